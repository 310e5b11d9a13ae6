"""What became of the plan: realisation per year, recommendations, the ministry's evaluation."""

from collections.abc import Mapping
from dataclasses import dataclass

from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import EvaluationResult, Progress
from smartplan.plan.plan import Plan
from smartplan.views import names
from smartplan.views.measures import Reached, reached, verdict
from smartplan.views.money import rows_of
from smartplan.views.part import BLANK, Missing, Part, illustrated, missing
from smartplan.wording import Lang, Text, grouped, number, percent, rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class Realised(Part):
    """What became of a programme in a year."""

    program: str
    program_id: str
    status: str
    physical: str
    spending: str
    indicators: tuple[str, ...]
    constraint: str
    follow_up: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Part):
    """A recommendation of assessors."""

    year: str
    by: str
    text: str
    status: str
    programs: str


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """A dimension of the ministry's evaluation with its weight and value."""

    name: str
    weight: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Part):
    """The ministry's evaluation of a year, as it was received."""

    year: str
    standard: str
    summary: str
    rows: tuple[EvaluationRow, ...]


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
    evaluations: tuple[Evaluation, ...]
    missing: tuple[Missing, ...]


def realisation(plan: Plan, lang: Lang) -> Realisation:
    """What became of a plan so far."""
    held = sorted(plan.progress.items())
    return Realisation(
        years=tuple(_year(plan, year, one, lang) for year, one in held if one.programs),
        reached=reached(plan, plan.goal_indicators, lang),
        advice=tuple(row for year, one in held for row in _advice(plan, year, one, lang)),
        evaluations=tuple(
            _evaluation(plan, year, one.evaluation, lang) for year, one in held if one.evaluation
        ),
        missing=() if held else (missing(_PROGRESS, "progress/", lang),),
    )


def _year(plan: Plan, year: str, held: Progress, lang: Lang) -> RealisedYear:
    rows = []
    known = [one.spent for one in held.programs.values() if one.spent is not None]
    planned = sum(
        amount for _, _, of, amount in rows_of(plan.programs.values()) if str(of) == year
    )
    for ref, one in held.programs.items():
        program = plan.programs.get(ref)
        money = _planned(program, year)
        rows.append(
            Realised(
                program=names.program(plan, ref),
                program_id=ref if program else "",
                status=names.choice(one.status, lang),
                physical=percent(one.physical, lang)
                if one.physical is not None
                else BLANK.say(lang),
                spending=_spending(one.spent, money, lang),
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
        spent=rupiah(sum(known), lang),
        planned=rupiah(planned, lang),
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
    if program is None:
        return 0
    return sum(amount for _, _, of, amount in rows_of([program]) if str(of) == year)


def _values(
    program: Program | None, year: str, values: Mapping[str, float], lang: Lang
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
        of = _AGAINST.fill(target=number(target, lang), verdict=verdict(indicator, target, value))
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


def _evaluation(plan: Plan, year: str, held: EvaluationResult, lang: Lang) -> Evaluation:
    standard = plan.shelf.evaluation(held.standard or "")
    parts = standard.dimensions if standard else {}
    rows = []
    for ref, part in parts.items():
        items = held.items.get(ref)
        value = held.dimensions.get(ref)
        if value is None and items:
            value = sum(items) / len(items)
        if value is None:
            value = held.printed.get(ref)
        said = grouped(value, lang, decimals=2) if value is not None else BLANK.say(lang)
        weight = percent(part.weight, lang) if part.weight is not None else "–"
        rows.append(EvaluationRow(part.label.say(lang), weight, said))
    index = held.printed.get("index")
    if held.participated is False:
        summary = _ABSENT.fill(year=year)
    elif index is not None:
        summary = _INDEX.fill(year=year, index=grouped(index, lang, decimals=2))
    else:
        summary = _NO_INDEX.fill(year=year)
    return Evaluation(
        year=year,
        standard=standard.label.say(lang) if standard else (held.standard or BLANK.say(lang)),
        summary=summary.say(lang),
        rows=() if held.participated is False else tuple(rows),
        sources=held.sources,
        illustration=illustrated(held),
    )


_PROGRESS = Text("Realisasi program", "The realisation of programmes is")
_YEAR = Text(
    "Realisasi {count} dari {all} program dilaporkan untuk tahun {year}. Belanja yang dilaporkan "
    "{spent} dari rencana {planned}.",
    "{count} of {all} programmes reported for {year}. They spent {spent} of the planned "
    "{planned}.",
)
_SPENT = Text("{spent} dari {planned} ({share})", "{spent} of {planned} ({share})")
_UNPLANNED = Text("{spent}, tanpa rencana", "{spent}, none planned")
_AGAINST = Text("target {target}, {verdict}", "target {target}, {verdict}")
_ABSENT = Text(
    "Daerah tidak mengikuti evaluasi kementerian pada {year}.",
    "The region did not take part in the ministry's evaluation of {year}.",
)
_INDEX = Text(
    "Indeks evaluasi {year} yang tercetak dalam surat kementerian: {index}.",
    "The evaluation index of {year} as printed by the ministry: {index}.",
)
_NO_INDEX = Text(
    "Indeks evaluasi {year} belum dicatat; yang tersedia nilai per dimensi.",
    "The evaluation index of {year} is not recorded; values per dimension are.",
)
