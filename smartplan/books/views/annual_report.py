"""The annual report: what a year brought of what the plan promised, chapter by chapter."""

from collections.abc import Iterator

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.advice import Advice, advice
from smartplan.books.parts.bodies import MeetingRow, body_name, meeting_row
from smartplan.books.parts.evaluation import EvaluationView
from smartplan.books.parts.foundation import InstrumentView, instrument_line, instruments
from smartplan.books.parts.item_counts import counted_words
from smartplan.books.parts.nouns import MEETING, RECOMMENDATION, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.realisation import RealisedYear, realisation
from smartplan.books.parts.win_outcomes import WinOutcomes, win_outcomes
from smartplan.books.parts.year_goals import YearGoals, year_goals
from smartplan.books.parts.year_money import YearMoney, year_money
from smartplan.books.parts.year_results import (
    KindResults,
    YearResults,
    kind_results,
    year_results,
)
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.paragraph import Spoken, paragraph
from smartplan.books.subject import Subject
from smartplan.facts.bodies import all_of, met_in
from smartplan.facts.item_answers import AnswerCount
from smartplan.facts.promised import promised
from smartplan.facts.realisations import account_year, reported_year, told_years
from smartplan.facts.recommendations import carried, is_followed_up
from smartplan.plan.model.program import ActionKind
from smartplan.plan.plan import Plan
from smartplan.scoring.estimate import estimate
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, day, grouped


@dataclass(frozen=True, slots=True)
class KeyResult:
    """A number at the head of the report, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyYear(BookPart):
    """A body in a year: how it was set up, and how often it met."""

    name: str
    decree: str
    met: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True)
class AdviceOfYear:
    """The recommendations of a year, and those of earlier ones that were still open in it."""

    words: str
    rows: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class UntoldProgram:
    """A program that was planned for the year and is not told of in it; `state` says why."""

    program: str
    lead: str
    state: str


@dataclass(frozen=True, slots=True)
class AnnualReportView:
    """Everything that the annual report tells; `year` is the one it is of.

    `period_told` is what the cover says in place of the plan's years.
    """

    region: str
    title: str
    year: str
    period_told: str
    as_of: str
    is_running: bool
    key: tuple[KeyResult, ...]
    results: YearResults
    told: Spoken
    goals: YearGoals
    trajectories: tuple[charts.IndicatorTrajectory, ...]
    policy: KindResults
    issued: tuple[InstrumentView, ...]
    bodies: tuple[BodyYear, ...]
    infrastructure: KindResults
    applications: KindResults
    literacy: KindResults
    people: KindResults
    wins: WinOutcomes
    money: YearMoney
    advice: AdviceOfYear
    evaluation: EvaluationView | None
    history: charts.EvaluationHistory | None
    estimate: Spoken
    realised: RealisedYear | None
    untold: tuple[UntoldProgram, ...]
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> AnnualReportView:
    """What the report tells of the last year that can be told of."""
    plan = subject.plan
    year = _year(plan)
    whole, results = realisation(plan, lang), year_results(plan, year, lang)
    goals, wins = year_goals(plan, year, lang), win_outcomes(plan, lang)
    money, given = year_money(plan, year, lang), _advice(plan, year, lang)
    evaluated = next((one for one in whole.evaluations if one.year == str(year)), None)
    return AnnualReportView(
        region=plan.region_name,
        title=plan.manifest.title,
        year=str(year),
        period_told=_YEAR.fill(year=year).say(lang),
        as_of=day(plan.as_of, lang),
        is_running=year >= plan.as_of.year,
        key=_key(results, goals, money, wins, lang),
        results=results,
        told=paragraph("realisation", Ground(plan, subject.scores, str(year)), lang),
        goals=goals,
        trajectories=whole.trajectories,
        policy=kind_results(plan, year, ActionKind.POLICY, lang),
        issued=_issued(plan, year, lang),
        bodies=tuple(_bodies(plan, year, lang)),
        infrastructure=kind_results(plan, year, ActionKind.INFRASTRUCTURE, lang),
        applications=kind_results(plan, year, ActionKind.APPLICATION, lang),
        literacy=kind_results(plan, year, ActionKind.LITERACY, lang),
        people=kind_results(plan, year, ActionKind.PEOPLE, lang),
        wins=wins,
        money=money,
        advice=given,
        evaluation=evaluated,
        history=whole.history,
        estimate=_estimate(plan, year, lang),
        realised=next((_coded(plan, one) for one in whole.years if one.year == str(year)), None),
        untold=tuple(_untold(plan, year, lang)),
        missing=()
        if year in told_years(plan)
        else (missing(_PROGRESS.fill(year=year), f"progress/{year}.yaml", lang),),
    )


def _year(plan: Plan) -> int:
    """The last year that is told of; where none is, the last of the plan's that is due."""
    year = account_year(plan)
    if year is None:
        year = reported_year(plan)
        year = min(max(year, plan.years[0]), plan.years[-1]) if plan.years else year
    return year


def _coded(plan: Plan, held: RealisedYear) -> RealisedYear:
    """The year with its programs under their codes, which tables before it use."""
    return replace(
        held,
        programs=tuple(
            replace(
                one, program=names.coded(plan, one.program_id) if one.program_id else one.program
            )
            for one in held.programs
        ),
    )


def _untold(plan: Plan, year: int, lang: Lang) -> Iterator[UntoldProgram]:
    """The programs of a year of which its progress says nothing: silent, or done before."""
    held = plan.progress.get(str(year))
    count = promised(plan, year).programs
    for at in count.planned:
        if held and at.key in held.programs:
            continue
        lead = names.agency_short(plan, plan.programs[at.key].lead, lang)
        state = _SILENT if at in count.silent else _DONE_BEFORE
        yield UntoldProgram(names.coded(plan, at.key), lead, state.say(lang))


def _key(
    results: YearResults, goals: YearGoals, money: YearMoney, wins: WinOutcomes, lang: Lang
) -> tuple[KeyResult, ...]:
    """The numbers that stand first, each only where there is something to count."""
    counts = (
        (goals.met, goals.aimed, _GOALS),
        (results.ran, results.planned, _PROGRAMS),
        (wins.running, wins.count if wins.is_heard else 0, _WINS),
    )
    found = [
        KeyResult(_OF.fill(part=part, of=of).say(lang), label.say(lang))
        for part, of, label in counts
        if of
    ]
    if money.share:
        found.append(KeyResult(money.share, _SPENT.say(lang)))
    return tuple(found)


def _issued(plan: Plan, year: int, lang: Lang) -> tuple[InstrumentView, ...]:
    """The legal instruments of the year."""
    held = zip(plan.organization.instruments.values(), instruments(plan, lang), strict=True)
    return tuple(told for one, told in held if one.date and one.date.year == year)


def _bodies(plan: Plan, year: int, lang: Lang) -> list[BodyYear]:
    """Every body that is there, with its meetings of the year."""
    found = []
    for one in all_of(plan):
        body = one.body
        if body is None:
            continue
        held = met_in(body, plan, year)
        made_up = illustrated(body)
        found.append(
            BodyYear(
                name=body_name(one).say(lang),
                decree=instrument_line(plan, body.decree, lang) if body.decree else "",
                met=(_MET if held else _NOT_MET)
                .fill(count=counted(len(held), MEETING), year=year)
                .say(lang),
                meetings=tuple(
                    meeting_row(met, lang, within=made_up)
                    for met in sorted(held, key=lambda met: str(met.date))
                ),
                sources=body.sources,
                remarks=remarks(lang, body),
                illustration=made_up,
            )
        )
    return found


def _advice(plan: Plan, year: int, lang: Lang) -> AdviceOfYear:
    progress = plan.progress.get(str(year))
    given = tuple(progress.recommendations.values()) if progress else ()
    open_before = carried(plan, year)
    done = sum(map(is_followed_up, given))
    text = _NO_ADVICE if not given else _FOLLOWED if done else _UNFOLLOWED
    filled = text.fill(year=year, all=counted(len(given), RECOMMENDATION), done=done)
    said = filled.say(lang)
    if open_before:
        said = f"{said} {_CARRIED.fill(count=len(open_before)).say(lang)}"
    return AdviceOfYear(said, tuple(advice(plan, one, lang) for one in (*open_before, *given)))


def _estimate(plan: Plan, year: int, lang: Lang) -> Spoken:
    """The range of the index that the year's self-assessment comes to."""
    found = estimate(plan, year)
    if found is None:
        return Spoken("")
    low, high = (grouped(float(one), lang, decimals=2) for one in (found.low, found.high))
    count = counted_words(AnswerCount(found.of, found.answered, found.proven), lang)
    said = _ESTIMATE.fill(standard=found.label, low=low, high=high, count=count)
    return Spoken(said.say(lang), illustration=found.illustrations > 0)


_SILENT = Text("belum dilaporkan", "not told of")
_DONE_BEFORE = Text("selesai pada tahun sebelumnya", "done in an earlier year")
_YEAR = Text("Tahun {year}", "Year {year}")
_PROGRESS = Text("Realisasi program tahun {year}", "The progress of the programs in {year} is")
_OF = Text("{part} dari {of}", "{part} of {of}")
_GOALS = Text("target sasaran tercapai", "targets of the goals met")
_PROGRAMS = Text("program dilaporkan berjalan", "programs told to have run")
_WINS = Text(
    "quick win berjalan terus menurut kabar terakhir", "quick wins running on by the last word"
)
_SPENT = Text("dana terpakai, program yang melapor", "of the money used, by those that told")
_MET = Text("mengadakan {count} pada {year}", "held {count} in {year}")
_NOT_MET = Text(
    "tidak tercatat mengadakan rapat pada {year}", "has no meeting of {year} on record"
)
_FOLLOWED = Text(
    "Dari {all} yang diberikan untuk tahun {year}, {done} sudah dijawab atau selesai.",
    "Of {all} given for {year}, {done} are answered or done.",
)
_UNFOLLOWED = Text(
    "Dari {all} yang diberikan untuk tahun {year}, belum ada yang dijawab atau selesai.",
    "Of {all} given for {year}, none is answered or done.",
)
_NO_ADVICE = Text(
    "Untuk tahun {year} tidak ada rekomendasi yang tercatat.",
    "No recommendation is on record for {year}.",
)
_CARRIED = Text(
    "Dari tahun-tahun sebelumnya {count} masih terbuka.",
    "Of earlier years {count} are still open.",
)
_ESTIMATE = Text(
    "Menurut {standard}, penilaian mandiri memperkirakan indeks {low} sampai {high}. {count} "
    "Rentang itu menyempit bila lebih banyak butir dijawab.",
    "By {standard} the self-assessment comes to an index of {low} to {high}. {count} The range "
    "narrows as more items are answered.",
)
