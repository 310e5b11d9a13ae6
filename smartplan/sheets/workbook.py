"""A workbook as a value, the same for those who write it and those who read it back."""

from collections.abc import Mapping
from datetime import date

from smartplan.incoming.words import Cell
from smartplan.route import Route
from smartplan.sheets.columns import EACH, SheetColumn
from smartplan.sheets.kinds import SheetKind, SheetSpan, WorkbookKind
from smartplan.source.node import Node
from smartplan.value import dataclass, field
from smartplan.wording import Lang

FORMAT = 1
"""The version of the form of a workbook, which its hidden sheet tells."""


@dataclass(frozen=True, slots=True)
class WorkbookOrigin:
    """What a workbook was made from: the plan, for whom, and on which day.

    `region` is the plan's region code, `revision` the commit that was checked out, empty where
    there was none. `lang` is the language of its words; `years`, `told` and `quarters` are its
    span.
    """

    plan: str
    region: str
    agency: str
    revision: str
    day: date
    kind: WorkbookKind
    lang: Lang = "id"
    years: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    quarters: tuple[str, ...] = ()
    version: int = FORMAT

    @property
    def span(self) -> SheetSpan:
        """The years and quarters that its sheets have columns for."""
        return SheetSpan(self.years, self.told, self.quarters)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: the thing that it is, what it belongs to in words, and what its cells show.

    `cells` by the keys of the columns; what is empty is left out. `code` is the id that people
    see, `#n` for a row of a list. `values` is what the plan says where the cell says it in other
    words.
    """

    route: Route
    code: str
    owner: str
    cells: Mapping[tuple[str, ...], Cell]
    values: Mapping[tuple[str, ...], Node] = field(default_factory=dict)

    def place(self, column: SheetColumn) -> Route:
        """The route of what its cell in a column says."""
        return Route((*self.route, *(self.code if k == EACH else k for k in column.keys)))


@dataclass(frozen=True, slots=True)
class SheetRows:
    """A sheet with its rows as they were when the workbook was made.

    `owners`: by what a new row may belong to, in words, the route of what holds it then. Empty
    where nothing can be added; the word is empty where it belongs to the plan.
    """

    kind: SheetKind
    rows: tuple[SheetRow, ...]
    owners: Mapping[str, Route] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgencyWorkbook:
    """A workbook: its origin, its sheets, and the lists of words that its cells may hold.

    `choices`: by name of the list, the value of each word. `lists`: the rows of each list that a
    route in it has places of, as they stood in the plan.
    """

    origin: WorkbookOrigin
    sheets: tuple[SheetRows, ...]
    choices: Mapping[str, Mapping[str, Node]]
    lists: Mapping[Route, tuple[Node, ...]]
