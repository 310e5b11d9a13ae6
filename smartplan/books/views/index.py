"""The front page: where the plan stands, in numbers, charts and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.financing import financing
from smartplan.books.parts.money import in_words
from smartplan.books.parts.money_charts import by_year_chart
from smartplan.books.parts.nouns import PROGRAM, QUICK_WIN, Noun, counted
from smartplan.books.parts.part import MissingPart
from smartplan.books.parts.stages import stepper
from smartplan.books.parts.standings import component_bars, confirmation, radar, sentence, weakest
from smartplan.books.parts.timeline import matrix
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.facts import money
from smartplan.finding import Finding, Severity
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.standing.completeness import Completeness, Filled, PartStanding, completeness
from smartplan.wording import Lang, Text, grouped, percent

TELLS_FINDINGS = True


@dataclass(frozen=True, slots=True)
class FrontFigure:
    """A key figure and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Lack:
    """A finding as the front page tells it."""

    severity: str
    message: str
    place: str
    fix: str


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of the masterplan: how much of it is there, and what is not."""

    name: str
    filled: str
    percent: str
    why: str


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that the front page tells."""

    region: str
    title: str
    about: str
    standing: str
    figures: tuple[FrontFigure, ...]
    stages: charts.StageStepper
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
    parts: tuple[PartLine, ...]
    lacks: tuple[Lack, ...]
    lacking: str
    more: str
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> Index:
    """What the front page tells; without findings it says that the plan was not checked."""
    plan, scores, findings = subject.plan, subject.scores, subject.findings
    held = financing(plan, lang)
    some = scores.score is not None
    whole = completeness(plan, findings)
    worst = sorted(findings or (), key=lambda one: (one.severity.rank, one.order))
    return Index(
        region=plan.region_name,
        title=plan.manifest.title,
        about=plan.profile.about or "",
        standing=_standing(plan, lang),
        figures=_figures(plan, scores, lang),
        stages=stepper(plan, lang),
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
        completeness=_complete(whole, lang),
        parts=tuple(_part(one, lang) for one in whole.parts.values()),
        lacks=tuple(_lack(one, lang) for one in worst[:_SHOWN]),
        lacking=_lacking(findings, lang),
        more=_MORE.fill(count=len(worst) - _SHOWN).say(lang) if len(worst) > _SHOWN else "",
        missing=held.missing,
    )


def _standing(plan: Plan, lang: Lang) -> str:
    held = plan.manifest
    stage = _STAGE.fill(stage=held.stage).say(lang) if held.stage else ""
    status = _STATUS.fill(status=held.status.label).say(lang) if held.status else ""
    return " ".join(part for part in (status, stage) if part)


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


def _complete(whole: Completeness, lang: Lang) -> str:
    return _WHOLE.fill(
        percent=percent(whole.percent, lang),
        parts=len(whole.parts),
        complete=whole.count(Filled.COMPLETE),
        partly=whole.count(Filled.PARTLY),
        empty=whole.count(Filled.EMPTY),
    ).say(lang)


def _part(one: PartStanding, lang: Lang) -> PartLine:
    said = [names.capital(reason.text.say(lang)) for reason in one.reasons[:_REASONS]]
    if more := len(one.reasons) - _REASONS:
        said += [_MORE_REASONS.fill(count=more).say(lang)] if more > 0 else []
    return PartLine(
        name=one.name.say(lang),
        filled=names.capital(_state(one).say(lang)),
        percent=percent(one.percent, lang),
        why=". ".join(said) + "." if said else "–",
    )


def _state(one: PartStanding) -> Text:
    """Complete, partly or empty; all there is no praise where something in it is wrong."""
    is_whole = one.there == one.asked and one.filled is Filled.PARTLY
    return _WANTS_MENDING if is_whole else one.filled.label


def _lack(finding: Finding, lang: Lang) -> Lack:
    place = finding.place
    file = place.spot.file if place.spot else place.file
    line = f":{place.spot.line}" if place.spot else ""
    return Lack(
        severity=names.capital(finding.severity.label.say(lang)),
        message=names.capital(finding.message.say(lang)),
        place=f"{file}{line}" if file else str(place.route),
        fix=names.capital(finding.fix.say(lang)) if finding.fix else "",
    )


def _lacking(findings: Sequence[Finding] | None, lang: Lang) -> str:
    if findings is None:
        return _UNCHECKED.say(lang)
    if not findings:
        return _CLEAN.say(lang)
    counts = [
        _COUNT.fill(
            count=sum(one.severity is severity for one in findings), severity=severity.label
        ).say(lang)
        for severity in Severity
        if any(one.severity is severity for one in findings)
    ]
    return _FOUND.fill(counts=names.series(counts, lang)).say(lang)


_SHOWN = 12
_REASONS = 3
_WANTS_MENDING = Text("perlu diperbaiki", "wants mending")
_WHOLE = Text(
    "Rencana ini {percent} lengkap. Dari {parts} bagiannya {complete} lengkap, {partly} sebagian, "
    "dan {empty} masih kosong.",
    "The plan is {percent} complete. Of its {parts} parts {complete} are complete, {partly} "
    "partly, and {empty} still empty.",
)
_MORE_REASONS = Text("{count} hal lain", "{count} more")
_STATUS = Text("Status: {status}.", "Status: {status}.")
_STAGE = Text(
    "Rencana ini berada pada bimtek tahap {stage} dari 4.",
    "The plan stands at guidance stage {stage} of 4.",
)
_LEADS = Text("perangkat daerah penanggung jawab", "agencies in charge")
_MONEY = Text("kebutuhan dana", "money needed")
_READY = Text("nilai kesiapan dari 5", "readiness out of 5")
_UNCHECKED = Text(
    "Rencana belum diperiksa. Jalankan smartplan validate.",
    "The plan has not been checked. Run smartplan validate.",
)
_CLEAN = Text("Pemeriksaan tidak menemukan kekurangan.", "The check found nothing missing.")
_FOUND = Text("Pemeriksaan menemukan {counts}.", "The check found: {counts}.")
_COUNT = Text("{count} {severity}", "{count} {severity}")
_MORE = Text(
    "Masih ada {count} temuan lain; jalankan smartplan validate untuk melihat semuanya.",
    "There are {count} more; run smartplan validate to see them all.",
)
