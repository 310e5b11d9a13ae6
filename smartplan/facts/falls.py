"""Where a program fell back between two years of progress, or two quarters of one year."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.shape.record import key_of
from smartplan.value import Value
from smartplan.wording import LANGS, Text, number, rupiah


class Fall(Value):
    """The key that fell back, between two years or quarters, and what it said then and later."""

    key: str
    earlier: int
    later: int
    was: Text
    now: Text


def falls(entries: Mapping[int, ProgramProgress]) -> Iterator[Fall]:
    """Each fall of physical progress and of status, in order of years."""
    measured = [(year, entry.physical) for year, entry in entries.items()]
    known = [(year, value) for year, value in measured if value is not None]
    for (earlier, before), (later, after) in pairwise(known):
        if after < before:
            yield Fall("physical", earlier, later, _percent(before), _percent(after))
    steps = [(year, entry.status) for year, entry in entries.items() if entry.status]
    ordered = [(year, status) for year, status in steps if status in _ORDER]
    for (earlier, was), (later, now) in pairwise(ordered):
        if _ORDER.index(now) < _ORDER.index(was):
            yield Fall("status", earlier, later, was.label, now.label)


def quarter_falls(quarters: Mapping[int, Quarter]) -> Iterator[Fall]:
    """Each fall of physical progress and of money within a year, in order of quarters.

    Both are counted since January. Quarters are never compared with the year, of which `physical`
    is a share of the whole program.
    """
    for key, values, say in (
        (key_of(Quarter.physical), {n: one.physical for n, one in quarters.items()}, _percent),
        (key_of(Quarter.spent), {n: one.spent for n, one in quarters.items()}, _amount),
    ):
        known = [(n, value) for n, value in sorted(values.items()) if value is not None]
        for (earlier, before), (later, after) in pairwise(known):
            if after < before:
                yield Fall(key, earlier, later, say(before), say(after))


def _amount(value: float) -> Text:
    return Text(*(rupiah(int(value), lang) for lang in LANGS))


def _percent(value: float) -> Text:
    return Text(*(f"{number(value, lang)}%" for lang in LANGS))


# How far each status is along the way; a stopped program has left it.
_ORDER = (
    ProgramStatus.IDEA,
    ProgramStatus.PLANNED,
    ProgramStatus.RUNNING,
    ProgramStatus.DONE,
)
