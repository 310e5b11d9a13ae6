"""Buku III, the executive summary: the plan in a few pages for leaders and the public."""

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
from smartplan.books.parts.money_charts import by_dimension_chart, by_year_chart
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, counted, noun_of
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.people import ForewordView, forewords
from smartplan.books.parts.reporting import reporting
from smartplan.books.parts.risks import RiskRow, register
from smartplan.books.parts.standings import component_bars, radar, sentence
from smartplan.books.parts.thought import thought
from smartplan.books.parts.timeline import RoadmapPart, matrix, roadmap
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.opener import OpenerFigure
from smartplan.books.prose.paragraph import Paragraphs, Spoken, paragraph, paragraphs
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.facts import money
from smartplan.facts.codes import dimension_codes
from smartplan.facts.instruments import is_founded
from smartplan.facts.leads import led
from smartplan.facts.programs import is_live, live_programs
from smartplan.facts.quick_wins import sheet_of
from smartplan.facts.realisations import accounted_years
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.value import dataclass, replace
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
    code: str
    name: str
    theme: str
    aim: str
    counts: str
    told: Spoken
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
    figures: tuple[OpenerFigure, ...]
    legal: str
    direction: DirectionView
    issues: tuple[IssueView, ...]
    readiness: str
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
    money_by_dimension: charts.BudgetByDimension | None
    reporting: BodiesChart | None
    bodies: tuple[BodyView, ...]
    risks: tuple[RiskRow, ...]
    grid: RiskGrid | None
    next_steps: tuple[str, ...]
    prose: Paragraphs


def view(subject: Subject, lang: Lang) -> ExecutiveSummary:
    """What Buku III tells of a plan."""
    plan, scores = subject.plan, subject.scores
    told = issues(plan, lang)
    risks = register(plan, lang)
    ground = Ground(plan, scores)
    return ExecutiveSummary(
        region=plan.region_name,
        period=names.years(plan.years, lang),
        forewords=forewords(plan, lang),
        about=plan.profile.about or "",
        scope=_scope(plan, lang),
        figures=_figures(plan, lang) if plan.programs else (),
        legal=foundation(plan, lang).legal,
        direction=direction(plan, lang),
        issues=told,
        readiness=sentence(scores, lang),
        proposed=bool(scores.proposed),
        framework=thought(plan, lang),
        overview=component_bars(plan, scores, lang) if scores.score is not None else None,
        radar=radar(plan, scores, lang) if scores.score is not None else None,
        matrix=matrix(plan, lang) if plan.programs else None,
        locator=locator(plan, lang),
        dimensions=tuple(
            _brief(ground, ref, lang)
            for ref in (plan.dimensions.dimensions if plan.dimensions else ())
        ),
        roadmap=roadmap(plan, lang),
        quick_wins=sheets(plan, lang),
        financing=financing(plan, lang),
        money_by_year=by_year_chart(plan, lang),
        money_by_dimension=by_dimension_chart(plan, lang),
        reporting=reporting(plan, lang),
        bodies=bodies(plan, lang),
        risks=risks.rows[:_FIRST_RISKS],
        grid=risks.grid,
        next_steps=_next_steps(plan, scores, lang),
        prose=paragraphs(SPOKEN_OF, ground, lang),
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


def _brief(ground: Ground, ref: str, lang: Lang) -> DimensionBrief:
    plan = ground.plan
    dimension = plan.dimensions.dimensions[ref] if plan.dimensions else None
    programs = [p for p in plan.programs.values() if p.dimension == ref]
    funded = money.planned(plan, programs)
    sums = money.sums(funded, lambda one: one.program.id)
    largest = sorted(programs, key=lambda p: (p.quick_win is None, -sums.get(p.id, 0)))
    name = names.dimension(plan, ref, lang)
    text = _COUNTS if funded else _COUNTS_BARE
    return DimensionBrief(
        id=ref,
        code=dimension_codes(plan)[ref],
        told=paragraph("dimension", replace(ground, part=ref), lang, most=_FIRST_SENTENCES),
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
    year = max(accounted_years(plan), default=None)
    said.append(_REPORT.fill(year=year + 1) if year else _REPORT_FIRST)
    return tuple(one.say(lang) for one in said)


def _figures(plan: Plan, lang: Lang) -> tuple[OpenerFigure, ...]:
    """The plan in four figures: live programs, their money, who leads them, quick wins."""
    programs, held = live_programs(plan), money.planned(plan)
    wins = sum(1 for one in programs if sheet_of(one))
    agencies = len(led(programs))
    total = in_words(held, lang) if held else "–"
    return (
        OpenerFigure(str(len(programs)), noun_of(PROGRAM, len(programs)).say(lang)),
        OpenerFigure(total, _NEEDED.say(lang)),
        OpenerFigure(str(agencies), _LEADING.fill(agency=noun_of(AGENCY, agencies)).say(lang)),
        OpenerFigure(str(wins), noun_of(QUICK_WIN, wins).say(lang)),
    )


SPOKEN_OF = (
    "issues", "readiness", "readiness-after", "roadmap", "roadmap-matrix", "roadmap-after",
    "money", "money-years", "money-funds", "money-dimensions", "bodies", "risks", "risks-after",
)  # fmt: skip
_FIRST_PROGRAMS, _FIRST_RISKS, _FIRST_SENTENCES = 2, 5, 2
_NEEDED = Text("kebutuhan dana", "of money needed")
_LEADING = Text("{agency} yang memimpin", "{agency} in the lead")
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
