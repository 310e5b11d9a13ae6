"""The values of a file by year: the rows that `where` takes, their years, one value for each."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from smartplan.pulling.refusing import refusal
from smartplan.pulling.sheets import some
from smartplan.pulling.table import PulledRow, PulledTable, column_of, is_year, plainly, said
from smartplan.source.office.grids import GridCell, column_number
from smartplan.value import dataclass
from smartplan.wording import Text, quoted


@dataclass(frozen=True, slots=True)
class YearCell:
    """What stands for a year, and where; `unit` as the file has it."""

    year: int
    cell: GridCell
    place: str
    unit: str = ""


def by_year(
    table: PulledTable, where: Mapping[str, str], value: str, year: str, file: str
) -> tuple[YearCell, ...]:
    """What stands for each year, the earliest first; years that are empty are left out.

    Without a column of years the column of the values is called by its year, or many are.
    """
    held = [column_of(table, value)] if value else [one for one in table.columns if is_year(one)]
    found: dict[int, YearCell] = {}
    for row in _matching(table, where, file):
        for column in held:
            cell = _exact(row.cells.get(column), column, table)
            if is_missing(cell):
                continue
            if row.doubt:
                first, second = map(quoted, row.doubt)
                raise refusal("bps two", key=row.key, file=file, first=first, second=second)
            when = _year(row, year, table, file) if year else int(column)
            one = YearCell(when, cell, table.place(row, column), row.unit)
            other = found.setdefault(when, one)
            if (other.cell, other.unit) != (one.cell, one.unit):
                raise refusal(
                    "two", year=when, file=file, first=_shown(other), at=other.place,
                    second=_shown(one), other=one.place,
                )  # fmt: skip
    return tuple(found[when] for when in sorted(found))


def empty_cells(
    table: PulledTable, where: Mapping[str, str], value: str, file: str
) -> dict[tuple[int, int], str]:
    """The empty cells of a sheet in which values would stand: by row and column, their places."""
    held = [column_of(table, value)] if value else [one for one in table.columns if is_year(one)]
    return {
        (row.number - 1, column_number(table.letters[column])): table.place(row, column)
        for row in _matching(table, where, file)
        for column in held
        if column in table.letters and row.cells.get(column) is None
    }


def is_missing(cell: GridCell) -> bool:
    """Whether a cell has no value, or says that there is none."""
    return cell is None or (isinstance(cell, str) and plainly(cell).strip(". ") in _MISSING)


def _matching(table: PulledTable, where: Mapping[str, str], file: str) -> Iterator[PulledRow]:
    """The rows in which each column holds what is wanted of it."""
    wanted = {column_of(table, name): plainly(what) for name, what in where.items()}
    rows = [
        row
        for row in table.rows
        if all(what in _words(row.cells.get(name), table) for name, what in wanted.items())
    ]
    if rows:
        return iter(rows)
    for name, what in wanted.items():
        if not any(what in _words(row.cells.get(name), table) for row in table.rows):
            held = dict.fromkeys(said(row.cells.get(name)) for row in table.rows)
            found = some([one for one in held if one][:_SHOWN]) or "–"
            asked = next(one for key, one in where.items() if column_of(table, key) == name)
            raise refusal("no row", column=name, wanted=quoted(str(asked)), file=file, found=found)
    raise refusal("no rows", file=file)


def _words(cell: GridCell, table: PulledTable) -> tuple[str, ...]:
    """What a cell may be called: as it stands, its code, its label."""
    word = plainly(cell)
    match = re.fullmatch(_LABELLED, word) if table.is_labelled else None
    return (word, *match.groups()) if match else (word,)


def _year(row: PulledRow, column: str, table: PulledTable, file: str) -> int:
    held = column_of(table, column)
    cell = row.cells.get(held)
    word = said(cell)
    if not isinstance(cell, bool | date) and is_year(word):
        return int(word)
    if not word:
        raise refusal("no year", place=table.place(row, held), file=file)
    advice = _ANNUAL if held == table.year and re.match(_PERIOD, word) else ""
    raise refusal(
        "year", place=table.place(row, held), file=file, cell=quoted(word), advice=advice
    )


def _exact(cell: GridCell, column: str, table: PulledTable) -> GridCell:
    """A cell as a number where machines have written one as a text."""
    if column in table.exact and isinstance(cell, str) and re.fullmatch(_NUMBER, cell.strip()):
        return float(cell)
    return cell


def _shown(one: YearCell) -> str:
    return quoted(f"{said(one.cell)} {one.unit}".strip())


_MISSING: Final = frozenset({"", "-", "–", "—", "…", "na", "n/a", "n.a", "null", "none", "nan"})
_PERIOD: Final = r"(?:19|20|21)\d\d-"
_NUMBER: Final = r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?"
_LABELLED: Final = r"([^:\s]+): ?(.*)"
_SHOWN: Final = 12
_ANNUAL = Text(", misalnya FREQ: A", ", such as FREQ: A")
