"""What the tables of a book say of its programs, table by table, before it is put together."""

import re

from smartplan.importing.agencies import AgencyNames
from smartplan.importing.books.dimensions import DimensionNames
from smartplan.importing.books.doubts import LEFT, BookQuestions, offered
from smartplan.importing.figures import IN_DOUBT, NumberStyle
from smartplan.importing.funds import FundWords
from smartplan.importing.printed import PrintedAmount, PrintedIndicator
from smartplan.importing.spelling import folded
from smartplan.incoming.said import Offered, Provenance
from smartplan.plan.model.program import ActionKind, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class FoundAmount(PrintedAmount):
    """Money of a year; `step` is what its last digit counts, `is_rounded` that it was rounded.

    `is_unsure` while the unit of its table is not known: it is compared, but not written.
    """

    is_rounded: bool = False
    is_unsure: bool = False
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
    money: tuple[FoundAmount, ...] = ()
    indicators: tuple[PrintedIndicator, ...] = ()
    actions: tuple[FoundAction, ...] = ()
    deadline: str = ""  # of its quick win
    defines: bool = True  # a row of a table of programs, not a mention


class Reading:
    """One book as it is read: the names of the plan, the answers, and how it writes numbers."""

    def __init__(
        self,
        file: str,
        plan: Plan,
        agencies: AgencyNames,
        questions: BookQuestions,
        style: NumberStyle,
        prose: tuple[str, ...] = (),
    ) -> None:
        """Take what is known before the first table is read."""
        recipe = agencies.recipe
        self.file, self.plan, self.agencies = file, plan, agencies
        self.dimensions = DimensionNames(plan)
        self.questions = questions
        said = self.questions.told(_STYLE)
        self.style = NumberStyle(_SIGNS[said]) if said in _SIGNS else style
        self.funds = FundWords(recipe, self.style)
        self.reasons: dict[str, str] = {}  # why programs were stopped, by their names
        self.prose = prose

    def at(self, place: str) -> Provenance:
        """A place of this book."""
        return Provenance(self.file, place)

    def whose_risk(self, program: str, origin: Provenance) -> str:
        """The program that carries a risk of no single one; empty for the plan as a whole."""
        key = f"{origin.place}: program"
        said = self.questions.told(key)
        if not said:
            whole = (Offered(_WHOLE_PLAN, LEFT),)
            self.questions.ask(key, _WHICH.fill(text=program), origin, whole)
        return "" if said == LEFT or folded(said) == folded(_WHOLE_PLAN.id) else said

    def doubts(self, text: str, origin: Provenance) -> bool:
        """Whether a number may be thousands or decimals; asked once for the book.

        Where the language alone tells which, that is noted.
        """
        match = re.search(IN_DOUBT, text)
        if match is None:
            return False
        if not self.style.is_shown:
            self.questions.note(origin, _BY_LANGUAGE.fill(text=match[0]))
        if self.style.decimal:
            return False
        words = {"point": _THOUSANDS, "comma": _DECIMALS}
        if "," in match[0]:
            words = {"point": _DECIMALS, "comma": _THOUSANDS}
        self.questions.ask(_STYLE, _WHICH_STYLE.fill(text=match[0]), origin, offered(words))
        return True


_WHICH = Text(
    'Dicatat di program mana? Tercetak "{text}".', 'Which program carries it? Printed is "{text}".'
)
_WHOLE_PLAN = Text("risiko seluruh rencana", "a risk of the whole plan")
_STYLE = "pemisah ribuan"
_SIGNS = {"point": ",", "comma": "."}  # what parts thousands, and the sign before decimals then
_THOUSANDS = Text("ribuan: tanda itu pemisah ribuan", "thousands: the sign parts them")
_DECIMALS = Text("pecahan: tanda itu koma desimal", "a fraction: the sign is before its decimals")
_WHICH_STYLE = Text('Angka "{text}" ribuan atau pecahan?', 'Is "{text}" thousands or a fraction?')
_BY_LANGUAGE = Text(
    'angka seperti "{text}" dibaca menurut bahasa naskahnya',
    'figures such as "{text}" are read as the language of the book has them',
)
