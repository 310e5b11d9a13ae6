"""Bars of indicators and lines of time in words, for Markdown and text."""

from smartplan.blocks import Items, Paragraph
from smartplan.courses import IndicatorBar, IndicatorBars, Timeline
from smartplan.inlines import Inlines, Plain, Strong


def bars_items(bars: IndicatorBars) -> Items:
    """The indicators as a list, each with its values."""
    return Items(tuple((Paragraph(_said(one)),) for one in bars.bars))


def _said(bar: IndicatorBar) -> Inlines:
    about = f" ({bar.about})" if bar.about else ""
    values = "; ".join(f"{one.sign} {one.words}" for one in bar.values)
    return (Strong(bar.name), Plain(f"{about}: {values}"), *bar.marks)


def timeline_items(line: Timeline) -> Items:
    """What falls into the spans as a list by day."""
    return Items(
        tuple(
            (Paragraph((Strong((Plain(f"{one.day}."),)), Plain(" "), *one.inlines)),)
            for one in line.points
        ),
        ordered=True,
    )
