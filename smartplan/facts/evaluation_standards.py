"""By which standard a year's evaluation is counted, and which others are of its year."""

from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.standards.model import EvaluationStandard


def standard_of(result: EvaluationResult, plan: Plan) -> str | None:
    """The name of the standard: the result's own, else the plan's where that is of the year.

    An index that is only told is of no standard: weights change with the year and the cohort.
    """
    if result.standard:
        return result.standard
    named = plan.manifest.standards.evaluation if plan.manifest.standards else None
    chosen = plan.shelf.evaluation(named) if named else None
    return named if chosen and chosen.year in (None, year_of(result)) else None


def year_of(result: EvaluationResult) -> int:
    """The year of the progress file in which a result stands."""
    return int(result.at[1])


def of_year(year: int, plan: Plan) -> dict[str, EvaluationStandard]:
    """The standards of a year by name: a year may have one for each group of cohorts."""
    held = {name: plan.shelf.evaluation(name) for name in plan.shelf.names("evaluation")}
    return {name: one for name, one in held.items() if one and one.year == year}


def is_only_printed(result: EvaluationResult) -> bool:
    """Whether nothing is given but values as somebody printed them."""
    return bool(result.printed) and not result.items and not result.dimensions
