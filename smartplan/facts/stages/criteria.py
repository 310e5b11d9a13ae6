"""What a plan still lacks for each criterion of the four bimtek stages."""

from collections.abc import Iterator
from datetime import date

from smartplan.facts.bodies import is_missing, is_unsigned
from smartplan.facts.linked_plans import medium_term
from smartplan.facts.programs import is_live, is_worked_out
from smartplan.facts.stages.criterion import Missing
from smartplan.plan.model.manifest import PlanStatus
from smartplan.plan.model.process import Commitment
from smartplan.plan.model.program import Program, ProgramStatus, QuickWin
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import fields
from smartplan.wording import Text, day, same


def bodies(plan: Plan) -> Iterator[Missing]:
    """Council and team, set up by a signed decree."""
    own = plan.organization
    for key, body, code in (("council", own.council, "ORG001"), ("team", own.team, "ORG002")):
        if body is None or is_missing(body):
            yield Missing(Route((key,)), _BODIES[key], code)
        elif is_unsigned(body, plan):
            yield Missing(body.at / "decree", _DECREES[key], "ORG003")


def readiness(plan: Plan) -> Iterator[Missing]:
    """A dated assessment that says something of every component."""
    standard, states = plan.readiness_standard, plan.readiness.indicators
    if standard is None:
        return
    assessed = {id.partition(".")[0] for id, state in states.items() if state.level is not None}
    for id, component in standard.components.items():
        if id not in assessed:
            yield Missing(Route(("readiness", "indicators")), component.label, "COV016")
    if assessed and plan.readiness.assessed is None:
        yield Missing(Route(("readiness", "assessed")), _ASSESSED)


def swot(plan: Plan) -> Iterator[Missing]:
    """A SWOT of every component."""
    swots = plan.analysis.swot
    for key in ("structure", "infrastructure", "superstructure"):
        component = getattr(swots, key, None)
        if component is None or not all(
            (component.strengths, component.weaknesses, component.opportunities, component.threats)
        ):
            yield Missing(Route(("swot", key)), Text(f"SWOT {key}", f"SWOT of {key}"), "COV009")


def strategic_analysis(plan: Plan) -> Iterator[Missing]:
    """The draft of book I: a text or an entry for each of its chapters."""
    profile, analysis = plan.profile, plan.analysis
    for key, held in (
        ("about", profile.about),
        ("issues", profile.issues),
        ("trends", analysis.trends),
        ("strategies", analysis.strategies),
        ("gaps", analysis.gaps),
    ):
        if not held:
            yield Missing(Route((key,)), _CHAPTERS[key])


def direction(plan: Plan) -> Iterator[Missing]:
    """Vision, missions and goals."""
    profile = plan.profile
    if profile.vision is None or not profile.vision.text:
        yield Missing(Route(("vision",)), Text("visi", "a vision"))
    if not profile.missions:
        yield Missing(Route(("missions",)), Text("misi", "missions"))
    if not profile.goals:
        told_by = "COV011" if profile.missions else ""
        yield Missing(Route(("goals",)), Text("sasaran", "goals"), told_by)


def program_list(plan: Plan) -> Iterator[Missing]:
    """Programs for every dimension, each with its place in the RPJMD."""
    live = [program for program in plan.programs.values() if is_live(program)]
    served = {dimension for program in live for dimension in (program.dimension, *program.also)}
    for id, dimension in plan.dimensions.dimensions.items() if plan.dimensions else ():
        if id not in served:
            yield Missing(Route(("standards", "dimensions")), dimension.label, "COV001")
    if not medium_term(plan):
        yield Missing(Route(("plans",)), same("RPJMD"), "LAW002")
        return
    for program in live:
        aligned = program.alignment and program.alignment.rpjmd
        if not aligned and program.status is not ProgramStatus.IDEA:
            at = program.at / "alignment" / "rpjmd"
            yield Missing(at, Text("sasaran RPJMD", "RPJMD goal"), "LAW003", program.id)


def terms(plan: Plan) -> Iterator[Missing]:
    """Every program sorted into the short, medium or long term."""
    for program in plan.programs.values():
        if is_live(program) and program.horizon is None:
            yield Missing(program.at / "horizon", same(program.id))


def action_plan(plan: Plan) -> Iterator[Missing]:
    """Final programs: each with its agency, action plan, money and indicators."""
    for program in plan.programs.values():
        if not is_worked_out(program):
            continue
        if program.lead is None:
            told_by = "QWN009" if program.quick_win else ""
            yield Missing(program.at / "lead", same(program.id), told_by)
        for key, code in _PARTS.items():
            if not getattr(program, key):
                yield Missing(program.at / key, _ABOUT[key], code, program.id)


def roadmap(plan: Plan) -> Iterator[Missing]:
    """The ends of the terms, and the years and milestones of each program."""
    if plan.manifest.horizons is None:
        yield Missing(Route(("horizons",)), Text("batas jangka waktu", "the ends of the terms"))
    for program in plan.programs.values():
        if not is_worked_out(program):
            continue
        if program.period is None:
            yield Missing(program.at / "period", _ABOUT["period"], "TIM015", program.id)
        if not program.milestones and program.status is not ProgramStatus.DONE:
            yield Missing(program.at / "milestones", _ABOUT["milestones"], owner=program.id)


def quick_win_candidates(plan: Plan) -> Iterator[Missing]:
    """A program in every dimension that can be felt within a year."""
    live = [program for program in plan.programs.values() if is_live(program)]
    served = {dimension for program in live for dimension in (program.dimension, *program.also)}
    chosen = {program.dimension for program in live if program.quick_win}
    for id, dimension in plan.dimensions.dimensions.items() if plan.dimensions else ():
        if id not in chosen:
            told_by = "COV002" if id in served else "COV001"
            yield Missing(Route(("standards", "dimensions")), dimension.label, told_by)


def books(plan: Plan) -> Iterator[Missing]:
    """A plan that is no longer being drafted."""
    status = plan.manifest.status
    if status in (None, PlanStatus.DRAFTING):
        told_by = "STG007" if status and signed_on(plan) else ""
        yield Missing(Route(("status",)), PlanStatus.DRAFTING.label, told_by)


def quick_win_sheets(plan: Plan) -> Iterator[Missing]:
    """Complete sheets of the quick wins."""
    for program in plan.programs.values():
        sheet = program.quick_win
        if sheet is None or not is_live(program):
            continue
        for key, code in _SHEET.items():
            if not getattr(sheet, key):
                yield Missing(sheet.at / key, _ON_SHEET[key], code, program.id)


def commitment(plan: Plan) -> Iterator[Missing]:
    """A joint commitment, dated and signed."""
    own, at = plan.process.commitment, Route(("commitment",))
    told_by = "STG007" if plan.manifest.status is PlanStatus.COMMITTED else ""
    if own is None:
        yield Missing(at, _UNSIGNED, told_by)
        return
    if own.date is None:
        yield Missing(at / "date", _UNDATED, told_by)
    elif own.date > plan.as_of:
        yield Missing(at / "date", _planned(own.date), told_by)
    elif not own.signatories:
        yield Missing(at / "signatories", _NOBODY, "STG006")


def signed_on(plan: Plan) -> Commitment | None:
    """The joint commitment, once its day has come and somebody has signed it."""
    own = plan.process.commitment
    is_signed = own is not None and own.date is not None and bool(own.signatories)
    return own if own and is_signed and own.date and own.date <= plan.as_of else None


def _planned(on: date) -> Text:
    return Text(
        f"komitmen bersama baru dijadwalkan {day(on, 'id')}",
        f"the joint commitment is only planned for {day(on, 'en')}",
    )


_BODIES = {
    "council": Text("Dewan Smart City", "the smart city council"),
    "team": Text("Tim Pelaksana", "the implementation team"),
}
_DECREES = {
    "council": Text("keputusan Dewan Smart City", "the decree of the smart city council"),
    "team": Text("keputusan Tim Pelaksana", "the decree of the implementation team"),
}
_ASSESSED = Text("tanggal penilaian", "the date of the assessment")
_CHAPTERS = {
    "about": Text("gambaran umum daerah (about)", "the region in a few sentences (about)"),
    "issues": Text("isu strategis (issues)", "strategic issues (issues)"),
    "trends": Text("tren masa depan (trends)", "trends (trends)"),
    "strategies": Text("strategi dari SWOT (strategies)", "strategies from the SWOT (strategies)"),
    "gaps": Text("analisis kesenjangan (gaps)", "the gap analysis (gaps)"),
}
_UNSIGNED = Text("komitmen bersama belum ditandatangani", "the joint commitment is not signed")
_UNDATED = Text("komitmen bersama belum bertanggal", "the joint commitment has no date")
_NOBODY = Text("komitmen bersama tanpa penanda tangan", "nobody has signed the joint commitment")

# Parts of a program, or of a quick-win sheet, and the rule that reports each; "" where none does.
_PARTS = {"actions": "COV014", "budget": "BUD003", "indicators": "COV013"}
_SHEET = {
    "users": "QWN003",
    "benefit": "QWN003",
    "appeal": "",
    "uniqueness": "",
    "development": "",
    "continuity": "QWN004",
    "resources": "",
    "before": "QWN002",
    "after": "QWN002",
}
_ABOUT = {field.key: field.about for field in fields(Program)}
_ON_SHEET = {field.key: field.about for field in fields(QuickWin)}
