"""The value axis of charts that stand upright: level lines with their numbers at the left."""

from collections.abc import Callable, Sequence

from smartplan.books.charts.chart import SMALL, Page, compact
from smartplan.books.charts.colour import GRID, MUTED
from smartplan.books.charts.marks import line, words
from smartplan.books.charts.measure import width_of


def room_for(ticks: Sequence[float], page: Page) -> float:
    """The pixels that the numbers of an axis take at the left."""
    return max(width_of(compact(tick, page.lang), SMALL) for tick in ticks) + 10


def levels(
    ticks: Sequence[float],
    place: Callable[[float], float],
    page: Page,
    *,
    left: float,
    right: float,
) -> list[str]:
    """A line per value, the one at 0 stronger, its number left of it."""
    parts = []
    for tick in ticks:
        y = place(tick)
        said = compact(tick, page.lang)
        parts.append(line((left, y), (right, y), stroke=MUTED if tick == 0 else GRID))
        parts.append(words(left - 8, y + 4, said, size=SMALL, fill=MUTED, anchor="end"))
    return parts
