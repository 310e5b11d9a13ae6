"""Changes put into effect on the data of a plan: the older state becomes the newer one."""

import copy
from collections.abc import Iterable
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.tree import ANY_PLACE, Tree, node_at, plain
from smartplan.plan.types import inside, plan_type
from smartplan.route import Route
from smartplan.shape.types import MapOf, Type

# Stands where a row was, until all changes are made: they name rows by their places before.
_GONE = object()


def apply(data: Tree, changes: Iterable[Change]) -> Tree:
    """The data of a plan after the changes, in the order given; the data itself stays as it is."""
    result = copy.deepcopy(data)
    for change in changes:
        _apply(result, change)
    return dict(plain(_without_gone(result), plan_type()))


def _apply(data: Tree, change: Change) -> None:
    before, route = inside(change.before), inside(change.route)
    if change.kind is ChangeKind.RENAMED:
        _set(data, route, _take(data, before))
        follow(data, before, route.key)
    elif change.kind is ChangeKind.MOVED and change.was is not None:
        _set(data, route, _take(data, before))
    elif change.kind is ChangeKind.REMOVED:
        _take(data, before)
    else:
        _set(data, before, copy.deepcopy(change.new))


def follow(data: Tree, renamed: Route, new: str) -> None:
    """Put a new id wherever the thing at a route was referred to by its old one."""
    collection = collection_of(renamed)
    if collection == "program-indicators":
        for year in data.get("progress") or ():
            at = Route(("progress", year, "programs", renamed[1], "indicators"))
            _rename_key(node_at(data, at), renamed.key, new)
    elif collection:
        _follow(data, plan_type(), collection, renamed.key, new)


def collection_of(route: Route) -> str:
    """The collection that the thing at a route belongs to, as references name it."""
    if len(route) == _ENTRY:
        return route[0]
    if route[0] == "swot":
        return "swot"
    if len(route) == _INDICATOR and route[2] == "indicators":
        return {"goals": "goal-indicators", "programs": "program-indicators"}.get(route[0], "")
    return ""


def _follow(node: Any, held: Type, collection: str, old: str, new: str) -> Any:
    if isinstance(node, dict):
        if isinstance(held, MapOf) and held.ref == collection:
            _rename_key(node, old, new)
        for key, value in node.items():
            node[key] = _follow(value, held.inside(key), collection, old, new)
    elif isinstance(node, list):
        inner = held.inside(ANY_PLACE)
        node[:] = [_follow(value, inner, collection, old, new) for value in node]
    elif node == old and held.refers_to == collection:
        return new
    return node


def _rename_key(held: Any, old: str, new: str) -> None:
    if isinstance(held, dict) and old in held and new not in held:
        held[new] = held.pop(old)


def _take(data: Any, route: Route) -> Any:
    *above, last = route
    for key in above:
        data = data[int(key)] if isinstance(data, list) else data[key]
    if isinstance(data, list):
        found, data[int(last)] = data[int(last)], _GONE
        return found
    return data.pop(last)


def _set(data: Any, route: Route, value: Any) -> None:
    """Put a value at a route; what has to hold it is made where it is not there."""
    held: Type = plan_type()
    *above, last = route
    for key in above:
        held = held.inside(key)
        if isinstance(data, list):
            data = data[int(key)]
        else:
            if not isinstance(data.get(key), dict | list):
                data[key] = [] if held.is_rows else {}
            data = data[key]
    if isinstance(data, list):
        if held.is_rows:
            data.append(value)
        else:
            data[int(last)] = value
    else:
        data[last] = value


def _without_gone(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _without_gone(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_without_gone(item) for item in node if item is not _GONE]
    return node


_ENTRY, _INDICATOR = 2, 4
