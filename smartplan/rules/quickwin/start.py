"""When the work on a quick win can have begun at the latest."""

from datetime import date

from smartplan.finding import Place
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.quickwin.sheets import sheet_of
from smartplan.rules.time.bounds import of_program
from smartplan.wording import Text


def latest_start(program: Program, plan: Plan) -> tuple[date, Place] | None:
    """The last day on which the work can have begun, and what tells: only years are known.

    A milestone proves that it had begun; work from before the plan counts from the plan's start.
    """
    if not program.period or not program.period.start:
        return None
    told: list[tuple[date, Route]] = [
        (milestone.date, milestone.at / "date")
        for milestone in program.milestones.values()
        if milestone.date and milestone.date.year >= program.period.start
    ]
    told.append((date(program.period.start, 12, 31), program.period.at / "start"))
    began, at = min(told)
    if plan.years and began.year < plan.years[0]:
        began = date(plan.years[0], 12, 31)
    return began, Place(at, word=_BEGUN)


def is_too_late(program: Program, plan: Plan) -> bool:
    """Whether QWN001 says that the quick win takes longer than a year."""
    sheet, start = sheet_of(program), latest_start(program, plan)
    return bool(sheet and sheet.deadline and start and sheet.deadline > a_year_after(start[0]))


def deadline_outside(program: Program, plan: Plan) -> date | None:
    """The deadline in a year in which the program does not run, unless it is merely too late."""
    sheet, bounds = sheet_of(program), of_program(program)
    if sheet is None or sheet.deadline is None or bounds is None:
        return None
    if bounds.first <= sheet.deadline.year <= bounds.last or is_too_late(program, plan):
        return None
    return sheet.deadline


def a_year_after(began: date) -> date:
    """The same day of the next year."""
    leap_day = (began.month, began.day) == (2, 29)
    return began.replace(year=began.year + 1, day=28 if leap_day else began.day)


_BEGUN = Text("program sudah dimulai", "the program has begun by then")
