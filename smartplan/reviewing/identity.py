"""What a finding is known by in another state of its plan, from the strictest to the loosest.

A row of a list is known by what it is about (year, fund, code: `known_by` of its record), a value
of a list by itself, neither by its place, which whatever comes before it can shift. A finding
without a route is known by its file and its words.
"""

import json
import re
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from smartplan.changes.tree import node_at, title_of
from smartplan.finding import Finding
from smartplan.plan.files import home
from smartplan.plan.types import steps
from smartplan.route import Route
from smartplan.shape.types import ListOf, MapOf, record_in
from smartplan.source.read import YamlFile
from smartplan.value import dataclass

Mark = Hashable
Documents = Mapping[str, YamlFile]


@dataclass(frozen=True, slots=True)
class Followed:
    """Where the things of an earlier state stand in the later one; by default where they were."""

    route: Callable[[Route], Route] = lambda route: route
    file: Callable[[str], str] = lambda file: file
    # The collection that a value refers to, and the value.
    reference: Callable[[str, str], str] = lambda _, value: value


UNMOVED = Followed()


def marks(
    finding: Finding, documents: Documents, followed: Followed = UNMOVED
) -> tuple[Mark, ...]:
    """What a finding is known by, the strictest first; the same in both states for the same."""
    place = finding.place
    if not place.route:
        file = followed.file(place.spot.file if place.spot else place.file)
        words = finding.message.en
        # A message may name the line of something else, which moves.
        return (finding.code, file, words), (finding.code, file, _NUMBER.sub("0", words))
    is_strange = place.file and place.file != home(place.route)[0]
    file = followed.file(place.file) if is_strange else ""
    labels = _labels(place.route, place.file, documents, followed)
    return tuple((finding.code, file, label) for label in labels)


def label(finding: Finding, documents: Documents) -> str:
    """The route of a finding in words that outlast the rows before it; its words without one."""
    place = finding.place
    if not place.route:
        return finding.message.en
    by_content, *others = _labels(place.route, place.file, documents, UNMOVED)
    return ".".join(others[0] if others else by_content)


def thing(finding: Finding) -> Route | None:
    """The thing that a finding is in, known by an id that can be renamed: a program, a goal."""
    for step in steps(finding.place.route):
        if isinstance(step.holder, MapOf) and step.holder.has_ids:
            return step.at
    return None


def title(route: Route, documents: Documents) -> str:
    """What a thing is called; empty if it has no name."""
    *_, step = steps(route)
    return title_of(_node(route, "", documents), record_in(step.type))


def _labels(
    route: Route, file: str, documents: Documents, followed: Followed
) -> list[tuple[str, ...]]:
    """The keys of a route, ever looser, with words in place of the places of lists."""
    moved = followed.route(route)
    if not any(map(str.isdigit, route)) or len(moved) != len(route):
        return [tuple(moved)]
    words = [
        _words(step.holder, _node(step.at, file, documents), followed)
        if isinstance(step.holder, ListOf) and step.at.key.isdigit()
        else [key]
        for step, key in zip(steps(route), moved, strict=True)
    ]
    size = max(map(len, words))
    return [tuple(one[min(level, len(one) - 1)] for one in words) for level in range(size)]


def _words(held: ListOf, item: Any, followed: Followed) -> list[str]:
    """What an item of a list is known by: all of it, then ever less of what it is about."""
    if held.refers_to and isinstance(item, str):
        return [followed.reference(held.refers_to, item)]
    content = json.dumps(item, sort_keys=True, default=str, ensure_ascii=False)
    record = record_in(held.item)
    if record is None or not isinstance(item, dict):
        return [content]
    known = (
        [item.get(field.key) for field in fields]
        for fields in record.known_by
        if item.get(fields[0].key) is not None
    )
    return [content, *(json.dumps(one, default=str, ensure_ascii=False) for one in known)]


def _node(route: Route, file: str, documents: Documents) -> Any:
    """What stands at a route, as written."""
    where, within = home(route)
    document = documents.get(file or where)
    return node_at(document.data, within) if document else None


_NUMBER = re.compile(r"[0-9]+")
