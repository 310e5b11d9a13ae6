"""Edits as steps on plain data: taken apart, put in order, and made, for the proof of an edit."""

from collections.abc import Iterator, Sequence

from smartplan.alignment import opcodes
from smartplan.edit import END, Edit, Insert, Remove, Rename, Set
from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.source.tree.changing import RefusedError
from smartplan.source.written import written
from smartplan.wording import Text, same


def steps(data: Node, edits: Sequence[Edit]) -> list[Edit]:
    """Edits that can be made one after the other, each at a route as the data was before any.

    A mapping or list that is set over another one becomes what differs between the two. What
    stands deeper comes first, and in a list the later place, so that no route has moved.
    """
    single = [step for one in edits for step in _apart(data, one)]
    ranked = sorted(enumerate(single), key=lambda pair: _rank(data, pair[1], pair[0]))
    return [step for _, step in ranked]


def changed(data: Node, single: Sequence[Edit]) -> Node:
    """Data after the steps; what they leave alone is shared with the data before."""
    made: dict[int, Node] = {}
    for step in single:
        data = _change(data, step.route, step, made)
    return data


def _apart(data: Node, one: Edit) -> Iterator[Edit]:
    if isinstance(one, Insert):
        _check_new(data, one.route)
        yield one
    elif isinstance(one, Set):
        yield from _differences(one.route, _found(data, one.route), one.value)
    else:
        _found(data, one.route)
        if isinstance(one, Rename):
            if one.key == one.route.key:
                return
            _check_new(data, one.route.parent / one.key)
        yield one


def _differences(at: Route, old: Node, new: Node) -> Iterator[Edit]:
    if written(old) == written(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from (Remove(at / key) for key in old if key not in new)
        for key, value in new.items():
            if key in old:
                yield from _differences(at / key, old[key], value)
            else:
                yield Insert(at / key, value)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _rows(at, old, new)
    else:
        yield Set(at, new)


def _rows(at: Route, old: list[Node], new: list[Node]) -> Iterator[Edit]:
    for kind, start, end, first, last in opcodes([*map(written, old)], [*map(written, new)]):
        if kind == "equal":
            continue
        both = min(end - start, last - first)
        for place in range(both):
            yield from _differences(at / (start + place), old[start + place], new[first + place])
        yield from (Remove(at / place) for place in range(start + both, end))
        behind = END if end == len(old) else end
        yield from (Insert(at / behind, new[place]) for place in range(first + both, last))


def _rank(data: Node, step: Edit, number: int) -> tuple[int, float, int, int]:
    kind = _KINDS.index(type(step))
    holder = _found(data, step.route.parent) if step.route else None
    if not isinstance(holder, list):
        return -len(step.route), 0, kind, number
    if step.route.key == END:
        return -len(step.route), float("-inf"), kind, number
    return -len(step.route), -int(step.route.key), kind, -number


def _found(data: Node, route: Route) -> Node:
    """What stands at a route."""
    for key in route:
        if isinstance(data, dict) and key in data:
            data = data[key]
        elif isinstance(data, list) and key.isdecimal() and int(key) < len(data):
            data = data[int(key)]
        else:
            raise RefusedError(_NOT_THERE.fill(what=_named(route)))
    return data


def _check_new(data: Node, route: Route) -> None:
    if not route:
        raise RefusedError(_THERE.fill(what=_named(route)))
    holder = _found(data, route.parent)
    if isinstance(holder, list):
        is_place = route.key == END or (route.key.isdecimal() and int(route.key) <= len(holder))
        if not is_place:
            raise RefusedError(_NOT_THERE.fill(what=_named(route)))
    elif isinstance(holder, dict):
        if route.key in holder:
            raise RefusedError(_THERE.fill(what=_named(route)))
    elif holder is not None:
        raise RefusedError(_HOLDS_NOTHING.fill(what=_named(route.parent)))


def _named(route: Route) -> Text:
    return same(str(route)) if route else _FILE


def _change(node: Node, route: Route, step: Edit, copies: dict[int, Node]) -> Node:
    """A node after a step at a route inside it; what is a copy already is changed itself."""
    if not route:
        return step.value if isinstance(step, Set) else node
    key, inner = route[0], Route(route[1:])
    if isinstance(node, list) or (node is None and key == END):
        rows = node if id(node) in copies and node is not None else list(node or ())
        copies[id(rows)] = rows
        return _in_list(rows, key, inner, step, copies)
    made = node if id(node) in copies and node is not None else dict(node or {})
    copies[id(made)] = made
    if inner:
        made[key] = _change(made[key], inner, step, copies)
    elif isinstance(step, Set | Insert):
        made[key] = step.value
    elif isinstance(step, Remove):
        del made[key]
    elif isinstance(step, Rename):
        made[step.key] = made.pop(key)
    return made


def _in_list(
    made: list[Node], key: str, inner: Route, step: Edit, copies: dict[int, Node]
) -> list[Node]:
    at = len(made) if key == END else int(key)
    if inner:
        made[at] = _change(made[at], inner, step, copies)
    elif isinstance(step, Insert):
        made.insert(at, step.value)
    elif isinstance(step, Set):
        made[at] = step.value
    else:
        del made[at]
    return made


_KINDS = (Set, Rename, Remove, Insert)
_FILE = Text("berkas itu", "the file")
_NOT_THERE = Text("{what} tidak ada", "{what} is not there")
_THERE = Text("{what} sudah ada", "{what} is there already")
_HOLDS_NOTHING = Text(
    "{what} bukan daftar dan tidak punya kunci", "{what} is no list and has no keys"
)
