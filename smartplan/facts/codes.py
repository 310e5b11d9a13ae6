"""Short codes of dimensions and programs, for wherever a name would be repeated.

They belong to one edition: a program gets the number of its place in its dimension, so that one
that is added later may move the others. Ids stay what references and anchors are made of.
"""

from collections.abc import Mapping

from smartplan.facts.dimensions import by_dimension
from smartplan.plan.plan import Plan


def dimension_codes(plan: Plan) -> Mapping[str, str]:
    """The code of each dimension, by id: its set's own such as `SG`, else D1, D2 and so on."""
    return plan.once(_dimension_codes)


def program_codes(plan: Plan) -> Mapping[str, str]:
    """The code of every program, by id: `SG-03`; `P-01` where its dimension is not known."""
    return plan.once(_program_codes)


def _dimension_codes(plan: Plan) -> Mapping[str, str]:
    held = plan.dimensions.dimensions if plan.dimensions else {}
    return {key: one.code or f"D{at}" for at, (key, one) in enumerate(held.items(), 1)}


def _program_codes(plan: Plan) -> Mapping[str, str]:
    found = {
        program.id: f"{code}-{at:02}"
        for key, code in dimension_codes(plan).items()
        for at, program in enumerate(by_dimension(plan)[key], 1)
    }
    others = [id for id in plan.programs if id not in found]
    return found | {id: f"P-{at:02}" for at, id in enumerate(others, 1)}
