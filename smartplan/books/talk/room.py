"""How many rows of a table stand on a slide in letters that are read from the last row."""

from smartplan.books.charts.measure import wrap
from smartplan.books.talk.slide import SlideColumn, SlideRow, SlideTable, row
from smartplan.value import replace


def readable(table: SlideTable, title: str, *, is_beside: bool) -> SlideTable:
    """A table with the rows that there is room for, at least two; a sum goes with all of them.

    One that stands beside photographs has less of the width, one below a long title less height.
    """
    if table.has_total:
        return table
    width = _WIDTH * (_BESIDE if is_beside else 1)
    room = _HEIGHT - _TITLE_LINE * wrap(title, _TITLE, _WIDTH, most=4, bold=True).count
    room -= _high(_head(table.columns), table.columns, width)
    kept = 0
    for one in table.rows:
        room -= _high(one, table.columns, width)
        is_last = kept == len(table.rows) - 1 and not table.left
        if kept >= _LEAST and room < (0 if is_last else _MORE):
            break
        kept += 1
    return replace(table, rows=table.rows[:kept], left=table.left + len(table.rows) - kept)


def _head(columns: tuple[SlideColumn, ...]) -> SlideRow:
    return row(*(one.head for one in columns))


def _high(held: SlideRow, columns: tuple[SlideColumn, ...], width: float) -> float:
    whole = sum(one.width for one in columns)
    lines = (
        wrap(cell.text, _LETTERS, width * column.width / whole - _GAP, most=20).count
        for cell, column in zip(held.cells, columns, strict=True)
    )
    return max(lines, default=1) * _LINE + _AROUND


# Points on a page: what is between its edges and above the foot.
_WIDTH, _HEIGHT, _BESIDE = 772.0, 371.0, 0.64
_LETTERS, _LINE, _AROUND, _GAP = 13.6, 18.8, 9.0, 14.0  # of 16 points, in a font for paper
_MORE, _LEAST = 34.0, 2
_TITLE, _TITLE_LINE = 20.0, 28.0
