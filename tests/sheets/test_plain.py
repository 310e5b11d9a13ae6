"""CSV: the same columns, cells that are no formulas, and the base beside them."""

import importlib
import sys
from datetime import date

import pytest

from smartplan.assess import assess
from smartplan.incoming.words import Vocabulary
from smartplan.sheets.build import workbook_of
from smartplan.sheets.hidden import hidden_base, hidden_lines
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.layout import grid_of
from smartplan.sheets.plain import csv_files
from smartplan.source.office.delimited import delimited
from tests.places import EXAMPLES


def test_the_files_are_read_back_as_they_were() -> None:
    held = assess(EXAMPLES / "tegal", date(2025, 11, 29))
    made = workbook_of(held, "diskominfo", WorkbookKind.PROGRAM, Vocabulary(held.plan, "id"))
    grids = [grid_of(one, "id") for one in made.sheets]
    files = dict(csv_files(made, grids, "id"))
    assert list(files) == [*(f"{one.kind.name.id}.csv" for one in made.sheets), "_dasar.csv"]
    for grid in grids:
        name = f"{grid.sheet.kind.name.id}.csv"
        assert files[name].startswith(b"\xef\xbb\xbfKode;")
        heads, *lines = delimited(name, files[name])
        assert heads == [one.label.id for one in grid.columns]
        shown = [["" if cell is None else str(cell) for cell in line.cells] for line in grid.lines]
        assert lines == shown
    read = hidden_base(delimited("_dasar.csv", files["_dasar.csv"]))
    assert read == hidden_base(list(hidden_lines(made)))
    assert read.origin == made.origin


def test_csv_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    importlib.reload(importlib.import_module("smartplan.sheets.plain"))
    test_the_files_are_read_back_as_they_were()
