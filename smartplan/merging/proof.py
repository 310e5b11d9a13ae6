"""The proof of a merge: it reads as it should, and nothing that either side wrote is lost."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from smartplan.merging.render import OURS, THEIRS, chosen
from smartplan.route import ROOT, Route
from smartplan.source.node import Node
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.nodes import SyntaxTree, UnusualError, comments, data_of, text_of
from smartplan.source.tree.scan import scan
from smartplan.source.written import written

# What a plan file says, as (route, value) with a count; items of a list share one route.
_Facts = Counter[tuple[Route, str]]


def is_sound(
    made: SyntaxTree, sides: tuple[YamlFile, YamlFile, YamlFile], woven: Collection[Route]
) -> bool:
    """Whether a merge of (base, ours, theirs) can be trusted.

    Its text, with either side chosen where they clash, reads faultlessly and as the merge meant
    it; and counted without regard to how it was merged, each value and comment is there that a
    side added or both kept, and none that a side took out.
    """
    read_again: list[YamlFile] = []
    for one in (OURS, THEIRS):
        side = chosen(made, one)
        text = text_of(side)
        if read_again and text == read_again[0].text:
            read_again.append(read_again[0])  # they clash nowhere
            continue
        document, faults = read("", text.encode())
        meant = data_of(side.root)
        if is_faulty(faults) or written(document.data or {}) != written(meant):
            return False
        read_again.append(document)
    by_lines = frozenset(Route(_starred(route)) for route in woven)
    return _is_whole((*sides, *read_again), by_lines)


def is_whole(sides: Sequence[bytes], results: Sequence[bytes]) -> bool:
    """The same count for a merge made elsewhere: (base, ours, theirs), one or two texts of it.

    Whatever cannot be read or taken apart without a doubt is not proved to be whole.
    """
    documents = []
    for raw in (*sides, *results, results[-1])[:_STATES]:
        document, faults = read("", raw)
        if is_faulty(faults):
            return False
        documents.append(document)
    try:
        return _is_whole(documents, _rewritten(documents[:_SIDES]))
    except UnusualError:
        return False


def _is_whole(states: Sequence[YamlFile], by_lines: Collection[Route]) -> bool:
    """Base, ours, theirs, and the result as either side wants it."""
    facts = [_facts(state.data, by_lines) for state in states]
    said = [Counter(comments(scan(state, is_shallow=True))) for state in states]
    return _is_between(*facts) and _is_kept(*said)


def _rewritten(sides: Sequence[YamlFile]) -> frozenset[Route]:
    """The long texts that both sides changed, so that a merge may be word by word."""
    base, ours, theirs = (dict(_walk(side.data, ROOT, ())) for side in sides)
    return frozenset(
        route
        for route, text in base.items()
        if " " in text and route in ours and route in theirs
        and text != ours[route] != theirs[route] != text
    )  # fmt: skip


def _is_between(base: _Facts, ours: _Facts, theirs: _Facts, one: _Facts, other: _Facts) -> bool:
    for fact in {*base, *ours, *theirs, *one, *other}:
        least, most = _bounds(base[fact], ours[fact], theirs[fact])
        if max(one[fact], other[fact]) < least or min(one[fact], other[fact]) > most:
            return False
    return True


def _is_kept(
    base: Counter[str],
    ours: Counter[str],
    theirs: Counter[str],
    one: Counter[str],
    other: Counter[str],
) -> bool:
    return all(
        max(one[text], other[text]) >= _bounds(base[text], ours[text], theirs[text])[0]
        for text in {*base, *ours, *theirs}
    )


def _bounds(base: int, ours: int, theirs: int) -> tuple[int, int]:
    """How often something may stand in a merge, from how often it stands on the three sides."""
    come = [max(0, side - base) for side in (ours, theirs)]
    gone = [max(0, base - side) for side in (ours, theirs)]
    return base + max(come) - sum(gone), base + sum(come) - max(gone)


def _facts(data: Node, by_lines: Collection[Route]) -> _Facts:
    return Counter(_walk(data, ROOT, by_lines))


def _walk(node: Any, at: Route, by_lines: Collection[Route]) -> Iterator[tuple[Route, str]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield at / key, ""  # what is empty is there, too
            yield from _walk(child, at / key, by_lines)
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child, at / "*", by_lines)
    elif at in by_lines:
        yield from ((at, word) for word in str(node).split())
    else:
        yield at, written(node)


def _starred(route: Route) -> Iterator[str]:
    return ("*" if key.startswith("*") else key for key in route)


_SIDES, _STATES = 3, 5
