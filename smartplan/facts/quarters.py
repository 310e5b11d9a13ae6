"""The quarters of a year: which one is over, and of which one the region owes an account.

The method names no day for them. A region owes quarters only where it reports by quarter, and
each by the end of the month after it: the latter is ours and said so wherever it is printed.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from smartplan.day import Day, day_of
from smartplan.facts.realisations import tells, tells_of_year, told_in
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of


def last_quarter(day: date) -> tuple[int, int]:
    """The year and number of the last quarter that is over on a day."""
    year = day.year
    over = sum(day >= date(year, month, 1) for month in _BEGINNINGS)
    return (year, over) if over else (year - 1, QUARTERS)


def end_of(year: int, quarter: int) -> date:
    """The last day of a quarter."""
    return _month_end(year, quarter * _MONTHS)


def is_over(year: int, quarter: int, day: date) -> bool:
    """Whether a quarter is over on a day; nobody can tell of one that is not."""
    return day > end_of(year, quarter)


def told_quarters(entry: ProgramProgress) -> Mapping[int, Quarter]:
    """The quarters of a program's year that tell of something, by number, in order."""
    return {int(key): one for key, one in sorted(entry.quarters.items()) if tells(one)}


def has_figures(entry: ProgramProgress) -> bool:
    """Whether figures of the year itself are told."""
    values = (entry.physical, entry.spent)
    return any(one is not None for one in values) or bool(entry.indicators)


def is_by_quarter(plan: Plan, year: int) -> bool:
    """Whether the region reports by quarter: it told of one in the year, or the year before."""
    return any(
        told_quarters(entry)
        for one in (year, year - 1)
        for entry in told_in(plan, str(one)).values()
    )


def owed_quarter(plan: Plan) -> tuple[int, int, Day] | None:
    """The year and quarter that is to be told of, and by when; None where none is owed."""
    if not any(one.quarters for held in plan.progress.values() for one in held.programs.values()):
        return None  # so that the day need not be asked
    year, quarter = last_quarter(plan.as_of)
    if not is_by_quarter(plan, year):
        return None
    return year, quarter, due_of(year, quarter)


def due_of(year: int, quarter: int) -> Day:
    """By when a quarter is to be told of: the end of the month after it."""
    return day_of(_month_end(year, quarter * _MONTHS + 1))


def unreported_quarter(plan: Plan) -> tuple[Program, ...]:
    """The programs that ran in the owed quarter and of which nothing is told for it."""
    owed = owed_quarter(plan)
    return () if owed is None else untold_of_quarter(plan, owed[0], owed[1])


def place_of(year: int, quarter: int, program: str) -> Route:
    """Where a program's quarter is told of."""
    at = Route(("progress", str(year), "programs", program))
    return at / key_of(ProgramProgress.quarters) / str(quarter)


def untold_of_quarter(plan: Plan, year: int, quarter: int) -> tuple[Program, ...]:
    """The programs that ran in some quarter and of which nothing is told for it."""
    return tuple(_untold(plan, year, quarter))


def _untold(plan: Plan, year: int, quarter: int) -> Iterator[Program]:
    if Route(("progress", str(year))) in plan.broken:
        return
    told = told_in(plan, str(year))
    for program in plan.programs.values():
        runs = program.status is ProgramStatus.RUNNING
        if not (runs and program.period and year in program.period.years):
            continue
        entry = told.get(program.id)
        if entry is None or not _is_told(entry, quarter, plan):
            yield program


def _is_told(entry: ProgramProgress, quarter: int, plan: Plan) -> bool:
    """Whether a quarter, a later one, or with the last one the year itself is told of.

    Of a program that was done or stopped in the year nobody waits for its later quarters.
    """
    if any(one >= quarter for one in told_quarters(entry)) or entry.status in _ENDED:
        return True
    if plan.broken and plan.is_broken(entry.at / key_of(ProgramProgress.quarters)):
        return True
    return quarter == QUARTERS and tells_of_year(entry)


def _month_end(year: int, months: int) -> date:
    """The last day of a month, counted from January of a year."""
    after = date(year + months // _YEAR, months % _YEAR + 1, 1)
    return after - timedelta(days=1)


QUARTERS = 4
_MONTHS, _YEAR = 3, 12
_BEGINNINGS = (4, 7, 10)  # the months in which the second and later quarters begin
_ENDED = (ProgramStatus.DONE, ProgramStatus.STOPPED)
