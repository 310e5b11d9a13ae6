"""What a plan promised for a year against what became of it: programs, actions, money, dates.

One definition for every screen and document. What was planned for a year looked back on includes
the programs that were stopped since, and leaves out ideas. Silence is not "did not run": planned,
told, ran, done and silent are numbers of their own.
"""

from collections.abc import Callable, Mapping

from smartplan.day import Day
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Text


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


@dataclass(frozen=True, slots=True)
class Promise:
    """A year, or the part of one that belongs to a dimension or an agency.

    `money` is planned in rupiah over all its programs; `spent` and `reported` are told and planned
    for the programs of which both are known (`facts/money.reported`).
    """

    programs: PromiseCount
    actions: PromiseCount
    milestones: PromiseCount
    money: int
    reported: int
    spent: int


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
    del plan, year  # the seed of what follows
    none = PromiseCount((), (), (), ())
    return Promise(none, none, none, 0, 0, 0)


def promised_by(plan: Plan, year: int, part: Callable[[Program], str]) -> Mapping[str, Promise]:
    """The same by a part of the plan, such as the dimension or the leading agency."""
    del plan, year, part  # the seed of what follows
    return {}


def slipped(plan: Plan) -> tuple[Shift, ...]:
    """What is past its date and not told of as reached, the longest first."""
    del plan  # the seed of what follows
    return ()
