"""What became of the plan: realisation per year, indicators, recommendations, evaluations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.evaluation import EvaluationView, evaluations, history
from smartplan.books.parts.measures import Reached, reached, trajectories, verdict
from smartplan.books.parts.part import BLANK, BookPart, MissingPart, illustrated, missing
from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.measure import Measured
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, measured, percent, rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class Realised(BookPart):
    """What became of a program in a year."""

    program: str
    program_id: str
    status: str
    physical: str
    spending: str
    indicators: tuple[str, ...]
    constraint: str
    follow_up: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(BookPart):
    """A recommendation of assessors."""

    year: str
    by: str
    text: str
    status: str
    programs: str


@dataclass(frozen=True, slots=True)
class RealisedYear:
    """A year of realisation."""

    year: str
    summary: str
    programs: tuple[Realised, ...]


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
        advice=tuple(row for year, one in held for row in _advice(plan, year, one, lang)),
        evaluations=evaluations(plan, lang),
        history=history(plan, lang),
        trajectories=trajectories(plan),
        missing=() if held else (missing(_PROGRESS, "progress/", lang),),
    )


def _year(plan: Plan, year: str, held: Progress, lang: Lang) -> RealisedYear:
    rows = []
    programs = plan.programs.values()
    # A program that has been stopped since had its money in a year on which it reported.
    since = [program for program in money.stopped(programs) if program.id in held.programs]
    planned = [*money.planned(programs), *(one for program in since for one in money.of(program))]
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
                spending=_spending(one.spent, _planned(program, year), lang),
                indicators=_values(program, year, one.indicators, lang),
                constraint=one.constraint or "",
                follow_up=one.follow_up or "",
                sources=one.sources,
                illustration=illustrated(one),
            )
        )
    summary = _YEAR.fill(
        count=sum(ref in plan.programs for ref in held.programs),
        all=len(plan.programs),
        year=year,
        spent=rupiah(money.spent(held), lang),
        planned=rupiah(_in_year(planned, year), lang),
    )
    return RealisedYear(year=year, summary=summary.say(lang), programs=tuple(rows))


def _spending(spent: int | None, planned: int, lang: Lang) -> str:
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


def _values(
    program: Program | None, year: str, values: Mapping[str, Measured], lang: Lang
) -> tuple[str, ...]:
    if program is None:
        return ()
    said = []
    for ref, value in values.items():
        indicator = program.indicators.get(ref)
        if indicator is None:
            continue
        target = indicator.targets.get(year)
        reach = names.quantity(value, indicator.unit, lang)
        if target is None:
            said.append(f"{indicator.name}: {reach}")
            continue
        of = _AGAINST.fill(
            target=measured(target, lang), verdict=verdict(indicator, target, value)
        )
        said.append(f"{indicator.name}: {reach} ({of.say(lang)})")
    return tuple(said)


def _advice(plan: Plan, year: str, held: Progress, lang: Lang) -> list[Advice]:
    return [
        Advice(
            year=year,
            by=one.by or BLANK.say(lang),
            text=one.text,
            status=names.choice(one.status, lang),
            programs=names.lines(names.programs(plan, one.programs), lang)
            if one.programs
            else "–",
            sources=one.sources,
            illustration=illustrated(one),
        )
        for one in held.recommendations.values()
    ]


_PROGRESS = Text("Realisasi program", "The realisation of programs is")
_YEAR = Text(
    "Realisasi {count} dari {all} program dilaporkan untuk tahun {year}. Belanja yang dilaporkan "
    "{spent} dari rencana {planned}.",
    "{count} of {all} programs reported for {year}. They spent {spent} of the planned {planned}.",
)
_SPENT = Text("{spent} dari {planned} ({share})", "{spent} of {planned} ({share})")
_UNPLANNED = Text("{spent}, tanpa rencana", "{spent}, none planned")
_AGAINST = Text("target {target}, {verdict}", "target {target}, {verdict}")
