"""Sharing work out over the machine's cores, so that the answers come in the order of the things.

Where it is safe the process forks: the workers have all that is loaded, take a batch when they are
done with one, and hand back finished plain values. Whatever a worker could not do is done again
here, when its turn comes: a failure comes out as it would in one process.
"""

import gc
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn, TypeVar

from smartplan.value import dataclass, field

T = TypeVar("T")
R = TypeVar("R")

FEW = 8  # things that are done sooner than workers are started
_BATCH, _BATCHES = 8, 1000  # tokens of so many batches fit into the smallest pipe there is


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # pragma: no cover -- macOS and Windows


def shared_out(
    work: Callable[[T], R],
    things: Sequence[T],
    *,
    workers: int | None = None,
    forks: bool = True,
    few: int = FEW,
    fresh: bool = False,
) -> Iterator[R]:
    """What `work` makes of each thing, in their order; fewer than `few` are done here.

    What it gives is made of plain values (texts, bytes, numbers, tuples, None). Where processes
    cannot be forked it is a function that another process can import. `fresh` is work that leaves
    much behind in memory: each thing has a process of its own, and where none can be forked this
    one does all.
    """
    count = min(cores() if workers is None else workers, len(things))
    may_fork = forks and _may_fork()
    if (count < 2 and not fresh) or len(things) < few or (fresh and not may_fork):  # noqa: PLR2004 -- one is no company
        yield from map(work, things)
        return
    size = max(1, min(_BATCH, len(things) // (4 * count)), -(-len(things) // _BATCHES))
    size = 1 if fresh else size
    batches = [things[at : at + size] for at in range(0, len(things), size)]
    share = partial(_forked, fresh=fresh) if may_fork else _spawned
    done = share(partial(_batch, work), batches, count)
    try:
        for batch, made in zip(batches, done, strict=True):
            yield from map(work, batch) if made is None else made
    finally:
        done.close()


def _batch(work: Callable[[T], R], things: Sequence[T]) -> list[R] | None:
    """A batch; None if something fails, which then fails again where it can be told."""
    try:
        return [work(thing) for thing in things]
    except Exception:  # noqa: BLE001 -- told by who does it again
        return None


def _may_fork() -> bool:
    """Whether nothing but this thread would be left behind by a fork: libraries have threads."""
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208
    except OSError:
        return False


_Work = Callable[[Any], list[Any] | None]


def _forked(
    work: _Work, batches: Sequence[Any], count: int, *, fresh: bool = False
) -> Generator[list[Any] | None]:
    """The batches, each None if no worker brought it, in their order."""
    crew = _Crew()
    tokens, filled = os.pipe()
    try:
        os.write(filled, b"".join(at.to_bytes(4, "big") for at in range(len(batches))))
    finally:
        os.close(filled)
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()  # what is there is shared by all as long as nobody looks through it
    try:
        for _ in range(count):
            crew.hire(work, batches, tokens, once=fresh)
        if fresh:  # who goes is followed by another, as long as there is something to do
            crew.replace = partial(crew.hire, work, batches, tokens, once=True)
            crew.left = len(batches) - count
        else:
            os.close(tokens)
        for number in range(len(batches)):
            yield crew.brought(number)
    finally:
        if fresh:
            os.close(tokens)
        crew.dismiss()
        gc.unfreeze()


@dataclass(slots=True)
class _Crew:
    """The workers: their pipes, what came through them, and what is complete."""

    pipes: dict[int, bytearray] = field(default_factory=dict)
    processes: list[int] = field(default_factory=list)
    done: dict[int, list[Any] | None] = field(default_factory=dict)
    replace: Callable[[], None] | None = None  # starts one in place of another that is done
    left: int = 0  # how often

    def hire(
        self, work: _Work, batches: Sequence[Any], tokens: int, *, once: bool = False
    ) -> None:
        """Start a worker, for a batch or for all that there will be."""
        out, back = os.pipe()
        try:
            process = os.fork()
        except OSError:  # no more processes are to be had: those that are there do it all
            os.close(out)
            os.close(back)
            return
        if not process:
            for pipe in (*self.pipes, out):
                os.close(pipe)  # so that who writes into it notices that nobody reads
            _work(work, batches, tokens, back, once=once)
        os.close(back)
        self.pipes[out] = bytearray()
        self.processes.append(process)

    def brought(self, number: int) -> list[Any] | None:
        """What a worker made of a batch; None if all have gone without bringing it."""
        from select import POLLIN, poll

        waiting = poll()
        for pipe in self.pipes:
            waiting.register(pipe, POLLIN)
        while number not in self.done and self.pipes:
            for pipe, _ in waiting.poll():
                if pipe in self.pipes and not self._read(pipe):
                    waiting.unregister(pipe)
                    del self.pipes[pipe]
                    os.close(pipe)
                    # What was done here meanwhile may have left threads behind.
                    if self.replace and self.left and _may_fork():
                        self.left -= 1
                        self.replace()
                        for new in self.pipes:
                            waiting.register(new, POLLIN)
        return self.done.pop(number, None)

    def _read(self, pipe: int) -> bool:
        """Take what stands in a pipe; False at its end."""
        import marshal

        piece = os.read(pipe, 1 << 20)
        held = self.pipes[pipe]
        held += piece
        while len(held) >= _HEAD:
            size = int.from_bytes(held[4:_HEAD], "big")
            if len(held) < _HEAD + size:
                break
            number = int.from_bytes(held[:4], "big")
            self.done[number] = marshal.loads(held[_HEAD : _HEAD + size])  # noqa: S302 -- ours
            del held[: _HEAD + size]
        return bool(piece)

    def dismiss(self) -> None:
        """End those who still work: nobody waits for what they do."""
        import signal

        for pipe in self.pipes:
            os.close(pipe)
        self.pipes.clear()
        for process in self.processes:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(process, 0)
        self.processes.clear()


_HEAD = 12


def _work(work: _Work, batches: Sequence[Any], tokens: int, back: int, *, once: bool) -> NoReturn:
    """What a worker does until there are no more batches, or nobody listens any more."""
    import marshal
    import signal

    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it without a word
        while token := os.read(tokens, 4):
            said = marshal.dumps(work(batches[int.from_bytes(token, "big")]))
            rest = memoryview(token + len(said).to_bytes(8, "big") + said)
            while rest:
                rest = rest[os.write(back, rest) :]
            if once:
                break
    finally:
        os._exit(0)


def _spawned(work: _Work, batches: Sequence[Any], count: int) -> Generator[list[Any] | None]:
    """The same with processes that load everything anew."""
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_quiet)
    try:
        asked: list[Future[list[Any] | None]] = []
        with suppress(BrokenProcessPool):
            for batch in batches:
                asked.append(pool.submit(work, batch))  # noqa: PERF401 -- it may stop halfway
        for one in asked:
            try:
                yield one.result()
            except BrokenProcessPool:
                yield None
        yield from [None] * (len(batches) - len(asked))
    finally:
        pool.shutdown(cancel_futures=True)


def _quiet() -> None:  # pragma: no cover -- runs where nothing is measured
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
