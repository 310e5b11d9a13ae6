"""How wide a text is on paper, and the letters that tables are set in."""

import re
from functools import lru_cache

from smartplan.books.charts.measure import width_of
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class TableLetters:
    """The letters of a format's tables: their font, and sizes and gaps in points.

    `narrowness` is how wide the font is against the widest one. Between columns is a `gap`, a
    `small_gap` where there are many. A table takes the first of the `sizes` that its words fit in.
    """

    narrowness: float
    sizes: tuple[float, ...]
    gap: float
    small_gap: float


def em(text: str, narrowness: float, *, bold: bool = False) -> float:
    """How wide a text is in ems, a little more rather than less."""
    words = text.split(" ")
    width = sum(map(_widest, words)) * narrowness + (len(words) - 1) * _BLANK
    return width * BOLD if bold else width


@lru_cache(maxsize=20_000)
def _widest(word: str) -> float:
    """A word in the widest font; its capitals are less wide against those of others."""
    return width_of(word, 1) + _CAPITAL * sum(map(str.isupper, word))


JOINTS = re.compile(r"[/.:?&=_,;)\-–—]+(?=[^\s/.:?&=_,;)\-–—])")  # where long words may break
BOLD = 1.07  # times as wide as the same letters upright
_BLANK, _CAPITAL = 0.28, 0.06
