"""The programs of all books in one table, to be found by name, dimension, agency and year."""

from smartplan.books.amount import AmountWords
from smartplan.books.parts import names
from smartplan.books.parts.money import in_words
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.facts import money
from smartplan.facts.codes import program_codes
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderRow(BookPart):
    """A program as the finder lists it; `money` is what it wants in the plan's years."""

    id: str
    code: str
    name: str
    dimension: str
    lead: str
    lead_id: str
    years: str
    money: AmountWords | str
    has_quick_win: bool


@dataclass(frozen=True, slots=True)
class Finder:
    """All programs, in the order of their codes, and how their money stands to the ceilings."""

    programs: tuple[FinderRow, ...]
    ceilings: str


def finder(plan: Plan, lang: Lang) -> Finder:
    """The finder of a plan."""
    codes = program_codes(plan)
    rows = tuple(_row(plan, plan.programs[id], code, lang) for id, code in codes.items())
    return Finder(rows, _ceilings(plan, lang))


def _row(plan: Plan, program: Program, code: str, lang: Lang) -> FinderRow:
    held = money.planned(plan, [program])
    lead = program.lead if program.lead in plan.organization.agencies else ""
    return FinderRow(
        id=program.id,
        code=code,
        name=program.name or program.id,
        dimension=names.dimension(plan, program.dimension, lang),
        lead=names.agency_short(plan, program.lead, lang),
        lead_id=lead or "",
        years=names.years(program.period.years, lang) if program.period else "–",
        money=in_words(held, lang) if held else "–",
        has_quick_win=program.quick_win is not None,
        illustration=illustrated(program),
    )


def _ceilings(plan: Plan, lang: Lang) -> str:
    """How the money needed stands to the ceilings, year by year."""
    limits = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    planned = money.sums(money.planned(plan), lambda one: str(one.year))
    over = [int(year) for year, limit in limits.items() if planned.get(year, 0) > limit]
    if over:
        return _OVER.fill(years=names.years(over, lang)).say(lang)
    if limits and planned:
        return _WITHIN.fill(years=names.years({int(year) for year in limits}, lang)).say(lang)
    return _NO_CEILING.say(lang) if planned else ""


_NO_CEILING = Text(
    "Pagu belum tercatat, sehingga kebutuhan dana belum dapat dibandingkan.",
    "No ceiling is on record to compare it with.",
)
_OVER = Text("Kebutuhan itu melampaui pagu pada {years}.", "It is over the ceiling in {years}.")
_WITHIN = Text(
    "Kebutuhan itu tidak melampaui pagu pada {years}.",
    "It stays within every ceiling of {years}.",
)
