"""From a file as read to its syntax tree: the one place that takes the text of a file apart."""

import re

from smartplan.source.allow import is_allowance
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.source.tree.nodes import Branch, Item, Leaf, SyntaxTree, UnusualError, Value
from smartplan.value import dataclass, field, replace


def scan(document: YamlFile, *, is_shallow: bool = False) -> SyntaxTree:
    """The tree of a file; `text_of` it is the file's text.

    In a shallow one, what stands in brackets and has no comment in it is a leaf as a whole.

    What the reader has passed over (a key that is there twice) stands among the lines above what
    follows it. A file of a form that nobody writes by hand (`? key`), or whose text is no YAML, is
    one leaf as a whole.
    """
    if document.is_meant:
        return SyntaxTree("", Leaf(document.text, document.data))
    try:
        offsets = document.offsets.tolist()
        return _Scan(document.text, offsets, is_shallow=is_shallow).tree(document.data)
    except UnusualError:
        return SyntaxTree("", Leaf(document.text, document.data))


def opening(lines: list[str]) -> tuple[str, list[str]]:
    """The comment at the head of a file with the empty line behind it, and what follows it.

    It ends at an empty line, or at an allowance, which is about the key below it.
    """
    for place, line in enumerate(lines):
        if is_allowance(line):
            return "".join(lines[:place]), lines[place:]
        if place and not line.strip():
            return "".join(lines[: place + 1]), lines[place + 1 :]
    return "".join(lines), []


def ending_of(text: str) -> str:
    """How the lines of a text end: as its first one does."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"


@dataclass(slots=True)
class _Scan:
    """Goes through the text and the nodes side by side.

    `at` is the next character to look at, `next` the next offset, `pending` are the lines before
    `at` that hold a comment or nothing and belong to nobody yet. `is_odd`: no line begins at `at`,
    for the reader has left something out.
    """

    text: str
    offsets: list[int]
    is_shallow: bool = False
    at: int = 0
    next: int = 0
    pending: list[str] = field(default_factory=list)
    is_odd: bool = False

    def tree(self, data: Node) -> SyntaxTree:
        self.lines()
        head = ""
        if marker := _MARKER.match(self.text, self.at):
            head = "".join(self.pending) + marker.group()
            self.at = marker.end()
            self.lines()
        start, end = self.take() if self.offsets else (0, 0)
        if start == end:
            lead, rest = opening(self.pending)
            root: Value = Branch((), is_list=False, column=0, tail="".join(rest))
            return SyntaxTree(head + lead, root, self.text[self.at :])
        if not isinstance(data, dict | list) or self.text[start] in "[{":
            root = self.value(data, start, end, -1)
            return SyntaxTree(self.text[:start], root, self.text[self.at :])
        line = self.line_start(start)
        if self.at == line:
            lead, self.pending = opening(self.pending)
            head += lead
        else:
            head, self.pending = self.text[:line], []
            self.at = line
        branch = self.block(data, start)
        root = replace(branch, tail="".join(self.pending))
        return SyntaxTree(head, root, self.text[self.at :])

    def take(self) -> tuple[int, int]:
        """The start and end of the next node."""
        self.next += 2
        return self.offsets[self.next - 2], self.offsets[self.next - 1]

    def block(self, node: Node, start: int, *, is_inline: bool = False) -> Branch:
        """The items of a mapping or list that begins at `start`."""
        column = start - self.line_start(start)
        is_list = isinstance(node, list)
        each = self.dash if is_list else self.key
        items = []
        for name, child in enumerate(node) if is_list else node.items():
            begin, key_end, behind = each(column)
            above = "".join(self.pending) if self.pending else ""
            self.pending = []
            if self.is_odd or begin - self.at not in (column, 0):
                above += self.passed_over(begin, column)
            items.append(self.item(str(name), above, (begin, key_end, behind, column), child))
        return Branch(tuple(items), is_list, column, is_inline=is_inline)

    def passed_over(self, begin: int, column: int) -> str:
        """The lines before an item that the reader has found fault with and left out."""
        line = self.line_start(begin)
        if begin - line != column or self.text[line:begin].strip(" "):
            raise UnusualError
        self.is_odd = False
        return self.text[self.at : line]

    def key(self, _: int) -> tuple[int, int, int]:
        """The key that comes next: where it begins, where it ends, what is behind its colon."""
        start, end = self.take()
        colon = _COLON.match(self.text, end)
        if start == end or not colon:
            raise UnusualError
        return start, end, colon.end()

    def dash(self, column: int) -> tuple[int, int, int]:
        """The dash that comes next, in the same way."""
        begin = self.at + column if self.text[self.at - 1 : self.at] in _BREAKS else self.at
        if self.text[begin : begin + 1] != "-":
            found = re.compile(rf"(?m)^ {{{column}}}-(?=\s|\Z)").search(self.text, self.at)
            if not found:
                raise UnusualError
            begin = found.end() - 1
        return begin, begin, begin + 1

    def item(self, name: str, above: str, at: tuple[int, int, int, int], child: Node) -> Item:
        begin, key_end, behind, column = at
        start, end = self.take()
        key = self.text[begin:key_end]
        if isinstance(child, dict | list) and self.text[start] not in "[{":
            return self.nested(name, above, at, (child, start))
        if start == end:
            self.at = behind
            head = self.text[key_end:behind]
            return Item(name, above, key, head, Leaf("", child), self.rest(column))
        value = self.value(child, start, end, column)
        rest = self.rest(column, is_block=isinstance(value, Leaf) and value.is_block)
        return Item(name, above, key, self.text[key_end:start], value, rest)

    def nested(
        self, name: str, above: str, at: tuple[int, int, int, int], inner: tuple[Node, int]
    ) -> Item:
        begin, key_end, behind, column = at
        child, start = inner
        if self.text[start] in "&!" and isinstance(child, dict) and child:
            start = self.offsets[self.next]  # an anchor or tag, which has been reported
        is_inline = not _BREAK.search(self.text, behind, start)
        if is_inline:
            self.at = start
        else:
            line = _BREAK.search(self.text, behind)
            self.at = line.end() if line else start
            self.lines()
        head = self.text[key_end : start if is_inline else self.line_after(behind)]
        branch = self.block(child, start, is_inline=is_inline)
        if branch.column > column:
            branch = replace(branch, tail="".join(self.claim(branch.column)))
        return Item(name, above, self.text[begin:key_end], head, branch, "")

    def value(self, child: Node, start: int, end: int, column: int) -> Value:
        if isinstance(child, dict | list):
            self.at = end
            if self.is_shallow and "#" not in self.text[start:end]:
                self.skip(child)
                return Leaf(self.text[start:end], child)
            return self.brackets(child, start, end)
        text = self.text[start:end]
        if text[0] in "|>" and isinstance(child, str):
            text = _block_text(text, column)
        self.at = start + len(text)
        return Leaf(text, child)

    def brackets(self, node: Node, start: int, end: int) -> Branch:
        """What stands in brackets: `above` of each item is what parts it from the last."""
        opening = self.text[start] if self.text[start] in "[{" else ""  # [a: 1] has a bare pair
        items, at = [], start + len(opening)
        is_list = isinstance(node, list)
        for name, child in enumerate(node) if is_list else node.items():
            key_start, key_end = (at, at) if is_list else self.take()
            value_start, value_end = self.take()
            value_start = max(value_start, key_end)
            if is_list:
                key_start = key_end = value_start
            if isinstance(child, dict | list):
                value: Value = self.brackets(child, value_start, value_end)
            else:
                value = Leaf(self.text[value_start:value_end], child)
            above, key = self.text[at:key_start], self.text[key_start:key_end]
            items.append(Item(str(name), above, key, self.text[key_end:value_start], value, ""))
            at = max(value_start, value_end)
        return Branch(tuple(items), is_list, tail=self.text[at:end], opening=opening)

    def skip(self, node: Node) -> None:
        """Pass over the offsets of what stands in brackets."""
        is_list = isinstance(node, list)
        for child in node if is_list else node.values():
            self.next += 2 if is_list else 4
            if isinstance(child, dict | list):
                self.skip(child)

    def rest(self, column: int, *, is_block: bool = False) -> str:
        """Take what follows a value on its line, and the comments below it that lie deeper."""
        match = _REST.match(self.text, self.at)
        if not match:
            self.pending, self.is_odd = [], True
            return ""
        self.at = match.end()
        self.lines()
        rest = match.group()
        if is_block:  # whatever is written deeper below such a text would belong to it
            return rest
        return rest + "".join(self.claim(column + 1)) if self.pending else rest

    def lines(self) -> None:
        """Take the lines from here on that hold a comment or nothing."""
        match = _LINES.match(self.text, self.at)
        if match is None or match.end() == self.at:
            self.pending = []
            return
        self.pending = match.group().splitlines(keepends=True)
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

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        begin = self.text.rfind("\n", 0, offset)
        return max(begin, self.text.rfind("\r", max(begin, 0), offset)) + 1

    def line_after(self, offset: int) -> int:
        """Where the next line begins."""
        line = _BREAK.search(self.text, offset)
        return line.end() if line else len(self.text)


def _block_text(text: str, column: int) -> str:
    """A `|` or `>` text without what only stands between it and the next key."""
    header, *lines = text.splitlines(keepends=True)
    inset, _ = inset_of(header, lines, column)
    if lines and lines[-1].strip("\r\n") == lines[-1] and not _is_content(lines[-1], inset):
        lines.pop()  # the indentation of what follows
    while lines and not keeps_breaks(header) and not _is_content(lines[-1], inset):
        lines.pop()
    whole = "".join((header, *lines))
    return _LAST_BREAK.sub("", whole)


def keeps_breaks(header: str) -> bool:
    """Whether empty lines behind a `|` text belong to it."""
    return "+" in header.partition("#")[0].partition("\n")[0]


def inset_of(header: str, lines: list[str], column: int) -> tuple[int, int]:
    """The indentation of a `|` text whose item stands at a column, and the digit that says so."""
    if digit := _DIGIT.match(header):
        return max(column, 0) + int(digit[1]), int(digit[1])
    # That of the first line that is not empty.
    bare = [line.rstrip("\r\n") for line in lines]
    filled = (len(line) - len(line.lstrip(" ")) for line in bare if line.strip(" "))
    return next(filled, max(map(len, bare), default=0)), 0


def _is_content(line: str, inset: int) -> bool:
    """Whether a line at the end of a `|` text belongs to its value."""
    bare = line.rstrip("\r\n")
    return bool(bare.strip(" ")) or len(bare) > inset


_BREAKS = ("", "\n", "\r")
_BREAK = re.compile(r"\r\n?|\n")
_LAST_BREAK = re.compile(r"(?:\r\n?|\n)\Z")
_REST = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z)")
_LINES = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*(?:[ \t]*#[^\r\n]*\Z|[ \t]+\Z)?")
_COLON = re.compile(r"[ \t]*:")
_MARKER = re.compile(r"---[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z)")
_DIGIT = re.compile(r"[|>][+-]?([1-9])")
