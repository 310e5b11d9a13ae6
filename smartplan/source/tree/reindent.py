"""Items of one place made to stand in another one, which may be indented in its own way."""

import re

from smartplan.source.tree.nodes import Branch, Item, Leaf, UnusualError, Value
from smartplan.value import replace


def fitted(branch: Branch, like: Branch) -> Branch:
    """A branch in the form of another of its kind: the same column, or brackets as well."""
    if branch.in_brackets and like.in_brackets:
        return branch
    if branch.in_brackets:
        items = tuple(_opened(item, is_list=branch.is_list) for item in branch.items)
        return replace(like, items=tuple(shifted(item, like.column) for item in items), tail="")
    if like.in_brackets:
        if "#" in branch.tail:
            raise UnusualError
        items = tuple(enclosed(item) for item in branch.items)
        return replace(like, items=items)
    by = like.column - branch.column
    moved = _branch(branch, by) if by else branch
    return replace(moved, is_inline=like.is_inline)


def _opened(item: Item, *, is_list: bool) -> Item:
    """An item from brackets as one on a line of its own."""
    return replace(item, above="", head="- " if is_list else item.head, rest="\n")


def enclosed(item: Item) -> Item:
    """An item from a line of its own as one in brackets."""
    value = item.value
    if "#" in item.above + item.rest or "\n" in item.head:
        raise UnusualError
    if isinstance(value, Leaf):
        is_quoted = value.text[:1] in ("'", '"')
        is_fit = value.text and "\n" not in value.text and not value.is_block
        if not is_fit or (not is_quoted and _NOT_IN_BRACKETS.search(value.text)):
            raise UnusualError
    elif not value.in_brackets:
        raise UnusualError
    return replace(item, above=", ", head=item.head if item.key else "", rest="")


def _branch(branch: Branch, by: int) -> Branch:
    if branch.in_brackets:
        items = tuple(
            replace(one, above=_behind(one.above, by), value=_value(one.value, by))
            for one in branch.items
        )
        return replace(branch, items=items, tail=_behind(branch.tail, by))
    return replace(
        branch,
        items=tuple(shifted(item, by) for item in branch.items),
        column=branch.column + by,
        tail=moved(branch.tail, by),
    )


def shifted(item: Item, by: int) -> Item:
    """An item moved to the right, or to the left as far as there is room."""
    return replace(
        item,
        above=moved(item.above, by),
        head=_behind(item.head, by),
        value=_value(item.value, by),
        rest=_behind(item.rest, by),
    )


def _value(value: Value, by: int) -> Value:
    if isinstance(value, Leaf):
        return replace(value, text=_behind(value.text, by, is_strict=True))
    return _branch(value, by)


def _behind(text: str, by: int, *, is_strict: bool = False) -> str:
    """A text whose first line stays where it is."""
    first, line_break, lines = text.partition("\n")
    return first + line_break + moved(lines, by, is_strict=is_strict)


def moved(lines: str, by: int, *, is_strict: bool = False) -> str:
    """Whole lines moved to the right, or to the left as far as there is room."""
    if by > 0:
        return _FILLED.sub(" " * by, lines)
    if is_strict and any(
        line.strip() and len(line) - len(line.lstrip(" ")) < -by for line in lines.split("\n")
    ):
        raise UnusualError
    return re.sub(rf"(?m)^ {{1,{-by}}}", "", lines) if by else lines


_FILLED = re.compile(r"(?m)^(?=[^\r\n])")
_NOT_IN_BRACKETS = re.compile(r"[,\[\]{}]|: |:$| #")
