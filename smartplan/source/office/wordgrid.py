"""The tables of a Word file, as they are read: grids, merged cells, what stands around them."""

import re
from typing import Final

from smartplan.source.office.wordtexts import WordParagraph, WordTable

MAX_COLUMNS: Final = 64  # Word itself holds no more
_LINES_ABOVE: Final = 3
_CAPTION: Final = re.compile(r"(?:tabel|table|matriks|matrix)\s+\S*\d", re.IGNORECASE)


class _Surroundings:
    """What stood in the body, in a cell or in a text box by now."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.lines: list[WordParagraph] = []  # since the last heading or table
        self.over: list[_OpenTable] = []  # tables that nothing stood below yet


class _OpenCell:
    def __init__(self, column: int) -> None:
        self.column = column
        self.columns = self.rows = 1
        self.goes_on = False  # a cell merged with the one above it
        self.joins = False  # ... with the one to its left
        self.text = ""


class _OpenTable:
    def __init__(self, number: int, outer: "_OpenTable | None") -> None:
        self.number = number
        self.outer = outer
        self.inner: list[int] = []
        self.rows: list[list[_OpenCell]] = []
        self.column = 0
        self.header_rows = 0
        self.caption = self.above = self.below = ""
        self.headings: tuple[str, ...] = ()

    @property
    def cell(self) -> _OpenCell | None:
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None


class WordGrids:
    """All tables of a file."""

    def __init__(self) -> None:
        """None yet."""
        self._tables: list[_OpenTable] = []
        self._open: list[_OpenTable] = []
        self._around: list[_Surroundings] = []
        self._headings: dict[int, str] = {}

    @property
    def place(self) -> tuple[int, int, int] | None:
        """The table, row and column that is being read."""
        if not self._open or self._open[-1].cell is None:
            return None
        table = self._open[-1]
        return table.number, len(table.rows) - 1, table.rows[-1][-1].column

    def enter(self) -> None:
        """Begin what paragraphs stand in."""
        self._around.append(_Surroundings())

    def leave(self) -> None:
        """End it; what stood in a cell is the cell's text."""
        around = self._around.pop()
        cell = self._open[-1].cell if self._open else None
        if cell is not None and not cell.text:
            cell.text = "\n".join(around.texts)

    def paragraph(self, written: WordParagraph) -> None:
        """A paragraph that ended."""
        text = written.new.strip()
        if not text:
            return
        around = self._around[-1]
        around.texts.append(text)
        if written.level:
            around.over.clear()
            around.lines.clear()
            self._headings = {
                level: held for level, held in self._headings.items() if level < written.level
            }
            self._headings[written.level] = " ".join(text.split())
            return
        for table in around.over:
            table.below = text
        around.over.clear()
        around.lines = [*around.lines[1 - _LINES_ABOVE :], written]

    def begin_table(self) -> None:
        """Begin a table, perhaps inside a cell of another."""
        outer = self._open[-1] if self._open else None
        table = _OpenTable(len(self._tables), outer)
        if outer is not None:
            outer.inner.append(table.number)
        table.headings = tuple(self._headings.values())
        for line in reversed(self._around[-1].lines):
            text = line.new.strip()
            is_caption = line.style.casefold() == "caption" or _CAPTION.match(text)
            if is_caption and not table.caption:
                table.caption = text
            elif not is_caption and not table.above:
                table.above = text
        self._around[-1].lines.clear()
        self._tables.append(table)
        self._open.append(table)

    def end_table(self) -> None:
        """End it."""
        if self._open:
            self._around[-1].over.append(self._open.pop())

    def begin_row(self) -> None:
        """Begin a row."""
        self._open[-1].rows.append([])
        self._open[-1].column = 0

    def skip(self, columns: int) -> None:
        """Columns that the row leaves free at its beginning."""
        self._open[-1].column += min(columns, MAX_COLUMNS)

    def repeat_row(self) -> None:
        """The row is repeated on each page: a head."""
        table = self._open[-1]
        if table.header_rows == len(table.rows) - 1:
            table.header_rows += 1

    def begin_cell(self) -> None:
        """Begin a cell."""
        table = self._open[-1]
        if not table.rows:
            table.rows.append([])
        table.rows[-1].append(_OpenCell(min(table.column, MAX_COLUMNS)))

    def span(self, columns: int) -> None:
        """The cell is as wide as several columns."""
        cell = self._open[-1].cell
        if cell is not None:
            cell.columns = max(1, min(columns, MAX_COLUMNS))

    def merge(self, *, goes_on: bool, is_down: bool) -> None:
        """The cell is merged with the one above it, or to its left."""
        cell = self._open[-1].cell
        if cell is not None and goes_on:
            cell.goes_on, cell.joins = is_down, not is_down

    def end_cell(self) -> None:
        """End it."""
        table = self._open[-1]
        if table.cell is not None:
            table.column = table.cell.column + table.cell.columns

    def written(self) -> tuple[WordTable, ...]:
        """All tables that hold a cell."""
        return tuple(_written(table) for table in self._tables if any(table.rows))


def _written(table: _OpenTable) -> WordTable:
    cells = _merged(table.rows)
    # A column in which no cell begins is but a seam between the widths of other rows.
    begun = sorted({cell.column for _, cell in cells})
    where = {column: number for number, column in enumerate(begun)}
    rows = [[""] * len(begun) for _ in table.rows]
    spans = []
    for row, cell in cells:
        rows[row][where[cell.column]] = cell.text
        columns = sum(cell.column <= one < cell.column + cell.columns for one in begun)
        if columns > 1 or cell.rows > 1:
            spans.append((row, where[cell.column], cell.rows, columns))
    return WordTable(
        table.number,
        tuple(tuple(row) for row in rows),
        tuple(spans),
        table.caption,
        table.headings[-1] if table.headings else "",
        table.above,
        table.below,
        table.headings,
        table.header_rows,
        None if table.outer is None else table.outer.number,
        tuple(table.inner),
    )


def _merged(rows: list[list[_OpenCell]]) -> list[tuple[int, _OpenCell]]:
    """The cells with their rows, merged ones once."""
    cells: list[tuple[int, _OpenCell]] = []
    above: dict[int, _OpenCell] = {}
    for number, row in enumerate(rows):
        now: dict[int, _OpenCell] = {}
        for cell in row:
            left = cells[-1] if cells else None
            if cell.goes_on and cell.column in above:
                held = above[cell.column]
                held.rows += 1
                now[cell.column] = held
            elif cell.joins and left is not None and left[0] == number:
                left[1].columns = cell.column + cell.columns - left[1].column
            else:
                cells.append((number, cell))
                now[cell.column] = cell
        above = now
    return cells
