"""Programs that had begun before the plan: right as they are, and so is what they did before."""

from collections.abc import Mapping

from smartplan.facts import money
from smartplan.facts.periods import Bounds, of_plan, of_program
from smartplan.facts.programs import has_begun
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan


def around(program: Program, plan: Plan) -> Bounds | None:
    """What bounds the parts of a program: its own period, or the plan's if it has none."""
    own = of_plan(plan) if program.period is None else of_program(program)
    return own._replace(began_before=True) if own and _is_earlier(program, plan) else own


def in_plan(program: Program, plan: Plan) -> Bounds | None:
    """The period of a program as far as it is the plan's matter.

    Of one that had begun before the plan it is what is left of it; None if it had ended, too.
    """
    own, whole = of_program(program), of_plan(plan)
    if own is None or whole is None or own.first >= whole.first or not has_begun(program):
        return own
    if own.last >= whole.first:
        return own._replace(first=whole.first)
    return own if program.status is ProgramStatus.RUNNING else None


def first_year(program: Program) -> int | None:
    """The year in which a program begins: its period's, else the first of its parts, or sheet."""
    if program.period and program.period.start:
        return program.period.start
    of_parts = [year for years in years_of_parts(program).values() for year in years]
    of_sheet = map(int, program.quick_win.years) if program.quick_win else ()
    return min([*of_parts, *of_sheet], default=None)


def years_of_parts(program: Program) -> Mapping[str, list[int]]:
    """The years of what a program does and gets, by the key of the parts that they belong to."""
    return program.once(_years_of_parts)


def _years_of_parts(program: Program) -> dict[str, list[int]]:
    return {
        "actions": [year for action in program.actions.values() for year in action.years],
        "budget": [row.year for row in money.rows(program) if row.year is not None],
        "milestones": [held.date.year for held in program.milestones.values() if held.date],
    }


def _is_earlier(program: Program, plan: Plan) -> bool:
    """Whether what a program did before the plan is no slip.

    It has begun, and says no year of its own. Or its period is what the plan has of it, and parts
    of several kinds lie before: one kind alone may have a wrong year.
    """
    whole = of_plan(plan) if has_begun(program) else None
    if whole is None:
        return False
    if program.period is None:
        return True
    own = of_program(program)
    if own is None or own.first != whole.first:
        return False
    early = [
        years
        for years in years_of_parts(program).values()
        if min(years, default=own.first) < own.first
    ]
    return len(early) >= _SEVERAL


_SEVERAL = 2
