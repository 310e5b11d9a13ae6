"""The walk through a plan: every record once, outermost first."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from smartplan.plan.plan import Plan
from smartplan.shape.hints import annotations_of, marks_of, unwrap_optional
from smartplan.shape.record import Record, fields


def walk(plan: Plan) -> Iterator[Record]:
    """Every record of a plan, in the order of the plan format."""
    for part in (plan.manifest, plan.profile, plan.organization, plan.process, plan.analysis):
        yield from _within(part)
    yield from _within(plan.readiness)
    for group in (plan.programs, plan.progress, plan.sources):
        for record in group.values():
            yield from _within(record)
    yield from _within(plan.data)


def _within(record: Record) -> Iterator[Record]:
    yield record
    for name in _holders(type(record)):
        held = getattr(record, name)
        if isinstance(held, Record):
            yield from _within(held)
        elif isinstance(held, tuple):
            for item in held:
                yield from _within(item)
        elif held is not None:
            for item in held.values():
                yield from _nested(item)


def _nested(item: Any) -> Iterator[Record]:
    if isinstance(item, Record):
        yield from _within(item)
    else:  # a mapping of mappings, as in a crosswalk
        for inner in item.values():
            yield from _nested(inner)


@functools.cache
def _holders(kind: Any) -> tuple[str, ...]:
    """The fields of a record type that hold records, so that the walk skips plain values."""
    hints = annotations_of(kind)
    return tuple(field.name for field in fields(kind) if _holds_records(hints[field.name]))


def _holds_records(hint: Any) -> bool:
    plain, _ = marks_of(unwrap_optional(hint)[0])
    origin = get_origin(plain)
    if origin is tuple:
        return _holds_records(get_args(plain)[0])
    if origin is not None and issubclass(origin, _MAPPING):
        return _holds_records(get_args(plain)[1])
    return isinstance(plain, type) and issubclass(plain, Record)


_MAPPING: Any = get_origin(Mapping[str, str])
