"""Recommendations of assessors: which still wait for the region, and until when."""

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
    """Each recommendation that waits, with the year it was given in, the earliest year first."""
    for year in sorted(plan.progress):
        for one in plan.progress[year].recommendations.values():
            if not is_followed_up(one):
                yield year, one
