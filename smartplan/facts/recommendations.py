"""Recommendations: which still wait, until when, and which open a year's evaluation."""

from collections.abc import Iterator
from datetime import date

from smartplan.day import Day, day_of
from smartplan.plan.model.progress import Recommendation, RecommendationStatus
from smartplan.plan.plan import Plan


def is_followed_up(recommendation: Recommendation) -> bool:
    """Whether the region has answered a recommendation, or done what it says."""
    followed = (RecommendationStatus.ANSWERED, RecommendationStatus.DONE)
    return recommendation.status in followed


def due_of(recommendation: Recommendation, year: str) -> Day:
    """Until when it is to be followed up: as it says, else within the year it was given in."""
    return recommendation.due or day_of(date(int(year), 12, 31))


def open_ones(plan: Plan) -> Iterator[tuple[str, Recommendation]]:
    """Each recommendation that waits, with the year it was given in, the earliest year first.

    Looked at on an earlier day, those of a later year have not been given yet.
    """
    for year in sorted(plan.progress):
        if int(year) > plan.as_of.year:
            return
        for one in plan.progress[year].recommendations.values():
            if not is_followed_up(one):
                yield year, one


def year_of(recommendation: Recommendation) -> int:
    """The year in which it was given."""
    return int(recommendation.at[1])


def carried(plan: Plan, year: int) -> tuple[Recommendation, ...]:
    """What of earlier years is still open when a year's evaluation begins, the oldest first.

    Nobody copies it into the file of that year: it stands where it was given.
    """
    return tuple(one for one in _before(plan, year) if not is_followed_up(one))


def opening(plan: Plan, year: int) -> tuple[Recommendation, ...]:
    """What a year's evaluation begins with: all of the last year that has any, answered or not.

    What is still open of the years before that one comes first.
    """
    earlier = _before(plan, year)
    last = max(map(year_of, earlier), default=year)
    return tuple(one for one in earlier if year_of(one) == last or not is_followed_up(one))


def _before(plan: Plan, year: int) -> tuple[Recommendation, ...]:
    """The recommendations of all years before one, the oldest first."""
    years = sorted(int(key) for key in plan.progress if int(key) < year)
    held = (plan.progress[str(key)].recommendations for key in years)
    return tuple(one for each in held for one in each.values())
