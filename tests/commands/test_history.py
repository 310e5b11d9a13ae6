"""`smartplan history`: who changed what in a thing of the plan, and the score over time."""

import json
import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.scoring.readiness import score
from tests.conftest import Ran

Make = Callable[..., Path]
Run = Callable[..., Ran]

PROGRAM = """\
name: Layanan Izin
dimension: governance
lead: dinkes
status: planned
budget:
  - {year: 2024, amount: 1000000000, fund: apbd}
"""
READINESS = """\
indicators:
  struktur.orang.staf: {level: 1}
"""


class Repository:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day = 0
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, who: str = "Bappeda") -> str:
        environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{
                f"GIT_{role}_{part}": value
                for role in ("AUTHOR", "COMMITTER")
                for part, value in (
                    ("NAME", who),
                    ("EMAIL", "a@contoh.id"),
                    ("DATE", f"2024-01-{self.day or 1:02} 08:00 +0700"),
                )
            },
        }
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def commit(self, subject: str, *, who: str = "Bappeda", **files: str) -> None:
        self.day += 1
        for name, text in files.items():
            path = self.folder / f"{name.replace('__', '/').replace('_', '-')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        self.git("add", "-A")
        self.git("commit", "-qm", subject, who=who)


@pytest.fixture
def repository(plan_folder: Make) -> Repository:
    made = Repository(plan_folder())
    made.commit("awal", programs__layanan_izin=PROGRAM, readiness=READINESS)
    dearer = PROGRAM.replace("1000000000", "1500000000")
    made.commit("tambah uang", who="Dinkes", programs__layanan_izin=dearer)
    made.commit("bukan ini", programs__lain=PROGRAM)
    running = dearer.replace("planned", "running")
    made.commit("mulai", programs__layanan_izin=running)
    return made


def test_a_program(repository: Repository, smartplan: Run) -> None:
    ran = smartplan("history", "layanan-izin", cwd=repository.folder)
    assert ran.code == 0
    rows = [line for line in ran.out.splitlines() if line]
    assert rows[0] == "programs.layanan-izin  Layanan Izin"
    heads = [row.split("  ") for row in rows if row[0].isdigit()]
    assert [(head[0], head[1], head[3]) for head in heads] == [
        ("4 January 2024", "Bappeda", "mulai"),
        ("2 January 2024", "Dinkes", "tambah uang"),
        ("1 January 2024", "Bappeda", "awal"),
    ]
    assert "  2024 budget up Rp1 billion → Rp1.5 billion (+50%)" in rows


def test_a_field_also_before_its_program_had_this_id(
    repository: Repository, smartplan: Run
) -> None:
    programs = repository.folder / "programs"
    (programs / "layanan-izin.yaml").rename(programs / "izin-daring.yaml")
    repository.commit("id baru")
    ran = smartplan(
        "history", "programs.izin-daring.budget", "--format", "json", cwd=repository.folder
    )
    found = json.loads(ran.out)
    assert (found["version"], found["what"], found["complete"]) == (
        1,
        "programs.izin-daring.budget",
        True,
    )
    assert [one["subject"] for one in found["commits"]] == ["id baru", "tambah uang", "awal"]
    change = found["commits"][1]["changes"][0]
    assert change["route"] == "programs.layanan-izin.budget.0.amount"
    assert (change["old"], change["new"], change["kind"]) == (10**9, 15 * 10**8, "changed")
    assert found["commits"][2]["changes"][0]["kind"] == "added"
    old = smartplan("history", "layanan-izin", "--limit", "1", cwd=repository.folder)
    assert "has a new id, it was layanan-izin" in old.out


def test_realisation_belongs_to_the_program(repository: Repository, smartplan: Run) -> None:
    text = "programs:\n  layanan-izin: {status: running, physical: 20}\n"
    repository.commit("triwulan I", progress__2024=text)
    ran = smartplan("history", "layanan-izin", "--limit", "1", cwd=repository.folder)
    assert "triwulan I" in ran.out


def test_a_merge_says_only_what_is_its_own(repository: Repository, smartplan: Run) -> None:
    path = repository.folder / "programs" / "layanan-izin.yaml"
    text = path.read_text()
    repository.git("switch", "-qc", "cabang")
    repository.commit("di cabang", programs__layanan_izin=f"# catatan\n{text}note: a\n")
    repository.git("switch", "-q", "main")
    repository.commit("di utama", programs__layanan_izin=text.replace("running", "done"))
    repository.git("merge", "-q", "--no-edit", "cabang")
    ran = smartplan("history", "layanan-izin", cwd=repository.folder)
    assert "Merge branch" not in ran.out
    assert "di cabang" in ran.out
    assert "di utama" in ran.out


def test_a_folder_that_was_renamed(repository: Repository, smartplan: Run) -> None:
    plan = repository.folder / "plan"
    plan.mkdir()
    for path in list(repository.folder.iterdir()):
        if path.name not in ("plan", ".git"):
            path.rename(plan / path.name)
    repository.commit("ke folder plan")
    ran = smartplan("history", "layanan-izin", cwd=plan)
    assert ran.out.count("January 2024") == 3
    ran = smartplan("history", "score", cwd=plan)
    assert "awal" in ran.out


def test_the_score(repository: Repository, smartplan: Run) -> None:
    more = READINESS.replace("level: 1", "level: 2")
    repository.commit("naik", who="Diskominfo", readiness=more)
    ran = smartplan("history", "score", "--format", "json", cwd=repository.folder)
    points = json.loads(ran.out)["commits"]
    assert [(one["subject"], one["author"]) for one in points] == [
        ("naik", "Diskominfo"),
        ("awal", "Bappeda"),
    ]
    now = score(assess(repository.folder, date(2024, 1, 10)).plan)
    assert (points[0]["score"], points[0]["low"], points[0]["high"]) == (
        now.score,
        now.low,
        now.high,
    )
    said = smartplan("history", "score", "--lang", "id", cwd=repository.folder).out.splitlines()
    assert said[0] == "uji  kesiapan menurut ringkas  1,00 ▁█ 2,00"
    assert said[2].split() == ["tanggal", "nilai", "selisih", "rentang", "dinilai", "siapa,", "mengapa"]  # fmt: skip  # noqa: E501
    assert said[3].split()[:3] == ["2024-01-05", "2,00", "+1,00"]


def test_a_shallow_clone_says_so(repository: Repository, smartplan: Run, tmp_path: Path) -> None:
    clone = tmp_path / "klon"
    repository.git("clone", "-q", "--depth", "2", repository.folder.as_uri(), str(clone))
    ran = smartplan("history", "layanan-izin", cwd=clone)
    assert ran.code == 0
    assert ran.out.count("January 2024") == 1
    assert "git fetch --unshallow" in ran.out
    found = json.loads(smartplan("history", "score", "--format", "json", cwd=clone).out)
    assert found["complete"] is False


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("layanan-izn", "did you mean layanan-izin?"),
        ("programs.layanan-izin.risks", "has never changed"),
        ("agncies.x", "agncies is no key of a plan; did you mean agencies?"),
    ],
)
def test_what_there_is_not(repository: Repository, smartplan: Run, what: str, said: str) -> None:
    ran = smartplan("history", what, cwd=repository.folder)
    assert ran.code == 2
    assert said in ran.err


def test_without_a_history(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder()
    ran = smartplan("history", "score", cwd=folder)
    assert (ran.code, "is in no git repository" in ran.err) == (2, True)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    ran = smartplan("history", "score", cwd=folder)
    assert (ran.code, "has no commit yet" in ran.err) == (2, True)
    ran = smartplan("history", "score", "--limit", "0", cwd=folder)
    assert ran.code == 2
