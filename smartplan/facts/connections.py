"""Which agencies exchange data over a system, and which do not."""

from smartplan.plan.model.data import Application, DataSystem
from smartplan.plan.plan import Plan


def taking_part(system: DataSystem | Application) -> tuple[str, ...]:
    """The ids of its owner and of those connected to it, each once."""
    held = (system.owner, *system.connects)
    return tuple(dict.fromkeys(id for id in held if id))


def outside(plan: Plan, system: DataSystem | Application) -> tuple[str, ...]:
    """The ids of the plan's agencies that do not take part, in the order of the plan."""
    inside = taking_part(system)
    return tuple(id for id in plan.organization.agencies if id not in inside)
