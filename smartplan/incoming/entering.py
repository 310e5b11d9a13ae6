"""New entries and their places; a row that is there already is not made twice."""

from smartplan.incoming.placing import Placing, RoutePlaced
from smartplan.incoming.said import NewEntry
from smartplan.incoming.standing import are_equal, rows_of
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import ListOf, record_in
from smartplan.source.node import Node
from smartplan.source.written import written
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class EntryTwin:
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


def row_twin(one: NewEntry, holder: RoutePlaced, placing: Placing) -> EntryTwin | None:
    """The row of a list that somebody else has added meanwhile, and that a new one is."""
    at = holder.at
    item = type_at(at).inside("0")
    rows = rows_of(placing.now(at))
    added = [(place, rows[place]) for place in placing.added(one.holder, holder)]
    for place, row in added:
        if are_equal(row, one.data, item):
            return EntryTwin(at / place, is_equal=True)
    if one.holder not in placing.rows:
        return None  # which of the rows are new is not known
    label = _label(one.data, at)
    hits = [place for place, row in added if label and _label(row, at) == label]
    return EntryTwin(at / hits[0], is_equal=False) if hits else None


def _label(row: Node, at: Route) -> str:
    """What a row is about, as merging knows it: two new ones that agree in it are one."""
    record = record_in(type_at(at))
    if record is None or not record.known_by or not isinstance(row, dict):
        return ""
    known = [(one.key, row.get(one.key)) for one in record.known_by[0]]
    return written(known) if any(value is not None for _, value in known) else ""


def is_rows(at: Route) -> bool:
    """Whether a route leads to a list, whose entries have no ids."""
    return isinstance(type_at(at), ListOf)
