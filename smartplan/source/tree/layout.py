"""The canonical layout of a plan file: order of keys, indentation, blank lines; comments kept."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol, Self

from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.nodes import (
    Branch,
    Item,
    Leaf,
    SyntaxTree,
    UnusualError,
    Value,
    comments,
    text_of_value,
)
from smartplan.source.tree.scan import inset_of, keeps_breaks, scan
from smartplan.source.written import written
from smartplan.value import dataclass, field

BLANK = -1  # the column of an empty line


class Order(Protocol):
    """In which order keys are written, at each place of a file."""

    def rank(self, key: str) -> int:
        """The place of a key; keys of the same rank stay in the order they are in."""

    def inside(self, key: str) -> Self:
        """The order of what stands at a key."""


def formatted(document: YamlFile, order: Order) -> str | None:
    """The text of a document in canonical layout; the document was read without any error.

    None when the layout cannot be made without a change of data or the loss of a comment.
    """
    before = document
    text = document.text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.rpartition("\n")[2].isspace():
        text += "\n"  # a last line of blanks is a line of a `|` text above it
    if text != document.text:
        before, _ = read(document.file, text.encode())
    tree = scan(before, is_shallow=True)
    try:
        text = _Page().tree(tree, order)
    except UnusualError:
        return None
    after, faults = read(document.file, text.encode())
    same = (
        not is_faulty(faults)
        and written(after.data, in_order=False) == written(document.data, in_order=False)
        and Counter(_comments(after)) == Counter(comments(tree))
    )
    return text if same else None


def _is_odd(root: Leaf) -> bool:
    """Whether a file is a `|` text as a whole, or one of which the scanner could make nothing."""
    return root.is_block or (isinstance(root.data, dict | list) and root.text[0] not in "[{")


def _comments(document: YamlFile) -> list[str]:
    if "#" not in document.text:
        return []
    return comments(scan(document, is_shallow=True))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that holds only a comment, or nothing."""

    column: int
    text: str


@dataclass(slots=True)
class _Page:
    """The lines written so far. `is_open`: the last one ends a text to which blanks would add."""

    lines: list[str] = field(default_factory=list)
    is_open: bool = False

    def tree(self, tree: SyntaxTree, order: Order) -> str:
        root, tail = tree.root, tree.tail
        preface, head = _preface(tree.head)
        self.notes(preface, 0)
        if isinstance(root, Branch) and not root.in_brackets:
            self.root(head, root, order)
        else:
            if isinstance(root, Leaf) and _is_odd(root):
                raise UnusualError
            self.notes(_lines(head[: head.rfind("\n") + 1]), 0)
            if head[head.rfind("\n") + 1 :].strip():
                raise UnusualError
            rest, _, tail = tail.partition("\n")
            *lines, last = _as_written(text_of_value(root))
            self.put([*lines, last + _beside(rest)])
        self.notes(_lines(tail), 0)
        while self.lines and not self.lines[-1] and not self.is_open:
            self.lines.pop()
        return "".join(f"{line}\n" for line in self.lines)

    def root(self, above: str, branch: Branch, order: Order) -> None:
        """The items of the file, under the comment at its head.

        That comment stays at the top, whichever key comes first.
        """
        if not branch.items:
            self.notes(_lines(above + branch.tail), 0)
            return
        head = _lines(above)
        first = _sorted(branch, order)[0]
        is_bare = bool(head) and head[-1].column != BLANK
        is_moved = first is not branch.items[0]
        if is_bare and is_moved and _first_lines(first, order.inside(first.name)):
            head = [*head, _Line(BLANK, "")]
        self.notes(head, 0)
        self.branch(branch, 0, order, is_first=not head)

    def branch(
        self, branch: Branch, indent: int, order: Order, *, is_first: bool, is_bare: bool = False
    ) -> None:
        """The items in order; `is_bare` leaves out the lines above the first."""
        for place, item in enumerate(_sorted(branch, order)):
            within = order.inside(item.name)
            if place or not is_bare:
                above = _first_lines(item, within)
                self.notes(above, indent, is_first=is_first and not place)
            self.item(item, indent, within, branch.column)
        self.notes(_lines(branch.tail), indent)

    def item(self, item: Item, indent: int, order: Order, column: int) -> None:
        head = " " * indent + (f"{item.key}:" if item.key else "-")
        value = item.value
        if isinstance(value, Branch) and not value.in_brackets:
            beside = _beside(_HEAD.sub("", item.head, count=1))
            if item.key or beside:
                self.put([head + beside])
                self.branch(value, indent + _STEP, order, is_first=True)
            else:
                start = len(self.lines)
                self.branch(value, indent + _STEP, order, is_first=True, is_bare=True)
                self.lines[start] = f"{head} {self.lines[start].lstrip(' ')}"
            return
        rest, _, below = item.rest.partition("\n")
        if isinstance(value, Leaf) and not value.text:
            self.put([head + _beside(rest)])
        else:
            self.value(item, value, head, (indent, column), _beside(rest))
        self.notes(_lines(below), indent + _STEP, is_first=True)

    def value(self, item: Item, value: Value, head: str, at: tuple[int, int], after: str) -> None:
        """A value that stays as it is written: a scalar, or a list or mapping in brackets."""
        indent, column = at
        if "\n" in item.head:
            first, _, below = _HEAD.sub("", item.head, count=1).partition("\n")
            beside, between = _beside(first), _lines(below[: below.rfind("\n") + 1])
            if not any(line.column != BLANK for line in between):
                between = []
            if beside or between:
                self.put([head + beside])
                self.notes(between, indent + _STEP, is_first=True)
                head = " " * (indent + _STEP - 1)
        text = text_of_value(value)
        if isinstance(value, Leaf) and value.is_block:
            lines = _block(value, column, indent)
        else:
            lines = _shifted(_as_written(text), indent - column)
        lines[0] = f"{head} {lines[0]}"
        lines[-1] += after
        self.put(lines)
        self.is_open = _keeps_blanks(value)

    def put(self, lines: list[str]) -> None:
        self.lines += lines
        self.is_open = False

    def notes(self, notes: list[_Line], indent: int, *, is_first: bool = False) -> None:
        """Comments and empty lines: never two of these, none at the beginning of anything."""
        for note in notes:
            if note.column != BLANK:
                self.put([" " * indent + note.text])
                is_first = False
            elif self.lines and self.lines[-1] and not is_first and not self.is_open:
                self.put([""])


def _preface(head: str) -> tuple[list[_Line], str]:
    """The lines up to a `---`, and what stands behind it."""
    marker = _MARKER.search(head)
    if not marker:
        return [], head
    above = _lines(head[: marker.start()])
    return [*above, _Line(0, marker.group().rstrip())], head[marker.end() :]


def _sorted(branch: Branch, order: Order) -> Sequence[Item]:
    if branch.is_list:
        return branch.items
    return sorted(branch.items, key=lambda item: order.rank(item.name))


def _first_lines(item: Item, order: Order) -> list[_Line]:
    """The lines above an item; those above the first key of a list item stand above its dash."""
    above = _lines(item.above)
    value = item.value
    if item.key or "#" in item.head or isinstance(value, Leaf) or value.in_brackets:
        return above
    first = _sorted(value, order)[0]
    return above + _first_lines(first, order.inside(first.name))


def _lines(text: str) -> list[_Line]:
    """Lines that hold nothing but comments."""
    if not text:
        return []
    return [_line(line) for line in text.splitlines()]


def _line(line: str) -> _Line:
    text = line.strip()
    if text and text[0] != "#":
        raise UnusualError
    return _Line(line.index("#"), text) if text else _Line(BLANK, "")


def _beside(comment: str) -> str:
    """A comment behind something, with the blanks before it as written; at least one."""
    text = comment.strip()
    if not text:
        return ""
    if text[0] != "#":
        raise UnusualError
    blanks = comment[: comment.index("#")]
    return f"{blanks}{text}" if blanks.strip(" ") == "" and blanks else f"  {text}"


def _as_written(text: str) -> list[str]:
    """The lines of a value, without blanks at their ends."""
    if "\n" not in text:
        return [text]
    *lines, last = text.split("\n")
    return [*(_TRAILING.sub("", line) for line in lines), last]


def _shifted(lines: list[str], by: int) -> list[str]:
    """The lines of a value whose item moves sideways, to the left as far as there is room."""
    first, *rest = lines
    if by >= 0:
        return [first, *(" " * by + line if line else "" for line in rest)]
    return [first, *(re.sub(f"^ {{0,{-by}}}", "", line) for line in rest)]


def _block(leaf: Leaf, column: int, indent: int) -> list[str]:
    """The lines of a `|` or `>` text whose item moves from a column to an indentation."""
    header, *lines = leaf.text.split("\n")
    before, digit = inset_of(header, lines, column)
    after = indent + (digit or _STEP)
    header = header.rstrip()
    if leaf.data and not leaf.data.endswith("\n"):
        # Without a line break at the end of the file, `|` has none in its value either.
        header = _CHOMP.sub(r"\1-", header)
    return [header, *(_moved(line, before, after) for line in lines)]


def _moved(line: str, old: int, new: int) -> str:
    if not line.strip(" ") and len(line) <= old:
        return ""
    return " " * new + line[old:]


def _keeps_blanks(value: Value) -> bool:
    """Whether empty lines that follow belong to the value (`|+`)."""
    return isinstance(value, Leaf) and value.is_block and keeps_breaks(value.text)


_STEP = 2
_HEAD = re.compile(r"\A(?:[ \t]*:|-)")
_MARKER = re.compile(r"(?m)^---[ \t]*(?:#[^\n]*)?(?:\n|\Z)")
_CHOMP = re.compile(r"^([|>][1-9]?)[+-]?")
# A blank before a break is part of the value where a backslash stands before it.
_TRAILING = re.compile(r"(?<!\\)[ \t]+$")
