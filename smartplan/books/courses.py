"""What templates call for bars of indicators and lines of time: plain values become one block."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from smartplan.blocks import Inlines, Plain
from smartplan.books.escape import Markdown
from smartplan.books.placeholders import HeldBlock, Placeholders
from smartplan.courses import BarValue, IndicatorBar, IndicatorBars, Timeline, TimelinePoint
from smartplan.unseen import without

Read = Callable[[str], Inlines]
Said = Callable[[Any], Markdown]


def courses(placeholders: Placeholders, said: Said, marked: Said) -> Mapping[str, Any]:
    """Functions of templates; `said` makes Markdown of a text, `marked` the marks behind it."""

    def bars(measures: Iterable[Any]) -> Markdown:
        held = [(str(said(one.name)), one.about, one.values, str(marked(one))) for one in measures]

        def made(read: Read) -> IndicatorBars:
            return IndicatorBars(
                tuple(
                    IndicatorBar(
                        read(name), without(about), tuple(map(_plain, values)), read(marks)
                    )
                    for name, about, values, marks in held
                )
            )

        return placeholders.put(HeldBlock(made))

    def timeline(line: Any) -> Markdown:
        held = [(one, f"{said(one.text)} {marked(one)}".strip()) for one in line.points]

        def made(read: Read) -> Timeline:
            points = tuple(
                TimelinePoint(one.span, without(one.day), read(text) or (Plain("–"),))
                for one, text in held
            )
            return Timeline(tuple(map(without, line.spans)), points, line.end)

        return placeholders.put(HeldBlock(made))

    return {"bars": bars, "timeline": timeline}


def _plain(value: BarValue) -> BarValue:
    return BarValue(value.kind, without(value.words), value.at)
