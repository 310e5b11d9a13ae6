"""The weight of a change, by the table in `changes.weights`."""

from smartplan.changes.case import Case
from smartplan.changes.weights import RULES, Rule


def judged(case: Case) -> Rule:
    """The rule of the table that speaks of a change; the last one speaks of all."""
    return next(rule for rule in RULES if rule.fits(case))
