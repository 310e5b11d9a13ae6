"""`smartplan import`: preview, recipe, writing; what is asked, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.importing.makers import FILES, small_plan

Run = Callable[..., Any]
TABLE = """\
kode;program / kegiatan / sub kegiatan;tahun 2026 / rp;sumber dana;perangkat daerah
1.02.02;PROGRAM OBAT;;;
1.02.02.2.01.0001;Obat puskesmas;1.000.000;APBD;Dinas Kesehatan
1.02.02.2.01.0002;Alat;-;Dana Abadi;Dinas Kesehatan
;Jumlah;1.000.000;;
"""
RECIPE = "rencana/.smartplan/import/renja.yaml"
ANSWERED = """\
version: 1
tables: {"*": {dash: zero}}
agencies: {Dinas Kesehatan: {new: true}}
dimensions: {"1.02": living}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a plan and a table."""
    small_plan(tmp_path / "rencana")
    (tmp_path / "renja.csv").write_text(TABLE)
    return tmp_path


def answered(desk: Path) -> None:
    recipe = desk / RECIPE
    recipe.parent.mkdir(parents=True)
    recipe.write_text(ANSWERED)


def call(smartplan: Run, desk: Path, *more: str) -> Any:
    return smartplan("import", "renja.csv", "--into", "rencana", *more, cwd=desk)


def test_a_first_run_asks_and_leaves_a_recipe(smartplan: Run, desk: Path) -> None:
    ran = call(smartplan, desk, "--lang", "id")
    assert ran.code == 1
    assert "Perlu dijawab (3)" in ran.out
    assert "(resep: dimensions.1.02)" in " ".join(ran.out.split())
    assert f"Resep: {RECIPE}; isi 4 pertanyaan" in ran.out
    text = (desk / RECIPE).read_text()
    assert '    dash:  # apa arti "-" di kolom uang: nol, atau tidak ada? (zero, absent)' in text
    assert not (desk / "rencana/programs").exists()
    assert call(smartplan, desk, "--lang", "id").out == ran.out
    assert (desk / RECIPE).read_text() == text


def test_a_dry_run_leaves_nothing(smartplan: Run, desk: Path) -> None:
    ran = call(smartplan, desk, "--dry-run", "--apply")
    assert ran.code == 1
    assert "Recipe" not in ran.out
    assert not (desk / "rencana/.smartplan").exists()


def test_it_writes_only_when_it_is_told_to(smartplan: Run, desk: Path) -> None:
    answered(desk)
    ran = call(smartplan, desk)
    assert ran.code == 0
    assert "nothing has been written yet" in ran.out
    assert not (desk / "rencana/programs").exists()
    ran = call(smartplan, desk, "--apply")
    assert ran.code == 0
    program = (desk / "rencana/programs/obat.yaml").read_text()
    assert "dimension: living\n" in program
    assert "    amount: 1000000\n    fund: apbd\n    code: 1.02.02.2.01.0001\n" in program
    assert "    internal_note: baris 3 kolom tahun 2026 / rp\n" in program
    assert "dinas-kesehatan:" in (desk / "rencana/organization.yaml").read_text()
    assert "renja:" in (desk / "rencana/sources.yaml").read_text()
    beside = {path.name for path in (desk / "rencana").iterdir()}
    assert not beside & {".vscode", ".gitignore"}  # no editor was set up for this plan
    again = call(smartplan, desk, "--apply")
    assert (again.code, "Nothing changes." in again.out) == (0, True)


def test_json_tells_what_is_asked_and_the_totals(smartplan: Run, desk: Path) -> None:
    ran = call(smartplan, desk, "--format", "json")
    held = json.loads(ran.out)
    assert ran.code == 1
    kinds = [(one["place"], one["kind"]) for one in held["problems"]]
    assert ("baris 4 kolom tahun 2026 / rp", "ask") in kinds
    assert ("baris 4 kolom sumber dana", "check") in kinds
    assert held["totals"] == {
        "rows_in": 2,
        "rows_out": 0,
        "left_over": 2,
        "money_in": 1_000_000,
        "money_out": 0,
    }
    answered_ = desk / RECIPE
    answered_.write_text(ANSWERED)
    held = json.loads(call(smartplan, desk, "--format", "json").out)
    assert held["outcome"] == "would"
    assert held["totals"]["money_out"] == 1_000_000
    assert held["totals"]["left_over"] == 0


def test_a_mistake_in_the_recipe_is_told_and_nothing_else_done(smartplan: Run, desk: Path) -> None:
    answered(desk)
    recipe = desk / RECIPE
    recipe.write_text(f"{ANSWERED}kindss: {{}}\n")
    ran = call(smartplan, desk, "--apply")
    assert ran.code == 1
    assert "baris 5" in ran.out
    assert "did you mean kinds?" in " ".join(ran.out.split())
    assert not (desk / "rencana/programs").exists()


def test_a_recipe_that_names_an_agency_nobody_has(smartplan: Run, desk: Path) -> None:
    answered(desk)
    recipe = desk / RECIPE
    recipe.write_text(ANSWERED.replace("{new: true}", "dinkes"))
    ran = call(smartplan, desk, "--apply")
    assert ran.code == 1
    assert "the plan has no dinkes" in ran.out


def test_recipes_by_name_and_by_file(smartplan: Run, desk: Path) -> None:
    answered(desk)
    (desk / "renja-2027.csv").write_text(TABLE.replace("2026", "2027"))
    args = ("import", "renja-2027.csv", "--into", "rencana", "--recipe")
    for name in ("renja", RECIPE):
        ran = smartplan(*args, name, cwd=desk)
        assert (ran.code, "renja-2027" in ran.out) == (0, True)
    ran = smartplan(*args, "renja-t-c-33", cwd=desk)
    assert ran.code == 1  # asked in a recipe of its own
    own = (desk / "rencana/.smartplan/import/renja-2027.yaml").read_text()
    assert "layout: renja-t-c-33" in own
    ran = smartplan(*args, "tidak-ada", cwd=desk)
    assert (ran.code, "sipd" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rusak.json", b"{"),
        ("tua.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("kosong.csv", b""),
    ],
)
def test_files_that_nobody_understands_are_refused_in_a_sentence(
    smartplan: Run, desk: Path, name: str, content: bytes
) -> None:
    (desk / name).write_bytes(content)
    ran = smartplan("import", name, "--into", "rencana", cwd=desk)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) <= 3


def test_a_table_that_is_not_known_is_left_and_listed(smartplan: Run, desk: Path) -> None:
    (desk / "x.csv").write_text("Nama;Alamat\na;b\n")
    ran = smartplan("import", "x.csv", "--into", "rencana", cwd=desk)
    assert ran.code == 0
    assert "Nama, Alamat" in ran.out


def test_several_files_are_read_by_one_recipe(smartplan: Run, desk: Path) -> None:
    answered(desk)
    (desk / "lagi.csv").write_text(
        TABLE.replace("0001", "0005").replace("0002", "0006").replace("OBAT", "OBAT DAN ALAT")
    )
    ran = smartplan("import", "renja.csv", "lagi.csv", "--into", "rencana", "--apply", cwd=desk)
    assert ran.code == 0
    program = (desk / "rencana/programs/obat.yaml").read_text()
    assert program.count("amount: 1000000") == 2


def test_money_without_codes_that_is_there_already_is_never_counted_twice(
    smartplan: Run, desk: Path
) -> None:
    answered(desk)
    (desk / "rencana/programs").mkdir()
    (desk / "rencana/programs/obat.yaml").write_text(
        "name: Obat\ncode: 1.02.02\ndimension: living\n"
        "budget:\n  - {year: 2026, amount: 900000, fund: apbd}  # dari DPA\n"
    )
    ran = call(smartplan, desk, "--apply", "--lang", "en")
    assert ran.code == 1
    assert "answers.obat 2026" in " ".join(ran.out.split())
    recipe = desk / RECIPE
    recipe.write_text(f"{ANSWERED}answers: {{obat 2026: add}}\n")
    ran = call(smartplan, desk, "--apply", "--lang", "en")
    assert ran.code == 0, ran.out
    text = (desk / "rencana/programs/obat.yaml").read_text()
    assert "# dari DPA" in text
    assert "amount: 1000000" in text


def test_a_workbook_of_six_agencies(smartplan: Run, desk: Path) -> None:
    pytest.importorskip("python_calamine")
    ran = smartplan(
        "import", str(FILES / "renja-2026.xlsx"), "--into", "rencana", "--format", "json", cwd=desk
    )
    held = json.loads(ran.out)
    assert (held["totals"]["rows_in"], held["totals"]["money_in"]) == (122, 103_886_997_460)


def test_answers_at_the_terminal_are_kept_in_the_recipe(desk: Path) -> None:
    from tests.asking.test_answers import at_terminal

    call = ("import", "renja.csv", "--into", "rencana", "--ask", "--apply", "--lang", "id")
    # new agency, dash is zero, dimension living
    said, code = at_terminal(desk, ["1\n", "1\n", "4\n"], *call)
    assert code == 0, said
    text = (desk / RECIPE).read_text()
    assert "    dash: zero  # apa arti" in text
    assert '  "1.02": living  #' in text
    assert "dimension: living" in (desk / "rencana/programs/obat.yaml").read_text()


def test_answers_from_a_pipe_are_none(smartplan: Run, desk: Path) -> None:
    ran = call(smartplan, desk, "--ask")
    assert (ran.code, "terminal" in ran.err) == (2, True)
