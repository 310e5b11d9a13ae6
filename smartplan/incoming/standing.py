"""What stands at a route of a file, in whichever form it is written there, and whether it changed.

A list of one may be written as its only item, and a record as the one text that it holds: a route
leads to the same thing whichever form a file has.
"""

from typing import Final

from smartplan.incoming.said import GONE
from smartplan.route import ROOT, Route
from smartplan.shape.types import ListOf, RecordOf, Type
from smartplan.source.node import Node
from smartplan.source.written import written
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class FoundNode:
    """Where in a file a thing is written, and what stands there."""

    at: Route
    node: Node


def standing(data: Node, route: Route, held: Type) -> FoundNode | None:
    """What stands at a route of a file that holds something of a type; None where nothing does."""
    at = ROOT
    for key in route:
        if isinstance(held, ListOf) and not isinstance(data, list):
            if data is None or key != "0":
                return None
            held = held.item  # its only item, in its stead
            continue
        if isinstance(held, RecordOf) and isinstance(data, str):
            if key != held.text_field:
                return None
        elif isinstance(data, dict) and key in data:
            data, at = data[key], at / key
        elif isinstance(data, list) and key.isdecimal() and int(key) < len(data):
            data, at = data[int(key)], at / key
        else:
            return None
        held = held.inside(key)
    return FoundNode(at, data)


def value_at(data: Node, route: Route, held: Type | None = None) -> Node:
    """What stands at a route inside a file's data; None where nothing does."""
    found = standing(data, route, held or Type())
    return found.node if found else None


def rows_of(node: Node) -> list[Node]:
    """The items of a list, however few it is written with."""
    if isinstance(node, list):
        return node
    return [] if node in _EMPTY else [node]


def is_empty(node: Node) -> bool:
    """Whether a value says nothing."""
    return node is GONE or (not isinstance(node, bool) and node in _EMPTY)


def are_equal(one: Node, other: Node, held: Type) -> bool:
    """Whether two values say the same, whatever their form; texts to the last character."""
    return mark_of(one, held) == mark_of(other, held)


def mark_of(node: Node, held: Type) -> str:
    """What a value says as one text, which two have in common that say the same."""
    return written(_plain(node, held, folds=False))


def are_alike(one: Node, other: Node, held: Type) -> bool:
    """Whether two values say the same, but for the blanks and line breaks of their texts."""
    return written(_plain(one, held, folds=True)) == written(_plain(other, held, folds=True))


def in_our_order(node: Node, ours: Node, held: Type) -> Node:
    """A set of values as ours has them, what it has besides behind; all else as it is."""
    if not isinstance(held, ListOf) or not held.is_set or not isinstance(node, list):
        return node
    said = {written(one): one for one in node}
    kept = [one for one in rows_of(ours) if written(one) in said]
    known = {written(one) for one in kept}
    return [*kept, *(one for mark, one in said.items() if mark not in known)]


def _plain(node: Node, held: Type, *, folds: bool) -> Node:
    """A value in the one form in which two of them can be compared."""
    if is_empty(node):
        return None
    if isinstance(held, ListOf):
        items = [_plain(one, held.item, folds=folds) for one in rows_of(node)]
        return sorted(items, key=written) if held.is_set else items
    if isinstance(held, RecordOf) and held.text_field and isinstance(node, str):
        node = {held.text_field: node}
    if isinstance(node, dict):
        inner = {key: _plain(one, held.inside(key), folds=folds) for key, one in node.items()}
        return {key: inner[key] for key in sorted(inner) if inner[key] is not None}
    if isinstance(node, list):
        return [_plain(one, held.inside("0"), folds=folds) for one in node]
    if isinstance(node, float) and node.is_integer():
        return int(node)
    return " ".join(node.split()) if folds and isinstance(node, str) else node


_EMPTY: Final[tuple[Node, ...]] = (None, "", [], {})
