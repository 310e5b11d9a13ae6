"""Numbers that can be read in two ways: the threshold from both sides, in both languages."""

import pytest

from smartplan.shape.doubt import advice, is_coordinate, readings
from smartplan.shape.kinds import Within
from smartplan.shape.money import parse_rupiah, sure_rupiah


@pytest.mark.parametrize(
    ("text", "thousands", "decimal"),
    [
        ("250.000", "250000", "250"),
        ("250,000", "250000", "250"),
        ("-1.250", "-1250", "-1.25"),
        ("4.125", "4125", "4.1250"),
    ],
)
def test_three_digits_behind_one_separator_have_two_readings(
    text: str, thousands: str, decimal: str
) -> None:
    two = readings(text)
    assert two is not None
    assert (two.thousands, two.decimal) == (thousands, decimal)
    assert readings(two.thousands) is readings(two.decimal) is None


@pytest.mark.parametrize("text", ["250.00", "250.0000", "250", "1250.000", "1.250.000", "0.385"])
def test_other_numbers_have_one(text: str) -> None:
    assert readings(text) is None


def test_thousands_that_would_be_out_of_range_are_not_meant() -> None:
    assert readings("62.500", Within(0, 100)) is None
    assert readings("0.500", Within(0, 1000)) is None
    assert readings("1.000", Within(1, 1000)) is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("62", "write it without quotes: 62"),
        ("62%", "write it without quotes: 62"),
        ("75,07", "use a decimal point: 75.07"),
        ("1.250,75", "write 1250.75"),
        ("1,250.75", "write 1250.75"),
        ("1.250.000", "write 1250000"),
        ("62 jiwa", "write 62 alone, without a unit"),
        ("250.000 jiwa", "write 250000 if thousands are meant, 250 if it is a decimal number"),
        ("1,250", "write 1250 if thousands are meant, 1.25 if it is a decimal number"),
        ("2 juta", "write the number alone, without a unit"),
        ("1.250.00", "write the number alone, without a unit"),
        ("banyak", "write the number alone, without a unit"),
    ],
)
def test_the_advice_never_takes_one_reading_for_the_other(text: str, said: str) -> None:
    assert advice(text, None).en == said


def test_coordinates_are_told_by_the_words_round_them() -> None:
    assert is_coordinate("lintang", 5)
    assert is_coordinate("x", "derajat")
    assert not is_coordinate("penduduk", "jiwa", 2024)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("250.000", 250_000),
        ("Rp 250.000,00", 250_000),
        ("250,000", None),
        ("Rp 250,000", None),
        ("1,250,000", 1_250_000),
        ("1,25 juta", 1_250_000),
    ],
)
def test_money_with_a_point_is_certain_and_with_a_comma_is_not(
    text: str, amount: int | None
) -> None:
    assert parse_rupiah(text) == sure_rupiah(text) == amount
