"""Random edits of a plan file, as people make them: values, entries, comments, order."""

import random
from dataclasses import replace

from smartplan.merging.page import whole
from smartplan.merging.scan import sheet_of
from smartplan.merging.tiles import Atom, Group, Tile
from smartplan.source.read import read


def edited(text: str, seed: int, *, count: int = 2) -> str:
    """A text with some random edits that leave it readable; the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        for _ in range(20):
            document, _ = read("", text.encode())
            sheet = sheet_of(document)
            root = _in_group(sheet.root, chance, f"{seed}", depth=0)
            made = whole(replace(sheet, root=root))
            again, faults = read("", made.encode())
            if made != text and not faults and isinstance(again.data, dict):
                text = made
                break
    return text


def _in_group(group: Group, chance: random.Random, mark: str, depth: int) -> Group:
    tiles = list(group.own)
    inner = [place for place, tile in enumerate(tiles) if isinstance(tile.value, Group)]
    if inner and chance.random() < 0.8:
        place = chance.choice(inner)
        tile = tiles[place]
        assert isinstance(tile.value, Group)
        tiles[place] = replace(tile, value=_in_group(tile.value, chance, mark, depth + 1))
        return replace(group, tiles=tuple(tiles))
    if not tiles:
        return group
    place = chance.randrange(len(tiles))
    kind = chance.choice(("value", "value", "value", "add", "add", "drop", "note", "move"))
    if kind == "drop" and len(tiles) > 1:
        del tiles[place]
    elif kind == "add":
        tiles.insert(place + chance.randrange(2), _new(tiles[place], chance, mark, group))
    elif kind == "note" and not group.in_brackets and place:
        note = f"{' ' * group.column}# catatan {mark}-{chance.randrange(100)}\n"
        tiles[place] = replace(tiles[place], above=tiles[place].above + note)
    elif kind == "move" and not group.is_inline and not group.in_brackets:
        tiles.append(tiles.pop(place))
    else:
        tiles[place] = _changed(tiles[place], chance, mark)
    return replace(group, tiles=tuple(tiles))


def _changed(tile: Tile, chance: random.Random, mark: str) -> Tile:
    value = tile.value
    if not isinstance(value, Atom):
        return tile
    if isinstance(value.data, int):
        return replace(tile, value=Atom(str(value.data + chance.randrange(1, 5)), None))
    if value.is_block and "\n" in value.text:
        lines = value.text.split("\n")
        place = chance.randrange(1, len(lines))
        lines[place] = f"{lines[place]} {mark}"
        return replace(tile, value=Atom("\n".join(lines), None))
    text = f"baru-{mark}-{chance.randrange(100)}"
    rest = f"  # {mark}\n" if tile.rest == "\n" and chance.random() < 0.3 else tile.rest
    return replace(tile, value=Atom(text, None), rest=rest)


def _new(like: Tile, chance: random.Random, mark: str, group: Group) -> Tile:
    name = f"baru-{chance.choice(('a', 'b', mark))}"
    above = like.above if group.in_brackets else ""
    if group.is_list:
        return replace(_changed(like, chance, mark), above=above)
    head = like.head.replace(like.head.partition(":")[0], name, 1)
    return replace(_changed(like, chance, mark), name=name, head=head, above=above)
