"""`smartplan history`: who changed what in a thing of the plan, and the score over time."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.scoring.readiness import score
from tests.conftest import Ran
from tests.repo import Repo, cloned, started

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


def commit(repo: Repo, subject: str, *, who: str = "Bappeda", **files: str) -> None:
    """A commit of files; in their names two underscores stand for a slash, one for a hyphen."""
    for name, text in files.items():
        path = repo.plan / f"{name.replace('__', '/').replace('_', '-')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    repo.commit(subject, who=who)


@pytest.fixture
def repo(plan_folder: Make) -> Repo:
    made = started(plan_folder())
    commit(made, "awal", programs__layanan_izin=PROGRAM, readiness=READINESS)
    dearer = PROGRAM.replace("1000000000", "1500000000")
    commit(made, "tambah uang", who="Dinkes", programs__layanan_izin=dearer)
    commit(made, "bukan ini", programs__lain=PROGRAM)
    running = dearer.replace("planned", "running")
    commit(made, "mulai", programs__layanan_izin=running)
    return made


def test_a_program(repo: Repo, smartplan: Run) -> None:
    ran = smartplan("history", "layanan-izin", cwd=repo.plan)
    assert ran.code == 0
    rows = [line for line in ran.out.splitlines() if line]
    assert rows[0] == "programs.layanan-izin · Layanan Izin"
    heads = [row.split(" · ") for row in rows if row[0].isdigit()]
    assert [(head[0], head[1], head[3]) for head in heads] == [
        ("4 January 2024", "Bappeda", "mulai"),
        ("2 January 2024", "Dinkes", "tambah uang"),
        ("1 January 2024", "Bappeda", "awal"),
    ]
    assert "  - 2024 budget up Rp1 billion → Rp1.5 billion (+50%)" in rows


def test_a_field_also_before_its_program_had_this_id(repo: Repo, smartplan: Run) -> None:
    programs = repo.plan / "programs"
    (programs / "layanan-izin.yaml").rename(programs / "izin-daring.yaml")
    commit(repo, "id baru")
    ran = smartplan("history", "programs.izin-daring.budget", "--format", "json", cwd=repo.plan)
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
    old = smartplan("history", "layanan-izin", "--limit", "1", cwd=repo.plan)
    assert "has a new id, it was layanan-izin" in old.out


def test_realisation_belongs_to_the_program(repo: Repo, smartplan: Run) -> None:
    text = "programs:\n  layanan-izin: {status: running, physical: 20}\n"
    commit(repo, "triwulan I", progress__2024=text)
    ran = smartplan("history", "layanan-izin", "--limit", "1", cwd=repo.plan)
    assert "triwulan I" in ran.out


def test_a_merge_says_only_what_is_its_own(repo: Repo, smartplan: Run) -> None:
    path = repo.plan / "programs" / "layanan-izin.yaml"
    text = path.read_text()
    repo.git("switch", "-qc", "cabang")
    commit(repo, "di cabang", programs__layanan_izin=f"# catatan\n{text}note: a\n")
    repo.git("switch", "-q", "main")
    commit(repo, "di utama", programs__layanan_izin=text.replace("running", "done"))
    repo.git("merge", "-q", "--no-edit", "cabang")
    ran = smartplan("history", "layanan-izin", cwd=repo.plan)
    assert "Merge branch" not in ran.out
    assert "di cabang" in ran.out
    assert "di utama" in ran.out


def test_a_folder_that_was_renamed(repo: Repo, smartplan: Run) -> None:
    plan = repo.plan / "plan"
    plan.mkdir()
    for path in list(repo.plan.iterdir()):
        if path.name not in ("plan", ".git"):
            path.rename(plan / path.name)
    commit(repo, "ke folder plan")
    ran = smartplan("history", "layanan-izin", cwd=plan)
    assert ran.out.count("January 2024") == 3
    ran = smartplan("history", "score", cwd=plan)
    assert "awal" in ran.out


def test_the_score(repo: Repo, smartplan: Run) -> None:
    more = READINESS.replace("level: 1", "level: 2")
    commit(repo, "naik", who="Diskominfo", readiness=more)
    ran = smartplan("history", "score", "--format", "json", cwd=repo.plan)
    points = json.loads(ran.out)["commits"]
    assert [(one["subject"], one["author"]) for one in points] == [
        ("naik", "Diskominfo"),
        ("awal", "Bappeda"),
    ]
    now = score(assess(repo.plan, date(2024, 1, 10)).plan)
    assert (points[0]["score"], points[0]["low"], points[0]["high"]) == (
        now.score,
        now.low,
        now.high,
    )
    said = smartplan("history", "score", "--lang", "id", cwd=repo.plan).out.splitlines()
    assert said[0] == "uji · kesiapan menurut ringkas"
    assert said[1] == "1,00 ▁█ 2,00"
    assert said[3].split() == ["tanggal", "nilai", "selisih", "rentang", "dinilai", "siapa", "mengapa"]  # fmt: skip  # noqa: E501
    assert said[4].split()[:3] == ["2024-01-05", "2,00", "+1,00"]


def test_a_shallow_clone_says_so(repo: Repo, smartplan: Run, tmp_path: Path) -> None:
    clone = cloned(repo.root.as_uri(), tmp_path / "klon", "--depth", "2").root
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
def test_what_there_is_not(repo: Repo, smartplan: Run, what: str, said: str) -> None:
    ran = smartplan("history", what, cwd=repo.plan)
    assert ran.code == 2
    assert said in ran.err


def test_without_a_history(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder()
    ran = smartplan("history", "score", cwd=folder)
    assert (ran.code, "is in no git repository" in ran.err) == (2, True)
    started(folder)
    ran = smartplan("history", "score", cwd=folder)
    assert (ran.code, "has no commit yet" in ran.err) == (2, True)
    ran = smartplan("history", "score", "--limit", "0", cwd=folder)
    assert ran.code == 2


def subjects(ran: Ran) -> list[str]:
    return [one["subject"] for one in json.loads(ran.out)["commits"]]


def changed(repo: Repo, old: str, new: str) -> str:
    """The program as it is now, but for a text in it."""
    text = (repo.plan / "programs" / "layanan-izin.yaml").read_text()
    assert old in text
    return text.replace(old, new)


def test_a_merge_that_only_joins_two_lists_says_nothing(repo: Repo, smartplan: Run) -> None:
    commit(repo, "semula", programs__layanan_izin=f"{PROGRAM}support: [dinsos]\n")
    repo.git("switch", "-qc", "cabang")
    both = f"{PROGRAM}support: [dinsos, bappeda]\n"
    commit(repo, "bappeda ikut", programs__layanan_izin=both)
    repo.git("switch", "-q", "main")
    commit(repo, "dinkes ikut", programs__layanan_izin=f"{PROGRAM}support: [dinsos, dinkes]\n")
    repo.git("merge", "-q", "cabang", code=1)
    joined = f"{PROGRAM}support: [dinsos, bappeda, dinkes]\n"
    commit(repo, "digabung", programs__layanan_izin=joined)
    call = ("history", "programs.layanan-izin.support", "--format", "json")
    found = subjects(smartplan(*call, cwd=repo.plan))
    assert found == ["dinkes ikut", "bappeda ikut", "semula"]


def test_a_merge_that_adds_to_what_both_sides_have_is_told(repo: Repo, smartplan: Run) -> None:
    commit(repo, "semula", programs__layanan_izin=f"{PROGRAM}support: [dinsos]\n")
    repo.git("switch", "-qc", "cabang")
    commit(repo, "a", programs__layanan_izin=f"{PROGRAM}support: [dinsos, bappeda]\n")
    repo.git("switch", "-q", "main")
    commit(repo, "b", programs__layanan_izin=f"{PROGRAM}support: [dinsos, dinkes]\n")
    repo.git("merge", "-q", "cabang", code=1)
    more = f"{PROGRAM}support: [dinsos, bappeda, dinkes, dishub]\n"
    commit(repo, "digabung", programs__layanan_izin=more)
    call = ("history", "programs.layanan-izin.support")
    assert subjects(smartplan(*call, "--format", "json", cwd=repo.plan))[0] == "digabung"
    newest, *_ = smartplan(*call, cwd=repo.plan).out.split("\n\n")[1:]
    assert "dishub" in newest


def test_a_row_and_a_field_of_it(repo: Repo, smartplan: Run) -> None:
    rows = changed(repo, "budget:\n", "budget:\n  - {year: 2023, amount: 5, fund: csr}\n")
    commit(repo, "baris lain", programs__layanan_izin=rows)
    commit(repo, "bukan ini", programs__layanan_izin=rows.replace("running", "done"))
    call = ("history", "programs.layanan-izin.budget.0.amount", "--format", "json")
    assert subjects(smartplan(*call, cwd=repo.plan)) == ["baris lain", "tambah uang", "awal"]
    none = smartplan("history", "programs.layanan-izin.budget.7", cwd=repo.plan)
    assert (none.code, "has never changed" in none.err) == (2, True)


def test_what_came_and_went_with_the_program_around_it(repo: Repo, smartplan: Run) -> None:
    (repo.plan / "programs" / "layanan-izin.yaml").unlink()
    commit(repo, "dihapus")
    for what, kinds in (
        ("budget", ["removed", "changed", "added"]),
        ("lead", ["removed", "added"]),
    ):
        call = ("history", f"programs.layanan-izin.{what}", "--format", "json")
        told = json.loads(smartplan(*call, cwd=repo.plan).out)["commits"]
        assert [one["changes"][0]["kind"] for one in told] == kinds
        assert told[0]["subject"] == "dihapus"


def test_a_readiness_indicator_whose_id_has_dots(repo: Repo, smartplan: Run) -> None:
    commit(repo, "naik", readiness=READINESS.replace("level: 1", "level: 2"))
    what = "readiness.indicators.struktur.orang.staf"
    for asked in (what, f"{what}.level"):
        ran = smartplan("history", asked, "--format", "json", cwd=repo.plan)
        assert subjects(ran)[0] == "naik"
        (change,) = json.loads(ran.out)["commits"][0]["changes"]
        assert (change["old"], change["new"]) == (1, 2)


def test_the_score_without_the_file_and_in_both_directions(repo: Repo, smartplan: Run) -> None:
    commit(repo, "naik", readiness=READINESS.replace("level: 1", "level: 2"))
    (repo.plan / "readiness.yaml").unlink()
    commit(repo, "hilang")
    commit(repo, "turun", readiness=READINESS)
    ran = smartplan("history", "score", "--format", "json", cwd=repo.plan)
    found = [(one["subject"], one["score"]) for one in json.loads(ran.out)["commits"]]
    assert found == [("turun", 1.0), ("hilang", None), ("naik", 2.0), ("awal", 1.0)]
    said = smartplan("history", "score", "--lang", "en", cwd=repo.plan).out.splitlines()
    assert said[1] == "1.00 ▁█–▁ 1.00"
    assert [row.split()[1:3] for row in said[4:6]] == [["1.00", "0.50–3.00"], ["–", "0.00–5.00"]]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_several_plans_have_no_common_history(repo: Repo, smartplan: Run, lang: str) -> None:
    for name in ("satu", "dua"):
        folder = repo.root.parent / "banyak" / name
        folder.mkdir(parents=True)
        (folder / "smartplan.yaml").write_text("smartplan: 1\n")
    ran = smartplan("history", "score", "--lang", lang, cwd=repo.root.parent / "banyak")
    said = {"id": "ada beberapa rencana di sini (dua, satu)", "en": "there are several plans here"}
    assert (ran.code, said[lang] in ran.err) == (2, True)


def test_a_shallow_clone_without_the_plan_says_how_to_get_it(
    repo: Repo, smartplan: Run, tmp_path: Path
) -> None:
    other = repo.root / "lain"
    other.mkdir()
    (other / "smartplan.yaml").write_text("smartplan: 1\n")
    repo.commit("rencana lain")
    (repo.root / "BACA.md").write_text("Bacalah.\n")
    repo.commit("hanya catatan")
    clone = cloned(repo.root.as_uri(), tmp_path / "klon", "--depth", "1").root
    ran = smartplan("history", "score", cwd=clone / "lain")
    assert ran.code == 0
    assert "git fetch --unshallow" in ran.out
    new = repo.root / "baru"
    new.mkdir()
    (new / "smartplan.yaml").write_text("smartplan: 1\n")
    ran = smartplan("history", "score", "baru", cwd=repo.root)
    assert (ran.code, "baru has never been committed to git" in ran.err) == (2, True)
