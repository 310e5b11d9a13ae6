"""What is taken out of each plan of many, so that the whole needs none of them again.

It is worked out on all cores, and kept in the user's cache: a plan that has not changed since is
not read again (see `docs/cache.md`).
"""

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartplan.portfolio import workers
from smartplan.portfolio.cache import Cache, Result, opened
from smartplan.value import dataclass

if TYPE_CHECKING:  # an unchanged plan needs none of the rules
    from smartplan.assess import Assessment
    from smartplan.source.bundle import Bundle

Json = Any


@dataclass(frozen=True, slots=True)
class Extract:
    """Something that is worked out from one plan alone and told as JSON.

    `take` is a function of a module (or a `functools.partial` of one, with plain values), so that
    another process can call it; what it gives follows from the assessment alone, which holds the
    day, so that it may be kept. `name` says what it is; `options` tells apart what the same
    function gives for other wishes. A module of it that loads little by itself is quickest.

    One that is not `judged` needs the plan alone: where no other is asked for with it, the rules
    do not run, and the findings of the assessment are only those of reading, without their places.
    """

    name: str
    take: "Callable[[Assessment], Json]"
    options: str = ""
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was taken out of the plan in a folder: the values by the names of their extracts."""

    folder: Path
    values: Mapping[str, Json]


def extracted(
    folders: Sequence[Path],
    extracts: Sequence[Extract] | Callable[[Path], Sequence[Extract]],
    day: date,
    *,
    stage: int | None = None,
    cached: bool = True,
) -> Iterator[Extracted]:
    """What each extract takes out of each plan, in the order of the folders.

    The extracts are those of every plan, or a function that says which are a folder's. The values
    are what JSON makes of them, whether they were kept, come from another process or were worked
    out here. Without `cached` nothing is looked up and nothing kept.
    """
    of = extracts if callable(extracts) else lambda _: extracts
    tasks = [_Task(folder, tuple(of(folder))) for folder in folders]
    when = _When(day, stage)
    with opened(wanted=cached) as cache:
        if cache is not None:
            yield from _Kept(cache, when).all(tasks)
            return
        loaded(len(tasks))
        done = workers.shared_out(partial(_plain, when), tasks)
        for task, texts in zip(tasks, done, strict=True):
            yield _extracted(task, texts)


def loaded(count: int) -> None:
    """Load before processes are forked for so many plans what each of them would load."""
    if count >= workers.FEW:
        from smartplan.assess import assess_bundle  # noqa: F401
        from smartplan.rules.registry import every_rule

        every_rule()


@dataclass(frozen=True, slots=True)
class _Task:
    """A plan, and what is asked of it."""

    folder: Path
    extracts: tuple[Extract, ...]


@dataclass(frozen=True, slots=True)
class _When:
    """For when it is asked."""

    day: date
    stage: int | None


# A finished plan, in plain values: what it holds, from which day to which the values hold, and
# the values, as JSON.
_Worked = tuple[bytes | None, int, int, tuple[str, ...]]


def _plain(when: _When, task: _Task) -> tuple[str, ...]:
    from smartplan.source.folder import read_folder

    return _taken(when, task, read_folder(task.folder), when.day)


def _work(when: _When, task: _Task) -> _Worked:
    from smartplan.source.folder import read_folder

    return _worked(when, task, read_folder(task.folder))


def _worked(when: _When, task: _Task, bundle: "Bundle", content: bytes | None = None) -> _Worked:
    """A plan, worked out on a day that notes for which other days it would be the same."""
    from smartplan.portfolio.keys import content_of
    from smartplan.portfolio.watched_day import WatchedDay

    day = WatchedDay.of(when.day)
    texts = _taken(when, task, bundle, day)
    return content or content_of(bundle), day.first.toordinal(), day.last.toordinal(), texts


def _taken(when: _When, task: _Task, bundle: "Bundle", day: date) -> tuple[str, ...]:
    if any(one.judged for one in task.extracts):
        from smartplan.assess import assess_bundle

        state = assess_bundle(bundle, day, stage=when.stage)
    else:
        from smartplan.assess import Assessment
        from smartplan.plan.load import load

        read = load(bundle, day)
        state = Assessment(read.plan, read.findings, read.documents)
    return tuple(json.dumps(one.take(state)) for one in task.extracts)


def _extracted(task: _Task, texts: Sequence[str]) -> Extracted:
    pairs = zip(task.extracts, texts, strict=True)
    return Extracted(task.folder, {one.name: json.loads(text) for one, text in pairs})


@dataclass(slots=True)
class _Known:
    """A plan as it is looked at: its stamp, if that will tell it again, and what it holds."""

    task: _Task
    whats: tuple[bytes, ...]
    place: bytes
    stamp: bytes | None
    content: bytes | None = None
    bundle: "Bundle | None" = None


class _Kept:
    """A run with a cache."""

    def __init__(self, cache: Cache, when: _When) -> None:
        from smartplan.portfolio import keys

        self.cache = cache
        self.when = when
        self.program = keys.program()
        self.user = keys.user()

    def all(self, tasks: Sequence[_Task]) -> Iterator[Extracted]:
        """The plans in their order: what is kept, and what is worked out meanwhile."""
        known = [self._look(task) for task in tasks]
        fresh = [one for one in known if not self._is_kept(one)]
        if asked := [one for one in fresh if all(map(self.cache.has_any, one.whats))]:
            # A checkout anew: other files by their times, the same by what they hold.
            are_few = len(asked) < workers.FEW
            for one in asked:
                self._read(one, keeps=are_few)
            fresh = [one for one in fresh if not self._is_kept(one)]
        loaded(len(fresh))
        missing = {id(one) for one in fresh}
        working = self._working(fresh)
        for one in known:
            yield next(working) if id(one) in missing else self._recalled(one)

    def _look(self, task: _Task) -> _Known:
        from smartplan.portfolio import keys
        from smartplan.source.stamp import stamp

        whats = tuple(
            keys.digest(
                self.program, one.name, keys.called(one.take), one.options, str(self.when.stage)
            )
            for one in task.extracts
        )
        now = time.time_ns()
        top = os.path.realpath(task.folder)
        place = keys.digest(top, self.program, self.user)
        found = stamp(top)
        if found is None:
            return _Known(task, whats, place, None)
        content = self.cache.content(place, found.digest)
        is_new = content is None and found.is_settled(now)
        return _Known(task, whats, place, found.digest if is_new else None, content)

    def _read(self, one: _Known, *, keeps: bool) -> None:
        """Learn what a folder holds by reading it."""
        from smartplan.portfolio.keys import content_of
        from smartplan.source.folder import read_folder

        bundle = read_folder(one.task.folder)
        one.content = content_of(bundle)
        self._saw(one)
        if keeps:
            one.bundle = bundle

    def _saw(self, one: _Known) -> None:
        if one.stamp and one.content:
            self.cache.saw(one.place, one.stamp, one.content)
            one.stamp = None

    def _is_kept(self, one: _Known) -> bool:
        day = self.when.day
        return one.content is not None and all(
            self.cache.has(one.content, what, day) for what in one.whats
        )

    def _recalled(self, one: _Known) -> Extracted:
        """What is kept of a plan; worked out if it has gone meanwhile, or is broken."""
        texts = []
        for what in one.whats:
            text = self.cache.text(one.content or b"", what, self.when.day)
            if text is None:
                return next(self._working([one]))
            texts.append(text)
        return _extracted(one.task, texts)

    def _working(self, fresh: Sequence[_Known]) -> Iterator[Extracted]:
        """The plans that have to be worked out, kept as they come."""
        if len(fresh) < workers.FEW:
            done: Iterator[_Worked] = map(self._here, fresh)
        else:
            done = workers.shared_out(partial(_work, self.when), [one.task for one in fresh])
        for one, (content, first, last, texts) in zip(fresh, done, strict=True):
            if content is not None:
                one.content = content
                self._saw(one)
                days = date.fromordinal(first), date.fromordinal(last)
                for what, text in zip(one.whats, texts, strict=True):
                    self.cache.keep(Result(content, what, *days, text))
            yield _extracted(one.task, texts)

    def _here(self, one: _Known) -> _Worked:
        bundle, one.bundle = one.bundle, None
        if bundle is None:
            return _work(self.when, one.task)
        return _worked(self.when, one.task, bundle, one.content)
