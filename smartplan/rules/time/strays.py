"""Programs that run beyond the plan's period, and whether it is the plan that is wrong."""

from smartplan.plan.plan import Plan
from smartplan.rules.time.bounds import Bounds, of_plan, of_program


def strays(plan: Plan) -> tuple[list[tuple[str, Bounds]], int]:
    """The programs that run outside the plan's period, and of how many with a known period."""
    whole = of_plan(plan)
    known = [(id, own) for id, program in plan.programs.items() if (own := of_program(program))]
    if whole is None:
        return [], len(known)
    strayed = [(id, own) for id, own in known if whole.outside((own.first, own.last))]
    return strayed, len(known)


def is_plan_wrong(plan: Plan) -> bool:
    """Whether TIM002 blames the plan: most programs run outside, or several to the same year."""
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


_SEVERAL = 3
