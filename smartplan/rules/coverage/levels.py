"""The level of readiness that counts, and where it stands."""

from smartplan.plan.model.readiness import Assessment
from smartplan.route import Route
from smartplan.rules.evidence.claim_and_confirmation_differ import FAR_APART


def level_of(state: Assessment) -> int | None:
    """What assessors confirmed, else the region's own claim."""
    confirmed = state.confirmed.level if state.confirmed else None
    return state.level if confirmed is None else confirmed


def level_at(state: Assessment) -> Route:
    """Where the level that counts is written."""
    if state.confirmed and state.confirmed.level is not None:
        return state.at / "confirmed" / "level"
    return state.at / "level"


def is_disputed(state: Assessment) -> bool:
    """Whether region and assessors are so far apart that EVD007 asks which of them is right."""
    confirmed = state.confirmed.level if state.confirmed else None
    if confirmed is None or state.level is None:
        return False
    return abs(state.level - confirmed) >= FAR_APART
