"""What a sheet of a workbook is: which things of a plan it lists, and in which columns."""

from enum import StrEnum

from smartplan.route import ROOT, Route
from smartplan.shape.record import Record
from smartplan.sheets.columns import SheetColumn
from smartplan.value import dataclass
from smartplan.wording import Text


class WorkbookKind(StrEnum):
    """What a workbook is for."""

    PROGRAM = "program"
    PROGRESS = "progress"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class SheetSpan:
    """The years and quarters that a workbook has columns for.

    `years` of targets; `told`, the years of what is reported, the last one still running, and the
    `quarters` of that which are over.
    """

    years: tuple[str, ...]
    told: tuple[str, ...]
    quarters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet: its name, the routes of the things that have a row (`*` for any key), its columns.

    `key` names it in the file, whatever somebody calls the sheet. A row is the thing itself, or
    what is told of its program in `told_in`. `owner` is the head of the column that says what a
    row belongs to; there is none where that is the plan. `names_itself`: it says which thing the
    row is about as well. A sheet that `takes_new` has rows for new things; one that
    `tells_of_new` for more of things that are new on another. `agency_key` is where a thing says
    whose it is. A sheet that is `long` has a line for each value of a row, with its label; all
    others a column.
    """

    key: str
    name: Text
    patterns: tuple[Route, ...]
    record: type[Record]
    columns: tuple[SheetColumn, ...]
    owner: Text | None = None
    names_itself: bool = False
    told_in: Route = ROOT
    takes_new: bool = False
    tells_of_new: bool = False
    agency_key: str = ""
    is_long: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it has rows for what is new."""
        return self.takes_new or self.tells_of_new
