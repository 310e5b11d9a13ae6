"""What became of the plan: realisation per year, indicators, recommendations, evaluations."""

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.advice import Advice, advice
from smartplan.books.parts.evaluation import EvaluationView, evaluations, history
from smartplan.books.parts.measures import Reached, reached, trajectories, values_of
from smartplan.books.parts.part import (
    BookPart,
    MissingPart,
    ProgramFact,
    illustrated,
    missing,
    remarks,
)
from smartplan.books.parts.quarters import (
    CONSTRAINT,
    DRIVERS,
    FOLLOW_UP,
    RealisedAction,
    RealisedQuarter,
    actions,
    quarters,
    words,
)
from smartplan.facts import money
from smartplan.facts.promised import promised
from smartplan.plan.model.progress import ProgramProgress, Progress
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import LANGS, Lang, Text, percent, rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class Realised(BookPart):
    """What became of a program in a year."""

    program: str
    program_id: str
    status: str
    physical: str
    spending: str
    indicators: tuple[str, ...]
    words: tuple[ProgramFact, ...]


@dataclass(frozen=True, slots=True)
class RealisedYear:
    """A year of realisation: its programs, and of those the quarters and activities."""

    year: str
    summary: str
    programs: tuple[Realised, ...]
    quarters: tuple[RealisedQuarter, ...]
    actions: tuple[RealisedAction, ...]


@dataclass(frozen=True, slots=True)
class Realisation:
    """All years of realisation."""

    years: tuple[RealisedYear, ...]
    reached: tuple[Reached, ...]
    advice: tuple[Advice, ...]
    evaluations: tuple[EvaluationView, ...]
    history: charts.EvaluationHistory | None
    trajectories: tuple[charts.IndicatorTrajectory, ...]
    missing: tuple[MissingPart, ...]


def realisation(plan: Plan, lang: Lang) -> Realisation:
    """What became of a plan so far."""
    held = sorted(plan.progress.items())
    return Realisation(
        years=tuple(_year(plan, year, one, lang) for year, one in held if one.programs),
        reached=reached(plan, plan.goal_indicators, lang),
        advice=tuple(
            advice(plan, one, lang) for _, year in held for one in year.recommendations.values()
        ),
        evaluations=evaluations(plan, lang),
        history=history(plan, lang),
        trajectories=trajectories(plan),
        missing=() if held else (missing(_PROGRESS, "progress/", lang),),
    )


def _year(plan: Plan, year: str, held: Progress, lang: Lang) -> RealisedYear:
    rows = []
    for ref, one in held.programs.items():
        program = plan.programs.get(ref)
        planned = money.total(money.of_year(program, year)) if program else 0
        rows.append(
            Realised(
                program=names.program(plan, ref),
                program_id=ref if program else "",
                status=names.choice(one.status, lang),
                physical=percent(one.physical, lang)
                if one.physical is not None
                else BLANK.say(lang),
                spending=_spending(one, planned, lang),
                indicators=values_of(program, year, one.indicators, lang),
                words=words(
                    (DRIVERS, one.drivers),
                    (CONSTRAINT, one.constraint),
                    (FOLLOW_UP, one.follow_up),
                    (_NEXT, one.follow_up_next),
                    lang=lang,
                ),
                sources=one.sources,
                remarks=remarks(lang, one),
                illustration=illustrated(one),
            )
        )
    return RealisedYear(
        year=year,
        summary=_summary(plan, year, held).say(lang),
        programs=tuple(rows),
        quarters=tuple(quarters(plan, year, held, lang)),
        actions=tuple(actions(plan, held, lang)),
    )


def _summary(plan: Plan, year: str, held: Progress) -> Text:
    """How many of the programs of the year are told of, and what they spent."""
    promise = promised(plan, int(year))
    is_spent = any(one.spent is not None for one in held.programs.values())
    return (_YEAR if is_spent else _UNSPENT).fill(
        count=len(promise.programs.told),
        all=len(promise.programs.planned),
        year=year,
        spent=Text(*(rupiah(money.spent(held), lang) for lang in LANGS)),
        planned=Text(*(rupiah(promise.money, lang) for lang in LANGS)),
    )


def _spending(held: ProgramProgress, planned: int, lang: Lang) -> str:
    """What was spent, of what was planned, and of what the year's budget adopted."""
    said = _spent(held.spent, planned, lang)
    if held.adopted_budget is None:
        return said
    adopted = _ADOPTED.fill(amount=rupiah(held.adopted_budget, lang)).say(lang)
    return f"{said}; {adopted}"


def _spent(spent: int | None, planned: int, lang: Lang) -> str:
    if spent is None:
        return BLANK.say(lang)
    if not planned:
        return _UNPLANNED.fill(spent=rupiah(spent, lang)).say(lang)
    return _SPENT.fill(
        spent=rupiah(spent, lang),
        planned=rupiah(planned, lang),
        share=percent(100 * spent / planned, lang),
    ).say(lang)


_NEXT = Text("Tahun berikutnya", "Next year")
_ADOPTED = Text("ditetapkan dalam APBD {amount}", "adopted in the budget: {amount}")
_PROGRESS = Text("Realisasi program", "The realisation of programs is")
_YEAR = Text(
    "Dari {all} program yang dijanjikan untuk tahun {year}, {count} melaporkan realisasinya. "
    "Belanja yang dilaporkan {spent} dari rencana {planned}.",
    "Of the {all} programs promised for {year}, {count} reported. They spent {spent} of the "
    "planned {planned}.",
)
_UNSPENT = Text(
    "Dari {all} program yang dijanjikan untuk tahun {year}, {count} melaporkan realisasinya. "
    "Belanjanya belum dilaporkan; rencananya {planned}.",
    "Of the {all} programs promised for {year}, {count} reported. What they spent is not "
    "reported; {planned} was planned.",
)
_SPENT = Text("{spent} dari {planned} ({share})", "{spent} of {planned} ({share})")
_UNPLANNED = Text("{spent}, tanpa rencana", "{spent}, none planned")
