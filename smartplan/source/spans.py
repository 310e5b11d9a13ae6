"""Where each node of a file stands: by its route, or one after the other as the text has them."""

import re
from collections.abc import Callable, Collection

from smartplan.route import ROOT, Route
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.value import dataclass

# The span of a node's key (empty for list items and the root) and of its value: four offsets.
Span = tuple[int, int, int, int]


def spans(document: YamlFile) -> dict[Route, Span]:
    """Every route inside a document and its span; a container's start is negated (`~start`)."""
    found: dict[Route, Span] = {}
    if document.offsets:
        _walk(document.data, ROOT, (0, 0), iter(document.offsets).__next__, found)
    return found


def _walk(
    node: Node,
    route: Route,
    key: tuple[int, int],
    take: Callable[[], int],
    found: dict[Route, Span],
) -> None:
    start, end = take(), take()
    if isinstance(node, dict):
        found[route] = (*key, ~start, end)
        for name, value in node.items():
            _walk(value, route / name, (take(), take()), take, found)
    elif isinstance(node, list):
        found[route] = (*key, ~start, end)
        for position, value in enumerate(node):
            _walk(value, route / position, (0, 0), take, found)
    else:
        found[route] = (*key, start, end)


class Places:
    """The spans of the routes that are asked for, found by going down to each.

    A container's own entries are counted off when something in it is first asked for, so that many
    questions take no longer than `spans`, and a single one takes next to nothing.
    """

    __slots__ = ("_document", "_entries")

    def __init__(self, document: YamlFile) -> None:  # noqa: D107 -- the class says it
        self._document = document
        # Of each container gone through, by the place of its offsets: where those of its entries,
        # by their keys or positions, are.
        self._entries: dict[int, dict[str, int]] = {}

    def span(self, route: Route) -> Span | None:
        """The span of a route; None where nothing is."""
        if not self._document.offsets:
            return None
        span, depth = self.nearest(route)
        return span if depth == len(route) else None

    def nearest(self, route: Route) -> tuple[Span, int]:
        """The span of a route, or of the nearest thing that holds it; and how far in that is.

        The document has offsets.
        """
        node, offsets = self._document.data, self._document.offsets
        at = depth = 0
        key = (0, 0)
        for name in route:
            kind = type(node)
            if kind is not dict and kind is not list:
                break
            entries = self._entries.get(at)
            if entries is None:
                entries = self._entries[at] = _entries(node, at + 2)
            found = entries.get(name)
            if found is None:
                break
            at = found
            if kind is dict:
                key = offsets[at - 2], offsets[at - 1]
                node = node[name]
            else:
                key = (0, 0)
                node = node[int(name)]
            depth += 1
        start = offsets[at]
        return (*key, ~start if type(node) in _CONTAINERS else start, offsets[at + 1]), depth


def _entries(node: Node, at: int) -> dict[str, int]:
    """Where the offsets of the entries of a container are; those of the first begin at `at`."""
    found: dict[str, int] = {}
    if type(node) is dict:
        for name, value in node.items():
            at += 2
            found[name] = at
            at += _size(value) if type(value) in _CONTAINERS else 2
    else:
        for place, value in enumerate(node):
            found[str(place)] = at
            at += _size(value) if type(value) in _CONTAINERS else 2
    return found


def _size(node: Node) -> int:
    """How many offsets a container and all inside it have."""
    if type(node) is dict:
        size = 2 + 4 * len(node)
        inside: Collection[Node] = node.values()
    else:
        size = 2 + 2 * len(node)
        inside = node
    for value in inside:
        if type(value) in _CONTAINERS:
            size += _size(value) - 2
    return size


@dataclass(slots=True)
class Letters:
    """What stands in a file at a route of the plan, letter for letter.

    `at` is the route of the file's root in the plan. Nothing is worked out before it is asked for:
    in a file that is right nobody asks.
    """

    document: YamlFile
    at: Route = ROOT
    _places: Places | None = None
    _has_three: bool | None = None

    @property
    def has_three_digits(self) -> bool:
        """Whether a value of the file may be a number with a point and three digits behind it."""
        if self._has_three is None:
            self._has_three = any(
                re.compile(_BEFORE_POINT).search(
                    self.text, max(found.start() - _MOST, 0), found.start()
                )
                for found in re.finditer(_THREE_DIGITS, self.text)
            )
        return self._has_three

    @property
    def text(self) -> str:
        """The whole text of the file."""
        return self.document.text

    def span(self, route: Route) -> Span | None:
        """The offsets of the key and of the value at a route of the plan."""
        if self._places is None:
            self._places = Places(self.document)
        return self._places.span(Route(route[len(self.at) :]))

    def line(self, route: Route) -> int:
        """The line on which something begins, 0 where nothing is."""
        span = self.span(route)
        if span is None:
            return 0
        start = span[0] if span[1] else ~span[2] if span[2] < 0 else span[2]
        return len(re.findall(_BREAK, self.text[:start])) + 1

    def value(self, route: Route) -> str | None:
        """The single value at a route as it is written, None where there is none."""
        span = self.span(route)
        if span is None or span[2] < 0 or span[2] == span[3]:
            return None
        return self.text[span[2] : span[3]].rstrip()

    def data(self, route: Route) -> Node:
        """What stands at a route, as data."""
        node = self.document.data
        for key in route[len(self.at) :]:
            node = node[int(key)] if isinstance(node, list) else node[key]
        return node

    def plain_ends(self) -> dict[int, Route]:
        """The routes of all unquoted single values, by the offset at which each ends."""
        return {
            start + len(self.text[start:end].rstrip()): Route((*self.at, *route))
            for route, (_, _, start, end) in spans(self.document).items()
            if 0 <= start < end and self.text[start] not in "'\"|>"
        }

    def is_in_brackets(self, route: Route) -> bool:
        """Whether the value at a route stands in a list or mapping in brackets."""
        holder = self.span(route.parent)
        return bool(holder and holder[2] < 0 and self.text[~holder[2]] in "[{")

    def is_bare_key(self, route: Route) -> bool:
        """Whether the entry at a route is a word between two commas of a mapping in braces."""
        span, holder = self.span(route), self.span(route.parent)
        return bool(
            span
            and holder
            and span[1]
            and span[2] == span[3]
            and self.text.startswith("{", ~holder[2])
            and not re.compile(_COLON).match(self.text, span[1])
        )


_CONTAINERS = frozenset({dict, list})
_THREE_DIGITS = r"\.[0-9]{3}(?=[ \t]*(?:[\r\n,}\]#]|\Z))"
_BEFORE_POINT = r"[\s\[{,:][-+]?[0-9]{1,3}\Z"
_MOST = 5  # a mark, a sign and three digits
_BREAK = r"\r\n|\r|\n"
_COLON = r"\s*:"
