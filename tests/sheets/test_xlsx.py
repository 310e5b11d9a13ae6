"""The Excel file: what it shows, hides and lets people choose; and that it is the same twice."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.incoming.words import Vocabulary
from smartplan.sheets.build import workbook_of
from smartplan.sheets.export import AgencyFiles, files_of
from smartplan.sheets.hidden import hidden_base
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.layout import grid_of
from smartplan.sheets.xlsx.page import lines_of
from smartplan.sheets.xlsx.styles import FILL
from tests.places import EXAMPLES

DAY = date(2025, 11, 29)


def exported(plan: Path, agency: str, kind: WorkbookKind = WorkbookKind.PROGRAM) -> AgencyFiles:
    (made,) = files_of(assess(plan, DAY), [agency], kind, "xlsx", revision="abc")
    return made


def parts(made: AgencyFiles) -> dict[str, str]:
    (content,) = made.files.values()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def sheets(made: AgencyFiles) -> dict[str, str]:
    """The XML of each sheet by the name that people see."""
    held = parts(made)
    names = re.findall(r'<sheet name="([^"]+)"', held["xl/workbook.xml"])
    return {name: held[f"xl/worksheets/sheet{n}.xml"] for n, name in enumerate(names, 1)}


@pytest.fixture(scope="module")
def tegal() -> AgencyFiles:
    return exported(EXAMPLES / "tegal", "diskominfo")


def test_the_same_plan_gives_the_same_bytes(tegal: AgencyFiles) -> None:
    assert exported(EXAMPLES / "tegal", "diskominfo").files == tegal.files


def test_the_sheets_of_the_issue_are_there_in_their_order(tegal: AgencyFiles) -> None:
    assert list(sheets(tegal)) == [
        "Petunjuk", "Program", "Uraian", "Keterkaitan", "Rencana aksi", "Anggaran", "Indikator",
        "Target", "Tonggak", "Risiko", "Quick win", "Data", "Kemajuan 2025", "Capaian 2025",
        "Kendala 2025", "Kegiatan 2025", "Kemajuan 2024", "Capaian 2024", "Kendala 2024",
        "Rekomendasi", "_pilihan", "_dasar",
    ]  # fmt: skip


def test_what_is_hidden_is_hidden_and_all_is_protected_without_a_password(
    tegal: AgencyFiles,
) -> None:
    book = parts(tegal)["xl/workbook.xml"]
    hidden = re.findall(r'<sheet name="([^"]+)"[^>]*state="hidden"', book)
    assert hidden == ["_pilihan", "_dasar"]
    for name, xml in sheets(tegal).items():
        assert re.search(r"<sheetProtection (?![^>]*password)", xml), name


def test_each_sheet_lies_on_a4_with_its_heads_on_every_page(tegal: AgencyFiles) -> None:
    book = parts(tegal)["xl/workbook.xml"]
    for name, xml in sheets(tegal).items():
        if name.startswith("_"):
            continue
        assert 'paperSize="9"' in xml
        assert 'orientation="landscape"' in xml
        assert name == "Petunjuk" or f"'{name}'!$1:$1" in book or f"{name}!$1:$1" in book


def test_dropdowns_are_plain_ranges_of_the_hidden_sheet(tegal: AgencyFiles) -> None:
    budget = sheets(tegal)["Anggaran"]
    rules = re.findall(r"<formula1>([^<]+)</formula1>", budget)
    ranges = [one for one in rules if "_pilihan" in one]
    assert ranges
    assert all(re.fullmatch(r"_pilihan!\$[A-Z]+\$2:\$[A-Z]+\$\d+", one) for one in ranges)
    lists = [one for one in rules if one.startswith('"')]
    assert lists == ['"ya"']  # whether a row is to go


def test_new_rows_can_be_written_with_an_owner_and_without_a_code(tegal: AgencyFiles) -> None:
    held = parts(tegal)
    looks = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", held["xl/styles.xml"].split("<cellXfs")[1])
    rows = re.findall(r'<row r="(\d+)"[^>]*>(.*?)</row>', sheets(tegal)["Anggaran"])
    last = {place: int(style) for place, style in re.findall(r'<c r="([A-Z]+)\d+" s="(\d+)"',
                                                            rows[-1][1])}  # fmt: skip
    assert 'locked="0"' not in looks[last["A"]]
    assert all('locked="0"' in looks[last[place]] for place in "BCD")


def test_the_hidden_sheet_tells_what_the_others_show(tegal: AgencyFiles) -> None:
    calamine = pytest.importorskip("python_calamine")
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(next(iter(tegal.files.values()))))
    base = hidden_base(book.get_sheet_by_name("_dasar").to_python(skip_empty_area=False))
    held = assess(EXAMPLES / "tegal", DAY)
    made = workbook_of(held, "diskominfo", WorkbookKind.PROGRAM, Vocabulary(held.plan, "id"))
    assert base.origin.revision == "abc"
    for sheet in made.sheets:
        grid = grid_of(sheet, "id")
        told = book.get_sheet_by_name(sheet.kind.name.id).to_python(skip_empty_area=False)
        heads = [str(one).rstrip("*") for one in told[0]]
        assert heads == [one.label.id for one in grid.columns]
        for shown, line in zip(told[1:], grid.lines, strict=False):
            assert [one or None for one in shown] == [one or None for one in line.cells]
        rows = base.rows.get(sheet.kind.key, ())
        assert [(one.route, one.code) for one in rows] == [(r.route, r.code) for r in sheet.rows]


def test_text_that_looks_like_a_formula_or_an_address_is_text(
    plan_folder: Callable[..., Path],
) -> None:
    folder = plan_folder()
    program = next((folder / "programs").glob("*.yaml"))
    text = program.read_text().splitlines()
    said = ["=1+2", "https://contoh.id/x", "@besok", "-3 persen", "+62 21"]
    assert text[0].startswith("name:")
    program.write_text("\n".join([*text, "summary: |-", *(f"  {one}" for one in said)]) + "\n")
    lead = next(line.split()[1] for line in text if line.startswith("lead:"))
    held = sheets(exported(folder, lead))
    assert not any(re.search(r"<f[ >]", xml) for xml in held.values())
    assert not any("<hyperlink " in xml for name, xml in held.items() if name != "Petunjuk")


def test_what_is_found_colours_its_cell_and_says_why(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder()
    program = next((folder / "programs").glob("*.yaml"))
    text = program.read_text()
    lead = re.search(r"^lead: (\S+)", text, re.MULTILINE)
    assert lead
    program.write_text(re.sub(r"^dimension: .*", "dimension: livin", text, flags=re.MULTILINE))
    made = exported(folder, lead[1])
    told = "".join(xml for name, xml in parts(made).items() if "comments" in name)
    assert "Galat: dimensi livin tidak ada" in told
    assert "Dinas" not in told or "SCH" not in told
    assert FILL[1:] in parts(made)["xl/styles.xml"]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("pendek", 10, 1),
        ("dua kata yang panjang", 10, 3),
        ("baris\nbaris", 20, 2),
        ("sangat-panjang-dengan-tanda-hubung", 16, 3),
        ("x" * 100, 20, 5),
        ("", 10, 1),
    ],
)
def test_lines_of_a_text(text: str, width: int, lines: int) -> None:
    assert lines_of(text, width) == lines
