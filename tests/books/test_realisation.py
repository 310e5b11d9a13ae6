"""The realisation of a year in the masterplan: what is told, against what was promised."""

import pytest

from smartplan.books.parts.realisation import realisation
from tests.standing.plans import assessed

PROGRAM = """name: %s
dimension: governance
status: %s
period: {start: 2022, end: 2026}
budget: [{year: 2023, amount: 500000000, fund: apbd}]
"""
PLAN = {
    "programs__izin": PROGRAM % ("Izin cepat", "running"),
    "programs__kios": PROGRAM % ("Kios", "stopped"),
    "programs__taman": PROGRAM % ("Taman", "idea"),
}


def test_what_is_only_laid_down_has_no_line() -> None:
    told = (
        "programs: {izin: {physical: 40, spent: 90000000}, kios: {}, taman: {basis: proposal}}\n"
    )
    held = realisation(assessed(**PLAN, progress__2023=told).plan, "id")
    (year,) = held.years
    assert [one.program for one in year.programs] == ["Izin cepat"]
    assert year.summary == (
        "Dari 1 program yang dijanjikan untuk tahun 2023, 1 melaporkan realisasinya. Belanja yang "
        "dilaporkan Rp90.000.000 dari rencana Rp500.000.000."
    )


@pytest.mark.parametrize("entry", ["{note: Menyusul}", "{adopted_budget: 90000000}"])
def test_what_is_printed_of_it_keeps_its_line(entry: str) -> None:
    held = realisation(
        assessed(**PLAN, progress__2023=f"programs: {{izin: {entry}}}\n").plan, "id"
    )
    assert [one.program for one in held.years[0].programs] == ["Izin cepat"]


def test_a_year_that_is_only_laid_down_is_no_year() -> None:
    told = "programs: {izin: {}, kios: {}}\nindicators: {}\n"
    assert realisation(assessed(**PLAN, progress__2023=told).plan, "id").years == ()


def test_who_was_stopped_since_counts_in_the_year_it_told_of() -> None:
    told = "programs: {izin: {physical: 40}, kios: {physical: 60}}\n"
    held = realisation(assessed(**PLAN, progress__2023=told).plan, "en")
    assert held.years[0].summary == (
        "Of the 2 programs promised for 2023, 2 reported. What they spent is not reported; "
        "Rp1,000,000,000 was planned."
    )


def test_before_its_year_is_told_a_program_is_told_of_by_its_last_quarter() -> None:
    told = (
        "programs: {izin: {quarters: {'1': {physical: 4, spent: 90000000}, '2': {drivers: x}}}}\n"
    )
    (year,) = realisation(assessed(**PLAN, progress__2023=told).plan, "id").years
    (row,) = year.programs
    assert row.physical == "4% (TW I)"
    assert row.spending == "Rp90.000.000 (TW I)"
    assert "Rp90.000.000 dari Rp500.000.000 yang direncanakan" in year.summary


def test_who_reports_of_a_year_that_was_not_planned_is_told_apart() -> None:
    (year,) = realisation(
        assessed(**PLAN, progress__2021="programs: {izin: {physical: 4}}\n").plan, "en"
    ).years
    assert year.summary.startswith("By the plan no program was to run in 2021")
    assert [one.program for one in year.programs] == ["Izin cepat"]


def test_nor_has_a_quarter_or_an_action_that_is_only_laid_down() -> None:
    told = (
        "programs: {izin: {physical: 4, quarters: {'1': {}, '2': {note: x}}, actions: {a: {}}}}\n"
    )
    (year,) = realisation(assessed(**PLAN, progress__2023=told).plan, "en").years
    assert [one.quarter for one in year.quarters] == ["II"]
    assert year.actions == ()
