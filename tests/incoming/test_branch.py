"""What agencies say as commits on a branch: nothing else of the repository is touched."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.asking.incoming import Receiving, Taking, receiving, taken_in
from smartplan.failure import Failure
from smartplan.incoming.outcome import UptakeKind
from smartplan.incoming.said import Heard, NewEntry, Provenance, Said
from smartplan.route import Route
from tests.places import EXAMPLES
from tests.repo import Repo, started

DAY = date(2025, 6, 1)
PROGRAM = "programs/air-terpantau.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with the plan of Tegal two folders down."""
    plan = Path(shutil.copytree(EXAMPLES / "tegal", tmp_path / "repo/rencana/tegal"))
    repo = started(tmp_path / "repo")
    repo.plan = plan
    repo.commit("awal")
    return repo


def heard(plan: Receiving, who: str, *changes: tuple[str, str]) -> Heard:
    """An agency's workbook: other texts at some routes of a plan."""
    said = []
    for number, (at, value) in enumerate(changes):
        route = Route(at.split("."))
        node = plan.loaded.documents[f"programs/{route[1]}.yaml"].data
        for key in route[2:]:
            node = node[key]
        said.append(Said(route, node, value, Provenance(f"tegal-{who}.xlsx", f"Uraian!C{number}")))
    return Heard(f"tegal-{who}.xlsx", tuple(said), who)


def test_each_agency_is_a_commit_and_the_folder_is_as_it_was(repo: Repo) -> None:
    plan = receiving(repo.plan, DAY)
    new = NewEntry(
        Route(("progress", "2024", "programs")), {"physical": 10}, Provenance("b.xlsx", "K!2"),
        id="air-terpantau",
    )  # fmt: skip
    told = (
        heard(plan, "dinkes", ("programs.air-terpantau.name", "Air Terpantau Terus")),
        Heard("b.xlsx", (new,), "dinkes"),
        heard(plan, "dlh", ("programs.satu-data.name", "Satu Data Kota")),
        heard(plan, "bkad"),
    )
    (repo.root / ".git/hooks").mkdir(exist_ok=True)
    for hook in ("pre-commit", "commit-msg", "reference-transaction", "post-commit"):
        place = repo.root / ".git/hooks" / hook
        place.write_text("#!/bin/sh\ntouch ../hooked\nexit 1\n")
        place.chmod(0o755)
    index = (repo.root / ".git/index").read_bytes()
    outcome = taken_in(plan, told, Taking(DAY, "id", branch="isian/maret"))
    assert outcome.incoming.concerns == ()
    assert outcome.kind is UptakeKind.COMMITTED
    assert outcome.exit_code == 0
    assert [who for who, _ in outcome.commits] == ["dinkes", "dlh"]
    assert repo.git("status", "--porcelain") == ""
    assert (repo.root / ".git/index").read_bytes() == index
    assert repo.git("rev-parse", "--abbrev-ref", "HEAD") == "main\n"
    assert not (repo.root.parent / "hooked").exists()
    form = "--format=%an|%(trailers:key=Agency,valueonly,separator=)|%H"
    log = repo.git("log", "--reverse", form, "main..isian/maret")
    rows = [row.split("|") for row in log.splitlines()]
    assert [row[:2] for row in rows] == [["Bappeda", "dinkes"], ["Bappeda", "dlh"]]
    assert tuple(row[2] for row in rows) == tuple(commit for _, commit in outcome.commits)
    files = repo.git("diff", "--name-only", "main", "isian/maret").split()
    assert files == [f"rencana/tegal/{one}" for one in outcome.files]
    assert "rencana/tegal/progress/2024.yaml" in files
    repo.git("fsck", "--strict")
    repo.git("-c", "core.hooksPath=/dev/null", "merge", "-q", "isian/maret")
    for file in outcome.files:
        assert (repo.plan / file).read_bytes() == outcome.incoming.after.contents[file]


def test_a_subject_and_the_changes_stand_in_the_message(repo: Repo) -> None:
    plan = receiving(repo.plan, DAY)
    told = heard(plan, "dinkes", ("programs.air-terpantau.name", "Air Terpantau Terus"))
    taken_in(plan, [told], Taking(DAY, "en", branch="b"))
    subject, _, body, *_ = repo.git("log", "-1", "--format=%B", "b").split("\n")
    assert subject.endswith(": 1 perubahan dari tegal-dinkes.xlsx")
    assert "Air Terpantau Terus" in body


def test_odd_names_make_a_sound_commit(repo: Repo) -> None:
    plan = receiving(repo.plan, DAY)
    told = heard(plan, "x\0y\n\nAgency: dlh", ("programs.air-terpantau.name", "Terpantau"))
    taken_in(plan, [told], Taking(DAY, "id", branch="b"))
    assert repo.git("log", "-1", "--format=%(trailers:key=Agency,valueonly)", "b").strip() == ""
    repo.git("fsck", "--strict")


Break = Callable[[Repo, pytest.MonkeyPatch], None]


def _dirty(repo: Repo, _: pytest.MonkeyPatch) -> None:
    with (repo.plan / PROGRAM).open("a") as file:
        file.write("# belum disimpan\n")


def _untracked(repo: Repo, _: pytest.MonkeyPatch) -> None:
    (repo.plan / "progress/2030.yaml").write_text("programs: {}\n")


def _there(repo: Repo, _: pytest.MonkeyPatch) -> None:
    repo.git("branch", "b")


def _nobody(_: Repo, patch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        patch.delenv(name)


@pytest.mark.parametrize(
    ("made", "branch", "sentence"),
    [
        (_dirty, "b", "rencana/tegal/programs/air-terpantau.yaml differ from the last commit"),
        (_untracked, "b", "rencana/tegal/progress/2030.yaml differ from the last commit"),
        (_there, "b", "branch b exists already"),
        (_nobody, "b", "git does not know your name"),
        (lambda *_: None, "a..b", "--branch a..b can be no name of a branch"),
        (lambda *_: None, "-b", "--branch -b can be no name of a branch"),
    ],
)
def test_what_cannot_become_a_branch_is_refused(
    repo: Repo, monkeypatch: pytest.MonkeyPatch, made: Break, branch: str, sentence: str
) -> None:
    made(repo, monkeypatch)
    plan = receiving(repo.plan, DAY)
    told = heard(plan, "dinkes", ("programs.air-terpantau.name", "Lain"))
    with pytest.raises(Failure) as failure:
        taken_in(plan, [told], Taking(DAY, "id", branch=branch))
    assert sentence in failure.value.text.en
    assert failure.value.text.id != failure.value.text.en


def test_other_files_may_differ_from_the_last_commit(repo: Repo) -> None:
    (repo.root / "catatan.txt").write_text("x")
    (repo.plan / "bukti.pdf").write_bytes(b"%PDF")
    plan = receiving(repo.plan, DAY)
    told = heard(plan, "dinkes", ("programs.air-terpantau.name", "Lain"))
    assert taken_in(plan, [told], Taking(DAY, "id", branch="b")).kind is UptakeKind.COMMITTED
    assert repo.git("ls-tree", "-r", "--name-only", "b", "--", "catatan.txt") == ""


def test_outside_of_git_and_before_the_first_commit(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLES / "tegal", tmp_path / "tegal"))
    plan = receiving(folder, DAY)
    told = heard(plan, "dinkes", ("programs.air-terpantau.name", "Lain"))
    with pytest.raises(Failure, match="git init"):
        taken_in(plan, [told], Taking(DAY, "id", branch="b"))
    started(folder)
    with pytest.raises(Failure, match="no commit yet"):
        taken_in(plan, [told], Taking(DAY, "id", branch="b"))


def test_with_a_conflict_there_is_no_branch(repo: Repo) -> None:
    plan = receiving(repo.plan, DAY)
    said = Said(Route(("programs", "air-terpantau", "name")), "Dulu", "Lain", Provenance("a", "b"))
    outcome = taken_in(plan, [Heard("a", (said,), "dinkes")], Taking(DAY, "id", branch="b"))
    assert outcome.exit_code == 1
    assert repo.git("branch", "--list", "b") == ""


def test_line_ends_that_git_writes_otherwise_stay_what_git_has(repo: Repo) -> None:
    path = repo.plan / PROGRAM
    repo.git("config", "core.autocrlf", "true")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    repo.git("add", "-A")
    plan = receiving(repo.plan, DAY)
    told = heard(plan, "dinkes", ("programs.air-terpantau.name", "Lain"))
    taken_in(plan, [told], Taking(DAY, "id", branch="b"))
    assert repo.git("diff", "--numstat", "main", "b").split()[:2] == ["1", "1"]
