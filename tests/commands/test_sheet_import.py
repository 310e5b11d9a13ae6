"""`smartplan sheet import`: what agencies filled in, in the plan; all of it or nothing."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import EXAMPLES
from tests.repo import started

Run = Callable[..., Ran]
DAY = "2025-11-29"
PROGRAM = "programs/fiber-titik-layanan.yaml"


@dataclass
class Exchange:
    """A plan, and the files of an export from it, which somebody fills in."""

    plan: Path
    files: Path
    run: Run

    def type(self, sheet: str, was: str, now: str) -> None:
        """Put a text in the place of another one in a sheet's file, where it stands first."""
        path = self.files / f"{sheet}.csv"
        text = path.read_text("utf-8")
        assert was in text
        path.write_text(text.replace(was, now, 1), "utf-8")

    def edit(self, was: str, now: str) -> None:
        """The team changes the plan."""
        path = self.plan / PROGRAM
        text = path.read_text("utf-8")
        assert was in text
        path.write_text(text.replace(was, now, 1), "utf-8")

    def import_(self, *options: str) -> Ran:
        return self.run(
            "sheet", "import", str(self.files), "--plan", str(self.plan), "--as-of", DAY,
            "--lang", "id", *options,
        )  # fmt: skip

    @property
    def lines(self) -> list[str]:
        return (self.plan / PROGRAM).read_text("utf-8").splitlines()


@pytest.fixture
def exchange(tmp_path: Path, smartplan: Run) -> Exchange:
    plan = tmp_path / "tegal"
    shutil.copytree(EXAMPLES / "tegal", plan)
    out = tmp_path / "kirim"
    made = smartplan(
        "sheet", "export", "--agency", "diskominfo", "--format", "csv", "--plan", str(plan),
        "--out", str(out), "--as-of", DAY,
    )  # fmt: skip
    assert made.code == 0, made.err
    (files,) = out.iterdir()
    return Exchange(plan, files, smartplan)


AMOUNT = (";2023;1800000000;", ";2023;1950000000;")


def test_what_nobody_filled_in_changes_nothing(exchange: Exchange) -> None:
    before = exchange.lines
    found = exchange.import_()
    assert (found.code, found.err) == (0, "")
    assert "Tidak ada yang berubah." in found.out
    assert exchange.lines == before


def test_a_cell_that_was_filled_in_is_a_line_of_the_plan(exchange: Exchange) -> None:
    before = exchange.lines
    exchange.type("Anggaran", *AMOUNT)
    found = exchange.import_()
    assert found.code == 0, found.err
    assert "anggaran 2023 naik Rp1,8 miliar → Rp1,95 miliar" in found.out
    changed = [now for was, now in zip(before, exchange.lines, strict=True) if was != now]
    assert [line.strip() for line in changed] == [
        '- {year: 2023, amount: 1950000000, fund: apbd, code: "2.16.03.2.02.07"}'
    ]
    again = exchange.import_()
    assert "Tidak ada yang berubah." in again.out


def test_a_try_writes_nothing(exchange: Exchange) -> None:
    before = exchange.lines
    exchange.type("Anggaran", *AMOUNT)
    found = exchange.import_("--dry-run")
    assert found.code == 0
    assert "belum ada yang ditulis" in found.out
    assert exchange.lines == before


def test_what_both_changed_is_a_conflict_and_nothing_is_written(exchange: Exchange) -> None:
    exchange.type("Anggaran", *AMOUNT)
    exchange.type("Tonggak", "Seluruh pasar rakyat", "Semua pasar rakyat")
    exchange.edit("amount: 1800000000", "amount: 1700000000")
    before = exchange.lines
    found = exchange.import_("--format", "json")
    told = json.loads(found.out)
    (problem,) = [one for one in told["problems"] if one["kind"] == "conflict"]
    assert (found.code, told["outcome"]) == (1, "open")
    assert problem["place"] == "Anggaran baris 2 kolom Jumlah (Rp)"
    assert (problem["base"], problem["ours"], problem["theirs"]) == (
        1_800_000_000,
        1_700_000_000,
        1_950_000_000,
    )
    assert exchange.lines == before


@pytest.mark.parametrize(("option", "amount"), [("--ours", 1700000000), ("--theirs", 1950000000)])
def test_a_side_may_be_chosen_for_all(exchange: Exchange, option: str, amount: int) -> None:
    exchange.type("Anggaran", *AMOUNT)
    exchange.type("Tonggak", "Seluruh pasar rakyat", "Semua pasar rakyat")
    exchange.edit("amount: 1800000000", "amount: 1700000000")
    assert exchange.import_(option).code == 0
    text = "\n".join(exchange.lines)
    assert f"year: 2023, amount: {amount}" in text
    assert "Semua pasar rakyat" in text


def test_what_the_team_did_meanwhile_stays(exchange: Exchange) -> None:
    exchange.edit(
        "  - {year: 2023, amount: 1800000000",
        "  - {year: 2022, amount: 9, fund: hibah}  # baru\n  - {year: 2023, amount: 1800000000",
    )
    exchange.type("Anggaran", *AMOUNT)
    assert exchange.import_().code == 0
    text = "\n".join(exchange.lines)
    assert "- {year: 2022, amount: 9, fund: hibah}  # baru" in text
    assert "year: 2023, amount: 1950000000" in text


def test_what_may_mean_two_things_is_not_written(exchange: Exchange) -> None:
    before = exchange.lines
    exchange.type("Anggaran", ";2023;1800000000;", ";2023;1.800;")
    found = exchange.import_()
    assert found.code == 1
    assert "baris 2 kolom Jumlah (Rp)" in found.out
    assert exchange.lines == before


def test_an_emptied_cell_stays_unless_that_is_asked_for(exchange: Exchange) -> None:
    exchange.type("Anggaran", "APBD Kabupaten/Kota;2.16.03.2.02.07", "APBD Kabupaten/Kota;")
    kept = exchange.import_()
    assert (kept.code, "dikosongkan" in kept.out) == (0, True)
    assert any("2.16.03.2.02.07" in line and "2023" in line for line in exchange.lines)
    assert exchange.import_("--delete").code == 0
    assert not any("2.16.03.2.02.07" in line and "2023" in line for line in exchange.lines)


def test_a_branch_has_a_commit_for_each_agency(exchange: Exchange) -> None:
    repo = started(exchange.plan)
    repo.commit("semula")
    exchange.type("Anggaran", *AMOUNT)
    before = exchange.lines
    found = exchange.import_("--branch", "isian-november")
    assert found.code == 0, found.err
    assert exchange.lines == before
    assert "Agency: diskominfo" in repo.git("log", "-1", "--format=%B", "isian-november")


def test_files_may_be_named_one_by_one(exchange: Exchange) -> None:
    exchange.type("Anggaran", *AMOUNT)
    found = exchange.run(
        "sheet", "import", str(exchange.files / "Anggaran.csv"), "--plan", str(exchange.plan),
        "--as-of", DAY,
    )  # fmt: skip
    assert found.code == 0, found.err
    assert any("1950000000" in line for line in exchange.lines)


@pytest.mark.parametrize(
    ("files", "options", "message"),
    [
        ("tidak-ada.xlsx", (), "tidak-ada.xlsx"),
        ("kosong", (), "tidak memuat berkas .csv"),
        ("", ("--ours", "--theirs"), "--ours dan --theirs saling meniadakan"),
        ("", ("--ask",), "--ask bertanya di terminal"),
        ("", ("--format", "pdf"), "pdf"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    exchange: Exchange, files: str, options: tuple[str, ...], message: str
) -> None:
    (exchange.files / "kosong").mkdir()
    exchange.files /= files
    found = exchange.import_(*options)
    assert (found.code, found.out) == (2, "")
    assert message in found.err
    assert found.err.count("\n") <= 2


def test_csv_files_without_their_base_are_refused(exchange: Exchange) -> None:
    (exchange.files / "_dasar.csv").unlink()
    found = exchange.import_()
    assert found.code == 2
    assert "_dasar.csv dari ekspor yang sama" in found.err
