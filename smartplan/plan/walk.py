"""The walk through a plan: every record once, outermost first."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any

from smartplan.plan.plan import Plan
from smartplan.shape.record import Record
from smartplan.shape.types import record_in, typed_fields


def walk(plan: Plan) -> Iterator[Record]:
    """Every record of a plan, in the order of the plan format."""
    for part in (plan.manifest, plan.profile, plan.organization, plan.process, plan.analysis):
        yield from _within(part)
    yield from _within(plan.readiness)
    groups: tuple[Mapping[str, Record], ...] = (
        plan.programs, plan.progress, plan.assessment, plan.surveys, plan.sources
    )  # fmt: skip
    for group in groups:
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
    return tuple(one.field.name for one in typed_fields(kind).values() if record_in(one.type))
