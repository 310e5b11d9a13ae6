"""Whole files into records: of one record, of records by id, broken, or not there at all."""

import re
from collections.abc import Mapping
from typing import TypeVar

from smartplan.route import Route
from smartplan.shape import defects, reports
from smartplan.shape.bind import bind_record, mapping_binder, shape_of
from smartplan.shape.kinds import ID_PATTERN
from smartplan.shape.outcome import BROKEN, Outcome
from smartplan.shape.record import Record
from smartplan.shape.shapes import Shape
from smartplan.source.node import LOST, Node
from smartplan.wording import Text, listed, same

R = TypeVar("R", bound=Record)


def bind_file(kind: type[R], node: Node, at: Route, out: Outcome) -> R | None:
    """The record of a whole file whose keys stand at the route `at`, or None.

    An empty file lacks everything at once: that is one finding. Findings, references and broken
    routes go to `out`.
    """
    shape = shape_of(kind)
    if node is None and any(field.required for field in shape.fields):
        names = listed([same(field.key) for field in shape.fields if field.required])
        fix = Text("tulis {names}", "write {names}").fill(names=names)
        out.report(defects.MISSING_KEY, at, fix=fix, owner=reports.FILE, key=names, about=_EMPTY)
        return None
    if node is LOST:
        lose(shape, {}, at, out)
        return None
    result = bind_record(shape, node if node is not None else {}, at, out)
    return None if result is BROKEN else result


def lose(shape: Shape, found: Mapping[str, Node], at: Route, out: Outcome) -> None:
    """Mark as broken what a file may have held beyond what was `found` in it.

    The keys are marked one by one: several files share the plan's root as their route.
    """
    out.broken.update(at / key for key in shape.entries if key not in found)
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
    bound = mapping_binder(str, kind)(node, at.parent, at.key, out)
    return None if bound is BROKEN else bound


def empty(kind: type[R], at: Route) -> R:
    """The record of a file that is not there: everything absent."""
    shape = shape_of(kind)
    texts = {entry.field.name: "" for entry in shape.entries.values() if entry.is_required_text}
    return kind(at=at, **{**shape.absent, **texts})


def check_id(id: str, at: Route, out: Outcome) -> None:
    """Report an id that does not look like one."""
    if not _FITS_ID(id):
        reports.bad_key(id, reports.IDS, at, out, fix_file=True)


_FITS_ID = re.compile(ID_PATTERN).fullmatch
_EMPTY = Text("masih kosong", "it is empty")
