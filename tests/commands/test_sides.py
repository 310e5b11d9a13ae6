"""The two sides in git: renamed, removed, in a submodule, left out of a checkout, crosswise."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.asking.sides import sides_of_branch
from tests.conftest import Ran
from tests.places import AS_OF, PLANS
from tests.repo import Repo, cloned, repository, started

Run = Callable[..., Ran]

LOKET = "programs/layanan-terpadu.yaml"
KELAS = "programs/kelas-warga.yaml"
DAY = ("--as-of", AS_OF.isoformat())
JSON = ("--format", "json", *DAY)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = repository(tmp_path / "repo")
    repo.git("checkout", "-qb", "cabang")
    return repo


def told(smartplan: Run, *call: str, cwd: Path) -> dict[str, Any]:
    ran = smartplan(*call, cwd=cwd)
    assert ran.code in (0, 1), ran.err
    return json.loads(ran.out)


# Renamed and removed.


@pytest.mark.parametrize("path", ["kota-batu", "kota", f"kota-batu/{LOKET}"])
def test_a_path_to_a_plan_that_was_renamed(path: str, repo: Repo, smartplan: Run) -> None:
    repo.git("mv", "kota", "kota-batu")
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped", plan="kota-batu")
    repo.commit()
    found = told(smartplan, "review", path, "--base", "main", *JSON, cwd=repo.root)
    assert found["notes"] == ["the plan's folder was renamed from kota to kota-batu"]
    assert [one["route"] for one in found["changes"]] == ["programs.layanan-terpadu.status"]
    found = told(smartplan, "diff", "main", "--plan", path, "--format", "json", cwd=repo.root)
    assert len(found["changes"]) == 1


def test_a_rename_that_is_in_no_commit_yet(repo: Repo, smartplan: Run) -> None:
    (repo.root / "kota").rename(repo.root / "batu")
    for path in ("batu", "kota"):
        found = told(smartplan, "review", path, *JSON, cwd=repo.root)
        assert (found["folder"], found["changes"]) == ("batu", [])


def test_a_plan_that_was_removed(repo: Repo, smartplan: Run) -> None:
    repo.git("rm", "-rq", "kota")
    repo.commit("hapus")
    ran = smartplan("review", "kota", "--base", "main", *DAY, cwd=repo.root)
    text = " ".join(ran.out.split())
    assert "this plan was removed as a whole" in text
    assert "budget Rp420 million → Rp0" in text
    assert "leads" in text
    found = told(smartplan, "review", "kota", "--base", "main", *JSON, cwd=repo.root)
    assert found["totals"]["money"] == {"old": 420_000_000, "new": 0}
    assert found["weights"]["major"] > 10
    assert any(one["leads"] for one in found["agencies"])
    assert smartplan("review", "kota", "--base", "main", "--fail-on", "major", cwd=repo.root).code
    found = told(smartplan, "diff", "main", "--plan", "kota", "--format", "json", cwd=repo.root)
    assert found["notes"] == ["this plan was removed as a whole"]
    ran = smartplan("history", "layanan-terpadu", "kota", cwd=repo.root)
    assert ran.out.splitlines()[2].endswith("· hapus")
    assert "was removed" in ran.out


@pytest.mark.parametrize("call", ["validate", "score", "render", "fmt"])
def test_what_works_on_a_plan_says_that_it_is_gone(call: str, repo: Repo, smartplan: Run) -> None:
    repo.git("rm", "-rq", "kota")
    ran = smartplan(call, "kota", cwd=repo.root)
    assert ran.code == 2
    assert ran.err == (
        "smartplan: kota has been deleted, though in no commit yet; bring it back with"
        " git restore kota\n"
    )
    repo.commit("hapus")
    ran = smartplan(call, "kota", cwd=repo.root)
    id = repo.git("rev-parse", "--short", "HEAD").strip()
    assert ran.code == 2
    assert f"kota is no more: commit {id} (2024-01-02) removed or moved it" in ran.err
    advice = ran.err.partition("smartplan diff ")[2].split()
    assert "removed as a whole" in smartplan("diff", *advice, cwd=repo.root).out
    ran = smartplan(call, "entah", cwd=repo.root)
    assert (ran.code, "entah does not exist; check the spelling" in ran.err) == (2, True)


def test_a_path_that_is_only_at_the_head_that_is_named(repo: Repo, smartplan: Run) -> None:
    shutil.copytree(repo.plan, repo.root / "lain")
    repo.commit()
    repo.git("checkout", "-q", "main")
    found = told(smartplan, "review", "lain", "--head", "cabang", *JSON, cwd=repo.root)
    assert found["notes"] == ["this plan is new"]
    ran = smartplan("review", "tidak-ada", "--head", "cabang", cwd=repo.root)
    assert (ran.code, "does not exist; check the spelling" in ran.err) == (2, True)


def test_two_folders_are_no_rename(tmp_path: Path, smartplan: Run) -> None:
    for name in ("lama", "baru"):
        shutil.copytree(PLANS / "smallest", tmp_path / name)
    for names in (("lama", "baru"), (str(tmp_path / "lama"), "baru")):
        found = told(smartplan, "diff", *names, "--format", "json", cwd=tmp_path)
        assert (found["folder"], found["notes"]) == ("baru", [])


@pytest.mark.parametrize(
    "call",
    [
        ("diff", ""),
        ("diff", "", ""),
        ("diff", "HEAD", ""),
        ("review", "--base", ""),
        ("review", "--head", " "),
        ("validate", "--since", ""),
        ("diff", "a\nb"),
        ("diff", "x" * 5000),
        ("diff", "HEAD", "x" * 300),
        ("diff", "..\n"),
        ("diff", "--plan", "x" * 5000),
        ("review", "x" * 300),
        ("review", "--base", "main\0x"),
        ("diff", "a\0b"),
        ("review", "--base", "--output=x"),
        ("review", "--base", "HEAD:kota"),
        ("diff", "\udcff"),
    ],
    ids=lambda call: repr(call)[:30],
)
def test_names_that_nothing_can_have(call: tuple[str, ...], repo: Repo, smartplan: Run) -> None:
    ran = smartplan(*call, cwd=repo.root)
    assert ran.code == 2, ran
    assert ran.err.count("\n") == 1
    assert len(ran.err) < 6000
    assert {path.name for path in repo.root.iterdir()} == {".git", "kota"}


# Which branch a change is meant for.


def test_no_main_no_base_named(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path / "repo")
    repo.git("branch", "-m", "trunk")
    repo.git("checkout", "-qb", "cabang")
    ran = smartplan("review", cwd=repo.root)
    assert (ran.code, "name the branch that the change is meant for with --base" in ran.err) == (
        2,
        True,
    )
    repo.git("checkout", "-q", "trunk")
    clone = cloned(repo.root.as_uri(), tmp_path / "klon")
    clone.plan = clone.root / "kota"
    clone.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    ran = smartplan("review", *DAY, cwd=clone.root)
    short = repo.git("rev-parse", "--short", "trunk").strip()
    assert f"Compared with origin/trunk ({short})" in " ".join(ran.out.split())
    repo.git("branch", "-m", "master")
    ran = smartplan("review", cwd=repo.root)
    assert "is contained in master" in ran.out


@pytest.mark.parametrize("call", [("review", "--base"), ("diff",), ("validate", "--since")])
@pytest.mark.parametrize("name", ["main", "origin/main"])
def test_the_advice_to_fetch_is_right(
    call: tuple[str, ...], name: str, repo: Repo, tmp_path: Path, smartplan: Run
) -> None:
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit()
    for number, options in enumerate((("--depth", "1"), ("--single-branch",))):
        klon = tmp_path / f"klon-{number}"
        clone = cloned(repo.root.as_uri(), klon, *options, "--branch", "cabang")
        ran = smartplan(*call, name, cwd=clone.root / "kota")
        assert ran.code == 2
        advice = ran.err[ran.err.index("git fetch") :].partition(",")[0].split()
        clone.git(*advice[1:], "-q")
        ran = smartplan(*call, name, cwd=clone.root / "kota")
        assert ran.code in (0, 1), ran.err


def test_the_advice_where_the_branches_part_is_right(
    repo: Repo, tmp_path: Path, smartplan: Run
) -> None:
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    repo.commit()
    clone = cloned(repo.root.as_uri(), tmp_path / "klon", "--depth", "1", "--branch", "cabang")
    clone.git("fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    ran = smartplan("review", cwd=clone.root)
    assert "where the branches part is not known" in ran.err
    advice = ran.err[ran.err.index("git fetch") :].partition(",")[0].split()
    clone.git(*advice[1:], "-q")
    ran = smartplan("review", *DAY, cwd=clone.root)
    assert "1 change: " in ran.out


# Merged crosswise.


def test_what_main_changed_is_not_told_as_the_branchs(repo: Repo, smartplan: Run) -> None:
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    repo.commit("cabang satu")
    repo.git("branch", "b1")
    repo.git("checkout", "-q", "main")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit("utama satu")
    repo.git("branch", "m1")
    repo.git("merge", "-q", "--no-edit", "b1")
    repo.git("checkout", "-q", "cabang")
    repo.git("merge", "-q", "--no-edit", "m1")
    repo.edit(LOKET, "deadline: 2022-12-15", "deadline: 2023-03-15")
    repo.commit("cabang dua")
    bases = repo.git("merge-base", "--all", "main", "cabang").split()
    assert len(bases) == 2
    for call in (("review", "--base", "main"), ("review", "--base", "main", "--head", "cabang")):
        found = told(smartplan, *call, *JSON, cwd=repo.root)
        assert [one["route"].rpartition(".")[2] for one in found["changes"]] == ["deadline"]
        assert "part at 2 points" in found["notes"][0]
        assert all(repo.git("rev-parse", "--short", one).strip() in found["base"] for one in bases)
    found = told(smartplan, "diff", "main...cabang", "--format", "json", cwd=repo.root)
    assert len(found["changes"]) == 1
    found = told(smartplan, "diff", "main..cabang", "--format", "json", cwd=repo.root)
    assert len(found["changes"]) == 1


# In a submodule.


@pytest.fixture
def modules(tmp_path: Path) -> tuple[Repo, Repo]:
    """A repository with a submodule that holds a plan, and the submodule's own."""
    inner = repository(tmp_path / "isi")
    (tmp_path / "luar").mkdir()
    outer = started(tmp_path / "luar")
    outer.git(
        "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner.root), "anak"
    )
    outer.commit("awal")
    outer.git("checkout", "-qb", "cabang")
    inside = Repo(outer.root / "anak", outer.root / "anak" / "kota", day=5)
    return outer, inside


def test_a_submodule_that_was_moved(modules: tuple[Repo, Repo], smartplan: Run) -> None:
    outer, inside = modules
    inside.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    found = told(smartplan, "review", *JSON, cwd=outer.root)  # changed, not committed
    assert (found["folder"], len(found["changes"])) == ("anak/kota", 1)
    inside.commit("dalam")
    outer.commit("pindah")
    for call in (
        ("review",),
        ("review", "--head", "cabang"),
        ("review", "anak"),
        ("review", "anak/kota"),
    ):
        found = told(smartplan, *call, *JSON, cwd=outer.root)
        assert (found["folder"], len(found["changes"])) == ("anak/kota", 1), call
        assert "this plan stands in the submodule anak" in found["notes"]
    found = told(smartplan, "diff", "main", "--format", "json", cwd=outer.root)
    assert len(found["changes"]) == 1


def test_a_submodule_that_is_not_there_is_not_clean(
    modules: tuple[Repo, Repo], tmp_path: Path, smartplan: Run
) -> None:
    outer, inside = modules
    inside.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    inside.commit("dalam")
    outer.commit("pindah")
    clone = cloned(str(outer.root), tmp_path / "klon", "--branch", "cabang")
    ran = smartplan("review", *DAY, cwd=clone.root)
    assert ran.code == 1
    assert "git submodule update --init anak" in " ".join(ran.out.split())
    assert "No plan changes" not in ran.out
    assert smartplan("review", "--fail-on", "never", cwd=clone.root).code == 0
    assert len(told(smartplan, "review", *JSON, cwd=clone.root)["unseen"]) == 1
    ran = smartplan("diff", "origin/main", cwd=clone.root)
    assert "could not be looked at" in " ".join(ran.out.split())
    # One that stays where it was is nobody's concern.
    assert smartplan("review", "--base", "HEAD", cwd=clone.root).code == 0


def test_a_submodule_that_comes_and_goes(modules: tuple[Repo, Repo], smartplan: Run) -> None:
    outer, _ = modules
    outer.git("checkout", "-q", "--orphan", "kosong")
    outer.git("rm", "-rq", "--cached", ".")
    (outer.root / "BACA").write_text("x")
    outer.git("add", "BACA")
    outer.git("commit", "-qm", "kosong")
    found = told(smartplan, "diff", "kosong", "main", "--format", "json", cwd=outer.root)
    assert "this plan is new" in found["notes"]
    found = told(smartplan, "diff", "main", "kosong", "--format", "json", cwd=outer.root)
    assert "this plan was removed as a whole" in found["notes"]


# Left out of a sparse checkout.


def test_files_outside_a_sparse_checkout(repo: Repo, smartplan: Run) -> None:
    shutil.copytree(repo.plan, repo.root / "lain")
    repo.commit()
    repo.git("branch", "-f", "main")
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped", plan="lain")
    repo.commit()
    repo.git("sparse-checkout", "set", "--no-cone", "/*", "!/lain/", "!/kota/programs/")
    assert not (repo.root / "lain").exists()
    found = told(smartplan, "review", *JSON, cwd=repo.root)
    assert (found["folder"], len(found["changes"])) == ("lain", 1)
    assert "left out by the sparse checkout" in found["notes"][0]
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    found = told(smartplan, "diff", "--format", "json", cwd=repo.root)
    assert (found["folder"], len(found["changes"])) == ("kota", 1)
    assert found["notes"] == [
        "2 files of this plan were left out by the sparse checkout and read from git's index"
    ]


# Names that are no UTF-8, or hold a line break, or what git takes for a pattern.


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["r\udcff", "r\nx", ":(top)x", "[a]*", "-x", "r\n", "\t", "é"])
@pytest.mark.parametrize("place", ["repository", "plan"])
def test_odd_names_of_folders(name: str, place: str, tmp_path: Path, smartplan: Run) -> None:
    if (place, name) == ("plan", "r\udcff"):
        pytest.skip("how it is told is another matter: see below")
    top = tmp_path / (name if place == "repository" else "repo")
    plan = top / (name if place == "plan" else "kota")
    try:
        plan.mkdir(parents=True)
    except OSError:
        pytest.skip("this file system has no such names")
    repo = started(top)
    repo.plan = plan
    shutil.copytree(PLANS / "smallest", plan, dirs_exist_ok=True)
    repo.commit("awal")
    repo.git("checkout", "-qb", "cabang")
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    if place == "plan":
        other = top / "a"  # what `[a]*` means to git
        shutil.copytree(plan, other)
    repo.commit("ubah")
    out = tmp_path / "out"
    for call in (("review", plan.as_posix()), ("review", plan.as_posix(), "--head", "HEAD")):
        ran = smartplan(*call, *JSON, "--out", str(out), cwd=top)
        assert ran.code in (0, 1), ran.err
        found = json.loads(out.read_bytes().decode("utf-8", "replace"))
        assert len(found["changes"]) == 1
    repo.edit(KELAS, "status: planned", "status: running")
    calls = (
        ("diff",),
        ("diff", "main..HEAD"),
        ("history", "layanan-terpadu"),
        ("history", "score"),
    )
    for call in calls:
        ran = smartplan(*call, "--format", "json", "--out", str(out), cwd=plan)
        assert ran.code == 0, ran.err
    assert smartplan("validate", "--since", "main", cwd=plan).code in (0, 1)
    assert smartplan("merge", "--install", cwd=plan).code == 0


def test_a_plan_whose_name_is_no_utf8_is_found_on_both_sides(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    name = "r\udcff"
    try:
        shutil.copytree(repo.plan, repo.root / name)
    except OSError:
        pytest.skip("this file system has no such names")
    repo.commit()
    repo.git("checkout", "-qb", "cabang")
    repo.edit(LOKET, "\nstatus: running", "\nstatus: stopped", plan=name)
    found = [sides_of_branch([], None, None, repo.root).pairs]
    repo.commit()
    found.append(sides_of_branch([repo.root / name], None, "cabang", repo.root).pairs)
    for (pair,) in found:
        assert (pair.folder, pair.old.contents != pair.new.contents) == (name, True)


@pytest.mark.parametrize("call", [("review", "kota/dalam", "--base"), ("diff",)])
def test_a_plan_inside_of_another_is_looked_at_where_it_is_named(
    tmp_path: Path, smartplan: Run, call: tuple[str, ...]
) -> None:
    repo = repository(tmp_path / "repo")
    shutil.copytree(repo.plan, repo.root / "dalam")
    (repo.root / "dalam").rename(repo.plan / "dalam")
    repo.commit()
    repo.edit(KELAS, "\nlead: bappeda", "\nlead: hantu", plan="kota/dalam")
    rest = () if call[0] == "review" else ("--plan", "kota/dalam")
    told = json.loads(smartplan(*call, "HEAD", *rest, "--format", "json", cwd=repo.root).out)
    assert [one["route"] for one in told["changes"]] == ["programs.kelas-warga.lead"]
    since = ("validate", "kota/dalam", "--since", "HEAD", "--format", "json")
    found = json.loads(smartplan(*since, cwd=repo.root).out)["findings"]
    assert "REF001" in {one["code"] for one in found}
