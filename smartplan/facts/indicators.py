"""Which indicators are to be complete, and the years for which they can have targets."""

from collections.abc import Iterator, Mapping

from smartplan.facts import money
from smartplan.facts.beginnings import around
from smartplan.facts.horizons import reach
from smartplan.facts.periods import Bounds, of_plan, of_program
from smartplan.facts.programs import has_begun, is_worked_out
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.wording import Text


def every_indicator(plan: Plan) -> Iterator[Indicator]:
    """The indicators of goals and of programs."""
    for goal in plan.profile.goals.values():
        yield from goal.indicators.values()
    for program in plan.programs.values():
        yield from indicators_of(program).values()


def indicators_of(program: Program) -> Mapping[str, Indicator]:
    """The indicators of a program and its actions; an id that is there twice is the program's."""
    return program.once(_of_all)


def is_due(indicator: Indicator, plan: Plan) -> bool:
    """Whether an indicator is to be complete: not those of ideas and of stopped programs."""
    if indicator.at[0] != "programs":
        return True
    program = plan.programs.get(indicator.at[1])
    return program is not None and is_worked_out(program)


def bounds_of(indicator: Indicator, plan: Plan) -> Bounds | None:
    """The years the plan speaks of; for a program's indicator from its first year on.

    Not only to its last: its effects remain.
    """
    found = plan.once(_every_bounds)
    return found.get(indicator.at[1] if indicator.at[0] == "programs" else "", found[""])


def _every_bounds(plan: Plan) -> Mapping[str, Bounds | None]:
    """Those bounds by the ids of programs, for their indicators; by "" for all others."""
    return {
        "": _bounds_in(None, plan),
        **{id: _bounds_in(program, plan) for id, program in plan.programs.items()},
    }


def _bounds_in(program: Program | None, plan: Plan) -> Bounds | None:
    whole, last = of_plan(plan), reach(plan)
    if whole is None or last is None:
        return None
    if program is None or program.period is None:
        return whole._replace(last=last, began_before=program is not None and has_begun(program))
    own = of_program(program)
    if own is None:
        return None
    # Years with money or actions are the program's own, even where they lie outside its period.
    years = [own.first, own.last, *(row.year for row in money.rows(program) if row.year)]
    years += [year for action in program.actions.values() for year in action.years]
    bounds = around(program, plan)
    is_open = bool(bounds and bounds.began_before)
    return Bounds(min(years), max([last, *years]), own.at, _NAME, is_open)


def _of_all(program: Program) -> Mapping[str, Indicator]:
    found: dict[str, Indicator] = {}
    for action in program.actions.values():
        if action.indicators:
            found.update(action.indicators)
    return {**found, **program.indicators} if found else program.indicators


_NAME = Text("masa program dan rencana", "the years of its program and the plan")
