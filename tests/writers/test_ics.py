"""The calendar, read by another library: every date once, known again, announced twice."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from smartplan.assess import assess
from smartplan.day import Day, parse_day
from smartplan.standing.outline import OutlineDate, StatusOutline, of_agency
from smartplan.standing.outlining import outlined
from smartplan.unseen import visible
from smartplan.value import replace
from smartplan.wording import same
from smartplan.writers import ics
from tests.places import AS_OF, EXAMPLES

NAMES = ["tegal", "batam", "bukittinggi", "batang"]


@pytest.fixture(scope="module", params=NAMES)
def held(request: pytest.FixtureRequest) -> StatusOutline:
    return outlined(assess(Path(EXAMPLES) / request.param, AS_OF), with_spots=False)


def one(name: str = "Paparan", day: str = "2024-11-20", **more: Any) -> OutlineDate:
    found = parse_day(day)
    assert found
    until = more.pop("until", found)
    held = {"route": "agenda.paparan", "agencies": (), "kind": "agenda", "is_due": False}
    return OutlineDate(found, until, same(name), place=more.pop("place", ""), **{**held, **more})


def plan(*dates: OutlineDate, **more: str) -> StatusOutline:
    told = {"plan": "uji", "code": "33.76", "region": "Kota Tegal", **more}
    empty: tuple[()] = ()
    return StatusOutline(
        **told, title="", stage=1, percent=0, recommendations=(0, 0), dates=dates, gates=empty,
        parts=empty, agencies=empty, owed=empty, quick_wins=empty, steps=empty, items=empty,
        errors=0, unread=empty, spots={},
    )  # fmt: skip


def events(*plans: StatusOutline, day: date = AS_OF) -> list[Any]:
    text = ics.write(plans, day, "id")
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    calendar: Any = Calendar.from_ical(text)
    assert not calendar.errors
    found = calendar.walk("VEVENT")
    assert not [event.errors for event in found if event.errors]
    return list(found)


def test_every_date_of_the_examples_is_an_event(held: StatusOutline) -> None:
    found = events(held)
    assert len(found) == len(held.dates)
    assert len({str(event["UID"]) for event in found}) == len(found)
    for event, dated in zip(found, held.dates, strict=True):
        assert str(event["UID"]) == f"{held.code}/{dated.route}@smartplan"
        assert str(event["SUMMARY"]) == dated.name.id
        assert event["DTEND"].dt == dated.until.last + timedelta(days=1)
        alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert alarms == [timedelta(days=-7), timedelta(days=-1)]
        assert event["DTSTAMP"].dt.date() == AS_OF


def test_an_agency_gets_its_own_dates_and_those_of_all(held: StatusOutline) -> None:
    every = {str(event["UID"]) for event in events(held)}
    for agency in held.agencies:
        mine = of_agency(held, agency.id)
        assert {str(event["UID"]) for event in events(mine)} <= every


def test_a_date_is_known_again_though_its_words_and_its_day_change() -> None:
    before, after = one(), one("Paparan akhir", "2024-11-21")
    first, second = events(plan(before))[0], events(plan(after), day=AS_OF + timedelta(days=1))[0]
    assert first["UID"] == second["UID"]
    assert first["SUMMARY"] != second["SUMMARY"]


def test_the_same_day_gives_the_same_bytes_and_another_one_its_stamp() -> None:
    held = plan(one())
    assert ics.write([held], AS_OF, "id") == ics.write([held], AS_OF, "id")
    assert ics.write([held], AS_OF, "id") != ics.write([held], date(2024, 7, 1), "id")


def test_without_a_code_the_folder_tells_plans_apart() -> None:
    found = events(plan(one(), code="", plan="kota-a"), plan(one(), code="", plan="kota-b"))
    assert [str(event["UID"]) for event in found] == [
        "kota-a/agenda.paparan@smartplan", "kota-b/agenda.paparan@smartplan"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dated", "first", "last"),
    [
        (one(day="2024-11-20"), date(2024, 11, 20), date(2024, 11, 20)),
        (one(day="2024-11"), date(2024, 11, 1), date(2024, 11, 30)),
        (one(day="2024-11", is_due=True), date(2024, 11, 30), date(2024, 11, 30)),
        (one(day="2024-02", is_due=True), date(2024, 2, 29), date(2024, 2, 29)),
        (
            one(until=Day(date(2024, 11, 22), date(2024, 11, 22))),
            date(2024, 11, 20),
            date(2024, 11, 22),
        ),
    ],
)
def test_days_that_are_known_and_months(dated: OutlineDate, first: date, last: date) -> None:
    (event,) = events(plan(dated))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (first, last + timedelta(days=1))


def test_where_it_is_and_whose() -> None:
    (event,) = events(plan(one(place="Aula; lantai 2", agencies=("bappeda",))))
    assert str(event["LOCATION"]) == "Aula; lantai 2"
    assert str(event["DESCRIPTION"]).splitlines() == [
        "Perangkat daerah: bappeda", "Rencana Kota Tegal: agenda.paparan"
    ]  # fmt: skip


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn", "Co")))


@given(TEXTS.filter(str.strip), TEXTS)
def test_any_words_are_read_back_as_they_were(name: str, place: str) -> None:
    """But what nobody sees, which is written out."""
    (event,) = events(plan(one(name, place=place)))
    assert str(event["SUMMARY"]) == visible(name)
    assert str(event.get("LOCATION", "")) == visible(place)


@pytest.mark.parametrize(
    "name", ["a,b;c\\d", "🏙️ " * 20, "é" * 90, "\\n harfiah", "x" * 75, f"{'x' * 74}é", " awal"]
)
def test_words_that_calendars_break(name: str) -> None:
    (event,) = events(plan(one(name)))
    assert str(event["SUMMARY"]) == name


def test_what_nobody_sees_cannot_end_a_line() -> None:
    text = ics.write([plan(replace(one("a\rb\u2028c\x0bd\u202ee")))], AS_OF, "en")
    assert "BEGIN:VEVENT" in text
    assert len(Calendar.from_ical(text).walk("VEVENT")) == 1
    assert not set("\u2028\x0b\u202e") & set(text)
