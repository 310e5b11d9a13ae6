"""How git is called: whose words count, and what its answers mean."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.failure import Failure
from smartplan.source import changed, git, objects
from smartplan.source.repository import repository as around
from tests.conftest import Ran
from tests.places import ROOT
from tests.repo import Repo, cloned, repository, started

Run = Callable[..., Ran]
LOKET = "programs/layanan-terpadu.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return repository(tmp_path / "repo")


def test_what_the_caller_has_set_does_not_reach_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_SOMETHING_NEW", "GIT_CONFIG_COUNT", "GIT_SSH_COMMAND"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/x")
    held = {name for name in git._environment() if name.startswith("GIT_")}
    ours = {"GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "GIT_LITERAL_PATHSPECS"}
    users = {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM"}
    assert held == users | ours | {"GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"}


def test_a_failing_call_is_told_with_git_s_own_reason(repo: Repo) -> None:
    with pytest.raises(Failure) as failure:
        git.git(repo.root, "cat-file", "blob", "1" * 40)
    assert failure.value.text.en.startswith("git cat-file fails in ")
    assert "look at the repository with git fsck" in failure.value.text.en
    assert git.git_if(repo.root, "rev-parse", "--verify", "--quiet", "tidak-ada") is None
    with pytest.raises(Failure, match=r"fails|gagal"):
        git.git_if(repo.root, "rev-parse", "--verify", "tidak-ada")


def test_a_broken_configuration_is_not_told_as_no_repository(repo: Repo, smartplan: Run) -> None:
    (repo.root / ".git" / "config").write_text("[core\n")
    ran = smartplan("diff", cwd=repo.root)
    assert ran.code == 2
    assert "bad config line 1" in ran.err


def test_a_bare_repository_and_git_s_own_folder_hold_no_plan(repo: Repo, smartplan: Run) -> None:
    bare = cloned(repo.root.as_uri(), repo.root.parent / "bare", "--bare").root
    for folder in (bare, repo.root / ".git"):
        ran = smartplan("diff", "HEAD", "HEAD", cwd=folder)
        assert (ran.code, "is in no git repository" in ran.err) == (2, True)


def test_a_folder_that_is_no_more_is_still_somewhere(repo: Repo) -> None:
    assert around(repo.root / "dulu" / "rencana") == (repo.root, "dulu/rencana")
    assert around(repo.plan / "programs") == (repo.root, "kota/programs")
    link = repo.root.parent / "tautan"
    link.symlink_to(repo.plan)
    assert around(link) == (repo.root, "kota")


def test_new_commits_are_read_while_a_push_is_being_received(repo: Repo, tmp_path: Path) -> None:
    """Git keeps them in a place of their own until its hook agrees."""
    log = tmp_path / "log"
    hook = repo.root / ".git" / "hooks" / "pre-receive"
    hook.write_text(
        "#!/bin/sh\nread old new name\ncd ..\n"
        f'PYTHONPATH="{ROOT}" "{sys.executable}" -m smartplan review --base "$old" --head "$new" '
        f'--lang en > "{log}" 2>&1\nexit 0\n'
    )
    hook.chmod(0o755)
    clone = cloned(repo.root.as_uri(), tmp_path / "klon")
    clone.plan = clone.root / "kota"
    clone.edit(LOKET, "\nstatus: running", "\nstatus: stopped")
    clone.commit()
    clone.git("push", "-q", "origin", "HEAD:refs/heads/baru")
    # The old id is none, as the branch is new: what is missing is said, and nothing else.
    assert "there is no git revision" in log.read_text()
    clone.edit(LOKET, "\nstatus: stopped", "\nstatus: running")
    clone.edit("data.yaml", "completeness: 95", "completeness: 80")
    clone.commit()
    clone.git("push", "-q", "origin", "HEAD:refs/heads/baru")
    assert "2 changes: " in log.read_text()


def test_contents_and_commits_in_one_call_each(repo: Repo) -> None:
    ids = repo.git("ls-tree", "-r", "--format=%(objectname)", "HEAD").split()
    held = objects.blobs(repo.root, ids)
    assert set(held) == set(ids)
    assert (repo.plan / LOKET).read_bytes() in held.values()
    with pytest.raises(Failure, match="git fetch --refetch"):
        objects.blobs(repo.root, [*ids, "1" * 40])
    head = repo.git("rev-parse", "HEAD").strip()
    asked = ["HEAD", "", "x y", "main", "a\nb", "HEAD:kota", "HEAD^{tree}", "-x", "@", "\udcff"]
    assert objects.commits(repo.root, asked) == [head, None, None, head, *[None] * 4, head, None]


def test_the_working_tree_is_compared_as_git_does(repo: Repo) -> None:
    """Against `git diff --name-only HEAD` and new files, through all that can happen to a file."""

    def ours() -> tuple[str, ...]:
        found = changed.changed(repo.root, "HEAD", None, ["."]).files
        assert changed.is_changed(repo.plan) == bool(repo.git("status", "--porcelain", "kota"))
        return found

    def theirs() -> tuple[str, ...]:
        named = repo.git("diff", "--name-only", "--no-renames", "HEAD").split()
        return tuple(sorted({*named, *repo.git("ls-files", "-o", "--exclude-standard").split()}))

    assert ours() == ()
    one, two, three = (repo.plan / name for name in ("data.yaml", "profile.yaml", LOKET))
    steps: list[Callable[[], object]] = [
        lambda: os.utime(one, (1, 1)),
        lambda: one.write_bytes(one.read_bytes().replace(b"95", b"94")),
        lambda: repo.git("add", "kota/data.yaml"),
        lambda: one.write_bytes(one.read_bytes().replace(b"94", b"95")),
        lambda: repo.git("add", "kota/data.yaml"),
        two.unlink,
        lambda: repo.git("rm", "-q", "--cached", "kota/profile.yaml"),
        lambda: two.write_text("x: 1\n"),
        lambda: two.unlink() or two.symlink_to("data.yaml"),
        lambda: three.unlink() or three.mkdir(),
        lambda: (three / "x.yaml").write_text(""),
        lambda: (repo.root / "a").write_text("1"),
        lambda: (repo.root / ".gitignore").write_text("b\n"),
        lambda: (repo.root / "b").write_text("1"),
        lambda: repo.git("add", "-N", "a"),
        lambda: repo.git("add", "-A"),
        lambda: repo.git("mv", "kota/sources.yaml", "kota/lain.yaml"),
        lambda: repo.git("reset", "-q", "--hard"),
    ]
    for number, step in enumerate(steps):
        step()
        assert ours() == theirs(), number


def test_line_ends_that_git_itself_made_are_no_change(repo: Repo) -> None:
    repo.git("config", "core.autocrlf", "true")
    path = repo.plan / "data.yaml"
    path.unlink()
    repo.git("checkout", "-q", ".")
    assert b"\r\n" in path.read_bytes()
    os.utime(path, (1, 1))
    assert changed.changed(repo.root, "HEAD", None, ["."]).files == ()


def test_a_file_that_was_changed_in_the_moment_of_the_commit(tmp_path: Path) -> None:
    """Same size, same time: only its content tells."""
    repo = started(tmp_path)
    for number in range(20):
        (tmp_path / "a").write_text(f"{number:03}")
        repo.commit()
        (tmp_path / "a").write_text(f"{number + 500:03}")
        assert changed.changed(tmp_path, "HEAD", None, ["."]).files == ("a",)


def test_where_git_tells_nothing_of_the_disk_every_file_is_read(repo: Repo) -> None:
    index = changed._index(repo.root, ["."])
    assert all(len(entry.was) == 6 for _, entry in index.entries)
    assert index.written == (repo.root / ".git" / "index").stat().st_mtime_ns
    other = repo.root.parent / "lain"
    repo.git("worktree", "add", "-q", str(other))
    held = repo.root / ".git" / "worktrees" / "lain" / "index"
    assert changed._written(other) == held.stat().st_mtime_ns
