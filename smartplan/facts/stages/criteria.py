"""What a plan still lacks for each criterion of the four bimtek stages."""

from collections.abc import Iterator

from smartplan.day import Day
from smartplan.facts import money
from smartplan.facts.bodies import NAMES, BodyKind, all_of, is_missing, is_unsigned
from smartplan.facts.dimensions import (
    PLACE,
    are_quick_wins_unclear,
    by_dimension,
    has_live,
    is_quick_win,
)
from smartplan.facts.linked_plans import medium_term
from smartplan.facts.programs import is_live, is_worked_out, live_programs
from smartplan.facts.quick_wins import chosen_sheet
from smartplan.facts.stages.criterion import MissingThing
from smartplan.facts.unclear import are_unclear
from smartplan.plan.model.manifest import PlanStatus
from smartplan.plan.model.process import Commitment
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import fields
from smartplan.wording import Text, day, same


def bodies(plan: Plan) -> Iterator[MissingThing]:
    """Council and team, set up by a signed decree."""
    for kind, at, body in all_of(plan):
        if kind not in _DECREES:
            continue
        if body is None or is_missing(body):
            yield MissingThing(at, NAMES[kind])
        elif is_unsigned(body, plan):
            yield MissingThing(body.at / "decree", _DECREES[kind])


def readiness(plan: Plan) -> Iterator[MissingThing]:
    """A dated assessment that says something of every component."""
    standard, states = plan.readiness_standard, plan.readiness.indicators
    if standard is None:
        return
    assessed = {id.partition(".")[0] for id, state in states.items() if state.level is not None}
    for id, component in standard.components.items():
        if id not in assessed:
            yield MissingThing(Route(("readiness", "indicators")), component.label)
    if assessed and plan.readiness.assessed is None:
        yield MissingThing(Route(("readiness", "assessed")), _ASSESSED)


def swot(plan: Plan) -> Iterator[MissingThing]:
    """A SWOT of every component."""
    swots = plan.analysis.swot
    for key, label in _COMPONENTS.items():
        component = getattr(swots, key, None)
        if component is None or not all(
            (component.strengths, component.weaknesses, component.opportunities, component.threats)
        ):
            yield MissingThing(Route(("swot", key)), _SWOT_OF.fill(component=label))


def strategic_analysis(plan: Plan) -> Iterator[MissingThing]:
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
            yield MissingThing(Route((key,)), _CHAPTERS[key])


def direction(plan: Plan) -> Iterator[MissingThing]:
    """Vision, missions and goals."""
    profile = plan.profile
    if profile.vision is None or not profile.vision.text:
        yield MissingThing(Route(("vision",)), Text("visi", "a vision"))
    if not profile.missions:
        yield MissingThing(Route(("missions",)), Text("misi", "missions"))
    if not profile.goals:
        yield MissingThing(Route(("goals",)), Text("sasaran", "goals"))


def program_list(plan: Plan) -> Iterator[MissingThing]:
    """Programs for every dimension, each with its place in the RPJMD."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    are_known = not are_unclear(plan, "dimension", "also")
    for id, programs in by_dimension(plan, also=True).items() if are_known else ():
        if not has_live(programs):
            yield MissingThing(PLACE, held[id].label, part=id)
    if not medium_term(plan):
        if not are_unclear(plan, "kind", root="plans"):
            yield MissingThing(Route(("plans",)), same("RPJMD"))
        return
    for program in live_programs(plan):
        aligned = program.alignment and program.alignment.rpjmd
        if not aligned and program.status is not ProgramStatus.IDEA:
            at = program.at / "alignment" / "rpjmd"
            yield MissingThing(at, Text("sasaran RPJMD", "RPJMD goal"), program.id)


def terms(plan: Plan) -> Iterator[MissingThing]:
    """Every program sorted into the short, medium or long term."""
    for program in plan.programs.values():
        if is_live(program) and program.horizon is None:
            yield MissingThing(program.at / "horizon", same(program.id))


def action_plan(plan: Plan) -> Iterator[MissingThing]:
    """Final programs: each with its agency, action plan, money and indicators."""
    for program in plan.programs.values():
        if not is_worked_out(program):
            continue
        if program.lead is None:
            yield MissingThing(program.at / "lead", same(program.id))
        parts = (
            ("actions", program.actions),
            ("budget", money.rows(program)),
            ("indicators", program.indicators),
        )
        for key, held in parts:
            if not held:
                yield MissingThing(program.at / key, _ABOUT[key], program.id)


def roadmap(plan: Plan) -> Iterator[MissingThing]:
    """The ends of the terms, and the years and milestones of each program."""
    if plan.manifest.horizons is None:
        yield MissingThing(
            Route(("horizons",)), Text("batas jangka waktu", "the ends of the terms")
        )
    for program in plan.programs.values():
        if not is_worked_out(program):
            continue
        if program.period is None:
            yield MissingThing(program.at / "period", _ABOUT["period"], program.id)
        if not program.milestones and program.status is not ProgramStatus.DONE:
            yield MissingThing(program.at / "milestones", _ABOUT["milestones"], program.id)


def quick_win_candidates(plan: Plan) -> Iterator[MissingThing]:
    """A program in every dimension that can be felt within a year."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    if are_quick_wins_unclear(plan):
        return
    for id, programs in by_dimension(plan).items():
        if not any(is_quick_win(program, plan) for program in programs):
            yield MissingThing(PLACE, held[id].label, part=id)


def books(plan: Plan) -> Iterator[MissingThing]:
    """A plan that is no longer being drafted."""
    status = plan.manifest.status
    if status in (None, PlanStatus.DRAFTING):
        yield MissingThing(Route(("status",)), PlanStatus.DRAFTING.label)


def quick_win_sheets(plan: Plan) -> Iterator[MissingThing]:
    """Complete sheets of the quick wins that were chosen."""
    for program in plan.programs.values():
        sheet = chosen_sheet(program)
        if sheet is None:
            continue
        for key in SHEET:
            if not getattr(sheet, key):
                yield MissingThing(sheet.at / key, _ON_SHEET[key], program.id)


def commitment(plan: Plan) -> Iterator[MissingThing]:
    """A joint commitment, dated and signed."""
    own, at = plan.process.commitment, Route(("commitment",))
    if own is None:
        yield MissingThing(at, _UNSIGNED)
        return
    if own.date is None:
        yield MissingThing(at / "date", _UNDATED)
    elif own.date.is_after(plan.as_of):
        yield MissingThing(at / "date", _planned(own.date))
    elif not own.signatories:
        yield MissingThing(at / "signatories", _NOBODY)


def signed_on(plan: Plan) -> Commitment | None:
    """The joint commitment, once its day has come and somebody has signed it."""
    own = plan.process.commitment
    if own is None or own.date is None or not own.signatories:
        return None
    return None if own.date.is_after(plan.as_of) else own


def _planned(on: Day) -> Text:
    return Text(
        f"komitmen bersama baru dijadwalkan {day(on, 'id')}",
        f"the joint commitment is only planned for {day(on, 'en')}",
    )


_DECREES: dict[BodyKind, Text] = {
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

# Parts of a quick-win sheet that are to be there in the end.
SHEET = (
    "users",
    "benefit",
    "appeal",
    "uniqueness",
    "development",
    "continuity",
    "resources",
    "before",
    "after",
)
_ABOUT = {field.key: field.about for field in fields(Program)}
_ON_SHEET = {field.key: field.about for field in fields(QuickWin)}
_COMPONENTS = {
    "structure": Text("struktur", "structure"),
    "infrastructure": Text("infrastruktur", "infrastructure"),
    "superstructure": Text("suprastruktur", "superstructure"),
}
_SWOT_OF = Text("SWOT {component}", "SWOT of {component}")
