"""The tables of a workbook or CSV file as grids of cells, each with its place."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.office.delimited import delimited
from smartplan.source.office.extent import hold_extent, merged_in_ods
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.packed import unpacked
from smartplan.source.office.refused import refused
from smartplan.value import dataclass

GridCell = str | float | date | bool | None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its sheet's name, and its rows of cells from the first on, of differing lengths.

    Numbers are floats, days are dates (never with a time of day: such a cell is text). `merged`
    are ranges that are one cell: first row, first column, last row, last column, from 0.
    """

    name: str
    rows: tuple[tuple[GridCell, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    is_hidden: bool = False


def grids(file: ForeignFile) -> tuple[Grid, ...]:
    """All tables of an .xlsx, .ods or .csv file, hidden ones too."""
    if file.form is FileForm.CSV:
        rows = tuple(_row(row) for row in delimited(file.name, file.content))
        return (Grid(Path(file.name).stem, rows),)
    if file.form not in {FileForm.XLSX, FileForm.ODS}:
        raise refused("no_sheets", file.name)
    try:
        import python_calamine
    except ImportError:
        raise refused("extra", file.name) from None
    packed = unpacked(file.name, file.content)
    hold_extent(packed, file.form)
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.content)) as book:
            found = tuple(
                Grid(
                    about.name,
                    tuple(_row(row) for row in sheet.to_python(skip_empty_area=False)),
                    tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ()),
                    about.visible is not python_calamine.SheetVisibleEnum.Visible,
                )
                for about in book.sheets_metadata
                if about.typ is python_calamine.SheetTypeEnum.WorkSheet
                for sheet in (book.get_sheet_by_name(about.name),)
            )
    except (Failure, KeyboardInterrupt, MemoryError):
        raise
    except BaseException:  # noqa: BLE001 -- a panic of its Rust is no Exception
        raise refused("broken", file.name) from None
    if file.form is FileForm.XLSX:
        return found
    merged = merged_in_ods(packed)
    return tuple(
        Grid(grid.name, grid.rows, merged.get(grid.name, ()), grid.is_hidden) for grid in found
    )


def _row(cells: Sequence[object]) -> tuple[GridCell, ...]:
    row = [_cell(value) for value in cells]
    while row and row[-1] is None:
        row.pop()
    return tuple(row)


def _cell(value: object) -> GridCell:
    if value in {"", None}:
        return None
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, str | float | date | bool):
        return value
    if isinstance(value, int):
        return float(value)
    return str(value) if isinstance(value, time | timedelta) else None


def column_letters(number: int) -> str:
    """A column as a sheet names it, from 0: A, B, … Z, AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The way back, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
