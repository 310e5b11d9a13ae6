"""The dimensions of a plan as the coverage rules name and place them."""

from collections.abc import Mapping, Sequence

from smartplan.facts.programs import is_live
from smartplan.facts.quick_wins import sheet_of
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standards.model import Dimension
from smartplan.wording import Text, same

PLACE = Route(("standards", "dimensions"))
"""Where the manifest chooses the dimensions: a missing program has no place of its own."""


def labels(plan: Plan) -> Mapping[str, Text]:
    """Each dimension's name with its id, by id; none when the plan's set is unknown."""
    return plan.once(_labels)


def by_dimension(plan: Plan, *, also: bool = False) -> Mapping[str, Sequence[Program]]:
    """The programs of each dimension, stopped ones too; with those that `also` serve it."""
    return plan.once(_that_serve if also else _of_each)


def has_live(programs: Sequence[Program]) -> bool:
    """Whether one of the programs has not been stopped."""
    return any(is_live(program) for program in programs)


def is_quick_win(program: Program, plan: Plan) -> bool:
    """Whether a program is a quick win, be it nominated only, or one that was not understood."""
    return sheet_of(program) is not None or (
        program.at / "quick_win" in plan.broken and is_live(program)
    )


def are_quick_wins_unclear(plan: Plan) -> bool:
    """Whether it is not known which dimension some quick win is of."""
    return any(
        len(route) <= _WHOLE or (route[2] == "dimension" and _may_be_quick_win(route, plan))
        for route in plan.broken
        if route[:1] == ("programs",)
    )


def _may_be_quick_win(route: Route, plan: Plan) -> bool:
    program = plan.programs.get(route[1])
    return program is None or is_quick_win(program, plan)


def _labels(plan: Plan) -> dict[str, Text]:
    chosen = plan.dimensions
    return {key: _label(held) for key, held in chosen.dimensions.items()} if chosen else {}


def _of_each(plan: Plan) -> dict[str, list[Program]]:
    held = _empty(plan)
    for program in plan.programs.values():
        if program.dimension and program.dimension in held:
            held[program.dimension].append(program)
    return held


def _that_serve(plan: Plan) -> dict[str, list[Program]]:
    held = _empty(plan)
    for program in plan.programs.values():
        for key in {program.dimension, *program.also}:
            if key and key in held:
                held[key].append(program)
    return held


def _empty(plan: Plan) -> dict[str, list[Program]]:
    return {key: [] for key in (plan.dimensions.dimensions if plan.dimensions else ())}


_WHOLE = 2  # a route as short as `programs.<id>`: nothing of the program was understood


def _label(dimension: Dimension) -> Text:
    return Text("{label} ({id})", "{label} ({id})").fill(
        label=dimension.label, id=same(dimension.id)
    )
