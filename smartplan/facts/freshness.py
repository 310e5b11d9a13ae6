"""How long a dataset stays fresh, by how often it is renewed; and how complete is enough."""

from datetime import date, timedelta
from enum import Enum

from smartplan.plan.model.data import Dataset, Frequency
from smartplan.plan.plan import Plan


class Freshness(Enum):
    """Whether a dataset is as new as it should be."""

    FRESH = "fresh"
    STALE = "stale"
    UNKNOWN = "unknown"


def freshness(dataset: Dataset, plan: Plan) -> Freshness:
    """Whether a dataset is fresh; nobody knows of one without a date, or without a rhythm."""
    if is_stale(dataset, plan):
        return Freshness.STALE
    is_dated = bool(dataset.updated or dataset.year)
    return Freshness.FRESH if dataset.frequency and is_dated else Freshness.UNKNOWN


def is_stale(dataset: Dataset, plan: Plan) -> bool:
    """Whether a dataset was renewed too long ago; not if it was counted only once."""
    since = stale_since(dataset)
    return since is not None and plan.as_of >= since


def stale_since(dataset: Dataset) -> date | None:
    """The first day on which a dataset is stale unless it is renewed; None where it never is."""
    fresh = _FRESH.get(dataset.frequency) if dataset.frequency else None
    if fresh is None:
        return None
    if dataset.updated:
        return dataset.updated.last + fresh + timedelta(days=1)
    return date(dataset.year + _YEARS + 1, 1, 1) if dataset.year else None


def is_incomplete(dataset: Dataset) -> bool:
    """Whether a dataset is known to have too many gaps to decide by."""
    return dataset.completeness is not None and dataset.completeness < ENOUGH


# In percent of what a dataset should hold; below it a figure may come out otherwise. No rule of
# the ministry sets one; four fifths is what a total can still rest on: our proposal.
ENOUGH = 80

# The plan lists datasets, it does not hold them: half a year is soon enough for any of them, and
# a year and a half for what is counted once a year.
_FRESH = {
    Frequency.DAILY: timedelta(days=183),
    Frequency.MONTHLY: timedelta(days=183),
    Frequency.YEARLY: timedelta(days=549),
}
_YEARS = 2  # figures of last year, or of the year before while last year's are made
