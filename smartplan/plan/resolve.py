"""Do the ids that a plan mentions exist? References against everything that can be named."""

import functools
import re
from collections.abc import Collection, Iterable, Mapping

from smartplan.plan.files import home
from smartplan.plan.plan import Dangling
from smartplan.route import Route
from smartplan.shape.kinds import ID_PATTERN
from smartplan.shape.outcome import Reference
from smartplan.source.node import LOST, Node
from smartplan.source.read import YamlFile
from smartplan.standards.shelf import DEFAULT_DIMENSIONS, DEFAULT_READINESS, Kind, Shelf

# The ids of a collection; None when they cannot be known, because a file is broken.
Ids = Collection[str] | None


def resolve(
    references: Iterable[Reference],
    documents: Mapping[str, YamlFile],
    unread: frozenset[str],
    shelf: Shelf,
    broken: Collection[Route] = (),
) -> tuple[Dangling, ...]:
    """The references that name nothing.

    What can be named is read from what is written, not from what was bound: an agency whose entry
    is broken still exists for those who refer to it, and nothing is said of a collection whose
    file cannot be read or whose own key is `broken`.
    """
    names = _Names(documents, unread, shelf, broken)
    dangling = []
    compared = 0
    for reference in references:
        known = names.known(reference)
        if known is None or reference.id in known or reference.id in names.to_be(reference, known):
            continue
        elsewhere = names.elsewhere(reference)
        compared += 0 if elsewhere else len(known)
        if elsewhere or compared > MOST_COMPARED:
            dangling.append(Dangling(reference, None, elsewhere))
            continue
        # Imported where something is wrong: a right plan does without.
        from smartplan.plan.guesses import guess

        one = guess(reference.id, known, functools.partial(names.entries, reference.to))
        choices = tuple(known) if reference.to in _FEW else ()
        dangling.append(Dangling(reference, one.meant, None, one.several, choices))
    return tuple(dangling)


def home_of(collection: str) -> str:
    """The file of the plan that holds a collection; of programs, and of standards, none."""
    if collection in _NO_FILE:
        return ""
    return home(Route((_INSIDE.get(collection, collection),)))[0]


def nameable(
    reference: Reference,
    documents: Mapping[str, YamlFile],
    unread: frozenset[str],
    shelf: Shelf,
) -> Ids:
    """The ids that may stand where a reference does; None where they cannot be known."""
    return _Names(documents, unread, shelf, ()).known(reference)


class _Names:
    """What can be named in one plan."""

    def __init__(
        self,
        documents: Mapping[str, YamlFile],
        unread: frozenset[str],
        shelf: Shelf,
        broken: Collection[Route],
    ) -> None:
        self._documents = documents
        self._unread = unread
        self._shelf = shelf
        self._broken = broken
        self._cached = functools.cache(self._collection)
        self._renamed: dict[str, set[str]] = {}

    def known(self, reference: Reference) -> Ids:
        """The ids that a reference may name."""
        if reference.to == "subdimensions":
            return self._subdimensions(self._node(reference.route.parent / "dimension"))
        if reference.to == "evaluation-items":
            return self._evaluation_items(reference.route)
        if reference.to in _IN_PROGRAM:
            return self._in_program(reference)
        return self._cached(reference.to)

    def entries(self, collection: str) -> Mapping[str, Node]:
        """The entries of a collection as they are written, where they have names."""
        if collection == "programs":
            files = {id: home(Route(("programs", id)))[0] for id in self._programs() or ()}
            documents = ((id, self._documents.get(file)) for id, file in files.items())
            return {id: document.data for id, document in documents if document}
        node = self._node(Route((collection,))) if collection in _PLAIN_IDS else None
        return node if isinstance(node, dict) else {}

    def to_be(self, reference: Reference, known: Collection[str]) -> Collection[str]:
        """What the entries are to be called whose ids are none, as has been told of them."""
        # Imported where an id is not found.
        from smartplan.shape.reports import as_id

        if reference.to in _IN_PROGRAM:  # others in each program
            return {as_id(id) for id in known if not _FITS(id)}
        if reference.to not in self._renamed:
            self._renamed[reference.to] = {
                as_id(id) for id in known if not _FITS(id) and reference.to in _OWN_IDS
            }
        return self._renamed[reference.to]

    def elsewhere(self, reference: Reference) -> str | None:
        """The collection that does hold an id that was looked for in the wrong one."""
        for name in _COLLECTIONS:
            if name != reference.to and reference.id in (self._cached(name) or ()):
                return name
        return None

    def _collection(self, name: str) -> Ids:
        if name in _SHELVES:
            return self._shelf.names(_SHELVES[name])
        if name == "programs":
            return self._programs()
        if name == "swot":
            return self._inner("swot", depth=2)
        if name == "goal-indicators":
            return self._inner("goals", depth=1, within="indicators")
        if name == "dimensions":
            chosen = self._shelf.dimensions(self._standard("dimensions", DEFAULT_DIMENSIONS))
            return chosen.dimensions if chosen else None
        if name == "readiness":
            standard = self._shelf.readiness(self._standard("readiness", DEFAULT_READINESS))
            return [key for key, _ in standard.indicators()] if standard else None
        return self._ids(name)

    def _standard(self, kind: Kind, default: str) -> str:
        named = self._node(Route(("standards", kind)))
        return default if named is None else str(named)

    def _subdimensions(self, dimension: Node) -> Ids:
        chosen = self._shelf.dimensions(self._standard("dimensions", DEFAULT_DIMENSIONS))
        if chosen is None or not isinstance(dimension, str):
            return None
        held = chosen.dimensions.get(dimension)
        return held.subdimensions if held else None

    def _evaluation_items(self, route: Route) -> Ids:
        """The items of the standard that a self-assessment answers, else those of all of them."""
        names: Collection[str] = self._shelf.names("evaluation")
        if route[0] == "assessment":
            chosen = self._node(Route((*route[:2], "instrument")))
            names = [chosen] if isinstance(chosen, str) else []
        standards = [self._shelf.evaluation(name) for name in names]
        found = {item for standard in standards if standard for item in standard.items}
        return found or None  # a standard that does not tell its items

    def _in_program(self, reference: Reference) -> Ids:
        """What stands in the program that a reference is in or tells of; its actions' as well."""
        route = reference.route
        program = route[1] if route[0] == "programs" else route[_PROGRAM_OF_YEAR]
        if program not in (self._cached("programs") or ()):
            return None
        if reference.to == "program-actions":
            return self._ids("programs", program, "actions")
        inner = [Route(("programs", program, "indicators"))]
        actions = self._ids("programs", program, "actions")
        if actions is None:
            return None
        inner += [Route(("programs", program, "actions", id, "indicators")) for id in actions]
        found = [self._ids(*at) for at in inner]
        return None if None in found else {id for held in found if held for id in held}

    def _programs(self) -> frozenset[str] | None:
        if "programs" in self._unread:  # the folder may not be looked into
            return None
        files = self._unread.union(self._documents)
        prefix, suffix = "programs/", ".yaml"
        return frozenset(
            file.removeprefix(prefix).removesuffix(suffix)
            for file in files
            if file.startswith(prefix)
        )

    def _inner(self, name: str, *, depth: int, within: str = "") -> Ids:
        """The ids some levels down: of all SWOT cells, of all goals' indicators."""
        level: list[Node] = [self._node(Route((name,)))]
        for _ in range(depth):
            if LOST in level:
                return None
            level = [child for node in level if isinstance(node, dict) for child in node.values()]
        if within:
            level = [node.get(within) for node in level if isinstance(node, dict)]
        if any(not isinstance(node, dict | None) for node in level):
            return None
        return {key for node in level if isinstance(node, dict) for key in node}

    def _ids(self, *keys: str) -> Ids:
        node = self._node(Route(keys))
        if node is None:
            return ()
        return node.keys() if isinstance(node, dict) else None

    def _node(self, route: Route) -> Node:
        """What is written at a route; None if nothing is, LOST if that cannot be known."""
        file, inside = home(route)
        above = (Route(route[: count + 1]) for count in range(len(route)))
        if file in self._unread or any(place in self._broken for place in above):
            return LOST
        document = self._documents.get(file)
        node: Node = document.data if document else None
        for key in inside:
            if not isinstance(node, dict):
                return None if node is None else LOST
            node = node.get(key)
        return node


# Ids that are compared with dead references before no more is suggested: a hundred such
# references among two thousand, a second or two.
MOST_COMPARED = 200_000
_SHELVES: dict[str, Kind] = {
    "dimension-sets": "dimensions",
    "readiness-standards": "readiness",
    "evaluation-standards": "evaluation",
}
_IN_PROGRAM = frozenset({"program-indicators", "program-actions"})
_PROGRAM_OF_YEAR = 3  # progress.<year>.programs.<id>
_INSIDE = {"goal-indicators": "goals"}
_FEW = frozenset({"dimensions", "subdimensions"})  # so few that all of them are named
_NO_FILE = frozenset({"programs", "subdimensions", "dimensions", *_IN_PROGRAM, *_SHELVES})
_FITS = re.compile(ID_PATTERN).fullmatch
_COLLECTIONS = (
    "agencies", "partners", "instruments", "missions", "goals", "issues", "potentials", "plans",
    "gaps", "strategies", "swot", "programs", "datasets", "systems", "applications",
    "sources", "dimensions",
)  # fmt: skip
_PLAIN_IDS = frozenset(_COLLECTIONS[:-1])
_OWN_IDS = _PLAIN_IDS | set(_INSIDE)
