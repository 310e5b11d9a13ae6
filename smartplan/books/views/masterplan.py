"""Buku II, the masterplan: direction, strategy, action plan, roadmap, money, governance, risks."""

from smartplan.books.attachment import Attachment
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
from smartplan.books.parts.direction import DirectionView, direction
from smartplan.books.parts.editions import EditionRow, editions
from smartplan.books.parts.financing import Financing, financing
from smartplan.books.parts.foundation import Foundation, foundation
from smartplan.books.parts.front import FrontMatter, front_matter
from smartplan.books.parts.issues import IssueView, coverage, issues
from smartplan.books.parts.locating import locator
from smartplan.books.parts.matrix import Matrix, matrix
from smartplan.books.parts.money_charts import by_dimension_chart, by_year_chart
from smartplan.books.parts.nouns import AGENCY, PROGRAM, counted
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
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.opener import Opener, openers
from smartplan.books.prose.paragraph import (
    Paragraphs,
    Spoken,
    paragraph,
    paragraph_by_part,
    paragraphs,
)
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.plan.model.program import ActionKind
from smartplan.plan.plan import Plan
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, same


@dataclass(frozen=True, slots=True)
class SubdimensionView:
    """A part of a dimension with its programs."""

    id: str
    name: str
    told: Spoken
    programs: tuple[ProgramCard, ...]


@dataclass(frozen=True, slots=True)
class StrategyLine:
    """A dimension: its opening page, then its programs by sub-dimension."""

    id: str
    opener: Opener
    subdimensions: tuple[SubdimensionView, ...]
    loose: tuple[ProgramCard, ...]


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
    attachments: tuple[Attachment, ...]
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
    prose: Paragraphs
    prose_by_year: Paragraphs
    prose_by_group: Paragraphs
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> Masterplan:
    """What Buku II tells of a plan."""
    plan = subject.plan
    ground = Ground(plan, subject.scores)
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
        annexes=(annexed := annexes(plan, subject.root, lang)),
        attachments=tuple(one.attached for one in annexed if one.attached),
        scope=_scope(plan, lang),
        about=plan.profile.about or "",
        selection=selection(plan, lang),
        agreements=agreements(plan, lang),
        foundation=foundation(plan, lang),
        dimension_set=plan.dimensions.label.say(lang) if plan.dimensions else "",
        direction=direction(plan, lang),
        issues=issues(plan, lang),
        coverage=coverage(plan, lang) if plan.profile.issues and plan.programs else None,
        strategies=tuple(_strategy(ground, one, lang) for one in openers(ground, lang)),
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
        prose=paragraphs(SPOKEN_OF, ground, lang),
        prose_by_year=paragraph_by_part("realisation", ground, plan.progress, lang),
        prose_by_group=paragraph_by_part(
            "actions-group", ground, (kind.value for kind in ActionKind), lang
        ),
        missing=tuple(gone),
    )


def _strategy(ground: Ground, opener: Opener, lang: Lang) -> StrategyLine:
    plan, ref = ground.plan, opener.id
    subs = plan.dimensions.dimensions[ref].subdimensions if plan.dimensions else {}
    programs = [program for program in plan.programs.values() if program.dimension == ref]
    return StrategyLine(
        id=ref,
        opener=opener,
        subdimensions=tuple(
            SubdimensionView(
                id=f"{ref}-{sub}",
                name=names.subdimension_heading(plan, ref, sub, lang),
                told=paragraph("subdimension", replace(ground, part=f"{ref}/{sub}"), lang),
                programs=tuple(card(plan, p, lang) for p in programs if p.subdimension == sub),
            )
            for sub in subs
            if any(p.subdimension == sub for p in programs)
        ),
        loose=tuple(card(plan, p, lang) for p in programs if p.subdimension not in subs),
    )


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


SPOKEN_OF = (
    "goals", "goals-after", "issues", "actions", "actions-programs", "roadmap", "roadmap-after",
    "roadmap-matrix", "roadmap-milestones", "bodies", "agencies", "agencies-partners", "money",
    "money-years", "money-funds", "money-dimensions", "money-ceilings", "money-regional", "risks",
    "risks-after",
)  # fmt: skip
_PROGRAMS = Text("Program", "The programs are")
_CODED = Text("{region} (kode wilayah {code})", "{region} (region code {code})")
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
