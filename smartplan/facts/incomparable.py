"""Which readiness indicators are measured by another index than before, and so not compared."""

from collections.abc import Mapping

from smartplan.plan.plan import Plan
from smartplan.wording import Text


def eras(plan: Plan) -> Mapping[str, bool]:
    """Whether the dated value of an indicator is of the index that counts from a year on.

    Only of indicators whose standard names such a year: SPBE until 2025 and Pemdi from 2026.
    """
    return {
        id: value.year >= start
        for id, start in _starts(plan).items()
        if (state := plan.readiness.indicators.get(id)) and (value := state.value)
        if value.year is not None
    }


def renewed(id: str, year: int, plan: Plan) -> int | None:
    """The year from which an indicator is measured anew, where a value is from before it."""
    start = _starts(plan).get(id)
    return start if start is not None and year < start else None


def crossed(before: Mapping[str, bool], plan: Plan) -> tuple[Text, ...]:
    """The labels of the indicators that have passed from one index to the other since."""
    now, standard = eras(plan), plan.readiness_standard
    labels = {id: one.label for id, one in standard.indicators()} if standard else {}
    return tuple(labels[id] for id, is_new in now.items() if before.get(id, is_new) != is_new)


def _starts(plan: Plan) -> dict[str, int]:
    standard = plan.readiness_standard
    every = standard.indicators() if standard else ()
    return {id: one.compared_from for id, one in every if one.compared_from is not None}
