"""Programs that a repository's own settings name are not run, whatever is asked for."""

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.repo import Repo, cloned, repository

Run = Callable[..., Ran]

CALLS: Sequence[tuple[str, ...]] = (
    ("diff",),
    ("diff", "HEAD~1"),
    ("diff", "HEAD~1", "HEAD"),
    ("review", "--base", "HEAD~1"),
    ("review", "--base", "HEAD~1", "--head", "HEAD"),
    ("history", "layanan-terpadu"),
    ("history", "score"),
    ("validate", "--since", "HEAD~1"),
    ("render", "--document", "masterplan", "--format", "md"),
    ("merge", "--install"),
    (
        "merge",
        "--base",
        "a.yaml",
        "--ours",
        "b.yaml",
        "--theirs",
        "c.yaml",
        "--path",
        "profile.yaml",
    ),
)
# Each names a program as its value, or as the program of a filter, an alias, a helper.
SETTINGS = (
    "core.fsmonitor",
    "core.pager",
    "core.editor",
    "core.askPass",
    "core.sshCommand",
    "core.gitProxy",
    "core.alternateRefsCommand",
    "pager.log",
    "pager.diff",
    "diff.external",
    "diff.x.command",
    "diff.x.textconv",
    "filter.x.clean",
    "filter.x.smudge",
    "filter.x.process",
    "merge.x.driver",
    "gpg.program",
    "gpg.ssh.program",
    "gpg.x509.program",
    "credential.helper",
    "alias.log",
    "alias.rev-parse",
    "sequence.editor",
    "uploadpack.packObjectsHook",
    "submodule.kota.update",
    "trailer.x.command",
)


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a mark beside it when it is run."""
    program = tmp_path / "trap"
    program.write_text('#!/bin/sh\necho "$@" >> "$0.sprung"\nexec cat\n')
    program.chmod(0o755)
    return program


def sprung(trap: Path) -> str:
    mark = trap.with_name("trap.sprung")
    return mark.read_text() if mark.exists() else ""


@pytest.fixture
def trapped(tmp_path: Path, trap: Path) -> Repo:
    """A repository in whose settings and hooks every program is the trap."""
    repo = repository(tmp_path / "repo")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    (repo.plan / ".gitattributes").write_text("*.yaml filter=x diff=x\n")
    repo.commit()
    _sign(repo)
    for number, text in enumerate(("a: 1\n", "a: 1\nb: [\n", "a: 2\n")):
        (repo.plan / f"{'abc'[number]}.yaml").write_text(text)
    hooks = repo.root / ".git" / "hooks"
    for name in ("post-index-change", "post-checkout", "reference-transaction", "pre-auto-gc",
                 "fsmonitor-watchman", "post-rewrite", "sendemail-validate"):  # fmt: skip
        shutil.copy(trap, hooks / name)
    for setting in SETTINGS:
        repo.git("config", setting, str(trap))
    repo.git("config", "log.showSignature", "true")
    repo.git("config", "core.untrackedCache", "true")
    # What git thinks it knows of these files no longer holds.
    for path in repo.plan.rglob("*.yaml"):
        os.utime(path, (1, 1))
    repo.edit("data.yaml", "completeness: 80", "completeness: 70")
    return repo


def _sign(repo: Repo) -> None:
    """Give the last commit a signature, which git would have looked at."""
    raw = subprocess.run(
        ["git", "cat-file", "commit", "HEAD"], cwd=repo.root, capture_output=True, check=True
    ).stdout
    head, _, message = raw.partition(b"\n\n")
    signature = b"-----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----"
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=repo.root,
        input=head + b"\ngpgsig " + signature + b"\n\n" + message,
        capture_output=True,
        check=True,
    ).stdout
    repo.git("update-ref", "HEAD", made.decode().strip())


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(call[:3]))
def test_no_program_is_run(
    call: tuple[str, ...], trapped: Repo, trap: Path, smartplan: Run
) -> None:
    ran = smartplan(*call, cwd=trapped.plan)
    assert ran.code in (0, 1), ran.err
    assert sprung(trap) == ""


def test_the_traps_are_good(trapped: Repo, trap: Path) -> None:
    """Git itself runs them, so that the silence of the test above says something."""
    trapped.git("status")
    trapped.git("log", "-1")
    assert sprung(trap)
    (trap.with_name("trap.sprung")).unlink()
    trapped.git("-c", "core.fsmonitor=false", "diff", "--no-ext-diff", "--no-textconv")
    assert sprung(trap)


@pytest.mark.parametrize(
    "call",
    [call for call in CALLS if call[0] not in ("merge", "render")],
    ids=" ".join,
)
def test_what_a_partial_clone_lacks_is_not_fetched_and_not_taken_for_nothing(
    call: tuple[str, ...], tmp_path: Path, trap: Path, smartplan: Run
) -> None:
    repo = repository(tmp_path / "repo")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.edit("programs/layanan-terpadu.yaml", "status: running", "status: done")
    repo.edit("readiness.yaml", "level: 2, target: 4", "level: 4, target: 4")
    repo.commit()
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = cloned(repo.root.as_uri(), tmp_path / "klon", "--filter=blob:none")
    clone.git("config", "remote.origin.uploadpack", str(trap))
    ran = smartplan(*call, cwd=clone.root / "kota")
    # Against the last commit nothing is missing: it is checked out.
    if call != ("diff",):
        assert (ran.code, ran.out) == (2, "")
        assert "git fetch --refetch --no-filter" in ran.err
    assert sprung(trap) == ""


def test_the_advice_for_a_partial_clone_is_right(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path / "repo")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit()
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = cloned(repo.root.as_uri(), tmp_path / "klon", "--filter=blob:none")
    assert smartplan("diff", "HEAD~1", cwd=clone.root).code == 2
    clone.git("fetch", "-q", "--refetch", "--no-filter")
    ran = smartplan("diff", "HEAD~1", cwd=clone.root)
    assert (ran.code, "1 change" in ran.out) == (0, True)


def test_a_repository_that_is_broken_is_no_empty_plan(tmp_path: Path, smartplan: Run) -> None:
    repo = repository(tmp_path / "repo")
    repo.edit("data.yaml", "completeness: 95", "completeness: 80")
    repo.commit()
    blob = repo.git("rev-parse", "HEAD~1:kota/data.yaml").strip()
    tree = repo.git("rev-parse", "HEAD~1:kota/programs").strip()
    for id in (blob, tree):
        kept = repo.root / ".git" / "objects" / id[:2] / id[2:]
        content = kept.read_bytes()
        kept.unlink()
        for call in CALLS[1:8]:
            if id == tree and call[0] == "history":
                continue  # the same tree stands in both commits: git need not look into it
            if id == blob and call == ("history", "layanan-terpadu"):
                continue  # it is another file
            if id == blob and call == ("history", "score"):
                continue
            ran = smartplan(*call, cwd=repo.plan)
            assert (ran.code, ran.out) == (2, ""), (call, ran)
        kept.write_bytes(content)


def test_a_repository_of_another_user_is_refused_unless_it_is_trusted(
    tmp_path: Path, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "geteuid") or os.geteuid():
        pytest.skip("only root can give a folder to another user")
    repo = repository(tmp_path / "repo")
    for path in (repo.root, *repo.root.rglob("*")):
        os.chown(path, 4321, 4321)
    ran = smartplan("diff", cwd=repo.plan)
    assert (ran.code, "safe.directory" in ran.err) == (2, True)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.directory")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(repo.root))
    assert smartplan("diff", cwd=repo.plan).code == 0
