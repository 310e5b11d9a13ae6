"""About how tall blocks are on paper: rather too much, for what only has to fit on a page.

To set a sheet twice, only to see whether it fits, is most of what a book of programs takes.
"""

import math

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Break,
    Facts,
    Figure,
    Heading,
    IndicatorBars,
    Inlines,
    Items,
    Paragraph,
    Quote,
    Table,
    Terms,
    Timeline,
)
from smartplan.books.words import words


def height(blocks: Blocks, room: float) -> float:
    """How many points blocks take at most in a width, infinitely many where nobody knows."""
    return sum(_height(block, room) for block in blocks)


def _height(block: Block, room: float) -> float:  # noqa: C901, PLR0912 -- one case each
    match block:
        case Heading(inlines=inlines):
            return _HEAD + _lines(inlines, room) * _LINE
        case Paragraph(inlines):
            return _lines(inlines, room) * _LINE + _PART
        case Items(items):
            return sum(height(item, room - _INDENT) for item in items) + _PART
        case Terms():
            return _height(block.items, room)
        case Quote(blocks):
            return height(blocks, room - _INDENT) + _PART
        case Table(head=head, rows=rows, caption=caption):
            cell = room / max(len(head), 1)
            each = (max((_lines(one, cell) for one in row), default=1) for row in (head, *rows))
            return sum(lines * _LINE + _PART for lines in each) + _lines(caption, room) * _LINE
        case Facts(facts):
            return math.ceil(len(facts) / _ABREAST) * _FACT + _PART * 2
        case IndicatorBars(bars):
            half = room / 2
            said = (_lines((*bar.name, *bar.marks), half) + len(bar.values) for bar in bars)
            return sum(lines * _LINE + _PART for lines in said) + _PART
        case Timeline(points=points):
            return _FACT + sum(_lines(point.inlines, room - _FACT) * _LINE for point in points)
        case Box(kind="pair", blocks=(wide, narrow)):
            columns = height((wide,), room * 2 / 3), height((narrow,), room / 3 - _INDENT)
            return max(columns) + _PART * 2
        case Box(title=title, blocks=blocks):
            return _lines(title, room) * _LINE + height(blocks, room - _INDENT) + _PART * 2
        case Figure():
            return _DRAWN
        case _:
            return math.inf


def _lines(inlines: Inlines, room: float) -> int:
    broken = sum(isinstance(one, Break) for one in inlines)
    return broken + math.ceil(len(words(inlines)) * _LETTER / max(room, _LETTER))


_LETTER = 4.2  # points of a letter on average, with what is left empty at the end of lines
_LINE = 12.0
_PART, _HEAD = 5.0, 16.0  # between paragraphs, and around a heading
_INDENT = 20.0
_FACT, _ABREAST = 44.0, 5
_DRAWN = 400.0
