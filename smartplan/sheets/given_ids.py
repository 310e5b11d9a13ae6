"""The ids of new rows: made of their names, free in the plan and in all workbooks of a call."""

from collections.abc import Collection, Mapping

from smartplan.incoming.standing import are_equal
from smartplan.plan.entries import entries_at, entries_in, taken_ids
from smartplan.plan.files import home
from smartplan.plan.ids import free, id_of
from smartplan.plan.load import Loaded
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import Type
from smartplan.source.bundle import Bundle
from smartplan.source.node import Node


class GivenIds:
    """The ids that new things have been given in one call, and those that are taken."""

    def __init__(self, bundle: Bundle, loaded: Loaded) -> None:
        """Take the plan as it is."""
        self.bundle, self.documents = bundle, loaded.documents
        self._given: dict[str, set[str]] = {}
        self._made: dict[Route, Mapping[str, Node]] = {}
        self._before: Mapping[Route, Mapping[str, Node]] = {}

    def is_name(self, name: str) -> bool:
        """Whether an id can be made of a name."""
        return bool(id_of(name))

    def new(
        self, holder: Route, name: str, data: Mapping[str, Node], known: Collection[str]
    ) -> str:
        """An id for a name, free in the plan, in what was `known`, and among those given.

        What says the same as something new of another workbook is that: two copies of one file.
        """
        held = type_at(holder).inside("*")
        for at, other in self._before.items():
            if at.parent == holder and are_equal(other, data, held):
                return at.key
        entries = entries_at(holder)
        now = taken_ids(entries, holder, self.bundle, self.documents) if entries else frozenset()
        given = self._given.setdefault(holder.key, set())
        id = free(id_of(name), {*now, *known, *given}, lambda id: home(holder / id)[0])
        given.add(id)
        self._made[holder / id] = {**data}  # without what will be laid into it
        return id

    def next_workbook(self) -> None:
        """What has been given so far was to another workbook."""
        self._before = {**self._made}

    def twin(self, holder: Route, data: Node, known: Collection[str]) -> str:
        """The entry that says all that a new one says, and was not `known`: it is that one.

        Empty where there is none. A workbook may be read twice.
        """
        held = type_at(holder)
        for id, node in entries_in(holder, self.documents).items():
            if id not in known and _says(node, data, held.inside(id)):
                return id
        return ""


def _says(node: Node, data: Node, held: Type) -> bool:
    """Whether a node says all that some data say, whatever else it says."""
    if isinstance(data, Mapping) and isinstance(node, dict):
        return all(_says(node.get(key), one, held.inside(key)) for key, one in data.items())
    return are_equal(node, data, held)
