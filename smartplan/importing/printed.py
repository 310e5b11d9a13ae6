"""What tables say of programs, as values: read and understood, not yet laid beside the plan.

Every reader of a layout makes these, of a sheet as of a table in a book; `taking` makes of them
what is said of the plan. Agencies, dimensions and funds are ids of the plan here.
"""

from collections.abc import Mapping

from smartplan.incoming.said import Concern, Provenance
from smartplan.plan.model.common import Direction
from smartplan.plan.model.program import ActionKind, Fund, ProgramStatus
from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.value import dataclass, field


@dataclass(frozen=True, slots=True)
class PrintedAmount:
    """Money of one year in one cell; several `funds` where one amount names several.

    `agency` is left empty where it is the program's lead, `action` where it names none: else the
    code, or the name, of the action that it pays for. Of a least amount nobody says whether it is
    an estimate as well.
    """

    year: int
    rupiah: int
    origin: Provenance
    funds: tuple[Fund, ...] = ()
    code: str = ""
    name: str = ""
    agency: str = ""
    action: str = ""
    is_approximate: bool = False
    is_least: bool = False


@dataclass(frozen=True, slots=True)
class PrintedIndicator:
    """An indicator with what is certain of its values; a value is a number or a range."""

    name: str
    origin: Provenance
    unit: str = ""
    direction: Direction | None = None
    baseline: Node = None
    baseline_year: int | None = None
    targets: Mapping[int, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintedAction:
    """An activity of a program; without a `kind` it cannot stand in the action plan."""

    name: str
    origin: Provenance
    code: str = ""
    kind: ActionKind | None = None
    output: str = ""
    years: tuple[int, ...] = ()
    lead: str = ""
    indicators: tuple[PrintedIndicator, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedProgram:
    """A program with all that tables say of it.

    `carried_by` are the agencies of its rows, where several carry it out and nobody is said to
    lead it. `affair` is the field of affairs in words, for questions. `more` holds what has no
    place here, by the keys of a program's file. `rows` are the rows of data that it is made of.
    """

    name: str
    origin: Provenance
    code: str = ""
    lead: str = ""
    support: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    dimension: str = ""
    subdimension: str = ""
    period: tuple[int, int] | None = None
    status: ProgramStatus | None = None
    summary: str = ""
    actions: tuple[PrintedAction, ...] = ()
    money: tuple[PrintedAmount, ...] = ()
    indicators: tuple[PrintedIndicator, ...] = ()
    locations: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    national: tuple[str, ...] = ()
    regional: tuple[str, ...] = ()
    affair: str = ""
    more: Mapping[str, Node] = field(default_factory=dict)
    rows: tuple[Provenance, ...] = ()


@dataclass(frozen=True, slots=True)
class RecipeQuestion:
    """What has to be answered in the recipe, at a route of it: `agencies` / what is printed.

    `proposal` is what is likely meant: shown, never taken.
    """

    at: Route
    concern: Concern
    proposal: Node = None


@dataclass(frozen=True, slots=True)
class ImportTotals:
    """What came in and what went out: rows of data, and rupiah of all years."""

    rows_in: int = 0
    rows_out: int = 0
    money_in: int = 0
    money_out: int = 0

    @property
    def left_over(self) -> int:
        """The rows of which nothing is written."""
        return self.rows_in - self.rows_out

    def __add__(self, other: "ImportTotals") -> "ImportTotals":
        """Both together."""
        return ImportTotals(
            self.rows_in + other.rows_in,
            self.rows_out + other.rows_out,
            self.money_in + other.money_in,
            self.money_out + other.money_out,
        )


@dataclass(frozen=True, slots=True)
class TablesRead:
    """What the tables of a file say: programs, what is asked, what is open, rows and money in.

    `rows` tells of each row of data, by its place, the rupiah that it holds; what is written of
    them is counted by what names them.
    """

    programs: tuple[PrintedProgram, ...] = ()
    questions: tuple[RecipeQuestion, ...] = ()
    concerns: tuple[Concern, ...] = ()
    rows: Mapping[Provenance, int] = field(default_factory=dict)
