"""The days that a plan looks forward to, or has missed: one list for all who tell of dates."""

from enum import Enum

from smartplan.day import Day
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Text


class DateKind(Enum):
    """What falls on a day."""

    STAGE = "stage"
    SIGNING = "signing"
    AGREEMENT = "agreement"
    AGENDA = "agenda"
    MILESTONE = "milestone"
    QUICK_WIN = "quick-win"
    REQUEST = "request"
    RECOMMENDATION = "recommendation"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class DatedThing:
    """Something with a date: its days, what it is called, where its date stands, and who has it.

    `agency` is the id of the agency in charge, "" for the region as a whole. What is finished,
    answered or reached is not among them.
    """

    day: Day
    name: Text
    at: Route
    agency: str
    kind: DateKind


def dates_ahead(plan: Plan) -> tuple[DatedThing, ...]:
    """All that is dated and not finished, the earliest first; what is overdue stays in it."""
    found: list[DatedThing] = []
    for id, one in plan.process.agenda.items():
        if one.date is not None and not one.date.is_before(plan.as_of):
            name = Text(one.name or id, one.name or id)
            found.append(DatedThing(one.date, name, one.at, one.agency or "", DateKind.AGENDA))
    return tuple(sorted(found, key=lambda one: (one.day.first, one.day.last, str(one.at))))
