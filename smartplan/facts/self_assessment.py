"""The items of self-assessments: which still lack their value or their evidence."""

from collections.abc import Iterator

from smartplan.facts.evidence import has_evidence
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.plan import Plan


def is_answered(answer: ItemAnswer, plan: Plan) -> bool:
    """Whether an item has its value and evidence for it."""
    return answer.claim is not None and has_evidence(answer, plan)


def open_items(plan: Plan) -> Iterator[tuple[str, ItemAnswer]]:
    """Each item that is asked for and not answered yet, with the year of its assessment."""
    for year, assessment in plan.assessment.items():
        for answer in assessment.items.values():
            if not is_answered(answer, plan) and not plan.is_broken(answer.at):
                yield year, answer
