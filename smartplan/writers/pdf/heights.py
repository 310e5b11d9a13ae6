"""About how tall blocks are on paper: rather too much, for what only has to fit on a page.

To set a sheet twice, only to see whether it fits, is most of what a book of programs takes.
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Break,
    Fact,
    Facts,
    Figure,
    Heading,
    Illustration,
    IndicatorBars,
    Inline,
    Inlines,
    Items,
    NoteRef,
    Paragraph,
    Plain,
    Quote,
    Strong,
    Table,
    Terms,
    Timeline,
)
from smartplan.books.words import words
from smartplan.courses import IndicatorBar
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Setting:
    """Letters of a size in points; in ems what is between lines and between paragraphs.

    `above` and `below` are what is around words that stand as a title; running text has no line
    longer than `longest`, and charts have a `share` of the width.
    """

    size: float
    leading: float = 0.68
    between: float = 1.05
    above: float = 0.9
    below: float = 0.5
    longest: float = math.inf
    share: float = 1.0

    def lines(self, inlines: Inlines, room: float) -> int:
        """How many lines words take in a width, each stretch between breaks for itself."""
        stretches: list[list[Inline]] = [[]]
        for one in inlines:
            if isinstance(one, Break):
                stretches.append([])
            elif isinstance(one, Illustration | NoteRef):
                stretches[-1].append(_MARK)
            else:
                stretches[-1].append(one)
        return sum(self.rows(words(tuple(stretch)), room) for stretch in stretches)

    def rows(self, text: str, room: float) -> int:
        """How many lines a text takes: a word that does not fit begins the next one."""
        most, lines, taken = max(room / self.size, 1.0) * 1000, 1, 0.0
        for word in text.split():
            wide = _wide(word)
            if taken and taken + _BLANK + wide > most:
                lines += 1
                taken = 0.0
            taken += wide + (_BLANK if taken else 0)
            if taken > most:  # a long word is broken
                lines += int(taken / most)
                taken %= most
        return lines

    def tall(self, lines: int) -> float:
        """The height of so many lines."""
        return (lines * (_CAPITAL + self.leading) - self.leading) * self.size


# What is free above a block, its height, and what is free below it, in points.
_Sides = tuple[float, float, float]


def height(blocks: Blocks, room: float, letters: Setting) -> float:
    """How many points blocks take in a width, rather too many; infinitely many if nobody knows."""
    return _stacked([_height(block, room, letters) for block in blocks])


def _stacked(parts: Sequence[_Sides]) -> float:
    """The height of what stands on each other: of two distances the larger one holds."""
    between = (max(one[2], after[0]) for one, after in pairwise(parts))
    return sum(one[1] for one in parts) + sum(between)


@lru_cache(maxsize=20_000)
def _wide(word: str) -> int:
    """How wide a word is in thousandths of its size."""
    return sum([_WIDE.get(sign, _OTHER) for sign in word])


def _height(  # noqa: C901, PLR0912 -- one case each
    block: Block, room: float, letters: Setting
) -> _Sides:
    em, measure = letters.size, min(room, letters.longest)
    match block:
        case Heading(level=level, inlines=inlines, number=number):
            title = _HEADINGS[min(level, 4) - 1]
            lines = title.rows(f"{number} {words(inlines)}", room if level <= _THIRD else measure)
            return (1.9 if level < _THIRD else 1.7) * em, title.tall(lines), 0.75 * em
        case Paragraph((Strong(),) as inlines):
            return letters.above * em, _set(inlines, room, letters), letters.below * em
        case Paragraph(inlines):
            return letters.between * em, _set(inlines, measure, letters), letters.between * em
        case Items(items):
            each = [(em, height(item, measure - _INDENT, letters), em) for item in items]
            return letters.between * em, _stacked(each), letters.between * em
        case Terms():
            return _height(block.items, room, letters)
        case Quote(blocks):
            return letters.between * em, height(blocks, measure - _INDENT, letters), em
        case Table():
            return em, _table(block, room) + em * bool(block.caption), 1.8 * em
        case Facts(facts):
            return 1.4 * em, _beside(facts, room), 1.5 * em
        case IndicatorBars(bars):
            return 0.7 * em, _stacked([_bar(bar, room) for bar in bars]), 0.9 * em
        case Timeline():
            return 0.8 * em, _timeline(block, room), 0.9 * em
        case Box(kind="pair", blocks=(wide, narrow)):
            loose = replace(letters, above=1.3, below=0.75)
            inside = Setting(em * 0.88, 0.5, 0.75, 1.3, 0.75)
            left = height((wide,), (room - _GAP) * 2 / 3, loose)
            right = height((narrow,), (room - _GAP) / 3 - _INSET, inside) + _INSET
            return 1.1 * em, max(left, right), 1.1 * em
        case Box(kind="cards" | "columns", blocks=blocks):
            half = (room - _GAP) / min(max(len(blocks), 1), 2) - _INSET
            tall = [height((one,), half, replace(letters, above=1.3)) for one in blocks]
            beside = [max(tall[at : at + 2]) + _GUTTER for at in range(0, len(tall), 2)]
            return 1.2 * em, sum(beside), 1.3 * em
        case Box(kind="column", title=(), blocks=blocks):
            return 0.0, height(blocks, room, letters), 0.0
        case Box(kind="lead", blocks=blocks):
            large = replace(letters, size=12.5 if letters.above < 1 else 15, leading=0.62)
            return 1.2 * em, height(blocks, measure, large), 1.3 * em
        case Box(kind=kind, title=title, blocks=blocks):
            named = _set(title, room, replace(letters, size=em * 1.2)) + em if title else 0.0
            if kind in _NAMED_BOXES and not title:
                named = letters.tall(1) + 0.55 * em
            inner = height(blocks, measure - _INDENT, letters)
            return 1.3 * em, named + inner + _BOXED, 1.3 * em
        case Figure():
            return 1.7 * em, _figure(block, room, letters.share), 1.8 * em
        case _:
            return 0.0, math.inf, 0.0


def _set(inlines: Inlines, room: float, letters: Setting) -> float:
    return letters.tall(letters.lines(inlines, room))


def _table(table: Table, room: float) -> float:
    """The height of a table, as if all of its columns were equally wide."""
    cell = room / max(len(table.head), 1) - _GUTTER
    lines = (
        max((_CELL.lines(one, cell) for one in row), default=1)
        for row in (table.head, *table.rows)
    )
    titled = _set(table.caption, room, _LABEL) if table.caption else 0.0
    return titled + sum(_CELL.tall(one) + _PADDING for one in lines)


def _figure(figure: Figure, room: float, share: float) -> float:
    found = _SIZE.search(figure.chart.svg)
    tall = float(found[2]) / float(found[1]) if found else 1.0
    said = _set(figure.caption, room - _LABELLED, _LABEL) + _PADDING
    return min(tall, _TALLEST) * room * share + said


def _timeline(line: Timeline, room: float) -> float:
    """The line, and below it what stands on it, in two columns."""
    half = room / (2 if len(line.points) > 1 else 1) - _GUTTER
    said = [_SMALL.rows(f"00 {one.day}. {words(one.inlines)}", half) for one in line.points]
    pairs = (max(said[at : at + 2]) for at in range(0, len(said), 2))
    return _SPANS * bool(line.spans) + sum(_SMALL.tall(one) + 4 for one in pairs)


def _beside(facts: Sequence[Fact], room: float) -> float:
    """Rows of key figures: the value on a line, below it what it counts."""
    wide = room / max(min(len(facts), _ABREAST), 1) - _GUTTER
    lines = [_LABEL.rows(words(fact.label), wide) for fact in facts]
    rows = [max(lines[at : at + _ABREAST]) for at in range(0, len(lines), _ABREAST)]
    return sum(_FACT + _LABEL.tall(one) for one in rows) + _GAP * len(rows) + _PADDING


def _bar(bar: IndicatorBar, room: float) -> _Sides:
    """A name beside the bar and the values below that."""
    values = " ".join(f"{one.sign}_{one.words}__".replace(" ", "_") for one in bar.values)
    lines = max(
        _SMALL.rows(f"{words(bar.name)} ({bar.about})", room * _NAMED - _GUTTER),
        bar.is_drawn + _SMALL.rows(values + words(bar.marks), room * (1 - _NAMED) - _GUTTER),
    )
    return _BETWEEN, _SMALL.tall(lines) + _RAIL * bar.is_drawn, _BETWEEN


_MARK = Plain(" ilustrasi")  # of an illustration; that of a note is shorter
_CAPITAL = 0.66  # ems from the foot of a line to the head of its capitals
_HEADINGS = tuple(Setting(size, 0.45) for size in (17.0, 15.0, 12.5, 11.0))
_THIRD = 3
_NAMED_BOXES = frozenset({"note", "warning", "missing"})
_CELL, _SMALL, _LABEL = Setting(9.0, 0.48), Setting(8.5, 0.45), Setting(9.0, 0.5)
_INDENT, _GUTTER, _GAP, _INSET, _PADDING, _BOXED = 20.0, 12.0, 14.0, 18.0, 9.0, 6.0
_NAMED, _RAIL, _BETWEEN = 0.4, 4.0, 4.7  # of indicators: the names' share, what a bar is taller by
_FACT, _ABREAST, _SPANS = 16.5, 5, 26.0
_TALLEST, _LABELLED = 1.75, 60.0  # of a chart: times its width; how wide "Figure 1." is
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"')

# How wide the letters of Libertinus Serif are, in thousandths of their size, a little too much.
_BLANK, _OTHER = 250, 560
_LETTERS = {
    190: "'",
    210: "|",
    220: ",.",
    240: ":;",
    250: " ·",
    270: "l‘’",
    280: "ij{}",
    290: "\\!",
    300: "I()",
    310: "f",
    320: "t",
    330: "J/",
    340: '"-',
    360: "•[]",
    370: "*",
    380: "r“”",
    390: "s",
    400: "`?",
    430: "zc",
    450: "eé~",
    460: "a",
    470: "#$0123456789",
    490: "FS_x",
    500: "bvg",
    510: "qod",
    520: "ky^p",
    530: "L",
    540: "uYh",
    550: "Pn–+<=>",
    560: "E",
    580: "T",
    590: "RB",
    610: "Z",
    620: "V",
    640: "%K",
    650: "C",
    660: "X",
    670: "U",
    690: "G",
    700: "AN",
    710: "DOQ&",
    730: "H",
    750: "—w…",
    790: "m",
    840: "M",
    900: "@",
    920: "W",
}
_WIDE = {letter: width for width, letters in _LETTERS.items() for letter in letters}
