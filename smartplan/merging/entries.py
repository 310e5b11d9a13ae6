"""Three states of one value merged, entry by entry."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from smartplan.merging import names, weave
from smartplan.merging.fit import fitted
from smartplan.merging.tiles import (
    Atom,
    Clash,
    Group,
    Sheet,
    Tile,
    Value,
    comments_in,
    data_of,
    remarks,
)
from smartplan.route import Route
from smartplan.shape.types import MapOf, Type
from smartplan.source.edit import written
from smartplan.source.node import Node
from smartplan.source.read import read
from smartplan.wording import Text

Entry = Tile | Clash


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the two sides do not agree on, and how."""

    route: Route
    why: Text


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an entry stands: its route, what that may hold, and how entries there are written.

    In the route an item of a list is marked by a star. `is_thing` says that it bears an id.
    """

    at: Route
    type: Type
    column: int
    in_brackets: bool
    is_thing: bool


@dataclass(slots=True)
class Merging:
    """A merge under way: the conflicts found, and the texts that were merged line by line."""

    conflicts: list[Conflict] = field(default_factory=list)
    woven: set[Route] = field(default_factory=set)

    def sheet(self, base: Sheet, ours: Sheet, theirs: Sheet, held: Type, at: Route) -> Sheet:
        """Three states of a file merged."""
        root = self.group(base.root, ours.root, theirs.root, held, at)
        # A mapping has no order that could be in conflict.
        return Sheet(notes(base.head, ours.head, theirs.head), root or ours.root)

    def group(
        self, base: Group, ours: Group, theirs: Group, held: Type, at: Route
    ) -> Group | None:
        """Three states of a mapping or list; None if its order is in conflict as a whole."""
        base, theirs = fitted(base, ours), fitted(theirs, ours)
        sides = names.named(base, ours, theirs, held)
        orders = (list(sides[0]), list(sides[1]), list(sides[2]))
        if ours.is_list and names.is_ordered(held, (base, ours, theirs)):
            order = weave.woven(orders, weave.if_added)
        else:
            order = weave.in_order(orders)
        if order is None:
            return None
        tiles: list[Entry] = []
        for name in order:
            step = f"*{names.shown(name)}" if ours.is_list else name
            inner = held.inside(name)
            is_thing = ours.is_list or (isinstance(held, MapOf) and held.has_ids)
            spot = Spot(at / step, inner, ours.column, ours.in_brackets, is_thing)
            base_tile, our_tile, their_tile = (side.get(name) for side in sides)
            if found := self.entry(base_tile, our_tile, their_tile, spot):
                tiles.append(found)
        tail = ours.tail if ours.in_brackets else notes(base.tail, ours.tail, theirs.tail)
        return replace(ours, tiles=tuple(tiles), tail=tail)

    def entry(
        self, base: Tile | None, ours: Tile | None, theirs: Tile | None, spot: Spot
    ) -> Entry | None:
        """Three states of an entry; None when it is gone."""
        if theirs in (base, ours):
            return ours
        if ours == base:
            return theirs
        if ours is None or theirs is None:
            return self.one_sided(base, ours, theirs, spot)
        if base is None and spot.is_thing and _differ(ours.value, theirs.value):
            is_row = spot.at.key.startswith("*")
            return self.clash(spot, "", ours, theirs, NEW_ROW_TWICE if is_row else NEW_TWICE)
        return self.merged(base, ours, theirs, spot)

    def one_sided(
        self, base: Tile | None, ours: Tile | None, theirs: Tile | None, spot: Spot
    ) -> Entry | None:
        """An entry that one side took out while the other did something to it."""
        left = ours or theirs
        if left and base and not _differ(base.value, left.value) and _says_no_more(left, base):
            return None
        return self.clash(spot, "", ours, theirs, REMOVED)

    def merged(self, base: Tile | None, ours: Tile, theirs: Tile, spot: Spot) -> Entry:
        """An entry that both sides have, each in its own way."""
        value, source = self.value(base, ours, theirs, spot)
        above = ours.above
        if not spot.in_brackets:
            above = notes(base.above if base else "", ours.above, theirs.above)
        if value is None:
            return self.clash(spot, above, ours, theirs, CHANGED)
        head = source.head if source else _head(base, ours, theirs)
        rest, more = _rest(base, ours, theirs, value, spot)
        if source and rest != source.rest and isinstance(value, Atom) and value.is_block:
            # Behind such a text a comment would become part of it.
            rest, more = "\n", [*comments_in(rest), *more]
        if isinstance(value, Group) and not value.tiles and not value.in_brackets:
            more += comments_in(value.tail)
            head = f"{head.partition(_BREAK)[0].rstrip()} "
            value, rest = Atom(*(("[]", []) if value.is_list else ("{}", {}))), "\n"
        above += "".join(f"{' ' * spot.column}{comment}\n" for comment in more)
        return Tile(ours.name, above, head, value, rest)

    def value(
        self, base: Tile | None, ours: Tile, theirs: Tile, spot: Spot
    ) -> tuple[Value | None, Tile | None]:
        """Three states of a value, and the side that it was taken from as a whole, if one was."""
        before = base.value if base else None
        left, right = ours.value, theirs.value
        if right in (before, left):
            return left, ours
        if left == before:
            return right, theirs
        if isinstance(left, Group) and isinstance(right, Group) and left.is_list == right.is_list:
            is_like = isinstance(before, Group) and before.is_list == left.is_list
            start = before if is_like else replace(left, tiles=(), tail="")
            made = self.group(start, left, right, spot.type, spot.at)  # type: ignore[arg-type]
            return made, None
        if not _differ(left, right) or (before and not _differ(before, right)):
            return left, ours
        if before and not _differ(before, left):
            return right, theirs
        text = _woven(before, left, right)
        if text is not None:
            self.woven.add(spot.at)
        return text, ours

    def clash(
        self, spot: Spot, above: str, ours: Tile | None, theirs: Tile | None, why: Text
    ) -> Clash:
        """An entry on which the sides do not agree, which is noted."""
        self.conflicts.append(Conflict(spot.at, why))
        if above and not spot.in_brackets:
            ours, theirs = (side and replace(side, above="") for side in (ours, theirs))
        name = (ours or theirs or Tile("", "", "", Atom("", None), "")).name
        return Clash(name, above, ours, theirs, None if why is CHANGED else why)


def notes(base: str, ours: str, theirs: str) -> str:
    """Comment lines of three sides merged; what was written on either side is kept."""
    one, two, three = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    return "".join(weave.woven((one, two, three), weave.keep_both) or ())


def _says_no_more(one: Tile, other: Tile) -> bool:
    """Whether an entry has no comment that another one has not."""
    return set(remarks(one)) <= set(remarks(other))


def _differ(one: Value, other: Value) -> bool:
    return written(data_of(one), in_order=False) != written(data_of(other), in_order=False)


def _head(base: Tile | None, ours: Tile, theirs: Tile) -> str:
    """What stands before a value that was merged: in the form of ours, whose form it has."""
    same_form = ours.head.endswith("\n") == theirs.head.endswith("\n")
    return theirs.head if base and ours.head == base.head and same_form else ours.head


def _rest(
    base: Tile | None, ours: Tile, theirs: Tile, value: Value, spot: Spot
) -> tuple[str, list[str]]:
    """What stands behind a value, and comments of theirs that have no room there."""
    more: list[str] = []
    before = base.rest if base else ""
    if theirs.rest in (before, ours.rest):
        rest = ours.rest
    elif ours.rest == before:
        rest = theirs.rest
    else:
        rest = ours.rest
        known = comments_in(before) + comments_in(ours.rest)
        more = [one for one in comments_in(theirs.rest) if one not in known]
    if spot.in_brackets:
        return "", more
    if isinstance(value, Group) and not value.in_brackets:
        return "", [*comments_in(rest), *more]
    return rest or "\n", more


def _woven(before: Value | None, left: Value, right: Value) -> Atom | None:
    """A long text merged by its lines; None where both sides changed the same ones."""
    sides = [side.text.split("\n") for side in _texts((before, left, right))]
    if len(sides) < _SIDES:
        return None
    lines = weave.woven((sides[0], sides[1], sides[2]), weave.give_up)
    if lines is None:
        return None
    text = "\n".join(lines)
    document, faults = read("", f"x: {text}\n".encode())
    data: Node = document.data.get("x") if isinstance(document.data, dict) else None
    return None if faults or not isinstance(data, str) else Atom(text, data)


def _texts(values: Iterable[Value | None]) -> Iterable[Atom]:
    """Those that are texts of several lines."""
    for value in values:
        if isinstance(value, Atom) and isinstance(value.data, str) and "\n" in value.text:
            yield value


_SIDES = 3
_BREAK = "\n"
CHANGED = Text(
    "diubah di kedua sisi menjadi nilai yang berbeda", "changed on both sides to different values"
)
REMOVED = Text(
    "dihapus di satu sisi, diubah di sisi lain", "removed on one side, changed on the other"
)
NEW_TWICE = Text(
    "id baru yang sama di kedua sisi, dengan isi yang berbeda",
    "the same new id on both sides, with different content",
)
NEW_ROW_TWICE = Text(
    "baris baru yang sama di kedua sisi, dengan isi yang berbeda",
    "the same new row on both sides, with different content",
)
