"""What may stand at each place of a plan: a record's annotations, taken apart here and only here.

Whatever binds, describes, orders, walks, compares or explains plans folds over these few nodes.
"""

import functools
import types
from collections.abc import Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from smartplan.shape.kinds import (
    IDS,
    Choice,
    CodeForm,
    Day,
    InOrder,
    Keys,
    Kind,
    OrOne,
    OrText,
    RefersTo,
    Within,
)
from smartplan.shape.record import Field, Record, fields
from smartplan.value import annotations, dataclass


class Type:
    """What may stand at a place."""

    __slots__ = ()

    @property
    def fields(self) -> Mapping[str, "TypedField"]:
        """What stands at fixed keys, in the order in which people write them."""
        return _NO_FIELDS

    @property
    def refers_to(self) -> str:
        """The collection that the value, or each item of a set, refers to; empty if none."""
        return ""

    @property
    def is_rows(self) -> bool:
        """Whether it is a list of records, each known by what it is about."""
        return False

    @property
    def is_set(self) -> bool:
        """Whether it is a list of values whose order means nothing."""
        return False

    def rank(self, key: str) -> int:
        """The place of a key among those of a record; all unknown keys share the last one."""
        keys = list(self.fields)
        return keys.index(key) if key in keys else len(keys)

    def inside(self, key: str) -> "Type":
        """What may stand at a key; at an unknown one, anything."""
        return self.fields[key].type if key in self.fields else ANYTHING


@dataclass(frozen=True, slots=True)
class Scalar(Type):
    """A single value: its kind, its Python type, and what it has to keep to."""

    kind: Kind
    python: Any
    within: Within | None = None
    code: CodeForm | None = None
    ref: str = ""

    @property
    def refers_to(self) -> str:
        """The collection that the value refers to."""
        return self.ref


@dataclass(frozen=True, slots=True)
class ListOf(Type):
    """A list; `or_one`: its only item may be written in its stead."""

    item: "Held"
    in_order: bool = False
    or_one: bool = False

    @property
    def is_rows(self) -> bool:
        """Whether it holds records."""
        return isinstance(self.item, RecordOf)

    @property
    def is_set(self) -> bool:
        """Whether it holds values, in any order."""
        return isinstance(self.item, Scalar) and not self.in_order

    @property
    def refers_to(self) -> str:
        """The collection that each item of a set refers to."""
        return self.item.refers_to if self.is_set else ""

    def inside(self, key: str) -> Type:  # noqa: ARG002 -- all places are alike
        """What may stand at any place."""
        return self.item


@dataclass(frozen=True, slots=True)
class MapOf(Type):
    """A mapping whose keys the plan gives: names of its own, years, or (`ref`) ids of others."""

    item: "Held"
    keys: Keys = IDS
    ref: str = ""
    dots: int = 0  # in each key

    @property
    def has_ids(self) -> bool:
        """Whether the keys are names that the plan itself gives, so that one can be renamed."""
        return self.keys is IDS and not self.ref and not isinstance(self.item, MapOf)

    def inside(self, key: str) -> Type:  # noqa: ARG002 -- all entries are alike
        """What may stand at any key."""
        return self.item


@dataclass(frozen=True, slots=True)
class RecordOf(Type):
    """A record; `text_field` names the one whose text alone may be written in its stead."""

    record: type[Record]
    text_field: str = ""

    @property
    def fields(self) -> Mapping[str, "TypedField"]:
        """The fields of the record by their keys."""
        return typed_fields(self.record)


Held = Scalar | ListOf | MapOf | RecordOf


@dataclass(frozen=True, slots=True)
class TypedField:
    """A field with what may stand there, and what it is where nothing is written."""

    field: Field
    type: Held
    optional: bool = False
    absent: Any = None
    is_text: bool = False

    @property
    def is_required_text(self) -> bool:
        """A text that has to be there: it is bound as "" where it is not."""
        return self.is_text and self.field.required and not self.optional


def typed_fields(record: type[Record]) -> Mapping[str, TypedField]:
    """The fields of a record by their keys, compiled once."""
    return _typed_fields(record)


def is_collection(held: Type) -> bool:
    """Whether a place only holds entries, so that one that is new is told entry by entry.

    A record that has a noun is a thing: it is told as one.
    """
    if isinstance(held, RecordOf):
        return not held.record.noun and all(
            is_collection(one.type) for one in held.fields.values()
        )
    return isinstance(held, MapOf)


def takes_text(held: Type) -> bool:
    """Whether text alone may be written at a place."""
    if isinstance(held, RecordOf):
        return bool(held.text_field)
    return isinstance(held, Scalar) and held.python is str


def record_in(held: Type) -> type[Record] | None:
    """The record that a place holds, alone or in lists and mappings; None if it holds none."""
    while isinstance(held, ListOf | MapOf):
        held = held.item
    return held.record if isinstance(held, RecordOf) else None


@functools.cache
def _typed_fields(record: Any) -> Mapping[str, TypedField]:
    annotations = _annotations_of(record)
    return types.MappingProxyType(
        {field.key: _typed_field(field, annotations[field.name]) for field in fields(record)}
    )


def _annotations_of(record: type) -> dict[str, Any]:
    """The annotations of a record and its bases by field name.

    `typing.get_type_hints` gives the same and takes twenty times as long: it takes every
    annotation apart to look for quoted ones, of which records have none.
    """
    found: dict[str, Any] = {}
    for base in reversed(record.__mro__):
        found.update(annotations(base))
    return found


def _typed_field(field: Field, hint: Any) -> TypedField:
    optional = get_origin(hint) in (Union, types.UnionType)
    if optional:
        (hint,) = (arm for arm in get_args(hint) if arm is not type(None))
    held = type_of(hint)
    absent = () if isinstance(held, ListOf) else _NOTHING if isinstance(held, MapOf) else None
    is_text = isinstance(held, Scalar) and takes_text(held)
    return TypedField(field, held, optional, absent, is_text)


def type_of(hint: Any) -> Held:
    """The node of an annotation that is not optional."""
    plain, marks = _marked(hint)
    origin = get_origin(plain)
    if origin is tuple:
        item = type_of(get_args(plain)[0])
        if OrText in marks and isinstance(item, RecordOf):
            item = RecordOf(item.record, marks[OrText].field)
        return ListOf(item, InOrder in marks, or_one=OrOne in marks or OrText in marks)
    if origin is _MAPPING:
        key_hint, value_hint = get_args(plain)
        _, on_keys = _marked(key_hint)
        ref = on_keys.get(RefersTo, RefersTo(""))
        return MapOf(type_of(value_hint), on_keys.get(Keys, IDS), ref.to, ref.dots)
    if marks.get(Kind) is Kind.MEASURE:
        return Scalar(Kind.MEASURE, object)
    if issubclass(plain, Record):
        return RecordOf(plain, marks[OrText].field if OrText in marks else "")
    if RefersTo in marks:
        return Scalar(Kind.REF, plain, ref=marks[RefersTo].to)
    if CodeForm in marks:
        return Scalar(Kind.CODE, plain, code=marks[CodeForm])
    kind = marks.get(Kind) or next(kind for base, kind in _KINDS if issubclass(plain, base))
    return Scalar(kind, plain, marks.get(Within))


def _marked(hint: Any) -> tuple[Any, dict[type, Any]]:
    """The plain type behind an `Annotated`, and its marks by their own types."""
    if get_origin(hint) is Annotated:
        plain, *marks = get_args(hint)
        return plain, {type(mark): mark for mark in marks}
    return hint, {}


_MAPPING: Any = get_origin(Mapping[str, str])
ANYTHING = Scalar(Kind.ANYTHING, object)
_NOTHING: Mapping[str, Any] = types.MappingProxyType({})
_NO_FIELDS: Mapping[str, TypedField] = types.MappingProxyType({})
_KINDS: tuple[tuple[type, Kind], ...] = (
    (Choice, Kind.CHOICE),
    (str, Kind.TEXT),
    (bool, Kind.TRUTH),  # before int, of which it is one for Python
    (int, Kind.WHOLE),
    (float, Kind.NUMBER),
    (Day, Kind.DAY),
)
