"""What became of the plan: realisation per year, indicators, recommendations, evaluations."""

from collections.abc import Iterable

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
from smartplan.facts.money import KnownRow
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Progress
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, percent, rupiah


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
    programs = plan.programs.values()
    # A program that has been stopped since had its money in a year on which it reported.
    told = [program for program in programs if is_live(program) or program.id in held.programs]
    planned = [one for program in told for one in money.of(program)]
    for ref, one in held.programs.items():
        program = plan.programs.get(ref)
        rows.append(
            Realised(
                program=names.program(plan, ref),
                program_id=ref if program else "",
                status=names.choice(one.status, lang),
                physical=percent(one.physical, lang)
                if one.physical is not None
                else BLANK.say(lang),
                spending=_spending(one, _planned(program, year), lang),
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
    is_spent = any(one.spent is not None for one in held.programs.values())
    summary = (_YEAR if is_spent else _UNSPENT).fill(
        count=sum(ref in plan.programs for ref in held.programs),
        all=len(plan.programs),
        year=year,
        spent=rupiah(money.spent(held), lang),
        planned=rupiah(_in_year(planned, year), lang),
    )
    return RealisedYear(
        year=year,
        summary=summary.say(lang),
        programs=tuple(rows),
        quarters=tuple(quarters(plan, year, held, lang)),
        actions=tuple(actions(plan, held, lang)),
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


def _planned(program: Program | None, year: str) -> int:
    return _in_year(money.of(program), year) if program else 0


def _in_year(held: Iterable[KnownRow], year: str) -> int:
    return money.total(one for one in held if str(one.year) == year)


_NEXT = Text("Tahun berikutnya", "Next year")
_ADOPTED = Text("ditetapkan dalam APBD {amount}", "adopted in the budget: {amount}")
_PROGRESS = Text("Realisasi program", "The realisation of programs is")
_YEAR = Text(
    "Realisasi {count} dari {all} program dilaporkan untuk tahun {year}. Belanja yang dilaporkan "
    "{spent} dari rencana {planned}.",
    "Of {all} programs, {count} reported for {year}. They spent {spent} of the planned {planned}.",
)
_UNSPENT = Text(
    "Realisasi {count} dari {all} program dilaporkan untuk tahun {year}. Belanjanya belum "
    "dilaporkan; rencananya {planned}.",
    "Of {all} programs, {count} reported for {year}. What they spent is not reported; {planned} "
    "was planned.",
)
_SPENT = Text("{spent} dari {planned} ({share})", "{spent} of {planned} ({share})")
_UNPLANNED = Text("{spent}, tanpa rencana", "{spent}, none planned")
