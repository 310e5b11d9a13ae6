"""`smartplan validate --watch`: once at the start, once after every change, until interrupted."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import ROOT

Make = Callable[..., Path]
Run = Callable[..., Ran]
Step = Callable[[], object]

CALL = ("validate", "--watch", "--as-of", "2024-06-30", "--lang", "en")
WRONG = "name: Kelas\nlead: entah\n"


@pytest.fixture
def watched(smartplan: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Watch a plan; a step is taken each time that nothing is to be done, then it ends."""

    def watch(folder: Path, *steps: Step, call: tuple[str, ...] = CALL) -> Ran:
        left: Iterator[Step] = iter(steps)

        def sleep(_seconds: float) -> None:
            step = next(left, None)
            if step is None:
                raise KeyboardInterrupt
            step()

        monkeypatch.setattr("time.sleep", sleep)
        return smartplan(*call, cwd=folder)

    return watch


def checks(ran: Ran) -> int:
    """How often the plan was checked: each time its files are counted."""
    return ran.out.count(" files")


def test_once_at_the_start_and_no_more_while_nothing_changes(
    watched: Callable[..., Ran], plan_folder: Make
) -> None:
    ran = watched(plan_folder(), lambda: None, lambda: None)
    assert (checks(ran), ran.code, ran.err) == (1, 0, "")


def test_again_after_a_change_a_new_file_and_one_that_goes(
    watched: Callable[..., Ran], plan_folder: Make
) -> None:
    folder = plan_folder()
    new = folder / "programs" / "baru.yaml"
    title = folder / "smartplan.yaml"
    ran = watched(
        folder,
        lambda: new.write_text(WRONG, "utf-8"),
        lambda: title.write_text(title.read_text("utf-8").replace("uji", "lain"), "utf-8"),
        new.unlink,
        lambda: None,
    )
    assert checks(ran) == 4
    assert [line.split()[2] for line in ran.out.splitlines() if "REF001" in line] == ["REF001"] * 2
    assert ran.code == 0  # what the last check found counts


def test_the_last_check_decides_the_exit_code(
    watched: Callable[..., Ran], plan_folder: Make
) -> None:
    folder = plan_folder()
    wrong = folder / "programs" / "baru.yaml"
    assert watched(folder, lambda: wrong.write_text(WRONG, "utf-8"), lambda: None).code == 1


def test_folders_without_plan_files_are_not_looked_at(
    watched: Callable[..., Ran], plan_folder: Make
) -> None:
    folder = plan_folder()
    for name in (".git", "build", "node_modules"):
        (folder / name).mkdir()
    ran = watched(
        folder,
        *(
            (lambda name=name: (folder / name / "berkas.yaml").write_text("a: 1\n"))
            for name in (".git", "build", "node_modules")
        ),
        lambda: None,
    )
    assert checks(ran) == 1


def test_a_link_to_nothing_is_a_change_like_any_other(
    watched: Callable[..., Ran], plan_folder: Make
) -> None:
    folder = plan_folder()
    link = folder / "programs" / "putus.yaml"
    ran = watched(folder, lambda: link.symlink_to(folder / "tidak-ada.yaml"), lambda: None)
    assert (checks(ran), ran.code) == (2, 1)
    assert "SYN011" in ran.out


@pytest.mark.parametrize("more", [("--fix",), ("--fix", "--diff")])
def test_it_does_not_go_with_mending(
    smartplan: Run, plan_folder: Make, more: tuple[str, ...]
) -> None:
    ran = smartplan(*CALL, *more, cwd=plan_folder())
    assert (ran.code, ran.out) == (2, "")
    assert "--watch" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_as_a_process_until_ctrl_c(plan_folder: Make) -> None:
    folder = plan_folder()
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "smartplan", *CALL],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as watching:
        try:
            assert watching.stdout
            assert watching.stderr
            told = iter(watching.stdout.readline, "")
            assert " files" in next(told)
            (folder / "programs" / "baru.yaml").write_text(WRONG, "utf-8")
            assert any("REF001" in line for line in told)
            assert any(" files" in line for line in told)
            watching.send_signal(signal.SIGINT)
            # 0 if it is interrupted before it knows what the check came to.
            assert watching.wait(60) in {0, 1}
            assert watching.stderr.read() == ""
        finally:
            watching.kill()
