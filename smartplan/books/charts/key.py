"""The key of a chart: a sample of each mark with its word, flowing over lines."""

from collections.abc import Callable, Sequence

from smartplan.books.charts.chart import SMALL, Page
from smartplan.books.charts.marks import words
from smartplan.books.charts.measure import shorten, width_of

# Draws a sample of 22 by 12 pixels, given its left edge and its middle height.
Sample = Callable[[float, float], str]
SAMPLE = 22.0


def key(page: Page, y: float, signs: Sequence[tuple[Sample, str]]) -> tuple[list[str], float]:
    """Draw the samples with their words from the left edge; returns the marks and the end."""
    parts: list[str] = []
    x = 0.0
    if not signs:
        return parts, y
    for sample, word in signs:
        text = shorten(word, SMALL, page.width - SAMPLE - 12)
        wide = SAMPLE + 6 + width_of(text.lines[0], SMALL)
        if x and x + wide > page.width - 2:
            x, y = 0.0, y + _ROW
        parts.append(sample(x, y + 9))
        parts.append(words(x + SAMPLE + 6, y + 13, text, size=SMALL))
        x += wide + 18
    return parts, y + _ROW


_ROW = 20.0
