"""Blanks that are none: typographic ones of Word's, and tabs, where YAML asks for blanks."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from smartplan.source import slip_words as words
from smartplan.source.slip import FAR, Patch, Rows, Slip, levels_around


def blanks_in_values(text: str, begins: frozenset[int]) -> Iterator[Slip]:
    """Blanks of Word's that have become a part of a key, or have made one of a key and its value.

    Those inside of a text are right: a key or a value has to begin there.
    """
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


def odd_blanks(rows: Rows, last: int) -> Iterator[Slip]:
    """The nearest lines above each other with blanks that are none for YAML where it asks for one.

    What was pasted has them on each of its lines: that is one slip.
    """
    for row in range(last, max(last - FAR, -1), -1):
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
        changes = tuple(Patch(start, end, " " * (end - start)) for start, end, _ in spans)
        start, end, blank = spans[0]
        odd = _ODD.search(blank)
        problem = words.BLANK.fill(sign=f"U+{ord(odd[0]):04X}" if odd else "")
        yield Slip(words.BLANK, problem, words.PLAIN_BLANK, start, end, changes)


def _places(line: str) -> list[tuple[int, int]]:
    if line.isascii():
        return []
    every = [found.span("blank") for gap in _GAPS for found in gap.finditer(line)]
    return sorted(span for span in every if _ODD.search(line, *span))


def tabs(rows: Rows, row: int) -> Iterator[Slip]:
    """Tabs at the head of a line, which stand for as many blanks as a line beside it has."""
    start, line = rows.starts[row], rows.texts[row]
    if (found := _TAB.match(line)) and "\t" in found[0]:
        tabs, end = start + found[0].index("\t"), start + found.end()
        for depth in dict.fromkeys(filter(None, levels_around(rows, row))):
            change = Patch(start, end, " " * depth)
            yield Slip(words.TAB, words.TAB, words.TAB_FIX, tabs, end, (change,))


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
_TAB = re.compile(r"[ \t]+")
