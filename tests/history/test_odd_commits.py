"""Commits as other programs make them, and settings of the user: shown, and alike for everyone."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.source.revision import version
from tests.conftest import Ran
from tests.repo import Repo, started

Make = Callable[..., Path]
Run = Callable[..., Ran]

READINESS = "indicators:\n  struktur.orang.staf: {level: %d}\n"
PROGRAM = "name: Izin\ndimension: governance\nlead: dinkes\nstatus: %s\n"
STATES = ("planned", "running", "done")
LEVELS = (1, 2, 1)


@pytest.fixture
def repo(plan_folder: Make) -> Repo:
    made = started(plan_folder())
    _change(made, 0)
    made.commit("awal")
    return made


def _change(repo: Repo, number: int) -> None:
    (repo.plan / "programs" / "izin.yaml").write_text(PROGRAM % STATES[number])
    (repo.plan / "readiness.yaml").write_text(READINESS % LEVELS[number])


def _odd(repo: Repo, head: bytes, message: bytes) -> None:
    """A commit object with anything in it; `head` follows the tree and the parent."""
    repo.git("add", "-A")
    tree = repo.git("write-tree").strip()
    parent = repo.git("rev-parse", "HEAD").strip()
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--literally", "--stdin"],
        cwd=repo.root,
        input=f"tree {tree}\nparent {parent}\n".encode() + head + b"\n" + message,
        capture_output=True,
        check=True,
    ).stdout
    repo.git("reset", "-q", "--soft", made.decode().strip())


def _by(author: bytes, day: bytes = b"1704100000 +0700") -> bytes:
    return b"author " + author + b" " + day + b"\ncommitter " + author + b" " + day + b"\n"


GOOD = b"A <a@b>"
ODD = {
    "control": (_by(b"a\x01b <a@b>"), b"one\x01two\x1e\x1f\x7f"),
    "year 10000": (_by(GOOD, b"253402300800 +0000"), b"far"),
    "no number": (_by(GOOD, b"99999999999999999999999 +0000"), b"farther"),
    "no date": (b"author A <a@b>\ncommitter A <a@b>\n", b"undated"),
    "bad zone": (_by(GOOD, b"1704100000 +99999"), b"zone"),
    "no author": (b"committer A <a@b> 1704100000 +0700\n", b"nobody"),
    "no name": (_by(b" <a@b>"), b"unnamed"),
    "no mail": (_by(b"A"), b"no mail"),
    "latin": (_by(b"J\xe9r\xf4me <a@b>"), b"caf\xe9"),
    "encoded": (_by(b"J\xe9r\xf4me <a@b>") + b"encoding ISO-8859-1\n", b"caf\xe9"),
    "unknown encoding": (_by(GOOD) + b"encoding KLINGON\n", b"qapla\x27"),
    "no message": (_by(GOOD), b""),
    "like a file": (_by(GOOD), b":100644 100644 1234567 1234567 M\x09programs/izin.yaml\n\n:x"),
    "many lines": (_by(GOOD), b"satu\ndua\n\ntiga"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_an_odd_commit_is_shown_and_the_others_around_it(
    name: str, repo: Repo, smartplan: Run
) -> None:
    _change(repo, 1)
    _odd(repo, *ODD[name])
    _change(repo, 2)
    repo.commit("akhir")
    for what in ("izin", "score", "programs.izin.status"):
        told = json.loads(smartplan("history", what, "--format", "json", cwd=repo.plan).out)
        commits = told["commits"]
        assert [commits[0]["subject"], commits[-1]["subject"]] == ["akhir", "awal"], what
        assert len(commits) == 3, what
        for form in ("text", "markdown", "html"):
            for lang in ("id", "en"):
                ran = smartplan("history", what, "--format", form, "--lang", lang, cwd=repo.plan)
                assert ran.code == 0, ran.err
    for call in (
        ("diff", "HEAD~2"),
        ("review", "--base", "HEAD~1"),
        ("validate", "--since", "HEAD~1"),
    ):
        assert smartplan(*call, cwd=repo.plan).code in (0, 1)


def test_what_is_not_known_is_said(repo: Repo, smartplan: Run) -> None:
    _change(repo, 1)
    _odd(repo, b"", b"tanpa apa pun")
    ran = smartplan("history", "izin", "--lang", "id", cwd=repo.plan)
    assert "tanggal tidak diketahui · tanpa nama · " in ran.out
    ran = smartplan("history", "score", "--lang", "en", cwd=repo.plan)
    assert "date unknown" in ran.out
    told = json.loads(smartplan("history", "izin", "--format", "json", cwd=repo.plan).out)
    assert told["commits"][0]["date"] is None


@pytest.mark.parametrize("name", ["no date", "year 10000", "no number", "control", "no author"])
def test_documents_are_made_after_an_odd_commit(name: str, repo: Repo, smartplan: Run) -> None:
    _change(repo, 1)
    _odd(repo, *ODD[name])
    assert version(repo.plan).name == repo.git("rev-parse", "--short", "HEAD").strip()
    ran = smartplan("render", "--document", "masterplan", "--format", "md", cwd=repo.plan)
    assert ran.code == 0, ran.err


def test_names_in_another_encoding_are_read(repo: Repo, smartplan: Run) -> None:
    _change(repo, 1)
    _odd(repo, *ODD["encoded"])
    told = json.loads(smartplan("history", "izin", "--format", "json", cwd=repo.plan).out)
    assert (told["commits"][0]["author"], told["commits"][0]["subject"]) == ("Jérôme", "café")


SETTINGS = (
    ("log.showRoot", "false"),
    ("log.showSignature", "true"),
    ("log.follow", "true"),
    ("log.date", "relative"),
    ("log.diffMerges", "off"),
    ("log.mailmap", "true"),
    ("log.decorate", "full"),
    ("log.abbrevCommit", "true"),
    ("log.excludeDecoration", "*"),
    ("i18n.logOutputEncoding", "latin1"),
    ("core.quotePath", "true"),
    ("color.ui", "always"),
    ("color.diff", "always"),
    ("diff.noprefix", "true"),
    ("diff.mnemonicPrefix", "true"),
    ("diff.relative", "true"),
    ("diff.renames", "false"),
    ("diff.renameLimit", "1"),
    ("diff.ignoreSubmodules", "all"),
    ("diff.submodule", "log"),
    ("diff.algorithm", "histogram"),
    ("diff.context", "0"),
    ("diff.statGraphWidth", "1"),
    ("diff.wsErrorHighlight", "all"),
    ("format.pretty", "oneline"),
    ("status.showUntrackedFiles", "no"),
    ("status.relativePaths", "true"),
    ("grep.lineNumber", "true"),
    ("merge.conflictStyle", "diff3"),
    ("column.ui", "always"),
    ("notes.displayRef", "*"),
    ("core.fileMode", "false"),
    ("core.checkStat", "minimal"),
    ("core.trustctime", "false"),
    ("core.preloadIndex", "false"),
    ("core.untrackedCache", "true"),
    ("core.warnAmbiguousRefs", "false"),
    ("core.logAllRefUpdates", "false"),
)
CALLS = (
    ("history", "izin", "--format", "json"),
    ("history", "score", "--format", "json"),
    ("diff", "HEAD~2", "HEAD", "--format", "json"),
    ("diff", "HEAD~1", "--format", "json"),
    ("review", "--base", "HEAD~1", "--format", "json"),
    ("validate", "--since", "HEAD~1", "--format", "json"),
)


def test_no_setting_of_the_user_changes_what_is_told(repo: Repo, smartplan: Run) -> None:
    """All of them at once: none may be needed, and none may do harm."""
    _change(repo, 1)
    _odd(repo, *ODD["encoded"])
    _change(repo, 2)
    repo.commit("akhir é")
    (repo.plan / "programs" / "izin.yaml").write_text(PROGRAM % "stopped")
    (repo.plan / "programs" / "baru.yaml").write_text(PROGRAM % "idea")
    before = [smartplan(*call, cwd=repo.plan).out for call in CALLS]
    for key, value in SETTINGS:
        repo.git("config", key, value)
    (repo.root / ".git" / "order").write_text("*.yaml\n")
    repo.git("config", "diff.orderFile", str(repo.root / ".git" / "order"))
    after = [smartplan(*call, cwd=repo.plan).out for call in CALLS]
    assert after == before
    assert all(json.loads(text) for text in before)
