"""Tables as HTML: a scrolling frame, a head that stays, and what a reader may filter by."""

from smartplan.blocks import ChartTable, Drawn, Inlines, Table
from smartplan.books.compose import Book
from smartplan.books.words import words
from smartplan.writers.chart_numbers import sides
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.html.escape import escape
from smartplan.writers.html.inlines import inlines_html, text_html

TALL = 12  # rows from which the head of a table stays in sight


def table_html(table: Table, document: Book) -> str:
    """A table with its caption."""
    head = "".join(
        _head(cell, _side(table, column), document) for column, cell in enumerate(table.head)
    )
    total = table.rows[-1:] if table.total else ()
    rows = table.rows[: len(table.rows) - len(total)]
    body = "".join(_row(table, row, document) for row in rows)
    foot = "".join(_row(table, row, document) for row in total)
    name = f' id="{escape(table.id)}"' if table.id else ""
    caption, spoken = "", ""
    if table.label:
        said = inlines_html(table.caption, document)
        caption = f'<p class="caption"><strong>{escape(table.label)}</strong>: {said}</p>'
        spoken = f' aria-label="{escape(f"{table.label}: {words(table.caption)}")}"'
    elif table.caption:
        caption = f'<p class="caption">{inlines_html(table.caption, document)}</p>'
    skip, after = _skip(table, document)
    return (
        f'<div class="{_classes(table)}"{name}{_filter(table)}>{caption}{skip}'
        f'<div class="scroll"><table{spoken}>{_columns(table)}'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        f"{f'<tfoot>{foot}</tfoot>' if foot else ''}</table></div>{after}</div>"
    )


def _head(cell: Inlines, side: str, document: Book) -> str:
    """The head of a column; one without words names nothing for those who hear it."""
    said = inlines_html(cell, document)
    has_words = any(not isinstance(one, Drawn) and words((one,)).strip() for one in cell)
    return f'<th scope="col"{side}>{said}</th>' if has_words else f"<td{side}>{said}</td>"


def _skip(table: Table, document: Book) -> tuple[str, str]:
    """A way past a long table for those who go through a page by its links, and where it ends."""
    if not table.id or len(table.rows) < TALL:
        return "", ""
    end = f"page_after_{escape(table.id)}"
    word = FIXED_WORDS["skip-table"].say(document.lang)
    return f'<a class="past" href="#{end}">{word}</a>', f'<span id="{end}"></span>'


def numbers_html(numbers: ChartTable, label: str, document: Book) -> str:
    """The numbers of a chart; the first column names the row."""
    side = ["" if one == "left" else f' class="{one}"' for one in sides(numbers)]
    head = "".join(
        f'<th scope="col"{one}>{text_html(cell, document)}</th>'
        for one, cell in zip(side, numbers.head, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f'<th scope="row">{text_html(cell, document)}</th>'
            if column == 0
            else f"<td{side[column]}>{text_html(cell, document)}</td>"
            for column, cell in enumerate(row)
        )
        + "</tr>"
        for row in numbers.rows
    )
    return (
        f'<div class="scroll"><table aria-label="{escape(label)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(table: Table, row: tuple[Inlines, ...], document: Book) -> str:
    cells = []
    for column, cell in enumerate(row):
        text = inlines_html(cell, document)
        if column == 0 and (table.rowhead or table.total):
            cells.append(f'<th scope="row"{_side(table, column)}>{text}</th>')
        else:
            cells.append(f"<td{_side(table, column)}>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _side(table: Table, column: int) -> str:
    side = table.align[column] if column < len(table.align) else "left"
    return "" if side == "left" else f' class="{side}"'


def _classes(table: Table) -> str:
    marks = {
        "wide": table.wide,
        "tall": len(table.rows) >= TALL,
        "slim": len(table.head) <= _FEW,
        "many": _MANY <= len(table.head) < _LOTS,
        "lots": len(table.head) >= _LOTS,
    }
    return " ".join(["table", *(mark for mark, holds in marks.items() if holds)])


def _columns(table: Table) -> str:
    if not table.widths:
        return ""
    whole = sum(table.widths)
    # Classes, not style attributes: the page's policy lets no style in but its own sheet.
    steps = [max(5, 5 * round(width * 20 / whole)) for width in table.widths]
    columns = "".join(f'<col class="w{step}">' for step in steps)
    return f"<colgroup>{columns}</colgroup>"


def _filter(table: Table) -> str:
    if not table.filter:
        return ""
    return f' data-filter="{",".join(map(str, table.filter_by))}"'


_FEW, _MANY, _LOTS = 2, 5, 8  # columns
