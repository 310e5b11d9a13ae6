"""Whether it is the period of a program that is wrong, rather than what lies outside it."""

from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.quickwin.start import deadline_outside
from smartplan.rules.time.bounds import Bounds, of_plan, of_program
from smartplan.wording import Text


def misfits(program: Program, plan: Plan) -> dict[Text, list[int]]:
    """The years outside its period, by the kind of part they belong to."""
    bounds = of_program(program)
    if bounds is None or _is_all_inside(program, bounds):
        return {}
    actions = [year for action in program.actions.values() for year in action.years]
    money = [row.year for row in program.budget if row.year is not None]
    milestones = [held.date.year for held in program.milestones.values() if held.date]
    deadline = deadline_outside(program, plan)
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


def is_period_wrong(program: Program, plan: Plan) -> bool:
    """Whether TIM002 or TIM016 blames the period; then nothing is said of what lies outside it."""
    return is_outside_plan(program, plan) or len(misfits(program, plan)) > 1


def is_outside_plan(program: Program, plan: Plan) -> bool:
    """Whether the program's years reach beyond those of the plan, which TIM002 tells."""
    whole, own = of_plan(plan), of_program(program)
    return bool(whole and own and whole.outside((own.first, own.last)))


_ACTIONS = Text("rencana aksi", "actions")
_BUDGET = Text("anggaran", "budget")
_MILESTONES = Text("tonggak capaian", "milestones")
_DEADLINE = Text("tenggat quick win", "deadline of the quick win")
