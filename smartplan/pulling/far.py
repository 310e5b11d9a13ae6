"""Whether a value is far from the last one that was known: then it may be a slip."""

from collections.abc import Mapping
from typing import Final

from smartplan.measure import Measured, numbers_of


def before(known: Mapping[int, Measured], year: int) -> Measured | None:
    """The last value known before a year."""
    years = [one for one in known if one < year]
    return known[max(years)] if years else None


def is_far(now: Measured, last: Measured) -> bool:
    """Whether a number is more than three times another, or less than a third of it.

    Of ranges the middles count; steps of a scale, and what was nothing, are never far.
    """
    one, other = numbers_of(now), numbers_of(last)
    if one is None or other is None or not other[0] or not other[1]:
        return False
    new, old = abs(one[0] + one[1]), abs(other[0] + other[1])
    return new > old * FAR or new * FAR < old


FAR: Final = 3
