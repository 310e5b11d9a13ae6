"""Workbooks that went through LibreOffice: nothing is said but what was typed, and all of that."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from smartplan.incoming.said import Said
from smartplan.sheets.heard import heard
from smartplan.sheets.reading import read_workbooks
from smartplan.source.office.foreign import foreign
from smartplan.source.office.grids import Grid, column_letters, grids
from tests import every_key
from tests.conftest import Ran
from tests.office.desk import place, row_of
from tests.office.libre import LibreOffice
from tests.places import EXAMPLES
from tests.sheets.test_laws import COLUMNS, EVERY_KEY, WORDS
from tests.sheets.typed import another

pytestmark = pytest.mark.office
Office = Callable[[str], LibreOffice]
DAY = "2026-11-21"
PLANS = {
    "tegal": (("dlh",), "id-ID"),
    "batam": (("diskominfo",), "en-US"),
    "bukittinggi": (("diskominfo",), "id-ID"),
    "batang": (("diskominfo",), "en-US"),
    "semua-kunci": (("agencies-1",), "id-ID"),
}


def folder_of(name: str, tmp_path: Path) -> Path:
    if name != "semua-kunci":
        return EXAMPLES / name
    for file, content in every_key.files().items():
        path = tmp_path / "semua-kunci" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "semua-kunci"


def exported(
    plan: Path, agencies: Sequence[str], out: Path, smartplan: Callable[..., Ran]
) -> list[Path]:
    asked = [part for agency in agencies for part in ("--agency", agency)]
    given = ("--plan", str(plan), "--as-of", DAY, "--out", str(out))
    ran = smartplan("sheet", "export", *asked, *given)
    assert ran.code == 0, ran.err
    return sorted(out.glob("*.xlsx"))


@pytest.mark.parametrize("name", PLANS)
def test_a_workbook_that_was_only_saved_says_nothing(
    name: str, office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    agencies, profile = PLANS[name]
    plan = folder_of(name, tmp_path)
    saved = []
    for path in exported(plan, agencies, tmp_path / "kirim", smartplan):
        # What was saved as one form is opened and saved as the other.
        targets = [tmp_path / f"{path.stem}-lo{ending}" for ending in (".xlsx", ".ods")]
        office(profile).saved(path, *targets)
        saved += targets
    for path in saved:
        given = ("--plan", str(plan), "--as-of", DAY, "--dry-run", "--format", "json")
        ran = smartplan("sheet", "import", str(path), *given)
        told = json.loads(ran.out)
        assert (ran.code, told["changes"], told["problems"]) == (0, [], []), path.name


def cell_of(sheet: Grid, code: str, owner: str, label: str) -> str:
    """Where a field of a row stands, in a column or in a line of its own."""
    heads = [str(one or "").rstrip("*").strip() for one in sheet.rows[0]]
    for number, row in enumerate(sheet.rows[1:], 2):
        if row and row[0] == code and (not owner or row[1] == owner):
            if heads[-1] != "Isi":
                return f"{sheet.name}!{column_letters(heads.index(label))}{number}"
            if str(row[2]).rstrip("*").strip() == label:
                return f"{sheet.name}!{column_letters(len(heads) - 1)}{number}"
    raise AssertionError((sheet.name, code, owner, label))


def as_typed(cell: Any) -> str:
    """A value as somebody in an Indonesian office types it."""
    if isinstance(cell, date):
        return f"{cell.day} Maret {cell.year}"
    if isinstance(cell, int) and cell > 9_999:
        return f"{cell:,}".replace(",", ".")
    return str(cell)


def test_whatever_is_typed_into_any_column_is_said_and_nothing_else(
    office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    plan = folder_of("semua-kunci", tmp_path)
    (book,) = exported(plan, ["agencies-1"], tmp_path / "kirim", smartplan)
    by_name = {one.name: one for one in grids(foreign(book))}
    libre, wanted = office("id-ID"), set()
    targets = [tmp_path / "isi.xlsx", tmp_path / "isi.ods"]
    with libre.opened(book):
        for (name, _), (_, row, column) in COLUMNS.items():
            cell = another(column, WORDS, row)
            if cell is not None:
                at = cell_of(by_name[name], row.code, row.owner, column.label.id)
                libre.type(at, as_typed(cell))
                wanted.add(str(row.place(column)))
        for target in targets:
            libre.do("save", path=target)
    assert len(wanted) > 100
    loaded = EVERY_KEY.loaded
    for target in targets:
        (said,) = heard(read_workbooks([target], loaded.plan), EVERY_KEY.bundle, loaded)
        assert not [one for one in said.concerns if one.kind.stops]
        routes = {str(one.route) for one in said.said if isinstance(one, Said)}
        assert routes == wanted, target.name


def told(path: Path, smartplan: Callable[..., Ran], *more: str) -> tuple[int, dict[str, Any], str]:
    """What a workbook of tegal says."""
    given = ("--plan", str(EXAMPLES / "tegal"), "--as-of", DAY, "--dry-run", "--lang", "en")
    ran = smartplan("sheet", "import", str(path), *given, "--format", "json", *more)
    return ran.code, json.loads(ran.out) if ran.out else {}, ran.err


def changes(said: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    return [(one["route"], one["old"], one["new"]) for one in said["changes"]]


@pytest.fixture
def book(smartplan: Callable[..., Ran], tmp_path: Path) -> Path:
    (path,) = exported(EXAMPLES / "tegal", ["dinkes"], tmp_path / "kirim", smartplan)
    return path


def test_sorted_renamed_hidden_and_titled_sheets_say_what_was_typed(
    book: Path, office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    libre = office("id-ID")
    with libre.opened(book):
        libre.type(place(book, "Target", ("lama-tunggu",), "Target 2023"), "38")
        libre.do("unprotect", sheet="Rencana aksi")
        libre.do("sort", sheet="Rencana aksi", cells="A2:K7", column=4, descending=True)
        libre.do("rename_sheet", sheet="Rencana aksi", name="Kegiatan kita")
        libre.do("unprotect", sheet="Risiko")
        libre.do("insert_rows", sheet="Risiko", row=1, count=2)
        libre.type("Risiko!A1", "Dinas Kesehatan, November")
        libre.do("hide_column", sheet="Indikator", column=3)
        for name in ("b.xlsx", "b.ods"):
            libre.do("save", path=tmp_path / name)
    for name in ("b.xlsx", "b.ods"):
        code, said, _ = told(tmp_path / name, smartplan)
        route = "programs.janji-temu-puskesmas.indicators.lama-tunggu.targets.2023"
        assert (code, changes(said)) == (0, [(route, 40, 38)]), said


def test_a_row_put_in_the_middle_is_a_new_entry_and_one_copied_is_asked(
    book: Path, office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    libre = office("id-ID")
    row = row_of(book, "Risiko", "lansia-tertinggal")
    with libre.opened(book):
        libre.do("unprotect", sheet="Risiko")
        libre.do("insert_rows", sheet="Risiko", row=row)
        libre.type(f"Risiko!B{row}", "Janji Temu Puskesmas Berbasis Jam")
        libre.type(f"Risiko!C{row}", "Listrik padam pada jam layanan")
        libre.do("save", path=tmp_path / "baru.ods")
        libre.do("unprotect", sheet="Tonggak")
        milestone = row_of(book, "Tonggak", "berlaku-semua")
        libre.do("insert_rows", sheet="Tonggak", row=milestone + 1)
        libre.do("copy_row", sheet="Tonggak", row=milestone, to=milestone + 1)
        libre.type(f"Tonggak!D{milestone + 1}", "Sembilan puskesmas memakai alur yang sama")
        libre.do("save", path=tmp_path / "salin.ods")
    code, said, _ = told(tmp_path / "baru.ods", smartplan)
    risk = "programs.janji-temu-puskesmas.risks.listrik-padam-pada-jam-layanan"
    text = {"text": "Listrik padam pada jam layanan"}
    assert (code, changes(said)) == (0, [(risk, None, text)]), said
    code, said, _ = told(tmp_path / "salin.ods", smartplan)
    came = [one["new"] for one in said["changes"] if "milestones" in one["route"]]
    assert code == 0, said
    assert [one["text"] for one in came] == ["Sembilan puskesmas memakai alur yang sama"]


def test_what_was_emptied_or_is_to_go_is_kept_until_that_is_asked_for(
    book: Path, office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    libre = office("id-ID")
    cells = [
        place(book, "Risiko", ("pasien-terlambat",), "Mitigasi"),
        place(book, "Risiko", ("lansia-tertinggal",), "Hapus"),
    ]
    with libre.opened(book):
        libre.type(cells[0], "")
        libre.type(cells[1], "ya")
        libre.do("save", path=tmp_path / "b.ods")
    code, said, _ = told(tmp_path / "b.ods", smartplan)
    kept = [one["place"] for one in said["problems"] if one["kind"] == "kept"]
    assert (code, said["changes"], kept) == (0, [], cells)
    code, said, _ = told(tmp_path / "b.ods", smartplan, "--delete")
    risks = "programs.janji-temu-puskesmas.risks"
    assert code == 0
    assert {(one["kind"], one["route"]) for one in said["changes"]} == {
        ("removed", f"{risks}.lansia-tertinggal"),
        ("removed", f"{risks}.pasien-terlambat.mitigation"),
    }


def test_what_no_list_holds_is_told_at_its_cell_and_a_lost_base_in_a_sentence(
    book: Path, office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    libre = office("en-US")
    at = place(book, "Program", ("janji-temu-puskesmas",), "Status")
    with libre.opened(book):
        libre.type(at, "hampir beres")
        libre.do("save", path=tmp_path / "b.xlsx")
        libre.do("remove_sheet", sheet="_dasar")
        libre.do("save", path=tmp_path / "c.xlsx")
    code, said, _ = told(tmp_path / "b.xlsx", smartplan)
    assert (code, [one["place"] for one in said["problems"]]) == (1, [at])
    code, _, error = told(tmp_path / "c.xlsx", smartplan)
    assert code == 2
    assert error.count("\n") <= 2
    assert "export" in error


@pytest.mark.parametrize("profile", ["id-ID", "en-US"])
def test_csv_files_say_what_was_typed(
    profile: str, office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    given = ("--plan", str(EXAMPLES / "tegal"), "--as-of", DAY, "--out", str(tmp_path))
    ran = smartplan("sheet", "export", "--agency", "dinkes", "--format", "csv", *given)
    assert ran.code == 0, ran.err
    folder = tmp_path / "tegal-dinkes"
    libre = office(profile)
    for path in sorted(folder.glob("*.csv")):
        if path.name.startswith("_"):
            continue
        with libre.opened(path):
            if path.stem == "Anggaran":
                at = place(path, path.stem, ("#1",), "Jumlah (Rp)")
                sheet = libre.do("sheets")[0]
                libre.do("type", sheet=sheet, cell=at.partition("!")[2], text="275000000")
            libre.do("save", path=path)
    code, said, _ = told(folder, smartplan)
    route = "programs.janji-temu-puskesmas.budget.0.amount"
    assert (code, changes(said)) == (0, [(route, 260_000_000, 275_000_000)]), said
