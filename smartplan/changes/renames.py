"""Things that stand under another id, or elsewhere, in the later state of a plan."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.similarity import WORTH_A_LOOK, are_same, likely_pairs, similarity, words
from smartplan.changes.tree import Tree, node_at
from smartplan.plan.types import outside, plan_type
from smartplan.route import ROOT, Route
from smartplan.shape.record import Record
from smartplan.shape.types import MapOf, Type, is_collection, record_in

_Places = list[tuple[Route, Any]]


def renamed(old: Tree, new: Tree) -> Iterator[Change]:
    """What bears another id in the same collection, outermost first.

    The caller puts each change into effect on `old` before asking for the next one, so that what
    is inside a renamed thing is found under its new id.
    """
    yield from _renamed(old, new, plan_type(), ROOT)


def moved(old: Tree, new: Tree) -> Iterator[Change]:
    """What stands in another collection of the same kind, or has come into the right file."""
    gone, come = _only_in(old, new), _only_in(new, old)
    for mark, places in come.items():
        left = gone.get(mark, [])
        for route, node in places:
            candidates = {str(was): other for was, other in left}
            found = _likest(node, candidates, mark[0])
            if found is not None:
                was = next(place for place, _ in left if str(place) == found)
                left = [place for place in left if place[0] != was]
                yield _change(ChangeKind.MOVED, was, route)
    yield from _misplaced(old, new)


def unfollowed(renames: Sequence[Change], old: Tree, new: Tree) -> Iterator[Change]:
    """Entries that still bear the old id of what they are about, such as a program's progress.

    Putting the renames into effect has given them the new id: this takes it back.
    """
    ids = {change.route.key: change.before.key for change in renames}
    for year, held in (old.get("progress") or {}).items():
        before = node_at(held, Route(("programs",)))
        after = node_at(new, Route(("progress", year, "programs")))
        if not (isinstance(before, dict) and isinstance(after, dict)):
            continue
        for now, was in ids.items():
            if now in before and now not in after and was in after and was not in before:
                at = Route(("progress", year, "programs"))
                yield _change(ChangeKind.RENAMED, at / now, at / was)


def _renamed(old: Any, new: Any, held: Type, at: Route) -> Iterator[Change]:
    if not (isinstance(old, dict) and isinstance(new, dict)) or old == new:
        return
    if isinstance(held, MapOf) and held.has_ids:
        gone = {id: node for id, node in old.items() if id not in new}
        come = {id: node for id, node in new.items() if id not in old}
        for before, after in _matched(gone, come, record_in(held)):
            yield _change(ChangeKind.RENAMED, at / before, at / after)
    for key in [key for key in new if key in old]:
        yield from _renamed(old[key], new[key], held.inside(key), at / key)


def _matched(
    gone: Mapping[str, Any], come: Mapping[str, Any], record: type[Record] | None
) -> list[tuple[str, str]]:
    """Pairs of an id that is gone and an id that has come for the same thing, likest first."""
    if not gone or not come:
        return []
    left = {id: words(node) for id, node in gone.items()}
    right = {id: words(node) for id, node in come.items()}
    alike = sorted(
        (
            (share, a, b)
            for a, b in likely_pairs(left, right)
            if (share := similarity(left[a], right[b])) >= WORTH_A_LOOK
        ),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for share, before, after in alike:
        if before in pairs or after in taken:
            continue
        if are_same(gone[before], come[after], share, record):
            pairs[before] = after
            taken.add(after)
    return sorted(pairs.items())


def _likest(node: Any, candidates: Mapping[str, Any], record: type[Record] | None) -> str | None:
    pairs = _matched(candidates, {"": node}, record)
    return pairs[0][0] if pairs else None


def _only_in(one: Tree, other: Tree) -> dict[tuple[type[Record] | None, str], _Places]:
    """The entries that the other state has not, by their kind and id."""
    found: dict[tuple[type[Record] | None, str], _Places] = defaultdict(list)
    _gather(one, other, plan_type(), ROOT, found)
    return found


def _gather(
    one: Any,
    other: Any,
    held: Type,
    at: Route,
    found: dict[tuple[type[Record] | None, str], _Places],
) -> None:
    if not isinstance(one, dict) or one == other:
        return
    there = other if isinstance(other, dict) else {}
    for key, node in one.items():
        inner = held.inside(key)
        if key in there or is_collection(inner):
            _gather(node, there.get(key), inner, at / key, found)
        elif isinstance(held, MapOf) and held.has_ids:
            found[record_in(held), key].append((at / key, node))


def _misplaced(old: Tree, new: Tree) -> Iterator[Change]:
    """Keys that stood in a file where they do not belong, and those that have come to do so."""
    for strange, right in ((old, new), (new, old)):
        for key, node in strange.items():
            file, _, meant = key.partition(":")
            is_strange = bool(meant) and file.endswith(".yaml") and key not in right
            if is_strange and right.get(meant) == node and meant not in strange:
                was, now = (key, meant) if strange is old else (meant, key)
                yield _change(ChangeKind.MOVED, Route((was,)), Route((now,)))


def _change(kind: ChangeKind, was: Route, route: Route) -> Change:
    was, route = outside(was), outside(route)
    return Change(kind, route, str(was), str(route), was)
