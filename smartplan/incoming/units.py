"""What the numbers at a place are of: the unit of the indicator that they belong to."""

from typing import Final

from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.plan.walk import by_type
from smartplan.route import ROOT, Route
from smartplan.shape.record import key_of

PERCENT: Final = frozenset({"%", "persen", "percent"})


def unit_at(plan: Plan, at: Route) -> str:
    """The unit of what stands at a route; empty where it is of none, or none is written."""
    units = plan.once(_units)
    for place in (at, _of_program(at)):
        for length in range(len(place), 0, -1):
            if (held := Route(place[:length])) in units:
                return units[held]
    return ""


def is_percent(unit: str) -> bool:
    """Whether a unit is a percent."""
    return unit.strip().casefold() in PERCENT


def _of_program(at: Route) -> Route:
    """The indicator of a program whose values of a year stand at a route."""
    programs, indicators = key_of(Progress.programs), key_of(Program.indicators)
    if programs not in at[1:] or indicators not in at[:-1]:
        return ROOT
    id = at[at.index(programs) + 1]
    return Route((programs, id, indicators, at[at.index(indicators) + 1]))


def _units(plan: Plan) -> dict[Route, str]:
    found: dict[Route, str] = {}
    for one in by_type(plan).get(Indicator, ()):
        if isinstance(one, Indicator) and one.unit:
            found[one.at] = one.unit
    return found
