"""Bars of indicators and lines of time in Word: cells of tables that are shaded, no pictures."""

from collections.abc import Iterator

from smartplan.blocks import Emphasis, Plain
from smartplan.courses import IndicatorBar, IndicatorBars, Timeline
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.inlines import STRONG, runs
from smartplan.writers.docx.markup import attributes, colour, edge, paragraph, props, style_of, val
from smartplan.writers.docx.styles import TABLE_TEXTS
from smartplan.writers.docx.tables import gap


def bars_xml(bars: IndicatorBars, context: WordContext) -> str:
    """The indicators in one table: its name at the left, at the right its values over the bar."""
    unit = context.width // (_NAME + _RAIL)
    rows = "".join(_bar(one, context, unit) for one in bars.bars)
    grid = f'<w:gridCol w:w="{unit}"/>' * (_NAME + _RAIL)
    return (
        f"<w:tbl>{_frame(unit * (_NAME + _RAIL))}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        + (gap(context))
    )


def _bar(bar: IndicatorBar, context: WordContext, unit: int) -> str:
    style = style_of(context.id(TABLE_TEXTS[0]), "keepNext")
    about = (Plain(" "), Emphasis((Plain(f"({bar.about})"),))) if bar.about else ()
    words = "   ".join(f"{one.sign} {one.words}" for one in bar.values)
    name = paragraph(runs((*bar.name, *about), context), style)
    values = paragraph(context.run(words) + runs(bar.marks, context), style)
    upper = _cell(name, unit, _NAME) + _cell(values, unit, _RAIL)
    rows = f"<w:tr>{props('trPr', cantSplit='')}{upper}</w:tr>"
    if not bar.is_drawn:
        return rows
    point = paragraph("", style_of(context.id("Point")))
    cells = "".join(
        _cell(point, unit, span, **({"shd": _filled(fill)} if fill else {}), **mark)
        for span, fill, mark in _stretches(bar)
    )
    height = props("trPr", cantSplit="", trHeight=attributes(val=_THICK, hRule="exact"))
    lower = _cell(point, unit, _NAME) + cells
    return f"{rows}<w:tr>{height}{lower}</w:tr>"


def _stretches(bar: IndicatorBar) -> Iterator[tuple[int, str, dict[str, str]]]:
    """The bar from left to right: the width of each stretch, its colour, the mark at its end."""
    places = [one.at for one in bar.values if one.at is not None]
    values = {min(max(round(at * _RAIL), 1), _RAIL) for at in places}
    ends = sorted({*values, _RAIL})
    start = 0
    for end in ends:
        middle = (start + end) / 2 / _RAIL
        fill = "grid"
        if bar.way and bar.way[0] < middle < bar.way[1]:
            fill = "muted"
        if bar.gone and bar.gone[0] < middle < bar.gone[1]:
            fill = "accent"
        mark = {"tcBorders": edge("right", colour("ink"), 18)} if end in values else {}
        yield end - start, fill, mark
        start = end


def timeline_xml(line: Timeline, context: WordContext) -> str:
    """The spans as a row of cells with the numbers of what falls into them, then what that is."""
    points = "".join(
        paragraph(
            context.run(f"({number}) {one.day}. ", **STRONG) + runs(one.inlines, context),
            style_of(context.id(TABLE_TEXTS[0])),
        )
        for number, one in enumerate(line.points, 1)
    )
    return _spans(line, context) + points


def _spans(line: Timeline, context: WordContext) -> str:
    if not line.spans:
        return ""
    unit = context.width // len(line.spans)
    style = style_of(context.id(TABLE_TEXTS[1]), "keepNext", jc="center")
    under = {"tcBorders": edge("bottom", colour("accent"), 18)}
    numbers = [
        " ".join(
            [*(f"({number})" for number in line.numbers(at)), *(["■"] if at == line.end else [])]
        )
        for at in range(len(line.spans))
    ]
    upper = "".join(
        _cell(paragraph(context.run(said, **STRONG), style), unit, 1, **under) for said in numbers
    )
    lower = "".join(_cell(paragraph(context.run(span), style), unit, 1) for span in line.spans)
    trait = props("trPr", cantSplit="")
    grid = f'<w:gridCol w:w="{unit}"/>' * len(line.spans)
    rows = "".join(f"<w:tr>{trait}{cells}</w:tr>" for cells in (upper, lower))
    frame = _frame(unit * len(line.spans))
    return f"<w:tbl>{frame}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(inner: str, unit: int, span: int, **look: str) -> str:
    wide = attributes(w=unit * span, type="dxa")
    spans = {"gridSpan": val(span)} if span > 1 else {}
    return f"<w:tc>{props('tcPr', tcW=wide, **spans, **look)}{inner}</w:tc>"


def _frame(width: int) -> str:
    sides = "".join(
        f"<w:{side} {attributes(w=size, type='dxa')}/>"
        for side, size in (("top", 30), ("left", 0), ("bottom", 30), ("right", 60))
    )
    return props(
        "tblPr",
        tblW=attributes(w=width, type="dxa"),
        tblLayout='w:type="fixed"',
        tblCellMar=sides,
        tblLook=attributes(
            val="0600", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
        ),
    )


def _filled(name: str) -> str:
    return attributes(val="clear", color="auto", fill=colour(name))


_NAME, _RAIL = 16, 24  # units of width of the name and of the bar
_THICK = 110  # twentieths of a point
