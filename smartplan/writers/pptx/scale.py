"""How large the letters of a slide are, and how wide its font: by it every text is measured."""

import re
from functools import lru_cache

from smartplan.blocks import Inlines, Strong
from smartplan.books.charts.measure import wrap
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.writers.paper.letters import BOLD, em

LEADING = 1.2  # times the size of letters


@dataclass(frozen=True, slots=True)
class Scale:
    """Letters of a `share` of their usual size; `narrowness` is that of the font.

    It is measured against the widest font there is, as in tables on paper.
    """

    share: float = 1
    narrowness: float = 1

    def of(self, size: float) -> float:
        """A usual size as it is here."""
        return round(size * self.share * 2) / 2

    def at(self, share: float) -> "Scale":
        """The same font in another size."""
        return replace(self, share=share)

    def broken(
        self, text: str, size: float, width: float, *, bold: bool = False, most: int = 2000
    ) -> tuple[tuple[str, ...], bool]:
        """A text in lines of a width, and whether all of it is there."""
        drawn = size * self.narrowness * (self.bold if bold else 1)
        return _broken(text, drawn, max(width, size * _LEAST), most)

    def lines(self, inlines: Inlines, size: float, width: float, *, bold: bool = False) -> int:
        """How many lines words take, counting more rather than fewer."""
        bold = bold or any(isinstance(one, Strong) for one in inlines)
        said = words(inlines)
        if self.width(said, size, bold=bold) <= width + _ROUNDED:
            return 1
        return max(len(self.broken(said, size, width, bold=bold)[0]), 1)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a text is on one line, as columns of tables are measured."""
        return em(text, self.narrowness) * size * (self.bold if bold else 1)

    @property
    def bold(self) -> float:
        """How much wider bold letters are; those of the widest font most."""
        return _BOLDEST if self.narrowness == 1 else BOLD

    def high(self, inlines: Inlines, size: float, width: float, *, bold: bool = False) -> float:
        """How high words are in a width."""
        return self.lines(inlines, size, width, bold=bold) * size * LEADING


@lru_cache(maxsize=10_000)  # a text is measured again in each size, and where it is put
def _broken(text: str, size: float, width: float, most: int) -> tuple[tuple[str, ...], bool]:
    held = wrap(_LONG.sub("\\g<0> ", text), size, width, most=most)
    return held.lines, not held.full


def narrowness(font: str) -> float:
    """How wide a font is against the widest: known ones by their name, others as wide as that."""
    return _USUAL if font.strip().lower() in _NARROW else 1.0


_LEAST = 2
_ROUNDED = 0.3  # points that widths of columns may be rounded by
_LONG = re.compile(r"\S{150}(?=\S)")  # of a word that has no end: it breaks anywhere
_USUAL, _BOLDEST = 0.92, 1.14
# Fonts whose widths every machine has, under this name or another; in place of any other one a
# machine without it takes what it has, which may be the widest.
_NARROW = frozenset(
    {"arial", "helvetica", "liberation sans", "times new roman", "liberation serif"}
)
