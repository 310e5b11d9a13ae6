"""A merged file as text: as one side wants it, or with markers where the sides clash."""

from collections.abc import Callable, Sequence
from typing import TypeGuard

from smartplan.source.tree.nodes import (
    Branch,
    Item,
    Leaf,
    SyntaxTree,
    Value,
    parted,
    text_of_item,
)
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Clash(Item):
    """An item on which the two sides do not agree; None where a side has not got it.

    `above` are lines that belong to it whichever side is chosen; `label` is what the markers say.
    """

    base: Item | None
    ours: Item | None
    theirs: Item | None
    label: Text | None = None


# What stood there before, and what either side made of it.
Three = tuple[Item | None, Item | None, Item | None]
BASE, OURS, THEIRS = range(3)


def clash(name: str, above: str, sides: Three, label: Text | None) -> Clash:
    """A clash, which has no text of its own but the lines above it."""
    return Clash(name, above, "", "", Leaf("", None), "", *sides, label)


@dataclass(frozen=True, slots=True)
class Markers:
    """How clashes are marked: the length of the markers, the language of what they say.

    `style` asks for git's: `diff3` shows what stood there before, too, `zdiff3` also keeps out
    what the sides have in common. `names` are what base, ours and theirs are called.
    """

    size: int = 7
    lang: Lang = "en"
    style: Callable[[], str] = lambda: "merge"
    names: tuple[str, str, str] = ("base", "ours", "theirs")

    def around(self, sides: Sequence[str], why: str) -> str:
        """What base, ours and theirs have, in whole lines, between git's own markers."""
        size, style = self.size, self.style()
        said = f" ({why})" if why else ""
        before, left, right = map(lines_of, sides)
        top: list[str] = []
        tail: list[str] = []
        if style == "zdiff3":
            top, left, right, tail = parted_lines(left, right)
        middle = [f"{'|' * size} {self.names[BASE]}\n", *before] if "diff3" in style else []
        return "".join(
            (
                *top, f"{'<' * size} {self.names[OURS]}{said}\n", *left, *middle,
                f"{'=' * size}\n", *right, f"{'>' * size} {self.names[THEIRS]}\n", *tail,
            )
        )  # fmt: skip


def parted_lines(
    left: list[str], right: list[str]
) -> tuple[list[str], list[str], list[str], list[str]]:
    """The lines at the head that two stretches share, the rest of both, those at the foot."""
    least = min(len(left), len(right))
    top = next((at for at in range(least) if left[at] != right[at]), least)
    least -= top
    foot = next((at for at in range(least) if left[-1 - at] != right[-1 - at]), least)
    ends = len(left) - foot, len(right) - foot
    return left[:top], left[top : ends[0]], right[top : ends[1]], left[ends[0] :]


def chosen(tree: SyntaxTree, side: int) -> SyntaxTree:
    """A merged file as one side wants it (BASE, OURS or THEIRS, where they clash)."""
    return replace(tree, root=_chosen(tree.root, side))


def marked(tree: SyntaxTree, markers: Markers) -> str:
    """The text of a merged file with markers around each clash, and nothing else between them."""
    pieces = [tree.head]
    if isinstance(tree.root, Branch):
        _mark(tree.root, markers, pieces)
    return "".join(pieces)


def _chosen(value: Value, which: int) -> Value:
    if isinstance(value, Leaf):
        return value
    items: list[Item] = []
    above = ""  # lines above a clash that this side has not got
    for one in value.items:
        item = one
        if isinstance(one, Clash):
            side = (one.base, one.ours, one.theirs)[which]
            above += one.above
            if side is None:
                continue
            item = side
        inner = _chosen(item.value, which)
        if above and not value.in_brackets:
            item, above = replace(item, above=above + item.above), ""
        items.append(item if inner is item.value else replace(item, value=inner))
    if value.in_brackets:
        return replace(value, items=parted(items, lead_of(value)))
    return replace(value, items=tuple(items), tail=above + value.tail)


def lead_of(branch: Branch) -> str:
    """What stands between the opening bracket and the first item of a branch."""
    return branch.items[0].above if branch.items and "," not in branch.items[0].above else ""


def _mark(branch: Branch, markers: Markers, pieces: list[str]) -> None:
    indent = " " * branch.column
    for one in branch.items:
        pieces.append(one.above)
        if isinstance(one, Clash):
            sides = [_side(item, indent) for item in (one.base, one.ours, one.theirs)]
            pieces.append(markers.around(sides, _said(one, markers.lang)))
        elif is_clean(one.value):
            pieces += (indent, text_of_item(one))
        elif _has_lines(one.value):
            pieces += (indent, one.key, one.head)
            _mark(one.value, markers, pieces)
            pieces.append(one.rest)
        else:
            # A clash in brackets, or on the line of a dash: all forms of the whole item.
            sides = [
                indent + text_of_item(replace(one, value=_chosen(one.value, side)))
                for side in (BASE, OURS, THEIRS)
            ]
            pieces.append(markers.around(sides, _reason(one.value, markers.lang)))
    pieces.append(branch.tail)


def is_clean(value: Value) -> bool:
    """Whether no sides clash anywhere in a value."""
    return isinstance(value, Leaf) or all(
        not isinstance(item, Clash) and is_clean(item.value) for item in value.items
    )


def _side(item: Item | None, indent: str) -> str:
    return f"{item.above}{indent}{text_of_item(item)}" if item else ""


def _has_lines(value: Value) -> TypeGuard[Branch]:
    """Whether markers can stand between the items of a value."""
    return isinstance(value, Branch) and not value.in_brackets and not value.is_inline


def _reason(value: Value, lang: Lang) -> str:
    """What is said of the first clash in a value."""
    if isinstance(value, Branch):
        for one in value.items:
            if isinstance(one, Clash):
                return _said(one, lang)
            if said := _reason(one.value, lang):
                return said
    return ""


def _said(clash: Clash, lang: Lang) -> str:
    return clash.label.say(lang) if clash.label else ""


def lines_of(text: str) -> list[str]:
    """The lines of a text as git counts them, each with its end."""
    whole = text if not text or text.endswith("\n") else f"{text}\n"
    return [f"{line}\n" for line in whole.split("\n")[:-1]]
