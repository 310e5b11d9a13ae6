"""`smartplan merge`: set up in a repository, called by git, and falling back to git."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.merging import driver
from tests.conftest import Ran
from tests.places import ROOT
from tests.repo import Repo, started

Make = Callable[..., Path]
Run = Callable[..., Ran]

BASE = "agencies:\n  a:\n    name: A\n"


@pytest.fixture
def _on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git finds a smartplan that is this one."""
    program = tmp_path / "bin" / "smartplan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m smartplan "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def repo(plan_folder: Make, smartplan: Run, _on_path: None) -> Repo:
    """The branch b is merged, the branch c adds another agency in the same place."""
    repo = started(plan_folder())
    assert smartplan("merge", "--install", cwd=repo.plan).code == 0
    path = repo.plan / "organization.yaml"
    path.write_text(BASE)
    repo.commit("awal")
    for name in ("b", "c"):
        repo.git("switch", "-qc", name, "main")
        path.write_text(f"{BASE}  {name}:\n    name: {name.upper()}\n")
        repo.commit(name)
    repo.git("switch", "-q", "main")
    repo.git("merge", "-q", "b")
    return repo


@pytest.mark.parametrize(
    "how", [("merge", "-q", "c"), ("cherry-pick", "c"), ("rebase", "-q", "c")]
)
def test_git_calls_it(how: tuple[str, ...], repo: Repo) -> None:
    repo.git(*how)
    text = (repo.plan / "organization.yaml").read_text()
    assert sorted(text.splitlines()) == sorted(
        f"{BASE}  b:\n    name: B\n  c:\n    name: C\n".splitlines()
    )


def test_a_conflict_is_told_and_marked(repo: Repo) -> None:
    path = repo.plan / "organization.yaml"
    path.write_text(f"{BASE}  c:\n    name: D\n")
    repo.commit("d")
    said = repo.git("merge", "-q", "c", code=1)
    assert "organization.yaml: conflict at agencies.c: the same new id on both sides" in said
    text = path.read_text()
    assert "\n  c:\n    name: D\n=======\n  c:\n    name: C\n>>>>>>> theirs\n" in text


def test_without_smartplan_git_merges_by_lines(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    for name in ("git", "sh"):
        (bare / name).symlink_to(shutil.which(name) or "")
    monkeypatch.setenv("PATH", str(bare))
    repo.git("merge", "-q", "c", code=1)
    assert "<<<<<<< ours\n" in (repo.plan / "organization.yaml").read_text()


def test_it_is_set_up_once_and_keeps_what_is_there(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder()
    repo = started(folder)
    (folder / ".gitattributes").write_text("*.png binary")
    assert smartplan("merge", "--install", cwd=folder).code == 0
    wanted = "*.png binary\n*.yaml merge=smartplan\n*.yml merge=smartplan\n"
    assert (folder / ".gitattributes").read_text() == wanted
    again = smartplan("merge", "--install", cwd=folder)
    assert ".gitattributes says so already" in again.out
    assert (folder / ".gitattributes").read_text() == wanted
    assert "merge: smartplan" in repo.git("check-attr", "merge", "programs/x.yaml")


def test_another_driver_is_left_alone(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder()
    started(folder)
    (folder / ".gitattributes").write_text("*.yaml merge=union\n")
    ran = smartplan("merge", "--install", "--lang", "id", cwd=folder)
    assert ".gitattributes dibiarkan: di sana sudah tertulis *.yaml merge=union" in ran.out
    assert (folder / ".gitattributes").read_text() == "*.yaml merge=union\n"


def test_outside_a_repository(plan_folder: Make, smartplan: Run) -> None:
    ran = smartplan("merge", "--install", cwd=plan_folder())
    assert ran.code == 2
    assert "is in no git repository" in ran.err


def sides(folder: Path, base: str, ours: str, theirs: str) -> list[str]:
    found = []
    for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
        (folder / name).write_text(text)
        found += [f"--{name}", name]
    return found


def test_broken_yaml_is_a_conflict(tmp_path: Path, smartplan: Run) -> None:
    given = sides(tmp_path, "a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\nc: [\n", "a: 2\nb: 2\nc: 3\n")
    ran = smartplan("merge", *given, "--path", "profile.yaml", cwd=tmp_path)
    assert ran.code == 1
    reason = "the YAML of our side is not right"
    assert (tmp_path / "ours").read_text() == (
        f"<<<<<<< ours ({reason})\na: 1\nb: 2\nc: [\n=======\na: 2\nb: 2\nc: 3\n>>>>>>> theirs\n"
    )
    assert ran.err == (
        f"smartplan merge: profile.yaml: conflict: {reason}, and what git merges line by line"
        " could not be proved to be whole; choose between the markers, then git add\n"
    )


def test_what_git_breaks_is_no_success(tmp_path: Path, smartplan: Run) -> None:
    base = "a: 1\n\n\n\nb: 1\n"
    given = sides(tmp_path, base, f"x: 1\n{base}", f"{base}x: 2\n")
    ran = smartplan("merge", *given, "--path", "lain.yaml", cwd=tmp_path)
    assert ran.code == 1
    assert "could not be proved to be whole" in ran.err
    assert (tmp_path / "ours").read_text() == (
        "<<<<<<< ours (it is no file of a plan)\nx: 1\na: 1\n\n\n\nb: 1\n"
        "=======\na: 1\n\n\n\nb: 1\nx: 2\n>>>>>>> theirs\n"
    )


def test_a_bug_leaves_a_conflict_and_is_told_as_a_bug(
    tmp_path: Path, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(driver, "merge", broken)
    given = sides(tmp_path, BASE, f"{BASE}  b: {{name: B}}\n", f"{BASE}  c: {{name: C}}\n")
    ran = smartplan("merge", *given, "--path", "organization.yaml", cwd=tmp_path)
    assert ran.code == 3
    assert (tmp_path / "ours").read_text().count("<<<<<<< ours") == 1
    assert "bug in smartplan" in ran.err
    trace = Path(ran.err.strip().rpartition(" ")[2])
    assert "ZeroDivisionError" in trace.read_text("utf-8")
    trace.unlink()


def test_called_by_hand(tmp_path: Path, smartplan: Run) -> None:
    ran = smartplan("merge", cwd=tmp_path)
    assert ran.code == 2
    assert "smartplan merge --install" in ran.err
    ran = smartplan("merge", "--base", "a", "--ours", "b", "--theirs", "c", cwd=tmp_path)
    assert (ran.code, ran.err) == (2, "smartplan: a does not exist\n")


def test_git_s_names_and_style_in_a_real_merge(repo: Repo) -> None:
    path = repo.plan / "organization.yaml"
    path.write_text(f"{BASE}  c:\n    name: D\n")
    repo.commit("d")
    repo.git("-c", "merge.conflictStyle=diff3", "merge", "-q", "c", code=1)
    text = path.read_text()
    assert "||||||| " in text
    # From git 2.44 on the sides are called as git calls them.
    assert "<<<<<<< ours (the same" in text or "<<<<<<< HEAD (the same" in text
    assert ">>>>>>> theirs\n" in text or ">>>>>>> c\n" in text
    assert "%" not in text


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_may_not_be_written(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder()
    started(folder)
    folder.chmod(0o555)
    ran = smartplan("merge", "--install", cwd=folder)
    folder.chmod(0o755)
    assert ran.code == 2
    assert "ask for permission to write to the plan's folder" in ran.err


def test_a_place_where_no_file_can_be(
    plan_folder: Make, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = plan_folder()
    started(folder)

    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("smartplan.source.write.write_atomically", refused)
    ran = smartplan("merge", "--install", cwd=folder)
    assert (ran.code, "the disk is read-only" in ran.err) == (2, True)
    assert ran.err.count("\n") == 1
