"""What counts as a report: an entry that tells of something, not one that is only laid down."""

import pytest

from smartplan.facts.realisations import (
    account_year,
    accounted_years,
    realisations,
    told_in,
    told_years,
    unreported,
)
from smartplan.standing.completeness import completeness
from tests.standing.plans import assessed

PROGRAM = """name: Izin cepat
dimension: governance
status: running
period: {start: 2022, end: 2026}
actions: {satu: {kind: policy, name: SOP}}
indicators: {lama: {name: Lama}}
"""
SOURCES = "lkjip: {title: LKjIP, kind: report}\n"
NOTHING = [
    "{}",
    "{basis: illustration}",
    "{sources: [lkjip]}",
    "{note: menyusul}",
    "{adopted_budget: 100000000}",
    '{quarters: {"1": {}}}',
    '{quarters: {"1": {sources: [lkjip]}}}',
    "{actions: {satu: {}}}",
    "{indicators: {}}",
]
SOMETHING = [
    "{physical: 0}",
    "{spent: 0}",
    "{status: running}",
    "{constraint: Lelang gagal}",
    "{follow_up_next: Diulang}",
    "{indicators: {lama: 3}}",
    "{actions: {satu: {status: done}}}",
    '{quarters: {"4": {drivers: Dukungan camat}}}',
]


@pytest.mark.parametrize("entry", NOTHING)
def test_what_is_only_laid_down_is_no_report(entry: str) -> None:
    told = f"programs: {{izin: {entry}}}\n"
    held = assessed(programs__izin=PROGRAM, progress__2023=told, sources=SOURCES)
    assert not told_in(held.plan, "2023")
    assert not told_years(held.plan)
    assert [one.id for one in unreported(held.plan, 2023)] == ["izin"]
    assert "PRG003" in {one.code for one in held.findings}
    assert completeness(held.plan).parts["progress"].there == 0


@pytest.mark.parametrize("entry", SOMETHING)
def test_the_least_that_is_told_is_a_report(entry: str) -> None:
    held = assessed(programs__izin=PROGRAM, progress__2023=f"programs: {{izin: {entry}}}\n")
    assert [year for year, _ in realisations(held.plan, "izin")] == [2023]
    assert not unreported(held.plan, 2023)
    assert "PRG003" not in {one.code for one in held.findings}


def test_a_quarter_before_the_last_accounts_for_no_year_that_is_over() -> None:
    told = 'programs: {izin: {quarters: {"3": {physical: 70}}}}\n'
    held = assessed(programs__izin=PROGRAM, progress__2023=told)
    assert [one.id for one in unreported(held.plan, 2023)] == ["izin"]
    assert completeness(held.plan).parts["progress"].there == 0
    later = assessed(programs__izin=PROGRAM, progress__2023=told, progress__2024=told)
    assert not unreported(later.plan, 2023)


def test_what_was_written_and_not_understood_is_not_asked_for_again() -> None:
    told = "programs: {izin: {physical: banyak}}\n"
    held = assessed(programs__izin=PROGRAM, progress__2023=told)
    assert not unreported(held.plan, 2023)
    assert "PRG003" not in {one.code for one in held.findings}


@pytest.mark.parametrize(
    ("entry", "is_whole"),
    [
        ("{physical: 40}", True),
        ("{status: running}", True),
        ('{quarters: {"3": {physical: 40}}}', False),
        ('{quarters: {"3": {physical: 40}}, status: running}', False),
        ('{quarters: {"3": {physical: 40}}, spent: 1000000}', True),
        ('{quarters: {"4": {physical: 40}}}', True),
        ('{quarters: {"4": {}}}', False),
    ],
)
def test_a_year_is_accounted_for_once_the_whole_of_it_is_told(
    entry: str, *, is_whole: bool
) -> None:
    files = {"progress__2022": "programs: {izin: {physical: 5}}\n"}
    files["progress__2023"] = f"programs: {{izin: {entry}}}\n"
    plan = assessed(programs__izin=PROGRAM, **files).plan
    assert accounted_years(plan) == ((2022, 2023) if is_whole else (2022,))
    assert account_year(plan) == (2023 if is_whole else 2022)
