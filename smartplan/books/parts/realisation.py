"""What became of the plan: realisation per year, indicators, recommendations, evaluations."""

from collections.abc import Iterator

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.numbers import roman
from smartplan.books.parts import names
from smartplan.books.parts.advice import Advice, advice
from smartplan.books.parts.evaluation import EvaluationView, evaluations, history
from smartplan.books.parts.measures import Reached, reached, trajectories, values_of
from smartplan.books.parts.nouns import PROGRAM, counted
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
    has_words,
    quarters,
    words,
)
from smartplan.facts import money
from smartplan.facts.promised import promised
from smartplan.facts.quarters import told_quarters
from smartplan.facts.realisations import told_in
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
        years=tuple(
            _year(plan, year, one, lang) for year, one in held if any(_shown(plan, year, one))
        ),
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
    for ref, one in _shown(plan, year, held):
        program = plan.programs.get(ref)
        planned = money.total(money.of_year(program, year)) if program else 0
        rows.append(
            Realised(
                program=names.program(plan, ref),
                program_id=ref if program else "",
                status=names.choice(one.status, lang),
                physical=_physical(one, lang),
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


def _shown(plan: Plan, year: str, held: Progress) -> Iterator[tuple[str, ProgramProgress]]:
    """The entries with something to print: what was only laid down has no line."""
    told = told_in(plan, year)
    for ref, one in held.programs.items():
        if ref in told or has_words(one) or one.adopted_budget is not None:
            yield ref, one


def _summary(plan: Plan, year: str, held: Progress) -> Text:
    """How many of the programs of the year are told of, and what they spent."""
    promise = promised(plan, int(year))
    if not promise.programs.planned:
        return _UNPROMISED.fill(year=year)
    is_spent = any(one.spent is not None for one in held.programs.values())
    is_begun = promise.so_far_of > promise.reported
    return (_YEAR if is_spent else _BEGUN if is_begun else _UNSPENT).fill(
        count=len(promise.programs.told),
        all=counted(len(promise.programs.planned), PROGRAM),
        year=year,
        spent=_both(money.spent(held)),
        planned=_both(promise.money),
        so_far=_both(promise.so_far),
        so_far_of=_both(promise.so_far_of),
    )


def _both(amount: int) -> Text:
    return Text(*(rupiah(amount, lang) for lang in LANGS))


def _physical(held: ProgramProgress, lang: Lang) -> str:
    """How far the work had come; before the year is told, by the last quarter that is."""
    if held.physical is not None:
        return percent(held.physical, lang)
    told = [(n, one.physical) for n, one in told_quarters(held).items()]
    known = [(n, share) for n, share in told if share is not None]
    if not known:
        return BLANK.say(lang)
    quarter, share = known[-1]
    return _by_quarter(percent(share, lang), quarter, lang)


def _by_quarter(said: str, quarter: int, lang: Lang) -> str:
    return _BY_QUARTER.fill(said=said, roman=roman(quarter), quarter=quarter).say(lang)


def _spending(held: ProgramProgress, planned: int, lang: Lang) -> str:
    """What was spent, of what was planned, and of what the year's budget adopted."""
    told = [(n, one.spent) for n, one in told_quarters(held).items() if one.spent is not None]
    if held.spent is None and told:
        quarter, spent = told[-1]
        said = _by_quarter(rupiah(spent, lang), quarter, lang)
    else:
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
    "Dari {all} yang dijanjikan untuk tahun {year}, {count} melaporkan realisasinya. "
    "Belanja yang dilaporkan {spent} dari rencana {planned}.",
    "Of the {all} promised for {year}, {count} reported. They spent {spent} of the "
    "planned {planned}.",
)
_UNPROMISED = Text(
    "Menurut rencana tidak ada program yang berjalan pada tahun {year}; yang melapor tercantum di "
    "bawah ini.",
    "By the plan no program was to run in {year}; those that reported follow.",
)
_BY_QUARTER = Text("{said} (TW {roman})", "{said} (Q{quarter})")
_BEGUN = Text(
    "Dari {all} yang dijanjikan untuk tahun {year}, {count} melaporkan realisasinya. "
    "Belanja sampai triwulan terakhir yang dilaporkan {so_far} dari {so_far_of} yang direncanakan "
    "program yang melapor; seluruh rencananya {planned}.",
    "Of the {all} promised for {year}, {count} reported. By the last quarter that they "
    "told of they spent {so_far} of the {so_far_of} that they had planned; {planned} was planned "
    "in all.",
)
_UNSPENT = Text(
    "Dari {all} yang dijanjikan untuk tahun {year}, {count} melaporkan realisasinya. "
    "Belanjanya belum dilaporkan; rencananya {planned}.",
    "Of the {all} promised for {year}, {count} reported. What they spent is not "
    "reported; {planned} was planned.",
)
_SPENT = Text("{spent} dari {planned} ({share})", "{spent} of {planned} ({share})")
_UNPLANNED = Text("{spent}, tanpa rencana", "{spent}, none planned")
