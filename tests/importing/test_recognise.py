"""Tables recognised: their heads, columns, units and years, and what each row is."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from smartplan.importing.headings import heads, meaning, unit_in
from smartplan.importing.layouts import layouts
from smartplan.importing.recipe import ColumnRecipe, ColumnRole, MoneyUnit, Recipe, TableLevel
from smartplan.importing.recipe_file import no_recipe
from smartplan.importing.recognise import recognised
from smartplan.importing.table import RecognisedTable, RowKind, Unrecognised
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.route import ROOT
from smartplan.shape.files import empty
from smartplan.shape.record import replaced
from smartplan.source.folder import read_folder
from smartplan.source.office.grids import Grid
from tests.importing.makers import grid, recipe, small_plan
from tests.places import RENDERED

COLUMN = replaced(empty(ColumnRecipe, ROOT), role=ColumnRole.NAME)
HEAD = ("No", "Kode", "Program / Kegiatan / Sub Kegiatan", "Tahun 2026", "", "Sumber Dana")
SECOND = ("", "", "", "Target", "Rp", "")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return load(read_folder(small_plan(tmp_path_factory.mktemp("rencana"))), RENDERED).plan


def table(held: Grid, by: Recipe | None = None) -> RecognisedTable:
    found = recognised(held, by or no_recipe(), "renja.xlsx", layouts())
    assert isinstance(found, RecognisedTable)
    return found


def kinds(held: Grid) -> Sequence[str]:
    return [row.kind.value for row in table(held).rows]


def roles(held: RecognisedTable) -> list[tuple[str, int | None]]:
    return [(one.role.value, one.year) for one in held.columns]


def test_a_head_of_two_rows_below_a_title() -> None:
    held = table(
        grid(
            ("RENCANA KERJA",),
            ("PERANGKAT DAERAH : DINAS KESEHATAN",),
            HEAD,
            SECOND,
            (1, "1.02.02.2.01.0001", "Obat", "5 Paket", 1000, "DAU"),
        )
    )
    assert roles(held) == [
        ("number", None),
        ("code", None),
        ("name", None),
        ("target", 2026),
        ("amount", 2026),
        ("fund", None),
    ]
    assert held.columns[4].heading == "Tahun 2026 / Rp"
    assert held.columns[4].unit is MoneyUnit.RUPIAH
    assert held.title == ("RENCANA KERJA", "PERANGKAT DAERAH : DINAS KESEHATAN")
    assert [row.kind for row in held.rows] == [RowKind.DATA]


def test_merged_cells_tell_what_stands_above_a_column() -> None:
    head = ("No", "Kode", "Program / Kegiatan / Sub Kegiatan", "Tahun 2026", "", "Lokasi", "")
    held = grid(
        head,
        ("", "", "", "Target", "Rp", "", "Catatan"),
        (1, "1.02.02", "Obat", "5", 1000, "X", "y"),
        merged=((0, 3, 0, 4), (0, 0, 1, 0)),
    )
    assert [one.heading for one in table(held).columns][-2:] == ["Tahun 2026 / Rp", "Lokasi"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ((1, 2, 3, 4, 5, 6), "nothing"),
        (("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), "nothing"),
        (HEAD, "nothing"),
        (("", "", "", "", "", ""), "nothing"),
        (("Jumlah Program Kesehatan", "", "", "", 1000, ""), "total"),
        (("", "", "TOTAL", "", 1000, ""), "total"),
        (("A", "", "Layanan dasar", "", "", ""), "group"),
        (("", "1.02", "URUSAN KESEHATAN", "", 1000, ""), "above"),
        (("", "1.02.02", "PROGRAM OBAT", "", 1000, ""), "above"),
        (("", "1.02.02.2.01", "Kegiatan obat", "", "", ""), "above"),
        ((2, "1.02.02.2.01.0002", "Obat lagi", "", 5, ""), "data"),
        (("", "", "", "7 Paket", "", ""), "more"),
    ],
)
def test_what_a_row_is(row: tuple[object, ...], kind: str) -> None:
    data = (1, "1.02.02.2.01.0001", "Obat", "5 Paket", 1000, "DAU")
    assert kinds(grid(HEAD, SECOND, row, data)) == [kind, "data"]


def test_a_level_without_rows_below_it_is_data() -> None:
    rows = (
        ("", "1.02.02", "PROGRAM OBAT", "", 1000, ""),
        ("", "1.02.02.2.01", "Kegiatan obat", "", 1000, ""),
        ("", "1.02.03", "PROGRAM SDM", "", 500, ""),
    )
    assert kinds(grid(HEAD, SECOND, *rows)) == ["above", "data", "data"]


def test_a_code_in_several_columns() -> None:
    head = ("Kode", "", "", "", "", "Program dan Kegiatan", "Tahun 2026 / Rp", "Satuan")
    data = (2, 16, 3, "2.02", "0013", "Pusat data", 5, "x")
    for merged in ((), ((0, 0, 0, 4),)):
        found = table(grid(head, data, merged=merged))
        assert [row.code for row in found.rows] == ["2.16.03.2.02.0013"]
        assert [row.level for row in found.rows] == [TableLevel.SUBACTIVITY]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Anggaran (Rp juta)", MoneyUnit.MILLION),
        ("(dalam ribuan rupiah)", MoneyUnit.THOUSAND),
        ("Pagu (Rp 000)", MoneyUnit.THOUSAND),
        ("Rp miliar", MoneyUnit.BILLION),
        ("Tahun 2026 / Rp", MoneyUnit.RUPIAH),
        ("Kebutuhan dana", None),
        ("Terpadu", None),
    ],
)
def test_the_unit_that_words_name(text: str, unit: MoneyUnit | None) -> None:
    assert unit_in([text]) is unit


def test_a_heading_in_rupiah_below_a_title_in_millions_is_no_sure_unit() -> None:
    head = ("Kode", "Program dan Kegiatan", "Tahun 2026 / Rp")
    held = table(grid(("Renja (dalam jutaan rupiah)",), head, ("1.02.02", "Obat", 5)))
    assert held.columns[2].unit is None


def test_the_recipe_of_a_person_comes_before_layouts(plan: Plan) -> None:
    by = recipe(
        'tables: {Lembar: {columns: {"Tahun {year} / Rp": {as: amount, unit: million}, '
        "Sumber Dana: {as: ignore}}}}",
        plan,
    )
    data = (1, "1.02.02.2.01.0001", "Obat", "5 Paket", 1000, "DAU")
    held = table(grid(HEAD, SECOND, data), by)
    assert held.columns[4].unit is MoneyUnit.MILLION
    assert held.columns[5].role is ColumnRole.IGNORE


def test_columns_by_their_letters_and_heads_by_their_rows(plan: Plan) -> None:
    by = recipe(
        'tables: {"*": {header: [2], columns: {A: {as: code}, B: {as: name}, '
        "C: {as: amount, year: 2026, unit: rupiah}}}}",
        plan,
    )
    rows = (("x", "y", "z"), ("?", "!", "#"), ("1.02.02", "Obat", 5))
    held = table(grid(*rows), by)
    assert roles(held) == [("code", None), ("name", None), ("amount", 2026)]
    assert [row.place for row in held.rows] == [2]


def test_a_table_left_out_and_one_that_is_not_known(plan: Plan) -> None:
    rows = grid(("Nama", "Alamat", "Telepon"), ("a", "b", "c"))
    skipped = recipe("tables: {Lembar: {skip: true}}", plan)
    assert recognised(rows, skipped, "a", layouts()) is None
    assert recognised(rows, no_recipe(), "a", layouts()) == Unrecognised(
        "Lembar", ("Nama", "Alamat", "Telepon")
    )


def test_cells_merged_around_money_count_for_each_row_money_does_not() -> None:
    rows = (
        (1, "1.02.02.2.01.0001", "Obat", "", 1000, "DAU"),
        (2, "1.02.02.2.01.0002", "Obat lagi", "", "", ""),
    )
    held = table(grid(HEAD, SECOND, *rows, merged=((0, 3, 0, 4), (2, 5, 3, 5), (2, 4, 3, 4))))
    fund, amount = held.having(ColumnRole.FUND)[0], held.having(ColumnRole.AMOUNT)[0]
    assert [row.cell(fund) for row in held.rows] == ["DAU", "DAU"]
    assert [row.cell(amount) for row in held.rows] == [1000.0, None]


def test_heads_are_looked_for_near_the_top_only() -> None:
    rows = [("a",)] * 60 + [HEAD]
    assert list(heads(grid(*rows))) == []


def test_shipped_layouts_hold_no_mistake(tmp_path: Path) -> None:
    del tmp_path
    assert set(layouts()) >= {
        "renja-t-c-33",
        "renstra-t-c-27",
        "sipd",
        "rencana-aksi",
        "quick-win",
    }


@pytest.mark.parametrize(
    ("heading", "key", "year"),
    [
        ("Tahun 2026 / Rp", "Tahun {year} / Rp", 2026),
        ("TAHUN  2026/rp ", "Tahun {year} / Rp", 2026),
        ("Tahun 2026 / Rp (2026)", "Tahun {year} / Rp ({year})", 2026),
        ("Pagu (2027)", "Pagu*{year}*", 2027),
        ("Kode:", "Kode", None),
    ],
)
def test_headings_fit_the_lines_of_recipes(heading: str, key: str, year: int | None) -> None:
    found = meaning(heading, 0, {"lain": COLUMN, key: COLUMN})
    assert found is not None
    assert (found.key, found.year) == (key, year)


def test_two_years_of_a_line_are_one_year() -> None:
    assert meaning("Tahun 2026 / 2027", 0, {"Tahun {year} / {year}": COLUMN}) is None
