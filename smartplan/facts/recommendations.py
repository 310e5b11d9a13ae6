"""Recommendations of assessors: which still wait for the region."""

from smartplan.plan.model.progress import Recommendation, RecommendationStatus


def is_followed_up(recommendation: Recommendation) -> bool:
    """Whether the region has answered a recommendation, or done what it says."""
    followed = (RecommendationStatus.ANSWERED, RecommendationStatus.DONE)
    return recommendation.status in followed
