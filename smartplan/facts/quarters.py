"""The quarters of a year: which one is over, and of which one the region owes an account.

The method names no day for them. A region owes quarters only where it reports by quarter, and
each by the end of the month after it: the latter is ours and said so wherever it is printed.
"""

from datetime import date

from smartplan.day import Day
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


def last_quarter(day: date) -> tuple[int, int]:
    """The year and number of the last quarter that is over on a day."""
    year, quarter = day.year, (day.month - 1) // 3
    return (year, quarter) if quarter else (year - 1, 4)


def owed_quarter(plan: Plan) -> tuple[int, int, Day] | None:
    """The year and quarter that is to be told of, and by when; None where none is owed."""
    del plan  # the seed of what follows
    return None


def unreported_quarter(plan: Plan) -> tuple[Program, ...]:
    """The programs that ran in the owed quarter and of which nothing is told for it."""
    del plan  # the seed of what follows
    return ()
