"""Buku III, the executive summary: the plan in a few pages for leaders and the public."""

from dataclasses import dataclass

from smartplan.books.charts import data as charts
from smartplan.books.charts.data_plan import BodiesChart, Framework, LocatorMap, RiskGrid
from smartplan.books.parts import names
from smartplan.books.parts.bodies import BodyView, bodies
from smartplan.books.parts.direction import DirectionView, direction, theme
from smartplan.books.parts.financing import Financing, financing
from smartplan.books.parts.foundation import foundation
from smartplan.books.parts.issues import IssueView, issues
from smartplan.books.parts.locating import locator
from smartplan.books.parts.money import in_words, program_total
from smartplan.books.parts.money_charts import by_year_chart
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.people import ForewordView, forewords
from smartplan.books.parts.reporting import reporting
from smartplan.books.parts.risks import RiskRow, register
from smartplan.books.parts.standings import component_bars, radar, sentence, weakest
from smartplan.books.parts.thought import thought
from smartplan.books.parts.timeline import RoadmapPart, matrix, roadmap
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.facts import money
from smartplan.facts.instruments import is_founded
from smartplan.facts.programs import is_live
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(BookPart):
    """A program in one line."""

    name: str
    summary: str
    lead: str
    total: str


@dataclass(frozen=True, slots=True)
class DimensionBrief:
    """A dimension in a few lines: aim, number of programs, money, the largest of them."""

    id: str
    name: str
    theme: str
    aim: str
    counts: str
    highlights: tuple[Highlight, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True)
class ExecutiveSummary:
    """Everything that Buku III tells."""

    region: str
    period: str
    forewords: tuple[ForewordView, ...]
    about: str
    scope: str
    legal: str
    direction: DirectionView
    issues: tuple[IssueView, ...]
    readiness: str
    weakest: str
    proposed: bool
    framework: Framework | None
    overview: charts.ElementBars | None
    radar: charts.ReadinessRadar | None
    matrix: charts.ProgramMatrix | None
    locator: LocatorMap | None
    dimensions: tuple[DimensionBrief, ...]
    roadmap: RoadmapPart
    quick_wins: Sheets
    financing: Financing
    money_by_year: charts.BudgetByYear | None
    reporting: BodiesChart | None
    bodies: tuple[BodyView, ...]
    risks: tuple[RiskRow, ...]
    grid: RiskGrid | None
    next_steps: tuple[str, ...]


def view(subject: Subject, lang: Lang) -> ExecutiveSummary:
    """What Buku III tells of a plan."""
    plan, scores = subject.plan, subject.scores
    told = issues(plan, lang)
    risks = register(plan, lang)
    return ExecutiveSummary(
        region=plan.region_name,
        period=names.years(plan.years, lang),
        forewords=forewords(plan, lang),
        about=plan.profile.about or "",
        scope=_scope(plan, lang),
        legal=foundation(plan, lang).legal,
        direction=direction(plan, lang),
        issues=told,
        readiness=sentence(scores, lang),
        weakest=weakest(scores, lang),
        proposed=bool(scores.proposed),
        framework=thought(plan, lang),
        overview=component_bars(plan, scores, lang) if scores.score is not None else None,
        radar=radar(plan, scores, lang) if scores.score is not None else None,
        matrix=matrix(plan, lang) if plan.programs else None,
        locator=locator(plan, lang),
        dimensions=tuple(
            _brief(plan, ref, lang)
            for ref in (plan.dimensions.dimensions if plan.dimensions else ())
        ),
        roadmap=roadmap(plan, lang),
        quick_wins=sheets(plan, lang),
        financing=financing(plan, lang),
        money_by_year=by_year_chart(plan, lang),
        reporting=reporting(plan, lang),
        bodies=bodies(plan, lang),
        risks=risks.rows[:_FIRST_RISKS],
        grid=risks.grid,
        next_steps=_next_steps(plan, scores, lang),
    )


def _scope(plan: Plan, lang: Lang) -> str:
    programs = plan.programs.values()
    if not programs:
        return _SCOPE_EMPTY.say(lang)
    wins = sum(p.quick_win is not None for p in programs)
    return (
        (_SCOPE if wins else _SCOPE_SLOW)
        .fill(
            programs=counted(len(plan.programs), PROGRAM),
            wins=counted(wins, QUICK_WIN),
            agencies=counted(len({p.lead for p in programs if p.lead}), AGENCY),
            period=names.years(plan.years, lang),
        )
        .say(lang)
    )


def _brief(plan: Plan, ref: str, lang: Lang) -> DimensionBrief:
    dimension = plan.dimensions.dimensions[ref] if plan.dimensions else None
    programs = [p for p in plan.programs.values() if p.dimension == ref]
    largest = sorted(programs, key=lambda p: (p.quick_win is None, -money.total(money.of(p))))
    name = names.dimension(plan, ref, lang)
    funded = money.planned(plan, programs)
    text = _COUNTS if funded else _COUNTS_BARE
    return DimensionBrief(
        id=ref,
        name=names.dimension_heading(plan, ref, lang),
        theme=held.name if (held := theme(plan, ref)) else "",
        aim=dimension.aim.text.say(lang) if dimension and dimension.aim else "",
        counts=text.fill(
            count=counted(len(programs), PROGRAM),
            total=in_words(funded, lang),
        ).say(lang)
        if programs
        else "",
        highlights=tuple(
            Highlight(
                name=p.name,
                summary=p.summary or "",
                lead=names.agency_short(plan, p.lead, lang),
                total=program_total(p, lang),
                sources=p.sources,
                remarks=remarks(lang, p),
                illustration=illustrated(p),
            )
            for p in largest[:_FIRST_PROGRAMS]
        ),
        missing=() if programs else (missing(_PROGRAMS.fill(name=name), "programs/", lang),),
    )


def _next_steps(plan: Plan, scores: Scores, lang: Lang) -> tuple[str, ...]:
    """What leaders have to decide next, read off from what the plan lacks."""
    said = []
    if not is_founded(plan):
        said.append(_ENACT)
    if plan.process.commitment is None:
        said.append(_COMMIT)
    bare = sum(is_live(p) and not money.of(p) for p in plan.programs.values())
    if bare:
        said.append(_FUND.fill(count=bare))
    if scores.assessed < scores.of:
        said.append(_ASSESS.fill(count=scores.of - scores.assessed))
    unmet = [
        issue.name
        for ref, issue in plan.profile.issues.items()
        if not any(ref in p.issues for p in plan.programs.values())
    ]
    if unmet:
        said.append(_ANSWER.fill(issues=names.series(unmet, lang)))
    year = max((int(one) for one in plan.progress), default=None)
    said.append(_REPORT.fill(year=year + 1) if year else _REPORT_FIRST)
    return tuple(one.say(lang) for one in said)


_FIRST_PROGRAMS, _FIRST_RISKS = 3, 5
_SCOPE = Text(
    "Rencana ini memuat {programs}, termasuk {wins}, yang dipimpin {agencies}, untuk {period}.",
    "This plan has {programs}, including {wins}, led by {agencies}, for {period}.",
)
_SCOPE_SLOW = Text(
    "Rencana ini memuat {programs} yang dipimpin {agencies}, untuk {period}; belum ada quick win.",
    "This plan has {programs}, led by {agencies}, for {period}; no quick win so far.",
)
_SCOPE_EMPTY = Text("Rencana ini belum memuat program.", "This plan has no programs yet.")
_COUNTS = Text(
    "Dimensi ini memuat {count} dengan kebutuhan dana {total}.",
    "This dimension has {count}, which need {total}.",
)
_COUNTS_BARE = Text(
    "Dimensi ini memuat {count}; anggarannya belum dihitung.",
    "This dimension has {count}; the money has not been calculated.",
)
_PROGRAMS = Text("Program dimensi {name}", "The programs of the dimension {name} are")
_ENACT = Text(
    "Menetapkan masterplan dengan peraturan kepala daerah agar program dapat dianggarkan dan "
    "dinilai.",
    "Enact the masterplan by regulation, so that programs can be budgeted and assessed.",
)
_COMMIT = Text(
    "Menandatangani komitmen bersama kepala daerah dan pimpinan perangkat daerah.",
    "Sign the joint commitment of the head of region and the heads of agencies.",
)
_FUND = Text(
    "Menghitung kebutuhan dana {count} program yang belum memiliki anggaran.",
    "Calculate the money for the {count} programs without a budget.",
)
_ASSESS = Text(
    "Menilai {count} indikator kesiapan yang belum dinilai beserta buktinya.",
    "Assess the {count} readiness indicators that are open, with their evidence.",
)
_ANSWER = Text(
    "Menugaskan program untuk isu yang belum terjawab: {issues}.",
    "Assign programs to the issues that have none: {issues}.",
)
_REPORT = Text(
    "Melaporkan realisasi program tahun {year}.",
    "Report what the programs achieved in {year}.",
)
_REPORT_FIRST = Text(
    "Melaporkan realisasi tahun pertama.",
    "Report what the first year achieved.",
)
