"""From offsets in a text to lines and columns, the way an editor counts them."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right

from smartplan.finding import Spot


def starts(text: str) -> list[int]:
    """The offset at which each line of a text begins; CR, LF and CRLF end a line."""
    if "\r" in text:
        return [0, *(match.end() for match in re.finditer(_BREAK, text))]
    # A pattern for a whole line would look through a last one without an end from each letter.
    return [0, *itertools.accumulate([len(line) + 1 for line in text.split("\n")[:-1]])]


def spot(file: str, lines: list[int], start: int, end: int) -> Spot:
    """The stretch from one offset to another (end excluded) as lines and columns from 1."""
    line = bisect_right(lines, start)
    end_line = bisect_right(lines, end)
    return Spot(file, line, start - lines[line - 1] + 1, end_line, end - lines[end_line - 1] + 1)


def stretch(lines: list[int], spot: Spot) -> tuple[int, int]:
    """The offsets that a spot stands for: `spot` the other way round."""
    start = lines[spot.line - 1] + spot.column - 1
    return start, lines[spot.end_line - 1] + spot.end_column - 1


_BREAK = r"\r\n|\r|\n"
