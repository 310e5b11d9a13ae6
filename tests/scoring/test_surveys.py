"""What surveys come to: the mean over answers, exact, rounded once; users against the sample."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.scoring.surveys import SurveyedItem, mean_of, surveyed
from smartplan.standards.shelf import Shelf
from tests.scoring.plans import plan_of

ITEM = "impact.public-service.online"
STANDARD = Shelf().evaluation("kominfo-2023-kppn-ikn")


def asked(answers: str, more: str = "", year: str = "2024") -> SurveyedItem:
    text = f"surveys: {{a: {{service: A, {more} answers: {{{ITEM}: {answers}}}}}}}"
    assert STANDARD is not None
    return surveyed(plan_of(**{f"surveys__{year}": text}), 2024, STANDARD)[ITEM]


@pytest.mark.parametrize(
    ("answers", "value"),
    [
        ('{"3": 1, "4": 1}', "3.50"),
        ('{"0": 199, "1": 1}', "0.01"),  # 0.005: halves go up
        ('{"0": 201, "1": 1}', "0.00"),
        ('{"4": 50}', "4.00"),
        ('{"0": 3}', "0.00"),
        ('{"1": 1, "2": 1, "3": 0}', "1.50"),
    ],
)
def test_the_mean_over_answers_at_two_decimals_halves_up(answers: str, value: str) -> None:
    assert str(asked(answers).value) == value


@pytest.mark.parametrize(
    ("answers", "are_within"), [('{"4": 2}', True), ('{"4": 2, "5": 1}', False), ("{}", True)]
)
def test_without_answers_or_beyond_the_scale_there_is_no_mean(
    answers: str, *, are_within: bool
) -> None:
    one = asked(answers)
    assert (one.value is None, one.are_within) == (answers != '{"4": 2}', are_within)


def test_a_score_that_nobody_gave_is_not_beyond_the_scale() -> None:
    assert asked('{"4": 2, "5": 0}').value == 4


@pytest.mark.parametrize(("users", "is_short"), [("49", True), ("50", False)])
def test_users_against_the_sample_of_the_instrument(users: str, *, is_short: bool) -> None:
    one = asked('{"3": 9}', f"users: {users},")
    assert (one.sample, one.users, one.is_short) == (50, int(users), is_short)


def test_nobody_knows_of_users_that_are_not_told() -> None:
    one = asked('{"3": 9}', "respondents: 60,")
    assert (one.users, one.is_short) == (None, False)


def test_last_year_s_answers_count_and_those_before_do_not() -> None:
    assert asked('{"3": 9}', year="2023").year == 2023
    with pytest.raises(KeyError):
        asked('{"3": 9}', year="2022")


COUNTS = st.dictionaries(st.integers(0, 4), st.integers(0, 10**6), min_size=1).filter(
    lambda counts: any(counts.values())
)


@given(COUNTS, st.integers(1, 1000))
def test_a_mean_lies_between_its_scores_and_does_not_depend_on_how_many_were_asked(
    counts: dict[int, int], times: int
) -> None:
    mean = mean_of(counts)
    given_ = [score for score, count in counts.items() if count]
    assert min(given_) <= mean <= max(given_)
    assert mean == mean_of({score: count * times for score, count in counts.items()})
    assert mean == Fraction(sum(s * n for s, n in counts.items()), sum(counts.values()))
