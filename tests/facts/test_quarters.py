"""Quarters: which is over, who owes one, and by when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.facts.quarters import (
    due_of,
    end_of,
    is_over,
    last_quarter,
    owed_quarter,
    unreported_quarter,
)
from smartplan.portfolio.watched_day import WatchedDay
from tests.standing.plans import assessed

PROGRAM = """name: Izin cepat
dimension: governance
status: %s
period: {start: 2022, end: 2026}
"""
RUNS = PROGRAM % "running"
REPORTED = "programs: {lain: {quarters: {'%s': {physical: 10}}}}\n"
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 1, 1), (2023, 4)),
        (date(2024, 3, 31), (2023, 4)),
        (date(2024, 4, 1), (2024, 1)),
        (date(2024, 6, 30), (2024, 1)),
        (date(2024, 7, 1), (2024, 2)),
        (date(2024, 9, 30), (2024, 2)),
        (date(2024, 10, 1), (2024, 3)),
        (date(2024, 12, 31), (2024, 3)),
    ],
)
def test_the_last_quarter_that_is_over(day: date, expected: tuple[int, int]) -> None:
    assert last_quarter(day) == expected


@given(DAYS)
def test_the_last_quarter_is_over_and_the_next_is_not(day: date) -> None:
    year, quarter = last_quarter(day)
    after = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    assert is_over(year, quarter, day)
    assert not is_over(*after, day)


@given(DAYS)
def test_a_quarter_is_looked_up_once_for_all_its_days(day: date) -> None:
    watched = WatchedDay.of(day)
    year, quarter = last_quarter(watched)
    assert watched.first == end_of(year, quarter) + timedelta(days=1)
    year, quarter = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    assert watched.last == end_of(year, quarter)


@pytest.mark.parametrize(
    ("quarter", "expected"),
    [
        (1, date(2024, 4, 30)),
        (2, date(2024, 7, 31)),
        (3, date(2024, 10, 31)),
        (4, date(2025, 1, 31)),
    ],
)
def test_a_quarter_is_due_by_the_end_of_the_month_after_it(quarter: int, expected: date) -> None:
    assert due_of(2024, quarter).last == expected


@pytest.mark.parametrize(
    ("files", "is_owed"),
    [
        ({}, False),
        ({"progress__2024": "programs: {izin: {physical: 5}}\n"}, False),
        ({"progress__2024": "programs: {izin: {quarters: {'1': {}}}}\n"}, False),
        ({"progress__2024": REPORTED % 1}, True),
        ({"progress__2023": REPORTED % 4}, True),
        ({"progress__2022": REPORTED % 4}, False),
    ],
)
def test_only_who_reports_by_quarter_owes_one(files: dict[str, str], *, is_owed: bool) -> None:
    others = {"programs__izin": RUNS, "programs__lain": RUNS}
    plan = assessed(date(2024, 10, 5), **others, **files).plan
    owed = owed_quarter(plan)
    assert (owed is not None) == is_owed
    if owed:
        assert owed[:2] == (2024, 3)
        assert owed[2].last == date(2024, 10, 31)
        assert [one.id for one in unreported_quarter(plan)] == ["izin", "lain"]


@pytest.mark.parametrize(
    ("status", "told", "is_waited_for"),
    [
        ("running", "quarters: {'2': {physical: 10}}", True),
        ("running", "quarters: {'3': {}}", True),
        ("running", "physical: 40", True),
        ("running", "quarters: {'3': {physical: 10}}", False),
        ("running", "quarters: {'4': {physical: 10}}", False),
        ("running", "status: done", False),
        ("running", "status: stopped", False),
        ("running", "quarters: {'3': {physical: banyak}}", False),
        ("planned", "physical: 40", False),
        ("stopped", "physical: 40", False),
    ],
)
def test_who_has_not_told_of_the_quarter(status: str, told: str, *, is_waited_for: bool) -> None:
    held = f"programs: {{lain: {{quarters: {{'3': {{physical: 1}}}}}}, izin: {{{told}}}}}\n"
    files = {"programs__izin": PROGRAM % status, "programs__lain": RUNS, "progress__2024": held}
    plan = assessed(date(2024, 10, 5), **files).plan
    assert [one.id for one in unreported_quarter(plan)] == ["izin"] * is_waited_for


@pytest.mark.parametrize(
    ("told", "is_waited_for"),
    [
        ("physical: 40", False),
        ("status: running", False),
        ("note: x", True),
        ("status: running, quarters: {'1': {physical: 5}}", True),
        ("actions: {satu: {status: done}}, quarters: {'1': {physical: 5}}", True),
        ("physical: 40, quarters: {'1': {physical: 5}}", False),
    ],
)
def test_the_year_itself_tells_of_its_last_quarter(told: str, *, is_waited_for: bool) -> None:
    held = f"programs: {{lain: {{quarters: {{'4': {{physical: 1}}}}}}, izin: {{{told}}}}}\n"
    files = {"programs__izin": RUNS, "programs__lain": RUNS, "progress__2024": held}
    plan = assessed(date(2025, 1, 5), **files).plan
    assert owed_quarter(plan) == (2024, 4, due_of(2024, 4))
    assert [one.id for one in unreported_quarter(plan)] == ["izin"] * is_waited_for


def test_a_file_that_cannot_be_read_is_not_asked_for_again() -> None:
    files = {"programs__izin": RUNS, "progress__2024": "programs: [\n"}
    plan = assessed(date(2024, 10, 5), progress__2023=REPORTED % 4, **files).plan
    assert unreported_quarter(plan) == ()
