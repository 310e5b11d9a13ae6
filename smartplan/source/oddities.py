"""What the YAML library takes without a word, though YAML means it otherwise or not at all.

Each look begins with a pattern over the whole text, so that an ordinary file costs no more. What
is read differently is an error; what is read as meant, but refused by other tools, a warning.
"""

import itertools
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from smartplan.finding import Finding, Place, Severity
from smartplan.source import defects, lines, prescan
from smartplan.source.node import Node
from smartplan.source.text_defects import TEXT_CUT_BY_COMMENT
from smartplan.value import dataclass, replace
from smartplan.wording import Text, quoted


def oddities(
    file: str, text: str, data: Node, offsets: "array[int]", margin: Iterable[int]
) -> list[Finding]:
    """The findings about a text that could be read; `margin`: where its outermost keys begin."""
    if not offsets:
        return []  # nothing but comments
    asked = [look for sign, gate, look in _LOOKS if sign in text and gate.search(text)]
    if (strays := _strays(text, data, offsets, margin)) or asked:
        seen = _Seen(file, text, sorted(_scalars(data, iter(offsets)), key=_begin))
        found = [one for look in asked for one in look(seen)]
        return [*found, *(_at_margin(seen, strays) if strays else ())]
    return []


@dataclass(slots=True)
class _Seen:
    """A file and its keys and values in the order of the text; lists and mappings by `~start`."""

    file: str
    text: str
    spans: list[tuple[int, int, Node]]
    _starts: list[int] | None = None

    @property
    def single(self) -> list[tuple[int, int, Node]]:
        return [one for one in self.spans if 0 <= one[0] < one[1]]

    def place(self, start: int, end: int) -> Place:
        if self._starts is None:
            self._starts = lines.starts(self.text)
        return Place(file=self.file, spot=lines.spot(self.file, self._starts, start, end))

    def invalid(self, start: int, end: int, problem: Text, fix: Text, *, lost: bool) -> Finding:
        found = defects.INVALID_YAML.at(self.place(start, end), problem=problem)
        severity = Severity.ERROR if lost else Severity.WARNING
        return replace(found, fix=fix, severity=severity)


def _scalars(data: Node, offsets: Iterator[int]) -> Iterator[tuple[int, int, Node]]:
    """Start, end and value of every key and single value of a file in the order of its text.

    Lists and mappings are told by their ends, as LOST is, with a start below 0.
    """
    start, end = next(offsets), next(offsets)
    if isinstance(data, dict):
        for name, value in data.items():
            yield next(offsets), next(offsets), name
            yield from _scalars(value, offsets)
        yield ~start, end, None
    elif isinstance(data, list):
        for value in data:
            yield from _scalars(value, offsets)
        yield ~start, end, None
    else:
        yield start, end, data


def _begin(span: tuple[int, int, Node]) -> int:
    return span[0] if span[0] >= 0 else ~span[0]


def _lost_question_marks(seen: _Seen) -> Iterator[Finding]:
    """`[?x]` is read as x."""
    for start, end, _ in seen.single:
        if seen.text[start - 1 : start] == "?" and seen.text[start - 2 : start - 1] in _PARTS:
            yield seen.invalid(start - 1, end, _QUESTION, _IN_QUOTES, lost=True)


def _lone_dashes(seen: _Seen) -> Iterator[Finding]:
    """`[-]` has a list item with nothing behind it."""
    for start, end, value in seen.single:
        if value == "-" and seen.text[start:end].strip() == "-":
            yield seen.invalid(start, start + 1, _DASH, _IN_QUOTES, lost=False)


def _hidden(seen: _Seen) -> Iterator[Finding]:
    r"""Control characters and unseen signs that are written as escapes: "\e"."""
    told = 0
    for start, end, value in seen.single:
        hidden = prescan.hidden_in(value) if seen.text[start] == '"' else None
        if hidden is None or told == prescan.MOST:
            continue
        sign, finding = hidden
        escape = next(
            (one for one in _ESCAPE.finditer(seen.text, start, end) if _meant(one) == sign), None
        )
        if escape:  # else the sign itself stands there, which has been told
            told += 1
            yield finding(sign, seen.place(*escape.span()))


def _meant(escape: re.Match[str]) -> str:
    code = escape["two"] or escape["four"] or escape["eight"]
    return chr(int(code, 16)) if code else _LETTERS.get(escape["letter"] or "", "")


def _glued_comments(seen: _Seen) -> Iterator[Finding]:
    """`"value"# x` and `[a,#x`: what stands behind the # may be meant as text."""
    single = seen.single
    starts = [start for start, _, _ in single]
    done = 0  # each line is gone through once: it has one comment
    for gate in _GLUED.finditer(seen.text):
        at = gate.start()
        if at < done or _is_inside(seen.text, at, single, starts):
            continue
        done = at + len(_to_end(seen.text, at))
        if _comment_in_line(seen.text, at, single, starts) == at:
            comment = _to_end(seen.text, at)
            problem = TEXT_CUT_BY_COMMENT.at(seen.place(at, at + len(comment)), comment="")
            message = _GLUED_COMMENT.fill(comment=quoted(comment))
            yield replace(problem, message=message, fix=_PART)


def _is_inside(
    text: str, sign: int, single: list[tuple[int, int, Node]], starts: list[int]
) -> bool:
    """Whether a # is a part of a value or key."""
    place = bisect_right(starts, sign) - 1
    return place >= 0 and sign < _end_of(text, single[place], sign)


def _comment_in_line(
    text: str, at: int, single: list[tuple[int, int, Node]], starts: list[int]
) -> int:
    """Where the comment begins on the line of an offset that holds a # and no value."""
    begin = text.rfind("\n", 0, at) + 1
    sign = text.find("#", max(begin, text.rfind("\r", begin, at) + 1))
    while sign < at:
        is_inside = _is_inside(text, sign, single, starts)
        if not is_inside and (sign == 0 or text[sign - 1] in _BEFORE_COMMENT):
            break
        sign = text.find("#", sign + 1)
    return sign


def _end_of(text: str, span: tuple[int, int, Node], sign: int) -> int:
    """Where a value ends; for a # behind the header of a `|` text, where the header does."""
    header = _HEADER.match(text, span[0])
    is_beside = header and not _BREAK.search(text, span[0], sign)
    return header.end() if header and is_beside else span[1]


def _comments_for_text(seen: _Seen) -> Iterator[Finding]:
    """A line of a `|` text that is taken for a comment: a longer, empty one stands above it."""
    empty = {start for start, _, value in seen.single if not str(value).strip()}
    for match in _EMPTY_BLOCK.finditer(seen.text):
        blanks = max(len(line) for line in match["blanks"].splitlines())
        if (
            match.start("sign") in empty
            and _depth(match["holder"]) < len(match["indent"]) < blanks
        ):
            comment = match["comment"].rstrip()
            place = seen.place(match.start("comment"), match.start("comment") + len(comment))
            problem = TEXT_CUT_BY_COMMENT.at(place, comment="")
            message = _NO_TEXT.fill(comment=quoted(comment))
            yield replace(problem, message=message, fix=_LINE_UP)


def _depth(holder: str) -> int:
    """The column of the key, or of the dash of a list item, that a `|` text belongs to."""
    dashes = _DASHES.match(holder)
    inset = dashes.end() if dashes else 0
    return inset if holder[inset:].strip() else max(holder.rfind("-"), 0)


def _strays(text: str, data: Node, offsets: "array[int]", margin: Iterable[int]) -> list[int]:
    """Where a line begins at the margin, or with a tab, that is no key of the outermost ones."""
    if not isinstance(data, dict | list) or text[offsets[0]] in "[{":
        return []
    keys = set(margin)
    return [
        at
        for line in _AT_MARGIN.finditer(text)
        if (at := line.start() + 1) not in keys and not _NO_STRAY.match(text, at)
    ]


def _at_margin(seen: _Seen, strays: list[int]) -> Iterator[Finding]:
    """The first line of a quoted or bracketed value that is not indented under its key."""
    held = [
        (_begin(one), one[1])
        for one in seen.spans
        if seen.text[_begin(one) : _begin(one) + 1] in _OPENING
    ]
    begins = [begin for begin, _ in held]
    reach = list(itertools.accumulate((end for _, end in held), max))
    told = 0
    for at in strays:
        place = bisect_right(begins, at - 1) - 1
        if place >= 0 and told <= at < reach[place]:
            told = reach[place]
            end = at + len(_to_end(seen.text, at))
            yield seen.invalid(at, end, _MARGIN, _INDENT, lost=False)


def _to_end(text: str, at: int) -> str:
    """What stands from an offset to the end of its line."""
    found = _REST.match(text, at)
    return found[0].rstrip() if found else ""


_PARTS = ("", *" \t\r\n,[{")
_OPENING = ('"', "'", "[", "{")
_BEFORE_COMMENT = " \t\r\n\"'[]{},|>+-0123456789"
_HEADER = re.compile(r"[|>][-+0-9]*")
_GLUED = re.compile(r"#(?<=[\"'\]}\[{,|>+\-0-9]#)")
_BREAK = re.compile(r"[\r\n]")
_REST = re.compile(r"[^\r\n]*")
_AT_MARGIN = re.compile(r"\n(?:[^ \t\r\n#]|\t[ \t]*[^ \t\r\n#])")
_NO_STRAY = re.compile(r"-(?:[ \t\r\n]|--|\Z)|\.\.\.|[?:%][ \t]|[\]}]")
_EMPTY_BLOCK = re.compile(
    r"^(?P<holder>[^\r\n]*?)(?P<sign>[|>])[-+0-9]*[ \t]*\r?\n"
    r"(?P<blanks>(?:[ ]*\r?\n)+)(?P<indent>[ ]*)(?P<comment>#[^\r\n]*)",
    re.MULTILINE,
)
_DASHES = re.compile(r" *(?:-[ ]+)*")
_ESCAPE = re.compile(
    r"\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})"
    r"|(?P<letter>.))",
    re.DOTALL,
)
_LETTERS = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "f": "\f",
    "r": "\r",
    "v": "\v",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}

# A sign that has to be there at all, a pattern that begins with it, and what looks at each place.
_LOOKS: tuple[tuple[str, re.Pattern[str], Callable[[_Seen], Iterator[Finding]]], ...] = (
    ("?", re.compile(r"\?(?<=[\[{,\s]\?)[^\s,\]}]"), _lost_question_marks),
    ("-", re.compile(r"-(?<=[\[,:\s]-)\s*[,\]}]"), _lone_dashes),
    ("\\", re.compile(r"\\(?:[0abefrvNLPuU]|x[0189][0-9a-fA-F]|x7[fF])"), _hidden),
    ("#", _GLUED, _glued_comments),
    (" \n", re.compile(r" \n[ \n]*#"), _comments_for_text),
    (" \r\n", re.compile(r" \r\n[ \r\n]*#"), _comments_for_text),
)

_QUESTION = Text(
    "tanda ? di awal teks dalam kurung tidak terbaca",
    "the ? at the beginning of a text in brackets is not read",
)
_DASH = Text("tanda - tanpa isi di dalam kurung", "a - with nothing behind it in brackets")
_IN_QUOTES = Text("apit teksnya dengan tanda kutip", "put the text in quotes")
_GLUED_COMMENT = Text(
    "{comment} menempel pada nilai di depannya dan dibaca sebagai komentar",
    "{comment} is glued to what stands before it, and is read as a comment",
)
_PART = Text(
    "bila bagian teks, masukkan ke dalam tanda kutip; bila komentar, tulis spasi di depan #",
    "if it is text, take it into the quotes; if it is a comment, write a blank before the #",
)
_NO_TEXT = Text(
    "{comment} dibaca sebagai komentar, bukan sebagai teks di bawah kuncinya",
    "{comment} is read as a comment, not as the text under its key",
)
_LINE_UP = Text(
    "samakan indentasi baris kosong di atasnya, atau kosongkan baris itu dari spasi",
    "leave no more blanks on the empty lines above it than before it",
)
_MARGIN = Text(
    "baris dari nilai dalam kutip atau kurung ini tidak menjorok di bawah kuncinya",
    "this line of a value in quotes or brackets is not indented under its key",
)
_INDENT = Text("beri indentasi dengan spasi", "indent it with spaces")
