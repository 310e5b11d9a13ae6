"""Tables of a Word file: a head that repeats, rows that stay whole, thin rules."""

from collections.abc import Sequence

from smartplan.blocks import Inlines, Table
from smartplan.books.words import words
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.inlines import STRONG, runs
from smartplan.writers.docx.markup import (
    attributes,
    colour,
    edge,
    paragraph,
    props,
    safe,
    shortened,
    style_of,
    val,
)
from smartplan.writers.docx.styles import TABLE_LETTERS, TABLE_TEXTS
from smartplan.writers.paper.columns import WHOLE, WHOLE_TABLE, columns


def table_xml(table: Table, context: WordContext) -> str:
    """A table with its caption, and the gap below it."""
    held = columns(table, context.width / 20, TABLE_LETTERS)
    style = context.id(TABLE_TEXTS[TABLE_LETTERS.sizes.index(held.size)])
    widths = [round(width * 20) for width in held.widths]
    if (missing := context.width - sum(widths)) < len(widths):  # what rounding took away
        widths[-1] += missing
    last = len(table.rows) - 1
    rows = [_row(table, table.head, style, context, widths, head=True)]
    for at, row in enumerate(table.rows):
        is_total = table.total and at == last
        is_led = at == 0 or (table.total and at == last - 1)
        rows.append(
            _row(
                table,
                row,
                style,
                context,
                widths,
                total=is_total,
                keep=at < last and (is_led or held.height <= WHOLE_TABLE),
                whole=held.lines[at] <= WHOLE,
            )
        )
    caption = caption_xml(table, context)
    return f"{caption}{_frame(table, widths)}{''.join(rows)}</w:tbl>{gap(context)}"


def caption_xml(table: Table, context: WordContext) -> str:
    """The line above a table: its number, and what it is about."""
    if not table.label and not table.caption:
        return ""
    said = f"{table.label}. " if table.caption and table.label else table.label
    text = context.mark(table.id) + context.run(said, **STRONG) + runs(table.caption, context)
    return paragraph(text, style_of(context.id("caption")))


def gap(context: WordContext) -> str:
    """The small paragraph that parts a table from what follows it."""
    return paragraph("", style_of(context.id("Table End")))


def grid(
    cells: Sequence[Sequence[str]],
    context: WordContext,
    *,
    borders: str = "",
    keep: bool = True,
    widths: Sequence[int] = (),
    fills: Sequence[str] = (),
    pad: int = 200,
) -> str:
    """Rows of cells side by side that are no table of figures: each cell holds blocks.

    Columns are alike where no `widths` are given; `fills` are their colours, "" for none; `pad`
    is the room at the right of each cell.
    """
    count = max(len(row) for row in cells)
    widths = widths or (context.width // count,) * count
    fills = fills or ("",) * count
    rows = []
    for row in cells:
        full = (*row, *[_empty(context)] * (count - len(row)))
        inner = "".join(
            f"<w:tc>{props('tcPr', tcW=_wide(width), **_filled(fill))}{cell}</w:tc>"
            for cell, width, fill in zip(full, widths, fills, strict=True)
        )
        rows.append(f"<w:tr>{props('trPr', cantSplit='') if keep else ''}{inner}</w:tr>")
    look = {"tblBorders": borders} if borders else {}
    tbl = props(
        "tblPr",
        tblW=_wide(sum(widths)),
        tblLayout='w:type="fixed"',
        tblCellMar=_margins(0, 0, 60, pad),
        tblLook=_LOOK_OF_GRID,
        **look,
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{tbl}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>{gap(context)}"


def _filled(fill: str) -> dict[str, str]:
    """A cell on a colour, with room around what it holds."""
    if not fill:
        return {}
    shade = attributes(val="clear", color="auto", fill=fill.lstrip("#"))
    return {"shd": shade, "tcMar": _margins(100, 160, 100, 160)}


def _empty(context: WordContext) -> str:
    return gap(context)


def _frame(table: Table, widths: Sequence[int]) -> str:
    ink, grid_line = colour("ink"), colour("grid")
    borders = edge("top", ink, 6) + edge("bottom", ink, 6) + edge("insideH", grid_line, 4)
    spoken = {}
    if table.label:
        said = shortened(f"{table.label}. {words(table.caption)}", _SPOKEN)
        spoken = {"tblCaption": val(safe(said))}
    tbl = props(
        "tblPr",
        tblW=_wide(sum(widths)),
        tblBorders=borders,
        tblLayout='w:type="fixed"',
        tblCellMar=_margins(50, 30, 50, 120),
        tblLook=_LOOK,
        **spoken,
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{tbl}<w:tblGrid>{columns}</w:tblGrid>"


def _row(
    table: Table,
    cells: tuple[Inlines, ...],
    style: str,
    context: WordContext,
    widths: Sequence[int],
    *,
    head: bool = False,
    total: bool = False,
    keep: bool = False,
    whole: bool = True,
) -> str:
    flags = ("keepNext",) if head or keep else ()
    made = []
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        side = table.align[column]
        ppr = style_of(style, *flags, jc="" if side == "left" else side)
        look = STRONG if head or total else {}
        cell_look = {"tcW": _wide(width)}
        if head:
            cell_look |= _HEAD
        elif total:
            cell_look["tcBorders"] = edge("top", colour("ink"), 4)
        text = runs(cell, context, look)
        made.append(f"<w:tc>{props('tcPr', **cell_look)}{paragraph(text, ppr)}</w:tc>")
    trait = {"tblHeader": ""} if head else {}
    if head or whole:
        trait["cantSplit"] = ""
    return f"<w:tr>{props('trPr', **trait)}{''.join(made)}</w:tr>"


def _wide(width: int) -> str:
    return attributes(w=width, type="dxa")


def _margins(top: int, left: int, bottom: int, right: int) -> str:
    sides_of = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    return "".join(f"<w:{side} {attributes(w=size, type='dxa')}/>" for side, size in sides_of)


_HEAD = {
    "tcBorders": edge("bottom", colour("ink"), 4),
    "shd": attributes(val="clear", color="auto", fill=colour("band")),
    "vAlign": val("bottom"),
}
_LOOK = attributes(
    val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1
)
_LOOK_OF_GRID = attributes(
    val="0600", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
)
_SPOKEN = 250
