"""The history of one thing of a plan, or of its readiness score: when, what, by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from smartplan.change import ChangeKind
from smartplan.changes.case import States
from smartplan.changes.compare import compare
from smartplan.changes.words import Told, told
from smartplan.plan.load import load
from smartplan.route import Route
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.past import Commit, Past


@dataclass(frozen=True, slots=True)
class Event:
    """What a commit did to the thing."""

    commit: Commit
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The readiness score at a commit, with its range and what it rests on."""

    commit: Commit
    score: float | None
    low: float
    high: float
    assessed: int
    of: int


def events(held: Past, asked: str) -> Iterator[Event]:
    """What was done to a thing or field, newest first; followed back through renames.

    `asked` is an id (`layanan-terpadu`) or the beginning of a route (`programs.layanan.budget`).
    """
    names = {asked}
    for commit, older in zip(held.commits, (*held.commits[1:], held.earlier), strict=True):
        old = held.documents(older) if older else {}
        new = held.documents(commit)
        every = told(compare(old, new), States(old, new))
        found = tuple(one for one in every if _is_about(one, names))
        names |= {name for one in found for name in _former(one, names)}
        if found:
            yield Event(commit, found)


def readings(held: Past, name: str) -> Iterator[Reading]:
    """The readiness score after every commit, newest first; each as of its own day."""
    for commit in held.commits:
        texts = {file: one.text for file, one in held.documents(commit).items()}
        contents = {file: text.encode() for file, text in texts.items()}
        bundle = Bundle(name, contents, frozenset())
        found = score(load(bundle, date.fromisoformat(commit.day)).plan)
        yield Reading(commit, found.score, found.low, found.high, found.assessed, found.of)


def name_of(folder: Path) -> str:
    """The plan's name: that of its folder."""
    return folder.resolve().name


def _is_about(one: Told, names: set[str]) -> bool:
    for route in (one.change.route, one.change.before):
        parts = {str(Route(route[: place + 1])) for place in range(len(route))}
        if not names.isdisjoint(parts) or not names.isdisjoint(route):
            return True
    return False


def _former(one: Told, names: set[str]) -> Iterator[str]:
    """The names under which the thing went before, where a commit has renamed it."""
    if one.change.kind is not ChangeKind.RENAMED:
        return
    route, before = one.change.route, one.change.before
    for name in names:
        if name == route.key:
            yield before.key
        elif name == str(route) or name.startswith(f"{route}."):
            yield f"{before}{name[len(str(route)) :]}"
