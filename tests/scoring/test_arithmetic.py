"""Sums that come out."""

from fractions import Fraction

import pytest

from smartplan.scoring.arithmetic import mean, rounded
from smartplan.standards.index import exact, half_up, mean_of_items, weighed


@pytest.mark.parametrize(
    ("value", "text"),
    [("2.125", "2.13"), ("2.1249", "2.12"), ("-2.125", "-2.13"), ("0", "0.00"), ("5", "5.00")],
)
def test_halves_are_rounded_away_from_zero(value: str, text: str) -> None:
    assert str(half_up(Fraction(value))) == text


def test_numbers_are_taken_as_they_are_written() -> None:
    assert exact(0.1) == Fraction(1, 10)
    assert exact(1e-07) == Fraction(1, 10**7)
    assert rounded(Fraction(1, 3), 3) == 0.333


def test_a_mean_of_nothing_is_nothing() -> None:
    assert mean([]) is None
    assert mean([(Fraction(1), None)]) is None
    assert mean([(Fraction(0), Fraction(3))]) is None
    assert mean([(Fraction(1), Fraction(3)), (Fraction(1), None)]) == 3


def test_weights_that_say_nothing_count_alike() -> None:
    assert weighed([None, 2, -1]) == [1, 2, 0]
    assert weighed([0, 0]) == [1, 1]
    assert weighed([]) == []


def test_items_make_a_mean_at_two_decimals() -> None:
    assert str(mean_of_items([1, 2, 2])) == "1.67"
    assert str(mean_of_items([2.75])) == "2.75"
