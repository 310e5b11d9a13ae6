"""Every text of a plan that people read, with its place: what the rules of wording look at.

The texts are listed once and laid one after the other, so that one search through all of them
tells which few can hold a mark that a rule looks for.
"""

import functools
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from smartplan.plan.plan import Plan
from smartplan.plan.walk import values_at, walk
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Record
from smartplan.shape.types import Held, ListOf, MapOf, Scalar, typed_fields


class TextField(NamedTuple):
    """A field that holds texts; one that is silent is a remark, a code or a unit.

    A note is a remark that is printed as a footnote.
    """

    key: str
    is_prose: bool
    is_required: bool
    is_silent: bool
    is_note: bool


class Passage(NamedTuple):
    """One text of the plan: what holds it, its field, its place in a list, its words."""

    holder: Record
    field: TextField
    place: str | int | None
    text: str

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The keys that lead to it from what holds it."""
        return (self.field.key,) if self.place is None else (self.field.key, self.place)

    @property
    def is_prose(self) -> bool:
        """Whether it may be longer than a name or a label."""
        return self.field.is_prose

    @property
    def is_required(self) -> bool:
        """Whether something has to be written there."""
        return self.field.is_required and self.place is None

    @property
    def at(self) -> Route:
        """The text's route."""
        return Route((*self.holder.at, *map(str, self.keys)))


class Texts:
    """The texts of a plan in a row, to be searched all at once.

    The search goes by bytes: of a text in which a letter of another alphabet becomes an ASCII one
    when it is made small, it says that it may hold anything.
    """

    __slots__ = ("_low", "_odd", "_raw", "_starts", "every")

    def __init__(self, every: list[Passage]) -> None:  # noqa: D107 -- the class says it
        self.every = every
        held = [one[3].encode("utf-8", "surrogatepass") for one in every]
        self._raw = b"\n".join(held)
        self._low = self._raw.lower()
        self._starts = [0, *accumulate(len(text) + 1 for text in held)]
        self._odd = self._found(_ODD, self._raw)

    def holding(self, marks: Iterable[str], run: tuple[str, int] | None = None) -> list[Passage]:
        """Those that may hold one of some marks of small ASCII letters and signs, in any case.

        Also those that hold a `run` of some ASCII letters, so many of them one after the other.
        """
        found = self._found((mark.encode() for mark in marks), self._low) | self._odd
        if run is not None:
            table = bytearray(256)
            for letter in run[0].encode():
                table[letter] = 1
            found |= self._found((b"\1" * run[1],), self._raw.translate(table))
        return [self.every[at] for at in sorted(found)]

    def _found(self, marks: Iterable[bytes], words: bytes) -> set[int]:
        found: set[int] = set()
        starts = self._starts
        for mark in marks:
            at = words.find(mark)
            while at >= 0:
                number = bisect_right(starts, at)
                found.add(number - 1)
                at = words.find(mark, starts[number])
        return found


def texts(plan: Plan) -> Texts:
    """Every text that people have written, remarks and units among them, listed once."""
    return plan.once(_listed)


def passages(plan: Plan) -> Sequence[Passage]:
    """Every text but ids, codes, units and notes, which are remarks of the team to itself."""
    return plan.once(_passages)


def _passages(plan: Plan) -> list[Passage]:
    return [one for one in texts(plan).every if not one.field.is_silent]


def notes(plan: Plan) -> Sequence[Passage]:
    """The notes that are printed as footnotes."""
    return [one for one in texts(plan).every if one.field.is_note]


def prose(plan: Plan) -> Sequence[Passage]:
    """The passages that may be longer than a name or a label."""
    return plan.once(_prose)


def holding(plan: Plan, marks: Iterable[str], run: tuple[str, int] | None = None) -> list[Passage]:
    """Those of the passages that may hold some marks, or a run of some letters."""
    return [one for one in texts(plan).holding(marks, run) if not one.field.is_silent]


def _prose(plan: Plan) -> list[Passage]:
    return [one for one in passages(plan) if one.field.is_prose]


def _listed(plan: Plan) -> Texts:
    found: list[Passage] = []
    add, new = found.append, tuple.__new__
    for record in walk(plan):
        held_by = _text_fields(type(record))
        if held_by is None:
            continue
        values, fields = held_by
        for held, field in zip(values(record), fields, strict=True):
            if not held:
                continue
            if type(held) is str:
                add(new(Passage, (record, field, None, held)))
            else:
                inner = enumerate(held) if type(held) is tuple else held.items()
                for place, text in inner:
                    add(new(Passage, (record, field, place, text)))
    return Texts(found)


@functools.cache
def _text_fields(
    kind: Any,
) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[TextField, ...]] | None:
    """The fields of a record type that hold texts, and what gives their values."""
    names, fields = [], []
    for key, one in typed_fields(kind).items():
        held: Held = one.type
        while isinstance(held, ListOf | MapOf):
            held = held.item
        if isinstance(held, Scalar) and held.kind in _READ:
            is_prose = held.kind is Kind.PROSE
            names.append(one.field.name)
            told = one.field
            is_note = told.silent and told.remark and told.internal is None
            fields.append(TextField(key, is_prose, told.required, told.silent, is_note))
    return (values_at(names), tuple(fields)) if names else None


_READ = frozenset({Kind.TEXT, Kind.PROSE, Kind.LABEL})
# The Kelvin sign and a capital I with a dot: made small, they are k and i.
_ODD = ("\u212a".encode(), "\u0130".encode())
