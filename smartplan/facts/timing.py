"""When programs begin and end: the year with most, those that end late, those that overran."""

from collections.abc import Iterable
from typing import Literal

from smartplan.facts.horizons import ends
from smartplan.facts.periods import of_plan, of_program
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Horizon, Program, ProgramStatus
from smartplan.plan.plan import Plan


def dated(programs: Iterable[Program]) -> tuple[Program, ...]:
    """The programs whose years are known."""
    return tuple(program for program in programs if of_program(program))


def by_year(programs: Iterable[Program], end: Literal["first", "last"]) -> dict[int, int]:
    """How many programs begin, or end, in each year in which one does, in the order of years."""
    found: dict[int, int] = {}
    for program in programs:
        own = of_program(program)
        if own:
            year = own.first if end == "first" else own.last
            found[year] = found.get(year, 0) + 1
    return dict(sorted(found.items()))


def late(programs: Iterable[Program], plan: Plan) -> tuple[Program, ...]:
    """The programs that end after the medium term; none where it has no end."""
    limit = ends(plan).get(Horizon.MEDIUM)
    if limit is None:
        return ()
    return tuple(
        program for program in programs if (own := of_program(program)) and own.last > limit
    )


def overrun(plan: Plan) -> tuple[Program, ...]:
    """The programs whose years are over on the day of the plan, and which are not done."""
    return tuple(
        program
        for program in live_programs(plan)
        if (own := of_program(program))
        and own.last < plan.as_of.year
        and program.status is not ProgramStatus.DONE
    )


def unstarted(programs: Iterable[Program], plan: Plan) -> tuple[Program, ...]:
    """The programs whose first year is over on the day of the plan, and which have not begun."""
    return tuple(
        program
        for program in programs
        if (own := of_program(program))
        and own.first < plan.as_of.year
        and program.status in (ProgramStatus.IDEA, ProgramStatus.PLANNED)
    )


def idle_years(plan: Plan) -> tuple[int, ...]:
    """The years of the plan in which none of its programs runs, if their years are known."""
    whole, programs = of_plan(plan), dated(live_programs(plan))
    if whole is None or not programs:
        return ()
    held = [own for program in programs if (own := of_program(program))]
    return tuple(
        year
        for year in range(whole.first, whole.last + 1)
        if not any(own.first <= year <= own.last for own in held)
    )
