"""Passages that programs share, found in one pass over their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.facts.own_words import own_words
from smartplan.facts.passages import Passage, passages
from smartplan.facts.placeholders import unwritten
from smartplan.facts.programs import is_live
from smartplan.plan.plan import Plan
from smartplan.route import Route

LENGTH = 12  # words in a row; shorter runs are turns of phrase

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that stands in several programs: how it begins, and where, the first first."""

    begins: str
    places: tuple[Route, ...]


def copies(plan: Plan) -> Iterator[Copy]:
    """Every passage that prose of two or more programs shares.

    Texts of one program among themselves do not count, nor do stopped programs, whose successor
    may well say the same. Of several passages shared by the same two programs the first is given.
    """
    owners: dict[Run, Passage] = {}
    found: dict[tuple[Run, str], list[Passage]] = {}
    told: set[tuple[str, str]] = set()
    for passage in _prose(plan):
        program = passage.holder.at[1]
        for run in _runs(passage.text):
            owner = owners.setdefault(run, passage)
            first = owner.holder.at[1]
            if first != program and (first, program) not in told:
                told.add((first, program))
                found.setdefault((run, first), [owner]).append(passage)
    for (run, _), shared in found.items():
        yield Copy(_as_written(run, shared[0].text), tuple(passage.at for passage in shared))


def _prose(plan: Plan) -> Iterator[Passage]:
    stopped = {key for key, program in plan.programs.items() if not is_live(program)}
    for passage in passages(plan):
        if passage.is_prose and passage.holder.at[:1] == ("programs",):
            long_enough = passage.text.count(" ") >= LENGTH - 1
            if long_enough and passage.holder.at[1] not in stopped and not unwritten(passage.text):
                yield passage


def _runs(text: str) -> Iterator[Run]:
    """Every run of LENGTH words; quotations and the titles of regulations break runs."""
    for words in own_words(text):
        yield from zip(*(words[start:] for start in range(LENGTH)), strict=False)


def _as_written(run: Run, text: str) -> str:
    """How a run begins in the text it was found in."""
    pattern = r"[\W_]+".join(map(re.escape, run[:_SHOWN]))
    match = re.search(pattern, text, re.IGNORECASE)
    return " ".join((match.group() if match else " ".join(run[:_SHOWN])).split())


_SHOWN = 7
