"""The outline of where a plan stands, made of its assessment."""

from collections.abc import Iterator

from smartplan.assess import Assessment
from smartplan.facts.item_answers import assessed_year, is_answered, is_proven
from smartplan.facts.quick_wins import without_news
from smartplan.facts.stages.gates import Gate
from smartplan.finding import Place, Severity
from smartplan.plan.files import home
from smartplan.plan.plan import Plan
from smartplan.plan.types import route_of
from smartplan.route import Route
from smartplan.scoring.estimate import estimate
from smartplan.source.locate import Locator
from smartplan.standing.agencies import AgencyStanding
from smartplan.standing.charge import in_charge
from smartplan.standing.completeness import PartStanding
from smartplan.standing.duties import Duty
from smartplan.standing.now import StandingNow
from smartplan.standing.outline import (
    OutlineAgency,
    OutlineDate,
    OutlineDuty,
    OutlineGate,
    OutlineItems,
    OutlinePart,
    OutlineQuickWin,
    OutlineReason,
    OutlineStep,
    StatusOutline,
)
from smartplan.standing.places import place
from smartplan.standing.status import status
from smartplan.standing.steps import next_steps
from smartplan.standing.wording import capital, duty_words, gate_words
from smartplan.value import replace
from smartplan.wording import Text


def outlined(state: Assessment, *, with_spots: bool) -> StatusOutline:
    """The outline of an assessed plan; with the lines of all that it names, where asked for."""
    found = _outline(status(state), state)
    if not with_spots:
        return found
    locator = Locator(state.documents, home)
    spots = {}
    for route in dict.fromkeys(_routes(found)):
        spot = locator.spot(Place(route_of(route)))
        spots[route] = f"{spot.file}:{spot.line}"
    return replace(found, spots=spots)


def _outline(now: StandingNow, state: Assessment) -> StatusOutline:
    plan = state.plan
    region = plan.manifest.region
    advice, years = now.recommendations, plan.years
    span = f" {years[0]}–{years[-1]}" if years else ""
    return StatusOutline(
        plan=plan.name,
        code=(region and region.code) or "",
        region=plan.region_name,
        title=f"Masterplan{span}",
        stage=now.stage or 0,
        percent=now.completeness.percent,
        recommendations=(advice.open, advice.overdue),
        dates=tuple(_dates(now, plan)),
        gates=tuple(_gate(one, stage, plan) for stage, held in now.gates for one in held),
        parts=tuple(_part(one) for one in now.completeness.parts.values()),
        agencies=tuple(_agency(one, plan) for one in now.agencies),
        owed=tuple(_duty(one, plan) for one in now.owed),
        quick_wins=tuple(_quick_wins(now, plan)),
        steps=tuple(_steps(now, plan)),
        items=tuple(_items(plan)),
        errors=sum(one.severity is Severity.ERROR for one in state.findings),
        unread=_unread(state),
        spots={},
    )


def _unread(state: Assessment) -> tuple[str, ...]:
    """The files that could not be read as they are written."""
    faults = [one for one in state.findings if one.code.startswith(_SYNTAX)]
    spots = [one.place for one in faults if one.severity is Severity.ERROR]
    return tuple(sorted({at.spot.file if at.spot else at.file for at in spots} - {""}))


def _dates(now: StandingNow, plan: Plan) -> Iterator[OutlineDate]:
    """All dates, with the days until which realisations are owed; each route once."""
    told = set()
    for one in now.dates:
        agencies = (one.agency,) if one.agency else in_charge(one.at, plan)
        told.add(one.at)
        yield OutlineDate(
            one.day, one.end, one.name, str(one.at), agencies, one.kind.value, one.kind.is_due,
            one.place,
        )  # fmt: skip
    for duty in now.owed:
        if duty.due and duty.route not in told:
            told.add(duty.route)
            words = duty_words(duty, plan)
            name = capital(_OWED.fill(text=words.text, thing=words.thing))
            agencies = in_charge(duty.route, plan)
            yield OutlineDate(
                duty.due, duty.due, name, str(duty.route), agencies, duty.kind.value,
                is_due=True, place="",
            )  # fmt: skip


def _steps(now: StandingNow, plan: Plan) -> Iterator[OutlineStep]:
    """The next steps of all, then those of each agency that has any."""
    scopes = dict.fromkeys(one.id for one in now.agencies)
    for scope in (None, *scopes):
        held = now.steps if scope is None else next_steps(now, plan, scope)
        for one in held if scope != "" else ():
            yield OutlineStep(scope, one.text, str(one.route), one.agency, one.how)


def _gate(one: Gate, stage: int, plan: Plan) -> OutlineGate:
    things = one.open_things
    lack = gate_words(one, plan) if things else None
    file = place(things[0].at) if things else ""
    routes = tuple(str(thing.at) for thing in things)
    return OutlineGate(stage, one.criterion.id, one.criterion.name, lack, file, routes)


def _part(one: PartStanding) -> OutlinePart:
    reasons = tuple(OutlineReason(why.text, why.count, str(why.at)) for why in one.reasons)
    return OutlinePart(
        one.id, one.name, one.percent, one.filled.value, one.due, one.there, one.asked, reasons
    )


def _agency(one: AgencyStanding, plan: Plan) -> OutlineAgency:
    held = plan.organization.agencies.get(one.id)
    return OutlineAgency(
        id=one.id,
        name=one.name,
        full_name=held.name if held and held.name else one.name,
        programs=one.programs,
        no_progress=one.no_progress,
        no_evidence=one.no_evidence,
        late_data=one.late_data,
        items=one.items,
        urgent=one.urgent,
    )


def _duty(one: Duty, plan: Plan) -> OutlineDuty:
    words = duty_words(one, plan)
    return OutlineDuty(
        one.agency, one.kind.value, one.code, str(one.route), words.thing, words.text, one.due,
        one.since, one.is_grave,
    )  # fmt: skip


def _quick_wins(now: StandingNow, plan: Plan) -> Iterator[OutlineQuickWin]:
    silent = {program.id: since for program, since in without_news(plan)}
    for id, found in now.quick_wins.outcomes.items():
        name = plan.programs[id].name or id
        yield OutlineQuickWin(id, name, found.fate.value, silent.get(id), str(found.at))


def _items(plan: Plan) -> Iterator[OutlineItems]:
    """The self-assessment that is worked on, if its instrument names its items."""
    year = assessed_year(plan)
    found = estimate(plan, year) if year else None
    if year is None or found is None:
        return
    held = plan.assessment[str(year)]
    standard = plan.shelf.evaluation(held.instrument or "")
    given = [one for one in held.items.values() if is_answered(one, standard)]
    yield OutlineItems(
        str(year), found.of, found.answered, found.proven, float(found.low), float(found.high),
        routes=tuple(str(one.at) for one in given),
        proven_routes=tuple(str(one.at) for one in given if is_proven(one, plan)),
    )  # fmt: skip


def _routes(found: StatusOutline) -> Iterator[str]:
    """The routes of all that the outline names."""
    for date in found.dates:
        yield date.route
    for gate in found.gates:
        yield from gate.routes
    for part in found.parts:
        yield from (why.route for why in part.reasons)
    for agency in found.agencies:
        yield from (str(Route(("programs", id))) for id in agency.programs)
    for duty in found.owed:
        yield duty.route
    for win in found.quick_wins:
        yield win.route
    for step in found.steps:
        yield step.route
    for one in found.items:
        yield from one.routes


_SYNTAX = "SYN"
_OWED = Text("{text}: {thing}", "{text}: {thing}")
