"""Tables beside a plan that has their programs: what changes, what stays, what is asked."""

from pathlib import Path

import pytest

from smartplan.importing.reading import ImportRead, read_files
from smartplan.incoming.said import GONE, NewEntry, Said
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from tests.importing.makers import csv_file, recipe, small_plan
from tests.places import RENDERED

AGENCIES = """\
agencies:
  dinkes: {name: Dinas Kesehatan}
  gudang: {name: UPTD Gudang Farmasi, parent: dinkes}
"""
PROGRAM = """\
name: Obat untuk semua
code: 1.02.02
dimension: living
lead: dinkes
budget:
  - {year: 2026, amount: 700, fund: apbd, code: 1.02.02.2.01.0001}
  - {year: 2027, amount: 900, code: 1.02.02.2.01.0001, approximate: true}
  - {year: 2026, amount: 50, code: 1.02.02.2.01.0009}
indicators:
  stok: {name: Stok obat, unit: "%", targets: {"2026": 80}}
"""
HEAD = "kode;program / kegiatan / sub kegiatan;indikator kinerja;tahun 2026 / target;"
MONEY = "tahun 2026 / rp;prakiraan maju tahun 2027 / rp;sumber dana;perangkat daerah\n"
ABOVE = "1.02.02;PROGRAM OBAT;Stok obat;85 %;;;;\n"


def read(folder: Path, rows: str, answers: str = "", **files: str) -> ImportRead:
    small_plan(folder, organization=AGENCIES, **files)
    plan = load(read_folder(folder), RENDERED).plan
    return read_files([csv_file(HEAD + MONEY + rows)], recipe(answers, plan), plan)


def said(found: ImportRead) -> dict[str, object]:
    return {
        str(one.route).removeprefix("programs.obat."): one.value
        for one in found.said
        if isinstance(one, Said)
    }


def test_amounts_and_targets_change_names_and_leads_stay(tmp_path: Path) -> None:
    rows = ABOVE + "1.02.02.2.01.0001;Obat;;;800;900;APBD;Dinas Kesehatan\n"
    found = read(tmp_path, rows, programs__obat=PROGRAM)
    assert said(found) == {
        "budget.0.amount": 800,
        "budget.0.sources": ["tabel"],
        "budget.0.internal_note": "baris 3 kolom tahun 2026 / rp",
        "budget.1.fund": "apbd",
        "indicators.stok.targets.2026": 85,
    }
    assert any("not in the file (1)" in one.message.en for one in found.taken.concerns)


def test_an_estimate_that_has_become_an_amount_loses_its_mark(tmp_path: Path) -> None:
    small_plan(tmp_path, organization=AGENCIES, programs__obat=PROGRAM)
    plan = load(read_folder(tmp_path), RENDERED).plan
    text = "kode;program dan kegiatan;tahun 2027 / rp\n1.02.02;PROGRAM OBAT;\n"
    file = csv_file(text + "1.02.02.2.01.0001;Obat;950\n", "renja-2027.csv")
    found = read_files([file], recipe("", plan), plan)
    changed = said(found)
    assert changed["budget.1.amount"] == 950
    assert changed["budget.1.approximate"] is GONE


def test_a_row_whose_agency_nobody_told_is_the_one_of_the_table(tmp_path: Path) -> None:
    rows = (
        ABOVE
        + "1.02.02.2.01.0001;Obat;;;700;;APBD;Dinas Kesehatan\n"
        + "1.02.02.2.01.0009;Gudang;;;50;;;UPTD Gudang Farmasi\n"
        + "1.02.02.2.01.0008;Baru;;;5;;;UPTD Gudang Farmasi\n"
    )
    found = read(tmp_path, rows, programs__obat=PROGRAM)
    assert said(found)["budget.2.agency"] == "gudang"
    new = [one for one in found.said if isinstance(one, NewEntry) and one.holder[-1] == "budget"]
    assert [(one.data["code"], one.data["agency"]) for one in new] == [  # type: ignore[index,call-overload]
        ("1.02.02.2.01.0008", "gudang")
    ]


def test_zero_in_the_file_takes_nothing_out_of_the_plan(tmp_path: Path) -> None:
    rows = ABOVE + "1.02.02.2.01.0001;Obat;;;0;900;APBD;Dinas Kesehatan\n"
    found = read(tmp_path, rows, programs__obat=PROGRAM)
    assert "budget.0.amount" not in said(found)
    assert any("zero in the file" in one.message.en for one in found.taken.concerns)


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("Penyediaan Obat dan Alat Kesehatan", "name"),
        ("Penyediaan Obat dan Alat Kesehatan Dasar", None),
        ("Jalan Daerah", "new"),
    ],
)
def test_a_program_without_a_code_is_known_by_its_name(
    tmp_path: Path, name: str, how: str | None
) -> None:
    text = f"name: {name}\ndimension: living\nlead: dinkes\n"
    rows = (
        "1.02.02;PROGRAM PENYEDIAAN OBAT DAN ALAT KESEHATAN;;;;;;\n"
        "1.02.02.2.01.0001;Obat;;;1;2;APBD;Dinas Kesehatan\n"
    )
    answers = 'dimensions: {"*": living}\n'
    found = read(tmp_path, rows, answers, programs__obat=text)
    assert [match.how for match in found.taken.matches] == ([how] if how else [])
    asked = [str(one.at) for one in found.taken.questions if one.concern.kind.stops]
    assert asked == ([] if how else ["programs.1.02.02"])
    if how is None:
        chosen = read(tmp_path, rows, f'{answers}programs: {{"1.02.02": obat}}\n')
        assert [(m.id, m.how) for m in chosen.taken.matches] == [("obat", "recipe")]
        other = read(tmp_path, rows, f'{answers}programs: {{"1.02.02": obat-dasar}}\n')
        assert [(m.id, m.how) for m in other.taken.matches] == [("obat-dasar", "new")]


def test_what_the_recipe_leaves_out_is_left_over(tmp_path: Path) -> None:
    rows = ABOVE + "1.02.02.2.01.0001;Obat;;;800;900;APBD;Dinas Kesehatan\n"
    found = read(tmp_path, rows, 'skipped: ["1.02.02"]\n', programs__obat=PROGRAM)
    assert said(found) == {}
    assert (len(found.rows), len(found.taken.rows)) == (1, 0)
    assert sum(found.rows.values()) == 1700


def test_the_program_that_every_agency_has_is_each_one_s_own(tmp_path: Path) -> None:
    rows = (
        "X.XX.01.2.01.0001;Gaji;;;10;;APBD;Dinas Kesehatan\n"
        "X.XX.01.2.01.0001;Gaji;;;20;;APBD;UPTD Gudang Farmasi\n"
    )
    above = "X.XX.01;PROGRAM PENUNJANG;;;;;;{}\n"
    rows = "".join(
        above.format(row.rstrip().rsplit(";", 1)[1]) + row + "\n" for row in rows.splitlines()
    )
    text = "name: Penunjang\ncode: X.XX.01\ndimension: governance\nlead: dinkes\n"
    found = read(tmp_path, rows, 'dimensions: {"*": governance}\n', programs__penunjang=text)
    assert [(m.id, m.how, m.printed.lead) for m in found.taken.matches] == [
        ("penunjang", "code", "dinkes"),
        ("penunjang-gudang", "new", "gudang"),
    ]


OF_MONEY = (
    "name: Kelas Warga\ndimension: society\nlead: diskominfo\n"
    "budget: [{{year: 2025, amount: 5, fund: apbd, code: {code}}}]\n"
)


@pytest.mark.parametrize(
    ("code", "asked"),
    [("2.16.02.2.01.0001", True), ("2.16.03.2.01.0001", False)],
)
def test_money_under_a_code_is_no_more_than_a_proposal(
    tmp_path: Path, code: str, *, asked: bool
) -> None:
    """Another program may spend under the same code: which one it is, a person says."""
    rows = "2.16.02;PROGRAM LAYANAN DIGITAL;;;;;;\n2.16.02.2.01.0009;Situs;;;10;;APBD;\n"
    found = read(
        tmp_path,
        rows,
        'dimensions: {"*": governance}\n',
        programs__kelas=OF_MONEY.format(code=code),
    )
    told = [str(one.at) for one in found.taken.questions if str(one.at).startswith("programs.")]
    assert [one.id for one in found.taken.matches if one.how == "code"] == []
    assert told == (["programs.2.16.02"] if asked else [])
