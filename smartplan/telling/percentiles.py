"""How places and percentiles are written."""

from smartplan.portfolio.position import Position
from smartplan.telling.figures import UNKNOWN
from smartplan.wording import Lang, grouped

HALF = 50


def place(position: Position) -> str:
    """The places that one may have: `3`, or `3–7`."""
    first, last = position.first, position.last
    return str(first) if first == last else f"{first}–{last}"


def percentile(position: Position | None, lang: Lang) -> str:
    """A percentile in whole numbers, rounded towards the middle; a dash in a small group.

    So 100 is said of those alone that are above all others, 0 of those below all.
    """
    exact = position.percentile if position else None
    if exact is None:
        return UNKNOWN
    whole = int(exact)
    return grouped(whole if exact >= HALF or exact == whole else whole + 1, lang)
