"""The outline of where a plan stands as JSON, and back: what is kept of an unchanged plan."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from smartplan.day import Day, parse_day
from smartplan.standing.outline import (
    OutlineAgency,
    OutlineDate,
    OutlineDuty,
    OutlineGate,
    OutlineItems,
    OutlinePart,
    OutlineQuickWin,
    OutlineReason,
    OutlineStep,
    StatusOutline,
)
from smartplan.value import fields, is_value
from smartplan.wording import Text

if TYPE_CHECKING:  # an unchanged plan needs none of the rules
    from smartplan.assess import Assessment

Json = Any
T = TypeVar("T")


def kept_status(state: "Assessment", *, with_spots: bool) -> Json:
    """What is kept of an assessed plan."""
    from smartplan.standing.outlining import outlined

    return plainly(outlined(state, with_spots=with_spots))


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
    *first, steps, items, errors, unread, spots = held
    *plain, dates, gates, parts, agencies, owed, quick_wins = first
    name, code, region, title, stage, percent, recommendations = plain
    return StatusOutline(
        name, code, region, title, stage, percent, tuple(recommendations),
        _each(_date, dates), _each(_gate, gates), _each(_part, parts),
        _each(_agency, agencies),
        _each(_duty, owed),
        _each(_quick_win, quick_wins),
        _each(lambda row: OutlineStep(row[0], Text(*row[1]), *row[2:]), steps),
        _each(_items, items),
        errors, tuple(unread), spots,
    )  # fmt: skip


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
    id, name, percent, filled, due, there, asked, reasons = row
    held = _each(lambda one: OutlineReason(Text(*one[0]), *one[1:]), reasons)
    return OutlinePart(id, Text(*name), percent, filled, due, there, asked, held)


def _agency(row: Json) -> OutlineAgency:
    id, name, full_name, programs, *counts = row
    no_progress, no_evidence, late_data, items, urgent = counts
    return OutlineAgency(
        id, name, full_name, tuple(programs),
        no_progress, no_evidence, late_data, items, urgent,
    )  # fmt: skip


def _quick_win(row: Json) -> OutlineQuickWin:
    id, name, outcome, since, route = row
    return OutlineQuickWin(id, name, outcome, _day(since), route)


def _duty(row: Json) -> OutlineDuty:
    agency, kind, code, route, thing, text, due, since, is_grave = row
    began = date.fromisoformat(since) if since else None
    return OutlineDuty(
        agency, kind, code, route, Text(*thing), Text(*text), _day(due), began, is_grave
    )


def _items(row: Json) -> OutlineItems:
    year, of, answered, proven, low, high, routes, proven_routes = row
    return OutlineItems(year, of, answered, proven, low, high, tuple(routes), tuple(proven_routes))


def _known(written: str) -> Day:
    found = parse_day(written)
    assert found  # noqa: S101 -- it was a day when it was made plain
    return found


def _day(written: str | None) -> Day | None:
    return parse_day(written) if written else None
