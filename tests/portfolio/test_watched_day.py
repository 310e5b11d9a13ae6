"""A watched day: on every day between `first` and `last` all it was asked has the same answer."""

import copy
import operator
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.assess import assess, assess_bundle
from smartplan.day import Day
from smartplan.portfolio.copies import SKETCH
from smartplan.portfolio.extracts import Extract
from smartplan.portfolio.holdings import PROGRAMS
from smartplan.portfolio.summary import summary_under
from smartplan.portfolio.tables.kept import TABLES_OF
from smartplan.portfolio.watched_day import WatchedDay
from smartplan.source.folder import read_folder
from tests.hidden_day import hidden
from tests.places import EXAMPLES

DAYS = st.dates(date(2019, 1, 1), date(2027, 12, 31))
COMPARED = (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)
ASKED: tuple[Callable[[date], Any], ...] = (
    lambda day: day.year,
    lambda day: day.month,
    lambda day: day.day,
    lambda day: (day.year, day.month),
    lambda day: day - date(2023, 2, 28),
    lambda day: date(2023, 2, 28) - day,
    lambda day: day + timedelta(days=3),
    lambda day: timedelta(days=3) + day,
    lambda day: day - timedelta(days=400),
    str,
    repr,
    hash,
    lambda day: f"{day:%Y}",
    *(operator.methodcaller(name) for name in ("isoformat", "toordinal", "timetuple", "ctime")),
    *(operator.methodcaller(name) for name in ("isocalendar", "isoweekday")),
    lambda day: day.replace(year=2000, month=1, day=1) if day.day > 3 else day.weekday(),
    lambda day: day in {date(2023, 2, 28): "x"},
    lambda day: day in {date(2023, 2, 28), date(2024, 2, 29)},
    lambda day: day in [date(2023, 2, 28), date(2024, 2, 29)],
    lambda day: max(day, date(2023, 2, 28)) == date(2023, 2, 28),
    lambda day: sorted([date(2023, 5, 1), day, date(2022, 5, 1)]).index(date(2023, 5, 1)),
    lambda day: (day, 1) < (date(2023, 2, 28), 0),
    lambda day: Day(date(2023, 1, 1), date(2023, 12, 31)).is_before(day),
    lambda day: Day(date(2023, 1, 1), date(2023, 12, 31)).is_after(day),
    lambda day: day == "2023",
    lambda day: copy.copy(day) < date(2023, 1, 1),
    lambda day: pickle.loads(pickle.dumps(day)),
    lambda day: day == day,  # noqa: PLR0124
)
questions = st.one_of(
    st.sampled_from(ASKED),
    st.builds(
        lambda how, other, turned: lambda day: how(other, day) if turned else how(day, other),
        st.sampled_from(COMPARED),
        DAYS,
        st.booleans(),
    ),
)


@given(DAYS, st.lists(questions, min_size=1, max_size=4), st.data())
def test_every_day_in_between_has_the_same_answers(
    day: date, asked: list[Callable[[date], Any]], data: st.DataObject
) -> None:
    watched = WatchedDay.of(day)
    answers = [ask(watched) for ask in asked]
    assert answers == [ask(day) for ask in asked]
    assert watched.first <= day <= watched.last
    near = [watched.first, watched.last]
    other = data.draw(st.sampled_from(near) | st.dates(*near))
    assert [ask(other) for ask in asked] == answers


@pytest.mark.parametrize(
    ("ask", "first", "last"),
    [
        (lambda day: day < date(2023, 6, 1), "0001-01-01", "2023-05-31"),
        (lambda day: day <= date(2023, 6, 1), "0001-01-01", "2023-06-01"),
        (lambda day: day > date(2022, 6, 1), "2022-06-02", "9999-12-31"),
        (lambda day: day >= date(2022, 6, 1), "2022-06-01", "9999-12-31"),
        (lambda day: date(2022, 6, 1) < day, "2022-06-02", "9999-12-31"),
        (lambda day: day == date(2022, 6, 1), "2022-06-02", "9999-12-31"),
        (lambda day: day != date(2023, 3, 9), "2023-03-09", "2023-03-09"),
        (lambda day: day.year, "2023-01-01", "2023-12-31"),
        (lambda day: day.month, "2023-03-01", "2023-03-31"),
        (lambda day: day.isoformat(), "2023-03-09", "2023-03-09"),
        (lambda day: day - date(2023, 1, 1), "2023-03-09", "2023-03-09"),
        (lambda _: None, "0001-01-01", "9999-12-31"),
    ],
)
def test_no_more_days_are_lost_than_need_be(
    ask: Callable[[date], Any], first: str, last: str
) -> None:
    watched = WatchedDay.of(date(2023, 3, 9))
    ask(watched)
    assert (str(watched.first), str(watched.last)) == (first, last)


def test_nothing_that_a_date_can_be_asked_passes_the_watch() -> None:
    harmless = {
        *("__class__", "__delattr__", "__dir__", "__doc__", "__getattribute__", "__getstate__"),
        *("__init__", "__init_subclass__", "__new__", "__setattr__", "__sizeof__"),
        *("__subclasshook__", "fromisocalendar", "fromisoformat", "fromordinal", "fromtimestamp"),
        *("max", "min", "resolution", "strptime", "today"),
    }
    assert set(dir(date)) - harmless <= set(vars(WatchedDay))


def test_two_watched_days_are_both_noted() -> None:
    for compared in COMPARED:
        one, other = WatchedDay.of(date(2023, 3, 9)), WatchedDay.of(date(2023, 3, 10))
        compared(one, other)
        assert (one.first, one.last) == (date(2023, 3, 9),) * 2
        assert (other.first, other.last) == (date(2023, 3, 10),) * 2


def test_a_moment_is_no_day() -> None:
    watched = WatchedDay.of(date(2023, 3, 9))
    assert watched != datetime(2023, 3, 9)  # noqa: DTZ001
    assert watched.first == watched.last
    with pytest.raises(TypeError):
        assert watched < datetime(2023, 3, 9)  # noqa: DTZ001


def _told(folder: Path, day: date) -> list[str]:
    state = assess(folder, day)
    return [f"{one.code} {one.message.say('id')} {one.place.spot}" for one in state.findings]


@pytest.mark.parametrize("name", ["tegal", "batam", "bukittinggi", "batang"])
def test_no_rule_reads_the_day_behind_its_back(name: str) -> None:
    day = date(2024, 8, 17)
    assert _told(EXAMPLES / name, hidden(day)) == _told(EXAMPLES / name, day)


BUNDLES = {name: read_folder(EXAMPLES / name) for name in ("tegal", "batam", "bukittinggi")}


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(sorted(BUNDLES)), st.dates(date(2016, 1, 1), date(2031, 1, 1)), st.data())
def test_the_findings_of_a_plan_are_alike_on_every_day_in_between(
    name: str, day: date, data: st.DataObject
) -> None:
    def told(day: date) -> list[tuple[str, ...]]:
        state = assess_bundle(BUNDLES[name], day)
        return [
            (one.code, one.message.say("id"), one.fix.say("en") if one.fix else "")
            for one in state.findings
        ]

    watched = WatchedDay.of(day)
    found = told(watched)
    assert found == told(day)
    near = st.sampled_from([watched.first, watched.last]) | st.dates(watched.first, watched.last)
    assert told(data.draw(near)) == found


@pytest.mark.parametrize(
    "extract", [SKETCH, PROGRAMS, TABLES_OF, summary_under(None)], ids=lambda one: one.name
)
@settings(max_examples=6, deadline=None)
@given(day=st.dates(date(2016, 1, 1), date(2031, 1, 1)), data=st.data())
def test_what_is_taken_is_alike_on_every_day_in_between(
    extract: Extract, day: date, data: st.DataObject
) -> None:
    def taken(day: date) -> object:
        return extract.take(assess_bundle(BUNDLES["bukittinggi"], day))

    watched = WatchedDay.of(day)
    found = taken(watched)
    assert found == taken(hidden(day))
    near = st.sampled_from([watched.first, watched.last]) | st.dates(watched.first, watched.last)
    assert taken(data.draw(near)) == found
