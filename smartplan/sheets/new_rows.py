"""New rows of a workbook: what each belongs to, its data, and an id made of its name.

What a new row belongs to may be new itself, and a new thing may have rows on several sheets: all
are taken in first, and get their ids then.
"""

from collections.abc import Iterator, Mapping, Sequence

from smartplan.incoming.said import GONE, Concern, ConcernKind, NewEntry, Offered, Provenance
from smartplan.plan.model.common import Indicator
from smartplan.plan.types import type_at
from smartplan.route import ROOT, Route
from smartplan.shape.record import key_of
from smartplan.shape.suggest import closest
from smartplan.shape.types import ListOf, typed_fields
from smartplan.sheets.columns import EACH
from smartplan.sheets.differ import Differ, is_to_go
from smartplan.sheets.given_ids import GivenIds
from smartplan.sheets.heads import Heads
from smartplan.sheets.hidden import HiddenBase
from smartplan.sheets.kinds import SheetKind
from smartplan.sheets.known_heads import bare, plain
from smartplan.sheets.lines import WrittenRow
from smartplan.source.node import Node
from smartplan.value import dataclass, replace
from smartplan.wording import Text, quoted, same


@dataclass(frozen=True, slots=True, eq=False)
class FreshThing:
    """A new row: what holds it, or the new thing and the key in it that do, and what it says."""

    within: "Route | FreshThing"
    key: str
    name: str
    data: dict[str, Node]
    origin: Provenance

    @property
    def depth(self) -> int:
        """How many keys its route has."""
        if isinstance(self.within, Route):
            return len(self.within) + 1
        return self.within.depth + 2


Within = tuple[Route | FreshThing, str]
"""What holds a new row, and the key in it that does if that is new itself."""


class NewRows:
    """The new rows of one workbook, sheet after sheet: those of programs come first."""

    def __init__(self, differ: Differ, base: HiddenBase, ids: GivenIds) -> None:
        """Begin with what a new row may belong to, as the workbook knows it."""
        self.differ, self.base, self.ids = differ, base, ids
        self._fresh: list[FreshThing] = []
        self._called: dict[str, FreshThing] = {}  # as the owners of rows
        self._broken: set[FreshThing] = set()  # what lacks something

    def take(self, heads: Heads, fresh: Sequence[WrittenRow]) -> Iterator[Concern]:
        """Take the new rows of a sheet in; what is open about them."""
        for written in fresh:
            line = written
            if is_to_go(line) or not line.is_filled:
                continue
            if heads.kind.takes_new and self._within(heads.kind, line) is None:
                answer = self.differ.vocabulary.ask(self._unknown(heads, line))
                if isinstance(answer, Concern):
                    yield answer
                    continue
                line = replace(line, owner=str(answer))
            thing = self._thing_of(line.owner)
            within = self._within(heads.kind, line)
            holder = within[0] if within and isinstance(within[0], Route) else ROOT
            unit = thing.data.get(_UNIT) if thing else None
            data, concerns = self._data(heads, line, holder, unit)
            yield from concerns
            if any(one.kind.stops for one in concerns):
                continue
            if within is not None:
                lacking = list(self._lacking(data, heads, line))
                yield from lacking
                yield from self._thing(within, data, heads, line, is_whole=not lacking)
            elif thing and not heads.kind.told_in:
                _lay(thing.data, heads.kind.patterns[0][thing.depth :], data)
            else:
                yield Concern(self._origin(heads, line), _NO_NEW, ConcernKind.WRONG)

    @property
    def said(self) -> Sequence[NewEntry]:
        """The new entries with their ids; none for what the plan says by now, or lacks something.

        What belongs to a new thing is part of its data.
        """
        said: list[NewEntry] = []
        places: dict[FreshThing, Route] = {}
        made: set[FreshThing] = set()
        for one in self._fresh:
            within = one.within
            if one in self._broken or within in self._broken:
                self._broken.add(one)
                continue
            holder = within if isinstance(within, Route) else places[within] / one.key
            inside = within.data if isinstance(within, FreshThing) and within in made else None
            id = ""
            if not isinstance(type_at(holder), ListOf):
                known = self._known(holder)
                id = self.ids.twin(holder, one.data, known)
                if not id:
                    id = self.ids.new(holder, one.name, one.data, known)
                    made.add(one)
                places[one] = holder / id
            if inside is not None and id:
                inside.setdefault(one.key, {})[id] = one.data
            elif inside is not None:
                inside.setdefault(one.key, []).append(one.data)
            elif one in made or not id:
                said.append(NewEntry(holder, one.data, one.origin, self.differ.who, id))
        return said

    def _thing(
        self,
        within: "Within",
        data: dict[str, Node],
        heads: Heads,
        line: WrittenRow,
        *,
        is_whole: bool,
    ) -> Iterator[Concern]:
        origin = self._origin(heads, line)
        column = _title(heads.kind)
        name = " ".join(str(data.get(column, "")).split())
        holder, key = within
        is_row = heads.kind.patterns[0].key == EACH and _is_list(heads.kind)
        if not is_row and not self.ids.is_name(name):
            label = next((one.label for one in heads.kind.columns if one.keys == (column,)), None)
            yield Concern(origin, _NAMELESS.fill(column=label or same("?")), ConcernKind.WRONG)
            return
        made = FreshThing(holder, key, name, data, origin)
        self._fresh.append(made)
        if not is_whole:
            self._broken.add(made)
        called = f"{line.owner} › {name}" if line.owner else name
        if not is_row:
            self._called.setdefault(plain(called), made)

    def _lacking(self, data: dict[str, Node], heads: Heads, line: WrittenRow) -> Iterator[Concern]:
        """What has to be said of a new thing, and is not."""
        for column in heads.kind.columns:
            place = heads.places.get(column.keys)
            is_title = column.keys == (_title(heads.kind),)
            if column.is_required and column.keys[0] not in data and place and not is_title:
                said = _REQUIRED.fill(column=column.label)
                yield Concern(heads.origin(line.number, place), said, ConcernKind.WRONG)

    def _data(
        self, heads: Heads, line: WrittenRow, at: Route, unit: Node
    ) -> tuple[dict[str, Node], list[Concern]]:
        """What a row says, and what is open about it or worth a look.

        `at` is what holds it, `unit` that of what it is about if that is new, too.
        """
        data: dict[str, Node] = {}
        concerns: list[Concern] = []
        for column in heads.kind.columns:
            written = line.cells.get(column.keys)
            if written is None or written.cell is None:
                continue
            unit = data.get(_UNIT, unit)
            meant = self.differ.understood(column, written, heads, None, at, unit)
            if isinstance(meant, Concern):
                concerns.append(meant)
            elif meant is not GONE:
                _lay(data, column.keys, meant)
                concerns += self.differ.checks(column, written, heads, meant, at)
        return data, concerns

    def _within(self, kind: SheetKind, line: WrittenRow) -> "Within | None":
        """What holds a new row: what it belongs to, there before or new itself."""
        if not kind.takes_new:
            return None
        owner = plain(line.owner)
        for word, holder in self.base.owners.get(kind.key, {}).items():
            if plain(word) == owner:
                return holder, ""
        thing = self._thing_of(line.owner)
        for pattern in kind.patterns if thing else ():
            if thing and len(pattern) == thing.depth + 2:
                return thing, pattern[-2]
        return None

    def _thing_of(self, owner: str) -> FreshThing | None:
        """The new thing that a row belongs to or is about; its unit may stand behind its name."""
        return self._called.get(plain(owner)) or self._called.get(bare(owner))

    def _unknown(self, heads: Heads, line: WrittenRow) -> Concern:
        """A new row of which nobody knows what it belongs to."""
        kind, origin = heads.kind, self._origin(heads, line)
        words = [*self.base.owners.get(kind.key, {}), *(one.name for one in self._fresh)]
        near = closest(line.owner, words) if line.owner else None
        words.sort(key=lambda word: word != near)  # that first
        offered = tuple(Offered(same(word), word) for word in words if word)
        if not line.owner:
            return Concern(origin, _OWNERLESS.fill(owner=kind.owner), ConcernKind.ASK, offered)
        said = _UNKNOWN_NEAR if near else _UNKNOWN
        message = said.fill(owner=quoted(line.owner), near=quoted(near or ""))
        return Concern(origin, message, ConcernKind.ASK, offered)

    def _known(self, holder: Route) -> set[str]:
        """The ids that the workbook knows of what else a holder holds, or held."""
        every = (row.route for rows in self.base.rows.values() for row in rows)
        return {at[len(holder)] for at in every if len(at) > len(holder) and at.within(holder)}

    def _origin(self, heads: Heads, line: WrittenRow) -> Provenance:
        filled = [one.column for one in line.cells.values() if one.cell is not None]
        return heads.origin(line.number, min(filled, default=line.own))


def _title(kind: SheetKind) -> str:
    """The key of what a thing is called: its title, else its first text."""
    held = [one.field for one in typed_fields(kind.record).values() if one.is_text]
    titles = [one.key for one in held if one.title]
    return next(iter((*titles, *(one.key for one in held if one.required))), "")


def _is_list(kind: SheetKind) -> bool:
    """Whether the things of a sheet are rows of lists, which have no ids."""
    return isinstance(type_at(Route(kind.patterns[0][:-1])), ListOf)


def _lay(data: dict[str, Node], keys: Sequence[str], node: Node) -> None:
    """Lay a value into data, making what is missing on the way."""
    if not keys:
        for key, one in node.items():
            data.setdefault(key, one)
        return
    for key in keys[:-1]:
        data = data.setdefault(key, {})
    if isinstance(node, Mapping) and isinstance(data.get(keys[-1]), dict):
        _lay(data[keys[-1]], (), node)
    else:
        data[keys[-1]] = node


_UNIT = key_of(Indicator.unit)
_NAMELESS = Text(
    "baris baru ini belum bernama; isi kolom {column}",
    "this new row has no name yet; fill in the column {column}",
)
_REQUIRED = Text(
    "baris baru ini belum lengkap; isi kolom {column}",
    "this new row is not complete yet; fill in the column {column}",
)
_NO_NEW = Text(
    "baris ini tidak dikenal, dan lembar ini tidak menerima baris baru",
    "this row is not known, and this sheet takes no new rows",
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
