"""A sheet as heads and lines: what stands aside, long sheets, and that all of it fits on paper."""

from datetime import date

import pytest

from smartplan.assess import Assessment, assess
from smartplan.incoming.words import Vocabulary
from smartplan.plan.model.program import BudgetRow, Program
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.sheets.build import workbook_of
from smartplan.sheets.catalogue import sheet_kinds
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.kinds import SheetKind, SheetSpan, WorkbookKind
from smartplan.sheets.layout import Role, SheetGrid, grid_of
from smartplan.sheets.paper import PAGE, REPEATED, SMALLEST, on_paper
from smartplan.sheets.workbook import SheetRow, SheetRows
from smartplan.wording import LANGS, Lang
from tests.places import EXAMPLES

YEARS = tuple(str(year) for year in range(2022, 2033))
SPAN = SheetSpan(YEARS, ("2025", "2026"), ("1", "2", "3"))
SHEETS = {one.key: one for kind in WorkbookKind for one in sheet_kinds(kind, SPAN)}


@pytest.fixture(scope="module")
def tegal() -> Assessment:
    return assess(EXAMPLES / "tegal", date(2025, 11, 29))


def grids(held: Assessment, agency: str) -> dict[str, SheetGrid]:
    made = workbook_of(held, agency, WorkbookKind.PROGRAM, Vocabulary(held.plan, "id"))
    return {one.kind.key: grid_of(one, "id") for one in made.sheets}


def full(kind: SheetKind) -> SheetRows:
    """A sheet in which every cell holds something, and its owners have the longest names."""
    cells = {column.keys: "isi" for column in kind.columns}
    return SheetRows(kind, (SheetRow(Route(("a", "b")), "k" * 30, "p" * 80, cells),))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("is_full", [False, True])
def test_every_sheet_is_read_well_on_two_pages_at_most(
    kind: SheetKind, lang: Lang, *, is_full: bool
) -> None:
    paper = on_paper(grid_of(full(kind) if is_full else SheetRows(kind, ()), lang))
    assert paper.scale >= SMALLEST
    shown = [one for one in paper.columns if not one.is_aside]
    frozen = [one for one in shown if one.role in REPEATED]
    if paper.breaks_at is None:
        pages = [shown]
    else:
        assert len(frozen) < paper.breaks_at < len(shown)
        pages = [shown[: paper.breaks_at], frozen + shown[paper.breaks_at :]]
    for page in pages:
        assert sum(7 * one.width + 5 for one in page) * paper.scale / 100 <= PAGE


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", SHEETS.values(), ids=SHEETS)
def test_no_word_of_a_head_is_broken(kind: SheetKind, lang: Lang) -> None:
    for one in on_paper(grid_of(full(kind), lang)).columns:
        if one.role is Role.VALUE:
            assert max(len(word) for word in one.label.say(lang).split()) < one.width


def test_what_is_rare_and_empty_stands_aside_at_the_end(tegal: Assessment) -> None:
    columns = grids(tegal, "diskominfo")["budget"].columns
    aside = [one.column.keys[0] if one.column else one.role for one in columns if one.is_aside]
    assert key_of(BudgetRow.transferred) in aside
    assert key_of(BudgetRow.approximate) not in aside  # it is rare, but somebody wrote it
    assert aside[-1] is Role.DELETE
    assert [one.is_aside for one in columns] == sorted(one.is_aside for one in columns)


def test_a_long_sheet_has_a_line_for_each_value(tegal: Assessment) -> None:
    grid = grids(tegal, "diskominfo")["texts"]
    assert [one.role for one in grid.columns] == [
        Role.CODE, Role.OWNER, Role.ITEM, Role.CONTENT,
    ]  # fmt: skip
    assert len(grid.lines) == len(grid.sheet.rows) * len(grid.sheet.kind.columns)
    assert grid.lines[0].cells[2] == "Ringkasan"
    asides = [line.is_aside for line in grid.lines]
    assert asides == sorted(asides)
    assert all(line.cells[3] is None for line in grid.lines if line.is_aside)


def test_every_value_has_a_place_and_every_row(tegal: Assessment) -> None:
    for grid in grids(tegal, "diskominfo").values():
        places = {route: (line, column) for route, line, column in grid.places()}
        for at, line in enumerate(grid.lines, 1):
            items: tuple[SheetColumn, ...] = grid.sheet.kind.columns
            for item in (line.item,) if line.item else items:
                row, column = places[line.row.place(item)]
                assert grid.lines[row - 1].cells[column] == line.row.cells.get(item.keys)
                assert row == at
            assert line.row.route in places
    assert key_of(Program.name) in {
        one.column.keys[0] for one in grids(tegal, "dlh")["program"].columns if one.column
    }
