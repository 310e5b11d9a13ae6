"""The base of every record, and how a field is described: one line, in both languages."""

import dataclasses
import inspect
from typing import Any, TypeVar, dataclass_transform

from smartplan.route import Route
from smartplan.wording import Text

T = TypeVar("T")


def must(id: str, en: str, *, key: str = "") -> Any:
    """A field that has to be written; `key` is its name in the file where Python's differs."""
    return dataclasses.field(metadata={_ABOUT: Text(id, en), _KEY: key, _REQUIRED: True})


def may(id: str, en: str, *, key: str = "") -> Any:
    """A field that may be left out; what is absent is None or an empty container, never 0."""
    return dataclasses.field(metadata={_ABOUT: Text(id, en), _KEY: key, _REQUIRED: False})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(must, may))
def record(cls: type[T]) -> type[T]:
    """Make a class a record: frozen, slotted, built by keywords only."""
    return dataclasses.dataclass(frozen=True, slots=True, kw_only=True)(cls)


@record
class Record:
    """What a mapping of the plan says. `at` is its route, which is no part of its value."""

    at: Route = dataclasses.field(compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A field as the binder, the schema and `explain` see it."""

    name: str
    key: str
    about: Text
    required: bool


def fields(cls: type[Record]) -> tuple[Field, ...]:
    """The described fields of a record, in the order in which a plan writes them."""
    return tuple(
        Field(
            field.name,
            field.metadata[_KEY] or field.name,
            field.metadata[_ABOUT],
            field.metadata[_REQUIRED],
        )
        for field in _ordered(cls)
        if _ABOUT in field.metadata
    )


def _ordered(cls: type[Record]) -> list["dataclasses.Field[Any]"]:
    """Own fields first, inherited ones (sources, note, basis) last, as people write them."""
    own = inspect.get_annotations(cls)
    every = list(dataclasses.fields(cls))
    return [f for f in every if f.name in own] + [f for f in every if f.name not in own]


_ABOUT, _KEY, _REQUIRED = "about", "key", "required"
