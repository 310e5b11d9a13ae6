"""What an item of a self-assessment counts as: answered, and with evidence."""

from collections.abc import Iterable

from smartplan.facts.evidence import has_evidence
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.plan import Plan
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """Of so many items, how many have a value, and how many of these evidence, too."""

    of: int
    answered: int
    proven: int


def assessed_year(plan: Plan) -> int | None:
    """The year of the self-assessment that is worked on: the newest, but none to come.

    Where all of them are to come, the first.
    """
    years = sorted(int(year) for year in plan.assessment)
    return (
        max((year for year in years if year <= plan.as_of.year), default=years[0])
        if years
        else None
    )


def value_of(answer: ItemAnswer | None) -> float | None:
    """The value that counts: the assessors', else the one that the region claims."""
    if answer is None:
        return None
    if answer.assessor and answer.assessor.value is not None:
        return answer.assessor.value
    return answer.claim


def is_assessed(answer: ItemAnswer) -> bool:
    """Whether the value that counts is the assessors'."""
    return answer.assessor is not None and answer.assessor.value is not None


def is_answered(answer: ItemAnswer | None) -> bool:
    """Whether an item has a value."""
    return value_of(answer) is not None


def is_proven(answer: ItemAnswer | None, plan: Plan) -> bool:
    """Whether an item has a value, and evidence that is no illustration."""
    return answer is not None and is_answered(answer) and has_evidence(answer, plan)


def counted_answers(answers: Iterable[ItemAnswer | None], plan: Plan) -> AnswerCount:
    """How far the answers to some items have come; None is an item that nobody has taken up."""
    held = tuple(answers)
    return AnswerCount(
        len(held), sum(map(is_answered, held)), sum(is_proven(one, plan) for one in held)
    )
