"""New entries: by which id, or behind which rows; one that is there already is not made twice."""

from collections.abc import Collection, Mapping

from smartplan.incoming.placing import Placing
from smartplan.incoming.said import NewEntry
from smartplan.incoming.standing import are_equal, rows_of
from smartplan.plan.entries import entries_at, id_words, node_at, taken_ids, titled
from smartplan.plan.files import home
from smartplan.plan.ids import free, id_of
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import ListOf, record_in
from smartplan.source.bundle import Bundle
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.source.written import written
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Twin:
    """An entry of the plan that a new one is taken for, and whether the two say the same."""

    at: Route
    is_equal: bool


@dataclass(frozen=True, slots=True)
class Entering:
    """A new entry and its place: the list that it is a row of, or its own route by its id.

    `clash` is why it cannot simply come: another one is there.
    """

    at: Route
    entry: NewEntry
    clash: Text | None = None


def row_twin(one: NewEntry, at: Route, placing: Placing) -> Twin | None:
    """The row of a list that somebody else has added meanwhile, and that a new one is."""
    item = type_at(at).inside("0")
    rows = rows_of(placing.now(at))
    added = [(place, rows[place]) for place in placing.added(one.holder, at)]
    for place, row in added:
        if are_equal(row, one.data, item):
            return Twin(at / place, is_equal=True)
    if one.holder not in placing.rows:
        return None  # which of the rows are new is not known
    label = _label(one.data, at)
    hits = [place for place, row in added if label and _label(row, at) == label]
    return Twin(at / hits[0], is_equal=False) if hits else None


def _label(row: Node, at: Route) -> str:
    """What a row is about, as merging knows it: two new ones that agree in it are one."""
    record = record_in(type_at(at))
    if record is None or not record.known_by or not isinstance(row, dict):
        return ""
    known = [(one.key, row.get(one.key)) for one in record.known_by[0]]
    return written(known) if any(value is not None for _, value in known) else ""


def entry_twin(
    one: NewEntry, at: Route, documents: Mapping[str, YamlFile], new: Mapping[Route, object]
) -> Twin | None:
    """The entry that a new one is: of its id; without an id of its words, or its name if `new`."""
    item = type_at(at).inside(one.id or "*")
    held = entries_in(at, documents)
    if one.id:
        if one.id not in held:
            return None
        return Twin(at / one.id, is_equal=are_equal(held[one.id], one.data, item))
    for key, node in held.items():
        if are_equal(node, one.data, item):
            return Twin(at / key, is_equal=True)
    record = record_in(type_at(at))
    name = titled(one.data, record)
    for key, node in held.items():
        if at / key in new and name and titled(node, record) == name:
            return Twin(at / key, is_equal=False)
    return None


def new_id(
    one: NewEntry,
    at: Route,
    bundle: Bundle,
    documents: Mapping[str, YamlFile],
    coming: Collection[str],
) -> str | None:
    """An id made of what an entry is called, free wherever the plan is kept; None of no words.

    Those that are `coming` besides are taken, too.
    """
    entries = entries_at(at)
    made = id_of(id_words(one.data, record_in(type_at(at))))
    if not made or entries is None:
        return None
    taken = taken_ids(entries, at, bundle, documents) | set(coming)
    return free(made, taken, lambda id: home(at / id)[0])


def entries_in(at: Route, documents: Mapping[str, YamlFile]) -> dict[str, Node]:
    """The entries of a mapping of the plan, also where each has a file of its own."""
    prefix = f"{at.key}/"
    if len(at) == 1 and home(at / "*")[0] == f"{prefix}*.yaml":
        return {
            file.removeprefix(prefix).removesuffix(".yaml"): one.data
            for file, one in documents.items()
            if file.startswith(prefix)
        }
    node = node_at(at, documents)
    return node if isinstance(node, dict) else {}


def is_rows(at: Route) -> bool:
    """Whether a route leads to a list, whose entries have no ids."""
    return isinstance(type_at(at), ListOf)
