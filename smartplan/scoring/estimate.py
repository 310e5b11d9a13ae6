"""The index that a self-assessment comes to, with its range: what is open counts both ways."""

from decimal import Decimal

from smartplan.plan.plan import Plan
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class IndexEstimate:
    """The least and the highest index that a year's answers leave open.

    Of all items (`of`), `answered` have a value, the assessors' before the region's own, and
    `proven` have evidence, too. An item without a value counts as the lowest and the highest mark.
    """

    low: Decimal
    high: Decimal
    answered: int
    proven: int
    of: int


def estimate(plan: Plan, year: int) -> IndexEstimate | None:
    """The estimate of a year; None without a self-assessment on an instrument with items."""
    del plan, year  # the seed of what follows
    return None
