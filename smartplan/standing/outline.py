"""Where a plan stands as it is kept and told: names, counts and dates, and nothing of the plan.

It loads quickly, as who tells of an unchanged plan needs no more. Days are counted when it is
told, so that it holds on every day on which nothing else of it would differ.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from smartplan.day import Day, parse_day
from smartplan.value import dataclass, fields, is_value, replace
from smartplan.wording import Text

Json = Any
T = TypeVar("T")


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
    overdue_data: int
    items: int
    urgent: int


@dataclass(frozen=True, slots=True)
class OutlineDuty:
    """One thing that is owed, in words."""

    agency: str
    kind: str
    code: str
    route: str
    thing: str
    text: Text
    due: Day | None
    since: date | None
    is_grave: bool

    @property
    def whole(self) -> Text:
        """The thing and what is wanted of it, in one line."""
        said = (self.text.id, self.text.en)
        return Text(*(f"{self.thing}: {text}" if self.thing else text for text in said))


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
    """One of the next things to do, and with what it is done."""

    text: Text
    route: str
    agency: str
    how: str


@dataclass(frozen=True, slots=True)
class OutlineItems:
    """The self-assessment of a year: how many of its items have a value, and how many proof."""

    year: str
    of: int
    claimed: int
    proven: int


@dataclass(frozen=True, slots=True)
class StatusOutline:
    """All of it. `spots` has the lines of the routes in it, where they were asked for."""

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
    spots: Mapping[str, str]


def plainly(value: Any) -> Json:
    """A value of the outline as JSON: its fields in their order."""
    if isinstance(value, Day):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_value(value):
        return [plainly(getattr(value, name)) for name in fields(value)]
    if isinstance(value, tuple):
        return [plainly(one) for one in value]
    return dict(value) if isinstance(value, Mapping) else value


def outline_of(held: Json) -> StatusOutline:
    """The outline that was made plain."""
    *plain, dates, gates, parts, agencies, owed, quick_wins, steps, items, spots = held
    name, code, region, title, stage, percent, recommendations = plain
    return StatusOutline(
        name, code, region, title, stage, percent, tuple(recommendations),
        _each(_date, dates), _each(_gate, gates), _each(_part, parts),
        _each(lambda row: OutlineAgency(*row[:3], tuple(row[3]), *row[4:]), agencies),
        _each(_duty, owed),
        _each(lambda row: OutlineQuickWin(*row[:3], _day(row[3]), row[4]), quick_wins),
        _each(lambda row: OutlineStep(Text(*row[0]), *row[1:]), steps),
        _each(lambda row: OutlineItems(*row), items),
        spots,
    )  # fmt: skip


def of_agency(held: StatusOutline, id: str) -> StatusOutline:
    """The same for one agency: what it owes, and the dates that are its own or everybody's."""
    return replace(
        held,
        dates=tuple(one for one in held.dates if id in one.agencies or not any(one.agencies)),
        agencies=tuple(one for one in held.agencies if one.id == id),
        owed=tuple(one for one in held.owed if one.agency == id),
        steps=tuple(one for one in held.steps if one.agency == id),
    )


def _each(made: Callable[[Any], T], rows: Json) -> tuple[T, ...]:
    return tuple(made(row) for row in rows)


def _date(row: Json) -> OutlineDate:
    day, until, name, route, agencies, *rest = row
    return OutlineDate(_known(day), _known(until), Text(*name), route, tuple(agencies), *rest)


def _gate(row: Json) -> OutlineGate:
    stage, id, name, lack, file, routes = row
    said = Text(*lack) if lack else None
    return OutlineGate(stage, id, Text(*name), said, file, tuple(routes))


def _part(row: Json) -> OutlinePart:
    id, name, *counts, reasons = row
    held = _each(lambda one: OutlineReason(Text(*one[0]), *one[1:]), reasons)
    return OutlinePart(id, Text(*name), *counts, held)


def _duty(row: Json) -> OutlineDuty:
    *names, text, due, since, is_grave = row
    began = date.fromisoformat(since) if since else None
    return OutlineDuty(*names, Text(*text), _day(due), began, is_grave)


def _known(written: str) -> Day:
    found = parse_day(written)
    assert found  # noqa: S101 -- it was a day when it was made plain
    return found


def _day(written: str | None) -> Day | None:
    return parse_day(written) if written else None
