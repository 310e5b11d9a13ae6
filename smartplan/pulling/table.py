"""What a data file holds, whatever its form: columns, and rows with what stands in each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from smartplan.day import Day
from smartplan.pulling.refusing import refusal
from smartplan.source.office.grids import Grid, GridCell, column_letters
from smartplan.value import dataclass, field
from smartplan.wording import quoted


@dataclass(frozen=True, slots=True)
class PulledRow:
    """A row: its cells by column, and where each stands in the file.

    `unit` is what the file says its number is of. `doubt` are the two things of which its value
    may be; such a row is not to be taken.
    """

    cells: Mapping[str, GridCell]
    number: int
    unit: str = ""
    key: str = ""
    doubt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PulledTable:
    """The rows of a file.

    `letters` are the columns of a sheet. Of `exact` columns numbers are written with a point, as
    machines do. Cells that are labelled may hold a code and, behind a colon, its label. `value`
    and `year` are the columns that its form has for them, `day` is when it was last renewed, as it
    says itself.
    """

    columns: tuple[str, ...]
    rows: tuple[PulledRow, ...]
    sheet: str = ""
    letters: Mapping[str, str] = field(default_factory=dict)
    exact: frozenset[str] = frozenset()
    value: str = ""
    year: str = ""
    day: Day | None = None
    is_labelled: bool = False

    def place(self, row: PulledRow, column: str) -> str:
        """Where a cell stands: `Data!C7`, the key of a value, else `hari (3)`: column and row."""
        if row.key:
            return row.key
        if column in self.letters:
            sheet = f"{self.sheet}!" if self.sheet else ""
            return f"{sheet}{self.letters[column]}{row.number}"
        return f"{column} ({row.number})"


@dataclass(frozen=True, slots=True)
class AskedColumns:
    """The columns that a pull names; `by_years` if the values are in columns called by years."""

    names: tuple[str, ...]
    by_years: bool = False


def is_year(word: str) -> bool:
    """Whether a word is a year."""
    return re.fullmatch(_YEAR, word) is not None


def plainly(word: object) -> str:
    """A word as others of its column are compared with it."""
    return " ".join(said(word).split()).casefold()


def said(cell: object) -> str:
    """What a cell says, a whole number without the point that sheets give it."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def table_of(grid: Grid, asked: AskedColumns, file: str, *, is_sheet: bool) -> PulledTable | None:
    """The table of a grid whose head is the first row with all that is asked; None without one."""
    wanted = {plainly(one) for one in asked.names}
    for at in range(min(len(grid.rows), _HEADS)):
        heads = [plainly(cell) for cell in _head(grid, at)]
        if asked.by_years and not any(map(is_year, heads)):
            continue
        if wanted and wanted <= set(heads):
            for one in asked.names:
                if heads.count(plainly(one)) > 1:
                    raise refusal("twice", column=quoted(one), file=file)
            return _below(grid, at, is_sheet=is_sheet)
    return None


def column_of(table: PulledTable, name: str) -> str:
    """The column that a name means, as the file writes it."""
    return next((one for one in table.columns if plainly(one) == plainly(name)), name)


def likely_heads(grid: Grid, asked: AskedColumns) -> tuple[str, ...]:
    """What the columns of a grid are most likely called, where no row names all that is wanted."""
    wanted = {plainly(one) for one in asked.names}

    def weight(row: Sequence[GridCell]) -> tuple[int, int]:
        heads = [plainly(cell) for cell in row if isinstance(cell, str)]
        return len(wanted & set(heads)), len(heads)

    best = max(grid.rows[:_HEADS], key=weight, default=())
    return tuple(said(cell) for cell in best if said(cell))


def _head(grid: Grid, at: int) -> Sequence[GridCell]:
    """The heads that end in a row: where it is empty, one stands above it, over two or three rows.

    So tables of BPS are, whose years stand below a title of theirs, beside a tall head.
    """
    rows = [*grid.rows[max(at - _TALLEST + 1, 0) : at + 1]]
    width = len(rows[-1])
    return [
        next((row[place] for row in reversed(rows) if place < len(row) and said(row[place])), None)
        for place in range(width)
    ]


def _below(grid: Grid, head: int, *, is_sheet: bool) -> PulledTable:
    names = {at: said(cell) for at, cell in enumerate(_head(grid, head)) if said(cell)}
    rows = tuple(
        PulledRow({name: cells.get(at) for at, name in names.items()}, number)
        for number, cells in _filled(grid, head, is_sheet=is_sheet)
        if any(cells.get(at) is not None for at in names)
    )
    return PulledTable(
        columns=tuple(dict.fromkeys(names.values())),
        rows=rows,
        sheet=grid.name,
        letters={name: column_letters(at) for at, name in names.items()} if is_sheet else {},
    )


def _filled(grid: Grid, head: int, *, is_sheet: bool) -> Iterator[tuple[int, dict[int, GridCell]]]:
    """The rows below the head with their numbers, cells that are one held by each of its rows."""
    above: dict[int, dict[int, GridCell]] = {}
    for top, left, bottom, _ in grid.merged:
        if head < top < bottom <= top + _DEEPEST and top < len(grid.rows):
            value = grid.rows[top][left] if left < len(grid.rows[top]) else None
            for row in range(top + 1, bottom + 1):
                above.setdefault(row, {})[left] = value
    for at, cells in enumerate(grid.rows[head + 1 :], head + 1):
        held = {place: cell for place, cell in enumerate(cells) if cell is not None}
        yield at + is_sheet, {**above.get(at, {}), **held}


_YEAR: Final = r"(?:19|20|21)\d\d"
_HEADS: Final = 60
_TALLEST: Final = 3
_DEEPEST: Final = 10_000
_EXACT: Final = 10**17
