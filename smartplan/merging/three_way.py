"""Three-way merge of sequences: lines, comments, items whose order means something."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from smartplan.alignment import matching

T = TypeVar("T", bound=str)

# Base, ours, theirs.
Three = tuple[Sequence[T], Sequence[T], Sequence[T]]

# What to make of a stretch that both sides changed (base, ours, theirs); None to give up.
Settle = Callable[[list[T], list[T], list[T]], list[T] | None]


def merged(sides: "Three[T]", settle: "Settle[T]") -> list[T] | None:
    """What both sides made of the base; None where they clash and `settle` gives up."""
    base, ours, theirs = sides
    result: list[T] = []
    at_base = at_ours = at_theirs = 0
    for start, end, in_ours, in_theirs in _common(base, ours, theirs):
        piece = _stretch(
            list(base[at_base:start]),
            list(ours[at_ours:in_ours]),
            list(theirs[at_theirs:in_theirs]),
            settle,
        )
        if piece is None:
            return None
        result += [*piece, *base[start:end]]
        at_base, at_ours, at_theirs = end, in_ours + end - start, in_theirs + end - start
    return result


def give_up(base: list[T], ours: list[T], theirs: list[T]) -> list[T] | None:  # noqa: ARG001
    """Two changes at one place are a clash."""
    return None


def if_added(base: list[T], ours: list[T], theirs: list[T]) -> list[T] | None:
    """Two additions at one place are both made; anything else is a clash."""
    return None if base else keep_both(base, ours, theirs)


def keep_both(base: list[T], ours: list[T], theirs: list[T]) -> list[T]:  # noqa: ARG001
    """What either side has; what both have stands once."""
    return [*ours, *(item for item in theirs if item not in ours)]


def _stretch(base: list[T], ours: list[T], theirs: list[T], settle: "Settle[T]") -> list[T] | None:
    if theirs in (base, ours):
        return ours
    return theirs if ours == base else settle(base, ours, theirs)


def _common(
    base: Sequence[T], ours: Sequence[T], theirs: Sequence[T]
) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of the base that both sides have: start, end, start in ours, start in theirs."""
    left, right = matching(base, ours), matching(base, theirs)
    one = other = 0
    while one < len(left) and other < len(right):
        a, b = left[one], right[other]
        start, end = max(a.a, b.a), min(a.a + a.size, b.a + b.size)
        if start < end:
            yield start, end, a.b + start - a.a, b.b + start - b.a
        if a.a + a.size < b.a + b.size:
            one += 1
        else:
            other += 1
    yield len(base), len(base), len(ours), len(theirs)


def in_order(sides: "Three[str]") -> list[str]:
    """The names of both sides, each once, in an order near to both; order means nothing here.

    The order is ours, unless only they have changed it. What the other side has besides comes
    behind what it follows there, ours before theirs.
    """
    base, ours, theirs = sides
    shared = set(base) & set(ours) & set(theirs)
    both = [name for name in ours if name in shared]
    is_ours_kept = both == [name for name in base if name in shared]
    is_theirs_kept = both == [name for name in theirs if name in shared]
    if is_theirs_kept or not is_ours_kept:
        return _with(list(ours), theirs, after_new=True)
    return _with(list(theirs), ours, after_new=False)


def _with(spine: list[str], other: Sequence[str], *, after_new: bool) -> list[str]:
    """A sequence with what another one has besides; behind or before what is new there itself."""
    has, there = set(spine), set(other)
    place = 0
    result = spine
    for name in other:
        if name in has:
            place = result.index(name) + 1
        else:
            while after_new and place < len(result) and result[place] not in there:
                place += 1
            result.insert(place, name)
            place += 1
    return result
