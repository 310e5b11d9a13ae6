"""Prose over several lines: where it breaks, kept around what changes in it."""

import re
from collections.abc import Sequence

# The words of a text, and what stands behind each: " ", "\n" or the breaks between paragraphs.
_Words = list[tuple[str, str]]


def refolded(lines: Sequence[str], value: str) -> list[str] | None:
    """The lines of folded prose that now says `value`; those that say the same stay.

    `lines` are without indentation. Line breaks before and behind what changed are kept, and new
    ones made only between. None where the text cannot be folded.
    """
    new = words_of(value)
    old = _words_written(lines)
    if new is None or old is None:
        return None
    start = _shared(old, new)
    end = _shared(old[::-1], new[::-1], most=min(len(old), len(new)) - start)
    limit = max((_WIDTH, *(len(line) for line in lines))) + _SLACK
    gaps = _gaps(old, new, start, end)
    return _broken(new, gaps, limit)


def folded(value: str) -> list[str] | None:
    """The lines of new prose."""
    words = words_of(value)
    if words is None:
        return None
    return _broken(words, ["" if gap == " " else gap for _, gap in words], _WIDTH)


def words_of(value: str) -> _Words | None:
    """The words of a text; None for one whose blanks or breaks folding would not keep."""
    if not value or value != value.strip() or _ODD.search(value):
        return None
    found: _Words = []
    for paragraph in _PARAGRAPHS.split(value):
        if paragraph[0] == "\n":
            found[-1] = found[-1][0], paragraph
        else:
            found += ((word, " ") for word in _SINGLE.split(paragraph))
    return found


def _words_written(lines: Sequence[str]) -> _Words | None:
    found: _Words = []
    for line in lines:
        if not line:
            if not found:
                return None
            word, gap = found[-1]
            found[-1] = word, "\n" if gap == "|" else gap + "\n"
            continue
        if line != line.strip():
            return None
        found += ((word, " ") for word in _SINGLE.split(line))
        found[-1] = found[-1][0], "|"  # a break within a paragraph
    return found


def _shared(old: _Words, new: _Words, most: int | None = None) -> int:
    """How many words both begin with."""
    count = 0
    for (one, _), (other, _) in zip(old, new, strict=False):
        if one != other or count == most:
            break
        count += 1
    return count


def _gaps(old: _Words, new: _Words, start: int, end: int) -> list[str]:
    """What stands behind each new word: a break that is kept, a paragraph's end, or "" (open)."""
    gaps = ["" if gap == " " else gap for _, gap in new]
    for place in range(start - 1):
        gaps[place] = _kept(old[place][1], gaps[place])
    is_insertion = start + end == len(old) and len(new) > len(old)
    if start and not is_insertion:
        gaps[start - 1] = _kept(old[start - 1][1], gaps[start - 1])
    for place in range(1, end + 1):
        gaps[-place] = _kept(old[-place][1], gaps[-place])
    before = len(old) - end - 1
    if end and before >= 0 and len(new) > end:
        gaps[len(new) - end - 1] = _kept(old[before][1], gaps[len(new) - end - 1])
    return gaps


def _kept(old: str, new: str) -> str:
    """The gap as it was, unless it is a paragraph's end on one side only."""
    if "\n" in new:
        return new
    return old if old in (" ", "|") else ""


def _broken(words: _Words, gaps: list[str], limit: int) -> list[str]:
    """The words in lines, with breaks where an open gap would make a line too long."""
    lines: list[str] = []
    line = ""
    for place, (word, _) in enumerate(words):
        line = f"{line} {word}" if line else word
        gap = gaps[place]
        if place == len(words) - 1:
            lines.append(line)
        elif "\n" in gap:
            lines += [line, *[""] * gap.count("\n")]
            line = ""
        elif gap == "|" or (not gap and len(line) + 1 + _next(words, gaps, place + 1) > limit):
            lines.append(line)
            line = ""
    return lines


def _next(words: _Words, gaps: list[str], place: int) -> int:
    """The length of what has to stay on one line from a word on."""
    length = len(words[place][0])
    while gaps[place] == " " and place + 1 < len(words):
        place += 1
        length += 1 + len(words[place][0])
    return length


_WIDTH = 88
# A line that gets a little longer is better than one that breaks and never comes together again.
_SLACK = 20
_PARAGRAPHS = re.compile(r"(\n+)")
_SINGLE = re.compile(r"(?<=\S) (?=\S)")
_ODD = re.compile(r"[ \t]\n|\n[ \t]|[\r]|\t ")
