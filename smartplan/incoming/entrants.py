"""New entries of mappings: by which id; one that is there already is not made twice."""

from collections.abc import Mapping

from smartplan.incoming.entering import Entering, is_rows
from smartplan.incoming.said import Concern, ConcernKind, NewEntry, Provenance
from smartplan.incoming.standing import are_equal, mark_of
from smartplan.merging.merge import NEW_TWICE
from smartplan.plan.entries import entries_at, entries_in, id_words, taken_ids, titled
from smartplan.plan.files import home
from smartplan.plan.ids import free, id_of
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.record import Record
from smartplan.shape.types import record_in
from smartplan.source.bundle import Bundle
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.value import replace
from smartplan.wording import Text


class _Holder:
    """A mapping of the plan as it is before one file is merged into it."""

    def __init__(
        self,
        at: Route,
        bundle: Bundle,
        documents: Mapping[str, YamlFile],
        new: Mapping[Route, object],
    ) -> None:
        """Take what stands in it; `new` are the routes at which something came before."""
        self.at, self.item = at, type_at(at).inside("*")
        self.record: type[Record] | None = record_in(type_at(at))
        self.held = entries_in(at, documents)
        self.by_mark = {mark_of(node, self.item): key for key, node in self.held.items()}
        come = [(key, node) for key, node in self.held.items() if at / key in new]
        self.by_name = {titled(node, self.record): key for key, node in come}
        entries = entries_at(at)
        self.taken = set(taken_ids(entries, at, bundle, documents)) if entries else None

    def id_for(self, data: Node) -> str:
        """An id made of what an entry is called, free wherever the plan is kept; empty of none."""
        made = id_of(id_words(data, self.record))
        if not made or self.taken is None:
            return ""
        return free(made, self.taken, lambda id: home(self.at / id)[0])


class Entrants:
    """The new entries of one file, each with its place in the plan."""

    def __init__(
        self, bundle: Bundle, documents: Mapping[str, YamlFile], new: Mapping[Route, object]
    ) -> None:
        """Take the plan as it is before; `new` are the routes at which something came before."""
        self.bundle, self.documents, self.new = bundle, documents, new
        self.concerns: list[Concern] = []
        self.ids: dict[Provenance, str] = {}
        self._holders: dict[Route, _Holder] = {}
        self._coming: dict[Route, NewEntry] = {}

    def entering(self, one: NewEntry) -> Entering | None:
        """A new entry with its place; None where the plan has it, or it cannot have one."""
        if is_rows(one.holder):
            return Entering(one.holder, one)
        holder = self._holder(one.holder)
        twin = one.id if one.id in holder.held else ""
        if not one.id:
            same = holder.by_mark.get(mark_of(one.data, holder.item), "")
            name = titled(one.data, holder.record)
            twin = same or (holder.by_name.get(name, "") if name else "")
        if twin:
            return self._twin(one, twin, holder)
        id = one.id or holder.id_for(one.data)
        if not id:
            self._open(one, _NAMELESS, ConcernKind.WRONG, one.holder)
            return None
        other = self._coming.setdefault(one.holder / id, one)
        if other is not one:  # only with an id that was given
            if not are_equal(one.data, other.data, holder.item):
                self._clash(one, other, one.holder / id)
            return None
        if holder.taken is not None:
            holder.taken.add(id)
        if not one.id:
            self.ids[one.origin] = id
        return Entering(one.holder / id, one)

    def _twin(self, one: NewEntry, key: str, holder: _Holder) -> Entering | None:
        """A new entry that is one of the plan: nothing where they say the same, else a clash."""
        if not one.id:
            self.ids[one.origin] = key
        if are_equal(holder.held[key], one.data, holder.item):
            return None
        return Entering(one.holder / key, one, NEW_TWICE)

    def _holder(self, at: Route) -> _Holder:
        if at not in self._holders:
            self._holders[at] = _Holder(at, self.bundle, self.documents, self.new)
        return self._holders[at]

    def _clash(self, one: NewEntry, other: NewEntry, at: Route) -> None:
        self._open(one, NEW_TWICE, ConcernKind.CONFLICT, at)
        self.concerns[-1] = replace(
            self.concerns[-1], ours=other.data, theirs=one.data, against=other.origin
        )

    def _open(self, one: NewEntry, message: Text, kind: ConcernKind, at: Route) -> None:
        self.concerns.append(Concern(one.origin, message, kind, route=at, who=one.who))


_NAMELESS = Text(
    "isian baru ini belum bernama; tulis namanya", "this new entry has no name yet; write it"
)
