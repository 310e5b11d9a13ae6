"""A recognised table as a value: its columns with what they say, its rows with what they are."""

from enum import StrEnum

from smartplan.importing.headings import said_in
from smartplan.importing.recipe import ColumnRole, MoneyUnit, TableLevel, TableRecipe
from smartplan.importing.years import years_in
from smartplan.incoming.said import Provenance
from smartplan.plan.model.program import Fund
from smartplan.source.office.grids import GridCell, column_letters
from smartplan.value import dataclass


class RowKind(StrEnum):
    """What a row of a table is."""

    DATA = "data"
    ABOVE = "above"  # a level whose money its rows of data hold once more
    GROUP = "group"  # a heading between rows
    TOTAL = "total"
    MORE = "more"  # goes on with the row above
    NOTHING = "nothing"  # empty, a head once more, numbers of columns


@dataclass(frozen=True, slots=True)
class RecognisedColumn:
    """A column with what it says; `heading` is all that stands above it.

    `after` is how many years it lies behind the year that each row names.
    """

    place: int
    role: ColumnRole
    heading: str
    year: int | None = None
    after: int | None = None
    of: TableLevel | None = None
    unit: MoneyUnit | None = None
    fund: Fund | None = None
    is_approximate: bool = False


@dataclass(frozen=True, slots=True)
class RecognisedRow:
    """A row with what it is; `level` and `code` as far as they are known, `group` above it."""

    place: int
    kind: RowKind
    cells: tuple[GridCell, ...]
    code: str = ""
    level: TableLevel | None = None
    group: str = ""

    def cell(self, column: RecognisedColumn) -> GridCell:
        """What stands in a column; None behind the last cell."""
        return self.cells[column.place] if column.place < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class RecognisedTable:
    """A table: where it is from, what is decided about it, its columns and rows.

    `name` is its sheet or caption, empty where a file holds one table only. `title` are the lines
    above its head, `unknown` the headings of columns that are not known.
    """

    file: str
    name: str
    recipe: TableRecipe
    columns: tuple[RecognisedColumn, ...]
    rows: tuple[RecognisedRow, ...]
    title: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    layout: str = ""

    def origin(self, row: RecognisedRow, column: RecognisedColumn | None = None) -> Provenance:
        """Where a row, or a cell in it, stands."""
        number = row.place + 1
        if column is not None:
            place = f"baris {number} kolom {column.heading}"
            if self.name:
                place = f"{self.name}!{column_letters(column.place)}{number}"
            return Provenance(self.file, place)
        return Provenance(self.file, f"{self.name} baris {number}".strip())

    def year(self, row: RecognisedRow, column: RecognisedColumn) -> int | None:
        """The year of a column, where need be counted from the year that a row names."""
        if column.year is not None or column.after is None:
            return column.year
        named = (years_in(said_in(row.cell(one))) for one in self.having(ColumnRole.YEAR))
        found = next(named, ())
        return found[0] + column.after if len(found) == 1 else None

    def having(
        self, role: ColumnRole, of: TableLevel | None = None
    ) -> tuple[RecognisedColumn, ...]:
        """The columns that say something, of the row itself or of another level."""
        return tuple(one for one in self.columns if one.role is role and one.of is of)


@dataclass(frozen=True, slots=True)
class Unrecognised:
    """A grid that is not known as a table: what stands above its likely columns."""

    name: str
    headings: tuple[str, ...]
