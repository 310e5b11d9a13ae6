"""The texts of a plan by their words as a book shows them, and where each is written."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from smartplan.books.fields.flat import shown
from smartplan.plan.plan import Plan
from smartplan.plan.types import type_at
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Record
from smartplan.shape.types import Held, ListOf, MapOf, Scalar, typed_fields
from smartplan.value import dataclass


class FieldPlace(NamedTuple):
    """Where a text is written: the whole field, or one paragraph (`part`) of it.

    A `name` is what a thing is called, or may be, being short: elsewhere it only names that thing.
    """

    route: Route
    part: int | None
    is_name: bool


@dataclass(frozen=True, slots=True)
class FieldTexts:
    """The texts of one plan by their words.

    `starts` has those that are long enough, by how they begin, `stopped` those that are written
    with a full stop.
    """

    places: Mapping[str, tuple[FieldPlace, ...]]
    starts: Mapping[str, tuple[str, ...]]
    stopped: frozenset[str]

    def whole(self, line: str) -> tuple[FieldPlace, ...]:
        """The places of the text that a line is, with or without its full stop."""
        return self.places.get(text_key(line), ())


def field_texts(plan: Plan) -> FieldTexts:
    """All texts that people write in words; numbers, choices and links are none."""
    places: dict[str, list[FieldPlace]] = {}
    stopped: set[str] = set()
    for record in walk(plan):
        for route, raw, is_prose, is_title in _texts(record):
            for at, line in enumerate(shown(raw, is_prose=is_prose)):
                is_name = is_title or (not is_prose and len(line) < NAMING)
                place = FieldPlace(route, at - 1 if at else None, is_name)
                key = text_key(line)
                places.setdefault(key, []).append(place)
                if line.endswith("."):
                    stopped.add(key)
    places.pop("", None)
    starts: dict[str, list[str]] = {}
    for text in places:
        if len(text) >= LEAST:
            starts.setdefault(text[:OPENING], []).append(text)
    return FieldTexts(
        {text: tuple(held) for text, held in places.items()},
        {start: tuple(sorted(held, key=_longest)) for start, held in starts.items()},
        frozenset(stopped),
    )


def text_key(line: str) -> str:
    """A line as it is compared: books begin it with a capital, and end it with a full stop."""
    line = line.strip().removesuffix(".")
    return line[:1].lower() + line[1:]


def is_prose_at(route: Route) -> bool:
    """Whether the text at a route may be Markdown of several paragraphs."""
    held = type_at(route)
    return isinstance(held, Scalar) and held.kind is Kind.PROSE


def _texts(record: Record) -> Iterator[tuple[Route, str, bool, bool]]:
    for name, key, is_prose, is_title in _words_of(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        at = record.at / key
        if type(value) is str:
            yield at, value, is_prose, is_title
        else:
            named = value.items() if isinstance(value, Mapping) else enumerate(value)
            for inner, text in named:
                if type(text) is str:
                    yield at / inner, text, is_prose, False


@cache
def _words_of(record: Any) -> tuple[tuple[str, str, bool, bool], ...]:
    found = []
    for key, one in typed_fields(record).items():
        held: Held = one.type
        while isinstance(held, ListOf | MapOf):
            held = held.item
        if isinstance(held, Scalar) and held.kind in (Kind.TEXT, Kind.PROSE):
            found.append((one.field.name, key, held.kind is Kind.PROSE, one.field.title))
    return tuple(found)


def _longest(text: str) -> tuple[int, str]:
    return -len(text), text


LEAST = 12  # letters of a text that is looked for within a line
NAMING = 25  # letters from which on a text says more than what something is called
OPENING = 10
