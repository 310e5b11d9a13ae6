"""Of which programs nothing is told yet for a year or a quarter, and by when it is due."""

from collections.abc import Iterator

from smartplan.day import Day
from smartplan.facts.quarters import (
    due_of,
    owed_quarter,
    place_of,
    unreported_quarter,
    untold_of_quarter,
)
from smartplan.facts.realisations import due_of_year, reported_year, unreported
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class UntoldPeriod:
    """A program of which nothing is told for a year, or a quarter of it; `at` is where it goes."""

    program: Program
    year: int
    quarter: int | None
    due: Day
    at: Route

    def is_late(self, plan: Plan) -> bool:
        """Whether it should have been told by now."""
        return self.due.is_before(plan.as_of)


def untold(plan: Plan) -> tuple[UntoldPeriod, ...]:
    """What could be told by now: of the last year, and where it is due, of the last quarter."""
    year = reported_year(plan)
    owed = owed_quarter(plan)
    of_quarter = _quarters(unreported_quarter(plan), owed[0], owed[1]) if owed is not None else ()
    return (*_years(unreported(plan, year), year), *of_quarter)


def untold_of(plan: Plan, year: int, quarter: int | None) -> tuple[UntoldPeriod, ...]:
    """The same of a year or a quarter that somebody asks for, whether it is owed or not."""
    if quarter is None:
        return tuple(_years(unreported(plan, year), year))
    return tuple(_quarters(untold_of_quarter(plan, year, quarter), year, quarter))


def _years(programs: list[Program], year: int) -> Iterator[UntoldPeriod]:
    due = due_of_year(year)
    for one in programs:
        at = Route(("progress", str(year), "programs", one.id))
        yield UntoldPeriod(one, year, None, due, at)


def _quarters(programs: tuple[Program, ...], year: int, quarter: int) -> Iterator[UntoldPeriod]:
    due = due_of(year, quarter)
    for one in programs:
        yield UntoldPeriod(one, year, quarter, due, place_of(year, quarter, one.id))
