"""Which texts of many share wording: by the numbers of their sketches, then by all their words."""

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from smartplan.portfolio.sketch import ProgramText, Sketch, Sketched, shingles
from smartplan.value import dataclass

LEAST = 0.3  # of the shorter text, from which on two count as alike


@dataclass(frozen=True, slots=True)
class ProgramSpot:
    """A program of one of many plans: the plan by its place among them, the program by its id."""

    plan: int
    id: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Two programs of two plans, and how much of the shorter text stands in the other."""

    a: ProgramSpot
    b: ProgramSpot
    share: float


def alike(sketches: Sequence[Sketch], least: float = LEAST) -> list[Alike]:
    """Every two programs of different plans of which so much is the same, in order.

    Of a wording that stands in a great many texts each is laid beside the first only: of a family
    of many copies enough is found that way, and phrases that everybody uses cost nothing.
    """
    every = [
        (ProgramSpot(place, one.id), one)
        for place, sketch in enumerate(sketches)
        for one in sketch.programs
    ]
    texts = _Texts(sketches)
    found: list[Alike] = []
    for one, other in sorted(_candidates(every)):
        a, b = every[one][0], every[other][0]
        left, right = texts.numbers(a), texts.numbers(b)
        share = len(left & right) / min(len(left), len(right))
        if share >= least:
            found.append(Alike(a, b, share))
    return found


def _candidates(every: Sequence[tuple[ProgramSpot, Sketched]]) -> Iterator[tuple[int, int]]:
    """The texts, by their places, that have two or more numbers of their sketches in common."""
    size = len(every)
    shared: Counter[int] = Counter()
    for places in _held(every):
        pairs = _pairs(places) if len(places) <= _MOST else _beside_first(places)
        shared.update(
            one * size + other
            for one, other in pairs
            if every[one][0].plan != every[other][0].plan
        )
    return (divmod(pair, size) for pair, count in shared.items() if count >= _TWO)


def _held(every: Sequence[tuple[ProgramSpot, Sketched]]) -> Iterator[list[int]]:
    """Of each number that stands in several texts their places, in order.

    A stretch of the numbers at a time, as all of them at once would take much memory.
    """
    total = sum(len(one.numbers) for _, one in every)
    turns = 1 + total // _AT_ONCE
    for turn in range(turns):
        first: dict[int, int] = {}
        several: dict[int, list[int]] = {}
        for place, (_, one) in enumerate(every):
            for number in one.numbers:
                if turns > 1 and (number >> _UNUSED) % turns != turn:
                    continue
                before = first.setdefault(number, place)
                if before != place:
                    several.setdefault(number, [before]).append(place)
        yield from several.values()


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, other in enumerate(places):
        for one in places[:at]:
            yield one, other


def _beside_first(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((places[0], other) for other in places[1:])


class _Texts:
    """The words of those programs that are looked at; a plan is unpacked when it is asked for."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._sketches = sketches
        self._plans: dict[int, Mapping[str, tuple[ProgramText, ...]]] = {}
        self.numbers = functools.lru_cache(_AT_HAND)(self._numbers)

    def _numbers(self, spot: ProgramSpot) -> set[int]:
        if spot.plan not in self._plans:
            self._plans[spot.plan] = self._sketches[spot.plan].texts()
        return shingles(one.text for one in self._plans[spot.plan][spot.id])


_AT_HAND = 2_000  # texts whose numbers are kept
_TWO = 2  # numbers in common; one alone may be a turn of phrase
_MOST = 40  # texts that all are laid beside each other
_AT_ONCE = 1 << 20  # numbers held at a time
_UNUSED = 3  # bits of a number that are alike in all that are kept
