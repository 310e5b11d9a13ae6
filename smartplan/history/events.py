"""The history of one program, field or other thing: who changed what in it, and when."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from smartplan.change import Change, ChangeKind
from smartplan.changes.case import States
from smartplan.changes.compare import compare
from smartplan.changes.tree import node_at
from smartplan.changes.wording.told import Told, told
from smartplan.plan.files import home
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import MapOf
from smartplan.source.log import Commit, Log, Touch
from smartplan.source.read import YamlFile, read
from smartplan.value import dataclass, field


@dataclass(frozen=True, slots=True)
class Event:
    """A commit, and what it changed in the thing asked for."""

    commit: Commit
    told: tuple[Told, ...]


@dataclass(slots=True)
class _Past:
    """The files as they were, each blob read once."""

    contents: Mapping[str, bytes]
    read: dict[tuple[str, str], YamlFile] = field(default_factory=dict)

    def documents(self, blobs: Iterable[tuple[str, str | None]]) -> dict[str, YamlFile]:
        found = {}
        for file, blob in blobs:
            if blob is None or blob not in self.contents:
                continue
            if (file, blob) not in self.read:
                self.read[file, blob] = read(file, self.contents[blob])[0]
            found[file] = self.read[file, blob]
        return found


def events(log: Log, what: Route) -> Iterator[Event]:
    """The commits that changed what a route leads to, newest first.

    Followed back through new ids. Of a program its realisation counts, too. The commit at which
    a shallow clone ends says nothing: what it seems to add may be older.
    """
    wanted = {commit.id: tuple(_wanted(commit, what)) for commit in log.commits}
    blobs = [
        blob
        for touches in wanted.values()
        for touch in touches
        for blob in (touch.new, *touch.old)
        if blob
    ]
    past = _Past(log.contents(blobs))
    for commit in log.commits:
        if commit.is_start:
            continue
        file, _ = home(what)
        touches = [
            one for one in wanted[commit.id]
            if one.file == file or _is_yearly(one) or not one.new or not any(one.old)
            or _is_in_folder(one, what)
        ]  # fmt: skip
        if not touches:
            continue
        changes, states = _changes(touches, past)
        mine = [
            one
            for change in changes
            for target in _targets(change, what)
            for one in _narrowed(change, target)
        ]
        if mine:
            yield Event(commit, told(mine, states))
        for change in changes:
            what = _before(change, what)


def _wanted(commit: Commit, what: Route) -> Iterator[Touch]:
    """The files of a commit that may hold it: its own, for programs those of other ids, too."""
    own, _ = home(what)
    is_program = _is_program(what)
    is_whole = is_program and what == what[:_PROGRAM]
    for touch in commit.touches:
        is_other = is_program and touch.file.startswith("programs/")
        is_held = touch.file == own or _is_in_folder(touch, what)
        if is_held or is_other or (is_whole and _is_yearly(touch)):
            yield touch


def _changes(touches: list[Touch], past: _Past) -> tuple[tuple[Change, ...], States]:
    """The changes of a commit; of a merge, those that it has against each of its parents."""
    new = past.documents((touch.file, touch.new) for touch in touches)
    found: list[tuple[Change, ...]] = []
    states = States({}, new)
    for parent in range(max(len(touch.old) for touch in touches)):
        old = past.documents(
            (touch.file, touch.old[min(parent, len(touch.old) - 1)]) for touch in touches
        )
        found.append(compare(old, new))
        if parent == 0:
            states = States(old, new)
    first, *others = found
    kept = (
        one for one in first if all(any(_is_same(one, two) for two in other) for other in others)
    )
    return tuple(kept), states


def _is_same(one: Change, other: Change) -> bool:
    """Whether what a merge has against one parent is no mere union of what both parents have."""
    if one.route != other.route or one.new != other.new:
        return False
    if not all(isinstance(side, list) for side in (one.old, other.old, one.new)):
        return True
    come = [item for item in one.new if item not in one.old and item not in other.old]
    gone = [item for item in one.old if item in other.old and item not in one.new]
    return bool(come or gone)


def _narrowed(change: Change, what: Route) -> Iterator[Change]:
    """The change, as far as it touches what a route leads to."""
    if _is_inside(change.route, what) or change.before == what:
        yield change
    elif what.within(change.route):
        if change.kind in (ChangeKind.RENAMED, ChangeKind.MOVED):
            yield change
            return
        rest = Route(what[len(change.route) :])
        old, new = node_at(change.old, rest), node_at(change.new, rest)
        if old != new:
            yield from _parts(what, old, new)


def _is_inside(route: Route, what: Route) -> bool:
    """Whether a route leads into what is asked for, which may be the first words of an id."""
    start = Route(route[: len(what)])
    return start == what or (start.parent == what.parent and start.key.startswith(f"{what.key}."))


def _parts(route: Route, old: Any, new: Any) -> Iterator[Change]:
    """What came or went with the thing around it; lists of records and mappings one by one."""
    there = type_at(route)
    if old is not None and new is not None:
        yield Change(ChangeKind.CHANGED, route, old, new)
        return
    kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
    node = new if old is None else old
    if there.is_rows and isinstance(node, list):
        held = list(enumerate(node))
    elif isinstance(there, MapOf) and isinstance(node, dict):
        held = list(node.items())
    else:
        yield Change(kind, route, old, new)
        return
    for key, value in held:
        sides = (None, value) if old is None else (value, None)
        yield Change(kind, route / key, *sides)


def _before(change: Change, what: Route) -> Route:
    """The route before a change that gave the thing, or what it is in, another id or place."""
    is_elsewhere = change.kind in (ChangeKind.RENAMED, ChangeKind.MOVED) and change.was
    if is_elsewhere and what.within(change.route):
        return Route((*change.before, *what[len(change.route) :]))
    return what


def _targets(change: Change, what: Route) -> tuple[Route, ...]:
    """What is asked for; of a program, its realisation in the year of the change as well."""
    keys = change.route
    if keys[:1] == ("progress",) and len(keys) > 1 and _is_program(what):
        return what, Route(("progress", keys[1], *what))
    return (what,)


def _is_program(what: Route) -> bool:
    return what[0] == "programs" and len(what) >= _PROGRAM


def _is_in_folder(touch: Touch, what: Route) -> bool:
    """Whether a file is one of those in which the parts of what is asked for stand."""
    return len(what) == 1 and touch.file.startswith(f"{what.key}/")


def _is_yearly(touch: Touch) -> bool:
    return touch.file.startswith("progress/")


_PROGRAM = 2
