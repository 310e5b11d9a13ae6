"""Buku I, the strategic analysis: future, readiness, SWOT, gaps, and where they lead."""

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.charts.data_plan import BodiesChart, DataFlows, Framework
from smartplan.books.parts import names
from smartplan.books.parts.admission import (
    AgreementView,
    RatingView,
    SelectionView,
    agreements,
    ratings,
    selection,
)
from smartplan.books.parts.bodies import BodyView, bodies
from smartplan.books.parts.coding import CodeRow, code_rows
from smartplan.books.parts.direction import DirectionView, direction
from smartplan.books.parts.editions import EditionRow, editions
from smartplan.books.parts.flows import flows
from smartplan.books.parts.foundation import Foundation, foundation
from smartplan.books.parts.front import FrontMatter, front_matter
from smartplan.books.parts.issues import IssueView, PotentialView, coverage, issues, potentials
from smartplan.books.parts.nouns import GAP, ISSUE, STRATEGY, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.registers import (
    ApplicationRow,
    DatasetRow,
    SystemRow,
    applications,
    datasets,
    systems,
)
from smartplan.books.parts.reporting import reporting
from smartplan.books.parts.swot import (
    GapGroup,
    StrategyGroup,
    StrategyView,
    SwotView,
    TrendView,
    gaps,
    strategies,
    swots,
    trends,
)
from smartplan.books.parts.thought import thought
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.paragraph import Paragraphs, paragraph_by_part, paragraphs
from smartplan.books.subject import Subject
from smartplan.books.views import readiness as report
from smartplan.facts.key_figures import figure_name
from smartplan.facts.swot import COMPONENTS
from smartplan.measure import Measured
from smartplan.plan.model.profile import KeyFigure
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class FactValue:
    """A key figure in a year."""

    value: str
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(BookPart):
    """A key figure of the region, the latest year first."""

    name: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class StrategicAnalysis:
    """Everything that Buku I tells."""

    region: str
    period: str
    front: FrontMatter
    editions: tuple[EditionRow, ...]
    about: str
    facts: tuple[FactRow, ...]
    selection: SelectionView | None
    agreements: tuple[AgreementView, ...]
    foundation: Foundation
    framework: Framework | None
    reporting: BodiesChart | None
    bodies: tuple[BodyView, ...]
    trends: tuple[TrendView, ...]
    issues: tuple[IssueView, ...]
    potentials: tuple[PotentialView, ...]
    ratings: tuple[RatingView, ...]
    readiness: report.ReadinessReport
    swots: tuple[SwotView, ...]
    strategies: tuple[StrategyGroup, ...]
    gaps: tuple[GapGroup, ...]
    coverage: charts.CoverageMap | None
    unanswered: tuple[str, ...]
    direction: DirectionView
    flows: DataFlows | None
    systems: tuple[SystemRow, ...]
    applications: tuple[ApplicationRow, ...]
    datasets: tuple[DatasetRow, ...]
    codes: tuple[CodeRow, ...]
    conclusion: str
    prose: Paragraphs
    prose_of_gaps: Paragraphs
    prose_of_levels: Paragraphs
    prose_of_swot: Paragraphs
    missing: tuple[MissingPart, ...]

    @property
    def every_strategy(self) -> tuple[StrategyView, ...]:
        """The strategies of all kinds, as one table has them."""
        return tuple(one for group in self.strategies for one in group.strategies)


def view(subject: Subject, lang: Lang) -> StrategicAnalysis:
    """What Buku I tells of a plan."""
    plan, scores = subject.plan, subject.scores
    profile = plan.profile
    gone = [
        missing(what, where, lang)
        for held, what, where in (
            (profile.about, _ABOUT, "profile.yaml: about"),
            (profile.facts, _FACTS, "profile.yaml: facts"),
            (plan.analysis.trends, _TRENDS, "analysis.yaml: trends"),
            (profile.issues, _ISSUES, "profile.yaml: issues"),
            (profile.potentials, _POTENTIALS, "profile.yaml: potentials"),
        )
        if not held
    ]
    answered, held = issues(plan, lang), gaps(plan, lang)
    ground = Ground(plan, scores)
    return StrategicAnalysis(
        region=plan.region_name,
        period=names.years(plan.years, lang),
        front=front_matter(plan, lang),
        editions=editions(plan, lang),
        about=profile.about or "",
        facts=_facts(plan, lang),
        selection=selection(plan, lang),
        agreements=agreements(plan, lang),
        foundation=foundation(plan, lang),
        framework=thought(plan, lang),
        reporting=reporting(plan, lang),
        bodies=bodies(plan, lang),
        trends=trends(plan, lang),
        issues=answered,
        potentials=potentials(plan, lang),
        ratings=ratings(plan, lang),
        readiness=report.view(subject, lang),
        swots=swots(plan, lang),
        strategies=strategies(plan, lang),
        gaps=held,
        coverage=coverage(plan, lang) if profile.issues and plan.programs else None,
        unanswered=tuple(issue.name for issue in answered if not issue.programs),
        direction=direction(plan, lang),
        flows=flows(plan, lang),
        systems=systems(plan, lang),
        applications=applications(plan, lang),
        datasets=datasets(plan, lang),
        codes=code_rows(plan, lang),
        conclusion=_conclusion(plan, lang),
        prose=paragraphs(SPOKEN_OF, ground, lang),
        prose_of_gaps=paragraph_by_part("gaps-dimension", ground, (one.id for one in held), lang),
        prose_of_levels=paragraph_by_part("readiness-component", ground, scores.components, lang),
        prose_of_swot=paragraph_by_part("swot-component", ground, COMPONENTS, lang),
        missing=tuple(gone),
    )


def _facts(plan: Plan, lang: Lang) -> tuple[FactRow, ...]:
    return tuple(
        FactRow(
            name=figure_name(fact).say(lang),
            values=_values(fact, lang),
            sources=fact.sources,
            remarks=remarks(lang, fact),
            illustration=illustrated(fact),
        )
        for fact in plan.profile.facts.values()
    )


def _values(fact: KeyFigure, lang: Lang) -> tuple[FactValue, ...]:
    """The value of each year, the latest first."""
    held = [(str(fact.year or ""), fact.value)] if fact.value is not None else []
    held += [one for one in fact.values.items() if one not in held]
    blank = BLANK.say(lang)
    told = [
        FactValue(_value(value, fact.unit, lang), year or blank)
        for year, value in sorted(held, key=lambda one: one[0], reverse=True)
    ]
    return tuple(told) or (FactValue(blank, str(fact.year) if fact.year else blank),)


def _value(value: Measured, unit: str | None, lang: Lang) -> str:
    """A value with its unit; of words the unit says what they are: `WTP (opini)`."""
    if isinstance(value, str) and unit:
        return f"{value} ({unit})"
    return names.quantity(value, unit, lang)


def _conclusion(plan: Plan, lang: Lang) -> str:
    said = [
        _GATHERED.fill(
            issues=counted(len(plan.profile.issues), ISSUE),
            gaps=counted(len(plan.analysis.gaps), GAP),
            strategies=counted(len(plan.analysis.strategies), STRATEGY),
        ),
        _NEXT,
    ]
    return " ".join(one.say(lang) for one in said)


SPOKEN_OF = (
    "trends", "trends-plans", "readiness", "readiness-after", "swot", "swot-strategies", "gaps",
    "issues", "issues-conclusion",
)  # fmt: skip
_ABOUT = Text("Gambaran umum daerah", "The outline of the region is")
_FACTS = Text("Data pokok daerah", "The key figures of the region are")
_TRENDS = Text("Tren yang memengaruhi daerah", "The trends around the region are")
_ISSUES = Text("Isu strategis", "The strategic issues are")
_POTENTIALS = Text("Potensi daerah", "The potentials of the region are")
_GATHERED = Text(
    "Analisis ini menghimpun {issues}, {gaps}, dan {strategies}.",
    "This analysis gathers {issues}, {gaps} and {strategies}.",
)
_NEXT = Text(
    "Hasilnya menjadi dasar arah, program, dan rencana aksi dalam Buku II.",
    "What it finds is the ground for the direction, programs and action plan of Book II.",
)
