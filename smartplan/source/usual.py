"""A text as nearly all of a plan are written, read without the YAML library.

Lines of `key: value` and `- item`, with values in plain words, in quotes without an escape, in
brackets, or folded below: what is read gives the data and the offsets that libyaml's events give,
to the last number (`tests/source/test_usual.py`), in half of the time. At everything else, and at
every mistake, this reader gives up, and libyaml decides.
"""

import re
from array import array

from smartplan.source.node import Node
from smartplan.source.prescan import odd_blank
from smartplan.source.scalars import resolve


def read_usual(text: str) -> "tuple[Node, array[int]] | None":
    """The data and the offsets (see `read.YamlFile`) of a usual text; None of another one.

    The text must hold nothing that `prescan.control_characters` finds.
    """
    if "\t" in text:
        return None
    if not text.isascii() and ("\ufeff" in text or odd_blank().search(text)):
        return None
    reading = _Reading(text)
    try:
        data = reading.whole()
    except _UnusualError:
        return None
    return data, array("I", reading.offsets)


class _UnusualError(Exception):
    """Something that this reader leaves to the library."""


class _Reading:
    """The state while a text becomes nodes.

    `line` is the next line that says something, `at` where that begins, in which `column`; behind
    the last one these are the last line, the end of the text and -1.
    """

    __slots__ = ("at", "column", "line", "offsets", "size", "text")

    line: re.Match[str]

    def __init__(self, text: str) -> None:
        self.text = text
        self.size = len(text)
        self.offsets: list[int] = []

    def whole(self) -> Node:
        """The data of the text."""
        found = _NOTHING.match(self.text)
        self.go_on(found.end() if found else 0)
        if self.column == 0:
            return self.container(0, 0)
        raise _UnusualError

    def go_on(self, begin: int) -> None:
        """Take the line that begins at an offset."""
        if begin == self.size:
            self.at = begin
            self.column = -1
            return
        line = _LINE.match(self.text, begin)
        if line is None:
            raise _UnusualError
        self.line = line
        self.at = at = line.end(_INDENT)
        self.column = at - begin

    def container(self, column: int, depth: int) -> Node:
        """The mapping or list whose first line is the next one."""
        if depth > _DEEPEST:
            raise _UnusualError
        if self.line.start(_DASH) >= 0:
            return self.sequence(column, depth + 1)
        return self.mapping(self.at, column, depth + 1)

    def mapping(self, start: int, column: int, depth: int) -> dict[str, Node]:
        """The mapping whose keys stand in a column; the next line has the first, at `start`."""
        offsets = self.offsets
        hole = len(offsets) + 1
        offsets += (start, 0)
        entries: dict[str, Node] = {}
        line = self.line
        while True:
            key = line[_KEY]
            if key is None or line.start(_KEY) != start:
                raise _UnusualError
            if key[0] in _QUOTES:
                key = key[1:-1]
            if key in entries:
                raise _UnusualError
            offsets += line.span(_KEY)
            # The commonest value by far is read here without a call.
            if line.lastindex == _PLAIN and (value := line[_PLAIN])[-1] != " ":
                offsets += line.span(_PLAIN)
                entries[key] = resolve(value) if value[0] in _MAYBE_NO_TEXT else value
                self.go_on(line.end())
            else:
                entries[key] = self.value(line, column, depth)
            if self.column != column:
                break
            line = self.line
            start = self.at
        if self.column > column:
            raise _UnusualError
        offsets[hole] = self.at
        return entries

    def sequence(self, column: int, depth: int) -> list[Node]:
        """The list whose dashes stand in a column; the next line has the first of them."""
        offsets = self.offsets
        hole = len(offsets) + 1
        offsets += (self.at, 0)
        items: list[Node] = []
        while True:
            line = self.line
            if line.start(_KEY) >= 0:
                start = line.start(_KEY)
                items.append(self.mapping(start, column + start - self.at, depth + 1))
            else:
                items.append(self.value(line, column, depth))
            if self.column != column:
                break
            if self.line.start(_DASH) < 0:
                raise _UnusualError
        if self.column > column:
            raise _UnusualError
        offsets[hole] = self.at
        return items

    def value(self, line: re.Match[str], column: int, depth: int) -> Node:
        """The value on a line, or below it; what is behind it is the next line."""
        kind = line.lastindex
        if kind == _OPEN:
            value, at = self.bracketed(line.end(), depth + 1)
            rest = _END.match(self.text, at)
            if rest is None:
                raise _UnusualError
            self.go_on(rest.end())
            return value
        if kind == _FOLDED:
            return self.folded(line, column)
        if kind == _DASH:
            raise _UnusualError
        self.go_on(line.end())
        if kind == _KEY:
            if self.column > column:
                return self.container(self.column, depth)
            at = line.end(_KEY) + 1
            self.offsets += (at, at)
            return None
        if kind == _QUOTED:
            self.offsets += line.span(_QUOTED)
            return line[_QUOTED][1:-1]
        value = line[_PLAIN].rstrip(" ")
        at = line.start(_PLAIN)
        self.offsets += (at, at + len(value))
        return resolve(value)

    def folded(self, line: re.Match[str], column: int) -> str:
        """A text that stands below its key or dash, as `>-` or `|` say."""
        held = _BELOW.match(self.text, line.end())
        if held is None or held.end(1) - held.start(1) <= column:
            raise _UnusualError
        end = held.start(2)
        self.offsets += (line.start(_FOLDED), held.end(2))
        self.go_on(held.end())
        style, indent = line[_FOLDED], held[1]
        text = self.text[held.end(1) : end]
        if "\r" in text:
            text = text.replace("\r\n", "\n")
        is_folded = style[0] == ">"
        if "\n\n" in text and is_folded:
            lines = text[:-1].replace("\n" + indent, "\n")
            text = re.sub(r"\n(\n*)", lambda breaks: breaks[1] or " ", lines)
        else:
            text = text[:-1].replace("\n" + indent, " " if is_folded else "\n")
        return text if style[-1] == "-" else text + "\n"

    def bracketed(self, at: int, depth: int) -> tuple[Node, int]:
        """A list or mapping in brackets, and where it ends; `at` is behind the opening one."""
        if depth > _DEEPEST:
            raise _UnusualError
        offsets = self.offsets
        hole = len(offsets) + 1
        offsets += (at - 1, 0)
        inside = self.items if self.text[at - 1] == "[" else self.entries
        value, at = inside(at, depth)
        offsets[hole] = at
        return value, at

    def items(self, at: int, depth: int) -> tuple[list[Node], int]:
        """What stands in square brackets, and where they end."""
        text, offsets = self.text, self.offsets
        held: list[Node] = []
        if text.startswith("]", at):
            return held, at + 1
        while found := _ENTRY.match(text, at):
            if found.start(_NAMED) >= 0:
                raise _UnusualError
            at = found.end()
            kind = found.lastindex
            if kind == _BARE:
                value = found[_BARE]
                offsets += found.span(_BARE)
                held.append(resolve(value) if value[0] in _MAYBE_NO_TEXT else value)
            else:
                value, at = self.inside(found, kind, depth)
                held.append(value)
            if text[at - 1] != ",":
                break
        if not found or text[at - 1] != "]":
            raise _UnusualError
        return held, at

    def entries(self, at: int, depth: int) -> tuple[dict[str, Node], int]:
        """What stands in braces, and where they end."""
        text, offsets = self.text, self.offsets
        held: dict[str, Node] = {}
        if text.startswith("}", at):
            return held, at + 1
        while found := _ENTRY.match(text, at):
            at = found.end()
            key = found[_NAMED]
            if key is None:
                raise _UnusualError
            if key[0] in _QUOTES:
                key = key[1:-1]
            if key in held:
                raise _UnusualError
            offsets += found.span(_NAMED)
            kind = found.lastindex
            if kind == _BARE:
                value = found[_BARE]
                offsets += found.span(_BARE)
                held[key] = resolve(value) if value[0] in _MAYBE_NO_TEXT else value
            else:
                held[key], at = self.inside(found, kind, depth)
            if text[at - 1] != ",":
                break
        if not found or text[at - 1] != "}":
            raise _UnusualError
        return held, at

    def inside(self, found: re.Match[str], kind: int | None, depth: int) -> tuple[Node, int]:
        """A value in quotes or brackets, and the offset behind the sign that follows it."""
        if kind == _IN_QUOTES:
            self.offsets += found.span(_IN_QUOTES)
            return found[_IN_QUOTES][1:-1], found.end()
        value, at = self.bracketed(found.end(), depth + 1)
        behind = _BEHIND.match(self.text, at)
        if behind is None:
            raise _UnusualError
        return value, behind.end()


_DEEPEST = 30
_QUOTES = "\"'"
_MAYBE_NO_TEXT = frozenset("+-.0123456789~tTfFnN")  # the first signs of what is no text in YAML

# Possessive are single signs only: of groups, Python before 3.11.5 forgets where it was. What is
# given back of a group fits nothing that follows; as it is remembered, no group is without end.
_REPEATED = "{0,999}"
_SPACES = "[ ]*+"
_COMMENT = r"\#[^\r\n]*+"
_EMPTY_LINES = rf"(?:{_SPACES}(?:{_COMMENT})?\r?\n){_REPEATED}"
_TO_END = rf"{_SPACES}(?:(?<=[ ]){_COMMENT})?(?:\r?\n{_EMPTY_LINES}|\Z)"
_FIRST = r"""(?:[^\s\-?:,\[\]{}\#&*!|>'"%@`]|-(?=[0-9]))"""
_WORDS = rf"{_FIRST}[^\r\n:\#]*+(?:(?::(?=[^ \r\n])|(?<![ ])\#)[^\r\n:\#]*+){_REPEATED}"
_WORDS_IN_BRACKETS = rf"{_FIRST}[^,\[\]{{}}:\#?\r\n]*+(?<![ ])"
_QUOTED_WORDS = r"""(?:"[^"\\\r\n]*+"|'[^'\r\n]*+')"""
_NAME = r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}+"
_KEYS = rf"""(?:{_NAME}|"{_NAME}"|'{_NAME}')"""
_GAP = rf"[ ]*+(?:\r?\n[ ]++){_REPEATED}"

_NOTHING = re.compile(_EMPTY_LINES)
_END = re.compile(_TO_END)
_LINE = re.compile(
    rf"([ ]*+)(-[ ]++)?(?:({_KEYS}):(?![^ \r\n]){_SPACES})?"
    rf"(?:(?:({_WORDS})|({_QUOTED_WORDS}))?{_TO_END}|([\[{{])|([>|]-?){_SPACES}\r?\n)"
)
_INDENT, _DASH, _KEY, _PLAIN, _QUOTED, _OPEN, _FOLDED = range(1, 8)
# The lines of a text below its key, all of one indentation or empty.
_BELOW = re.compile(
    r"([ ]++)[^ \r\n][^\r\n]*+\r?\n"
    rf"(?:(?:\r?\n){_REPEATED}\1[^ \r\n][^\r\n]*+\r?\n){_REPEATED}"
    rf"((?:\r?\n){_REPEATED})(?!\1)(?![ ]*+\r?\n){_EMPTY_LINES}"
)
_ENTRY = re.compile(  # in brackets; without a key in square ones
    rf"{_GAP}(?:({_KEYS}):[ ]++)?"
    rf"(?:(?:({_WORDS_IN_BRACKETS})|({_QUOTED_WORDS})){_GAP}[,\]}}]|[\[{{])"
)
_NAMED, _BARE, _IN_QUOTES = range(1, 4)
_BEHIND = re.compile(rf"{_GAP}[,\]}}]")
