"""How the money and the work of a plan are spread over its dimensions."""

from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.facts.money import KnownRow
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


def live_in(plan: Plan, dimension: str) -> tuple[Program, ...]:
    """The live programs of a dimension."""
    return tuple(one for one in live_programs(plan) if one.dimension == dimension)


def live_of_part(plan: Plan, dimension: str, sub: str) -> tuple[Program, ...]:
    """The live programs of a part of a dimension."""
    return tuple(one for one in live_in(plan, dimension) if one.subdimension == sub)


def money_in(plan: Plan, dimension: str) -> list[KnownRow]:
    """What the programs of a dimension want in the plan's years."""
    return [one for one in plan.once(money.planned) if one.program.dimension == dimension]


def sums_by_dimension(plan: Plan) -> dict[str, int]:
    """The sum of each dimension of the plan's set, also of those that want nothing."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    sums = money.sums(plan.once(money.planned), lambda one: one.program.dimension or "")
    return {ref: sums.get(ref, 0) for ref in held}


def in_purse(held: list[KnownRow], wanted: Purse) -> list[KnownRow]:
    """The part of some money that stands in the regional budget, or outside it."""
    return [one for one in held if purse(one.row) is wanted]
