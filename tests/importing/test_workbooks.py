"""What only workbooks have: formulas, hidden sheets, cells merged over rows."""

import io
from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter

from smartplan.importing.reading import ImportRead, read_files
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import known
from tests.importing.makers import ANSWERS, recipe, small_plan
from tests.places import RENDERED

HEAD = ("Kode", "Program dan Kegiatan", "Tahun 2026 / Rp", "Sumber Dana")
ROWS = (
    ("1.02.02", "PROGRAM OBAT", None, None),
    ("1.02.02.2.01.0001", "Obat", 1000, "APBD"),
    ("1.02.02.2.01.0002", "Alat", 500, "DAU"),
)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return load(read_folder(small_plan(tmp_path_factory.mktemp("rencana"))), RENDERED).plan


def read(plan: Plan, fill: Callable[[Any, Any], None]) -> ImportRead:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Renja")
        for at, row in enumerate((HEAD, *ROWS)):
            sheet.write_row(at, 0, row)
        fill(book, sheet)
    return read_files([known("a.xlsx", target.getvalue())], recipe(ANSWERS, plan), plan)


def test_formulas_count_by_their_values_and_totals_by_theirs(plan: Plan) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_formula(3, 2, "=250*2", None, 500)
        sheet.write_row(4, 0, ("", "Jumlah"))
        sheet.write_formula(4, 2, "=SUM(C3:C4)", None, 1500)

    found = read(plan, fill)
    assert [one for one in found.taken.concerns if one.kind.stops] == []
    assert sum(found.rows.values()) == 1500


def test_a_formula_that_was_never_worked_out_stops_the_import(plan: Plan) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_formula(3, 2, "=250*2", None, "")

    found = read(plan, fill)
    (wrong,) = [one for one in found.taken.concerns if one.kind.stops]
    assert wrong.origin.place == "Renja!C4"
    assert "worked out" in wrong.message.en


def test_a_hidden_sheet_is_left_and_told(plan: Plan) -> None:
    def fill(book: Any, _: Any) -> None:
        other = book.add_worksheet("Lama")
        other.hide()
        for at, row in enumerate((HEAD, *ROWS)):
            other.write_row(at, 0, row)

    found = read(plan, fill)
    assert len(found.rows) == 2
    kept = [(one.origin.place, one.message.en) for one in found.taken.concerns]
    assert ("Lama", "a hidden sheet is not read") in kept


def test_one_amount_over_several_rows_counts_once(plan: Plan) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range(2, 2, 3, 2, 1500, book.add_format())

    assert sorted(read(plan, fill).rows.values()) == [0, 1500]
