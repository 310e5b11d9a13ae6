"""The slips of the hand that are looked for in a text that cannot be read, each at its line."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.source import lines
from smartplan.source import slip_words as words
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a text, and what stands there instead."""

    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: its kind, what is wrong, what to do, where to point at, and what mends it."""

    kind: Text
    problem: Text
    fix: Text
    start: int
    end: int
    changes: tuple[Change, ...]

    @property
    def is_sure(self) -> bool:
        """Whether nobody would mend it otherwise: where a quote was to close is anyone's guess."""
        return self.kind in _SURE


@dataclass(frozen=True, slots=True)
class Rows:
    """The lines of a text, without what ends them, and where each begins."""

    starts: list[int]
    texts: list[str]

    @classmethod
    def of(cls, text: str) -> "Rows":
        """Take a text apart."""
        starts = lines.starts(text)
        ends = [*starts[1:], len(text)]
        return cls(
            starts,
            [text[a:b].rstrip("\r\n") for a, b in zip(starts, ends, strict=True)],
        )


def likely(rows: Rows, last: int, near: list[int]) -> Iterator[Slip]:
    """What may be wrong where the library stumbled: at the line `last`, or at those `near` it."""
    yield from _odd_blanks(rows, last)
    for row in near:
        for look in (_glued, _equals, _dash, _word_quotes):
            yield from look(rows, row)
    for row in range(last, max(last - _FAR, -1), -1):
        yield from _quotes(rows, row)
    for row in near:
        for look in (_brackets, _apostrophe, _colon_in_text, _sign):
            yield from look(rows, row)
    yield from _to_the_left(rows, last)
    for row in (last, last - 1):
        yield from _indentation(rows, row)


def blanks_in_values(text: str, begins: frozenset[int]) -> Iterator[Slip]:
    """Blanks of Word's that have become a part of a key, or have made one of a key and its value.

    Those inside of a text are right: a key or a value has to begin there.
    """
    if text.isascii() or not _ODD.search(text):
        return
    told: set[int] = set()
    rows = Rows.of(text)
    for found in _IN_VALUE.finditer(text):
        row = bisect_right(rows.starts, found.start()) - 1
        if found.start() in begins and row not in told:
            run = [row]
            while run[-1] + 1 < len(rows.texts) and _places(rows.texts[run[-1] + 1]):
                run.append(run[-1] + 1)
            told.update(run)
            yield from _blanks(rows, run)


def _odd_blanks(rows: Rows, last: int) -> Iterator[Slip]:
    """The nearest lines above each other with blanks that are none for YAML where it asks for one.

    What was pasted has them on each of its lines: that is one slip.
    """
    for row in range(last, max(last - _FAR, -1), -1):
        if _places(rows.texts[row]):
            run = [row]
            while run[-1] and _places(rows.texts[run[-1] - 1]):
                run.append(run[-1] - 1)
            yield from _blanks(rows, run[::-1])
            return


def _blanks(rows: Rows, run: list[int]) -> Iterator[Slip]:
    spans = [
        (rows.starts[row] + begin, rows.starts[row] + end, rows.texts[row][begin:end])
        for row in run
        for begin, end in _places(rows.texts[row])
    ]
    if spans:
        changes = tuple(Change(start, end, " " * (end - start)) for start, end, _ in spans)
        start, end, blank = spans[0]
        odd = _ODD.search(blank)
        problem = words.BLANK.fill(sign=f"U+{ord(odd[0]):04X}" if odd else "")
        yield Slip(words.BLANK, problem, words.PLAIN_BLANK, start, end, changes)


def _places(line: str) -> list[tuple[int, int]]:
    if line.isascii():
        return []
    every = [found.span("blank") for gap in _GAPS for found in gap.finditer(line)]
    return sorted(span for span in every if _ODD.search(line, *span))


def _word_quotes(rows: Rows, row: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    for signs, quote in (("[“”„‟«»]", '"'), ("[‘’‚‛]", "'")):
        at = [start + one.start() for one in re.finditer(signs, line)]
        if at:
            changes = tuple(Change(one, one + 1, quote) for one in at)
            problem = words.WORD_QUOTES.fill(sign=line[at[0] - start])
            yield Slip(words.WORD_QUOTES, problem, words.STRAIGHT, at[0], at[-1] + 1, changes)


def _glued(rows: Rows, row: int) -> Iterator[Slip]:
    start = rows.starts[row]
    if found := _GLUED.match(rows.texts[row]):
        at = start + found.end("key")
        change = Change(at, at, " ")
        begin = start + found.start("key")
        yield Slip(words.NO_BLANK, words.NO_BLANK, words.NO_BLANK_FIX, begin, at, (change,))


def _equals(rows: Rows, row: int) -> Iterator[Slip]:
    start = rows.starts[row]
    if found := _EQUALS.match(rows.texts[row]):
        begin, end = start + found.start("sign"), start + found.end("sign")
        problem = words.EQUALS.fill(sign=found["sign"].strip())
        change = Change(begin, end, ": ")
        at = start + found.start("key")
        yield Slip(words.EQUALS, problem, words.EQUALS_FIX, at, end, (change,))


def _dash(rows: Rows, row: int) -> Iterator[Slip]:
    start = rows.starts[row]
    if found := _DASH.match(rows.texts[row]):
        at = start + found.end()
        change = Change(at, at, " ")
        yield Slip(words.DASH, words.DASH, words.DASH_FIX, at - 1, at + 1, (change,))


def _quotes(rows: Rows, row: int) -> Iterator[Slip]:
    """A quote on a line that has no partner there: the closing or the opening one is missing."""
    line = rows.texts[row]
    for quote in "\"'":
        places = [one.start() for one in re.finditer(quote, line)]
        if quote == "'":
            places = [at for at in places if not _APOSTROPHE.match(line, max(at - 1, 0))]
        if len(places) % 2:
            for at in dict.fromkeys((places[-1], places[0])):
                yield from _unclosed(rows, row, at)
                yield from _unopened(rows, row, at)


def _unclosed(rows: Rows, row: int, at: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    before = line[:at].rstrip()
    if before and before[-1] not in ":[{,-":
        return
    token = _TOKEN.match(line, at + 1)
    whole = len(_COMMENT.sub("", line).rstrip())
    ends = {at + 1 + len(token[0].rstrip()), whole} if token else {whole}
    for end in sorted(ends):
        change = Change(start + end, start + end, line[at])
        begin = start + at
        yield Slip(words.OPEN_QUOTE, words.OPEN_QUOTE, words.CLOSE_IT, begin, begin + 1, (change,))


def _unopened(rows: Rows, row: int, at: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    if found := _UNOPENED.search(line, 0, at):
        begin = start + found.start("value")
        change = Change(begin, begin, line[at])
        yield Slip(words.UNOPENED, words.UNOPENED, words.OPEN_IT, begin, start + at + 1, (change,))


def _brackets(rows: Rows, row: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), _COMMENT.sub("", line).rstrip())
    for pair, problem in (("[]", words.BRACKET), ("{}", words.BRACE)):
        if bare.count(pair[0]) == bare.count(pair[1]) + 1:
            at, end = start + bare.rfind(pair[0]), start + len(bare)
            change = Change(end, end, pair[1])
            fix = words.CLOSE_BRACKET.fill(closing=pair[1])
            yield Slip(problem, problem, fix, at, at + 1, (change,))


def _colon_in_text(rows: Rows, row: int) -> Iterator[Slip]:
    if found := _COLON_VALUE.match(rows.texts[row]):
        yield from _in_quotes(rows.starts[row], found, words.COLON)


def _sign(rows: Rows, row: int) -> Iterator[Slip]:
    if found := _SIGN_VALUE.match(rows.texts[row]):
        yield from _in_quotes(rows.starts[row], found, words.SIGN)


def _in_quotes(start: int, found: re.Match[str], problem: Text) -> Iterator[Slip]:
    value = found["value"]
    quote = "'" if '"' in value or "\\" in value else '"'
    if quote not in value:
        begin, end = start + found.start("value"), start + found.end("value")
        changes = (Change(begin, begin, quote), Change(end, end, quote))
        yield Slip(problem, problem, words.COLON_FIX, begin, end, changes)


def _apostrophe(rows: Rows, row: int) -> Iterator[Slip]:
    if found := _IN_SINGLE.match(rows.texts[row]):
        base = rows.starts[row] + found.start("text")
        inside = [base + one.start() for one in re.finditer("'", found["text"])]
        changes = tuple(Change(at, at, "'") for at in inside)
        end = base + len(found["text"]) + 1
        yield Slip(words.GOES_ON, words.GOES_ON, words.DOUBLE_IT, inside[0], end, changes)


def _to_the_left(rows: Rows, row: int) -> Iterator[Slip]:
    """A key above that has slipped to the left, though what is below it stands where it should."""
    depth = _depth(rows.texts[row])
    for above in range(row - 1, max(row - _FAR, -1), -1):
        line = rows.texts[above]
        if not line.strip() or _depth(line) >= depth:
            continue
        if _KEY_ALONE.match(line):
            begin, own = rows.starts[above], _depth(line)
            key = line.strip().rstrip(":")
            change = Change(begin, begin + own, " " * depth)
            problem = words.MARGIN.fill(key=key)
            fix = words.MARGIN_FIX.fill(key=key, count=depth)
            yield Slip(
                words.MARGIN, problem, fix, begin + own, begin + len(line.rstrip()), (change,)
            )
        return


def _indentation(rows: Rows, row: int) -> Iterator[Slip]:
    """A line that stands between two levels."""
    if row < 0 or not _ENTRY.match(rows.texts[row]):
        return
    line, begin = rows.texts[row], rows.starts[row]
    own, around = _depth(line), (*range(row + 1, row + 3), *range(row - 1, row - 4, -1))
    others = [rows.texts[at] for at in around if 0 <= at < len(rows.texts)]
    for depth in dict.fromkeys(_depth(other) for other in others if other.strip()):
        if depth != own and abs(depth - own) <= _NEAR:
            change = Change(begin, begin + own, " " * depth)
            end = begin + len(line.rstrip())
            yield Slip(words.INDENT, words.INDENT, words.INDENT_FIX, begin + own, end, (change,))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_SURE = frozenset(
    {
        words.BLANK,
        words.WORD_QUOTES,
        words.NO_BLANK,
        words.EQUALS,
        words.DASH,
        words.COLON,
        words.SIGN,
        words.GOES_ON,
    }
)
_FAR = 60  # lines above an error
_NEAR = 2  # blanks by which a line may have slipped
_SIGNS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD = re.compile(f"[{_SIGNS}]")
_KEY = r"(?:[\w.-]+|\"[^\"]*\"|'[^']*')"
_GAP = f"(?P<blank>[ {_SIGNS}]+)"
_GAPS = (
    re.compile(f"^{_GAP}(?=[^ {_SIGNS}])"),
    re.compile(f"^[ {_SIGNS}]*-{_GAP}"),
    re.compile(f"(?:^[ {_SIGNS}]*(?:-[ {_SIGNS}]+)?|[{{,][ {_SIGNS}]*){_KEY}:{_GAP}"),
)
_IN_VALUE = re.compile(f"[{_SIGNS}]+(?=[^\\s{_SIGNS}])|[\\w.-]+:[{_SIGNS}]|-[{_SIGNS}]")
_GLUED = re.compile(r"\s*(?:- )?(?P<key>[A-Za-z_][\w-]*:)(?=[^\s/:])[^:]*$")
_EQUALS = re.compile(r"\s*(?:- )?(?P<key>[a-z_][a-z0-9_-]*)(?P<sign>[ ]*[=;][ ]*)(?=[^\s=;])")
_DASH = re.compile(r"\s*-(?=[^\W_]|[\"'{\[])")
_APOSTROPHE = re.compile(r"\w'\w")
_TOKEN = re.compile(r"[^,}\]\"'#]+")
_COMMENT = re.compile(r"\s#[^\"']*$")
_UNOPENED = re.compile(r"(?:[:\[{,]|-)\s+(?P<value>[^\s\"',:{}\[\]][^\"',{}\[\]]*)$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_COLON_VALUE = re.compile(
    r"\s*(?:- )?[\w.-]+:\s+(?P<value>[^\s'\"\[{#|>&*!%@`].*?:(?:\s.*?)?)\s*(?:\s#.*)?$"
)
_SIGN_VALUE = re.compile(r"\s*(?:- )?(?:[\w.-]+:\s+)?(?P<value>[@`%*&!,][^\s].*?)\s*(?:\s#.*)?$")
_IN_SINGLE = re.compile(r"\s*(?:- )?[\w.-]+:\s+'(?P<text>[^'\r\n]*(?:\w'\w[^'\r\n]*)+)'(?=\s*$)")
_ENTRY = re.compile(r" *(?:- |[\w.-]+:(?: |$)|[\"'])")
_KEY_ALONE = re.compile(r" *[A-Za-z_][\w-]*:\s*$")
