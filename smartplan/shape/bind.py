"""From nodes to records: every mistake found at once, broken values bound as absent.

What is told of mistakes is imported where there is one: a right plan does without.
"""

import functools
import re
import types
from collections.abc import Callable, Collection, Mapping
from typing import Any

from smartplan.day import Day
from smartplan.route import Route
from smartplan.shape import measures, numbers, scalars
from smartplan.shape.kinds import COUNTED, IDS, Keys, Kind
from smartplan.shape.outcome import BROKEN, Outcome, Reference
from smartplan.shape.record import Record, made, replaced
from smartplan.shape.scalars import Binder
from smartplan.shape.types import (
    Held,
    ListOf,
    MapOf,
    RecordOf,
    Scalar,
    TypedField,
    takes_text,
    typed_fields,
)
from smartplan.source.node import LOST, Node
from smartplan.source.scalars import resolve
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class _Form:
    """A record ready for binding: of each key its field, binder and place among the values."""

    record: type[Record]
    entries: Mapping[str, tuple[int, TypedField, Binder]]
    required: frozenset[str]
    absent: list[Any]

    def held(self, key: str) -> Held | None:
        """What may stand at a key, None at one that is not known."""
        entry = self.entries.get(key)
        return entry[1].type if entry else None


@functools.cache
def _form(record: Any) -> _Form:
    known = typed_fields(record)
    return _Form(
        record,
        {key: (place, one, binder_of(one.type)) for place, (key, one) in enumerate(known.items())},
        frozenset(key for key, one in known.items() if one.field.required),
        [one.absent for one in known.values()],
    )


def binder_of(wanted: Held) -> Binder:
    """The binder for what may stand at a place."""
    if isinstance(wanted, Scalar):
        return _scalar_binder(wanted)
    if isinstance(wanted, ListOf):
        return _list_binder(wanted)
    if isinstance(wanted, MapOf):
        return _mapping_binder(wanted)
    return _record_binder(wanted)


def _scalar_binder(wanted: Scalar) -> Binder:
    if wanted.ref:
        return scalars.reference(wanted.ref)
    if wanted.code:
        return scalars.code(wanted.code)
    if wanted.kind is Kind.CHOICE:
        return scalars.choice(wanted.python)
    if wanted.kind is Kind.RUPIAH:
        return numbers.bind_rupiah
    if wanted.kind is Kind.MEASURE:
        return measures.bind_measure
    if wanted.python in _NUMBERS:
        return _NUMBERS[wanted.python](wanted.within, counts=wanted.kind in COUNTED)
    return _PLAIN[wanted.python]


def _record_binder(wanted: RecordOf) -> Binder:
    record, text_field = wanted.record, wanted.text_field

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        at = holder / key
        if type(node) is dict:
            if None in node.values() and _is_list_in_braces(node, at, record, out):
                return _no_container([resolve(one) for one in node], holder, key, out, wanted)
            return bind_record(record, node, at, out)
        if text_field and type(node) is str:
            return replaced(made(record, at, _form(record).absent), **{text_field: node})
        return _no_container(node, holder, key, out, wanted)

    return bind


def _is_list_in_braces(
    node: Mapping[str, Node], at: Route, record: type[Record], out: Outcome
) -> bool:
    """`{2023, 2025}` in the place of a record: values without a key."""
    if out.letters is None or any(value is not None for value in node.values()):
        return False
    known = _form(record).entries
    first = (re.split(r"[\s:=;]", key)[0] for key in node)
    return not any(word in known for word in first) and all(
        out.letters.is_bare_key(at / key) for key in node
    )


def bind_record(record: type[Record], node: Node, at: Route, out: Outcome) -> Any:
    """The record of a mapping at the route `at`, or BROKEN."""
    form = _form(record)
    if type(node) is not dict:
        from smartplan.shape.reports import no_file

        return no_file(node, at, out)
    cut: Collection[str] = ()
    if None in node.values():
        cut = _cut(node, at, form.held, out, names=form.entries)
    values = form.absent.copy()
    unbound: list[str] = []
    find = form.entries.get
    for key, item in node.items():
        entry = find(key)
        if entry is None or key in cut:
            unbound.append(key)
            continue
        place, typed, bind = entry
        if typed.is_text and type(item) is str and item.strip():
            value = item if bind is _bind_text else bind(item, at, key, out)
        elif item is None or (typed.is_text and type(item) is str):
            from smartplan.shape import reports

            reports.empty_value(typed.field, at, key, out)
            value = BROKEN
        else:
            value = bind(item, at, key, out)
        if value is BROKEN:
            unbound.append(key)
        else:
            values[place] = value
    is_whole = not unbound and form.required <= node.keys()
    if is_whole or _is_enough(form, node, at, out, values, unbound=unbound, cut=cut):
        return made(record, at, values)
    return BROKEN


def _cut(
    node: Mapping[str, Node],
    at: Route,
    known: Callable[[str], Held | None],
    out: Outcome,
    names: Collection[str] = (),
) -> Collection[str]:
    """The keys that a comma in braces has cut from texts, which is reported."""
    from smartplan.shape import cuts

    return cuts.at_commas(node, at, known, out, names=names)


def _is_enough(
    form: _Form,
    node: Mapping[str, Node],
    at: Route,
    out: Outcome,
    values: list[Any],
    *,
    unbound: Collection[str],
    cut: Collection[str],
) -> bool:
    """Report what is missing and unknown; whether what was bound makes a record all the same.

    What a comma in braces has `cut` has been reported.
    """
    from smartplan.shape import reports

    record = form.record
    missing = form.required.difference(node, cut)
    if unknown := [key for key in unbound if key not in form.entries and key not in cut]:
        meant = reports.unknown_keys(unknown, node, typed_fields(record), at, out)
        missing = missing.difference(meant)
    if missing:
        reports.missing_keys(missing, typed_fields(record), at, out)
    for key in form.required:
        if key in node and key not in unbound:
            continue
        place, typed, _ = form.entries[key]
        if not typed.is_required_text and not typed.optional:
            out.broken.add(at)
            return False
        values[place] = "" if typed.is_required_text else None
    return True


def _no_container(
    node: Node, holder: Route, key: str, out: Outcome, wanted: ListOf | MapOf | RecordOf
) -> Any:
    from smartplan.shape.containers import no_container

    return no_container(node, holder, key, out, wanted)


def _list_binder(wanted: ListOf) -> Binder:
    item, or_one = binder_of(wanted.item), wanted.or_one

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if or_one and type(node) is not list:
            value = item(node, holder, key, out)
            return BROKEN if value is BROKEN else (value,)
        if type(node) is not list:
            return _no_container(node, holder, key, out, wanted)
        at = holder / key
        bound = []
        for place, child in enumerate(node):
            value = item(child, at, str(place), out)
            if value is not BROKEN:
                bound.append(value)
        return tuple(bound)

    return bind


def _mapping_binder(mapping: MapOf) -> Binder:
    ref, keys = mapping.ref, mapping.keys
    pattern = keys.pattern
    item = binder_of(mapping.item)
    is_text = takes_text(mapping.item)

    def known(name: str) -> Held | None:
        return mapping.item if ref or _compiled(pattern).fullmatch(name) else None

    def bind(node: Node, holder: Route, key: str, out: Outcome) -> Any:
        if type(node) is not dict:
            return _no_container(node, holder, key, out, mapping)
        at = holder / key
        bound = {}
        fits = _compiled(pattern).fullmatch
        cut = _cut(node, at, known, out) if None in node.values() else ()
        for name, child in node.items():
            if (child is LOST and name == "<<") or name in cut:
                continue
            # A badly named thing is still there for those who refer to it; a year that is none
            # is not bound, so that whoever counts years meets nothing but years.
            usable = True
            if ref:
                out.references.append(Reference(at / name, ref, name, on_key=True))
            elif not fits(name):
                usable = _is_only_named_badly(name, keys, at, out, node)
            if child is None or (is_text and type(child) is str and not child.strip()):
                from smartplan.shape import reports

                reports.empty_entry(at / name, out)
                continue
            value = item(child, at, name, out)
            if value is not BROKEN and usable:
                bound[name] = value
        return types.MappingProxyType(bound)

    return bind


def _is_only_named_badly(
    name: str, keys: Keys, at: Route, out: Outcome, others: Collection[str]
) -> bool:
    """Report a key that is not named as it should be; whether its entry counts all the same."""
    from smartplan.shape.reports import bad_key

    bad_key(name, keys, at / name, out, others=others)
    return keys is IDS


_compiled = functools.cache(re.compile)
_NUMBERS: dict[Any, Callable[..., Binder]] = {
    int: numbers.whole_number,
    float: numbers.any_number,
}
_bind_text = scalars.bind_text
_PLAIN: dict[Any, Binder] = {
    str: _bind_text,
    bool: scalars.bind_truth,
    Day: scalars.bind_day,
}
