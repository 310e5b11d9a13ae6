"""Every place of a plan's files that something can be said of, and another value for each."""

import functools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from smartplan.plan.files import kind_of
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import ListOf, MapOf, RecordOf, Scalar, Type, record_in
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.read import is_faulty, read
from tests import every_key
from tests.places import EXAMPLES

EVERY, FEW = "every key", "the keys that have to be there"
PLANS = (*sorted(path.parent.name for path in EXAMPLES.glob("*/smartplan.yaml")), EVERY, FEW)


@dataclass(frozen=True)
class SaidPlace:
    """A scalar of a plan, or a set of them as a whole: its route, its type, what stands there."""

    route: Route
    held: Type
    value: Any

    @property
    def names_row(self) -> bool:
        """Whether a row of a list is known by it."""
        above = [type_at(Route(self.route[:size])) for size in range(len(self.route))]
        records = [record_in(one) for one in above if isinstance(one, ListOf)]
        known = {field.key for one in records if one for held in one.known_by for field in held}
        return bool(known & set(self.route))


@functools.cache
def bundle(name: str) -> Bundle:
    if name == EVERY:
        return every_key.bundle()
    if name == FEW:
        texts = {file: one.text.encode() for file, one in every_key.bare().documents.items()}
        return Bundle(every_key.NAME, texts, frozenset())
    return read_folder(EXAMPLES / name)


def data(held: Bundle, file: str) -> Any:
    document, faults = read(file, held.contents[file])
    assert not is_faulty(faults)
    return document.data


@functools.cache
def said_places(name: str) -> tuple[SaidPlace, ...]:
    found: list[SaidPlace] = []
    held = bundle(name)
    for file in held.contents:
        if kind := kind_of(file):
            found += _inside(data(held, file), kind.type, kind.at)
    return tuple(found)


@functools.cache
def rows_of_plan(name: str) -> dict[Route, list[Any]]:
    """Every list of records of a plan, as a file made of it now would hold them."""
    found: dict[Route, list[Any]] = {}
    held = bundle(name)
    for file in held.contents:
        if kind := kind_of(file):
            found |= _rows(data(held, file), kind.type, kind.at)
    return found


def _rows(node: Any, held: Type, at: Route) -> Iterator[tuple[Route, list[Any]]]:
    if isinstance(held, ListOf) and held.is_rows and isinstance(node, list):
        yield at, node
    if isinstance(node, dict):
        for key, inner in node.items():
            yield from _rows(inner, held.inside(key), at / key)
    elif isinstance(node, list):
        for place, inner in enumerate(node):
            yield from _rows(inner, held.inside(str(place)), at / place)


def _inside(node: Any, held: Type, at: Route) -> Iterator[SaidPlace]:
    if isinstance(held, RecordOf) and isinstance(node, str):
        yield from _inside(node, held.inside(held.text_field), at / held.text_field)
    elif isinstance(held, RecordOf | MapOf) and isinstance(node, dict):
        for key, inner in node.items():
            yield from _inside(inner, held.inside(key), at / key)
    elif isinstance(held, ListOf) and (held.is_set or not held.is_rows):
        yield SaidPlace(at, held, node)
    elif isinstance(held, ListOf):
        items = node if isinstance(node, list) else [node]
        for place, inner in enumerate(items):
            yield from _inside(inner, held.item, at / place)
    elif isinstance(held, Scalar):
        yield SaidPlace(at, held, node)


def other_value(place: SaidPlace, chance: random.Random) -> Any:
    """Another value than what stands there, of the same kind."""
    return _other(place.held, place.value, chance)


def _other(held: Type, value: Any, chance: random.Random) -> Any:
    if isinstance(held, ListOf):
        items = list(value) if isinstance(value, list) else [value]
        if len(items) > 1 and chance.random() < 0.5:
            del items[chance.randrange(len(items))]
        else:
            items.append(_other(held.item, items[-1] if items else "baru", chance))
        return items
    assert isinstance(held, Scalar)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + chance.randrange(1, 9)
    if held.kind is Kind.CHOICE:
        return chance.choice([one.value for one in held.python if one.value != value])
    if held.kind in (Kind.TEXT, Kind.PROSE):
        words = str(value).split(" ")
        words[chance.randrange(len(words))] = chance.choice(WORDS)
        made = " ".join(words)
        return made if made != value else f"{made} lagi"
    return f"{value}-lain"


WORDS = (
    "baru", "=1+1", "- satu", "# bukan komentar", "a: b", "'kutip'", '"dua"', "12", "true", "null",
    "{x}", "[y]", "%", "@ini", "panjang " * 30 + "sekali", "dua\nbaris", "tiga\n\nalinea", "é → ✓",
)  # fmt: skip
