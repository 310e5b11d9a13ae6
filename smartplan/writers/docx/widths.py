"""How wide the columns of a table are: no word is broken that need not be, long texts get room."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from smartplan.blocks import Break, Illustration, Inlines, NoteRef, Table
from smartplan.books.charts.measure import width_of
from smartplan.books.words import words

SIZES = (8.5, 7.5, 6.5)  # points; a table whose words do not fit takes the next
PADDING = 150  # left and right of a cell's text together, in twentieths of a point


@dataclass(frozen=True, slots=True)
class Fit:
    """The size of a table's text, the widths of its columns, about how many lines rows have."""

    size: int
    widths: tuple[int, ...]
    lines: tuple[int, ...]

    @property
    def height(self) -> int:
        """About how many lines all rows take together."""
        return sum(self.lines)


@dataclass(frozen=True, slots=True)
class _Cell:
    """How much room a cell takes at a size of one point: its longest word, and all its words.

    `firm` counts a date or another figure with its unit as one word; a cell with breaks has
    several `parts`, each as long as `whole`.
    """

    word: float
    firm: float
    whole: float
    parts: int = 1


def fit(table: Table, width: int) -> Fit:
    """The widths of columns that fill a text width, in twentieths of a point."""
    heads = [_cell(cell, is_whole=False, bold=True) for cell in table.head]
    rows = [
        [
            _cell(cell, is_whole=table.align[at] == "right", bold=False)
            for at, cell in enumerate(row)
        ]
        for row in table.rows
    ]
    columns = [[head, *(row[at] for row in rows)] for at, head in enumerate(heads)]
    least: list[int] = []
    step = 0
    for step, size in enumerate(SIZES):  # noqa: B007 -- the last one tried is the one taken
        least = [_twips(max(cell.word for cell in column), size) for column in columns]
        if sum(least) <= width:
            break
    firm = [_twips(max(cell.firm for cell in column), size) for column in columns]
    least = firm if sum(firm) <= width * _MOST_FIRM else least
    asked = _given(table.widths, least, width)
    if asked:
        return _fit(step, asked, rows)
    unbroken = [_unbroken(column, low, size) for column, low in zip(columns, least, strict=True)]
    if sum(unbroken) <= width * _MOST_UNBROKEN:
        least = unbroken
    wanted = [_wanted(column, size) for column in columns]
    return _fit(step, _shared(least, wanted, width), rows)


def _fit(step: int, widths: list[int], rows: list[list[_Cell]]) -> Fit:
    lines = tuple(_lines(row, widths, SIZES[step]) for row in rows)
    return Fit(step, tuple(widths), lines)


def _unbroken(column: list[_Cell], least: int, size: float) -> int:
    """The width at which short cells stand on one line: dates, offices, names of a few words."""
    longest = max(cell.whole for cell in column)
    return _twips(longest, size) if longest <= _FEW_WORDS else least


def _given(shares: Sequence[float], least: list[int], width: int) -> list[int]:
    """The widths that the template asks for, as far as the longest words allow."""
    if not shares or not sum(shares):
        return []
    asked = [share * width / sum(shares) for share in shares]
    return _shared(least, asked, width) if sum(least) <= width else _scaled(asked, width)


def _shared(least: list[int], wanted: Sequence[float], width: int) -> list[int]:
    """Each column its longest word, and the rest by what the columns want above that."""
    if sum(least) > width:
        return _scaled([math.sqrt(one) for one in least], width)
    more = [max(want - low, 0) for want, low in zip(wanted, least, strict=True)]
    rest = width - sum(least)
    if sum(more) <= rest:
        base = [low + one for low, one in zip(least, more, strict=True)]
        return _scaled(base, width)
    share = rest / sum(more)
    return _scaled([low + one * share for low, one in zip(least, more, strict=True)], width)


def _scaled(widths: Sequence[float], width: int) -> list[int]:
    """Whole numbers whose sum is the width."""
    whole = sum(widths)
    found = [int(one * width / whole) for one in widths]
    found[-1] += width - sum(found)
    return found


def _wanted(column: list[_Cell], size: float) -> float:
    """What a column would take: between its usual cell and its longest, long texts less."""
    longest = max(cell.whole for cell in column)
    usual = sum(cell.whole for cell in column) / len(column)
    amount = (longest + 2 * usual) / 3
    limit = _LINE * size / SIZES[0]
    room = amount * size * 20
    return (room if room <= limit else limit * (room / limit) ** 0.55) + PADDING


def _lines(row: list[_Cell], widths: list[int], size: float) -> int:
    """About how many lines a row takes."""
    return max(
        cell.parts * math.ceil(cell.whole * size * 20 / max(width - PADDING, 1))
        for cell, width in zip(row, widths, strict=True)
    )


def _twips(room: float, size: float) -> int:
    return math.ceil(min(room * size * 20, _LONGEST) + PADDING)


@lru_cache(maxsize=8192)
def _word(word: str, *, bold: bool) -> float:
    return width_of(word, _NARROW, bold=bold)


def _cell(inlines: Inlines, *, is_whole: bool, bold: bool) -> _Cell:
    text = words(inlines)[:_MOST]
    marks = sum(_MARKS.get(type(inline), 0) for inline in inlines)
    is_long = len(text) > _FEW_SIGNS
    whole = len(text) * _USUAL if is_long else width_of(text, _NARROW, bold=bold)
    whole += marks
    is_figure = whole <= _NUMBER and bool(_DIGIT.search(text))
    if is_whole and is_figure:
        return _Cell(whole, whole, whole)
    longest = sorted(_GAPS.split(text), key=len)[-3:]
    word = max((_word(part, bold=bold) for part in longest), default=0)
    parts = 1 + sum(isinstance(inline, Break) for inline in inlines)
    word += _MARKS[NoteRef] if marks else 0
    return _Cell(word, whole if is_figure else word, whole / parts, parts)


_NARROW = 0.93  # the table of widths is of the widest font; Arial is narrower
_GAPS = re.compile(r"\s+|(?<=[-/–])")
_USUAL = 0.5  # ems of a letter on average, for texts too long to be measured
_FEW_SIGNS = 40
_DIGIT = re.compile(r"\d")
_MARKS: dict[type, float] = {NoteRef: 1.2, Illustration: 4.5}
_MOST = 2000  # characters of a cell that are measured
_NUMBER = 11.0  # ems of a figure that is kept on one line
_FEW_WORDS = 14.0  # ems of a cell that is kept on one line where there is room
_MOST_UNBROKEN = 0.72  # of the width that such columns may take together
_MOST_FIRM = 0.85  # and columns in which figures are not broken
_LONGEST = 2800  # a word longer than this is broken
_LINE = 2600  # a text longer than this takes several lines
