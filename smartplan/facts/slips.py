"""What slipped: it was promised for a day or a year that is over, and is not told to be there."""

from collections.abc import Iterator
from datetime import date

from smartplan.day import Day
from smartplan.facts.news import news_since
from smartplan.facts.periods import of_program
from smartplan.facts.programs import is_worked_out, worked_out_programs
from smartplan.facts.quarters import end_of, owed_quarter, told_quarters
from smartplan.facts.quick_wins import without_news
from smartplan.facts.realisations import realisations, reported_year
from smartplan.facts.timing import overrun
from smartplan.plan.model.program import Action, Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Shift:
    """Something that slipped: it was promised for `was` and is not there; `reason` if told."""

    at: Route
    name: Text
    was: Day
    reason: str
    reason_at: Route | None


def slipped(plan: Plan) -> tuple[Shift, ...]:
    """What is past its date and not told of as reached, the longest first.

    Programs whose years are over and which are not done; actions of which their program tells, and
    not that they are done; milestones and quick wins of which nothing is told since, once it could
    be. Of an action that nobody mentions nothing is said: it stands among the silent.
    """
    found = [*_programs(plan), *_actions(plan), *_milestones(plan), *_quick_wins(plan)]
    return tuple(sorted(found, key=lambda one: (one.was.last, str(one.at))))


def told_statuses(
    plan: Plan, program: Program, action: Action
) -> Iterator[tuple[int, ProgramStatus]]:
    """What is told of an action, year by year."""
    for year, entry in realisations(plan, program.id):
        held = entry.actions.get(action.at.key)
        if held and held.status:
            yield year, held.status


def _programs(plan: Plan) -> Iterator[Shift]:
    for program in overrun(plan):
        own = of_program(program)
        if own and is_worked_out(program) and not plan.is_broken(program.at / _STATUS):
            yield _shift(plan, program, program.at, program.name, _year(own.last))


def _actions(plan: Plan) -> Iterator[Shift]:
    for program in worked_out_programs(plan):
        if program.status is ProgramStatus.DONE:
            continue
        for action in program.actions.values():
            last = max(action.years, default=plan.as_of.year)
            if last >= plan.as_of.year:
                continue
            since = [
                status for year, status in told_statuses(plan, program, action) if year >= last
            ]
            if since and since[-1] in _UNFINISHED:
                yield _shift(plan, program, action.at, action.name, _year(last))


def _milestones(plan: Plan) -> Iterator[Shift]:
    for program in worked_out_programs(plan):
        if program.status is ProgramStatus.DONE:
            continue
        for milestone in program.milestones.values():
            day = milestone.date
            if day and day.is_before(plan.as_of) and _is_untold(plan, program, day):
                yield _shift(plan, program, milestone.at, milestone.text, day)


def _is_untold(plan: Plan, program: Program, day: Day) -> bool:
    """Whether it could be told by now what became of a day, and is not."""
    owed = owed_quarter(plan)
    is_due = day.year <= reported_year(plan) or bool(
        owed and owed[2].is_before(plan.as_of) and day.last <= end_of(owed[0], owed[1])
    )
    return is_due and not news_since(plan, program, day)


def _quick_wins(plan: Plan) -> Iterator[Shift]:
    for program, _ in without_news(plan):
        sheet = program.quick_win
        day = sheet.deadline if sheet else None
        if sheet and day and not news_since(plan, program, day):
            yield _shift(plan, program, sheet.at, program.name or program.id, day)


def _shift(plan: Plan, program: Program, at: Route, name: str, was: Day) -> Shift:
    """Something that slipped, with what held its program back by the last word on it."""
    for _, entry in reversed(tuple(realisations(plan, program.id))):
        quarters = reversed(tuple(told_quarters(entry).values()))
        held: tuple[ProgramProgress | Quarter, ...] = (entry, *quarters)
        for one in held:
            if one.constraint:
                place = one.at / key_of(Quarter.constraint)
                return Shift(at, same(name or at.key), was, one.constraint, place)
    return Shift(at, same(name or at.key), was, "", None)


def _year(year: int) -> Day:
    return Day(date(year, 1, 1), date(year, 12, 31))


_STATUS = key_of(Program.status)
_UNFINISHED = (ProgramStatus.IDEA, ProgramStatus.PLANNED, ProgramStatus.RUNNING)
