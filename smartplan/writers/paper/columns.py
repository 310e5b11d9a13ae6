"""How wide the columns of a table are on paper, and how large its letters.

Letters get smaller, within bounds, before words are broken. Then figures, then short cells, are
kept on one line where there is room; the rest goes where there is most to read, or as the template
asks, but never more to a column than its widest cell needs while another lacks room.
"""

import math
import re
from collections.abc import Sequence

from smartplan.blocks import (
    Break,
    Code,
    Emphasis,
    Illustration,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Plain,
    Strong,
    Table,
    Unfilled,
)
from smartplan.books.words import words
from smartplan.value import dataclass
from smartplan.writers.paper.letters import BOLD, JOINTS, TableLetters, em


@dataclass(frozen=True, slots=True)
class Columns:
    """The size of letters, each column's width with its gap, all in points.

    `lines` is about how many lines each row takes.
    """

    size: float
    widths: tuple[float, ...]
    gap: float
    lines: tuple[int, ...]

    def ems(self, column: int) -> float:
        """The room of a column for words, in ems."""
        return max((self.widths[column] - self.gap) / self.size, _LEAST_ROOM)

    @property
    def height(self) -> int:
        """About how many lines all rows take together."""
        return sum(self.lines)


@dataclass(frozen=True, slots=True)
class _Cell:
    """The lines of a cell in ems, its longest word, and all of it where it is a figure."""

    lines: tuple[float, ...]
    word: float
    figure: float

    @property
    def whole(self) -> float:
        return max(self.lines)


def columns(table: Table, room: float, letters: TableLetters) -> Columns:
    """The columns of a table that has `room` points of width."""
    gap = letters.gap if len(table.head) < MANY else letters.small_gap
    head, rows = _measured(table, letters)
    held = [[top, *(row[at] for row in rows)] for at, top in enumerate(head)]
    longest = [
        max(max(cell.word, cell.figure if side == "right" else 0) for cell in column)
        for side, column in zip(table.align, held, strict=True)
    ]
    longest = _bounded(longest, table.widths, room, letters)
    size, least = _size(longest, room, letters, gap)
    if sum(least) > room:
        return _made(size, _filled([math.sqrt(each) for each in least], room), gap, rows)

    def wide(ems: Sequence[float]) -> list[float]:
        return [max(low, each * size + gap) for low, each in zip(least, ems, strict=True)]

    figures = [max(cell.figure for cell in column) for column in held]
    wholes = [max(cell.whole for cell in column) for column in held]
    shorts = [whole if whole <= SHORT else 0 for whole in wholes]
    for ems, share in ((longest, WORDS_SHARE), (figures, FIGURES_SHARE), (shorts, SHORTS_SHARE)):
        least = _granted(least, wide(ems), room * share)
    most = wide(wholes)
    spare = room - sum(most)
    asked = list(table.widths) if sum(table.widths) else []
    if spare >= 0:
        if not asked and not any(_texts(table)):
            room = min(room, max(sum(most) * SPREAD, room * LEAST_WIDTH))
        least, most = most, [room] * len(most)
    wished = asked or (_takers(table, least) if spare >= 0 else _bulk(held, rows))
    return _made(size, _filled(_between(least, most, wished, room), room), gap, rows)


def _measured(table: Table, letters: TableLetters) -> tuple[list[_Cell], list[list[_Cell]]]:
    """The cells of a table; a wide one is asked for upright, lying, and again to be written."""
    held = _LATELY.get(id(table))
    if held is None or held[0] is not table or held[1] is not letters:
        head = [_head(cell, letters) for cell in table.head]
        rows = [[_cell(cell, letters) for cell in row] for row in table.rows]
        held = (table, letters, head, rows)
        while len(_LATELY) >= _FEW:
            del _LATELY[next(iter(_LATELY))]
        _LATELY[id(table)] = held
    return held[2], held[3]


def _bounded(
    longest: Sequence[float], widths: Sequence[float], room: float, letters: TableLetters
) -> list[float]:
    """The longest words as far as columns widen for them; longer ones break.

    Where the template asks for widths, it is only for usual words that a column takes more.
    """
    if not sum(widths):
        return list(longest)
    gap = letters.gap if len(widths) < MANY else letters.small_gap
    most = [(room * own / sum(widths) - gap) / letters.sizes[0] for own in widths]
    return [min(word, max(LONG, own)) for word, own in zip(longest, most, strict=True)]


def _size(
    longest: Sequence[float], room: float, letters: TableLetters, gap: float
) -> tuple[float, list[float]]:
    """The first size in which usual words fit, else the last, and the widths that they need."""
    size, least = 0.0, [0.0]
    for size in letters.sizes:
        least = [min(word * size, room * LONGEST_WORD) + gap for word in longest]
        if sum(least) <= room:
            break
    return size, least


def _granted(least: list[float], wished: Sequence[float], room: float) -> list[float]:
    """Widths as they are wished for in the order of how little they add, as far as `room` goes."""
    widths = list(least)
    for at in sorted(range(len(least)), key=lambda at: wished[at] - least[at]):
        if sum(widths) - widths[at] + wished[at] > room:
            break
        widths[at] = wished[at]
    return widths


def _texts(table: Table) -> list[bool]:
    """Which columns hold texts; the first names the row."""
    return [at > 0 and side == "left" for at, side in enumerate(table.align)]


def _takers(table: Table, widths: Sequence[float]) -> list[float]:
    """Who takes room that is left: texts, but for the first, which names the row."""
    texts = _texts(table)
    return [
        width if is_text or not any(texts) else 0.0
        for width, is_text in zip(widths, texts, strict=True)
    ]


def _bulk(held: Sequence[Sequence[_Cell]], rows: Sequence[Sequence[_Cell]]) -> list[float]:
    """How much there is to read in each column, long texts less than in proportion.

    Lines are fewest at about the root: where one column is long in one row, another in the next.
    """
    return [
        (
            max(cell.whole for cell in column)
            + sum(sum(cell.lines) for cell in column[1:]) / max(len(rows), 1)
        )
        ** FLATTENING
        for column in held
    ]


def _between(
    least: Sequence[float], most: Sequence[float], wished: Sequence[float], room: float
) -> list[float]:
    """Widths in proportion to what is wished for, within their bounds, together the room."""
    low, high = 0.0, room / min(wish for wish in wished if wish)
    widths = list(least)
    for _ in range(_HALVINGS):
        scale = (low + high) / 2
        bounds = zip(least, most, wished, strict=True)
        widths = [min(max(wish * scale, least), most) for least, most, wish in bounds]
        low, high = (low, scale) if sum(widths) > room else (scale, high)
    return widths


def _filled(widths: Sequence[float], room: float) -> list[float]:
    whole = sum(widths)
    return [round(width * room / whole, 2) for width in widths]


def _made(
    size: float, widths: Sequence[float], gap: float, rows: Sequence[Sequence[_Cell]]
) -> Columns:
    rooms = [max((width - gap) / size, _LEAST_ROOM) for width in widths]
    lines = tuple(
        max(
            sum(math.ceil(line / room - _ROUNDED) or 1 for line in cell.lines)
            for cell, room in zip(row, rooms, strict=True)
        )
        for row in rows
    )
    return Columns(size, tuple(widths), gap, lines)


def _cell(inlines: Inlines, letters: TableLetters) -> _Cell:
    lines = [_BLANKS.sub(" ", line).strip() for line in _read(inlines).split("\n")]
    wide = tuple(em(line, letters.narrowness) for line in lines)
    pieces = {piece for line in lines for piece in _GAPS.split(line)}
    word = max(_unbroken(piece, letters) for piece in pieces)
    is_figure = max(wide) <= FIGURE and any(map(_DIGIT.search, lines))
    return _Cell(wide, word, max(wide) if is_figure else 0)


def _head(inlines: Inlines, letters: TableLetters) -> _Cell:
    """A cell of the head: bold, and in lines of its own however wide the column would be."""
    cell = _cell(inlines, letters)
    folded = tuple(line * BOLD * _HEAD_FOLDS for line in cell.lines)
    return _Cell(folded, cell.word * BOLD, 0)


def _unbroken(word: str, letters: TableLetters) -> float:
    """How wide a word is, or the widest part of a long one that may break at its signs."""
    whole = em(word, letters.narrowness)
    if whole <= LONG:
        return whole
    parts = JOINTS.sub("\\g<0> ", word).split(" ")
    return max(em(part, letters.narrowness) for part in parts)


def _read(inlines: Inlines) -> str:
    """The words of a cell with its marks and breaks."""
    return "".join(map(_said, inlines))


def _said(inline: Inline) -> str:
    match inline:
        case Plain(text) | Code(text) | Unfilled(text):
            return text.replace("\n", " ")
        case Break():
            return "\n"
        case NoteRef(number):
            return f"[{number}]"
        case Illustration():
            return _ILLUSTRATION
        case Strong(inner) | Emphasis(inner) | Link(inlines=inner):
            return _read(inner)
        case _:
            return words((inline,))


WHOLE_TABLE, WHOLE = 26, 14  # lines of a table, and of a row, that does not break over pages
MANY = 8  # columns, from which the gaps between them are small
LONG = 12.0  # ems of a word that may break at its signs
LONGEST_WORD = 0.34  # of the room: for a longer word letters do not get smaller
SPREAD, LEAST_WIDTH = 1.4, 0.5  # a table of figures alone: times its width, of the room at least
FIGURE, SHORT = 11.0, 9.0  # ems of a figure, of a cell of a few words, that keep to one line
WORDS_SHARE, FIGURES_SHARE, SHORTS_SHARE = 0.85, 0.75, 0.65  # of the room, taken to keep them
FLATTENING = 0.55  # the power of how much there is to read

# Tables are compared by what they are: to hash one takes as long as to measure it.
_LATELY: dict[int, tuple[Table, TableLetters, list[_Cell], list[list[_Cell]]]] = {}
_FEW = 24
_LEAST_ROOM = 1.0
_ROUNDED = 0.002  # of a line, by which widths are rounded
_HEAD_FOLDS = 0.6
_HALVINGS = 40
_ILLUSTRATION = "(ilustrasi)"
_BLANKS = re.compile(r"[ \t\r]+")
_GAPS = re.compile(r" |(?<=[^\W\d][-–])")  # spans of years stay whole
_DIGIT = re.compile(r"\d")
