"""Two versions of a text, word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from smartplan.alignment import matching
from smartplan.value import dataclass


class Fate(StrEnum):
    """What became of a stretch of text."""

    KEPT = "kept"
    GONE = "gone"
    COME = "come"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and what became of it; a skipped one stands for text that stayed."""

    fate: Fate
    text: str


# Whether it is the same, and where it begins and ends in the older and in the newer text.
_Stretch = tuple[bool, int, int, int, int]


def word_diff(old: str, new: str, *, around: int | None = None) -> tuple[Piece, ...]:
    """The stretches of two texts; `around` keeps so many unchanged words beside each change."""
    left, right = _WORD.findall(old), _WORD.findall(new)
    pieces: list[Piece] = []
    for is_same, a, b, c, d in _stretches(left, right):
        if is_same:
            pieces += _kept(left[a:b], around, is_first=a == 0, is_last=b == len(left))
            continue
        if a < b:
            pieces.append(Piece(Fate.GONE, " ".join(left[a:b])))
        if c < d:
            pieces.append(Piece(Fate.COME, " ".join(right[c:d])))
    return tuple(pieces)


def _stretches(left: Sequence[str], right: Sequence[str]) -> list[_Stretch]:
    """What is the same and what differs; a word or two between differences counts as differing."""
    blocks = matching(left, right)
    if sum(block.size for block in blocks) < _IN_COMMON * max(len(left), len(right)):
        return [(False, 0, len(left), 0, len(right))]
    found: list[_Stretch] = []
    a = c = 0
    for block in blocks:
        is_edge = block.a == block.b == 0 or (
            block.a + block.size == len(left) and block.b + block.size == len(right)
        )
        if block.size < _ISLAND and not is_edge:
            continue
        if (a, c) != (block.a, block.b):
            found.append((False, a, block.a, c, block.b))
        a, c = block.a + block.size, block.b + block.size
        found.append((True, block.a, a, block.b, c))
    if a < len(left) or c < len(right):
        found.append((False, a, len(left), c, len(right)))
    return found


def _kept(
    words: Sequence[str], around: int | None, *, is_first: bool, is_last: bool
) -> Iterator[Piece]:
    head = 0 if is_first else around or 0
    tail = 0 if is_last else around or 0
    if around is None or len(words) <= head + tail + _WORTH_SKIPPING:
        yield Piece(Fate.KEPT, " ".join(words))
        return
    if head:
        yield Piece(Fate.KEPT, " ".join(words[:head]))
    yield Piece(Fate.SKIPPED, "…")
    if tail:
        yield Piece(Fate.KEPT, " ".join(words[-tail:]))


_WORD = re.compile(r"\S+")
_WORTH_SKIPPING = 2  # words that a reader passes over faster than an ellipsis
_ISLAND = 2  # words alone between differences: they only cut the new text to pieces
_IN_COMMON = 0.3  # with less in common two texts are read one after the other
