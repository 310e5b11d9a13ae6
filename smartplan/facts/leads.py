"""Who carries the plan: how many programs each agency leads."""

from collections.abc import Iterable

from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


def led(programs: Iterable[Program]) -> dict[str, int]:
    """How many live programs each agency leads, by its id; only those that lead one."""
    found: dict[str, int] = {}
    for program in programs:
        if is_live(program) and program.lead:
            found[program.lead] = found.get(program.lead, 0) + 1
    return found


def leading_none(plan: Plan) -> tuple[str, ...]:
    """The agencies of the plan that lead no live program."""
    leading = led(plan.programs.values())
    return tuple(ref for ref in plan.organization.agencies if ref not in leading)
