"""A month of three agencies: they fill in workbooks, the team goes on writing, nothing is lost."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from tests.office.desk import column_of, free_row, place
from tests.office.libre import LibreOffice
from tests.places import EXAMPLES, ROOT

pytestmark = pytest.mark.office
DAY = "2025-11-21"
AGENCIES = ("diskominfo", "dinkes", "dlh")
FIBER = "Serat Optik Tuntas ke Titik Layanan"


class Story:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.plan = folder / "tegal"
        self.out = folder / "kirim"
        self.back = folder / "kembali"

    def begin(self) -> None:
        self.back.mkdir()
        shutil.copytree(EXAMPLES / "tegal", self.plan)
        self.git("init", "-q", "-b", "main")
        self.commit("Rencana")

    def smartplan(self, *arguments: str) -> tuple[int, str]:
        """As a process of its own; what it writes to standard output."""
        done = subprocess.run(
            [sys.executable, "-m", "smartplan", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in {0, 1}, done.stderr
        return done.returncode, done.stdout

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.plan, capture_output=True, text=True, check=True
        )
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def texts(self) -> dict[str, list[str]]:
        return {
            path.relative_to(self.plan).as_posix(): path.read_text("utf-8").splitlines()
            for path in sorted(self.plan.rglob("*.yaml"))
        }

    def changed(self, before: dict[str, list[str]]) -> list[str]:
        """The lines that came (+) and went (-), of all files."""
        after = self.texts()
        return [
            line
            for file in sorted({*before, *after})
            for line in unified_diff(before.get(file, []), after.get(file, []), n=0, lineterm="")
            if line[:1] in "+-" and line[:3] not in {"+++", "---"}
        ]

    def team(self, file: str, old: str, new: str) -> None:
        path = self.plan / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, (file, old, text.count(old))
        path.write_text(text.replace(old, new), "utf-8")

    def workbook(self, agency: str) -> Path:
        return self.out / f"tegal-{agency}.xlsx"

    def taken(self, *more: str) -> tuple[int, str]:
        files = [str(self.back / name) for name in NAMES]
        given = ("--plan", str(self.plan), "--as-of", DAY, "--lang", "en")
        return self.smartplan("sheet", "import", *files, *given, *more)

    def told(self, *more: str) -> tuple[int, dict[str, Any]]:
        code, out = self.taken("--format", "json", *more)
        return code, json.loads(out)


ROW = "  # usulan APBN, menunggu surat\n  - {year: 2023, amount: 90000000, fund: apbn}"
NAMES = ("tegal-diskominfo.xlsx", "tegal-dinkes.ods", "tegal-dlh.xlsx")


@pytest.fixture(scope="module")
def filled(
    tmp_path_factory: pytest.TempPathFactory, office: Callable[[str], LibreOffice]
) -> Story:
    """Workbooks exported, filled in by three agencies, while the team goes on in the files."""
    held = Story(tmp_path_factory.mktemp("cerita"))
    held.begin()
    asked = [part for agency in AGENCIES for part in ("--agency", agency)]
    given = ("--plan", str(held.plan), "--as-of", DAY, "--out", str(held.out))
    assert held.smartplan("sheet", "export", *asked, *given)[0] == 0
    _diskominfo(held, office("id-ID"))
    _dinkes(held, office("en-US"))
    _dlh(held, office("id-ID"))
    _team(held)
    return held


@pytest.fixture
def story(filled: Story, tmp_path: Path) -> Story:
    """The same, once more for each test."""
    shutil.copytree(filled.folder, tmp_path / "cerita")
    return Story(tmp_path / "cerita")


def _diskominfo(held: Story, libre: LibreOffice) -> None:
    path = held.workbook("diskominfo")
    with libre.opened(path):
        # Both will have changed this amount.
        libre.type(place(path, "Anggaran", ("#4", FIBER), "Jumlah (Rp)"), "1.950.000.000")
        # Rows were counted when the workbook was made; the team puts one in before them.
        libre.type(place(path, "Anggaran", ("#2", FIBER), "Jumlah (Rp)"), "Rp 2.400.000.000")
        libre.type(place(path, "Program", ("pusat-data-andal",), "Status"), "berjalan")
        libre.type(place(path, "Target", ("jam-padam",), "Target 2025"), "12,5")
        libre.type(place(path, "Kemajuan 2025", (FIBER,), "Fisik (%) 2025"), "62,5")
        libre.type(place(path, "Kemajuan 2025", (FIBER,), "Keuangan (Rp) 2025"), "1.250.000.000")
        row = free_row(path, "Tonggak")
        for head, text in (
            ("Program", FIBER),
            ("Tanggal", "13 Juni 2025"),
            ("Uraian", "Sekolah terakhir tersambung"),
        ):
            libre.type(f"Tonggak!{column_of(path, 'Tonggak', head)}{row}", text)
        libre.do("hide_column", sheet="Program", column=4)
        libre.do("save", path=held.back / NAMES[0])


def _dinkes(held: Story, libre: LibreOffice) -> None:
    path = held.workbook("dinkes")
    with libre.opened(path):
        # Both will have changed this text.
        libre.type(
            place(path, "Uraian", ("janji-temu-puskesmas", "Ringkasan"), "Isi"),
            "Pasien memilih jam kedatangan lewat telepon genggam.",
        )
        libre.type(place(path, "Risiko", ("pasien-terlambat",), "Mitigasi"), "=Diingatkan kader")
        libre.type(place(path, "Anggaran", ("#1",), "Jumlah (Rp)"), "275000000")
        libre.type(place(path, "Target", ("lama-tunggu",), "Target 2023"), "37.5")
        libre.do("rename_sheet", sheet="Target", name="Sasaran tahunan")
        libre.do("save", path=held.back / NAMES[1])


def _dlh(held: Story, libre: LibreOffice) -> None:
    path = held.workbook("dlh")
    with libre.opened(path):
        libre.type(
            place(path, "Program", ("pesisir-hijau",), "Nama program"), "Pesisir Hijau Warga"
        )
        libre.do("unprotect", sheet="Rencana aksi")
        libre.do("insert_rows", sheet="Rencana aksi", row=3)
        libre.do("save", path=held.back / NAMES[2])


def _team(held: Story) -> None:
    fiber, visits = "programs/fiber-titik-layanan.yaml", "programs/janji-temu-puskesmas.yaml"
    held.team(fiber, "amount: 1700000000", "amount: 1600000000")
    held.team(
        fiber,
        "budget:\n",
        f"budget:\n{ROW}\n",
    )
    held.team(visits, "melalui pesan singkat, telepon,", "melalui pesan singkat, aplikasi,")
    held.team(
        "organization.yaml", "    name: Dinas Kesehatan\n", "    name: Dinas Kesehatan Kota\n"
    )
    held.team(visits, "name: Janji Temu", "# nama menurut SK\nname: Janji Temu")
    held.commit("Perbaikan tim")


def test_two_conflicts_are_shown_at_their_cells_and_nothing_is_written(story: Story) -> None:
    before = story.texts()
    code, told = story.told()
    assert (code, told["outcome"]) == (1, "open")
    held = [one for one in told["problems"] if one["kind"] == "conflict"]
    assert [(Path(one["file"]).name, one["place"], one["route"]) for one in held] == [
        (NAMES[0], "Anggaran!D5", "programs.fiber-titik-layanan.budget.4.amount"),
        (NAMES[1], "Uraian!D2", "programs.janji-temu-puskesmas.summary"),
    ]
    amount = held[0]
    assert (amount["base"], amount["ours"], amount["theirs"]) == (
        17 * 10**8,
        16 * 10**8,
        195 * 10**7,
    )
    assert held == told["problems"]
    assert not story.changed(before)
    assert not story.git("status", "--porcelain")


CAME = [
    '+    targets: {"2023": 55, "2024": 30, "2025": 12.5}',
    "+  sekolah-terakhir-tersambung:",
    "+    date: 2025-06-13",
    "+    text: Sekolah terakhir tersambung",
    '+  - {year: 2024, amount: 2400000000, fund: apbd, code: "2.16.03.2.02.07"}',
    "+  - {year: 2023, amount: 275000000, fund: blud}",
    '+    targets: {"2023": 37.5}',
    "+    mitigation: =Diingatkan kader",
    "+name: Pesisir Hijau Warga",
    "+status: running",
    "+programs:",
    "+  fiber-titik-layanan:",
    "+    physical: 62.5",
    "+    spent: 1250000000",
]
SETTLED = [
    (
        "+  - {year: 2025, amount: 1950000000, fund: apbd, "
        'code: "2.16.03.2.02.07", approximate: true}'
    ),
    "+  Pasien memilih jam kedatangan lewat telepon genggam.",
]


@pytest.mark.parametrize("side", ["--ours", "--theirs"])
def test_nothing_of_anybody_is_lost(side: str, story: Story) -> None:
    before = story.texts()
    assert story.taken(side)[0] == 0
    lines = story.changed(before)
    wanted = CAME if side == "--ours" else CAME + SETTLED
    assert sorted(line for line in lines if line.startswith("+")) == sorted(wanted)
    # What went is what these lines replaced, and no line more.
    gone = 7 if side == "--ours" else 10
    assert len([line for line in lines if line.startswith("-")]) == gone
    fiber = (story.plan / "programs" / "fiber-titik-layanan.yaml").read_text("utf-8")
    assert (
        "  # usulan APBN, menunggu surat\n  - {year: 2023, amount: 90000000, fund: apbn}" in fiber
    )
    visits = (story.plan / "programs" / "janji-temu-puskesmas.yaml").read_text("utf-8")
    assert visits.startswith("# nama menurut SK\n")
    assert "name: Dinas Kesehatan Kota\n" in (story.plan / "organization.yaml").read_text("utf-8")
    # Once more, it is said already.
    before = story.texts()
    code, told = story.told(side)
    assert (code, told["changes"], story.changed(before)) == (0, [], [])


def test_each_agency_is_a_commit_of_a_branch_that_nobody_stands_on(story: Story) -> None:
    before = story.texts()
    assert story.taken("--theirs", "--branch", "isian-november")[0] == 0
    assert not story.changed(before)
    assert not story.git("status", "--porcelain")
    log = story.git("log", "--format=%(trailers:key=Agency,valueonly)", "main..isian-november")
    assert sorted(log.split()) == sorted(AGENCIES)
    shown = story.git("diff", "main", "isian-november", "--unified=0")
    came = [line for line in shown.splitlines() if line[:1] == "+" and line[:3] != "+++"]
    assert sorted(came) == sorted(CAME + SETTLED)
