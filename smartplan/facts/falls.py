"""Where a program fell back between two years of progress."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.model.progress import ProgramProgress
from smartplan.value import Value
from smartplan.wording import LANGS, Text, number


class Fall(Value):
    """The key that fell back between two years, and what it said then and says later."""

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


def _percent(value: float) -> Text:
    return Text(*(f"{number(value, lang)}%" for lang in LANGS))


# How far each status is along the way; a stopped program has left it.
_ORDER = (
    ProgramStatus.IDEA,
    ProgramStatus.PLANNED,
    ProgramStatus.RUNNING,
    ProgramStatus.DONE,
)
