"""How long a dataset stays fresh, by how often it is renewed."""

from datetime import timedelta

from smartplan.plan.model.data import Dataset, Frequency
from smartplan.plan.plan import Plan
from smartplan.wording import LANGS, Text, day


def stale_since(dataset: Dataset, plan: Plan) -> Text | None:
    """Since when a dataset is stale, in words; None if it is fresh or was counted only once."""
    fresh = _FRESH.get(dataset.frequency) if dataset.frequency else None
    if fresh is None:
        return None
    if dataset.updated:
        is_stale = plan.as_of - dataset.updated > fresh
        shown = Text(*(day(dataset.updated, lang) for lang in LANGS))
        return _UPDATED.fill(day=shown) if is_stale else None
    if dataset.year and plan.as_of.year - dataset.year > _YEARS:
        return _OF_YEAR.fill(year=dataset.year)
    return None


# The plan lists datasets, it does not hold them: half a year is soon enough for any of them, and
# a year and a half for what is counted once a year.
_FRESH = {
    Frequency.DAILY: timedelta(days=183),
    Frequency.MONTHLY: timedelta(days=183),
    Frequency.YEARLY: timedelta(days=549),
}
_YEARS = 2  # figures of last year, or of the year before while last year's are made

_UPDATED = Text("terakhir dimutakhirkan {day}", "last renewed on {day}")
_OF_YEAR = Text("masih memuat data tahun {year}", "it still holds the figures of {year}")
