"""A plan file as tiles that cover its whole text: what a merge keeps, takes over or leaves out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from smartplan.source.node import Node
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Atom:
    """A scalar as written, without the line break behind it."""

    text: str
    data: Node

    @property
    def is_block(self) -> bool:
        """Whether it is a `|` or `>` text: what follows on deeper lines would belong to it."""
        return self.text[:1] in ("|", ">")


@dataclass(frozen=True, slots=True)
class Tile:
    """An entry of a mapping or an item of a list.

    `above` are the lines before it, `head` is what stands before the value (the key, the dash),
    `rest` what stands behind it up to and with the line break, and comments below that are
    indented deeper. In brackets `above` is what parts it from the one before; `rest` is empty.
    """

    name: str
    above: str
    head: str
    value: "Atom | Group"
    rest: str


@dataclass(frozen=True, slots=True)
class Clash:
    """An entry on which the two sides do not agree; None where a side has not got it.

    `above` are lines that belong to it whichever side is chosen; `label` is what the markers say.
    """

    name: str
    above: str
    ours: Tile | None
    theirs: Tile | None
    label: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A mapping or list: entries on lines of their own from `column` on, or in brackets.

    `tail` are the lines behind the last entry; in brackets it is what closes it, and `lead` what
    stands before the first. An inline group begins behind the dash of the item that it is.
    """

    tiles: tuple[Tile | Clash, ...] = field(kw_only=False)
    is_list: bool
    in_brackets: bool
    column: int = -1
    tail: str = ""
    lead: str = ""
    is_inline: bool = False

    @property
    def opening(self) -> str:
        """The bracket that opens it."""
        return "[" if self.is_list else "{"

    @property
    def own(self) -> tuple[Tile, ...]:
        """The entries of a group that was read from a file: none of them is a clash."""
        return tuple(tile for tile in self.tiles if isinstance(tile, Tile))


Value = Atom | Group


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file: the comment at its head, and its root mapping."""

    head: str
    root: Group


def data_of(value: Value, *, ours: bool = True) -> Node:
    """The data that a value stands for; where sides clash, that of one side."""
    if isinstance(value, Atom):
        return value.data
    chosen = [tile for tile in (chosen_of(one, ours=ours) for one in value.tiles) if tile]
    if value.is_list:
        return [data_of(tile.value, ours=ours) for tile in chosen]
    return {tile.name: data_of(tile.value, ours=ours) for tile in chosen}


def chosen_of(tile: Tile | Clash, *, ours: bool) -> Tile | None:
    """An entry, or what one side wants of it."""
    if isinstance(tile, Tile):
        return tile
    return tile.ours if ours else tile.theirs


def remarks(tile: Tile) -> list[str]:
    """Every comment of an entry and of what is in it, in order."""
    return [comment for piece in _pieces(tile) for comment in comments_in(piece)]


def comments_in(text: str) -> list[str]:
    """The comments of a stretch that holds nothing else but blanks."""
    return [found.rstrip() for found in _COMMENT.findall(text)]


def is_clean(value: Value) -> bool:
    """Whether no sides clash anywhere in a value."""
    return isinstance(value, Atom) or all(
        isinstance(tile, Tile) and is_clean(tile.value) for tile in value.tiles
    )


def _pieces(tile: Tile) -> Iterator[str]:
    yield tile.above
    yield from _IN_HEAD.findall(tile.head)
    if isinstance(tile.value, Group):
        for inner in tile.value.own:
            yield from _pieces(inner)
        yield tile.value.tail
    yield tile.rest


_COMMENT = re.compile(r"#[^\n]*")
# Behind a key or a dash, before a value on a further line.
_IN_HEAD = re.compile(r"[ \t](#[^\n]*)\n")
