"""How long a dataset stays fresh, by how often it is renewed."""

from datetime import timedelta

from smartplan.plan.model.data import Dataset, Frequency
from smartplan.plan.plan import Plan


def is_stale(dataset: Dataset, plan: Plan) -> bool:
    """Whether a dataset was renewed too long ago; not if it was counted only once."""
    fresh = _FRESH.get(dataset.frequency) if dataset.frequency else None
    if fresh is None:
        return False
    if dataset.updated:
        return plan.as_of > dataset.updated.last + fresh
    return bool(dataset.year) and plan.as_of.year - (dataset.year or 0) > _YEARS


# The plan lists datasets, it does not hold them: half a year is soon enough for any of them, and
# a year and a half for what is counted once a year.
_FRESH = {
    Frequency.DAILY: timedelta(days=183),
    Frequency.MONTHLY: timedelta(days=183),
    Frequency.YEARLY: timedelta(days=549),
}
_YEARS = 2  # figures of last year, or of the year before while last year's are made
