"""Every text of a plan that people read, with its place: what the rules of wording look at."""

import functools
from collections.abc import Iterator
from typing import Any, NamedTuple

from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Record
from smartplan.shape.types import Held, ListOf, MapOf, Scalar, typed_fields


class Passage(NamedTuple):
    """One text of the plan: what holds it, the keys that lead from there to it, and its words."""

    holder: Record
    keys: tuple[str | int, ...]
    text: str
    is_prose: bool
    is_required: bool

    @property
    def at(self) -> Route:
        """The text's route."""
        return Route((*self.holder.at, *map(str, self.keys)))


def passages(plan: Plan) -> tuple[Passage, ...]:
    """Every text but ids, codes, units and notes, which are remarks of the team to itself.

    Several rules ask for those of one plan, which are listed once.
    """
    return plan.once(_listed)


def _listed(plan: Plan) -> tuple[Passage, ...]:
    return tuple(_passages(plan))


def _passages(plan: Plan) -> Iterator[Passage]:
    for record in walk(plan):
        for name, key, is_prose, is_required in _text_fields(type(record)):
            held = getattr(record, name)
            if type(held) is str:
                yield Passage(record, (key,), held, is_prose, is_required)
            elif held:
                inner = enumerate(held) if type(held) is tuple else held.items()
                for place, text in inner:
                    yield Passage(record, (key, place), text, is_prose, is_required=False)


@functools.cache
def _text_fields(kind: Any) -> tuple[tuple[str, str, bool, bool], ...]:
    """The fields of a record type that hold texts: name, key, whether prose, whether required."""
    found = []
    for key, one in typed_fields(kind).items():
        held: Held = one.type
        while isinstance(held, ListOf | MapOf):
            held = held.item
        if isinstance(held, Scalar) and held.kind in _READ and not one.field.silent:
            is_prose = held.kind is Kind.PROSE
            found.append((one.field.name, key, is_prose, one.field.required))
    return tuple(found)


_READ = frozenset({Kind.TEXT, Kind.PROSE, Kind.LABEL})
