"""What lies outside: parts of a program outside its period, programs outside the plan's."""

from smartplan.facts.periods import Bounds, of_plan, of_program
from smartplan.facts.quick_wins import deadline_outside, is_too_late
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.wording import Text


def misfits(program: Program, plan: Plan) -> dict[Text, list[int]]:
    """The years outside its period, by the kind of part they belong to."""
    bounds = of_program(program)
    if bounds is None or _is_all_inside(program, bounds):
        return {}
    actions = [year for action in program.actions.values() for year in action.years]
    money = [row.year for row in program.budget if row.year is not None]
    milestones = [held.date.year for held in program.milestones.values() if held.date]
    # A deadline that is merely too late says nothing about when the program runs.
    deadline = None if is_too_late(program, plan) else deadline_outside(program)
    kinds = {_ACTIONS: actions, _BUDGET: money, _MILESTONES: milestones}
    kinds[_DEADLINE] = [deadline.year] if deadline else []
    return {kind: outside for kind, years in kinds.items() if (outside := bounds.outside(years))}


def _is_all_inside(program: Program, bounds: Bounds) -> bool:
    """Told at once for nearly every program, without looking at what would stray."""
    within = range(bounds.first, bounds.last + 1)
    sheet = program.quick_win
    return (
        all(year in within for action in program.actions.values() for year in action.years)
        and all(row.year in within for row in program.budget if row.year is not None)
        and all(held.date.year in within for held in program.milestones.values() if held.date)
        and not (sheet and sheet.deadline and sheet.deadline.year not in within)
    )


def strays(plan: Plan) -> tuple[list[tuple[str, Bounds]], int]:
    """The programs that run outside the plan's period, and of how many with a known period."""
    whole = of_plan(plan)
    known = [(id, own) for id, program in plan.programs.items() if (own := of_program(program))]
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


_SEVERAL = 3
_ACTIONS = Text("rencana aksi", "actions")
_BUDGET = Text("anggaran", "budget")
_MILESTONES = Text("tonggak capaian", "milestones")
_DEADLINE = Text("tenggat quick win", "deadline of the quick win")
