"""What an item of a self-assessment counts as: answered, with evidence, or still open."""

from collections.abc import Iterable, Iterator

from smartplan.facts.evidence import has_evidence
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.plan import Plan
from smartplan.standards.model import EvaluationStandard
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


def value_of(
    answer: ItemAnswer | None, standard: EvaluationStandard | None = None
) -> float | None:
    """The value that counts: the assessors', else the one that the region claims.

    With a standard, a value that its scale does not have is none.
    """
    if answer is None:
        return None
    value = answer.claim
    if answer.assessor and answer.assessor.value is not None:
        value = answer.assessor.value
    is_known = value is None or standard is None or standard.has_score(value)
    return value if is_known else None


def is_assessed(answer: ItemAnswer) -> bool:
    """Whether the value that counts is the assessors'."""
    return answer.assessor is not None and answer.assessor.value is not None


def is_marked_down(answer: ItemAnswer) -> bool:
    """Whether the assessors gave less than the region claims."""
    given = answer.assessor.value if answer.assessor else None
    return given is not None and answer.claim is not None and given < answer.claim


def is_answered(answer: ItemAnswer | None, standard: EvaluationStandard | None = None) -> bool:
    """Whether an item has a value."""
    return value_of(answer, standard) is not None


def is_proven(
    answer: ItemAnswer | None, plan: Plan, standard: EvaluationStandard | None = None
) -> bool:
    """Whether an item has a value, and evidence that is no illustration."""
    return answer is not None and is_answered(answer, standard) and has_evidence(answer, plan)


def open_items(plan: Plan) -> Iterator[tuple[str, ItemAnswer]]:
    """Each item that lacks the region's own value or its evidence, with the assessment's year.

    Of the year that is worked on: what came before it has been assessed, and looked at on an
    earlier day, a later year is not asked for yet.
    """
    year = assessed_year(plan)
    if year is None or year > plan.as_of.year:
        return
    for answer in plan.assessment[str(year)].items.values():
        is_whole = answer.claim is not None and has_evidence(answer, plan)
        if not is_whole and not plan.is_broken(answer.at):
            yield str(year), answer


def counted_answers(
    answers: Iterable[ItemAnswer | None], plan: Plan, standard: EvaluationStandard | None = None
) -> AnswerCount:
    """How far the answers to some items have come; None is an item that nobody has taken up."""
    held = tuple(answers)
    return AnswerCount(
        of=len(held),
        answered=sum(is_answered(one, standard) for one in held),
        proven=sum(is_proven(one, plan, standard) for one in held),
    )
