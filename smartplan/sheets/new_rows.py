"""New rows of a workbook: what each belongs to, its data, and an id made of its name."""

from collections.abc import Iterator, Sequence

from smartplan.incoming.said import Concern, ConcernKind, NewEntry, Offered, Provenance
from smartplan.plan.entries import entries_at, taken_ids, title_field
from smartplan.plan.files import home
from smartplan.plan.ids import free, id_of
from smartplan.plan.load import Loaded
from smartplan.plan.types import type_at
from smartplan.route import ROOT, Route
from smartplan.shape.suggest import closest
from smartplan.shape.types import ListOf
from smartplan.sheets.differ import Differ, is_to_go
from smartplan.sheets.heads import Heads, place_of, plain
from smartplan.sheets.hidden import HiddenBase
from smartplan.sheets.kinds import SheetKind
from smartplan.sheets.lines import WrittenRow
from smartplan.source.bundle import Bundle
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, quoted, same


@dataclass(frozen=True, slots=True)
class GivenIds:
    """The ids that new entries have been given in one call, by what holds them."""

    bundle: Bundle
    loaded: Loaded
    given: dict[Route, set[str]]

    def new(self, holder: Route, name: str, known: Sequence[str]) -> str:
        """An id for a name, free in the plan, in what was `known`, and among those given."""
        made = id_of(name)
        if not made:
            return ""
        entries = entries_at(holder)
        now = taken_ids(entries, holder, self.bundle, self.loaded.documents) if entries else ()
        taken = {*now, *known, *self.given.setdefault(Route(holder[-1:]), set())}
        id = free(made, taken, lambda id: home(holder / id)[0])
        self.given[Route(holder[-1:])].add(id)
        return id


class NewRows:
    """The new rows of one workbook, sheet after sheet: those of programs come first."""

    def __init__(self, differ: Differ, base: HiddenBase, ids: GivenIds) -> None:
        """Begin with what a new row may belong to, as the workbook knows it."""
        self.differ, self.base, self.ids = differ, base, ids
        self._entries: dict[Route, NewEntry] = {}
        self._things: dict[str, Route] = {}  # by what they are called, as the owners of rows

    def take(self, heads: Heads, fresh: Sequence[WrittenRow]) -> Iterator[Concern]:
        """Take the new rows of a sheet in; what is open about them."""
        for line in fresh:
            if is_to_go(line) or not line.is_filled:
                continue
            origin = self._origin(heads, line)
            holder = self._holder(heads.kind, line)
            thing = self._things.get(plain(line.owner))
            if holder is None and thing and not heads.kind.told_in:
                yield from self._added(thing, heads, line)
            elif holder is None:
                yield self._unheld(heads.kind, line, origin)
            else:
                yield from self._entry(holder, heads, line)

    @property
    def said(self) -> Iterator[NewEntry]:
        """The new entries."""
        yield from self._entries.values()

    def _entry(self, holder: Route, heads: Heads, line: WrittenRow) -> Iterator[Concern]:
        data, concerns = self._data(heads, line)
        yield from concerns
        if concerns:
            return
        origin = self._origin(heads, line)
        if isinstance(type_at(holder), ListOf):
            at = holder / f"+{len(self._entries)}"
            self._entries[at] = NewEntry(holder, data, origin, self.differ.who)
            return
        title = title_field(heads.kind.record)
        name = data.get(title.field.key) if title else None
        id = self.ids.new(holder, str(name), self._known(holder)) if name else ""
        if not id:
            keys = (title.field.key,) if title else ()
            label = next((one.label for one in heads.kind.columns if one.keys == keys), same("?"))
            yield Concern(origin, _NAMELESS.fill(column=label), ConcernKind.WRONG)
            return
        self._entries[holder / id] = NewEntry(holder, data, origin, self.differ.who, id)
        whose = [word for word, at in self._things.items() if at == holder.parent]
        called = f"{whose[0] if whose else line.owner} › {name}" if line.owner else str(name)
        self._things.setdefault(plain(called), holder / id)

    def _added(self, thing: Route, heads: Heads, line: WrittenRow) -> Iterator[Concern]:
        """More of a thing that is new, from another sheet that lists it."""
        inside = next(
            (Route(one[len(thing) :]) for one in heads.kind.patterns if len(one) >= len(thing)),
            ROOT,
        )
        data, concerns = self._data(heads, line)
        yield from concerns
        if not concerns:
            entry = self._entries[thing]
            _lay(entry.data, inside, data)

    def _data(self, heads: Heads, line: WrittenRow) -> tuple[dict[str, Node], list[Concern]]:
        data: dict[str, Node] = {}
        concerns: list[Concern] = []
        for column in heads.kind.columns:
            written = line.cells.get(column.keys)
            if written is None or written.cell is None:
                continue
            meant = self.differ.understood(column, written, heads, None)
            if isinstance(meant, Concern):
                concerns.append(meant)
            else:
                _lay(data, Route(column.keys), meant)
        return data, concerns

    def _holder(self, kind: SheetKind, line: WrittenRow) -> Route | None:
        """What holds a new row: what it belongs to, there before or new itself."""
        if not kind.takes_new:
            return None
        owner = plain(line.owner)
        for word, holder in self.base.owners.get(kind.key, {}).items():
            if plain(word) == owner:
                return holder
        thing = self._things.get(owner)
        for pattern in kind.patterns if thing else ():
            if thing and len(pattern) == len(thing) + 2:
                return thing / pattern[-2]
        return None

    def _unheld(self, kind: SheetKind, line: WrittenRow, origin: Provenance) -> Concern:
        """A new row of which nobody knows what it belongs to."""
        if not kind.takes_new:
            return Concern(origin, _NO_NEW, ConcernKind.WRONG)
        words = [*self.base.owners.get(kind.key, {}), *self._things]
        offered = tuple(Offered(same(word), word) for word in words)
        if not line.owner:
            return Concern(origin, _OWNERLESS.fill(owner=kind.owner), ConcernKind.ASK, offered)
        near = closest(line.owner, words)
        said = _UNKNOWN_NEAR if near else _UNKNOWN
        message = said.fill(owner=quoted(line.owner), near=quoted(near or ""))
        return Concern(origin, message, ConcernKind.ASK, offered)

    def _known(self, holder: Route) -> list[str]:
        """The ids that the workbook knows of what else a holder holds, or held."""
        every = (row.route for rows in self.base.rows.values() for row in rows)
        return [at.key for at in every if at.parent == holder]

    def _origin(self, heads: Heads, line: WrittenRow) -> Provenance:
        filled = [one.column for one in line.cells.values() if one.cell is not None]
        column = min(filled, default=line.own)
        return Provenance(self.differ.file, place_of(heads.grid, line.number, column))


def _lay(data: dict[str, Node], route: Route, node: Node) -> None:
    """Lay a value into data, making what is missing on the way."""
    for key in route[:-1]:
        data = data.setdefault(key, {})
    if route:
        data[route[-1]] = node
    elif isinstance(node, dict):
        for key, one in node.items():
            data.setdefault(key, one)


_NAMELESS = Text(
    "baris baru ini belum bernama; isi kolom {column}",
    "this new row has no name yet; fill in the column {column}",
)
_NO_NEW = Text(
    "lembar ini tidak menerima baris baru; baris ini tidak dikenal",
    "this sheet takes no new rows, and this row is not known",
)
_OWNERLESS = Text(
    "baris baru ini milik siapa? pilih di kolom {owner}",
    "what does this new row belong to? choose it in the column {owner}",
)
_UNKNOWN = Text(
    "baris baru ini milik {owner}, yang tidak ada di buku kerja ini; pilih dari daftarnya",
    "this new row belongs to {owner}, which is not in this workbook; choose from the list",
)
_UNKNOWN_NEAR = Text(
    "baris baru ini milik {owner}, yang tidak ada di buku kerja ini; apakah maksudnya {near}?",
    "this new row belongs to {owner}, which is not in this workbook; is {near} meant?",
)
