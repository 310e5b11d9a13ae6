"""Entries of one file made to stand in another one, which may be indented in its own way."""

import re
from dataclasses import replace

from smartplan.merging.scan import UnusualError
from smartplan.merging.tiles import Atom, Group, Tile, Value


def fitted(group: Group, like: Group) -> Group:
    """A group in the form of another of its kind: the same column, or brackets as well."""
    if group.in_brackets and like.in_brackets:
        return group
    if group.in_brackets:
        tiles = tuple(_opened(tile, is_list=group.is_list) for tile in group.own)
        return replace(like, tiles=tuple(_shifted(tile, like.column) for tile in tiles), tail="")
    if like.in_brackets:
        if "#" in group.tail:
            raise UnusualError
        tiles = tuple(_enclosed(tile, is_list=group.is_list) for tile in group.own)
        return replace(like, tiles=tiles)
    by = like.column - group.column
    moved = _group(group, by) if by else group
    return replace(moved, is_inline=like.is_inline)


def _opened(tile: Tile, *, is_list: bool) -> Tile:
    """An entry from brackets as one on a line of its own."""
    return replace(tile, above="", head="- " if is_list else tile.head, rest="\n")


def _enclosed(tile: Tile, *, is_list: bool) -> Tile:
    """An entry from a line of its own as one in brackets."""
    value = tile.value
    if "#" in tile.above + tile.rest or "\n" in tile.head:
        raise UnusualError
    if isinstance(value, Atom):
        is_quoted = value.text[:1] in ("'", '"')
        is_fit = value.text and "\n" not in value.text and not value.is_block
        if not is_fit or (not is_quoted and _NOT_IN_BRACKETS.search(value.text)):
            raise UnusualError
    elif not value.in_brackets:
        raise UnusualError
    return replace(tile, above=", ", head="" if is_list else tile.head, rest="")


def _group(group: Group, by: int) -> Group:
    if group.in_brackets:
        tiles = tuple(
            replace(t, above=_behind(t.above, by), value=_value(t.value, by)) for t in group.own
        )
        return replace(
            group, tiles=tiles, lead=_behind(group.lead, by), tail=_behind(group.tail, by)
        )
    return replace(
        group,
        tiles=tuple(_shifted(tile, by) for tile in group.own),
        column=group.column + by,
        tail=_moved(group.tail, by),
    )


def _shifted(tile: Tile, by: int) -> Tile:
    return replace(
        tile,
        above=_moved(tile.above, by),
        head=_behind(tile.head, by),
        value=_value(tile.value, by),
        rest=_behind(tile.rest, by),
    )


def _value(value: Value, by: int) -> Value:
    if isinstance(value, Atom):
        return replace(value, text=_behind(value.text, by, is_strict=True))
    return _group(value, by)


def _behind(text: str, by: int, *, is_strict: bool = False) -> str:
    """A text whose first line stays where it is."""
    first, line_break, lines = text.partition("\n")
    return first + line_break + _moved(lines, by, is_strict=is_strict)


def _moved(lines: str, by: int, *, is_strict: bool = False) -> str:
    """Whole lines moved to the right, or to the left as far as there is room."""
    if by > 0:
        return _FILLED.sub(" " * by, lines)
    if is_strict and any(
        line.strip() and len(line) - len(line.lstrip(" ")) < -by for line in lines.split("\n")
    ):
        raise UnusualError
    return re.sub(rf"(?m)^ {{1,{-by}}}", "", lines) if by else lines


_FILLED = re.compile(r"(?m)^(?=[^\n])")
_NOT_IN_BRACKETS = re.compile(r"[,\[\]{}]|: |:$| #")
