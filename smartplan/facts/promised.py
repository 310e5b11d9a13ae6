"""What a plan promised for a year against what became of it: programs, actions, money, dates.

One definition for every screen and document. What was planned for a year looked back on includes
the programs that were stopped since, where they told of that year, and leaves out ideas of which
nothing is told. Silence is not "did not run": planned, told, ran, done and silent are numbers of
their own, each of which holds those after it: what is told was planned, what ran is told, what is
done ran.

Of a milestone a plan has no word but its date: told, ran and done is there what its program was in
the year of the milestone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from smartplan.facts import money
from smartplan.facts.beginnings import years_of_parts
from smartplan.facts.programs import is_worked_out
from smartplan.facts.realisations import realisations, told_in
from smartplan.facts.slips import Shift, slipped, told_statuses
from smartplan.plan.model.program import Action, Program, ProgramStatus
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass

# What slipped belongs to what was promised: both have one door.
__all__ = [
    "Promise",
    "PromiseCount",
    "Shift",
    "has_run",
    "is_done",
    "last_word",
    "promised",
    "promised_by",
    "promised_programs",
    "slipped",
]


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
    told = dict(told_statuses(plan, program, action))
    before = [status for of, status in told.items() if of < year]
    was_done = ProgramStatus.DONE if ProgramStatus.DONE in before else None
    return told.get(year, was_done)


def _is_planned(program: Program, year: int) -> bool:
    if program.period and year in program.period.years:
        return True
    return any(year in years for years in years_of_parts(program).values())


_SILENT, _TOLD, _WORKED, _FINISHED = range(4)
_ALL = 100  # percent
_RAN = (ProgramStatus.RUNNING, ProgramStatus.DONE)
_NOT_BEGUN = (ProgramStatus.IDEA, ProgramStatus.PLANNED)
