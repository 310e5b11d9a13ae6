"""Where long words may break: at syllables, after signs, and in the last resort anywhere.

Typst knows no Indonesian hyphenation, and a soft hyphen stays in the text that a reader copies.
So only words that do not fit where they stand get any.
"""

import re

from smartplan.document.charts.measure import width_of


def em(text: str, *, bold: bool = False) -> float:
    """How wide a text is in ems, a little more rather than less."""
    return width_of(text, _NARROWER, bold=bold)


def fitted(text: str, room: float) -> str:
    """The text with marks where the words that are wider than `room` (in ems) may break."""
    if len(text) * _WIDEST <= room or max(map(len, text.split(" "))) * _WIDEST <= room:
        return text
    return " ".join(_broken(word, room) if em(word) > room else word for word in text.split(" "))


def _broken(word: str, room: float) -> str:
    parts = []
    for run in _RUNS.findall(word):
        if run.isalpha() and len(run) >= _SYLLABLES_FROM:
            run = _syllables(run)
        parts.append(run)
    marked = _JOINTS.sub(f"\\g<0>{MAY_BREAK}", "".join(parts))
    longest = int(room / _WIDEST) or 1
    return _PIECES.sub(lambda piece: _chopped(piece[0], longest), marked)


def _syllables(word: str) -> str:
    """A word with a soft hyphen between its syllables, two letters at least on either side."""
    marks = [
        found.end(1)
        for found in _SYLLABLE.finditer(word)
        if found.end(1) >= _EDGE and len(word) - found.end(1) >= _EDGE
    ]
    starts, ends = [0, *marks], [*marks, len(word)]
    return HYPHEN.join(word[start:end] for start, end in zip(starts, ends, strict=True))


def _chopped(piece: str, longest: int) -> str:
    if len(piece) <= longest:
        return piece
    return MAY_BREAK.join(piece)


HYPHEN, MAY_BREAK = "\u00ad", "\u200b"

_NARROWER = 0.84  # the serif against the widest font that the table of widths was made for
_WIDEST = 0.84
_SYLLABLES_FROM = 5
_EDGE = 3

_RUNS = re.compile(r"[^\W\d_]+|[\W\d_]+")
_PIECES = re.compile(f"[^{HYPHEN}{MAY_BREAK}]+")
_JOINTS = re.compile(r"[/.:?&=_,;)\-–—]+(?=[^\s/.:?&=_,;)\-–—])")

# A vowel (or two that sound as one), its closing consonant, before the next syllable's consonant.
_CONSONANT = "(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])"
_SYLLABLE = re.compile(
    f"((?:[aeiou])(?:{_CONSONANT}(?={_CONSONANT}))?)(?={_CONSONANT}[aeioulrwy])", re.IGNORECASE
)
