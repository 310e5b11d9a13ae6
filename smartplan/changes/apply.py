"""Changes put into effect on the data of a plan: the older state becomes the newer one."""

import copy
from collections.abc import Iterable
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.tree import ANY_PLACE, Tree, node_at, plain
from smartplan.plan.types import inside, plan_type, type_at
from smartplan.route import Route
from smartplan.shape.types import MapOf, Type

_NewIds = dict[str, dict[str, str]]  # by the collection, and in it by the old id

# Stands where a row was, until all changes are made: they name rows by their places before.
_GONE = object()


def apply(data: Tree, changes: Iterable[Change]) -> Tree:
    """The data of a plan after the changes, in the order given; the data itself stays as it is."""
    result = copy.deepcopy(data)
    ids: _NewIds = {}
    fresh: set[tuple[str, str]] = set()
    for change in changes:
        before, route = inside(change.before), inside(change.route)
        collection = collection_of(before) if change.kind is ChangeKind.RENAMED else ""
        if collection in ("", *_IN_PROGRAM) or (collection, before.key) in fresh:
            _follow_all(result, ids)
            fresh.clear()
        _apply(result, change)
        if collection in _IN_PROGRAM:
            _follow_in_program(result, before[1], {collection: {before.key: route.key}})
        elif collection:
            ids.setdefault(collection, {})[before.key] = route.key
            fresh.add((collection, route.key))
    _follow_all(result, ids)
    return dict(plain(_without_gone(result), plan_type()))


def _apply(data: Tree, change: Change) -> None:
    before, route = inside(change.before), inside(change.route)
    if change.kind is ChangeKind.RENAMED or (
        change.kind is ChangeKind.MOVED and change.was is not None
    ):
        _set(data, route, _take(data, before))
    elif change.kind is ChangeKind.REMOVED:
        _take(data, before)
    else:
        _set(data, before, copy.deepcopy(change.new))


def _follow_in_program(data: Tree, program: str, ids: _NewIds) -> None:
    """What stands in a program is referred to from there, and from the program's years."""
    years = data.get("progress") or ()
    places = [Route(("progress", year, "programs", program)) for year in years]
    for at in (Route(("programs", program)), *places):
        _follow(node_at(data, at), type_at(at), ids)


def _follow_all(data: Tree, ids: _NewIds) -> None:
    """Put new ids wherever things were referred to by their old ones: one walk for all of them."""
    if ids:
        _follow(data, plan_type(), ids)
        ids.clear()


def collection_of(route: Route) -> str:
    """The collection that the thing at a route belongs to, as references name it."""
    if len(route) == _ENTRY:
        return route[0]
    if route[0] == "swot":
        return "swot"
    if route[-2] == "indicators":
        return {"goals": "goal-indicators", "programs": "program-indicators"}.get(route[0], "")
    return "program-actions" if route[0] == "programs" and route[-2] == "actions" else ""


def _follow(node: Any, held: Type, ids: _NewIds) -> Any:
    if isinstance(node, dict):
        if isinstance(held, MapOf) and held.ref in ids:
            for old in [key for key in node if key in ids[held.ref]]:
                _rename_key(node, old, ids[held.ref][old])
        for key, value in node.items():
            node[key] = _follow(value, held.inside(key), ids)
    elif isinstance(node, list):
        inner = held.inside(ANY_PLACE)
        node[:] = [_follow(value, inner, ids) for value in node]
    elif isinstance(node, str) and held.refers_to in ids:
        return ids[held.refers_to].get(node, node)
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


_ENTRY = 2
# Ids that are known within a program only.
_IN_PROGRAM = ("program-indicators", "program-actions")
