"""What texts tell of people that nobody may publish: numbers of identity, private addresses."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Record
from smartplan.shape.types import Held, ListOf, MapOf, Scalar, typed_fields


class Datum(Enum):
    """What was found."""

    NUMBER = "number"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Personal:
    """A personal datum, where it stands, and how it begins: no message repeats it whole."""

    datum: Datum
    at: Route
    begins: str


def personal_data(plan: Plan) -> Iterator[Personal]:
    """The first personal datum of each kind in each text of the plan, its notes too."""
    for record, keys, text in _likely(plan):
        at = Route((*record.at, *map(str, keys)))
        if number := _NUMBER.search(_ADDRESS.sub(" ", text)):
            yield Personal(Datum.NUMBER, at, number[0][:_SHOWN])
        if mail := _MAIL.search(text):
            yield Personal(Datum.MAIL, at, mail[0][:1] + "…@" + mail[0].partition("@")[2])


def _likely(plan: Plan) -> Iterator[tuple[Record, tuple[str | int, ...], str]]:
    """The texts that are long enough, and hold so many digits in a row or an address."""
    for record in walk(plan):
        for name, key in _text_fields(type(record)):
            held = getattr(record, name)
            if type(held) is str:
                if len(held) >= _LEAST and ("@" in held or _DIGITS.search(held)):
                    yield record, (key,), held
            elif held:
                inner = enumerate(held) if type(held) is tuple else held.items()
                for place, text in inner:
                    if len(text) >= _LEAST and ("@" in text or _DIGITS.search(text)):
                        yield record, (key, place), text


@functools.cache
def _text_fields(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a record type that hold texts of people's own."""
    found = []
    for key, one in typed_fields(kind).items():
        held: Held = one.type
        while isinstance(held, ListOf | MapOf):
            held = held.item
        if isinstance(held, Scalar) and held.kind in _WRITTEN and key not in _OFFICIAL:
            found.append((one.field.name, key))
    return tuple(found)


_WRITTEN = frozenset({Kind.TEXT, Kind.PROSE, Kind.LABEL})
# What an official has in office is no private matter.
_OFFICIAL = frozenset({"nip", "office", "phone", "email"})
_SHOWN = 4
_LEAST = 7  # characters, of an address; a number has more
_DIGITS = re.compile(r"[0-9][0-9 .-]{14}")
_ADDRESS = re.compile(r"\w+://\S+|(?i:\b(?:kode|rekening|seri|serial|account)\b)\W*[\d .-]+")
# Sixteen digits in a row, or as cards and forms group them; an official's NIP has eighteen.
_NUMBER = re.compile(
    r"(?<![\d.,/-])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4})"
    r"(?![\d/-]|[.,]\d)"
)
_MAIL = re.compile(
    r"(?i)\b[\w.+-]+@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud"
    r"|me|aol|gmx|proton|protonmail|zoho|mail)\.(?:com|co\.id|co|id|net|me|de|ru)\b"
)
