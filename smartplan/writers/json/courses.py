"""Bars of indicators and lines of time as JSON: what is drawn is known by numbers."""

from collections.abc import Callable, Mapping
from typing import Any

from smartplan.courses import IndicatorBar, IndicatorBars, Timeline
from smartplan.inlines import Inlines

Json = Any
Tell = Callable[[Inlines], list[Json]]


def bars_json(bars: IndicatorBars, tell: Tell, spell: Callable[[str], str]) -> Json:
    """The indicators with their values and the stretches of their bars."""
    return {"kind": "indicatorbars", "bars": [_bar(one, tell, spell) for one in bars.bars]}


def _bar(bar: IndicatorBar, tell: Tell, spell: Callable[[str], str]) -> Mapping[str, Json]:
    return {
        "name": tell(bar.name),
        "about": spell(bar.about),
        "marks": tell(bar.marks),
        "drawn": bar.is_drawn,
        "way": bar.way,
        "gone": bar.gone,
        "values": [
            {"kind": one.kind, "sign": one.sign, "words": spell(one.words), "at": one.at}
            for one in bar.values
        ],
    }


def timeline_json(line: Timeline, tell: Tell, spell: Callable[[str], str]) -> Json:
    """The spans with the numbers of their points, and the points in words."""
    return {
        "kind": "timeline",
        "spans": [
            {
                "name": spell(span),
                "numbers": [str(number) for number in line.numbers(at)],
                "end": at == line.end,
            }
            for at, span in enumerate(line.spans)
        ],
        "points": [{"day": spell(one.day), "inlines": tell(one.inlines)} for one in line.points],
    }
