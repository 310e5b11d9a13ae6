"""The entries of a file as written, each with its comments: what the formatter moves about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from smartplan.source.node import Node
from smartplan.source.read import Document

BLANK = -1  # the column of an empty line


class UnusualError(Exception):
    """The file is YAML, but of a form that nobody writes by hand; it is better left alone."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line that holds only a comment, or nothing."""

    column: int
    text: str


@dataclass(slots=True)
class Atom:
    """A value that stays as it is written: a scalar, or a list or mapping in brackets.

    Of a `|` or `>` text, `inset` is the indentation of its lines in the file and `indicator` the
    digit that says so. `after` is the comment behind the value, with the blanks before it.
    """

    lines: list[str]
    after: str = ""
    is_block: bool = False
    inset: int = 0
    indicator: int = 0

    @property
    def keeps_blanks(self) -> bool:
        """Whether empty lines that follow belong to the value (`|+`)."""
        return self.is_block and "+" in self.lines[0].partition("#")[0]


@dataclass(slots=True)
class Block:
    """A mapping or list with an entry per line, and the comments behind the last one."""

    column: int
    is_list: bool
    entries: list[Entry] = field(default_factory=list)
    tail: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A key or a list item, its value, and the comments that belong to it.

    `key` is as written, empty for an item. `above` are the lines before it, `beside` the comment
    on its own line when the value is not there, `between` the lines before the value, `below` the
    comments under the value that are indented deeper than the key.
    """

    name: str
    key: str
    column: int
    above: list[Note]
    beside: str = ""
    between: list[Note] = field(default_factory=list)
    value: Atom | Block | None = None
    below: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """A whole file: lines up to a `---`, the root's value, the lines behind it."""

    preface: list[Note]
    root: Entry
    tail: list[Note]


def entries_of(document: Document) -> Sheet:
    """The entries of a document, whose text has LF only and was read without any finding."""
    scan = _Scan(document.text, iter(document.offsets).__next__)
    return scan.sheet(document.data, is_empty=not document.offsets)


@dataclass(slots=True)
class _Scan:
    """Goes through the text and the nodes side by side.

    `at` is the next character to look at, `pending` the own-line comments before it that belong to
    nobody yet.
    """

    text: str
    take: Callable[[], int]
    at: int = 0
    pending: list[Note] = field(default_factory=list)

    def sheet(self, data: Node, *, is_empty: bool) -> Sheet:
        preface: list[Note] = []
        self.pending = self.gap()[1]
        if marker := _MARKER.match(self.text, self.at):
            preface = [*self.pending, Note(0, marker.group().rstrip())]
            self.at = marker.end()
            self.pending = self.gap()[1]
        root = Entry("", "", -1, above=self.pending)
        self.pending = []
        if not is_empty:
            self.fill(root, data)
        if self.at != len(self.text):
            raise UnusualError
        if isinstance(root.value, Atom) and root.value.is_block:
            raise UnusualError
        tail = [*root.below, *self.pending]
        root.below = []
        if root.value is None:
            root.above, tail = [], [*root.above, *tail]
        return Sheet(preface, root, tail)

    def gap(self) -> tuple[str, list[Note]]:
        """Go to the next token: the comment on the rest of this line, and the lines between."""
        match = _GAP.match(self.text, self.at)
        assert match  # noqa: S101 -- it matches nothing at all, too
        pieces = match.group().split("\n")
        if self.at == 0:
            pieces.insert(0, "")
        self.at = match.end()
        # What stands before the next token is its indentation, unless the file ends there.
        *lines, last = pieces[1:] or [""]
        notes = [_note(line) for line in lines]
        if last.strip():
            notes.append(_note(last))
        return pieces[0] if "#" in pieces[0] else "", notes

    def fill(self, entry: Entry, node: Node) -> None:
        """Read the value of an entry, whose colon or dash has been passed."""
        start, end = self.take(), self.take()
        beside, notes = self.gap()
        is_block = isinstance(node, dict | list) and self.text[start] not in "[{"
        if is_block:
            self.expect(start)
            entry.beside, self.pending = _beside(beside), notes
            block = Block(self.column(start), isinstance(node, list))
            (self.items if block.is_list else self.keys)(block, node)
            entry.value = block
            if block.column > entry.column:
                block.tail = self.claim(block.column)
            return
        if start == end:
            entry.beside, self.pending = _beside(beside), notes
        else:
            self.expect(start)
            if isinstance(node, dict | list):
                self.skip(node)
            entry.beside = _beside(beside)
            entry.between = notes if any(note.column != BLANK for note in notes) else []
            entry.value = atom = self.atom(node, start, end, entry.column)
            after, self.pending = self.gap()
            atom.after = _beside(after)
            if atom.is_block:
                return
        entry.below = self.claim(entry.column + 1)

    def keys(self, block: Block, node: dict[str, Node]) -> None:
        for name, child in node.items():
            start, end = self.take(), self.take()
            if start == end:
                raise UnusualError
            self.expect(start)
            entry = Entry(name, self.text[start:end], self.column(start), above=self.pending)
            colon = _COLON.match(self.text, end)
            if not colon:
                raise UnusualError
            self.at, self.pending = colon.end(), []
            self.nested(block, entry, child)

    def items(self, block: Block, node: list[Node]) -> None:
        for place, child in enumerate(node):
            if self.text[self.at : self.at + 1] != "-":
                raise UnusualError
            entry = Entry(str(place), "", self.column(self.at), above=self.pending)
            self.at, self.pending = self.at + 1, []
            self.nested(block, entry, child)

    def nested(self, block: Block, entry: Entry, child: Node) -> None:
        block.entries.append(entry)
        self.fill(entry, child)

    def atom(self, node: Node, start: int, end: int, column: int) -> Atom:
        if self.text[start] not in "|>" or not isinstance(node, str):
            self.at = end
            *lines, last = self.text[start:end].split("\n")
            return Atom([*(_TRAILING.sub("", line) for line in lines), last])
        header, *lines = self.text[start:end].split("\n")
        digit = _DIGIT.match(header)
        indicator = int(digit[1]) if digit else 0
        inset = max(column, 0) + indicator if indicator else _inset(lines)
        atom = Atom([header.rstrip()], "", is_block=True, inset=inset, indicator=indicator)
        if lines and not _is_content(lines[-1], inset):
            lines.pop()  # what follows the last line's break is no line of its own
        while lines and not atom.keeps_blanks and not _is_content(lines[-1], inset):
            lines.pop()
        self.at = start + len("\n".join([header, *lines]))
        if node and not node.endswith("\n"):
            # Without a line break at the end of the file, `|` has none in its value either.
            atom.lines[0] = _CHOMP.sub(r"\1-", atom.lines[0])
        atom.lines += lines
        return atom

    def skip(self, node: Node) -> None:
        """Pass over the positions of what stands in brackets."""
        for child in node.values() if isinstance(node, dict) else node:
            if isinstance(node, dict):
                self.take(), self.take()
            self.take(), self.take()
            if isinstance(child, dict | list):
                self.skip(child)

    def claim(self, least: int) -> list[Note]:
        """Take the pending comments at `least` this column, up to the first one further left."""
        taken = 0
        for count, note in enumerate(self.pending, 1):
            if note.column == BLANK:
                continue
            if note.column < least:
                break
            taken = count
        claimed, self.pending = self.pending[:taken], self.pending[taken:]
        return claimed

    def expect(self, start: int) -> None:
        if self.at != start:
            raise UnusualError

    def column(self, offset: int) -> int:
        return offset - self.text.rfind("\n", 0, offset) - 1


def _note(line: str) -> Note:
    text = line.strip()
    return Note(line.index("#"), text) if text else Note(BLANK, "")


def _inset(lines: list[str]) -> int:
    """The indentation of a `|` text: that of its first line that is not empty."""
    filled = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" "))
    return next(filled, max(map(len, lines), default=0))


def _is_content(line: str, inset: int) -> bool:
    """Whether a line at the end of a `|` text belongs to its value."""
    return bool(line.strip(" ")) or len(line) > inset


def _beside(comment: str) -> str:
    """A comment behind something, with the blanks before it as written; at least one."""
    if not comment:
        return ""
    text = comment.strip()
    blanks = comment[: comment.index("#")]
    return f"{blanks}{text}" if blanks.strip(" ") == "" and blanks else f"  {text}"


_GAP = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\n[ \t]*(?:#[^\n]*)?)*")
_COLON = re.compile(r"[ \t]*:")
_MARKER = re.compile(r"---[ \t]*(?:#[^\n]*)?(?=\n|\Z)")
_DIGIT = re.compile(r"[|>][+-]?([1-9])")
_CHOMP = re.compile(r"^([|>][1-9]?)[+-]?")
# A blank before a break is part of the value where a backslash stands before it.
_TRAILING = re.compile(r"(?<!\\)[ \t]+$")
