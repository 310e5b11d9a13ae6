"""A grid of cells recognised as a table: its head, its columns, and what each row is."""

from collections.abc import Mapping
from enum import StrEnum

from smartplan.importing.recipe import ColumnRole, MoneyUnit, Recipe, TableLevel, TableRecipe
from smartplan.incoming.said import Concern, Provenance
from smartplan.plan.model.program import Fund
from smartplan.source.office.grids import Grid, GridCell, column_letters
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
    """A column with what it says; `heading` is all that stands above it."""

    place: int
    role: ColumnRole
    heading: str
    year: int | None = None
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

    `place` is how a person finds it: `lembar Dinkes`, `tabel 4.1`. `title` are the lines above.
    """

    file: str
    place: str
    recipe: TableRecipe
    columns: tuple[RecognisedColumn, ...]
    rows: tuple[RecognisedRow, ...]
    title: tuple[str, ...] = ()

    def origin(self, row: RecognisedRow, column: RecognisedColumn | None = None) -> Provenance:
        """Where a row, or a cell in it, stands."""
        if column is None:
            return Provenance(self.file, f"{self.place} baris {row.place + 1}")
        return Provenance(self.file, f"{self.place}!{column_letters(column.place)}{row.place + 1}")

    def having(self, role: ColumnRole) -> tuple[RecognisedColumn, ...]:
        """The columns that say something."""
        return tuple(one for one in self.columns if one.role is role)


def recognised(
    grid: Grid, recipe: Recipe, file: str, layouts: Mapping[str, Recipe]
) -> RecognisedTable | Concern:
    """A grid as the table that the recipe tells, else one of the layouts; or why it is none."""
    raise NotImplementedError((grid, recipe, file, layouts))
