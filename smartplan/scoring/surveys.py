"""What surveys of impact come to: the mean of the answers to each item, exact and rounded once."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.standards.index import half_up
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyedItem:
    """The answers to one item in a year, of all surveys that asked it.

    `count` is how many answers there are, `mean` is taken over them; None where there is none, or
    one that the instrument's scale does not have. `users` are those who use the service, None
    where one of the surveys does not tell; `sample` is how many of them the instrument wants.
    """

    year: int
    surveys: tuple[Survey, ...]
    at: tuple[Route, ...]
    count: int
    mean: Fraction | None
    users: int | None
    sample: int | None
    are_within: bool

    @property
    def value(self) -> Decimal | None:
        """The mean at two decimals, halves up, as the ministry prints it."""
        return None if self.mean is None else half_up(self.mean)

    @property
    def is_short(self) -> bool:
        """Whether fewer users were asked than the instrument wants, as far as it is told."""
        return None not in (self.users, self.sample) and (self.users or 0) < (self.sample or 0)


def surveyed(plan: Plan, year: int, standard: EvaluationStandard) -> Mapping[str, SurveyedItem]:
    """Each item of a standard that was surveyed in a year, else in the one before."""
    found: dict[str, SurveyedItem] = {}
    for one in (year, year - 1):
        held = plan.surveys.get(str(one))
        for item in standard.items if held else ():
            asked = tuple(s for s in held.surveys.values() if item in s.answers) if held else ()
            if asked and item not in found:
                found[item] = _surveyed(one, item, asked, standard)
    return found


def _surveyed(
    year: int, item: str, asked: tuple[Survey, ...], standard: EvaluationStandard
) -> SurveyedItem:
    answers: dict[int, int] = {}
    for one in asked:
        for score, count in one.answers[item].items():
            answers[int(score)] = answers.get(int(score), 0) + count
    given = {score: count for score, count in answers.items() if count}
    count = sum(given.values())
    are_within = all(map(standard.has_score, given))
    users = [one.users for one in asked]
    return SurveyedItem(
        year=year,
        surveys=asked,
        at=tuple(one.at / key_of(Survey.answers) / item for one in asked),
        count=count,
        mean=mean_of(given) if count and are_within else None,
        users=None if None in users else sum(one or 0 for one in users),
        sample=standard.items[item].sample,
        are_within=are_within,
    )


def mean_of(answers: Mapping[int, int]) -> Fraction:
    """The mean over answers, counted by their scores."""
    return Fraction(sum(score * count for score, count in answers.items()), sum(answers.values()))
