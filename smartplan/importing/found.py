"""What the tables of a book say of its programs, table by table, before it is put together."""

from smartplan.importing.agencies import AgencyNames
from smartplan.importing.bookdimensions import DimensionNames
from smartplan.importing.doubts import BookQuestions
from smartplan.importing.figures import NumberStyle
from smartplan.importing.funds import FundWords
from smartplan.importing.printed import PrintedIndicator
from smartplan.importing.recipe import Recipe
from smartplan.incoming.said import Provenance
from smartplan.plan.model.program import ActionKind, Fund, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """Money of a year; `step` is what its last digit counts, `is_rounded` that it was rounded."""

    year: int
    rupiah: int
    origin: Provenance
    funds: tuple[Fund, ...] = ()
    code: str = ""
    name: str = ""
    agency: str = ""
    action: str = ""
    is_approximate: bool = False
    is_rounded: bool = False
    step: int = 1


@dataclass(frozen=True, slots=True)
class FoundAction:
    """An activity of a program."""

    name: str
    origin: Provenance
    kind: ActionKind | None = None
    years: tuple[int, ...] = ()
    lead: str = ""
    output: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class FoundProgram:
    """What one table says of a program; `edition` is its code there: `SG-03`."""

    name: str
    origin: Provenance
    place: str
    edition: str = ""
    code: str = ""
    lead: str = ""
    support: tuple[str, ...] = ()
    dimension: str = ""
    subdimension: str = ""
    period: tuple[int, int] | None = None
    status: ProgramStatus | None = None
    amounts: tuple[FoundAmount, ...] = ()
    indicators: tuple[PrintedIndicator, ...] = ()
    actions: tuple[FoundAction, ...] = ()
    defines: bool = True  # a row of a table of programs, not a mention


class Reading:
    """One book as it is read: the names of the plan, the answers, and how it writes numbers."""

    def __init__(
        self,
        file: str,
        plan: Plan,
        recipe: Recipe,
        agencies: AgencyNames,
        style: NumberStyle,
        first_year: int | None,
        prose: tuple[str, ...] = (),
    ) -> None:
        """Take what is known before the first table is read."""
        self.file, self.plan, self.recipe = file, plan, recipe
        self.agencies = agencies
        self.funds = FundWords(recipe, style)
        self.dimensions = DimensionNames(plan)
        self.questions = BookQuestions(recipe)
        self.style = style
        self.first_year = first_year
        self.prose = prose

    def at(self, place: str) -> Provenance:
        """A place of this book."""
        return Provenance(self.file, place)
