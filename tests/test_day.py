"""Dates that are known to the day, the month or the year."""

from datetime import date

import pytest

from smartplan.day import Day, day_of, parse_day
from smartplan.wording import dated


def day(text: str) -> Day:
    found = parse_day(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-06-21", date(2022, 6, 21), date(2022, 6, 21)),
        ("2017-11", date(2017, 11, 1), date(2017, 11, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ],
)
def test_a_date_is_the_days_that_it_may_be(text: str, first: date, last: date) -> None:
    assert day(text) == Day(first, last)
    assert str(day(text)) == text


@pytest.mark.parametrize("text", ["2022-06-31", "2022-13", "2022-00", "1800", "2022-6", "22", ""])
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_day(text) is None


def test_a_year_is_neither_before_nor_after_its_own_days() -> None:
    year = day("2018")
    assert year != day("2018-01-01")
    assert not year.is_before(date(2018, 12, 31))
    assert not year.is_after(date(2018, 1, 1))
    assert year.is_before(date(2019, 1, 1))
    assert year.is_after(date(2017, 12, 31))
    assert day("2018-11").is_after(day("2018-10"))
    assert not day("2018-11").is_after(year)


def test_only_what_is_known_is_said() -> None:
    said = [dated(day(text)).id for text in ("2018", "2017-11", "2022-06-21")]
    assert said == ["2018", "November 2017", "21 Juni 2022"]
    assert dated(day_of(date(2022, 6, 21))).en == "21 June 2022"
