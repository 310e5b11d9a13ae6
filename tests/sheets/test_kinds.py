"""The sheets of workbooks: every value once, every label once, and no wider than two pages."""

from collections import Counter

import pytest

from smartplan.sheets.catalogue import sheet_kinds
from smartplan.sheets.kinds import SheetKind, SheetSpan, WorkbookKind
from smartplan.wording import LANGS, Lang

SPAN = SheetSpan(("2025", "2026", "2027", "2028", "2029"), ("2025", "2026"), ("1", "2", "3"))
KINDS = tuple(WorkbookKind)
SHEETS = {one.key: one for kind in KINDS for one in sheet_kinds(kind, SPAN)}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_labels_lead_back_to_their_column(sheet: SheetKind, lang: Lang) -> None:
    labels = Counter(column.label.say(lang).casefold() for column in sheet.columns)
    assert [label for label, count in labels.items() if count > 1] == []


@pytest.mark.parametrize("lang", LANGS)
def test_sheets_have_names_of_their_own_that_excel_takes(lang: Lang) -> None:
    names = [sheet.name.say(lang) for sheet in SHEETS.values()]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


@pytest.mark.parametrize("kind", KINDS)
def test_no_value_stands_on_two_sheets(kind: WorkbookKind) -> None:
    places = Counter(
        (pattern, sheet.told_in, column.keys)
        for sheet in sheet_kinds(kind, SPAN)
        for pattern in sheet.patterns
        for column in sheet.columns
    )
    assert [place for place, count in places.items() if count > 1] == []


def test_the_workbook_of_programs_has_all_that_is_told_of_progress() -> None:
    whole = {sheet.key for sheet in sheet_kinds(WorkbookKind.PROGRAM, SPAN)}
    assert {sheet.key for sheet in sheet_kinds(WorkbookKind.PROGRESS, SPAN)} < whole
