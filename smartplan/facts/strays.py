"""What lies outside: parts of a program outside its period, programs outside the plan's."""

from smartplan.facts.beginnings import around, in_plan, years_of_parts
from smartplan.facts.periods import Bounds, of_plan
from smartplan.facts.quick_wins import deadline_outside, is_too_late
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


def misfits(program: Program, plan: Plan) -> dict[str, list[int]]:
    """The years outside its period, by the key of the parts that they belong to."""
    bounds = around(program, plan)
    if bounds is None or program.period is None:
        return {}
    # A deadline that is merely too late says nothing about when the program runs.
    deadline = None if is_too_late(program, plan) else deadline_outside(program)
    parts = {**years_of_parts(program), "deadline": [deadline.year] if deadline else []}
    return {key: outside for key, years in parts.items() if (outside := bounds.outside(years))}


def strays(plan: Plan) -> tuple[list[tuple[str, Bounds]], int]:
    """The programs that run outside the plan's period, and of how many with a known period.

    One that had begun before the plan is outside if it ends after it. It says nothing about when
    the plan itself begins.
    """
    whole = of_plan(plan)
    known = [(id, own) for id, program in plan.programs.items() if (own := in_plan(program, plan))]
    if whole is None:
        return [], len(known)
    strayed = [(id, own) for id, own in known if whole.outside((own.first, own.last))]
    return strayed, len(known)


def is_plan_wrong(plan: Plan) -> bool:
    """Whether it is the plan's period: most programs run outside, or several to the same year."""
    strayed, of = strays(plan)
    firsts, lasts = {own.first for _, own in strayed}, {own.last for _, own in strayed}
    whole = of_plan(plan)
    agree = whole and (
        (len(firsts) == 1 and max(firsts) < whole.first)
        or (len(lasts) == 1 and min(lasts) > whole.last)
    )
    return (len(strayed) > 1 and 2 * len(strayed) > of) or (
        len(strayed) >= _SEVERAL and bool(agree)
    )


_SEVERAL = 3  # so many programs that end in the same year are no slip of the pen
