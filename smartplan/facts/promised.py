"""What a plan promised for a year against what became of it: programs, actions, money, dates.

One definition for every screen and document. What was planned for a year looked back on includes
the programs that were stopped since, where they told of that year, and leaves out ideas of which
nothing is told. Silence is not "did not run": planned, told, ran, done and silent are numbers of
their own, each of which holds those after it: what is told was planned, what ran is told, what is
done ran.

Of a milestone a plan has no word but its date: told, ran and done is there what its program was in
the year of the milestone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from smartplan.day import Day
from smartplan.facts import money
from smartplan.facts.beginnings import years_of_parts
from smartplan.facts.news import news_since
from smartplan.facts.periods import of_program
from smartplan.facts.programs import is_worked_out, worked_out_programs
from smartplan.facts.quarters import end_of, owed_quarter
from smartplan.facts.quick_wins import without_news
from smartplan.facts.realisations import realisations, reported_year, told_in
from smartplan.facts.timing import overrun
from smartplan.plan.model.program import Action, Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class PromiseCount:
    """Things promised for a year, each by its route: `told` of, `ran`, `done`, and `silent`."""

    planned: tuple[Route, ...]
    told: tuple[Route, ...]
    ran: tuple[Route, ...]
    done: tuple[Route, ...]

    @property
    def silent(self) -> tuple[Route, ...]:
        """Those of which nobody has told anything."""
        known = frozenset(self.told)
        return tuple(one for one in self.planned if one not in known)

    def only(self, wanted: Callable[[Route], bool]) -> "PromiseCount":
        """The part of it that is wanted, such as one kind of action."""
        planned, told, ran, done = (
            tuple(filter(wanted, held)) for held in (self.planned, self.told, self.ran, self.done)
        )
        return PromiseCount(planned, told, ran, done)


@dataclass(frozen=True, slots=True)
class Promise:
    """A year, or the part of one that belongs to a dimension or an agency.

    `money` is planned in rupiah over all its programs; `spent` and `reported` are told and planned
    for the programs of which both are known (`facts/money.reported`). `so_far` and `so_far_of` are
    the same with the programs that only tell of a quarter, by their last one.
    """

    programs: PromiseCount
    actions: PromiseCount
    milestones: PromiseCount
    money: int
    reported: int
    spent: int
    so_far: int = 0
    so_far_of: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """Something that slipped: it was promised for `was` and is not there; `reason` if told."""

    at: Route
    name: Text
    was: Day
    reason: str
    reason_at: Route | None


def promised(plan: Plan, year: int) -> Promise:
    """What was promised for a year, and what is told of it."""
    return _promise(plan, year, promised_programs(plan, year))


def promised_by(plan: Plan, year: int, part: Callable[[Program], str]) -> Mapping[str, Promise]:
    """The same by a part of the plan, such as the dimension or the leading agency.

    All of a program, its money too, belongs to its one part: that of another agency's budget row
    stands with the agency that leads the program, as everywhere.
    """
    found: dict[str, list[Program]] = {}
    for program in promised_programs(plan, year):
        found.setdefault(part(program), []).append(program)
    return {key: _promise(plan, year, held) for key, held in found.items()}


def promised_programs(plan: Plan, year: int) -> tuple[Program, ...]:
    """The programs that were to run in a year, as one that looks back on it counts them.

    A program is planned in the years of its period and in those of its actions, money and
    milestones, as one of them may be all that a plan has.
    """
    told = told_in(plan, str(year))
    return tuple(
        program
        for program in plan.programs.values()
        if (is_worked_out(program) or program.id in told) and _is_planned(program, year)
    )


def last_word(plan: Plan, program: str, year: int) -> ProgramProgress | None:
    """What is told of a program's year; of one that was done before, the year in which it was."""
    told = dict(realisations(plan, program))
    if year in told:
        return told[year]
    before = [one for of, one in told.items() if of < year]
    return before[-1] if before and before[-1].status is ProgramStatus.DONE else None


def has_run(entry: ProgramProgress) -> bool:
    """Whether a year's entry tells that there was work on a program.

    Of a status that leaves it open, such as stopped, the work or the money spent decides.
    """
    if entry.status in _RAN or entry.status in _NOT_BEGUN:
        return entry.status in _RAN
    worked: tuple[ProgramProgress | Quarter, ...] = (entry, *entry.quarters.values())
    return any(one.physical or one.spent for one in worked) or any(
        one.status in _RAN for one in entry.actions.values()
    )


def is_done(entry: ProgramProgress) -> bool:
    """Whether a year's entry tells that a program is done; where it has no status, all of it."""
    return entry.status is ProgramStatus.DONE or (
        entry.status is None and entry.physical is not None and entry.physical >= _ALL
    )


def slipped(plan: Plan) -> tuple[Shift, ...]:
    """What is past its date and not told of as reached, the longest first.

    Programs whose years are over and which are not done; actions of which their program tells, and
    not that they are done; milestones and quick wins of which nothing is told since, once it could
    be. Of an action that nobody mentions nothing is said: it stands among the silent.
    """
    found = [*_programs(plan), *_actions(plan), *_milestones(plan), *_quick_wins(plan)]
    return tuple(sorted(found, key=lambda one: (one.was.last, str(one.at))))


def _promise(plan: Plan, year: int, programs: Sequence[Program]) -> Promise:
    both = money.reported(plan, str(year))
    known = [both[one.id] for one in programs if one.id in both]
    by_quarter = money.reported_so_far(plan, str(year))
    begun = [*known, *(by_quarter[one.id] for one in programs if one.id in by_quarter)]
    planned = [row for one in programs for row in money.of_year(one, year)]
    words = {one.id: last_word(plan, one.id, year) for one in programs}
    return Promise(
        _count((one.at, _state(words[one.id])) for one in programs),
        _count(
            (action.at, _state_of_action(plan, one, action, year))
            for one in programs
            for action in one.actions.values()
            if year in action.years
        ),
        _count(
            (milestone.at, _state(words[one.id]))
            for one in programs
            for milestone in one.milestones.values()
            if milestone.date and milestone.date.year == year
        ),
        money.total(planned),
        sum(before for before, _ in known),
        sum(paid for _, paid in known),
        sum(paid for _, paid in begun),
        sum(before for before, _ in begun),
    )


def _count(held: Iterable[tuple[Route, int]]) -> PromiseCount:
    """Routes by how far each has come."""
    found = list(held)
    told, ran, done = (
        tuple(at for at, state in found if state >= least) for least in (_TOLD, _WORKED, _FINISHED)
    )
    return PromiseCount(tuple(at for at, _ in found), told, ran, done)


def _state(entry: ProgramProgress | None) -> int:
    if entry is None:
        return _SILENT
    return _FINISHED if is_done(entry) else _WORKED if has_run(entry) else _TOLD


def _state_of_action(plan: Plan, program: Program, action: Action, year: int) -> int:
    status = _status_of(plan, program, action, year)
    if status is None:
        return _SILENT
    done = status is ProgramStatus.DONE
    return _FINISHED if done else _WORKED if status in _RAN else _TOLD


def _status_of(plan: Plan, program: Program, action: Action, year: int) -> ProgramStatus | None:
    """What is told of an action in a year; done, if it was told so before."""
    told = dict(_statuses(plan, program, action))
    before = [status for of, status in told.items() if of < year]
    was_done = ProgramStatus.DONE if ProgramStatus.DONE in before else None
    return told.get(year, was_done)


def _statuses(plan: Plan, program: Program, action: Action) -> Iterator[tuple[int, ProgramStatus]]:
    for year, entry in realisations(plan, program.id):
        held = entry.actions.get(action.at.key)
        if held and held.status:
            yield year, held.status


def _is_planned(program: Program, year: int) -> bool:
    if program.period and year in program.period.years:
        return True
    return any(year in years for years in years_of_parts(program).values())


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
            since = [status for year, status in _statuses(plan, program, action) if year >= last]
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
            yield _shift(plan, program, sheet.at, program.name, day)


def _shift(plan: Plan, program: Program, at: Route, name: str, was: Day) -> Shift:
    """Something that slipped, with what held its program back by the last word on it."""
    told = [(entry, entry.constraint) for _, entry in realisations(plan, program.id)]
    entry, reason = next(((one, text) for one, text in reversed(told) if text), (None, None))
    place = entry.at / key_of(ProgramProgress.constraint) if entry else None
    return Shift(at, same(name), was, reason or "", place)


def _year(year: int) -> Day:
    return Day(date(year, 1, 1), date(year, 12, 31))


_STATUS = key_of(Program.status)
_SILENT, _TOLD, _WORKED, _FINISHED = range(4)
_ALL = 100  # percent
_RAN = (ProgramStatus.RUNNING, ProgramStatus.DONE)
_NOT_BEGUN = (ProgramStatus.IDEA, ProgramStatus.PLANNED)
_UNFINISHED = (*_NOT_BEGUN, ProgramStatus.RUNNING)
