"""The level of readiness that counts, where it stands, and whether it is disputed."""

from smartplan.plan.model.readiness import ReadinessLine
from smartplan.route import Route


def level_of(state: ReadinessLine) -> int | None:
    """What assessors confirmed, else the region's own claim."""
    confirmed = state.confirmed.level if state.confirmed else None
    return state.level if confirmed is None else confirmed


def level_at(state: ReadinessLine) -> Route:
    """Where the level that counts is written."""
    if state.confirmed and state.confirmed.level is not None:
        return state.at / "confirmed" / "level"
    return state.at / "level"


def is_disputed(state: ReadinessLine) -> bool:
    """Whether region and assessors are so far apart that one of them must be mistaken."""
    confirmed = state.confirmed.level if state.confirmed else None
    if confirmed is None or state.level is None:
        return False
    return abs(state.level - confirmed) >= _FAR_APART


_FAR_APART = 2  # of the five steps of the ladder: one may be a matter of judgement; our proposal
