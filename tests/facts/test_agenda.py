"""What is dated and not finished, day by day; the stage of a day."""

from datetime import date

import pytest

from smartplan.facts.agenda import DatedThing, dates_ahead
from smartplan.facts.stages.now import stage_now
from tests.standing.plans import MANIFEST, assessed

PROCESS = """stages:
  "1": {dates: {start: 2024-03-04, end: 2024-03-05}, place: Balai Kota}
  "2": {dates: {end: 2024-05-07}}
commitment: {date: 2024-08-01, place: Aula}
agreements: {mou: {kind: Nota kesepahaman, date: 2024-02-01}}
agenda:
  paparan: {name: Paparan akhir, date: 2024-11, kind: presentation, agency: b, place: Jakarta}
"""
PROGRAM = """name: Izin cepat
lead: a
status: %s
period: {start: 2022, end: 2026}
milestones: {buka: {date: 2024-06-30, text: Loket dibuka}, lain: {date: 2024-06-29}}
quick_win: {state: chosen, deadline: 2024-07-01}
"""
DATA = """datasets: {izin: {name: Data izin}}
requests:
  minta: {agency: c, due: 2024-05, items: [izin, Peta], status: open}
  sudah: {agency: c, due: 2024-09-01, items: [izin], status: received}
"""
ADVICE = """recommendations:
  perwali: {text: Tetapkan, agency: b, due: 2024-07-31}
  forum: {text: Bentuk forum}
  dijawab: {text: Sudah, status: answered}
"""
ASSESSMENT = """instrument: kominfo-2023-kppn-ikn
items:
  output.policy.regulation: {agency: b, due: 2024-10-01, claim: 4}
  output.budget.apbd: {agency: a}
"""
Told = list[tuple[str, str]]


def ahead(on: date, **files: str) -> tuple[DatedThing, ...]:
    return dates_ahead(assessed(on, **files).plan)


def told(found: tuple[DatedThing, ...]) -> Told:
    return [(str(one.day), str(one.at)) for one in found]


def test_every_kind_of_date_is_in_the_list_the_earliest_first() -> None:
    found = ahead(
        date(2024, 1, 1),
        process=PROCESS,
        programs__izin=PROGRAM % "running",
        data=DATA,
        progress__2023=ADVICE,
        assessment__2024=ASSESSMENT,
    )
    assert [(str(one.day), one.kind.value, one.agency) for one in found] == [
        ("2023-12-31", "recommendation", ""),
        ("2024-02-01", "agreement", ""),
        ("2024-03-04", "stage", ""),
        ("2024-05", "request", "c"),
        ("2024-05-07", "stage", ""),
        ("2024-06-29", "milestone", "a"),
        ("2024-06-30", "milestone", "a"),
        ("2024-07-01", "quick-win", "a"),
        ("2024-07-31", "recommendation", "b"),
        ("2024-08-01", "signing", ""),
        ("2024-10-01", "item", "b"),
        ("2024-11", "agenda", "b"),
    ]
    names = {str(one.at): one.name.id for one in found}
    assert names["requests.minta"] == "Permintaan data: Data izin; Peta"
    assert names["programs.izin.milestones.buka"] == "Izin cepat: Loket dibuka"
    assert names["programs.izin.milestones.lain"] == "Izin cepat"
    assert names["stages.1.dates.start"] == "Bimtek tahap I"
    places = {str(one.at): one.place for one in found}
    assert (places["stages.1.dates.start"], places["agenda.paparan"]) == ("Balai Kota", "Jakarta")


@pytest.mark.parametrize(
    ("day", "is_there"),
    [(date(2024, 3, 5), True), (date(2024, 3, 6), False)],
)
def test_what_takes_days_is_ahead_until_its_last_one(day: date, is_there: bool) -> None:  # noqa: FBT001
    found = [one for one in ahead(day, process=PROCESS) if one.at[:2] == ("stages", "1")]
    assert bool(found) is is_there
    assert all(str(one.end) == "2024-03-05" for one in found)


@pytest.mark.parametrize(("day", "count"), [(date(2024, 11, 30), 1), (date(2024, 12, 1), 0)])
def test_a_date_known_to_the_month_is_ahead_until_it_is_over(day: date, count: int) -> None:
    assert len(ahead(day, process=PROCESS)) == count


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 6, 30), ["programs.izin.milestones.buka", "programs.izin.quick_win.deadline"]),
        (date(2024, 7, 1), ["programs.izin.quick_win.deadline"]),
        (date(2024, 7, 2), []),
    ],
)
def test_of_a_program_only_what_is_ahead_stays(day: date, expected: list[str]) -> None:
    assert [at for _, at in told(ahead(day, programs__izin=PROGRAM % "running"))] == expected


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_a_program_that_is_over_has_no_dates(status: str) -> None:
    assert not ahead(date(2023, 1, 1), programs__izin=PROGRAM % status)


def test_what_is_owed_stays_when_its_day_has_passed() -> None:
    found = ahead(date(2026, 1, 1), data=DATA, progress__2023=ADVICE, assessment__2024=ASSESSMENT)
    assert told(found) == [
        ("2023-12-31", "progress.2023.recommendations.forum"),
        ("2024-05", "requests.minta"),
        ("2024-07-31", "progress.2023.recommendations.perwali"),
        ("2024-10-01", "assessment.2024.items.output.policy.regulation"),
    ]


def test_on_an_earlier_day_nobody_waits_for_what_comes_in_a_later_year() -> None:
    files = {"progress__2023": ADVICE, "assessment__2024": ASSESSMENT}
    assert told(ahead(date(2022, 12, 31), **files)) == []
    assert [at for _, at in told(ahead(date(2023, 1, 1), **files))] == [
        "progress.2023.recommendations.forum", "progress.2023.recommendations.perwali"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "given", "stage"),
    [
        (date(2024, 3, 5), "stage: 4\n", 1),
        (date(2024, 3, 6), "stage: 4\n", 2),
        (date(2024, 5, 7), "stage: 4\n", 2),
        (date(2024, 5, 8), "stage: 4\n", 4),
        (date(2024, 5, 8), "stage: 3\n", 3),
        (date(2024, 5, 8), "", 4),
        (date(2024, 3, 6), "stage: 1\n", 1),
    ],
)
def test_the_stage_of_a_day_is_the_first_that_is_not_over(
    day: date, given: str, stage: int
) -> None:
    plan = assessed(day, process=PROCESS, smartplan=MANIFEST + given).plan
    assert stage_now(plan) == stage
