"""What each part of the masterplan should hold, thing by thing, and whether the plan has it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from smartplan.facts.bodies import TITLES, all_of, is_missing, is_unsigned
from smartplan.facts.dimensions import PLACE, by_dimension, has_live, is_quick_win
from smartplan.facts.evidence import PROVEN_FROM, has_evidence, is_illustration
from smartplan.facts.instruments import is_founded
from smartplan.facts.linked_plans import medium_term
from smartplan.facts.money import rows
from smartplan.facts.programs import is_live, worked_out_programs
from smartplan.facts.readiness import level_of
from smartplan.facts.realisations import accounted, reported_year
from smartplan.facts.stages.criteria import SHEET, signed_on
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.profile import PlanKind
from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.plan import STAGES, Plan
from smartplan.route import Route
from smartplan.shape.record import fields
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that a part should hold: where, what it is, and whether it is there.

    `owner` is the id of what lacks it, where several things could: a program, a goal, a dimension.
    """

    at: Route
    what: Text
    is_there: bool
    owner: str = ""


Wanting = Callable[[Plan], Iterator[Wanted]]


def foundation(plan: Plan) -> Iterator[Wanted]:
    """The regulation, and the plans that the masterplan has to fit."""
    kinds = {linked.kind for linked in plan.profile.plans.values()}
    yield Wanted(Route(("instruments",)), _REGULATION, is_founded(plan))
    yield Wanted(Route(("plans",)), _RPJMD, bool(medium_term(plan)))
    yield Wanted(Route(("plans",)), _SPATIAL, bool(kinds & {PlanKind.RTRW, PlanKind.RDTR}))


def region(plan: Plan) -> Iterator[Wanted]:
    """The region: its description, figures, issues and potentials."""
    profile = plan.profile
    yield from _keys(
        "",
        {
            _ABOUT: ("about", profile.about),
            _FACTS: ("facts", profile.facts),
            _ISSUES: ("issues", profile.issues),
            _POTENTIALS: ("potentials", profile.potentials),
        },
    )
    for id, fact in profile.facts.items():
        if not is_illustration(fact):
            yield Wanted(fact.at / "sources", _SOURCE, has_evidence(fact, plan), id)


def analysis(plan: Plan) -> Iterator[Wanted]:
    """The twelve cells of the SWOT, trends, strategies and gaps."""
    held = plan.analysis
    for component in ("structure", "infrastructure", "superstructure"):
        swot = getattr(held.swot, component, None)
        for cell in ("strengths", "weaknesses", "opportunities", "threats"):
            at = Route(("swot", component, cell))
            yield Wanted(at, _SWOT, bool(getattr(swot, cell, None)), f"{component}.{cell}")
    yield from _keys(
        "",
        {
            _TRENDS: ("trends", held.trends),
            _STRATEGIES: ("strategies", held.strategies),
            _GAPS: ("gaps", held.gaps),
        },
    )


def readiness(plan: Plan) -> Iterator[Wanted]:
    """A level of every indicator, evidence of the high ones, and the day of the assessment."""
    standard, states = plan.readiness_standard, plan.readiness.indicators
    at = Route(("readiness", "indicators"))
    for id, _ in standard.indicators() if standard else ():
        state = states.get(id)
        level = level_of(state) if state else None
        yield Wanted(at / id, _LEVEL, level is not None, id)
        if state and level is not None and level >= PROVEN_FROM and not is_illustration(state):
            yield Wanted(state.at / "sources", _PROOF, has_evidence(state, plan), id)
    yield Wanted(Route(("readiness", "assessed")), _ASSESSED, plan.readiness.assessed is not None)


def direction(plan: Plan) -> Iterator[Wanted]:
    """Vision, missions and goals, each mission with a goal and each goal with its measures."""
    profile = plan.profile
    vision = profile.vision.text if profile.vision else ""
    yield from _keys(
        "",
        {
            _VISION: ("vision", vision),
            _MISSIONS: ("missions", profile.missions),
            _GOALS: ("goals", profile.goals),
        },
    )
    served = {goal.mission for goal in profile.goals.values()}
    for id, mission in profile.missions.items():
        yield Wanted(mission.at, _GOAL, id in served, id)
    for id, goal in profile.goals.items():
        yield Wanted(goal.at / "indicators", _INDICATORS, bool(goal.indicators), id)
        yield from _measured(goal.indicators, id)


def bodies(plan: Plan) -> Iterator[Wanted]:
    """The bodies with their decrees, agencies and partners."""
    own = plan.organization
    for kind, at, body in all_of(plan):
        is_there = not is_missing(body)
        yield Wanted(at, TITLES[kind], is_there)
        if body is not None and is_there:
            yield Wanted(at / "decree", _DECREE, not is_unsigned(body, plan), at.key)
    yield from _keys(
        "", {_AGENCIES: ("agencies", own.agencies), _PARTNERS: ("partners", own.partners)}
    )


def programs(plan: Plan) -> Iterator[Wanted]:
    """Programs for every dimension, each with its agency, actions, measures and place in RPJMD."""
    for id, found in by_dimension(plan, also=True).items():
        yield Wanted(PLACE, _OF_DIMENSION, has_live(found), id)
    for program in worked_out_programs(plan):
        for key, what in (
            ("lead", _LEAD),
            ("summary", _SUMMARY),
            ("actions", _ACTIONS),
            ("indicators", _INDICATORS),
        ):
            yield Wanted(program.at / key, what, bool(getattr(program, key)), program.id)
        aligned = bool(program.alignment and program.alignment.rpjmd)
        yield Wanted(program.at / "alignment" / "rpjmd", _ALIGNED, aligned, program.id)
        yield from _measured(program.indicators, program.id)


def money(plan: Plan) -> Iterator[Wanted]:
    """Money of every program, each row with the fund that it comes from."""
    for program in worked_out_programs(plan):
        yield Wanted(program.at / "budget", _MONEY, bool(rows(program)), program.id)
        if rows(program):
            known = all(row.fund for row in rows(program))
            yield Wanted(program.at / "budget", _FUND, known, program.id)


def roadmap(plan: Plan) -> Iterator[Wanted]:
    """The ends of the terms; years, term and milestones of every program."""
    yield Wanted(Route(("horizons",)), _HORIZONS, plan.manifest.horizons is not None)
    for program in worked_out_programs(plan):
        yield Wanted(program.at / "period", _PERIOD, program.period is not None, program.id)
        yield Wanted(program.at / "horizon", _HORIZON, program.horizon is not None, program.id)
        if program.status is not ProgramStatus.DONE:
            at = program.at / "milestones"
            yield Wanted(at, _MILESTONES, bool(program.milestones), program.id)


def quick_wins(plan: Plan) -> Iterator[Wanted]:
    """A quick win in every dimension, and all that its sheet asks for."""
    for id, found in by_dimension(plan).items():
        yield Wanted(PLACE, _QUICK_WIN, any(is_quick_win(one, plan) for one in found), id)
    for program in plan.programs.values():
        sheet = program.quick_win
        if sheet is None or not is_live(program):
            continue
        for key in ("deadline", "problem", *SHEET):
            yield Wanted(sheet.at / key, _ON_SHEET[key], bool(getattr(sheet, key)), program.id)


def process(plan: Plan) -> Iterator[Wanted]:
    """The record of the stages so far, and from the last one on the joint commitment."""
    for number in range(1, plan.stage + 1):
        stage = plan.process.stages.get(str(number))
        dated = bool(stage and stage.dates and stage.dates.start)
        yield Wanted(Route(("stages", str(number))), _STAGE, dated, str(number))
    if plan.stage == STAGES:
        yield Wanted(Route(("commitment",)), _COMMITMENT, signed_on(plan) is not None)


def data(plan: Plan) -> Iterator[Wanted]:
    """Datasets, each with who keeps it and how often it is renewed."""
    yield Wanted(Route(("datasets",)), _DATASETS, bool(plan.data.datasets))
    for id, dataset in plan.data.datasets.items():
        yield Wanted(dataset.at / "custodian", _CUSTODIAN, bool(dataset.custodian), id)
        yield Wanted(dataset.at / "frequency", _FREQUENCY, bool(dataset.frequency), id)


def progress(plan: Plan) -> Iterator[Wanted]:
    """What became of the programs that ran, for every year that has to be accounted for."""
    last = reported_year(plan)
    for year in (year for year in plan.years if year <= last):
        for program in plan.programs.values():
            ran = program.period and year in program.period.years
            if ran and program.status in (ProgramStatus.RUNNING, ProgramStatus.DONE):
                told = year in accounted(plan, program.id)
                at = Route(("progress", str(year), "programs", program.id))
                yield Wanted(at, _REALISED.fill(year=year), told, program.id)


def evidence(plan: Plan) -> Iterator[Wanted]:
    """The documents that the plan rests on, each with its date."""
    yield Wanted(Route(("sources",)), _SOURCES, bool(plan.sources))
    for id, source in plan.sources.items():
        if not is_illustration(source):
            yield Wanted(source.at / "date", _DATE, source.date is not None, id)


def _measured(indicators: Mapping[str, Indicator], owner: str) -> Iterator[Wanted]:
    """A baseline and targets of every indicator."""
    for indicator in indicators.values():
        known = indicator.baseline is not None and indicator.baseline.value is not None
        yield Wanted(indicator.at / "baseline", _BASELINE, known, owner)
        yield Wanted(indicator.at / "targets", _TARGETS, bool(indicator.targets), owner)


def _keys(owner: str, asked: Mapping[Text, tuple[str, Any]]) -> Iterator[Wanted]:
    """Root keys of the plan that should hold something."""
    for what, (key, held) in asked.items():
        yield Wanted(Route((key,)), what, bool(held), owner)


_REGULATION = Text("peraturan yang menetapkan masterplan", "regulation on the masterplan")
_RPJMD = Text("RPJMD yang diacu", "RPJMD that it follows")
_SPATIAL = Text("rencana tata ruang", "spatial plan")
_ABOUT = Text("gambaran umum daerah", "description of the region")
_FACTS = Text("data pokok", "key figures")
_ISSUES = Text("isu strategis", "strategic issues")
_POTENTIALS = Text("potensi daerah", "potentials")
_SOURCE = Text("sumber data pokok", "sources of key figures")
_SWOT = Text("sel SWOT", "SWOT cells")
_TRENDS = Text("tren", "trends")
_STRATEGIES = Text("strategi", "strategies")
_GAPS = Text("kesenjangan", "gaps")
_LEVEL = Text("tingkat indikator kesiapan", "levels of readiness indicators")
_PROOF = Text("bukti tingkat kesiapan", "evidence of readiness levels")
_ASSESSED = Text("tanggal penilaian kesiapan", "date of the assessment")
_VISION = Text("visi", "vision")
_MISSIONS = Text("misi", "missions")
_GOALS = Text("sasaran", "goals")
_GOAL = Text("sasaran setiap misi", "goals of each mission")
_INDICATORS = Text("indikator", "indicators")
_BASELINE = Text("nilai awal indikator", "baselines of indicators")
_TARGETS = Text("target indikator", "targets of indicators")
_DECREE = Text("keputusan pembentukan", "decree")
_AGENCIES = Text("perangkat daerah", "agencies")
_PARTNERS = Text("mitra", "partners")
_OF_DIMENSION = Text("program setiap dimensi", "programs of each dimension")
_LEAD = Text("penanggung jawab", "agency in charge")
_SUMMARY = Text("ringkasan", "summary")
_ACTIONS = Text("rencana aksi", "action plan")
_ALIGNED = Text("kaitan dengan RPJMD", "place in the RPJMD")
_MONEY = Text("anggaran", "money")
_FUND = Text("sumber dana", "fund of the money")
_HORIZONS = Text("batas jangka waktu", "ends of the terms")
_PERIOD = Text("tahun pelaksanaan", "years in which it runs")
_HORIZON = Text("jangka waktu", "term")
_MILESTONES = Text("tonggak", "milestones")
_QUICK_WIN = Text("quick win setiap dimensi", "quick win of each dimension")
_STAGE = Text("catatan tahap bimtek", "record of stages")
_COMMITMENT = Text("komitmen bersama", "joint commitment")
_DATASETS = Text("daftar data", "list of datasets")
_CUSTODIAN = Text("walidata", "custodian of datasets")
_FREQUENCY = Text("jadwal pemutakhiran data", "renewal of datasets")
_REALISED = Text("realisasi {year}", "progress of {year}")
_SOURCES = Text("daftar sumber", "list of sources")
_DATE = Text("tanggal sumber", "dates of sources")
_ON_SHEET = {field.name: field.about for field in fields(QuickWin)}
