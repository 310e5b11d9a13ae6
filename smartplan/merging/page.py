"""Tiles put together as text: whole, as one side wants it, or with markers where sides clash."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeGuard

from smartplan.merging.tiles import Atom, Clash, Group, Sheet, Tile, Value, chosen_of, is_clean
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class Markers:
    """How clashes are marked: the length of the markers, the language of what they say."""

    size: int = 7
    lang: Lang = "en"

    def around(self, ours: str, theirs: str, why: str) -> str:
        """Two stretches of whole lines between git's own markers."""
        size = self.size
        said = f" ({why})" if why else ""
        return (
            f"{'<' * size} ours{said}\n{_broken(ours)}{'=' * size}\n"
            f"{_broken(theirs)}{'>' * size} theirs\n"
        )


def whole(sheet: Sheet, *, ours: bool = True) -> str:
    """The text of a sheet; where sides clash, that of one side."""
    return sheet.head + "".join(_lines(sheet.root, ours=ours))


def marked(sheet: Sheet, markers: Markers) -> str:
    """The text of a sheet with markers around each clash, and nothing else between them."""
    return sheet.head + "".join(_marked(sheet.root, markers))


def _lines(group: Group, *, ours: bool) -> Iterator[str]:
    """The lines of a block, as one side wants it."""
    is_bare = group.is_inline
    for one in group.tiles:
        tile = chosen_of(one, ours=ours)
        if isinstance(one, Clash):
            yield one.above
        if tile:
            yield tile.above
            yield "" if is_bare else " " * group.column
            yield _tile(tile, ours=ours)
            is_bare = False
    yield group.tail


def _tile(tile: Tile, *, ours: bool) -> str:
    """An entry without the lines above it and its indentation."""
    value = tile.value
    if isinstance(value, Atom):
        text = value.text
    elif value.in_brackets:
        text = _brackets(value, ours=ours)
    else:
        text = "".join(_lines(value, ours=ours))
    return tile.head + text + tile.rest


def _brackets(group: Group, *, ours: bool) -> str:
    tiles = [tile for tile in (chosen_of(one, ours=ours) for one in group.tiles) if tile]
    pieces = [group.opening]
    for place, tile in enumerate(tiles):
        parting = tile.above if "," in tile.above else ", "
        pieces += [parting if place else group.lead, _tile(tile, ours=ours)]
    return "".join((*pieces, group.tail))


def _marked(group: Group, markers: Markers) -> Iterator[str]:
    indent = " " * group.column
    for one in group.tiles:
        if isinstance(one, Clash):
            yield one.above
            ours, theirs = (_side(tile, indent) for tile in (one.ours, one.theirs))
            yield markers.around(ours, theirs, _said(one, markers.lang))
        elif is_clean(one.value):
            yield from (one.above, indent, _tile(one, ours=True))
        elif _has_lines(one.value):
            yield from (one.above, indent, one.head, *_marked(one.value, markers), one.rest)
        else:
            # A clash in brackets, or on the line of a dash: both forms of the whole entry.
            yield one.above
            left, right = (indent + _tile(one, ours=ours) for ours in (True, False))
            yield markers.around(left, right, _reason(one.value, markers.lang))
    yield group.tail


def _side(tile: Tile | None, indent: str) -> str:
    return f"{tile.above}{indent}{_tile(replace(tile, above=''), ours=True)}" if tile else ""


def _has_lines(value: Value) -> TypeGuard[Group]:
    """Whether markers can stand between the entries of a value."""
    return isinstance(value, Group) and not value.in_brackets and not value.is_inline


def _reason(value: Value, lang: Lang) -> str:
    """What is said of the first clash in a value."""
    if isinstance(value, Group):
        for one in value.tiles:
            if isinstance(one, Clash):
                return _said(one, lang)
            if said := _reason(one.value, lang):
                return said
    return ""


def _said(clash: Clash, lang: Lang) -> str:
    return clash.label.say(lang) if clash.label else ""


def _broken(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
