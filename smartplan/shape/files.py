"""Whole files into records: of one record, of records by id, broken, or not there at all."""

import re
from collections.abc import Mapping
from typing import TypeVar

from smartplan.route import Route
from smartplan.shape.bind import bind_record, binder_of
from smartplan.shape.kinds import ID_PATTERN, IDS
from smartplan.shape.outcome import BROKEN, Outcome
from smartplan.shape.record import Record, fields
from smartplan.shape.types import MapOf, RecordOf, typed_fields
from smartplan.source.node import LOST, Node

R = TypeVar("R", bound=Record)


def bind_file(kind: type[R], node: Node, at: Route, out: Outcome) -> R | None:
    """The record of a whole file whose keys stand at the route `at`, or None.

    An empty file lacks everything at once: that is one finding. Findings, references and broken
    routes go to `out`.
    """
    required = [field.key for field in fields(kind) if field.required]
    if node is None and required:
        from smartplan.shape.reports import empty_file

        empty_file(required, at, out)
        return None
    if node is LOST:
        lose(kind, {}, at, out)
        return None
    result = bind_record(kind, node if node is not None else {}, at, out)
    return None if result is BROKEN else result


def lose(kind: type[Record], found: Mapping[str, Node], at: Route, out: Outcome) -> None:
    """Mark as broken what a file may have held beyond what was `found` in it.

    The keys are marked one by one: several files share the plan's root as their route.
    """
    out.broken.update(at / key for key in typed_fields(kind) if key not in found)
    if at and not found:
        out.broken.add(at)


def bind_mapping_file(
    kind: type[R], node: Node, at: Route, out: Outcome
) -> Mapping[str, R] | None:
    """The records of a file that is a mapping of ids to records, or None."""
    if node is LOST:
        out.broken.add(at)
    if node is None or node is LOST:
        return None
    bound = binder_of(MapOf(RecordOf(kind)))(node, at.parent, at.key, out)
    return None if bound is BROKEN else bound


def empty(kind: type[R], at: Route) -> R:
    """The record of a file that is not there: everything absent."""
    return kind(
        at=at,
        **{
            one.field.name: "" if one.is_required_text else one.absent
            for one in typed_fields(kind).values()
        },
    )


def check_id(id: str, at: Route, out: Outcome) -> None:
    """Report an id that does not look like one."""
    if not re.fullmatch(ID_PATTERN, id):
        from smartplan.shape.reports import bad_key

        bad_key(id, IDS, at, out, fix_file=True)
