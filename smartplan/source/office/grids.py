"""The tables of a workbook or CSV file as grids of cells, each with its place."""

import io
from datetime import date

from smartplan.failure import Failure
from smartplan.source.office.foreign import ForeignFile
from smartplan.value import dataclass
from smartplan.wording import Text

GridCell = str | float | date | bool | None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its sheet's name, and its rows of cells from the first on, of differing lengths.

    `merged` are ranges that are one cell: first row, first column, last row, last column, from 0.
    """

    name: str
    rows: tuple[tuple[GridCell, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    is_hidden: bool = False


def grids(file: ForeignFile) -> tuple[Grid, ...]:
    """All tables of an .xlsx, .ods or .csv file, hidden ones too."""
    try:
        import python_calamine
    except ImportError:
        raise Failure(_NO_XLSX) from None
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.content))
    found = []
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        found.append(Grid(name, tuple(tuple(_cell(one) for one in row) for row in rows)))
    return tuple(found)


def _cell(value: object) -> GridCell:
    if value in ("", None):
        return None
    return value  # type: ignore[return-value]


def column_letters(number: int) -> str:
    """A column as a sheet names it, from 0: A, B, … Z, AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


_NO_XLSX = Text(
    "berkas ini memerlukan tambahan xlsx; pasang dengan: pip install smartplan[xlsx]",
    "this file needs the extra xlsx; install it with: pip install smartplan[xlsx]",
)
