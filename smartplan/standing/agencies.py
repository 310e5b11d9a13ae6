"""What each agency owes, counted: for a table of agencies and for the one who has to remind."""

from collections.abc import Sequence

from smartplan.facts.programs import is_live
from smartplan.plan.plan import Plan
from smartplan.standing.duties import Duty, DutyKind
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class AgencyStanding:
    """An agency with the programs that it leads and all that it owes; id "" is nobody's."""

    id: str
    name: str
    programs: tuple[str, ...]
    duties: tuple[Duty, ...]

    @property
    def no_progress(self) -> int:
        """How many of its programs are not told of in the year's, or the quarter's, progress."""
        owed = (one.route for one in self.duties if one.kind is DutyKind.PROGRESS)
        return len({route[_PROGRAM] for route in owed})

    @property
    def no_evidence(self) -> int:
        """How many things of it lack evidence."""
        return len({one.route for one in self.duties if one.kind is DutyKind.EVIDENCE})

    @property
    def late_data(self) -> int:
        """How many datasets and requests are late, or wanting in some other way."""
        return len({one.route for one in self.duties if one.kind is DutyKind.DATA and one.code})

    @property
    def items(self) -> int:
        """How many items of a self-assessment wait for it."""
        return len({one.route for one in self.duties if one.kind is DutyKind.ASSESSMENT})

    @property
    def urgent(self) -> int:
        """How many duties are past their due date or errors."""
        return sum(one.is_overdue or one.is_grave for one in self.duties)


@dataclass(frozen=True, slots=True)
class RecommendationCount:
    """How many recommendations of assessors are open, and how many of them too long."""

    open: int
    overdue: int


def agencies(plan: Plan, owed: Sequence[Duty]) -> tuple[AgencyStanding, ...]:
    """Every agency of the plan in its order; at the end what no agency is in charge of, if any."""
    held = plan.organization.agencies
    known = {id: agency.short or agency.name for id, agency in held.items()}
    others = dict.fromkeys(one.agency for one in owed if one.agency and one.agency not in known)
    found = [
        AgencyStanding(
            id,
            known.get(id, id),
            tuple(p.id for p in plan.programs.values() if p.lead == id and is_live(p)),
            tuple(one for one in owed if one.agency == id),
        )
        for id in (*known, *others)
    ]
    nobody = tuple(one for one in owed if not one.agency)
    loose = tuple(p.id for p in plan.programs.values() if p.lead is None and is_live(p))
    return (*found, *((AgencyStanding("", "", loose, nobody),) if nobody or loose else ()))


def recommendations(owed: Sequence[Duty]) -> RecommendationCount:
    """The recommendations that nobody has followed up, each once whoever owes it."""
    found = {one.route: one.is_overdue for one in owed if one.kind is DutyKind.RECOMMENDATION}
    return RecommendationCount(len(found), sum(found.values()))


_PROGRAM = 3  # progress.<year>.programs.<id>
