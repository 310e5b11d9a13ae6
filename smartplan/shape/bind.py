"""From nodes to records: every mistake found at once, broken values bound as absent."""

import functools
import re
import types
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

from smartplan.route import Route
from smartplan.shape import defects, hints, reports, said, scalars
from smartplan.shape.kinds import Code, Keys, Money, OrText, Ref, Within
from smartplan.shape.outcome import BROKEN, Outcome, Reference
from smartplan.shape.record import Record, fields
from smartplan.shape.scalars import Binder
from smartplan.shape.shapes import Entry, Shape
from smartplan.shape.value_defects import WRONG_TYPE
from smartplan.source.node import LOST, Node
from smartplan.wording import Text


def shape_of(kind: type[Record]) -> Shape:
    """The compiled shape of a record type."""
    return _compiled(kind)


@functools.cache
def _compiled(kind: Any) -> Shape:
    annotations = hints.annotations_of(kind)
    described = fields(kind)
    entries = {}
    for item in described:
        inner, optional = hints.unwrap_optional(annotations[item.name])
        entries[item.key] = Entry(
            item, _compile(inner), hints.absent_of(inner), optional, hints.is_text(inner)
        )
    return Shape(
        kind,
        described,
        entries,
        frozenset(item.key for item in described if item.required),
        {entry.field.name: entry.absent for entry in entries.values()},
    )


def _compile(hint: Any) -> Binder:
    """The binder for an annotation."""
    plain, marks = hints.marks_of(hint)
    for mark in marks:
        if type(mark) in _BY_MARK:
            return _BY_MARK[type(mark)](mark)
    if plain in _PLAIN:
        return _PLAIN[plain]
    if plain in (int, float):
        within = next((mark for mark in marks if isinstance(mark, Within)), None)
        return (scalars.whole_number if plain is int else scalars.any_number)(within)
    return _compile_container(plain, marks)


def _compile_container(plain: Any, marks: tuple[Any, ...]) -> Binder:
    origin = get_origin(plain)
    if origin is tuple:
        return _list_binder(_compile(get_args(plain)[0]))
    if origin is hints.MAPPING:
        return mapping_binder(*get_args(plain))
    if issubclass(plain, Enum):
        return scalars.choice(plain)
    or_text = next((mark for mark in marks if isinstance(mark, OrText)), None)
    return _record_binder(plain, or_text.field if or_text else "")


def _record_binder(kind: type[Record], text_field: str) -> Binder:
    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        shape = shape_of(kind)
        if text_field and type(node) is str:
            return kind(at=holder / key, **{**shape.absent, text_field: node})
        if type(node) is not dict:
            fix = reports.to_record(shape, key)
            return scalars.wrong_type(node, holder, key, out, said.PAIRS, fix)
        return bind_record(shape, node, holder / key, out)

    return bind


def bind_record(shape: Shape, node: Node, at: Route, out: Outcome) -> Any:
    """The record of a mapping at the route `at`, or BROKEN."""
    if type(node) is not dict:
        found = said.found(node)
        out.report(WRONG_TYPE, at, key=reports.FILE, wanted=said.PAIRS, found=found)
        return BROKEN
    values, unknown = _bind_entries(shape, node, at, out)
    missing = shape.required.difference(node)
    if unknown:
        missing = missing.difference(reports.unknown_keys(unknown, node, shape, at, out))
    if missing:
        reports.missing_keys(missing, shape, at, out)
    for key in shape.required:
        entry = shape.entries[key]
        if entry.field.name in values:
            continue
        if not entry.is_required_text and not entry.optional:
            out.broken.add(at)
            return BROKEN
        values[entry.field.name] = "" if entry.is_required_text else None
    return shape.kind(at=at, **{**shape.absent, **values})


def _bind_entries(
    shape: Shape, node: Mapping[str, Node], at: Route, out: Outcome
) -> tuple[dict[str, Any], list[str]]:
    """The values of the known keys that could be bound, and the unknown keys."""
    entries = shape.entries
    values: dict[str, Any] = {}
    unknown: list[str] = []
    for key, item in node.items():
        entry = entries.get(key)
        if entry is None:
            unknown.append(key)
        elif item is None or (entry.is_text and type(item) is str and not item.strip()):
            reports.empty_value(entry, at, key, out)
        else:
            value = entry.bind(item, at, key, out)
            if value is not BROKEN:
                values[entry.field.name] = value
    return values, unknown


def _list_binder(item: Binder) -> Binder:
    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is not list:
            return scalars.wrong_type(node, holder, key, out, _LIST_WORD, reports.to_list(node))
        at = holder / key
        bound = [item(child, at, str(place), out) for place, child in enumerate(node)]
        return tuple(value for value in bound if value is not BROKEN)

    return bind


def mapping_binder(key_hint: Any, value_hint: Any) -> Binder:
    """A binder for a mapping of ids, years or references to values."""
    _, key_marks = hints.marks_of(key_hint)
    ref = next((mark for mark in key_marks if isinstance(mark, Ref)), None)
    keys = next((mark for mark in key_marks if isinstance(mark, Keys)), reports.IDS)
    fits = re.compile(keys.pattern).fullmatch
    item = _compile(value_hint)
    plain, value_marks = hints.marks_of(value_hint)
    takes_text = plain is str or any(isinstance(mark, OrText) for mark in value_marks)

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is not dict:
            fix = reports.to_mapping(node)
            return scalars.wrong_type(node, holder, key, out, said.PAIRS, fix)
        at = holder / key
        bound = {}
        for name, child in node.items():
            if child is LOST and name == "<<":
                continue
            # A badly named thing is still there for those who refer to it; a year that is none
            # is not bound, so that whoever counts years meets nothing but years.
            usable = True
            if ref:
                out.references.append(Reference(at / name, ref.to, name, on_key=True))
            elif not fits(name):
                reports.bad_key(name, keys, at / name, out)
                usable = keys is reports.IDS
            if child is None or (takes_text and type(child) is str and not child.strip()):
                out.report(
                    defects.EMPTY_VALUE, at / name, on_key=True, key=at / name, about=_ENTRY
                )
                continue
            value = item(child, at, name, out)
            if value is not BROKEN and usable:
                bound[name] = value
        if None in node.values():
            out.doubt_repairs(at)
        return types.MappingProxyType(bound)

    return bind


_BY_MARK: dict[type, Callable[[Any], Binder]] = {
    Ref: scalars.reference,
    Code: scalars.code,
    Money: lambda _: scalars.bind_rupiah,
}
_PLAIN: dict[Any, Binder] = {
    str: scalars.bind_text,
    bool: scalars.bind_truth,
    date: scalars.bind_day,
}
_LIST_WORD = Text("daftar", "a list")
_ENTRY = Text("entri", "entry")
