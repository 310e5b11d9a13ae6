"""The front page: for those who decide, those who plan and those who assess."""

from smartplan.books.charts import data as charts
from smartplan.books.parts.decisions import Decision, decisions
from smartplan.books.parts.financing import CeilingRow, financing
from smartplan.books.parts.finder import Finder, finder
from smartplan.books.parts.money import in_words
from smartplan.books.parts.money_charts import by_year_chart
from smartplan.books.parts.nouns import PROGRAM, QUICK_WIN, Noun, counted
from smartplan.books.parts.part import MissingPart, illustrated
from smartplan.books.parts.proofs import Proof, proofs
from smartplan.books.parts.stages import stepper
from smartplan.books.parts.standings import component_bars, confirmation, radar, sentence, weakest
from smartplan.books.parts.timeline import matrix
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.facts import money
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.standing.completeness import completeness
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, grouped, month, percent


@dataclass(frozen=True, slots=True)
class FrontFigure:
    """A key figure and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Stages:
    """The guidance stages; a plan that has passed them all needs a line only."""

    summary: str
    chart: charts.StageStepper
    are_done: bool


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that the front page tells."""

    region: str
    title: str
    vision: str
    vision_illustration: bool
    decisions: tuple[Decision, ...]
    settled: str
    figures: tuple[FrontFigure, ...]
    finder: Finder
    ceilings: tuple[CeilingRow, ...]
    proofs: tuple[Proof, ...]
    stages: Stages
    readiness: str
    weakest: str
    confirmation: str
    proposed: bool
    overview: charts.ElementBars | None
    radar: charts.ReadinessRadar | None
    money: str
    money_by_year: charts.BudgetByYear | None
    matrix: charts.ProgramMatrix | None
    quick_wins: Sheets
    completeness: str
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> Index:
    """What the front page tells."""
    plan, scores = subject.plan, subject.scores
    held = financing(plan, lang)
    some = scores.score is not None
    vision = plan.profile.vision
    return Index(
        region=plan.region_name,
        title=plan.manifest.title,
        vision=(vision.text if vision else None) or "",
        vision_illustration=vision is not None and illustrated(vision),
        decisions=decisions(plan, lang),
        settled=_SETTLED.say(lang),
        figures=_figures(plan, scores, lang),
        finder=finder(plan, lang),
        ceilings=held.ceilings,
        proofs=proofs(plan, lang),
        stages=_stages(plan, lang),
        readiness=sentence(scores, lang),
        weakest=weakest(scores, lang),
        confirmation=confirmation(scores, lang),
        proposed=bool(scores.proposed),
        overview=component_bars(plan, scores, lang) if some else None,
        radar=radar(plan, scores, lang) if some else None,
        money=held.summary,
        money_by_year=by_year_chart(plan, lang),
        matrix=matrix(plan, lang) if plan.programs else None,
        quick_wins=sheets(plan, lang),
        completeness=_complete(plan, lang),
        missing=held.missing,
    )


def _figures(plan: Plan, scores: Scores, lang: Lang) -> tuple[FrontFigure, ...]:
    programs = plan.programs.values()
    leads = {program.lead for program in programs if program.lead}
    held = money.planned(plan)
    score = grouped(scores.score, lang, decimals=2) if scores.score is not None else "–"
    return (
        _figure(len(plan.programs), PROGRAM, lang),
        _figure(sum(p.quick_win is not None for p in programs), QUICK_WIN, lang),
        FrontFigure(str(len(leads)), _LEADS.say(lang)),
        FrontFigure(in_words(held, lang) if money.total(held) else "–", _MONEY.say(lang)),
        FrontFigure(score, _READY.say(lang)),
    )


def _figure(count: int, noun: Noun, lang: Lang) -> FrontFigure:
    value, _, label = counted(count, noun).say(lang).partition(" ")
    return FrontFigure(value, label)


def _stages(plan: Plan, lang: Lang) -> Stages:
    """The stages as their chart shows them, and one sentence that says the same."""
    chart = stepper(plan, lang)
    states = [step.state for step in chart.stages]
    current = [step for step in chart.stages if step.state == "current"]
    ends = [step.end or step.start for step in chart.stages if step.state == "done"]
    last = max((end.last for end in ends if end), default=None)
    if states and all(state == "done" for state in states):
        said = _DONE.fill(month=month(last, lang)) if last else _DONE_ONCE
    elif current:
        said = _CURRENT.fill(number=current[0].number, name=current[0].name)
    elif "done" in states:
        said = _PARTLY.fill(number=max(s.number for s in chart.stages if s.state == "done"))
    else:
        said = _NOT_BEGUN
    return Stages(said.say(lang), chart, all(state == "done" for state in states))


def _complete(plan: Plan, lang: Lang) -> str:
    whole = completeness(plan)
    return _WHOLE.fill(percent=percent(whole.percent, lang)).say(lang)


_SETTLED = Text(
    "Tidak ada keputusan yang menunggu pimpinan daerah.", "No decision waits for the leadership."
)
_LEADS = Text("perangkat daerah penanggung jawab", "agencies in charge")
_MONEY = Text("kebutuhan dana", "money needed")
_READY = Text("nilai kesiapan dari 5", "readiness out of 5")
_WHOLE = Text("Isian rencana lengkap {percent}.", "The plan is {percent} complete.")
_DONE = Text(
    "Seluruh tahap bimbingan teknis selesai pada {month}.",
    "All guidance stages were completed in {month}.",
)
_DONE_ONCE = Text(
    "Seluruh tahap bimbingan teknis telah selesai.", "All guidance stages are completed."
)
_CURRENT = Text(
    "Bimbingan teknis berada pada tahap {number}, {name}.",
    "The guidance is at stage {number}, {name}.",
)
_PARTLY = Text(
    "Bimbingan teknis selesai sampai tahap {number}.",
    "The guidance is completed up to stage {number}.",
)
_NOT_BEGUN = Text(
    "Pelaksanaan bimbingan teknis belum tercatat.", "No guidance stage is on record yet."
)
