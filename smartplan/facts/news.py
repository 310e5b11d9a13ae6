"""Whether something has been told of a program since a day."""

from smartplan.day import Day
from smartplan.facts.quarters import end_of, told_quarters
from smartplan.facts.realisations import realisations, tells_of_year
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


def news_since(plan: Plan, program: Program, day: Day) -> bool:
    """Whether progress tells of a time that was not over before the day.

    That of a year is told when it is over, or nearly so: it tells of all of its days. A quarter
    tells of those up to its end.
    """
    return any(
        year > day.year
        or (year == day.year and tells_of_year(entry))
        or any(end_of(year, quarter) >= day.first for quarter in told_quarters(entry))
        for year, entry in realisations(plan, program.id)
    )
