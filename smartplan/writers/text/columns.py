"""Styled words in lines and columns that fit a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from smartplan.writers.text.terminal import WIDTH, Line

if TYPE_CHECKING:  # what findings are written with does without it
    from smartplan.blocks import Align

Run = tuple[str, str]  # words and their style; "\n" is a line break


def wrapped(
    runs: Sequence[Run], first: int, rest: int, width: int = WIDTH, *, is_breaking: bool = False
) -> Iterator[Line]:
    """Styled words on as many lines as they take; the first one is set in by `first`.

    A word that is longer than a line stands beyond it, so that it can be copied, unless it is
    `is_breaking`.
    """
    line: Line = [(" " * first, "")]
    used, is_fresh, gap = first, True, ""
    every = _words(runs)
    if is_breaking:
        every = (piece for word in every for piece in _pieces(word, max(width - rest, 1)))
    for word in every:
        if word[0][0] == "\n":
            yield line
            # what follows a break begins like the first line, or set in like the wrapped ones
            line, used, is_fresh, gap = [(" " * first, "")], first, True, ""
            continue
        text = "".join(part for part, _ in word)
        if not text.strip(" "):
            gap = "" if is_fresh else gap + text
            continue
        if not is_fresh and used + len(gap) + len(text) > width:
            yield line
            line, used, is_fresh, gap = [(" " * rest, "")], rest, True, ""
        if gap:
            line.append((gap, ""))
        line += word
        used, is_fresh, gap = used + len(gap) + len(text), False, ""
    yield line


def _words(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Words, blanks and line breaks; a word may have several styles."""
    word: list[Run] = []
    for text, style in runs:
        for piece in _PIECES.findall(text):
            if piece[0] in " \n":
                if word:
                    yield word
                    word = []
                yield [(piece, style)]
            else:
                word.append((piece, style))
    if word:
        yield word


def _pieces(word: list[Run], most: int) -> Iterator[list[Run]]:
    """A word in pieces that fit."""
    piece: list[Run] = []
    used = 0
    for text, style in word:
        rest = text
        while used + len(rest) > most:
            if taken := rest[: most - used]:
                piece.append((taken, style))
            yield piece
            piece, used, rest = [], 0, rest[most - used :]
        if rest:
            piece.append((rest, style))
            used += len(rest)
    if piece:
        yield piece


def fitted(lines: Iterable[Line], width: int) -> Iterator[Line]:
    """Lines of any length as lines that fit; what goes on is set in like what it belongs to."""
    for line in lines:
        text = "".join(words for words, _ in line).rstrip()
        if len(text) <= width:
            yield line
            continue
        inset = len(text) - len(text.lstrip())
        columns = re.split(_GAPS, text.strip())
        # behind a word and a gap stands what is said of it: it goes on below itself
        hang = len(text) - len(columns[-1]) if len(columns) > 1 else inset
        yield from wrapped(line, inset, min(hang, width // 2) or STEP, width)


def columns(
    rows: Sequence[Sequence[Sequence[Run]]],
    align: "Sequence[Align]",
    indent: int,
    width: int = WIDTH,
) -> Iterator[Line]:
    """Cells under each other; where the line is too short, the widest column is broken."""
    count = max((len(row) for row in rows), default=0)
    widths = [max(length(row[at]) for row in rows if at < len(row)) for at in range(count)]
    room = width - indent - _GAP * (count - 1)
    gap = " " * _GAP
    if sum(widths) > room:  # before words are broken, columns move together
        gap, room = " ", width - indent - (count - 1)
    words = [max(_longest(row[at]) for row in rows if at < len(row)) for at in range(count)]
    _narrow(widths, room, [min(max(word, _NARROWEST), _BROADEST) for word in words])
    for least in (_NARROWEST, *_BROKEN):
        _narrow(widths, room, [least] * count)
    for row in rows:
        cells = [
            list(wrapped(cell, 0, min(_inset(cell), most // 2), most, is_breaking=True))
            for cell, most in zip(row, widths, strict=False)
        ]
        for at in range(max(len(cell) for cell in cells)):
            line: Line = [(" " * indent, "")]
            for column, cell in enumerate(cells):
                held = cell[at] if at < len(cell) else []
                blank = " " * (widths[column] - length(held))
                before = gap if column else ""
                is_right = column < len(align) and align[column] == "right"
                line += (
                    [(before + blank, ""), *held]
                    if is_right
                    else [(before, ""), *held, (blank, "")]
                )
            yield line


def _narrow(widths: list[int], room: int, least: Sequence[int]) -> None:
    """Take from the widest columns until all have room, but leave each its least."""
    while sum(widths) > room:
        broad = [at for at, width in enumerate(widths) if width > least[at]]
        if not broad:
            return
        widest = max(broad, key=lambda at: widths[at])
        others = sum(widths) - widths[widest]
        second = max((widths[at] for at in broad if at != widest), default=0)
        widths[widest] = max(room - others, min(second, widths[widest] - 1), least[widest])


def _longest(cell: Sequence[Run]) -> int:
    """The length of the longest word of a cell."""
    return max((len(word) for word in "".join(words for words, _ in cell).split()), default=0)


def _inset(cell: Sequence[Run]) -> int:
    """How far the later lines of a cell stand in: a little more than its first."""
    text = "".join(words for words, _ in cell)
    return len(text) - len(text.lstrip(NO_BREAK)) + STEP


def length(runs: Sequence[Run]) -> int:
    """How many columns runs take; of several lines, the longest."""
    return max(len(line) for line in "".join(words for words, _ in runs).split("\n"))


NO_BREAK = "\u00a0"  # a blank at which no line is broken; it is printed as a blank
STEP = 2  # so far stands in what belongs to the line above it
_GAP = 2
_NARROWEST = 12
_BROADEST = 30  # up to here a column stays as wide as its longest word, while it can
_BROKEN = (6, 3)  # below that words are broken
_GAPS = r" {2,}"
_PIECES = re.compile(r"\n| +|[^ \n]+")
