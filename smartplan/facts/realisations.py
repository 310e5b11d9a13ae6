"""The realisations of programs: their entries in the files of progress, in order of years.

An entry that is only laid down, as `add progress` does it for every running program, tells of
nothing yet: nobody may count it as a report.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from smartplan.day import Day, day_of
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import Field, Record, fields, key_of, replaced


def realisations(plan: Plan, program: str) -> Iterator[tuple[int, ProgramProgress]]:
    """Each year's entry of a program that tells of something, the earliest first."""
    for year in sorted(plan.progress):
        entry = told_in(plan, year).get(program)
        if entry is not None:
            yield int(year), entry


def accounted(plan: Plan, program: str) -> frozenset[int]:
    """The years of a program of which the whole is told."""
    held = realisations(plan, program)
    return frozenset(year for year, entry in held if _is_accounted(entry, plan))


def told_in(plan: Plan, year: str) -> Mapping[str, ProgramProgress]:
    """The entries of a year that tell of something, by program, in the order of the file."""
    return plan.once(_told).get(year, {})


def told_years(plan: Plan) -> tuple[int, ...]:
    """The years in which something is told of a program, the earliest first."""
    return tuple(sorted(int(year) for year, held in plan.once(_told).items() if held))


def accounted_years(plan: Plan) -> tuple[int, ...]:
    """The years of which the whole is told of a program, the earliest first.

    One of which only quarters before the last are told is not among them.
    """
    held = plan.once(_told)
    return tuple(
        sorted(int(year) for year in held if any(map(_is_of_whole_year, held[year].values())))
    )


def tells_of_year(entry: ProgramProgress) -> bool:
    """Whether an entry says what became of the whole year, not only of a part of it.

    Where quarters are told of, the status and those of the actions may be of any of their days.
    """
    if not entry.quarters:
        return tells(entry)
    return tells(replaced(entry, quarters={}, actions={}, status=None))


def tells(entry: Record) -> bool:
    """Whether an entry of progress says what became of something.

    What stands around it does not: its sources, its notes, and the budget that was adopted.
    """
    return any(_is_said(getattr(entry, field.name)) for field in _telling(entry))


def reported_year(plan: Plan) -> int:
    """The last year whose realisation can be expected to be known.

    Regions account for a year within three months after its end, so that a year counts from
    April of the next one.
    """
    year = plan.as_of.year
    return year - (1 if plan.as_of >= date(year, ACCOUNTED + 1, 1) else 2)


def due_of_year(year: int) -> Day:
    """By when a year is to be told of: the end of the third month after it."""
    return day_of(date(year + 1, ACCOUNTED + 1, 1) - timedelta(days=1))


def account_year(plan: Plan) -> int | None:
    """The last year that is over and of which the whole is told, as an annual report has it.

    Where there is none, the last of which anything is told, a year that is over before the one
    that runs; None where nothing is.
    """
    now = plan.as_of.year
    for told in (accounted_years(plan), told_years(plan), tuple(sorted(map(int, plan.progress)))):
        over = [year for year in told if year < now]
        begun = [year for year in told if year == now]
        if over or begun:
            return max(over or begun)
    return None


def unreported(plan: Plan, year: int) -> list[Program]:
    """The programs that run now and ran in a year, and of which its whole is not told, nor later.

    None where the progress of that year or a later one is there, but could not be read.
    """
    since = (Route(("progress", str(one))) for one in range(year, plan.as_of.year + 1))
    if any(route in plan.broken for route in since):
        return []
    reported = {
        key
        for told, held in plan.once(_told).items()
        if int(told) >= year
        for key, one in held.items()
        if int(told) > year or _is_accounted(one, plan)
    }
    return [
        program
        for program in plan.programs.values()
        if program.status is ProgramStatus.RUNNING
        and program.id not in reported
        and program.period
        and year in program.period.years
    ]


def _told(plan: Plan) -> dict[str, dict[str, ProgramProgress]]:
    """What was written and not understood counts as told: it has been reported already."""
    return {
        year: {id: one for id, one in held.programs.items() if tells(one) or _was_told(one, plan)}
        for year, held in plan.progress.items()
    }


def _is_of_whole_year(entry: ProgramProgress) -> bool:
    last = entry.quarters.get(_LAST_QUARTER)
    return tells_of_year(entry) or (last is not None and tells(last))


def _is_accounted(entry: ProgramProgress, plan: Plan) -> bool:
    return _is_of_whole_year(entry) or _was_told(entry, plan)


def _was_told(entry: ProgramProgress, plan: Plan) -> bool:
    return bool(plan.broken) and any(plan.is_broken(entry.at / one.key) for one in _telling(entry))


def _telling(entry: Record) -> Iterator[Field]:
    return (field for field in fields(type(entry)) if field.key not in _AROUND)


def _is_said(value: object) -> bool:
    if isinstance(value, Record):
        return tells(value)
    if isinstance(value, Mapping):
        return any(map(_is_said, value.values()))
    return value is not None and value != ""


_AROUND = {*(field.key for field in fields(Entity)), key_of(ProgramProgress.adopted_budget)}
_LAST_QUARTER = "4"
ACCOUNTED = 3  # LPPD and LKPJ are due three months after the end of the year
