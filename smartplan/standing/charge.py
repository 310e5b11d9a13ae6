"""Which agencies are in charge of a place in a plan."""

from collections.abc import Iterator
from typing import Any

from smartplan.plan.along import thing_at
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.data import Application, DataRequest, Dataset, DataSystem
from smartplan.plan.model.process import Agendum
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route


def in_charge(route: Route, plan: Plan) -> tuple[str, ...]:
    """The ids of the agencies that answer for what stands at a route, none where nobody does.

    Of an activity, indicator or risk of a program it is the one named there, else the program's.
    """
    return tuple(dict.fromkeys(id for id in _in_charge(route, plan) if id))


def _in_charge(route: Route, plan: Plan) -> Iterator[str | None]:
    keys = [*route, "", "", "", ""]
    first, id, rest = keys[0], keys[1], keys[2:]
    if first == "programs":
        yield _of_program(plan.programs.get(id), rest)
    elif first == "goals":
        goal, measure = plan.profile.goals.get(id), rest[1] if rest[:1] == ["indicators"] else ""
        yield _measurer(goal.indicators.get(measure) if goal else None)
    elif first == "progress":
        yield from _of_progress(id, rest, plan)
    elif first == "agencies":
        yield id
    elif first == "assessment":
        assessment = plan.assessment.get(id)
        item = assessment.items.get(rest[1]) if assessment and rest[0] == "items" else None
        yield item.agency if item else None
    else:
        yield _of_entry(thing_at(plan, Route((first, id))))


def _of_entry(entry: Any) -> str | None:
    if isinstance(entry, Dataset):
        return entry.custodian
    if isinstance(entry, DataSystem | Application):
        return entry.owner
    return entry.agency if isinstance(entry, DataRequest | Agendum) else None


def _of_program(program: Program | None, keys: list[str]) -> str | None:
    if program is None:
        return None
    part = keys[1] if len(keys) > 1 else ""
    own: str | None = None
    if keys[:1] == ["actions"] and (action := program.actions.get(part)):
        own = action.lead
    elif keys[:1] == ["indicators"]:
        own = _measurer(program.indicators.get(part))
    elif keys[:1] == ["risks"] and (risk := program.risks.get(part)):
        own = risk.owner
    return own or program.lead


def _of_progress(year: str, keys: list[str], plan: Plan) -> Iterator[str | None]:
    progress = plan.progress.get(year)
    what, id = (*keys, "", "")[:2]
    if what == "programs":
        yield _of_program(plan.programs.get(id), keys[2:])
    elif what == "indicators":
        yield _measurer(plan.goal_indicators.get(id))
    elif what == "recommendations" and progress and (found := progress.recommendations.get(id)):
        leads = (plan.programs[ref].lead for ref in found.programs if ref in plan.programs)
        yield from (found.agency,) if found.agency else leads


def _measurer(indicator: Indicator | None) -> str | None:
    return indicator.agency if indicator else None
