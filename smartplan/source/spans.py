"""Where each node of a file stands: by its route, or one after the other as the text has them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from smartplan.route import ROOT, Route
from smartplan.source.node import Node
from smartplan.source.read import YamlFile

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


@dataclass(slots=True)
class Letters:
    """What stands in a file at a route of the plan, letter for letter.

    `at` is the route of the file's root in the plan. Nothing is worked out before it is asked for:
    in a file that is right nobody asks.
    """

    document: YamlFile
    at: Route = ROOT
    _spans: dict[Route, Span] | None = None
    _has_three: bool | None = None

    @property
    def has_three_digits(self) -> bool:
        """Whether a value of the file may be a number with a point and three digits behind it."""
        if self._has_three is None:
            self._has_three = any(
                _BEFORE_POINT.search(self.text, max(found.start() - _MOST, 0), found.start())
                for found in _THREE_DIGITS.finditer(self.text)
            )
        return self._has_three

    @property
    def text(self) -> str:
        """The whole text of the file."""
        return self.document.text

    def span(self, route: Route) -> Span | None:
        """The offsets of the key and of the value at a route of the plan."""
        if self._spans is None:
            self._spans = spans(self.document)
        return self._spans.get(Route(route[len(self.at) :]))

    def line(self, route: Route) -> int:
        """The line on which something begins, 0 where nothing is."""
        span = self.span(route)
        if span is None:
            return 0
        start = span[0] if span[1] else ~span[2] if span[2] < 0 else span[2]
        return len(_BREAK.findall(self.text, 0, start)) + 1

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
        if self._spans is None:
            self._spans = spans(self.document)
        return {
            start + len(self.text[start:end].rstrip()): Route((*self.at, *route))
            for route, (_, _, start, end) in self._spans.items()
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
            and not _COLON.match(self.text, span[1])
        )


_THREE_DIGITS = re.compile(r"\.[0-9]{3}(?=[ \t]*(?:[\r\n,}\]#]|\Z))")
_BEFORE_POINT = re.compile(r"[\s\[{,:][-+]?[0-9]{1,3}\Z")
_MOST = 5  # a mark, a sign and three digits
_BREAK = re.compile(r"\r\n|\r|\n")
_COLON = re.compile(r"\s*:")
