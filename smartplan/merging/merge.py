"""Three states of a file's tree merged, item by item."""

from collections.abc import Iterable

from smartplan.merging import identity, three_way
from smartplan.merging.render import Three, clash, lead_of
from smartplan.route import Route
from smartplan.shape.types import MapOf, Type
from smartplan.source.node import Node
from smartplan.source.read import is_faulty, read
from smartplan.source.tree.nodes import (
    Branch,
    Item,
    Leaf,
    SyntaxTree,
    UnusualError,
    Value,
    comments_in,
    comments_of,
    data_of,
    parted,
)
from smartplan.source.tree.reindent import fitted
from smartplan.source.written import written
from smartplan.value import dataclass, field, replace
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the two sides do not agree on, and how."""

    route: Route
    why: Text


@dataclass(frozen=True, slots=True)
class MergeSpot:
    """Where an item stands: its route, what that may hold, and how items there are written.

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

    def tree(
        self, base: SyntaxTree, ours: SyntaxTree, theirs: SyntaxTree, held: Type
    ) -> SyntaxTree:
        """Three states of a file merged; routes are relative to it."""
        roots = [_usual(side) for side in (base, ours, theirs)]
        root = self.branch(roots[0], roots[1], roots[2], held, Route())
        # A mapping has no order that could be in conflict.
        return SyntaxTree(notes(base.head, ours.head, theirs.head), root or ours.root)

    def branch(
        self, base: Branch, ours: Branch, theirs: Branch, held: Type, at: Route
    ) -> Branch | None:
        """Three states of a mapping or list; None if its order is in conflict as a whole."""
        base, theirs = fitted(base, ours), fitted(theirs, ours)
        sides = identity.named(base, ours, theirs, held)
        orders = (list(sides[0]), list(sides[1]), list(sides[2]))
        if ours.is_list and identity.is_ordered(held, (base, ours, theirs)):
            order = three_way.merged(orders, three_way.if_added)
        else:
            order = three_way.in_order(orders)
        if order is None:
            return None
        items: list[Item] = []
        for name in order:
            step = f"*{identity.shown(name)}" if ours.is_list else name
            inner = held.inside(name)
            is_thing = ours.is_list or (isinstance(held, MapOf) and held.has_ids)
            spot = MergeSpot(at / step, inner, ours.column, ours.in_brackets, is_thing)
            before, one, other = (side.get(name) for side in sides)
            if found := self.item(before, one, other, spot):
                items.append(found)
        if ours.in_brackets:
            return replace(ours, items=parted(items, lead_of(ours)))
        tail = notes(base.tail, ours.tail, theirs.tail)
        return replace(ours, items=tuple(items), tail=tail)

    def item(
        self, base: Item | None, ours: Item | None, theirs: Item | None, spot: MergeSpot
    ) -> Item | None:
        """Three states of an item; None when it is gone."""
        if theirs in (base, ours):
            return ours
        if ours == base:
            return theirs
        if ours is None or theirs is None:
            return self.one_sided(base, ours, theirs, spot)
        if base is None and spot.is_thing and _differ(ours.value, theirs.value):
            is_row = spot.at.key.startswith("*")
            why = NEW_ROW_TWICE if is_row else NEW_TWICE
            return self.clash(spot, "", (None, ours, theirs), why)
        return self.merged(base, ours, theirs, spot)

    def one_sided(
        self, base: Item | None, ours: Item | None, theirs: Item | None, spot: MergeSpot
    ) -> Item | None:
        """An item that one side took out while the other did something to it."""
        left = ours or theirs
        if left and base and not _differ(base.value, left.value) and _says_no_more(left, base):
            return None
        return self.clash(spot, "", (base, ours, theirs), REMOVED)

    def merged(self, base: Item | None, ours: Item, theirs: Item, spot: MergeSpot) -> Item:
        """An item that both sides have, each in its own way."""
        value, source = self.value(base, ours, theirs, spot)
        above = ours.above
        if not spot.in_brackets:
            above = notes(base.above if base else "", ours.above, theirs.above)
        if value is None:
            return self.clash(spot, above, (base, ours, theirs), CHANGED)
        form = source or _form(base, ours, theirs)
        head = form.head
        rest, more = _rest(base, ours, theirs, value, spot)
        if source and rest != source.rest and isinstance(value, Leaf) and value.is_block:
            # Behind such a text a comment would become part of it.
            rest, more = "\n", [*comments_in(rest), *more]
        if isinstance(value, Branch) and not value.items and not value.in_brackets:
            more += comments_in(value.tail)
            head = f"{head.partition(_BREAK)[0].rstrip()} "
            value, rest = Leaf(*(("[]", []) if value.is_list else ("{}", {}))), "\n"
        above += "".join(f"{' ' * spot.column}{comment}\n" for comment in more)
        return Item(ours.name, above, form.key, head, value, rest)

    def value(
        self, base: Item | None, ours: Item, theirs: Item, spot: MergeSpot
    ) -> tuple[Value | None, Item | None]:
        """Three states of a value, and the side that it was taken from as a whole, if one was."""
        before = base.value if base else None
        left, right = ours.value, theirs.value
        if right in (before, left):
            return left, ours
        if left == before:
            return right, theirs
        if (
            isinstance(left, Branch)
            and isinstance(right, Branch)
            and left.is_list == right.is_list
        ):
            is_like = isinstance(before, Branch) and before.is_list == left.is_list
            start = before if is_like else replace(left, items=(), tail="")
            made = self.branch(start, left, right, spot.type, spot.at)  # type: ignore[arg-type]
            return made, None
        if not _differ(left, right) or (before and not _differ(before, right)):
            return left, ours
        if before and not _differ(before, left):
            return right, theirs
        text = _woven(before, left, right)
        if text is not None:
            self.woven.add(spot.at)
        return text, ours

    def clash(self, spot: MergeSpot, above: str, sides: Three, why: Text) -> Item:
        """An item on which the sides do not agree, which is noted."""
        self.conflicts.append(Conflict(spot.at, why))
        base, ours, theirs = sides
        if above and not spot.in_brackets:
            base, ours, theirs = (side and replace(side, above="") for side in sides)
        name = ours.name if ours else theirs.name if theirs else ""
        return clash(name, above, (base, ours, theirs), None if why is CHANGED else why)


def _usual(tree: SyntaxTree) -> Branch:
    """The root of a tree all of whose parts can be merged."""
    root = tree.root
    if tree.tail or not isinstance(root, Branch) or root.in_brackets or root.is_list:
        raise UnusualError
    if any(line.lstrip()[:1] not in ("", "#", "-") for line in tree.head.splitlines()):
        raise UnusualError
    _look_at(root)
    return root


def _look_at(branch: Branch) -> None:
    for item in branch.items:
        value = item.value
        if branch.in_brackets:
            is_bare = isinstance(value, Branch) and not value.opening
            if "#" in item.above or "\n" in item.head or is_bare or value == _NOTHING:
                raise UnusualError
        if isinstance(value, Branch):
            _look_at(value)
    if branch.in_brackets and "#" in branch.tail:
        raise UnusualError


def notes(base: str, ours: str, theirs: str) -> str:
    """Comment lines of three sides merged; what was written on either side is kept."""
    one, two, three = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    return "".join(three_way.merged((one, two, three), three_way.keep_both) or ())


def _says_no_more(one: Item, other: Item) -> bool:
    """Whether an item has no comment that another one has not."""
    return set(comments_of(one)) <= set(comments_of(other))


def _differ(one: Value, other: Value) -> bool:
    return written(data_of(one), in_order=False) != written(data_of(other), in_order=False)


def _form(base: Item | None, ours: Item, theirs: Item) -> Item:
    """The side whose key and head stand before a value that was merged in the form of ours."""
    same_form = ours.head.endswith("\n") == theirs.head.endswith("\n")
    is_kept = base and (ours.key, ours.head) == (base.key, base.head)
    return theirs if is_kept and same_form else ours


def _rest(
    base: Item | None, ours: Item, theirs: Item, value: Value, spot: MergeSpot
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
    if isinstance(value, Branch) and not value.in_brackets:
        return "", [*comments_in(rest), *more]
    return rest or "\n", more


def _woven(before: Value | None, left: Value, right: Value) -> Leaf | None:
    """A long text merged by its lines; None where both sides changed the same ones."""
    sides = [side.text.split("\n") for side in _texts((before, left, right))]
    if len(sides) < _SIDES:
        return None
    lines = three_way.merged((sides[0], sides[1], sides[2]), three_way.give_up)
    if lines is None:
        return None
    text = "\n".join(lines)
    document, faults = read("", f"x: {text}\n".encode())
    data: Node = document.data.get("x") if isinstance(document.data, dict) else None
    return None if is_faulty(faults) or not isinstance(data, str) else Leaf(text, data)


def _texts(values: Iterable[Value | None]) -> Iterable[Leaf]:
    """Those that are texts of several lines."""
    for value in values:
        if isinstance(value, Leaf) and isinstance(value.data, str) and "\n" in value.text:
            yield value


_SIDES = 3
_NOTHING = Leaf("", None)
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
