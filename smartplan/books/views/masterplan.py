"""Buku II, the masterplan: direction, strategy, action plan, roadmap, money, governance, risks."""

from dataclasses import dataclass

from smartplan.books.charts import data as charts
from smartplan.books.charts.data_plan import BodiesChart, Framework, LocatorMap
from smartplan.books.parts import names
from smartplan.books.parts.actions import (
    ActionGroup,
    ProgramRow,
    by_dimension,
    groups,
    program_rows,
)
from smartplan.books.parts.admission import AgreementView, SelectionView, agreements, selection
from smartplan.books.parts.annexes import AnnexView, annexes
from smartplan.books.parts.bodies import (
    AgencyRow,
    BodyView,
    PartnerRow,
    agencies,
    bodies,
    partners,
)
from smartplan.books.parts.closing import Closing, closing
from smartplan.books.parts.commitment import CommitmentPart, commitment
from smartplan.books.parts.direction import DirectionView, ThemeView, direction, theme
from smartplan.books.parts.editions import EditionRow, editions
from smartplan.books.parts.financing import Financing, financing
from smartplan.books.parts.foundation import Foundation, foundation
from smartplan.books.parts.front import FrontMatter, front_matter
from smartplan.books.parts.issues import IssueView, coverage, issues
from smartplan.books.parts.locating import locator
from smartplan.books.parts.matrix import Matrix, matrix
from smartplan.books.parts.money_charts import by_dimension_chart, by_year_chart
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, counted
from smartplan.books.parts.part import MissingPart, missing
from smartplan.books.parts.people import HolderRow, leaders
from smartplan.books.parts.programs import ProgramCard, card
from smartplan.books.parts.reach import Collaboration, collaborations
from smartplan.books.parts.realisation import Realisation, realisation
from smartplan.books.parts.reporting import reporting
from smartplan.books.parts.risks import Register, register
from smartplan.books.parts.stages import StageView, stages
from smartplan.books.parts.thought import thought
from smartplan.books.parts.timeline import RoadmapPart, roadmap
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, same


@dataclass(frozen=True, slots=True)
class SubdimensionView:
    """A part of a dimension with its programs."""

    id: str
    name: str
    asks: str
    programs: tuple[ProgramCard, ...]


@dataclass(frozen=True, slots=True)
class StrategyLine:
    """A dimension with its aim, its programs by sub-dimension, and what it lacks."""

    id: str
    name: str
    theme: ThemeView | None
    aim: str
    summary: str
    subdimensions: tuple[SubdimensionView, ...]
    loose: tuple[ProgramCard, ...]
    bare: str
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True)
class Masterplan:
    """Everything that Buku II tells."""

    region: str
    title: str
    period: str
    front: FrontMatter
    editions: tuple[EditionRow, ...]
    leaders: tuple[HolderRow, ...]
    annexes: tuple[AnnexView, ...]
    scope: str
    about: str
    selection: SelectionView | None
    agreements: tuple[AgreementView, ...]
    foundation: Foundation
    dimension_set: str
    direction: DirectionView
    issues: tuple[IssueView, ...]
    coverage: charts.CoverageMap | None
    strategies: tuple[StrategyLine, ...]
    unplaced: tuple[ProgramCard, ...]
    actions: tuple[ActionGroup, ...]
    programs: tuple[ProgramRow, ...]
    matrix: Matrix | None
    roadmap: RoadmapPart
    quick_wins: Sheets
    framework: Framework | None
    locator: LocatorMap | None
    reporting: BodiesChart | None
    bodies: tuple[BodyView, ...]
    agencies: tuple[AgencyRow, ...]
    partners: tuple[PartnerRow, ...]
    collaborations: tuple[Collaboration, ...]
    financing: Financing
    money_by_year: charts.BudgetByYear | None
    money_by_dimension: charts.BudgetByDimension | None
    realisation: Realisation
    risks: Register
    commitment: CommitmentPart
    closing: Closing
    stages: tuple[StageView, ...]
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> Masterplan:
    """What Buku II tells of a plan."""
    plan = subject.plan
    placed = set(plan.dimensions.dimensions) if plan.dimensions else set()
    gone = []
    if not plan.programs:
        gone.append(missing(_PROGRAMS, "programs/", lang))
    return Masterplan(
        region=plan.region_name,
        title=plan.manifest.title,
        period=names.years(plan.years, lang),
        front=front_matter(plan, lang),
        editions=editions(plan, lang),
        leaders=leaders(plan, lang),
        annexes=annexes(plan, subject.root, lang),
        scope=_scope(plan, lang),
        about=plan.profile.about or "",
        selection=selection(plan, lang),
        agreements=agreements(plan, lang),
        foundation=foundation(plan, lang),
        dimension_set=plan.dimensions.label.say(lang) if plan.dimensions else "",
        direction=direction(plan, lang),
        issues=issues(plan, lang),
        coverage=coverage(plan, lang) if plan.profile.issues and plan.programs else None,
        strategies=tuple(_strategy(plan, ref, lang) for ref in _dimensions(plan)),
        unplaced=tuple(
            card(plan, program, lang)
            for program in by_dimension(plan)
            if program.dimension not in placed
        ),
        actions=groups(plan, lang),
        programs=program_rows(plan, lang),
        matrix=matrix(plan, lang),
        roadmap=roadmap(plan, lang),
        quick_wins=sheets(plan, lang),
        framework=thought(plan, lang),
        locator=locator(plan, lang),
        reporting=reporting(plan, lang),
        bodies=bodies(plan, lang),
        agencies=agencies(plan, lang),
        partners=partners(plan, lang),
        collaborations=collaborations(plan, lang),
        financing=financing(plan, lang),
        money_by_year=by_year_chart(plan, lang),
        money_by_dimension=by_dimension_chart(plan, lang),
        realisation=realisation(plan, lang),
        risks=register(plan, lang),
        commitment=commitment(plan, lang),
        closing=closing(plan, lang),
        stages=stages(plan, lang),
        missing=tuple(gone),
    )


def _dimensions(plan: Plan) -> tuple[str, ...]:
    """The ids of the plan's dimensions."""
    return tuple(plan.dimensions.dimensions) if plan.dimensions else ()


def _strategy(plan: Plan, ref: str, lang: Lang) -> StrategyLine:
    dimension = plan.dimensions.dimensions[ref] if plan.dimensions else None
    programs = [program for program in plan.programs.values() if program.dimension == ref]
    subs = dimension.subdimensions if dimension else {}
    name = names.dimension(plan, ref, lang)
    bare = [
        names.subdimension(plan, ref, sub, lang)
        for sub in subs
        if not any(p.subdimension == sub for p in programs)
    ]
    return StrategyLine(
        id=ref,
        name=names.dimension_heading(plan, ref, lang),
        theme=theme(plan, ref),
        aim=names.unstopped(dimension.aim.text.say(lang)) if dimension and dimension.aim else "",
        summary=_summary(name, programs, lang),
        subdimensions=tuple(
            SubdimensionView(
                id=f"{ref}-{sub}",
                name=names.subdimension_heading(plan, ref, sub, lang),
                asks=held.asks.text.say(lang) if held.asks else "",
                programs=tuple(card(plan, p, lang) for p in programs if p.subdimension == sub),
            )
            for sub, held in subs.items()
            if any(p.subdimension == sub for p in programs)
        ),
        loose=tuple(card(plan, p, lang) for p in programs if p.subdimension not in subs),
        bare=_BARE.fill(subs=names.series(bare, lang)).say(lang) if bare and programs else "",
        missing=() if programs else (missing(_NO_PROGRAM.fill(name=name), "programs/", lang),),
    )


def _summary(name: str, programs: list[Program], lang: Lang) -> str:
    if not programs:
        return ""
    wins = sum(p.quick_win is not None for p in programs)
    text = _DIMENSION if wins else _DIMENSION_SLOW
    return text.fill(
        name=name, count=counted(len(programs), PROGRAM), wins=counted(wins, QUICK_WIN)
    ).say(lang)


def _scope(plan: Plan, lang: Lang) -> str:
    held = plan.dimensions
    code = plan.manifest.region.code if plan.manifest.region else None
    region = _CODED.fill(region=plan.region_name, code=code) if code else same(plan.region_name)
    text = _SCOPE_EMPTY if not plan.programs else _SCOPE if plan.years else _SCOPE_UNDATED
    return text.fill(
        region=region,
        period=names.years(plan.years, lang),
        programs=counted(len(plan.programs), PROGRAM),
        agencies=counted(len({p.lead for p in plan.programs.values() if p.lead}), AGENCY),
        set=held.label if held else "",
        dimensions=names.series(
            (one.heading.say(lang) for one in held.dimensions.values()) if held else (), lang
        ),
    ).say(lang)


_PROGRAMS = Text("Program", "The programs are")
_NO_PROGRAM = Text("Program dimensi {name}", "The programs of the dimension {name} are")
_DIMENSION = Text(
    "Dimensi {name} dijalankan melalui {count}, termasuk {wins}.",
    "The dimension {name} is carried out by {count}, including {wins}.",
)
_DIMENSION_SLOW = Text(
    "Dimensi {name} dijalankan melalui {count}; belum ada quick win di dalamnya.",
    "The dimension {name} is carried out by {count}; none of them is a quick win yet.",
)
_CODED = Text("{region} (kode wilayah {code})", "{region} (region code {code})")
_BARE = Text(
    "Subdimensi yang belum memiliki program: {subs}.",
    "Sub-dimensions without a program so far: {subs}.",
)
_SCOPE = Text(
    "Masterplan ini mencakup wilayah {region} untuk tahun {period}. Isinya {programs} yang "
    "dipimpin {agencies} dan mencakup dimensi {dimensions}.",
    "This masterplan covers {region} for {period}, with {programs} led by {agencies} in "
    "the dimensions {dimensions}.",
)
_SCOPE_UNDATED = Text(
    "Masterplan ini mencakup wilayah {region}; tahun berlakunya belum ditetapkan. Isinya "
    "{programs} dalam kerangka dimensi {dimensions}.",
    "This masterplan covers {region}; its years are not set yet. It holds {programs} within the "
    "dimensions {dimensions}.",
)
_SCOPE_EMPTY = Text(
    "Masterplan ini mencakup wilayah {region}. Programnya belum disusun; kerangkanya dimensi "
    "{dimensions}.",
    "This masterplan covers {region}. It has no programs yet; its frame are the dimensions "
    "{dimensions}.",
)
