"""Where a plan stands as it is kept and told: names, counts and dates, and nothing of the plan.

It loads quickly, as who tells of an unchanged plan needs no more. Days are counted when it is
told, so that it holds on every day on which nothing else of it would differ.
"""

from collections.abc import Mapping
from datetime import date

from smartplan.day import Day
from smartplan.value import dataclass, replace
from smartplan.wording import Text, headed


@dataclass(frozen=True, slots=True)
class OutlineDate:
    """Something dated: its day, the last one of what takes several, and who has it.

    What is `due` stays when its day has passed.
    """

    day: Day
    until: Day
    name: Text
    route: str
    agencies: tuple[str, ...]
    kind: str
    is_due: bool
    place: str

    def is_ahead(self, today: date) -> bool:
        """Whether it is not over."""
        return not self.until.is_before(today)

    def days(self, today: date) -> int:
        """In how many days it is due, or begins; 0 while it lasts."""
        return max(((self.day.last if self.is_due else self.day.first) - today).days, 0)


@dataclass(frozen=True, slots=True)
class OutlineGate:
    """A criterion of a stage; with what it lacks, the file to fill and all its places."""

    stage: int
    id: str
    name: Text
    lack: Text | None
    file: str
    routes: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        """Whether nothing is missing."""
        return self.lack is None


@dataclass(frozen=True, slots=True)
class OutlineReason:
    """Why a part is not complete, how often, and the first place of it."""

    text: Text
    count: int
    route: str


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A part of the masterplan: how much of what it should hold is there."""

    id: str
    name: Text
    percent: int
    filled: str
    due: int
    there: int
    asked: int
    reasons: tuple[OutlineReason, ...]


@dataclass(frozen=True, slots=True)
class OutlineAgency:
    """An agency with its programs and what it owes, counted; id "" is nobody's."""

    id: str
    name: str
    full_name: str
    programs: tuple[str, ...]
    no_progress: int
    no_evidence: int
    late_data: int
    items: int
    urgent: int


@dataclass(frozen=True, slots=True)
class OutlineDuty:
    """One thing that is owed, in words."""

    agency: str
    kind: str
    code: str
    route: str
    thing: Text
    text: Text
    due: Day | None
    since: date | None
    is_grave: bool

    @property
    def whole(self) -> Text:
        """The thing and what is wanted of it, in one line."""
        return headed(self.thing, self.text)


@dataclass(frozen=True, slots=True)
class OutlineQuickWin:
    """A quick win, what became of it, and since when nothing is heard of it."""

    id: str
    name: str
    outcome: str
    silent_since: Day | None
    route: str


@dataclass(frozen=True, slots=True)
class OutlineStep:
    """One of the next things to do, and with what it is done.

    `scope` is the agency among whose next steps it is, None for those of the whole plan.
    """

    scope: str | None
    text: Text
    route: str
    agency: str
    how: str


@dataclass(frozen=True, slots=True)
class OutlineItems:
    """The self-assessment of a year: how many items have a value, how many proof, the index.

    `low` and `high` are the least and the highest index that the answers leave open; `routes` are
    those of the items with a value, `proven_routes` those of which there is evidence, too.
    """

    year: str
    of: int
    answered: int
    proven: int
    low: float
    high: float
    routes: tuple[str, ...]
    proven_routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusOutline:
    """All of it. `spots` has the lines of the routes in it, where they were asked for.

    `errors` is how many errors the plan has; `unread` are the files that cannot be read as they
    are written, so that what they hold may be lacking here.
    """

    plan: str
    code: str
    region: str
    title: str
    stage: int
    percent: int
    recommendations: tuple[int, int]
    dates: tuple[OutlineDate, ...]
    gates: tuple[OutlineGate, ...]
    parts: tuple[OutlinePart, ...]
    agencies: tuple[OutlineAgency, ...]
    owed: tuple[OutlineDuty, ...]
    quick_wins: tuple[OutlineQuickWin, ...]
    steps: tuple[OutlineStep, ...]
    items: tuple[OutlineItems, ...]
    errors: int
    unread: tuple[str, ...]
    spots: Mapping[str, str]


def of_agency(held: StatusOutline, id: str) -> StatusOutline:
    """The same for one agency: what it owes, and the dates that are its own or everybody's."""
    mine = tuple(one for one in held.agencies if one.id == id)
    programs = {program for one in mine for program in one.programs}
    owed = tuple(one for one in held.owed if one.agency == id)
    advice = {one.route: one.since is not None for one in owed if one.kind == "recommendation"}
    return replace(
        held,
        recommendations=(len(advice), sum(advice.values())),
        dates=tuple(one for one in held.dates if id in one.agencies or not any(one.agencies)),
        agencies=mine,
        owed=owed,
        quick_wins=tuple(one for one in held.quick_wins if one.id in programs),
        steps=tuple(replace(one, scope=None) for one in held.steps if one.scope == id),
    )
