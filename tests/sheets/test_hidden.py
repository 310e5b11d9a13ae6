"""The hidden sheet of a workbook: what is written there is read back."""

from datetime import date

import pytest

from smartplan.incoming.words import Cell
from smartplan.route import Route
from smartplan.sheets.catalogue import sheet_kinds
from smartplan.sheets.hidden import hidden_base, hidden_lines, version_in
from smartplan.sheets.kinds import SheetSpan, WorkbookKind
from smartplan.sheets.workbook import AgencyWorkbook, SheetRow, SheetRows, WorkbookOrigin
from smartplan.source.node import Node


def _workbook(text: str = "Layanan izin") -> AgencyWorkbook:
    kind = sheet_kinds(WorkbookKind.PROGRAM, SheetSpan(("2026",), ("2026",), ()))[0]
    cells: dict[tuple[str, ...], Cell] = {
        ("name",): text,
        ("lead",): "Dinas Sosial",
        ("x", "2026"): date(2026, 3, 1),
    }
    values: dict[tuple[str, ...], Node] = {("name",): text, ("lead",): "dinsos"}
    row = SheetRow(Route(("programs", "izin")), "izin", "", cells, values)
    return AgencyWorkbook(
        WorkbookOrigin("uji", "33.76", "dinsos", "", date(2026, 6, 30), WorkbookKind.PROGRAM),
        (SheetRows(kind, (row,), {"": Route(("programs",))}),),
        {"truth": {"ya": True, "tidak": False}},
        {Route(("programs", "izin", "budget")): ({"year": 2026},)},
    )


@pytest.mark.parametrize("text", ["Layanan izin", 'a"; b\n=1', "é" * 70_000])
def test_read_back(text: str) -> None:
    made = _workbook(text)
    lines = list(hidden_lines(made))
    assert all(len(cell) <= 32_000 for line in lines for cell in line)
    base = hidden_base([[cell or None for cell in line] for line in lines])
    assert (base.origin, base.choices, base.lists) == (made.origin, made.choices, made.lists)
    (row,) = base.rows["program"]
    (was,) = made.sheets[0].rows
    assert (row.route, row.code, row.owner) == (was.route, was.code, was.owner)
    assert row.cells == {**was.cells, ("x", "2026"): "2026-03-01"}
    assert row.values == {**was.values, ("x", "2026"): "2026-03-01"}
    assert base.owners == {"program": {"": Route(("programs",))}}
    assert version_in(lines) == made.origin.version
