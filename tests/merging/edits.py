"""Random edits of a plan file, as people make them: values, entries, comments, order."""

import random
from dataclasses import replace

from smartplan.source.read import read
from smartplan.source.tree.nodes import Branch, Item, Leaf, parted, text_of
from smartplan.source.tree.scan import scan


def edited(text: str, seed: int, *, count: int = 2) -> str:
    """A text with some random edits that leave it readable; the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        for _ in range(20):
            document, _ = read("", text.encode())
            tree = scan(document)
            root = _in_branch(tree.root, chance, f"{seed}", depth=0)
            made = text_of(replace(tree, root=root))
            again, faults = read("", made.encode())
            if made != text and not faults and isinstance(again.data, dict):
                text = made
                break
    return text


def _in_branch(branch: Branch, chance: random.Random, mark: str, depth: int) -> Branch:
    items = list(branch.items)
    inner = [place for place, item in enumerate(items) if isinstance(item.value, Branch)]
    if inner and chance.random() < 0.8:
        place = chance.choice(inner)
        item = items[place]
        assert isinstance(item.value, Branch)
        items[place] = replace(item, value=_in_branch(item.value, chance, mark, depth + 1))
        return replace(branch, items=_parted(items, branch))
    if not items:
        return branch
    place = chance.randrange(len(items))
    kind = chance.choice(("value", "value", "value", "add", "add", "drop", "note", "move"))
    if kind == "drop" and len(items) > 1:
        del items[place]
    elif kind == "add":
        items.insert(place + chance.randrange(2), _new(items[place], chance, mark, branch))
    elif kind == "note" and not branch.in_brackets and place:
        note = f"{' ' * branch.column}# catatan {mark}-{chance.randrange(100)}\n"
        items[place] = replace(items[place], above=items[place].above + note)
    elif kind == "move" and not branch.is_inline and not branch.in_brackets:
        items.append(items.pop(place))
    else:
        items[place] = _changed(items[place], chance, mark)
    return replace(branch, items=_parted(items, branch))


def _changed(item: Item, chance: random.Random, mark: str) -> Item:
    value = item.value
    if not isinstance(value, Leaf):
        return item
    if isinstance(value.data, int):
        return replace(item, value=Leaf(str(value.data + chance.randrange(1, 5)), None))
    if value.is_block and "\n" in value.text:
        lines = value.text.split("\n")
        place = chance.randrange(1, len(lines))
        lines[place] = f"{lines[place]} {mark}"
        return replace(item, value=Leaf("\n".join(lines), None))
    text = f"baru-{mark}-{chance.randrange(100)}"
    rest = f"  # {mark}\n" if item.rest == "\n" and chance.random() < 0.3 else item.rest
    return replace(item, value=Leaf(text, None), rest=rest)


def _new(like: Item, chance: random.Random, mark: str, branch: Branch) -> Item:
    name = f"baru-{chance.choice(('a', 'b', mark))}"
    above = like.above if branch.in_brackets else ""
    if branch.is_list:
        return replace(_changed(like, chance, mark), above=above)
    return replace(_changed(like, chance, mark), name=name, key=name, above=above)


def _parted(items: list[Item], branch: Branch) -> tuple[Item, ...]:
    if not branch.in_brackets:
        return tuple(items)
    return parted(items, branch.items[0].above)
