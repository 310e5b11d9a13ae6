"""The canonical layout of a plan file: order of keys, indentation, blank lines; comments kept."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Protocol

from smartplan.source.edit import comments, written
from smartplan.source.entries import (
    BLANK,
    Atom,
    Block,
    Entry,
    Note,
    Sheet,
    UnusualError,
    entries_of,
)
from smartplan.source.read import Document, read


class Order(Protocol):
    """In which order keys are written, at each place of a file."""

    def rank(self, key: str) -> int:
        """The place of a key; keys of the same rank stay in the order they are in."""

    def inside(self, key: str) -> "Order":
        """The order of what stands at a key."""


def formatted(document: Document, order: Order) -> str | None:
    """The text of a document in canonical layout; the document was read without any finding.

    None when the layout cannot be made without a change of data or the loss of a comment.
    """
    before = document
    if "\r" in document.text:
        text = document.text.replace("\r\n", "\n").replace("\r", "\n")
        before, _ = read(document.file, text.encode())
    try:
        text = _Page().sheet(entries_of(before), order)
    except UnusualError:
        return None
    after, faults = read(document.file, text.encode())
    same = (
        not faults
        and written(after.data, in_order=False) == written(document.data, in_order=False)
        and Counter(comments(after)) == Counter(comments(document))
    )
    return text if same else None


@dataclass(slots=True)
class _Page:
    """The lines written so far. `is_open`: the last one ends a text to which blanks would add."""

    lines: list[str] = field(default_factory=list)
    is_open: bool = False

    def sheet(self, sheet: Sheet, order: Order) -> str:
        self.notes(sheet.preface, 0)
        root = sheet.root
        if isinstance(root.value, Block):
            self.root(root.above, root.value, order)
        else:
            self.notes(root.above, 0)
            if root.value:
                *lines, last = root.value.lines
                self.put([*lines, last + root.value.after])
        self.notes(sheet.tail, 0)
        while self.lines and not self.lines[-1] and not self.is_open:
            self.lines.pop()
        return "".join(f"{line}\n" for line in self.lines)

    def root(self, above: list[Note], block: Block, order: Order) -> None:
        """The entries of the file, under the comment at its head.

        That comment stays at the top, whichever key comes first. It ends at an empty line, or at
        an allowance, which is about the key below it.
        """
        head, rest = _split(above)
        entries = _sorted(block, order)
        own = block.entries[0]
        own.above = [*rest, *own.above]
        is_bare = bool(head) and head[-1].column != BLANK
        if is_bare and entries[0] is not own and _first_notes(entries[0], order):
            head = [*head, Note(BLANK, "")]
        self.notes(head, 0)
        self.block(block, 0, order, is_first=not head)

    def block(
        self, block: Block, indent: int, order: Order, *, is_first: bool, is_bare: bool = False
    ) -> None:
        """The entries in order; `is_bare` leaves out the lines above the first."""
        for place, entry in enumerate(_sorted(block, order)):
            within = order.inside(entry.name)
            if place or not is_bare:
                notes = [*entry.above, *_hoisted(entry, within)]
                self.notes(notes, indent, is_first=is_first and not place)
            self.entry(entry, indent, within)
        self.notes(block.tail, indent)

    def entry(self, entry: Entry, indent: int, order: Order) -> None:
        head = " " * indent + (f"{entry.key}:" if entry.key else "-")
        value = entry.value
        if value is None:
            self.put([head + entry.beside])
        elif isinstance(value, Atom):
            self.atom(entry, value, head, indent)
        elif entry.key or entry.beside:
            self.put([head + entry.beside])
            self.block(value, indent + _STEP, order, is_first=True)
        else:
            start = len(self.lines)
            self.block(value, indent + _STEP, order, is_first=True, is_bare=True)
            self.lines[start] = f"{head} {self.lines[start].lstrip(' ')}"
        self.notes(entry.below, indent + _STEP, is_first=True)

    def atom(self, entry: Entry, atom: Atom, head: str, indent: int) -> None:
        if entry.beside or entry.between:
            self.put([head + entry.beside])
            self.notes(entry.between, indent + _STEP, is_first=True)
            head = " " * (indent + _STEP)
        else:
            head += " "
        first, *rest = _shifted(atom, entry.column, indent)
        lines = [head + first, *rest]
        lines[-1] += atom.after
        self.put(lines)
        self.is_open = atom.keeps_blanks

    def put(self, lines: list[str]) -> None:
        self.lines += lines
        self.is_open = False

    def notes(self, notes: list[Note], indent: int, *, is_first: bool = False) -> None:
        """Comments and empty lines: never two of these, none at the beginning of anything."""
        for note in notes:
            if note.column != BLANK:
                self.put([" " * indent + note.text])
                is_first = False
            elif self.lines and self.lines[-1] and not is_first and not self.is_open:
                self.put([""])


def _sorted(block: Block, order: Order) -> list[Entry]:
    if block.is_list:
        return block.entries
    return sorted(block.entries, key=lambda entry: order.rank(entry.name))


def _hoisted(entry: Entry, order: Order) -> list[Note]:
    """The lines above the first key of a list item: they stand above the dash."""
    if entry.key or entry.beside or not isinstance(entry.value, Block):
        return []
    return _first_notes(_sorted(entry.value, order)[0], order)


def _first_notes(entry: Entry, order: Order) -> list[Note]:
    return [*entry.above, *_hoisted(entry, order.inside(entry.name))]


def _split(above: list[Note]) -> tuple[list[Note], list[Note]]:
    """The comment at the head of a file with the empty line behind it, and what follows it."""
    ends = [
        place if note.column != BLANK else place + 1
        for place, note in enumerate(above)
        if _ALLOWANCE.match(note.text) or (note.column == BLANK and place)
    ]
    end = ends[0] if ends else len(above)
    return above[:end], above[end:]


def _shifted(atom: Atom, column: int, indent: int) -> list[str]:
    """The lines of a value whose entry moves from a column to another one."""
    first, *rest = atom.lines
    if atom.is_block:
        inset = indent + (atom.indicator or _STEP)
        return [first, *(_inset(line, atom.inset, inset) for line in rest)]
    by = indent - column
    if by >= 0:
        return [first, *(" " * by + line if line else "" for line in rest)]
    return [first, *(re.sub(f"^ {{0,{-by}}}", "", line) for line in rest)]


def _inset(line: str, old: int, new: int) -> str:
    if not line.strip(" ") and len(line) <= old:
        return ""
    return " " * new + line[old:]


_STEP = 2
_ALLOWANCE = re.compile(r"#\s*smartplan:\s*allow\b")
