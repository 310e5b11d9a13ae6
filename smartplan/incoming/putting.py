"""Edits of one file that come together: each upon those before it, in the form that is there."""

from collections.abc import Sequence
from typing import Any

from smartplan.edit import END, Edit, Insert, Remove, Set
from smartplan.incoming.standing import FoundNode, is_empty, standing
from smartplan.route import ROOT, Route
from smartplan.shape.types import ListOf, RecordOf, Type
from smartplan.source.node import Node
from smartplan.source.written import written


class UnfitError(Exception):
    """Something stands in a file where what leads to a value would have to stand."""

    def __init__(self, at: Route) -> None:
        """Keep the place."""
        super().__init__(str(at))
        self.at = at


class Putting:
    """What is put into a file's data: parents that are missing are made on the way.

    Routes name things as they are before any of it. `held` is what the file may hold.
    """

    def __init__(self, data: Node, held: Type) -> None:
        """Begin with the data as they are, which are left alone."""
        self.held = held
        self.now = _copy(data)
        self._marks: dict[Route, type[Set | Insert]] = {}
        self._rows: dict[Route, int] = {}
        self._gone: dict[Route, None] = {}

    def put(self, route: Route, node: Node) -> None:
        """Make a value stand at a route."""
        self._put(ROOT, self.now, self.held, route, node)

    def append(self, route: Route, row: Node) -> None:
        """Put a new row behind the last one of a list."""
        self.put(route / END, row)

    def remove(self, route: Route) -> FoundNode | None:
        """Take out what stands at a route; what that is, None where nothing is there."""
        found = standing(self.now, route, self.held)
        if found:
            self._gone[found.at] = None
        return found

    def edits(self) -> list[Edit]:
        """The edits that make all of it, for the file as it was."""
        gone = [one for one in self._gone if not any(_is_inside(one, o) for o in self._gone)]
        made: list[Edit] = [Remove(one) for one in gone]
        for at, kind in self._marks.items():
            if not any(at.within(one) for one in gone):
                made.append(kind(at, self._at(at)))
        for at, start in self._rows.items():
            rows = self._at(at)
            made += [Insert(at / END, row) for row in rows[start:]]
        return made

    def _put(self, at: Route, here: Node, held: Type, rest: Sequence[str], node: Node) -> None:
        """Put a value at the rest of a route below a place of the file; `here` stands there."""
        if not rest:
            formed = _formed(node, here, held)
            if written(formed) != written(here):
                self._set(at, formed)
            return
        key, inner = rest[0], rest[1:]
        if isinstance(held, ListOf) and not isinstance(here, list):
            self._put_single(at, here, held, rest, node)
        elif isinstance(held, RecordOf) and held.text_field and isinstance(here, str):
            self._put_text(at, here, held, rest, node)
        elif isinstance(here, list) and (key == END or key.isdecimal()):
            if key == END or int(key) >= len(here):
                self._push(at, here, _built(inner, node))
            else:
                self._put(at / key, here[int(key)], held.inside(key), inner, node)
        else:
            self._put_key(at, here, held, rest, node)

    def _put_key(self, at: Route, here: Node, held: Type, rest: Sequence[str], node: Node) -> None:
        """Put a value into a mapping, or into what is to become one."""
        key, inner = rest[0], rest[1:]
        if isinstance(here, dict) and key in here:
            self._put(at / key, here[key], held.inside(key), inner, node)
        elif isinstance(here, dict):
            self._insert(at, here, key, _built(inner, node))
        elif here is None and at:  # what stands beside its key stays
            self._insert(at, self._begun(at, {}), key, _built(inner, node))
        elif is_empty(here):
            self._set(at, _built(rest, node))
        else:
            raise UnfitError(at / key)

    def _put_single(
        self, at: Route, here: Node, held: ListOf, rest: Sequence[str], node: Node
    ) -> None:
        """Put a value into a list that is not there yet, or is written as its only item."""
        key, inner = rest[0], rest[1:]
        if here is None:
            formed = _formed([_built(inner, node)], None, held)
            if isinstance(formed, list) and at:
                self._push(at, self._begun(at, []), formed[0])
            else:
                self._set(at, formed)
        elif key == END:
            self._set(at, [here, _built(inner, node)])
        else:
            self._put(at, here, held.item, inner, node)

    def _put_text(
        self, at: Route, here: str, held: RecordOf, rest: Sequence[str], node: Node
    ) -> None:
        """Put a value into a record that is written as its text alone."""
        key, inner = rest[0], rest[1:]
        if key == held.text_field:
            self._put(at, here, held.inside(key), inner, node)
        else:
            self._set(at, {held.text_field: here, key: _built(inner, node)})

    def _set(self, at: Route, node: Node) -> None:
        """Another value for what stands at a place, there before or put there."""
        if not at:
            self._marks = {Route((key,)): Insert for key in node}  # of an empty file
            self.now = node
            return
        holder = self._at(at.parent)
        holder[int(at.key) if isinstance(holder, list) else at.key] = node
        if self._is_new(at):
            return
        self._marks = {one: kind for one, kind in self._marks.items() if not one.within(at)}
        self._rows = {one: start for one, start in self._rows.items() if not one.within(at)}
        self._marks[at] = Set

    def _begun(self, at: Route, node: Any) -> Any:
        """What has no value yet as an empty mapping or list, in what is put together."""
        holder = self._at(at.parent)
        holder[int(at.key) if isinstance(holder, list) else at.key] = node
        return node

    def _insert(self, at: Route, here: dict[str, Node], key: str, node: Node) -> None:
        here[key] = node
        if not self._is_new(at):
            self._marks[at / key] = Insert

    def _push(self, at: Route, here: list[Node], row: Node) -> None:
        here.append(row)
        if not self._is_new(at):
            self._rows.setdefault(at, len(here) - 1)

    def _is_new(self, at: Route) -> bool:
        """Whether a place lies in something that is put there as a whole."""
        if any(at.within(one) for one in self._marks):
            return True
        return any(
            len(at) > len(one) and at.within(one) and int(at[len(one)]) >= start
            for one, start in self._rows.items()
        )

    def _at(self, at: Route) -> Node:
        here = self.now
        for key in at:
            here = here[int(key)] if isinstance(here, list) else here[key]
        return here


def _formed(node: Node, here: Node, held: Type) -> Node:
    """A value in the form of what stands at its place: a single item, a text for a record."""
    if isinstance(held, ListOf) and held.or_one:
        if isinstance(here, list) and not isinstance(node, list):
            return [node]
        if not isinstance(here, list) and isinstance(node, list) and len(node) == 1:
            return _formed(node[0], here, held.item)
    if isinstance(held, RecordOf) and held.text_field:
        if isinstance(node, str) and isinstance(here, dict):
            return {**here, held.text_field: node}
        if isinstance(here, str) and isinstance(node, dict) and node.keys() == {held.text_field}:
            return node[held.text_field]
    return node


def _built(rest: Sequence[str], node: Node) -> Node:
    """A value with the keys that lead to it around it."""
    for key in reversed(rest):
        node = [node] if key == END else {key: node}
    return node


def _copy(node: Node) -> Node:
    if isinstance(node, dict):
        return {key: _copy(one) for key, one in node.items()}
    return [_copy(one) for one in node] if isinstance(node, list) else node


def _is_inside(one: Route, other: Route) -> bool:
    return one != other and one.within(other)
