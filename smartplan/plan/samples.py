"""What is known of each key from real plans: how it is written, and which documents print it.

The table in `keys.json` is found by `scripts/keys.py`: in the examples, and in documents rendered.
"""

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from smartplan.plan.keys import ANY, KnownKey, every_key
from smartplan.route import Route
from smartplan.shape.examples import example, example_key
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Field
from smartplan.shape.types import Held, ListOf, RecordOf, Scalar, record_in
from smartplan.source.node import Node
from smartplan.source.scalars import resolve


def printed_in(key: KnownKey) -> tuple[str, ...]:
    """The documents that print what is written at a key or below it.

    A value that has no words of its own, a mark or a number, is where the rest of its entry is.
    """
    at = key.at
    while at:
        found = {
            name
            for route, row in _table().items()
            if route == str(at) or route.startswith(f"{at}.")
            for name in row.get("printed", ())
        }
        if found:
            return tuple(sorted(found))
        at = at.parent
    return ()


def sample(key: KnownKey) -> Node:
    """What may stand at a key: as a plan writes it, with the keys inside that have to be there."""
    return _sample(key.at, key.one.field, key.one.type)


def _sample(at: Route, field: Field, held: Held) -> Node:
    row = _row(at)
    if "example" in row:
        return row["example"]
    if record_in(held) is None and id(field) in _alike():
        return _alike()[id(field)]
    return _composed(at, field, held, row.get("key"))


def _composed(at: Route, field: Field, held: Held, name: str | None) -> Node:
    """A value put together of those of the keys inside, or of its kind."""
    if isinstance(held, RecordOf):
        every = list(held.fields.items())
        shown = [pair for pair in every if pair[1].field.required] or every[:_FEW]
        return {key: _sample(at / key, one.field, one.type) for key, one in shown}
    if isinstance(held, Scalar):
        return _single(held)
    item = (
        _sample(at / ANY, field, held.item)
        if record_in(held)
        else _composed(at / ANY, field, held.item, None)
    )
    if isinstance(held, ListOf):
        return [item]
    return {name or _ids().get(held.ref) or example_key(held).strip('"'): item}


def _single(held: Scalar) -> Node:
    text = example(held).strip('"')
    is_text = held.python is str or held.kind in (Kind.DAY, Kind.CHOICE)
    return text if is_text else resolve(text)


@functools.cache
def _alike() -> Mapping[int, Node]:
    """An example of each field that stands at several places, from any of them."""
    found: dict[int, Node] = {}
    for key in every_key():
        row = _row(key.at)
        if "example" in row:
            found.setdefault(id(key.one.field), row["example"])
    return found


@functools.cache
def _ids() -> Mapping[str, str]:
    """An id of each collection, as something refers to it."""
    found: dict[str, str] = {}
    for key in every_key():
        row = _row(key.at)
        if key.one.type.refers_to and "example" in row:
            held = row["example"]
            found.setdefault(key.one.type.refers_to, held[0] if isinstance(held, list) else held)
    return found


def _row(at: Route) -> Mapping[str, Any]:
    return _table().get(str(at), {})


@functools.cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = json.loads(_TABLE.read_text("utf-8"))
    return found


_TABLE = Path(__file__).with_name("keys.json")
_FEW = 2
