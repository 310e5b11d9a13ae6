"""From a document to its tiles; joined again they are the text, to the last character."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from smartplan.merging.page import whole
from smartplan.merging.tiles import Atom, Group, Sheet, Tile
from smartplan.source.node import Node
from smartplan.source.read import Document


class UnusualError(Exception):
    """The file is of a form that nobody writes by hand; it is left to git's own merge."""


def sheet_of(document: Document) -> Sheet:
    """The tiles of a document, whose text has LF only, ends in one, and was read faultlessly."""
    scan = _Scan(document.text, iter(document.offsets).__next__)
    found = scan.sheet(document.data)
    if whole(found) != document.text:
        raise UnusualError
    return found


@dataclass(slots=True)
class _Scan:
    """Goes through the text and the nodes side by side.

    `at` is the next character to look at, `pending` are the lines before it that hold a comment
    or nothing and belong to nobody yet.
    """

    text: str
    take: Callable[[], int]
    at: int = 0
    pending: list[str] = field(default_factory=list)

    def sheet(self, data: Node) -> Sheet:
        self.lines()
        head = ""
        if marker := _MARKER.match(self.text, self.at):
            head = "".join(self.pending) + marker.group()
            self.at = marker.end()
            self.lines()
        head += self.opening()
        if data is None or data == {}:
            if self.at != len(self.text):
                raise UnusualError
            return Sheet(head, _block(is_list=False, column=0, tail=self.pending))
        start, _ = self.take(), self.take()
        if not isinstance(data, dict) or self.text[start] == "{":
            raise UnusualError
        root = self.block(data, start)
        if self.at != len(self.text):
            raise UnusualError
        return Sheet(head, replace(root, tail="".join(self.pending)))

    def opening(self) -> str:
        """Take the comment at the head of the file: up to an empty line or an allowance."""
        end = 0
        for count, line in enumerate(self.pending, 1):
            if _ALLOWANCE.match(line):
                break
            end = count
            if not line.strip():
                break
        taken, self.pending = self.pending[:end], self.pending[end:]
        return "".join(taken)

    def block(self, node: Node, start: int, *, is_inline: bool = False) -> Group:
        """The entries of a mapping or list that begins at `start`."""
        column = start - self.text.rfind("\n", 0, start) - 1
        tiles = []
        is_list = isinstance(node, list)
        for name, child in enumerate(node) if is_list else node.items():
            above, self.pending = "".join(self.pending), []
            blanks = _BLANKS.match(self.text, self.at)
            begin = blanks.end() if blanks else self.at
            if begin - self.text.rfind("\n", 0, begin) - 1 != column:
                raise UnusualError
            if is_list:
                behind = begin + 1
                if self.text[begin : begin + 1] != "-":
                    raise UnusualError
            else:
                behind = self.key(begin)
            tiles.append(self.tile(str(name), above, (begin, behind, column), child))
        return _block(tiles, is_list=is_list, column=column, is_inline=is_inline)

    def key(self, begin: int) -> int:
        """Pass the key that begins here; the place behind its colon."""
        start, end = self.take(), self.take()
        colon = _COLON.match(self.text, end)
        if start != begin or start == end or not colon:
            raise UnusualError
        return colon.end()

    def tile(self, name: str, above: str, at: tuple[int, int, int], child: Node) -> Tile:
        begin, behind, column = at
        start, end = self.take(), self.take()
        opening = self.text[start : start + 1]
        if isinstance(child, dict | list) and opening not in ("[", "{"):
            return self.nested(name, above, at, (child, start))
        if start == end:
            self.at = behind
            return Tile(name, above, self.text[begin:behind], Atom("", child), self.rest(column))
        value = self.value(child, start, end)
        return Tile(name, above, self.text[begin:start], value, self.rest(column))

    def nested(
        self, name: str, above: str, at: tuple[int, int, int], inner: tuple[Node, int]
    ) -> Tile:
        begin, behind, column = at
        child, start = inner
        is_inline = "\n" not in self.text[behind:start]
        self.at = start if is_inline else self.line_end(behind)
        head = self.text[begin : self.at]
        if not is_inline:
            self.lines()
        group = self.block(child, start, is_inline=is_inline)
        tail = "".join(self.claim(column + 1))
        return Tile(name, above, head, replace(group, tail=tail), "")

    def value(self, child: Node, start: int, end: int) -> Atom | Group:
        if isinstance(child, dict | list):
            self.at = end
            return self.brackets(child, start, end)
        text = self.text[start:end]
        if isinstance(child, str) and text[0] in "|>":
            header, *lines = text.split("\n")
            if lines and not lines[-1].strip(" "):
                lines.pop()  # what follows the last line break
            while lines and not lines[-1].strip(" ") and "+" not in header.partition("#")[0]:
                lines.pop()
            text = "\n".join([header, *lines])
        self.at = start + len(text)
        return Atom(text, child)

    def brackets(self, node: Node, start: int, end: int) -> Group:
        """What stands in brackets: `above` of each entry is what parts it from the last."""
        tiles, at = [], start + 1
        is_list = isinstance(node, list)
        for name, child in enumerate(node) if is_list else node.items():
            begin = self.take() if not is_list else -1
            key_end = self.take() if not is_list else -1
            value_start, value_end = self.take(), self.take()
            begin = value_start if is_list else begin
            above, head = self.text[at:begin], self.text[begin:value_start]
            if "#" in above or "\n" in head or value_start == value_end or key_end > value_start:
                raise UnusualError
            value: Atom | Group
            if not isinstance(child, dict | list):
                value = Atom(self.text[value_start:value_end], child)
            elif self.text[value_start] in "[{":
                value = self.brackets(child, value_start, value_end)
            else:
                raise UnusualError
            tiles.append(Tile(str(name), above, head, value, ""))
            at = value_end
        tail = self.text[at:end]
        if "#" in tail:
            raise UnusualError
        lead = tiles[0].above if tiles else ""
        return Group(tuple(tiles), is_list=is_list, in_brackets=True, tail=tail, lead=lead)

    def rest(self, column: int) -> str:
        """Take what follows a value on its line, and the comments below it that lie deeper."""
        start, self.at = self.at, self.line_end(self.at)
        rest = self.text[start : self.at]
        self.lines()
        return rest + "".join(self.claim(column + 1))

    def line_end(self, at: int) -> int:
        match = _LINE.match(self.text, at)
        if not match:
            raise UnusualError
        return match.end()

    def lines(self) -> None:
        """Take the lines from here on that hold a comment or nothing."""
        self.pending = []
        while match := _LINE.match(self.text, self.at):
            self.pending.append(match.group())
            self.at = match.end()

    def claim(self, least: int) -> list[str]:
        """The pending lines up to the last comment at `least` this column, none left of it."""
        taken = 0
        for count, line in enumerate(self.pending, 1):
            if not line.strip():
                continue
            if len(line) - len(line.lstrip()) < least:
                break
            taken = count
        claimed, self.pending = self.pending[:taken], self.pending[taken:]
        return claimed


def _block(
    tiles: Iterable[Tile] = (),
    *,
    is_list: bool,
    column: int,
    is_inline: bool = False,
    tail: Iterable[str] = (),
) -> Group:
    return Group(
        tuple(tiles),
        is_list=is_list,
        in_brackets=False,
        column=column,
        tail="".join(tail),
        is_inline=is_inline,
    )


_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?\n")
_BLANKS = re.compile(r" *")
_COLON = re.compile(r"[ \t]*:")
_MARKER = re.compile(r"---[ \t]*(?:#[^\n]*)?\n")
_ALLOWANCE = re.compile(r"[ \t]*#\s*smartplan:\s*allow\b")
