"""A CSV file as rows: its encoding and separator are certain, or it is refused.

Excel in an Indonesian office writes `;`. On the way out a text that a sheet would take for a
formula gets one blank in front (`guarded`), which the way in takes off again.
"""

import csv
import io
import re
from collections import Counter
from typing import Final

from smartplan.source.office.refused import refused

SEPARATOR: Final = ";"
MAX_ROWS: Final = 1_000_000
_SEPARATORS: Final = (";", ",", "\t")
_WORDS: Final = {";": ";", ",": ",", "\t": "tab"}
_WAYS: Final = {"tab": "\t"}
_DECLARED: Final = re.compile(r'"?sep=(tab|[;,\t|])"?\r?\n', re.IGNORECASE)
_FORMULA: Final = re.compile(r" *[=+\-@\t\r]")
_GUARDED: Final = re.compile(r" +[=+\-@\t\r]")
_ENCODINGS: Final = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",  # what Excel calls Unicode text
    b"\xfe\xff": "utf-16",
}


def guarded(text: str) -> str:
    """A text that no office program takes for a formula."""
    return f" {text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """A text as it was before `guarded`."""
    return text[1:] if _GUARDED.match(text) else text


def delimited(name: str, content: bytes) -> list[list[str]]:
    """The rows of a CSV file; Failure where it may be read in two ways, or in none."""
    text = _decoded(name, content)
    declared = _DECLARED.match(text)
    separator = separator_of(name, content)
    if declared:
        # The line stays a row of its own, so that row numbers are those of the sheet.
        return [[], *_rows(name, text[declared.end() :], separator, after=1)]
    return _rows(name, text, separator)


def separator_of(name: str, content: bytes) -> str:
    """What parts the cells of a CSV file; Failure where that may be two things."""
    text = _decoded(name, content)
    declared = _DECLARED.match(text)
    if declared:
        return _WAYS.get(declared[1].lower(), declared[1])
    return _separator(name, text)


def _decoded(name: str, content: bytes) -> str:
    encoding = next((one for mark, one in _ENCODINGS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise refused("encoding", name, line=line) from None


def _separator(name: str, text: str) -> str:
    """The one separator that parts the rows alike."""
    widths = {one: _widths(text, one) for one in _SEPARATORS}
    ranked = sorted(_SEPARATORS, key=lambda one: widths[one], reverse=True)
    first, second = ranked[:2]
    if widths[first] == (0, 0):  # one column
        return SEPARATOR
    if widths[first] == widths[second]:
        raise refused("separator", name, first=_WORDS[first], second=_WORDS[second])
    return first


def _widths(text: str, separator: str) -> tuple[int, int]:
    """How many of the first rows have the commonest number of cells, and that number."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    counts: Counter[int] = Counter()
    try:
        for row in reader:
            counts[len(row)] += len(row) > 1
            if reader.line_num > _SAMPLE:
                break
    except csv.Error:
        pass
    if not counts:
        return 0, 0
    width, rows = max(counts.items(), key=lambda one: (one[1], one[0]))
    return (rows, width) if rows else (0, 0)


def _rows(name: str, text: str, separator: str, after: int = 0) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    begun = after
    try:
        for row in reader:
            rows.append([unguarded(cell) for cell in row])
            begun = reader.line_num + after
            if len(rows) > MAX_ROWS:
                raise refused("wide", name, sheet=name, rows=f"> {MAX_ROWS}", columns=len(row))
    except csv.Error:
        raise refused("quotes", name, line=begun + 1) from None
    return rows


_SAMPLE: Final = 500
