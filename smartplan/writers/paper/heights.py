"""About how tall blocks are on paper: rather too much, for what only has to fit on a page.

To set a sheet twice, only to see whether it fits, is most of what a book of programs takes.
"""

import math
import re

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Break,
    Facts,
    Figure,
    Heading,
    IndicatorBars,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Quote,
    Table,
    Terms,
    Timeline,
)
from smartplan.books.words import words
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Setting:
    """Letters of a size in points; a line of them, and what a paragraph takes besides, in ems."""

    size: float
    line: float = 1.34
    part: float = 0.45

    def lines(self, inlines: Inlines, room: float) -> int:
        """How many lines words take in a width, each stretch between breaks for itself."""
        stretches: list[list[Inline]] = [[]]
        for one in inlines:
            if isinstance(one, Break):
                stretches.append([])
            else:
                stretches[-1].append(one)
        return sum(self.rows(len(words(tuple(stretch))), room) for stretch in stretches)

    def rows(self, letters: int, room: float) -> int:
        """How many lines so many letters take, of which a word's end stays free in each."""
        wide = letters * _LETTER * self.size
        if wide <= room:
            return 1
        return math.ceil(wide / max(room - _FREE * self.size, self.size))

    def tall(self, lines: int) -> float:
        """The height of a paragraph of so many lines."""
        return (lines * self.line + self.part) * self.size


def height(blocks: Blocks, room: float, letters: Setting) -> float:
    """How many points blocks take at most in a width, infinitely many where nobody knows."""
    return sum(_height(block, room, letters) for block in blocks)


def _height(  # noqa: C901, PLR0912 -- one case each
    block: Block, room: float, letters: Setting
) -> float:
    match block:
        case Heading(inlines=inlines):
            return _HEAD + _HEADING.tall(_HEADING.lines(inlines, room))
        case Paragraph(inlines):
            return letters.tall(letters.lines(inlines, room))
        case Items(items):
            return sum(height(item, room - _INDENT, letters) for item in items) + letters.size
        case Terms():
            return _height(block.items, room, letters)
        case Quote(blocks):
            return height(blocks, room - _INDENT, letters) + letters.size
        case Table(head=head, rows=rows, caption=caption):
            cell = room / max(len(head), 1) - _GUTTER
            lines = (
                max((_CELL.lines(one, cell) for one in row), default=1) for row in (head, *rows)
            )
            said = _SMALL.tall(_SMALL.lines(caption, room)) if caption else 0
            return sum(map(_CELL.tall, lines)) + said + letters.size * 1.3
        case Facts(facts):
            return math.ceil(len(facts) / _ABREAST) * _FACT + letters.size * 2
        case IndicatorBars(bars):
            name, values = room * _NAMED - _GUTTER, room * (1 - _NAMED) - _GUTTER
            lines = (
                max(
                    _SMALL.rows(len(words(bar.name)) + len(bar.about) + 3, name),
                    _RAIL * bar.is_drawn
                    + _SMALL.rows(
                        sum(len(one.words) + _SIGN for one in bar.values) + len(words(bar.marks)),
                        values,
                    ),
                )
                for bar in bars
            )
            return sum(map(_SMALL.tall, lines)) + letters.size
        case Timeline(spans=spans, points=points):
            half = room / (2 if len(points) > 1 else 1) - _GUTTER
            told = [
                _POINT.rows(len(one.day) + len(words(one.inlines)) + 5, half) for one in points
            ]
            pairs = (max(told[at : at + 2]) for at in range(0, len(told), 2))
            return (_SPANS if spans else 0) + sum(map(_POINT.tall, pairs)) + 3
        case Box(kind="pair", blocks=(wide, narrow)):
            inside = Setting(letters.size * 0.88, 1.16, 0.3)
            left = height((wide,), (room - _GAP) * 2 / 3, letters)
            right = height((narrow,), (room - _GAP) / 3 - _INSET, inside) + _INSET
            return max(left, right) + letters.size * 1.3
        case Box(kind="cards" | "columns", blocks=blocks):
            half = (room - _GAP) / min(max(len(blocks), 1), 2)
            each = [_height(one, half, letters) for one in blocks]
            tallest = [max(each[at : at + 2]) for at in range(0, len(each), 2)]
            return sum(tallest) + len(tallest) * 10 + letters.size * 1.5
        case Box(kind="column", title=(), blocks=blocks):
            return height(blocks, room, letters)
        case Box(title=title, blocks=blocks):
            larger = replace(letters, size=letters.size * 1.25)
            named = larger.tall(larger.lines(title, room)) if title else 0
            return named + height(blocks, room - _INDENT, letters) + letters.size
        case Figure(chart=chart):
            found = _SIZE.search(chart.svg)
            share = float(found[2]) / float(found[1]) if found else 1.0
            return min(share, _TALLEST) * room + _CAPTION
        case _:
            return math.inf


_LETTER, _FREE = 0.43, 1.4  # ems of a letter on average, and what is left empty in a line
_HEADING, _HEAD = Setting(12.5, 1.11, 0.4), 9.0
_CELL, _SMALL, _POINT = Setting(9.0, 1.14, 0.55), Setting(8.5, 1.11, 0.6), Setting(8.5, 1.11, 0.1)
_INDENT, _GUTTER, _GAP, _INSET = 20.0, 12.0, 14.0, 18.0
_NAMED, _SIGN, _RAIL = (
    0.4,
    5,
    1,
)  # of indicators: the names' share, letters of a sign, lines of a bar
_FACT, _ABREAST, _SPANS = 44.0, 5, 29.0
_TALLEST, _CAPTION = 1.75, 60.0  # of a chart: times its width, and the lines around it
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"')
