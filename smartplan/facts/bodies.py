"""The council, the team and the forum: their names, who sits in them, and what set them up."""

from collections.abc import Iterable

from smartplan.plan.model.organization import Body, InstrumentStatus, Member, Sector
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.wording import Text, same


def named(body: Body) -> Text:
    """The name of a body as messages say it."""
    if body.at.key in _NAMES and len(body.at) == 1:
        return _NAMES[body.at.key]
    return same(body.name) if body.name else _ONE_OF_SEVERAL.fill(id=body.at.key)


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


def seats(body: Body) -> tuple[Route, ...]:
    """What has to be understood before anything is said about who sits in a body."""
    return (body.at / "members", Route(("partners",)))


def is_unsigned(body: Body, plan: Plan) -> bool:
    """Whether the body has no decree, or one that is said not to be signed yet."""
    instrument = plan.organization.instruments.get(body.decree or "")
    status = instrument.status if instrument else None
    return body.decree is None or status in UNSIGNED


UNSIGNED = (InstrumentStatus.DRAFTING, InstrumentStatus.AT_LEGAL_BUREAU)

_NAMES = {
    "council": Text("Dewan Smart City", "the smart city council"),
    "team": Text("Tim Pelaksana", "the implementation team"),
    "task_force": Text("Gugus Tugas Smart City", "the smart city task force"),
    "forum": Text("Forum Smart City", "the smart city forum"),
}
_ONE_OF_SEVERAL = Text("Forum Smart City {id}", "the smart city forum {id}")
