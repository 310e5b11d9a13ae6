"""The desk of an agency: its workbook, in which cells are found as a person finds them."""

from pathlib import Path

from smartplan.source.office.foreign import foreign
from smartplan.source.office.grids import Grid, column_letters, grids


def sheet(path: Path, name: str) -> Grid:
    return next(grid for grid in grids(foreign(path)) if grid.name == name)


def row_of(path: Path, name: str, *seen: str) -> int:
    """The row of a sheet, from 1, in which all of that stands."""
    found = [
        number
        for number, row in enumerate(sheet(path, name).rows, 1)
        if all(any(one in _shown(cell) for cell in row) for one in seen)
    ]
    assert len(found) == 1, (name, seen, found)
    return found[0]


def column_of(path: Path, name: str, head: str) -> str:
    heads = [str(cell or "").rstrip("*").strip() for cell in sheet(path, name).rows[0]]
    return column_letters(heads.index(head))


def place(path: Path, name: str, seen: tuple[str, ...], head: str) -> str:
    """`Anggaran!D5`: by what stands in the row, and the head of the column."""
    return f"{name}!{column_of(path, name, head)}{row_of(path, name, *seen)}"


def free_row(path: Path, name: str) -> int:
    """The first row, from 1, in which nothing stands."""
    rows = sheet(path, name).rows
    return max(number for number, row in enumerate(rows, 1) if row) + 1


def _shown(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell or "")
