"""A table of a book as the tables of workbooks are, for those that are read by their codes."""

from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.source.office.grids import Grid


def as_grid(table: BookTable) -> Grid:
    """A table as the tables of workbooks are: each merged cell once, told as a range."""
    rows = []
    merged = []
    for at, row in enumerate(table.rows):
        cells: list[str | None] = [None] * len(row.texts)
        for first, many in row.spans:
            if first not in row.starts:
                continue
            cells[first] = row.texts[first] or None
            last = at
            while last + 1 < len(table.rows) and _reaches(table.rows[last + 1], first, many):
                last += 1
            if many > 1 or last > at:
                merged.append((at, first, last, first + many - 1))
        rows.append(tuple(cells))
    lines = (*(one for one in table.prose[-_TITLE:] if len(one) < _SHORT), table.caption)
    title = tuple((line,) for line in dict.fromkeys(lines) if line)
    down = len(title)
    ranges = tuple((top + down, left, end + down, right) for top, left, end, right in merged)
    return Grid(table.place, (*title, *rows), ranges)


def _reaches(row: BookRow, first: int, many: int) -> bool:
    return (first, many) in row.spans and first not in row.starts


_TITLE = 6  # lines above a table that may belong to it
_SHORT = 90
