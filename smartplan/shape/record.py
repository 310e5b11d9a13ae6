"""The base of every record, and how a field is described: one line, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform

from smartplan.route import Route
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class _Described:
    """What a class body says of a field, until the class is made."""

    about: Text
    key: str
    required: bool


def must(id: str, en: str, *, key: str = "") -> Any:
    """A field that has to be written; `key` is its name in the file where Python's differs."""
    return _Described(Text(id, en), key, required=True)


def may(id: str, en: str, *, key: str = "") -> Any:
    """A field that may be left out; what is absent is None or an empty container, never 0."""
    return _Described(Text(id, en), key, required=False)


@dataclass(frozen=True, slots=True)
class Field:
    """A field as the binder, the schema and `explain` see it."""

    name: str
    key: str
    about: Text
    required: bool


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(must, may))
class _RecordType(type):
    """Makes a class a record: its described fields become slots.

    dataclasses would do the same, but compiles six functions for each of the 75 classes: 60 ms at
    every start.
    """

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "_RecordType":
        """Take the descriptions out of the class body, and remember them."""
        described = {k: v for k, v in namespace.items() if isinstance(v, _Described)}
        for key in described:
            del namespace[key]
        namespace.setdefault("__slots__", tuple(described))
        own = [
            Field(name, mark.key or name, mark.about, mark.required)
            for name, mark in described.items()
        ]
        inherited = [field for base in bases for field in getattr(base, "_fields", ())]
        # Own fields first, inherited ones (sources, note, basis) last, as people write them.
        namespace["_fields"] = (*own, *inherited)
        return super().__new__(cls, name, bases, namespace)


class Record(metaclass=_RecordType):
    """What a mapping of the plan says: frozen, built by keywords.

    `at` is its route, which is no part of its value.
    """

    __slots__ = ("at",)
    _fields: ClassVar[tuple[Field, ...]]
    at: Route

    def __init__(self, *, at: Route, **values: Any) -> None:
        """Set every field; one that is not given is None."""
        put = object.__setattr__
        put(self, "at", at)
        for field in self._fields:
            put(self, field.name, values.pop(field.name, None))
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a record does not change."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: a record does not change."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, wherever they stand."""
        if not isinstance(other, Record) or type(self) is not type(other):
            return NotImplemented
        return values_of(self) == values_of(other)

    def __hash__(self) -> int:
        """A number that equal records share; mappings, which have none, are left out of it."""
        held = (getattr(self, field.name) for field in self._fields)
        return hash((type(self), *(value for value in held if isinstance(value, str | int))))

    def __repr__(self) -> str:
        """The record as a call that would make it, without its route."""
        shown = ", ".join(f"{name}={value!r}" for name, value in values_of(self).items())
        return f"{type(self).__name__}({shown})"


R = TypeVar("R", bound=Record)


def fields(cls: type[Record]) -> tuple[Field, ...]:
    """The described fields of a record, in the order in which a plan writes them."""
    return cls._fields


def values_of(record: Record) -> Mapping[str, Any]:
    """The values of a record by their Python names."""
    return {field.name: getattr(record, field.name) for field in record._fields}


def replaced(record: R, **changes: Any) -> R:
    """The same record with other values in some fields."""
    return type(record)(at=record.at, **{**values_of(record), **changes})
