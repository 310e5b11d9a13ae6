"""The base of every record, and how a field is described: one line, in both languages."""

from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, NoReturn, Self, TypedDict, TypeVar, Unpack, dataclass_transform

from smartplan.route import Route
from smartplan.value import dataclass
from smartplan.wording import Text, same

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field of a record: its names, what it is about, and how it is told.

    `called` is its name in a sentence, where `about` is too long or says too little there; a name
    that `stands_alone` says what it belongs to as well. `told` is how a few words on the thing
    tell it. `column` is what it says above a column, alone, where neither of the others reads well
    there. A `title` is what the thing is called, the first that is written; a `remark` decides
    nothing; what is `silent` is no text for the rules of wording. `internal` says why no document
    prints it: all else that is written in a plan is printed in one.
    """

    about: Text
    required: bool
    name: str = ""
    key: str = ""
    called: Text | None = None
    stands_alone: bool = False
    told: Text | None = None
    column: Text | None = None
    title: bool = False
    remark: bool = False
    silent: bool = False
    internal: Text | None = None

    @property
    def heading(self) -> Text:
        """What the head of a column says: what it is about, where that is short."""
        if self.column:
            return self.column
        is_short = max(len(self.about.id), len(self.about.en)) <= _SHORT
        return self.about if is_short or not self.called else self.called

    @property
    def meaning(self) -> Text:
        """What it is about; where no document prints it, why."""
        if self.internal is None:
            return self.about
        return _NOT_PRINTED.fill(about=self.about, why=self.internal)


class _More(TypedDict, total=False):
    """What may be said of a field besides what it is about; see `Field`.

    `key` is its name in the file where Python's differs.
    """

    key: str
    called: Text
    stands_alone: bool
    told: Text
    column: Text
    title: bool
    remark: bool
    silent: bool
    internal: Text


def must(id: str, en: str, **more: Unpack[_More]) -> Any:
    """A field that has to be written."""
    return Field(Text(id, en), required=True, **more)


def may(id: str, en: str, **more: Unpack[_More]) -> Any:
    """A field that may be left out; what is absent is None or an empty container, never 0."""
    return Field(Text(id, en), required=False, **more)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(must, may))
class _RecordType(type):
    """Makes a class a record: its described fields become slots.

    dataclasses would do the same, but compiles six functions for each of the 75 classes: 60 ms at
    every start.
    """

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        noun: Text | None = None,
        depth: int | None = None,
    ) -> "_RecordType":
        """Take the fields out of the class body, and remember them."""
        own = {k: v for k, v in namespace.items() if isinstance(v, Field)}
        for key, field in own.items():
            del namespace[key]
            # The class body alone knows the name; `known_by` may hold the field already.
            object.__setattr__(field, "name", key)
            object.__setattr__(field, "key", field.key or key)
        namespace.setdefault("__slots__", tuple(own))
        inherited = [field for base in bases for field in getattr(base, "_fields", ())]
        # Own fields first, inherited ones (sources, note, basis) last, as people write them.
        namespace["_fields"] = (*own.values(), *inherited)
        namespace |= {"noun": noun, "depth": depth}
        namespace.setdefault("known_by", ())
        made = super().__new__(cls, name, bases, namespace)
        made._places = tuple(getattr(made, field.name) for field in made._fields)  # type: ignore[attr-defined]
        return made

    def __init__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **_: Any
    ) -> None:
        """Do nothing more: what the class line says has been taken in already."""
        super().__init__(name, bases, namespace)


class Record(metaclass=_RecordType):
    """What a mapping of the plan says: frozen, built by keywords.

    `at` is its route, which is no part of its value. Of the class itself a reader of changes has
    to know: its `noun` in a sentence; by which fields a row of a list is `known_by`, told as the
    names in the class body, from the strictest to the loosest; and its `depth`, where a change in
    it is told under what stands so many keys further in (0: under itself).
    """

    __slots__ = ("_known", "at")
    _fields: ClassVar[tuple[Field, ...]]
    _places: ClassVar[tuple[Any, ...]]  # the slots of the fields
    noun: ClassVar[Text | None]
    depth: ClassVar[int | None]
    known_by: ClassVar[tuple[tuple[Any, ...], ...]]
    at: Route
    _known: dict[Callable[[Any], Any], Any]

    def __init__(self, *, at: Route, **values: Any) -> None:
        """Set every field; one that is not given is None."""
        _put(_AT, self, at)
        for field, place in zip(self._fields, self._places, strict=True):
            _put(place, self, values.pop(field.name, None))
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")

    def once(self, fact: Callable[[Self], T]) -> T:
        """What a function makes of the record alone, worked out when it is first asked for.

        As `Plan.once` does for a plan. Few records are asked, so that the others hold nothing yet.
        """
        try:
            known = self._known
        except AttributeError:
            known = {}
            object.__setattr__(self, "_known", known)
        if fact not in known:
            known[fact] = fact(self)
        found: T = known[fact]
        return found

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

_AT: Any = vars(Record)["at"]
_put = type(_AT).__set__


def made(cls: type[R], at: Route, values: Iterable[Any]) -> R:
    """A record of a kind, by its values in the order of its fields: twice as fast as by name."""
    record = object.__new__(cls)
    _put(_AT, record, at)
    any(map(_put, cls._places, repeat(record), values))  # each gives None: `any` meets all
    return record


def fields(cls: type[Record]) -> tuple[Field, ...]:
    """The described fields of a record, in the order in which a plan writes them."""
    return cls._fields


def field_of(attribute: Any) -> Field:
    """The field that an attribute of a record class stands for: `field_of(BudgetRow.amount)`.

    A type checker takes the attribute for a value of the field, and so knows whether there is
    one. On the class itself it is the descriptor of a slot, which knows its class and its name.
    Classes that inherit a field share it.
    """
    known: tuple[Field, ...] = attribute.__objclass__._fields
    return next(field for field in known if field.name == attribute.__name__)


def key_of(attribute: Any) -> str:
    """The key, in a file, of the field that an attribute of a record class stands for."""
    return field_of(attribute).key


def values_of(record: Record) -> Mapping[str, Any]:
    """The values of a record by their Python names."""
    return {field.name: getattr(record, field.name) for field in record._fields}


def replaced(record: R, **changes: Any) -> R:
    """The same record with other values in some fields."""
    return type(record)(at=record.at, **{**values_of(record), **changes})


_SHORT = 24  # letters that stand above a column on one line, or broken once
_NOT_PRINTED = Text("{about} (tidak dicetak: {why})", "{about} (not printed: {why})")
AS_IT_IS = same("{value}")  # for `told`: a value that needs no word beside it
