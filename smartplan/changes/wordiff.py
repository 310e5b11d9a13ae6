"""Two versions of a text, word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


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


def word_diff(old: str, new: str, *, around: int | None = None) -> tuple[Piece, ...]:
    """The stretches of two texts; `around` keeps so many unchanged words beside each change."""
    left, right = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    pieces: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces += _kept(left[a:b], around, is_first=a == 0, is_last=b == len(left))
            continue
        if a < b:
            pieces.append(Piece(Fate.GONE, " ".join(left[a:b])))
        if c < d:
            pieces.append(Piece(Fate.COME, " ".join(right[c:d])))
    return tuple(pieces)


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
_WORTH_SKIPPING = 2
