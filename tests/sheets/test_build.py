"""The workbook of an agency: which rows it has, in which words, and where each cell stands."""

from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import Assessment, assess, assess_loaded
from smartplan.incoming.words import Vocabulary
from smartplan.plan.files import home
from smartplan.route import Route
from smartplan.sheets.build import workbook_of
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.workbook import AgencyWorkbook, SheetRows
from tests import every_key
from tests.places import EXAMPLES

DAY = date(2025, 11, 29)


@pytest.fixture(scope="module")
def tegal() -> Assessment:
    return assess(EXAMPLES / "tegal", DAY)


def made(
    held: Assessment, agency: str, kind: WorkbookKind = WorkbookKind.PROGRAM
) -> AgencyWorkbook:
    return workbook_of(held, agency, kind, Vocabulary(held.plan, "id"))


def sheet(workbook: AgencyWorkbook, key: str) -> SheetRows:
    return next(one for one in workbook.sheets if one.kind.key == key)


@pytest.mark.parametrize("kind", tuple(WorkbookKind))
def test_every_cell_stands_where_its_row_and_column_say(kind: WorkbookKind) -> None:
    held = assess_loaded(every_key.loaded())
    cells = 0
    for agency in held.plan.organization.agencies:
        workbook = made(held, agency, kind)
        for one in workbook.sheets:
            for row in one.rows:
                for column in one.kind.columns:
                    value = _at(held, row.place(column))
                    shown = row.cells.get(column.keys)
                    assert row.values.get(column.keys, shown) == value
                    cells += shown is not None
    assert cells > 20


def test_rows_are_told_apart_by_code_and_owner(tegal: Assessment) -> None:
    for agency in tegal.plan.organization.agencies:
        for one in made(tegal, agency).sheets:
            named = [(row.code, row.owner) for row in one.rows]
            assert len(set(named)) == len(named)


def test_an_agency_sees_what_it_leads_and_what_concerns_it_elsewhere(tegal: Assessment) -> None:
    workbook = made(tegal, "diskominfo")
    programs = {row.route.key for row in sheet(workbook, "program").rows}
    assert programs == {p.id for p in tegal.plan.programs.values() if p.lead == "diskominfo"}
    lent = [row for row in sheet(workbook, "actions").rows if row.route[1] not in programs]
    assert lent
    assert all(tegal.plan.programs[r.route[1]].actions[r.code].lead == "diskominfo" for r in lent)


def test_new_rows_can_belong_to_own_programs_and_actions(tegal: Assessment) -> None:
    owners = sheet(made(tegal, "diskominfo"), "budget").owners
    at = Route(("programs", "fiber-titik-layanan", "budget"))
    assert owners["Serat Optik Tuntas ke Titik Layanan"] == at
    assert all(route.key == "budget" for route in owners.values())
    assert any(" › " in word for word in owners)


def test_what_an_agency_has_nothing_of_has_no_sheet(tegal: Assessment) -> None:
    keys = {one.kind.key for one in made(tegal, "dlh").sheets}
    assert "quick-wins" in {one.kind.key for one in made(tegal, "diskominfo").sheets}
    assert ("quick-wins" in keys) == any(
        p.lead == "dlh" and p.quick_win for p in tegal.plan.programs.values()
    )


@pytest.mark.parametrize(
    ("day", "told", "quarters"),
    [
        (date(2024, 3, 31), ("2023",), ("1", "2", "3", "4")),
        (date(2024, 4, 1), ("2024",), ("1",)),
        (date(2024, 11, 29), ("2024",), ("1", "2", "3")),
        (date(2026, 11, 29), ("2025", "2026"), ("1", "2", "3")),
    ],
)
def test_until_the_end_of_march_the_year_before_is_reported_and_what_is_owed(
    day: date, told: tuple[str, ...], quarters: tuple[str, ...]
) -> None:
    workbook = made(assess(EXAMPLES / "tegal", day), "diskominfo", WorkbookKind.PROGRESS)
    assert (workbook.origin.told, workbook.origin.quarters) == (told, quarters)
    keys = {one.kind.key for one in workbook.sheets}
    assert {f"progress-{year}" for year in told} == {k for k in keys if k.startswith("progress-")}


def test_the_rows_of_lists_are_kept_as_they_stood(tegal: Assessment) -> None:
    workbook = made(tegal, "diskominfo")
    at = Route(("programs", "fiber-titik-layanan", "budget"))
    assert list(workbook.lists[at]) == _at(tegal, at)
    of_lists = {row.route.parent for one in workbook.sheets for row in one.rows if "#" in row.code}
    assert of_lists == set(workbook.lists)


def test_a_plan_with_nothing_in_it_has_empty_workbooks(tmp_path: Path) -> None:
    (tmp_path / "smartplan.yaml").write_text("")
    workbook = made(assess(tmp_path, DAY), "dinas")
    assert not any(one.rows for one in workbook.sheets)


def _at(held: Assessment, route: Route) -> object:
    file, inside = home(route)
    node = held.documents[file].data if file in held.documents else None
    for key in inside:
        if isinstance(node, list):
            node = node[int(key)]
        else:
            node = node.get(key) if isinstance(node, dict) else None
    return node
