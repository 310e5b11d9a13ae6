"""A merged file as text: as one side wants it, or with markers where the sides clash."""

from dataclasses import dataclass, replace
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
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Clash(Item):
    """An item on which the two sides do not agree; None where a side has not got it.

    `above` are lines that belong to it whichever side is chosen; `label` is what the markers say.
    """

    ours: Item | None
    theirs: Item | None
    label: Text | None = None


def clash(
    name: str, above: str, ours: Item | None, theirs: Item | None, label: Text | None
) -> Clash:
    """A clash, which has no text of its own but the lines above it."""
    return Clash(name, above, "", "", Leaf("", None), "", ours, theirs, label)


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


def chosen(tree: SyntaxTree, *, ours: bool) -> SyntaxTree:
    """A merged file as one side wants it."""
    return replace(tree, root=_chosen(tree.root, ours=ours))


def marked(tree: SyntaxTree, markers: Markers) -> str:
    """The text of a merged file with markers around each clash, and nothing else between them."""
    pieces = [tree.head]
    if isinstance(tree.root, Branch):
        _mark(tree.root, markers, pieces)
    return "".join(pieces)


def _chosen(value: Value, *, ours: bool) -> Value:
    if isinstance(value, Leaf):
        return value
    items: list[Item] = []
    above = ""  # lines above a clash that this side has not got
    for one in value.items:
        item = one
        if isinstance(one, Clash):
            side = one.ours if ours else one.theirs
            above += one.above
            if side is None:
                continue
            item = side
        inner = _chosen(item.value, ours=ours)
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
            ours, theirs = (_side(item, indent) for item in (one.ours, one.theirs))
            pieces.append(markers.around(ours, theirs, _said(one, markers.lang)))
        elif is_clean(one.value):
            pieces += (indent, text_of_item(one))
        elif _has_lines(one.value):
            pieces += (indent, one.key, one.head)
            _mark(one.value, markers, pieces)
            pieces.append(one.rest)
        else:
            # A clash in brackets, or on the line of a dash: both forms of the whole item.
            left, right = (
                indent + text_of_item(replace(one, value=_chosen(one.value, ours=ours)))
                for ours in (True, False)
            )
            pieces.append(markers.around(left, right, _reason(one.value, markers.lang)))
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


def _broken(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
