"""Where folders stand in git: their commit, and whether anything in them differs from it."""

import os
from pathlib import Path

import pytest

from smartplan.source import git, standing
from smartplan.source.standing import heads
from tests.repo import repository, started


def test_each_folder_has_its_commit_and_its_own_changes(tmp_path: Path) -> None:
    repo = repository(tmp_path / "satu")
    other = repository(tmp_path / "dua")
    tops = [repo.root, other.root]
    commits = [one.git("rev-parse", "HEAD").strip() for one in (repo, other)]
    for one in (repo, other):
        (one.root / "lain").mkdir()
    repo.edit("smartplan.yaml", "Rencana uji", "Rencana")
    folders = [one / name for one in tops for name in ("kota", "lain")]
    outside = tmp_path / "luar"
    outside.mkdir()
    found = heads([*folders, outside], troubles := [])
    assert not troubles
    assert [found[folder].commit for folder in folders] == [
        commits[0], commits[0], commits[1], commits[1],
    ]  # fmt: skip
    assert [found[folder].is_dirty for folder in folders] == [True, False, False, False]
    assert outside not in found


@pytest.mark.parametrize("change", ["new", "gone", "staged"])
def test_what_makes_a_folder_differ(tmp_path: Path, change: str) -> None:
    repo = repository(tmp_path)
    assert not heads([repo.plan], [])[repo.plan].is_dirty
    if change == "new":
        (repo.plan / "baru.yaml").touch()
    elif change == "gone":
        (repo.plan / "smartplan.yaml").unlink()
    else:
        repo.edit("smartplan.yaml", "Rencana uji", "Rencana")
        repo.git("add", "-A")
    assert heads([repo.plan], [])[repo.plan].is_dirty
    repo.commit()
    assert not heads([repo.plan], [])[repo.plan].is_dirty


def test_a_plan_that_is_the_whole_repository(tmp_path: Path) -> None:
    repo = started(tmp_path)
    assert heads([tmp_path], troubles := []) == {}  # no commit yet
    assert not troubles
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs" / "a.yaml").write_text("name: A\n")
    repo.commit()
    assert not heads([tmp_path], [])[tmp_path].is_dirty
    (tmp_path / "programs" / "a.yaml").write_text("name: B\n")
    assert heads([tmp_path], [])[tmp_path].is_dirty


@pytest.mark.skipif(os.name == "nt", reason="links of Unix")
def test_a_folder_behind_a_link_is_of_the_repository_that_it_is_in(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    (tmp_path / "tautan").symlink_to(repo.plan)
    assert heads([tmp_path / "tautan"], [])[tmp_path / "tautan"].is_dirty is False


def test_calls_of_git_do_not_grow_with_the_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = repository(tmp_path)
    for number in range(12):
        (repo.root / f"k{number}").mkdir()
    calls = []
    run = git._run
    monkeypatch.setattr(git, "_run", lambda *given: (calls.append(given), run(*given))[1])
    counts = []
    for few in (1, 12):
        calls.clear()
        folders = [repo.root / f"k{number}" for number in range(few)]
        assert len(heads(folders, [])) == few
        counts.append(len(calls))
    assert counts[0] == counts[1] <= 3
    # So many that their names fit into no command line: the answer is the same.
    monkeypatch.setattr(standing, "_FEW", 5)
    repo.edit("smartplan.yaml", "Rencana uji", "Rencana")
    found = heads([*folders, repo.plan], [])
    assert [one.is_dirty for one in found.values()] == [False] * 12 + [True]


def test_a_repository_that_git_does_not_answer_for_is_told(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: tidak-ada\n")
    (tmp_path / "kota").mkdir()
    assert heads([tmp_path / "kota"], troubles := []) == {}
    assert len(troubles) == 1
