"""The realisations of programs: their entries in the files of progress, in order of years."""

from collections.abc import Iterator
from datetime import date

from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.plan import Plan
from smartplan.route import Route


def realisations(plan: Plan, program: str) -> Iterator[tuple[int, ProgramProgress]]:
    """Each year's entry of a program, the earliest first."""
    for year in sorted(plan.progress):
        entry = plan.progress[year].programs.get(program)
        if entry is not None:
            yield int(year), entry


def reported_year(plan: Plan) -> int:
    """The last year whose realisation can be expected to be known.

    Regions account for a year within three months after its end, so that a year counts from
    April of the next one.
    """
    year = plan.as_of.year
    return year - (1 if plan.as_of >= date(year, ACCOUNTED + 1, 1) else 2)


def unreported(plan: Plan, year: int) -> list[Program]:
    """The programs that run now and ran in a year, of which nothing is told since.

    None where the progress of that year or a later one is there, but could not be read.
    """
    since = (Route(("progress", str(one))) for one in range(year, plan.as_of.year + 1))
    if any(route in plan.broken for route in since):
        return []
    reported = {
        key for told, of in plan.progress.items() if int(told) >= year for key in of.programs
    }
    return [
        program
        for program in plan.programs.values()
        if program.status is ProgramStatus.RUNNING
        and program.id not in reported
        and program.period
        and year in program.period.years
    ]


ACCOUNTED = 3  # LPPD and LKPJ are due three months after the end of the year
