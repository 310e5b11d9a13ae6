"""The bodies of a plan: their names, who sits in them, and what set them up."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from smartplan.day import Day, years_after
from smartplan.plan.model.organization import Body, InstrumentStatus, Meeting, Member, Sector
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.wording import Text, same

BodyKind = Literal["council", "team", "task_force", "forum"]


class PlanBody(NamedTuple):
    """A body that a plan has, or should have: then `body` is None."""

    kind: BodyKind
    at: Route
    body: Body | None


def all_of(plan: Plan) -> tuple[PlanBody, ...]:
    """Council, team and forum, also those that are not there; then the task force, more forums."""
    own = plan.organization
    found: list[PlanBody] = [
        PlanBody("council", Route(("council",)), own.council),
        PlanBody("team", Route(("team",)), own.team),
    ]
    if own.task_force:
        found.append(PlanBody("task_force", own.task_force.at, own.task_force))
    if own.forum or not own.forums:
        found.append(PlanBody("forum", Route(("forum",)), own.forum))
    found += [PlanBody("forum", one.at, one) for one in own.forums.values()]
    return tuple(found)


def forums(plan: Plan) -> tuple[Body, ...]:
    """Every forum of a plan, of which something is said."""
    held = [one.body for one in all_of(plan) if one.kind == "forum"]
    return tuple(body for body in held if body and not is_missing(body))


def kind_of(body: Body) -> BodyKind:
    """Which of the bodies it is, by where it is written."""
    return _KINDS[body.at[0]]


def named(body: Body) -> Text:
    """The name of a body as messages say it: its own, else that of its kind."""
    if body.name:
        return same(body.name)
    if len(body.at) > 1:
        return _A_FORUM.fill(id=body.at.key)
    return NAMES[kind_of(body)]


def is_missing(body: Body | None) -> bool:
    """Whether there is no body, or nothing is said of it: then its parts are not asked for."""
    return body is None or not (body.decree or body.chair or body.members or body.meetings)


def sitting(body: Body | None, plan: Plan) -> tuple[Member, ...]:
    """The members whose term has not ended."""
    members = body.members if body else ()
    return tuple(m for m in members if m.until is None or not m.until.is_before(plan.as_of))


def sectors(members: Iterable[Member], plan: Plan) -> frozenset[Sector]:
    """The sectors of the partners that the members come from."""
    partners = (plan.organization.partners.get(member.partner or "") for member in members)
    return frozenset(partner.sector for partner in partners if partner and partner.sector)


def are_sectors_unclear(bodies: Iterable[Body], plan: Plan) -> bool:
    """Whether it was not understood from which sectors the members of some bodies come.

    What else of a member was not understood, such as its role, says nothing about that.
    """
    members = [body.at / "members" for body in bodies]
    return any(
        _is_at(route, Route(("partners",)), "sector")
        or any(_is_at(route, at, "partner", "until") for at in members)
        for route in plan.broken
    )


def _is_at(route: Route, entries: Route, *keys: str) -> bool:
    """Whether a route is that of entries, of one of them, or of a key in one."""
    size = len(entries)
    if not route.within(entries):
        return entries.within(route)
    return len(route) <= size + 1 or route[size + 1] in keys


def last_met(body: Body, plan: Plan) -> Day | None:
    """The day of a body's last meeting on record."""
    held = [met.date for met in body.meetings if met.date and not met.date.is_after(plan.as_of)]
    return max(held, key=lambda day: day.last, default=None)


def met_lately(body: Body, plan: Plan) -> bool:
    """Whether a body met within the last twelve months, which assessors ask for."""
    last = last_met(body, plan)
    return last is not None and plan.as_of <= years_after(last.last, 1)


def met_in(body: Body, plan: Plan, year: int) -> tuple[Meeting, ...]:
    """The meetings that a body held in a year, as far as it is over."""
    held = (one for one in body.meetings if one.date and not one.date.is_after(plan.as_of))
    return tuple(one for one in held if one.date and one.date.year == year)


def is_unsigned(body: Body, plan: Plan) -> bool:
    """Whether the body has no decree, or one that is said not to be signed yet."""
    instrument = plan.organization.instruments.get(body.decree or "")
    status = instrument.status if instrument else None
    return body.decree is None or status in UNSIGNED


UNSIGNED = (InstrumentStatus.DRAFTING, InstrumentStatus.AT_LEGAL_BUREAU)

TITLES: dict[BodyKind, Text] = {
    "council": Text("Dewan Smart City", "smart city council"),
    "team": Text("Tim Pelaksana", "implementation team"),
    "task_force": Text("Gugus Tugas Smart City", "smart city task force"),
    "forum": Text("Forum Smart City", "smart city forum"),
}
# As they stand in a sentence.
NAMES = {kind: Text(title.id, f"the {title.en}") for kind, title in TITLES.items()}

_A_FORUM = Text("forum {id}", "the forum {id}")
_KINDS: dict[str, BodyKind] = {
    "council": "council",
    "team": "team",
    "task_force": "task_force",
    "forum": "forum",
    "forums": "forum",
}
