"""Two states of a plan compared: what was added, removed, changed, moved or renamed."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.apply import apply
from smartplan.changes.renames import moved, renamed, unfollowed
from smartplan.changes.rows import paired
from smartplan.changes.tree import ANY_PLACE, Tree, is_lost, tree, unread
from smartplan.plan.types import outside, plan_type
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar, Type, is_collection, record_in
from smartplan.source.read import YamlFile


def compare(
    old: Mapping[str, YamlFile], new: Mapping[str, YamlFile], *, without: Collection[str] = ()
) -> tuple[Change, ...]:
    """The changes from one state of a plan to another, by id and field.

    What was renamed or moved comes first, and references that followed a new id are no change of
    their own. Files that could not be read on either side are not compared, nor those named in
    `without`.
    """
    skipped = unread(old) | unread(new) | frozenset(without)
    alike = {file for file, one in old.items() if file in new and one.text == new[file].text}
    found = compared(tree(old, without=skipped | alike), tree(new, without=skipped | alike))
    if any(change.kind is ChangeKind.RENAMED for change in found):
        # Files that are as they were may still refer to what has a new id now.
        return compared(tree(old, without=skipped), tree(new, without=skipped))
    return found


def compared(old: Tree, new: Tree) -> tuple[Change, ...]:
    """The same for two trees (see `changes.tree`)."""
    if old == new:
        return ()
    found: list[Change] = []
    for search in (renamed, partial(unfollowed, found), moved):
        while made := tuple(_first_layer(search(old, new))):
            found += made
            old = apply(old, made)
    return (*found, *_differences(plan_type(), old, new, ROOT, ROOT))


def _first_layer(changes: Iterator[Change]) -> Iterator[Change]:
    """The changes that lie in none of the others: what is inside is looked for afterwards."""
    routes: set[tuple[str, ...]] = set()
    for change in changes:
        before = change.before
        if not any(before[:length] in routes for length in range(len(before) + 1)):
            routes.add(before)
            yield change


def _differences(held: Type, old: Any, new: Any, at: Route, was: Route) -> Iterator[Change]:
    if old == new or is_lost(old) or is_lost(new):
        return
    is_one = isinstance(held, Scalar) and held.kind is Kind.MEASURE  # a range is one value
    if isinstance(old, dict) and isinstance(new, dict) and not is_one:
        yield from _keys(held, old, new, at, was)
    elif isinstance(old, list) and isinstance(new, list) and held.is_rows:
        yield from _rows(held, old, new, at, was)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _lists(held, old, new, at, was)
    else:
        yield _made(ChangeKind.CHANGED, at, was, old, new)


def _keys(
    held: Type, old: dict[str, Any], new: dict[str, Any], at: Route, was: Route
) -> Iterator[Change]:
    for key in _ordered(held, old, new):
        inner, route, before = held.inside(key), at / key, was / key
        if key in old and key in new:
            yield from _differences(inner, old[key], new[key], route, before)
        elif key in new:
            yield from _one_sided(ChangeKind.ADDED, inner, new[key], route, before)
        else:
            yield from _one_sided(ChangeKind.REMOVED, inner, old[key], route, before)


def _ordered(held: Type, old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The keys of both, in the order of the plan format; what it does not name comes last."""
    order = {key: place for place, key in enumerate(held.fields)}
    return sorted(dict.fromkeys((*old, *new)), key=lambda key: order.get(key, len(order)))


def _one_sided(kind: ChangeKind, held: Type, node: Any, at: Route, was: Route) -> Iterator[Change]:
    """What only one state has; collections are told entry by entry, things as a whole."""
    if is_lost(node):
        return
    if is_collection(held) and isinstance(node, dict):
        for key, value in node.items():
            yield from _one_sided(kind, held.inside(key), value, at / key, was / key)
    elif held.is_rows and isinstance(node, list):
        for place, row in enumerate(node):
            yield from _one_sided(kind, held.inside(ANY_PLACE), row, at / place, was / place)
    elif kind is ChangeKind.ADDED:
        yield _made(kind, at, was, None, node)
    else:
        yield _made(kind, at, was, node, None)


def _rows(held: Type, old: list[Any], new: list[Any], at: Route, was: Route) -> Iterator[Change]:
    """Rows, matched by what they are about; those that are gone keep their places before."""
    pairs = paired(old, new, record_in(held))
    known = {after: before for before, after in pairs}
    inner = held.inside(ANY_PLACE)
    for place, row in enumerate(new):
        if place in known:
            before = known[place]
            yield from _differences(inner, old[before], row, at / place, was / before)
        else:
            yield Change(ChangeKind.ADDED, outside(at / place), None, row)
    for place in sorted(set(range(len(old))) - {before for before, _ in pairs}):
        yield Change(ChangeKind.REMOVED, outside(was / place), old[place], None)


def _lists(held: Type, old: list[Any], new: list[Any], at: Route, was: Route) -> Iterator[Change]:
    left, right = sorted(map(repr, old)), sorted(map(repr, new))
    if held.is_set and left == right:
        return
    kind = ChangeKind.MOVED if left == right else ChangeKind.CHANGED
    change = _made(kind, at, was, old, new)
    # an order has no place before: `was` is what tells a moved thing
    yield Change(kind, change.route, old, new) if kind is ChangeKind.MOVED else change


def _made(kind: ChangeKind, at: Route, was: Route, old: Any, new: Any) -> Change:
    return Change(kind, outside(at), old, new, None if at == was else outside(was))
