"""When a file came into its history; where git cannot tell, nothing is told."""

from pathlib import Path

import pytest

from smartplan.source import first_commits as module
from smartplan.source.first_commits import first_commits
from tests.repo import cloned, started


def put(folder: Path, file: str, text: str = "a: 1\n") -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_first_commit_of_a_file_is_told_whatever_came_later(tmp_path: Path) -> None:
    repo = started(tmp_path)
    one = put(tmp_path, "kota/programs/satu dan lain.yaml")
    repo.commit()
    put(tmp_path, "kota/programs/satu dan lain.yaml", "a: 2\n")
    two = put(tmp_path, "kabupaten/programs/dua.yaml")
    repo.commit()
    new = put(tmp_path, "kabupaten/programs/baru.yaml")
    found = first_commits([one, two, new])
    assert {file.name: held.day for file, held in found.items()} == {
        "satu dan lain.yaml": "2024-01-01",
        "dua.yaml": "2024-01-02",
    }
    assert repo.git("rev-parse", "HEAD").startswith(found[two].commit)


def test_plans_of_several_repositories(tmp_path: Path) -> None:
    files = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        files.append(put(folder, "programs/x.yaml"))
        started(folder).commit()
    assert len(first_commits(files)) == 2
    assert first_commits([*files, put(tmp_path, "tanpa/programs/x.yaml")]).keys() == set(files)


def test_where_git_would_not_be_quick_it_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = []
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        files.append(put(tmp_path / name, "programs/x.yaml"))
        started(tmp_path / name).commit()
    monkeypatch.setattr(module, "_MOST", 2)
    assert first_commits(files) == {}
    assert len(first_commits(files[:2])) == 2


def test_without_a_commit_and_with_a_cut_history_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "asal").mkdir()
    repo = started(tmp_path / "asal")
    file = put(repo.root, "programs/x.yaml")
    assert first_commits([file]) == {}
    repo.commit()
    repo.commit()
    cut = cloned(f"file://{repo.root}", tmp_path / "klon", "--depth", "1")
    assert first_commits([cut.root / "programs" / "x.yaml"]) == {}
    assert len(first_commits([file])) == 1


def test_a_folder_that_only_looks_like_a_repository(tmp_path: Path) -> None:
    file = put(tmp_path, "programs/x.yaml")
    put(tmp_path, ".git", "bukan repositori")
    assert first_commits([file]) == {}
