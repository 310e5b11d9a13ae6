"""Where long words may break: at syllables, after signs, and in the last resort anywhere.

Typst knows no Indonesian hyphenation, and a soft hyphen stays in the text that a reader copies.
So only words that do not fit where they stand get any.
"""

import re

from smartplan.writers.paper import letters


def em(text: str) -> float:
    """How wide a text is in ems."""
    return letters.em(text, NARROWNESS)


def fitted(text: str, room: float) -> str:
    """The text with marks where the words that are wider than `room` (in ems) may break."""
    if len(text) * _WIDEST <= room or max(map(len, text.split(" "))) * _WIDEST <= room:
        return text
    return " ".join(_broken(word, room) if em(word) > room else word for word in text.split(" "))


def _broken(word: str, room: float) -> str:
    parts = letters.JOINTS.sub(f"\\g<0>{MAY_BREAK}", word).split(MAY_BREAK)
    return MAY_BREAK.join(_part(part, room) if em(part) > room else part for part in parts)


def _part(part: str, room: float) -> str:
    runs = [_syllables(run) if run.isalpha() else run for run in _RUNS.findall(part)]
    longest = int(room / _WIDEST) or 1
    return _PIECES.sub(lambda piece: _chopped(piece[0], longest), "".join(runs))


def _syllables(word: str) -> str:
    """A word with a soft hyphen between its syllables, a few letters at least on either side."""
    marks: list[int] = []
    vowel = -1  # where the last vowel ended
    consonants: list[int] = []  # where those after it ended
    for found in _SOUNDS.finditer(word):
        if found[0].lower() not in _VOWELS:
            consonants.append(found.end())
            continue
        if vowel >= 0 and consonants:
            marks.append(vowel if len(consonants) == 1 else consonants[0])
        vowel, consonants = found.end(), []
    marks = [at for at in marks if _EDGE <= at <= len(word) - _EDGE]
    starts, ends = [0, *marks], [*marks, len(word)]
    return HYPHEN.join(word[start:end] for start, end in zip(starts, ends, strict=True))


def _chopped(piece: str, longest: int) -> str:
    if len(piece) <= longest:
        return piece
    return MAY_BREAK.join(piece)


HYPHEN, MAY_BREAK = "\u00ad", "\u200b"

NARROWNESS = 0.84  # of Libertinus Serif
_WIDEST = 0.84
_EDGE = 3

_RUNS = re.compile(r"[^\W\d_]+|[\W\d_]+")
_PIECES = re.compile(f"[^{HYPHEN}{MAY_BREAK}]+")

# Indonesian sounds of two letters are one consonant.
_SOUNDS = re.compile("ng|ny|sy|kh|.", re.IGNORECASE)
_VOWELS = frozenset("aeiou")
