"""The walk through a plan: every record once, outermost first."""

import functools
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from smartplan.plan.plan import Plan
from smartplan.shape.record import Record
from smartplan.shape.types import record_in, typed_fields


def walk(plan: Plan) -> tuple[Record, ...]:
    """Every record of a plan, in the order of the plan format.

    Rules, texts and documents go through those of one plan, which are listed once.
    """
    return plan.once(_every)


def by_type(plan: Plan) -> Mapping[type[Record], list[Record]]:
    """The same records by their types."""
    return plan.once(_by_type)


def _every(plan: Plan) -> tuple[Record, ...]:
    found: list[Record] = []
    for part in (plan.manifest, plan.profile, plan.organization, plan.process, plan.analysis):
        _within(part, found)
    _within(plan.readiness, found)
    groups: tuple[Mapping[str, Record], ...] = (
        plan.programs, plan.progress, plan.assessment, plan.surveys, plan.sources
    )  # fmt: skip
    for group in groups:
        for record in group.values():
            _within(record, found)
    _within(plan.data, found)
    return tuple(found)


def _by_type(plan: Plan) -> dict[type[Record], list[Record]]:
    found: dict[type[Record], list[Record]] = {}
    for record in walk(plan):
        kind = type(record)
        if kind in found:
            found[kind].append(record)
        else:
            found[kind] = [record]
    return found


def _within(record: Record, found: list[Record]) -> None:
    found.append(record)
    held_by = _holders(type(record))
    if held_by is None:
        return
    for held in held_by(record):
        if not held:
            continue
        if type(held) is tuple:
            for item in held:
                _within(item, found)
        elif isinstance(held, Record):
            _within(held, found)
        else:
            for item in held.values():
                _nested(item, found)


def _nested(item: Any, found: list[Record]) -> None:
    if isinstance(item, Record):
        _within(item, found)
    else:  # a mapping of mappings, as in a crosswalk
        for inner in item.values():
            _nested(inner, found)


@functools.cache
def _holders(kind: Any) -> Callable[[Record], tuple[Any, ...]] | None:
    """What gives the values of a record that hold records; plain values are skipped."""
    names = [one.field.name for one in typed_fields(kind).values() if record_in(one.type)]
    return values_at(names) if names else None


def values_at(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of several fields at once."""
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda record: (get(record),)
