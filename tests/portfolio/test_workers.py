"""Work that is shared out over processes: the same answers, in order, and the same failures."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from smartplan.failure import Failure
from smartplan.portfolio import workers
from smartplan.portfolio.workers import FEW, cores, shared_out
from smartplan.wording import same
from tests.places import ROOT

WAYS = pytest.mark.parametrize("forks", [True, False])
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@pytest.fixture(autouse=True)
def _may_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though pytest itself may have a thread that waits."""
    monkeypatch.setattr(workers, "_may_fork", lambda: True)


def _square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _big(number: int) -> str:
    return str(number) * 300_000


def _fails(at: int, number: int) -> int:
    if number == at:
        raise Failure(same(f"no {number}"))
    return number


def _dies(at: int, parent: int, number: int) -> int:
    if number == at and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@WAYS
def test_the_answers_come_in_order_and_from_other_processes(*, forks: bool) -> None:
    answers = list(shared_out(_square, range(100), workers=3, forks=forks))
    assert [square for square, _ in answers] == [number * number for number in range(100)]
    assert os.getpid() not in {process for _, process in answers}


def test_a_few_things_are_done_here() -> None:
    for count, is_here in ((FEW - 1, True), (FEW, False)):
        processes = {one for _, one in shared_out(_square, range(count), workers=2)}
        assert (processes == {os.getpid()}) is is_here


def test_one_core_does_it_here() -> None:
    assert {one for _, one in shared_out(_square, range(40), workers=1)} == {os.getpid()}


def test_more_than_a_pipe_holds_comes_whole() -> None:
    assert list(shared_out(_big, range(30), workers=2)) == [_big(number) for number in range(30)]


@WAYS
def test_a_failure_comes_out_in_its_turn(*, forks: bool) -> None:
    coming = shared_out(partial(_fails, 37), range(60), workers=2, forks=forks)
    assert [next(coming) for _ in range(37)] == list(range(37))
    with pytest.raises(Failure, match="no 37"):
        next(coming)


@WAYS
def test_what_a_dead_worker_leaves_undone_is_done_here(*, forks: bool) -> None:
    work = partial(_dies, 11, os.getpid())
    assert list(shared_out(work, range(40), workers=2, forks=forks)) == list(range(40))


def test_work_that_leaves_much_behind_has_a_process_for_each_thing() -> None:
    for count in (1, 2, 3):
        answers = list(shared_out(_square, range(9), workers=count, few=2, fresh=True))
        assert [square for square, _ in answers] == [number * number for number in range(9)]
        assert len({os.getpid(), *(process for _, process in answers)}) == 10


def test_a_thing_whose_own_process_dies_is_done_here() -> None:
    work = partial(_dies, 2, os.getpid())
    assert list(shared_out(work, range(6), workers=2, few=2, fresh=True)) == list(range(6))


def test_where_threads_came_in_meanwhile_nobody_is_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    coming = shared_out(_square, range(6), workers=2, few=2, fresh=True)
    first = next(coming)
    monkeypatch.setattr(workers, "_may_fork", lambda: False)
    processes = [process for _, process in (first, *coming)]
    assert processes[0] != os.getpid()
    assert processes[-1] == os.getpid()


def test_without_a_fork_there_are_no_processes_of_their_own() -> None:
    processes = {one for _, one in shared_out(_square, range(9), forks=False, fresh=True)}
    assert processes == {os.getpid()}


def test_who_stops_listening_leaves_no_worker_behind() -> None:
    coming = shared_out(_square, range(200), workers=2)
    processes = {next(coming)[1] for _ in range(3)}
    coming.close()  # type: ignore[attr-defined]
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.skipif(sys.platform != "linux", reason="it asks /proc who is still there")
def test_whatever_ends_us_ends_the_workers(end: int) -> None:
    code = """
import os, time
from smartplan.portfolio.workers import shared_out

def slow(number):
    time.sleep(0.05)
    return os.getpid()

for process in shared_out(slow, range(4000), workers=2):
    print(process, flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout
        workers = {int(process.stdout.readline()) for _ in range(20)}
        process.send_signal(end)
        process.wait(10)
    assert workers
    until = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_process_with_threads_is_not_forked() -> None:
    code = """
import threading, time
from smartplan.portfolio.workers import _may_fork
print(_may_fork())
threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
print(_may_fork())
"""
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == [str(sys.platform == "linux"), "False"]


def test_only_the_cores_that_are_ours_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3, 5, 8}, raising=False)
    assert cores() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    assert cores() == (os.cpu_count() or 1)
