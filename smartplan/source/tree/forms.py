"""The form of an item on its lines, when what it holds gets or loses its own lines."""

from collections.abc import Sequence

from smartplan.source.node import Node
from smartplan.source.tree.nodes import Branch, Item, Leaf, UnusualError, Value, comments_in
from smartplan.value import replace


def emptied(item: Item, branch: Branch, ending: str) -> Item:
    """The item of a block whose last entry has gone: {} or [] on the line of its key."""
    beside, _, above = item.head.partition(ending)
    colon, comment = _comment(beside)
    rest = f"{comment}{ending}{above}{branch.tail}"
    return replace(item, head=f"{colon} ", value=empty(is_list=branch.is_list), rest=rest)


def unfolded(item: Item, branch: Branch, ending: str, *, is_root: bool) -> Item:
    """The item of what was in brackets, or nothing, and is a block now."""
    beside, _, below = item.rest.partition(ending)
    branch = replace(branch, tail=below)
    if ending in item.head or (is_root and beside.strip()):
        raise UnusualError
    if is_root:
        return replace(item, value=branch, rest="")
    if item.key or beside.strip():
        head = item.head.rstrip(" ") + beside.rstrip(" ") + ending
        return replace(item, head=head, value=branch, rest="")
    first = replace(branch.items[0], above="")
    branch = replace(branch, items=with_item(branch.items, 0, first), is_inline=True)
    return replace(item, head="- ", value=branch, rest="")


def hoisted(item: Item, branch: Branch, column: int, ending: str) -> Item:
    """The item with what stood above a key above its dash, if the key is behind that now."""
    above = branch.items[0].above if branch.is_inline and branch.items else ""
    if not above:
        return replace(item, value=branch)
    indent = " " * max(column, 0)
    lines = "".join(f"{indent}{line.strip()}{ending}" for line in above.splitlines())
    first = replace(branch.items[0], above="")
    branch = replace(branch, items=with_item(branch.items, 0, first))
    return replace(item, above=item.above + lines, value=branch)


def empty(*, is_list: bool) -> Branch:
    """Brackets with nothing in them."""
    opening, closing = "[]" if is_list else "{}"
    return Branch((), is_list, tail=closing, opening=opening)


def is_row(item: Item) -> bool:
    """Whether an item holds something in brackets."""
    value = item.value
    return value.in_brackets if isinstance(value, Branch) else isinstance(value.data, dict | list)


def with_item(items: Sequence[Item], place: int, item: Item) -> tuple[Item, ...]:
    """The items with another one at a place."""
    return (*items[:place], item, *items[place + 1 :])


def _comment(head: str) -> tuple[str, str]:
    """What stands before a value on the line of its key: the colon or dash, and a comment."""
    mark = head.find("#")
    if mark < 0:
        return head.rstrip(), ""
    bare = head[:mark].rstrip()
    return bare, head[len(bare) :].rstrip()


def beside(item: Item, ending: str) -> str:
    """The comment on the line on which an item begins."""
    is_block = isinstance(item.value, Branch) and not item.value.in_brackets
    line = item.head if is_block or ending in item.head else item.rest
    said = comments_in(line.partition(ending)[0])
    return said[0] if said else ""


def detached(above: str) -> tuple[str, str]:
    """Comments that an empty line parts from what is below them, and those that belong to it."""
    lines = above.splitlines(keepends=True)
    for place in range(len(lines) - 1, 0, -1):
        if not lines[place].strip() and any(line.strip() for line in lines[:place]):
            return "".join(lines[: place + 1]), "".join(lines[place + 1 :])
    return "", above


def are_spaced(branch: Branch) -> bool:
    """Whether empty lines part the items of a block."""
    later = branch.items[1:]
    return bool(later) and all(
        item.above and not item.above.partition("\n")[0].strip() for item in later
    )


def stand_in_brackets(branch: Branch) -> bool:
    """Whether all items of a block are rows in brackets."""
    is_block_list = branch.is_list and not branch.in_brackets
    return bool(branch.items) and is_block_list and all(map(is_row, branch.items))


def is_taken_in(old: Value, value: Node, comment: str) -> bool:
    """Whether a value says what an unquoted one said and the comment behind it, as one text."""
    said = comment.rstrip()
    return (
        isinstance(old, Leaf)
        and isinstance(old.data, str)
        and isinstance(value, str)
        and said.lstrip().startswith("#")
        and value == old.data + said
    )
