"""About how tall blocks are in Word, to choose the letters in which a sheet fits on a page."""

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
    Picture,
    Signature,
    Table,
    Timeline,
)
from smartplan.books.words import words


def height_of(blocks: Blocks, room: float, size: float) -> float:
    """The height in points of blocks in a column of a width, set in letters of a size."""
    return sum(_height(block, room, size) for block in blocks)


def _height(  # noqa: C901, PLR0912 -- one case per kind
    block: Block, room: float, size: float
) -> float:
    line = size * _LEADING
    match block:
        case Paragraph(inlines):
            return _lines(inlines, room, size) * line + size * _GAP
        case Heading(level, inlines):
            letters = _HEADINGS[level - 1]
            return _lines(inlines, room, letters) * letters * _LEADING + 2 * letters
        case Items(items):
            return sum(height_of(item, room - 3 * size, size) for item in items)
        case Table(head=head, rows=rows):
            longest = [
                max(len(words(cell)) for cell in column)
                for column in zip(head, *rows, strict=False)
            ]
            across = [room * one / max(sum(longest), 1) for one in longest]
            return sum(
                max(_lines(cell, wide, _SMALL) for cell, wide in zip(row, across, strict=False))
                * (_SMALL * _LEADING)
                + _PADDING
                for row in (head, *rows)
            )
        case IndicatorBars(bars):
            return sum(
                max(
                    _letters(f"{words(bar.name)} {bar.about}", room * _NAMES, _SMALL),
                    _letters("".join(f"{one.words}   " for one in bar.values), room / 2, _SMALL),
                )
                * (_SMALL * _LEADING)
                + _PADDING
                for bar in bars
            )
        case Timeline(spans, points):
            return (_LINE if spans else 0) + sum(
                _letters(f"{one.day} {words(one.inlines)}", room, _SMALL) * _SMALL * _LEADING
                for one in points
            )
        case Facts(facts):
            return _FACT * math.ceil(len(facts) / _FACTS) + line
        case Figure(chart=chart):
            found = _SIZE.search(chart.svg)
            return room * float(found[2]) / float(found[1]) + 2 * line if found else _DRAWN
        case Picture():
            return _DRAWN
        case Signature(_, signatories):
            return _SIGNED * math.ceil(len(signatories) / 2)
        case Box(kind="pair", blocks=inner) if len(inner) > 1:
            left = _height(inner[0], room * 0.62, size)
            return max(left, _height(inner[1], room * 0.29, size - 1)) + 2 * size
        case Box(kind="columns", blocks=inner) if inner:
            return max(_height(one, room / len(inner), size) for one in inner)
        case Box(kind="lead", blocks=inner):
            return height_of(inner, room, _LARGE)
        case Box(title=title, blocks=inner):
            return height_of(inner, room, size) + (line if title else 0)
    return 2 * line


def _lines(inlines: Inlines, room: float, size: float) -> int:
    """The lines of a paragraph, each stretch between its breaks for itself."""
    stretches: list[list[Inline]] = [[]]
    for one in inlines:
        if isinstance(one, Break):
            stretches.append([])
        else:
            stretches[-1].append(one)
    return sum(_letters(words(tuple(stretch)), room, size) for stretch in stretches)


def _letters(text: str, room: float, size: float) -> int:
    return max(math.ceil(len(text) * size * _WIDTH / max(room, 1)), 1)


_WIDTH = 0.49  # of a letter in its size, with what is left free at the ends of lines
_LEADING, _GAP = 1.2, 0.4
_SMALL, _LARGE = 9.0, 13.0
_HEADINGS = (20.0, 15.0, 12.5, 11.0)
_PADDING, _LINE, _SIGNED, _DRAWN = 6.0, 34.0, 140.0, 330.0
_FACT, _FACTS = 72.0, 4  # points of a row of key figures, and how many are one
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"')
_NAMES = 0.38  # of the width has the name of an indicator
