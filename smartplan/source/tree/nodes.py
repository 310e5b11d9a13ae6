"""The concrete syntax tree of a YAML file: nodes that together hold every character of it."""

import re
from collections.abc import Iterable

from smartplan.source.node import Node
from smartplan.value import dataclass, replace


class UnusualError(Exception):
    """The file is YAML, but of a form that nobody writes by hand; it is better left alone."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar as written, without the line break behind it; empty where nothing is written."""

    text: str
    data: Node

    @property
    def is_block(self) -> bool:
        """Whether it is a `|` or `>` text: what follows on deeper lines would belong to it."""
        return self.text[:1] in ("|", ">")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a mapping or an item of a list.

    `above` are the lines before it, `key` is the key as written (empty in a list), `head` what
    stands between it and the value (colon or dash, blanks, comments), `rest` what stands behind
    the value up to and with the line break, and comments below that are indented deeper. In
    brackets `above` is what parts it from the one before; `rest` is empty.
    """

    name: str
    above: str
    key: str
    head: str
    value: "Leaf | Branch"
    rest: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A mapping or list: items on lines of their own from `column` on, or in brackets.

    `tail` are the lines behind the last item; in brackets it is what closes it, as `opening` is
    what opens it. An inline branch begins behind the dash of the item that it is.
    """

    items: tuple[Item, ...]
    is_list: bool
    column: int = -1
    tail: str = ""
    opening: str = ""
    is_inline: bool = False

    @property
    def in_brackets(self) -> bool:
        """Whether its items are parted by commas, and not by lines."""
        return self.column < 0


Value = Leaf | Branch


@dataclass(frozen=True, slots=True)
class SyntaxTree:
    """A whole file: the comment at its head (and what comes before it), its root, what follows."""

    head: str
    root: Value
    tail: str = ""


def text_of(tree: SyntaxTree) -> str:
    """The text of a file: of one that was read, to the last character."""
    pieces = [tree.head]
    _put(tree.root, pieces)
    pieces.append(tree.tail)
    return "".join(pieces)


def text_of_item(item: Item) -> str:
    """An item without the lines above it and its indentation."""
    pieces = [item.key, item.head]
    _put(item.value, pieces)
    pieces.append(item.rest)
    return "".join(pieces)


def text_of_value(value: Value) -> str:
    """A value as it stands in its file."""
    if isinstance(value, Leaf):
        return value.text
    pieces: list[str] = []
    _put(value, pieces)
    return "".join(pieces)


def _put(value: Value, pieces: list[str]) -> None:
    if isinstance(value, Leaf):
        pieces.append(value.text)
        return
    indent = " " * value.column
    is_bare = value.is_inline
    pieces.append(value.opening)
    for item in value.items:
        pieces += (item.above, "" if is_bare else indent, item.key, item.head)
        _put(item.value, pieces)
        pieces.append(item.rest)
        is_bare = False
    pieces.append(value.tail)


def data_of(value: Value) -> Node:
    """The data that a value stands for."""
    if isinstance(value, Leaf):
        return value.data
    if value.is_list:
        return [data_of(item.value) for item in value.items]
    return {item.name: data_of(item.value) for item in value.items}


def parted(items: Iterable[Item], lead: str = "") -> tuple[Item, ...]:
    """Items in brackets in a new order: `lead` before the first, commas between the others."""
    made = []
    for place, item in enumerate(items):
        above = (item.above if "," in item.above else ", ") if place else lead
        made.append(item if above == item.above else replace(item, above=above))
    return tuple(made)


def comments(tree: SyntaxTree) -> list[str]:
    """Every comment of a file in order, without the blanks behind it."""
    pieces = [tree.head]
    _between(tree.root, pieces)
    pieces.append(tree.tail)
    return _comments(pieces)


def comments_of(item: Item) -> list[str]:
    """Every comment of an item and of what is in it, in order."""
    pieces: list[str] = []
    _around(item, pieces)
    return _comments(pieces)


def comments_in(text: str) -> list[str]:
    """The comments of a stretch that holds no values."""
    return [found.rstrip() for found in _COMMENT.findall(text)] if "#" in text else []


def _comments(pieces: list[str]) -> list[str]:
    return [comment for piece in pieces if "#" in piece for comment in comments_in(piece)]


def _around(item: Item, pieces: list[str]) -> None:
    pieces += (item.above, item.head)
    value = item.value
    if isinstance(value, Branch) or value.is_block:
        _between(value, pieces)
    pieces.append(item.rest)


def _between(value: Value, pieces: list[str]) -> None:
    """What stands in a value and is no value itself."""
    if isinstance(value, Branch):
        for item in value.items:
            _around(item, pieces)
        pieces.append(value.tail)
    elif value.is_block:
        pieces.append(value.text.splitlines()[0])


_COMMENT = re.compile(r"#[^\r\n]*")
