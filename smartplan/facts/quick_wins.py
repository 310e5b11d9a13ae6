"""The quick wins: their sheets, when their work can have begun, how they are traced to issues."""

from datetime import date

from smartplan.day import Day, years_after
from smartplan.facts.periods import of_program
from smartplan.facts.programs import is_live
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.quick_win import QuickWin, QuickWinState
from smartplan.plan.plan import Plan
from smartplan.route import Route


def sheet_of(program: Program) -> QuickWin | None:
    """A program's sheet, if it is a quick win that has not been stopped."""
    sheet = program.quick_win
    is_stopped = sheet is not None and sheet.state is QuickWinState.STOPPED
    return sheet if is_live(program) and not is_stopped else None


def sheet_ahead(program: Program) -> QuickWin | None:
    """A program's sheet, if there is still something to do: neither stopped nor done."""
    sheet = sheet_of(program)
    is_done = program.status is ProgramStatus.DONE or (sheet and sheet.state is QuickWinState.DONE)
    return None if is_done else sheet


def chosen_sheet(program: Program, *, ahead: bool = False) -> QuickWin | None:
    """The same of a quick win that is more than nominated: only then its sheet is to be filled."""
    sheet = sheet_ahead(program) if ahead else sheet_of(program)
    return sheet if sheet and sheet.state is not QuickWinState.NOMINATED else None


def latest_start(program: Program, plan: Plan) -> tuple[date, Route] | None:
    """The last day on which the work can have begun, and what tells: only years are known.

    A milestone proves that it had begun; work from before the plan counts from the plan's start.
    """
    if not program.period or not program.period.start:
        return None
    told: list[tuple[date, Route]] = [
        (milestone.date.last, milestone.at / "date")
        for milestone in program.milestones.values()
        if milestone.date and milestone.date.year >= program.period.start
    ]
    told.append((date(program.period.start, 12, 31), program.period.at / "start"))
    began, at = min(told)
    if plan.years and began.year < plan.years[0]:
        began = date(plan.years[0], 12, 31)
    return began, at


def is_too_late(program: Program, plan: Plan) -> bool:
    """Whether the quick win takes longer than a year, even from the latest start there can be."""
    sheet = sheet_of(program) if program.quick_win else None
    start = latest_start(program, plan) if sheet and sheet.deadline else None
    return bool(
        sheet and sheet.deadline and start and sheet.deadline.is_after(years_after(start[0], 1))
    )


def deadline_outside(program: Program) -> Day | None:
    """The deadline in a year in which the program does not run."""
    sheet = sheet_of(program) if program.quick_win else None
    bounds = of_program(program) if sheet and sheet.deadline else None
    if sheet is None or sheet.deadline is None or bounds is None:
        return None
    return sheet.deadline if bounds.outside([sheet.deadline.year]) else None


def is_traced(plan: Plan, id: str) -> bool:
    """Whether an issue says where the RPJMD has it, or its words were not understood."""
    issue = plan.profile.issues.get(id)
    return issue is None or bool(issue.plan_ref) or plan.is_broken(issue.at / "plan_ref")
