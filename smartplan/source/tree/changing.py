"""One edit made in a syntax tree: only the items on the way to it are new."""

from collections.abc import Callable

from smartplan.edit import END, Edit, Insert, Remove, Rename
from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.source.tree.emit import emitted
from smartplan.source.tree.forms import (
    are_spaced,
    beside,
    detached,
    emptied,
    empty,
    hoisted,
    is_row,
    is_taken_in,
    stand_in_brackets,
    unfolded,
    with_item,
)
from smartplan.source.tree.layout import Order
from smartplan.source.tree.nodes import (
    Branch,
    Item,
    Leaf,
    SyntaxTree,
    UnusualError,
    comments_in,
    comments_of,
    data_of,
    parted,
)
from smartplan.source.tree.reindent import shifted
from smartplan.source.tree.scalars import key_text, rewritten
from smartplan.value import dataclass, field, replace
from smartplan.wording import Text

# A change of the branch that holds what an edit is about.
_Change = Callable[[Branch, Item, Order], Branch]


class RefusedError(Exception):
    """An edit cannot be made, and why."""

    def __init__(self, why: Text) -> None:
        """Keep the sentence."""
        super().__init__(why.en)
        self.why = why


@dataclass(slots=True)
class Changing:
    """Edits under way in one file: how its lines end, and the comments that have gone.

    Those that a value has `taken` into its text are not lost.
    """

    ending: str
    order: Order
    gone: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def made(self, tree: SyntaxTree, one: Edit) -> SyntaxTree:
        """The tree after one edit."""
        if not one.route or (isinstance(tree.root, Leaf) and tree.root.text):
            raise UnusualError
        top = Item("", "", "", "", tree.root, tree.tail)
        top = self.within(top, -_STEP, one.route, self.order, one)
        tail = top.above + top.rest
        return replace(tree, root=top.value, tail=tail)

    def within(self, item: Item, column: int, route: Route, order: Order, one: Edit) -> Item:
        """The item after an edit of something in it; `column` is where the item stands."""
        branch = self.opened(item, column, one if len(route) == 1 else None)
        if len(route) == 1:
            after = self.changed(branch, one, order)
        else:
            place = _place(branch, route[0])
            inner = branch.items[place]
            at = branch.column
            made = self.within(inner, at, Route(route[1:]), order.inside(route[0]), one)
            after = replace(branch, items=with_item(branch.items, place, made))
        return self.settled(item, after, column)

    def opened(self, item: Item, column: int, one: Edit | None) -> Branch:
        """The branch that an item holds; an empty one that gets its first entry as a block."""
        value = item.value
        is_list = isinstance(value, Branch) and value.is_list
        if isinstance(value, Leaf):
            if value.data is not None or not isinstance(one, Insert):
                raise UnusualError
            is_list = one.route.key == END
        elif value.items and not (isinstance(one, Insert) and self.outgrows(value, column, one)):
            return value
        elif value.items:
            return self.block(value, column)
        if column == _IN_BRACKETS:
            return empty(is_list=is_list)
        if isinstance(value, Branch) and not value.in_brackets:
            return value
        return Branch((), is_list, column + _STEP)

    def outgrows(self, branch: Branch, column: int, one: Insert) -> bool:
        """Whether a branch in brackets has to become a block to hold something."""
        return (
            branch.in_brackets
            and column != _IN_BRACKETS
            and _has_lines(one.value)
            and not any("#" in item.above for item in branch.items)
        )

    def block(self, branch: Branch, column: int) -> Branch:
        """A branch in brackets, written as a block."""
        at = column + _STEP
        items = [
            self.new(item.name, data_of(item.value), branch.is_list, at) for item in branch.items
        ]
        return Branch(tuple(items), branch.is_list, at)

    def new(self, name: str, value: Node, is_list: bool, column: int) -> Item:  # noqa: FBT001
        """A new item of a block that stands at a column, or of brackets."""
        in_brackets = column < 0
        key = None if is_list else name
        item = emitted(key, value, in_brackets=in_brackets, ending=self.ending)
        item = replace(item, name=name)
        return replace(item, above=", ") if in_brackets else shifted(item, column)

    def settled(self, item: Item, branch: Branch, column: int) -> Item:
        """The item with its changed branch: its form on the line may have to change, too."""
        before = item.value
        was_block = isinstance(before, Branch) and not before.in_brackets
        is_root = column == -_STEP
        if not branch.in_brackets and not branch.items and not is_root:
            return emptied(item, branch, self.ending)
        if not branch.in_brackets and not was_block:
            return unfolded(item, branch, self.ending, is_root=is_root)
        return hoisted(item, branch, column, self.ending)

    def changed(self, branch: Branch, one: Edit, order: Order) -> Branch:
        """The branch that holds what an edit is about, after it."""
        key = one.route.key
        if branch.in_brackets and not branch.opening and isinstance(one, Insert | Remove):
            raise UnusualError  # [a: 1]
        if isinstance(one, Insert):
            return self.inserted(branch, key, in_order(one.value, order.inside(key)), order)
        place = _place(branch, key)
        item = branch.items[place]
        if isinstance(one, Remove):
            return self.removed(branch, place)
        if isinstance(one, Rename):
            text = key_text(item.key, one.key, in_brackets=branch.in_brackets)
            item = replace(item, name=one.key, key=text)
        else:
            value = in_order(one.value, order.inside(key))
            item = self.valued(item, value, branch)
        return replace(branch, items=with_item(branch.items, place, item))

    def inserted(self, branch: Branch, key: str, value: Node, order: Order) -> Branch:
        """The branch with one item more: behind the last key that precedes it in the order."""
        place = len(branch.items)
        if branch.is_list:
            place = place if key == END else int(key)
        elif any(order.rank(key) < order.rank(item.name) for item in branch.items):
            before = [order.rank(item.name) <= order.rank(key) for item in branch.items]
            place = len(before) - before[::-1].index(True) if True in before else 0
        column = branch.column
        if stand_in_brackets(branch) and isinstance(value, dict) and not _has_lines(value):
            item = self.new(key, value, branch.is_list, -1)  # like the rows beside it
            item = replace(item, above="", head="- ", rest=self.ending)
        else:
            item = self.new(key, value, branch.is_list, column)
        if not branch.in_brackets:
            if place and are_spaced(branch):
                item = replace(item, above=self.ending)
            items = (*branch.items[:place], item, *branch.items[place:])
            return replace(branch, items=items)
        lead = branch.items[0].above if branch.items else ""
        item = replace(item, rest="")
        return replace(
            branch, items=parted((*branch.items[:place], item, *branch.items[place:]), lead)
        )

    def removed(self, branch: Branch, place: int) -> Branch:
        """The branch without an item, whose comments are noted as gone."""
        item = branch.items[place]
        kept, own = detached(item.above) if not branch.in_brackets else ("", item.above)
        self.gone += comments_of(replace(item, above="" if branch.in_brackets else own))
        for line in (*own.splitlines(), *item.rest.splitlines()):
            if line.strip(" \t,") and line.strip(" \t,")[0] != "#":
                raise UnusualError  # it holds something that the reader has passed over
        items = [*branch.items[:place], *branch.items[place + 1 :]]
        if branch.in_brackets:
            lead = branch.items[0].above
            if place < len(items) and "#" in items[place].above + own:
                # A comment behind a comma is about what stands before it.
                self.gone += comments_in(items[place].above)
                items[place] = replace(items[place], above=own)
            return replace(branch, items=parted(items, lead))
        if kept and place < len(items):
            items[place] = replace(items[place], above=kept + items[place].above)
        tail = kept + branch.tail if place >= len(items) else branch.tail
        return replace(branch, items=tuple(items), tail=tail)

    def valued(self, item: Item, value: Node, branch: Branch) -> Item:
        """An item with another value."""
        old = item.value
        if isinstance(value, dict | list) or isinstance(old, Branch):
            return self.replaced(item, value, branch)
        comment, _, below = item.rest.partition(self.ending)
        is_open = not below.strip() and self.ending not in item.head
        text = rewritten(
            old, value, column=branch.column, in_brackets=branch.in_brackets, is_open=is_open
        )
        text = text.replace("\n", self.ending)
        first, line, lines = text.partition(self.ending)
        if text[:1] in ("|", ">"):
            text = f"{first}{comment.rstrip()}{line}{lines}"
            item = replace(item, rest=self.ending + below)
        elif old.is_block:
            said = comments_in(old.text.partition(self.ending)[0])
            comment = f"  {said[0]}" if said else ""
            item = replace(item, rest=comment + item.rest)
        elif is_taken_in(old, value, comment):
            self.taken.append(comment.strip())
            item = replace(item, rest=self.ending + below)
        head = item.head
        if self.ending not in head and not branch.in_brackets:
            head = head.rstrip(" ") if not text else head if old.text else head.rstrip(" ") + " "
        elif not old.text and text and item.key:
            head = head.rstrip(" ") + " "
        return replace(item, head=head, value=Leaf(text, value))

    def replaced(self, item: Item, value: Node, branch: Branch) -> Item:
        """An item whose value becomes one of another kind: written anew under its key."""
        made = self.new(item.name, value, branch.is_list, branch.column)
        own = beside(item, self.ending)
        said = comments_of(replace(item, above=""))
        self.gone += said[1:] if own and said else said
        if own and isinstance(made.value, Branch) and not made.value.in_brackets and made.key:
            made = replace(made, head=f"{made.head.rstrip()}  {own}{self.ending}")
        elif own and ((isinstance(made.value, Leaf) and not made.value.is_block) or is_row(made)):
            made = replace(made, rest=f"  {own}{made.rest}")
        elif own:
            self.gone.append(own)
        return replace(made, above=item.above, key=item.key)


def _place(branch: Branch, key: str) -> int:
    if branch.is_list:
        return int(key)
    for place, item in enumerate(branch.items):
        if item.name == key:
            return place
    raise UnusualError


def _has_lines(value: Node) -> bool:
    if isinstance(value, dict):
        return any(map(_has_lines, value.values()))
    if isinstance(value, list):
        return any(map(_has_lines, value))
    return isinstance(value, str) and "\n" in value


def in_order(value: Node, order: Order) -> Node:
    """A value with its keys in the order of the model."""
    if isinstance(value, dict):
        keys = sorted(value, key=order.rank)
        return {key: in_order(value[key], order.inside(key)) for key in keys}
    if isinstance(value, list):
        return [in_order(one, order.inside(str(place))) for place, one in enumerate(value)]
    return value


_STEP = 2
_IN_BRACKETS = -1  # the column of what stands in brackets
