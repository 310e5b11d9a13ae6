"""Where a figure stands among others when each is known only between two limits.

A region is above another only if all that it can end at is above all that the other can end at.
Two whose ranges touch or overlap are not told apart: they share the places that they may have.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from smartplan.value import dataclass

SMALLEST_GROUP = 5  # in fewer regions a percentile says nothing that their list does not


@dataclass(frozen=True, slots=True)
class Limits:
    """Between which two figures one is certain to lie; both are it where it is known."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Position:
    """How many of the others are surely below, surely above, and not told apart."""

    below: int
    above: int
    alike: int

    @property
    def first(self) -> int:
        """The best place that it may have, from 1 on."""
        return self.above + 1

    @property
    def last(self) -> int:
        """The worst place that it may have."""
        return self.above + 1 + self.alike

    @property
    def of(self) -> int:
        """How many there are, itself among them."""
        return self.below + self.above + self.alike + 1

    @property
    def lead(self) -> int:
        """By how many more it is surely above than below: what places are put in order by."""
        return self.below - self.above

    @property
    def percentile(self) -> float | None:
        """The share of the others that are below, those not told apart by half; None for few."""
        if self.of < SMALLEST_GROUP:
            return None
        return 100 * (self.below + self.alike / 2) / (self.of - 1)


def positions(group: Sequence[Limits]) -> list[Position]:
    """Where each of a group stands among the others, in the order of the group."""
    lows = sorted(one.low for one in group)
    highs = sorted(one.high for one in group)
    found = []
    for one in group:
        below = bisect_left(highs, one.low)
        above = len(lows) - bisect_right(lows, one.high)
        found.append(Position(below, above, len(group) - 1 - below - above))
    return found
