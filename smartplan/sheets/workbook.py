"""A workbook as a value, the same for those who write it and those who read it back."""

from collections.abc import Mapping
from datetime import date

from smartplan.incoming.words import Cell
from smartplan.route import Route
from smartplan.sheets.kinds import SheetKind, WorkbookKind
from smartplan.source.node import Node
from smartplan.value import dataclass, field

FORMAT = 1
"""The version of the form of a workbook, which its hidden sheet tells."""


@dataclass(frozen=True, slots=True)
class WorkbookOrigin:
    """What a workbook was made from: the plan, for whom, and on which day.

    `region` is the plan's region code, `revision` the commit that was checked out, empty where
    there was none.
    """

    plan: str
    region: str
    agency: str
    revision: str
    day: date
    kind: WorkbookKind
    version: int = FORMAT


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


@dataclass(frozen=True, slots=True)
class SheetRows:
    """A sheet with its rows as they were when the workbook was made."""

    kind: SheetKind
    rows: tuple[SheetRow, ...]


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
