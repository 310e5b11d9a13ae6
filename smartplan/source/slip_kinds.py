"""The slips of the hand that are looked for in a text that cannot be read, each at its line."""

import re
from collections.abc import Iterator

from smartplan.source import slip_words as words
from smartplan.source.slip import FAR, Patch, Rows, Slip, depth_of, levels_around
from smartplan.source.slip_blanks import odd_blanks, tabs
from smartplan.wording import Text


def likely(rows: Rows, last: int, near: list[int]) -> Iterator[Slip]:
    """What may be wrong where the library stumbled: at the line `last`, or at those `near` it."""
    yield from odd_blanks(rows, last)
    for row in near:
        for look in (_glued, _equals, _dash, _word_quotes):
            yield from look(rows, row)
    for row in range(last, max(last - FAR, -1), -1):
        yield from _quotes(rows, row)
    for row in near:
        for look in (_commas, _brackets, _no_braces, _apostrophe, _colon_in_text, _sign, tabs):
            yield from look(rows, row)
    yield from _to_the_left(rows, last)
    for row in (last, last - 1):
        yield from _no_dash(rows, row)
    for row in (last, last - 1):
        yield from _indentation(rows, row)
    for row in (last, last - 1):
        yield from _no_colon(rows, row)


def _word_quotes(rows: Rows, row: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    for signs, quote in (("[“”„‟«»]", '"'), ("[‘’‚‛]", "'")):
        at = [start + one.start() for one in re.finditer(signs, line)]
        if at:
            changes = tuple(Patch(one, one + 1, quote) for one in at)
            problem = words.WORD_QUOTES.fill(sign=line[at[0] - start])
            yield Slip(words.WORD_QUOTES, problem, words.STRAIGHT, at[0], at[-1] + 1, changes)


def _glued(rows: Rows, row: int) -> Iterator[Slip]:
    start = rows.starts[row]
    if found := _GLUED.match(rows.texts[row]):
        at = start + found.end("key")
        change = Patch(at, at, " ")
        begin = start + found.start("key")
        yield Slip(words.NO_BLANK, words.NO_BLANK, words.NO_BLANK_FIX, begin, at, (change,))


def _equals(rows: Rows, row: int) -> Iterator[Slip]:
    start = rows.starts[row]
    if found := _EQUALS.match(rows.texts[row]):
        begin, end = start + found.start("sign"), start + found.end("sign")
        problem = words.EQUALS.fill(sign=found["sign"].strip())
        change = Patch(begin, end, ": ")
        at = start + found.start("key")
        yield Slip(words.EQUALS, problem, words.EQUALS_FIX, at, end, (change,))


def _dash(rows: Rows, row: int) -> Iterator[Slip]:
    start = rows.starts[row]
    if found := _DASH.match(rows.texts[row]):
        at = start + found.end()
        change = Patch(at, at, " ")
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
        change = Patch(start + end, start + end, line[at])
        begin = start + at
        yield Slip(words.OPEN_QUOTE, words.OPEN_QUOTE, words.CLOSE_IT, begin, begin + 1, (change,))


def _unopened(rows: Rows, row: int, at: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    if found := _UNOPENED.search(line, 0, at):
        begin = start + found.start("value")
        change = Patch(begin, begin, line[at])
        yield Slip(words.UNOPENED, words.UNOPENED, words.OPEN_IT, begin, start + at + 1, (change,))


def _brackets(rows: Rows, row: int) -> Iterator[Slip]:
    start, line = rows.starts[row], rows.texts[row]
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), _COMMENT.sub("", line).rstrip())
    for pair, problem in (("[]", words.BRACKET), ("{}", words.BRACE)):
        is_open = bare.count(pair[0]) == bare.count(pair[1]) + 1
        if is_open and not bare.endswith(pair[0]):  # of what begins below nothing is certain
            at, end = start + bare.rfind(pair[0]), start + len(bare)
            change = Patch(end, end, pair[1])
            fix = words.CLOSE_BRACKET.fill(closing=pair[1])
            yield Slip(problem, problem, fix, at, at + 1, (change,))


def _commas(rows: Rows, row: int) -> Iterator[Slip]:
    """A comma that is missing between two entries in braces, or two items in brackets."""
    start, line = rows.starts[row], rows.texts[row]
    for found in _NO_COMMA.finditer(line):
        at, sign = start + found.end("value"), start + found.end("sign")
        change = Patch(at, sign, ",")
        end = start + found.end("key")
        yield Slip(words.COMMA, words.COMMA, words.COMMA_FIX, at, end, (change,))


def _no_braces(rows: Rows, row: int) -> Iterator[Slip]:
    """`baseline: year: 2022, value: 5`: entries that stand on one line without their braces."""
    start, line = rows.starts[row], rows.texts[row]
    if found := _ENTRIES.match(line):
        begin, end = start + found.start("value"), start + found.end("value")
        closing = () if line[: found.end("value")].endswith("}") else (Patch(end, end, "}"),)
        changes = (Patch(begin, begin, "{"), *closing)
        yield Slip(words.NO_BRACES, words.NO_BRACES, words.NO_BRACES_FIX, begin, end, changes)
    if found := _BEHIND_BRACKET.search(line):
        begin, end = start + found.start("more"), start + found.end("more")
        problem = words.TOO_MUCH.fill(sign=found["more"])
        yield Slip(
            words.TOO_MUCH, problem, words.TOO_MUCH_FIX, begin, end, (Patch(begin, end, ""),)
        )


def _no_dash(rows: Rows, row: int) -> Iterator[Slip]:
    """A line at the level of list items that is none."""
    line = rows.texts[row] if row >= 0 else ""
    depth = depth_of(line)
    if not _NO_ITEM.match(line):
        return
    near = (
        *range(row + 1, min(row + 3, len(rows.texts))),
        *range(row - 1, max(row - FAR, -1), -1),
    )
    level = [other for other in map(rows.texts.__getitem__, near) if other.strip()]
    beside = next((other for other in level if depth_of(other) <= depth), "")
    if beside.startswith(" " * depth + "- "):
        at = rows.starts[row] + depth
        change = Patch(at, at, "- ")
        end = rows.starts[row] + len(line.rstrip())
        yield Slip(words.NO_DASH, words.NO_DASH, words.NO_DASH_FIX, at, end, (change,))


def _no_colon(rows: Rows, row: int) -> Iterator[Slip]:
    """A key that nothing parts from its value; or a text that goes on at the margin."""
    if row >= 0 and (found := _NO_COLON.match(rows.texts[row])):
        start = rows.starts[row]
        at = start + found.end("key")
        begin, end = start + found.start("key"), start + len(rows.texts[row].rstrip())
        change = Patch(at, at, ":")
        yield Slip(words.NO_COLON, words.NO_COLON, words.NO_COLON_FIX, begin, end, (change,))


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
        changes = (Patch(begin, begin, quote), Patch(end, end, quote))
        yield Slip(problem, problem, words.COLON_FIX, begin, end, changes)


def _apostrophe(rows: Rows, row: int) -> Iterator[Slip]:
    if found := _IN_SINGLE.match(rows.texts[row]):
        base = rows.starts[row] + found.start("text")
        inside = [base + one.start() for one in re.finditer("'", found["text"])]
        changes = tuple(Patch(at, at, "'") for at in inside)
        end = base + len(found["text"]) + 1
        yield Slip(words.GOES_ON, words.GOES_ON, words.DOUBLE_IT, inside[0], end, changes)


def _to_the_left(rows: Rows, row: int) -> Iterator[Slip]:
    """A key above that has slipped to the left, though what is below it stands where it should."""
    depth = depth_of(rows.texts[row])
    for above in range(row - 1, max(row - FAR, -1), -1):
        line = rows.texts[above]
        if not line.strip() or depth_of(line) >= depth:
            continue
        if _KEY_ALONE.match(line):
            begin, own = rows.starts[above], depth_of(line)
            key = line.strip().rstrip(":")
            change = Patch(begin, begin + own, " " * depth)
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
    own = depth_of(line)
    near = (*levels_around(rows, row), own - 1, own + 1, own - 2, own + 2)
    for depth in dict.fromkeys(near):
        if depth != own and depth >= 0 and abs(depth - own) <= _NEAR:
            change = Patch(begin, begin + own, " " * depth)
            end = begin + len(line.rstrip())
            yield Slip(words.INDENT, words.INDENT, words.INDENT_FIX, begin + own, end, (change,))


_NEAR = 2  # blanks by which a line may have slipped
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
_SIGN_VALUE = re.compile(r"\s*(?:- )?(?:[\w.-]+:\s+)?(?P<value>(?:[@`%*&!,]|- ).*?)\s*(?:\s#.*)?$")
_IN_SINGLE = re.compile(r"\s*(?:- )?[\w.-]+:\s+'(?P<text>[^'\r\n]*(?:\w'\w[^'\r\n]*)+)'(?=\s*$)")
_ENTRY = re.compile(r" *(?:- |[\w.-]+:(?: |$)|[\"'])")
_NO_COMMA = re.compile(
    r"(?<=[{,])\s*[\w-]+:\s+(?P<value>\"[^\"]*\"|'[^']*'|[^\s,:;{}\[\]\"']+)"
    r"(?P<sign>\s*;?)\s+(?P<key>[\w-]+):(?=\s)"
)
_ENTRIES = re.compile(
    r"\s*(?:- |[\w-]+:\s+)(?P<value>[a-z_]+: [^{}\[\]]+, [a-z_]+: [^{}\[\]]+?\}?)\s*(?:\s#.*)?$"
)
_BEHIND_BRACKET = re.compile(r"[}\]](?P<more>,|[}\]])\s*$")
_NO_ITEM = re.compile(r" *(?:\{|[\w-]+:(?: |$))")
_NO_COLON = re.compile(r"\s*(?:- )?(?P<key>[a-z_]{2,})\s+[^\s:=]")
_KEY_ALONE = re.compile(r" *[A-Za-z_][\w-]*:\s*$")
