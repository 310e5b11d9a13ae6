"""Small values that are cheap to define: dataclasses whose functions are made when one is needed.

The `dataclass` of the standard library compiles six functions for each class. With the 90 classes
that checking a plan takes, that is a seventh of the time of checking it. Here a class costs a
tenth of that: what it can do is written once for all, and an `__init__` of its own is compiled
for a class of which there are many values.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

_T = TypeVar("_T")


class _Field:
    """A field: what it is where nothing is given, whether it is given by its name, or at all."""

    __slots__ = ("default", "init", "kw_only", "name")

    def __init__(self, name: str, default: Any, *, kw_only: bool, init: bool) -> None:
        """What the class body says of it."""
        self.name, self.default, self.kw_only, self.init = name, default, kw_only, init

    @property
    def _field_type(self) -> Any:
        """What the functions of the standard library know a field by, if they are asked."""
        import dataclasses  # noqa: TID251 -- we do not ask

        return dataclasses._FIELD  # type: ignore[attr-defined]  # noqa: SLF001


class _Fresh:
    """A default that is made anew for each value."""

    __slots__ = ("init", "make")

    def __init__(self, make: Callable[[], Any], *, init: bool) -> None:
        """How it is made, and whether another one may be given."""
        self.make, self.init = make, init


def field(*, default_factory: Callable[[], _T], init: bool = True) -> _T:
    """A field whose default is made anew for each value.

    One without `init` is never given: it holds what is worked out later, and is no part of what a
    value is equal to or shows.
    """
    fresh: Any = _Fresh(default_factory, init=init)
    held: _T = fresh
    return held


@dataclass_transform(field_specifiers=(field,))
def dataclass(
    *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
) -> Callable[[type[_T]], type[_T]]:
    """Make a class one of values; what it defines itself stays as it is.

    `fields`, `replace` and `asdict` of the standard library take it for one of theirs.
    """

    def made(cls: type[_T]) -> type[_T]:
        own = {one.name: one for one in _own(cls, kw_only=kw_only)}
        cls = _slotted(cls, own) if slots else _unslotted(cls, own)
        _complete(cls, own, frozen=frozen, eq=eq)
        return cls

    return made


@dataclass_transform(frozen_default=True)
class Value:
    """The base of frozen values, for those that are words of a vocabulary."""

    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Take in the fields."""
        dataclass(frozen=True)(cls)


if TYPE_CHECKING:
    from dataclasses import replace as replace  # noqa: PLC0414, TID251 -- its type
else:

    def replace(value: _T, /, **changes: Any) -> _T:
        """A value like another one, but for the changes."""
        return type(value)(**{name: getattr(value, name) for name in fields(value)} | changes)


def fields(value: Any) -> tuple[str, ...]:
    """The names of the fields of a value, or of a class of values."""
    told: Mapping[str, _Field] = value.__dataclass_fields__
    return tuple(name for name, one in told.items() if one.init)


def is_value(held: object) -> bool:
    """Whether something is a value, or a class of values."""
    return hasattr(held, "__dataclass_fields__")


def _own(cls: Any, *, kw_only: bool) -> Iterator[_Field]:
    """The fields that a class adds to those of its bases."""
    for name, kind in annotations(cls).items():
        told = kind if isinstance(kind, str) else str(getattr(kind, "__origin__", kind))
        if "ClassVar" not in told.partition("[")[0]:
            default = cls.__dict__.get(name, _REQUIRED)
            init = not isinstance(default, _Fresh) or default.init
            yield _Field(name, default, kw_only=kw_only, init=init)


def annotations(cls: Any) -> Mapping[str, Any]:
    """What a class itself, none of its bases, says of its attributes."""
    if sys.version_info >= (3, 14):  # where a name may be there for type checkers alone
        from annotationlib import Format, get_annotations

        return get_annotations(cls, format=Format.FORWARDREF)
    held: Mapping[str, Any] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063 -- inspect is dear
    return held


def _slotted(cls: type[_T], own: Mapping[str, _Field]) -> type[_T]:
    """The class once more, with a slot for each of its fields."""
    held = {name for base in cls.__mro__[1:] for name in base.__dict__.get("__slots__", ())}
    left = own.keys() | {"__dict__", "__weakref__"}
    body = {name: value for name, value in cls.__dict__.items() if name not in left}
    body["__slots__"] = tuple(name for name in own if name not in held)
    kind: Any = type(cls)
    made: type[_T] = kind(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _unslotted(cls: type[_T], own: Mapping[str, _Field]) -> type[_T]:
    for name, one in own.items():
        if isinstance(one.default, _Fresh):
            delattr(cls, name)
    return cls


def _complete(cls: Any, own: Mapping[str, _Field], *, frozen: bool, eq: bool) -> None:
    """Add what a class of values has, where its body has it not."""
    held = {**getattr(cls, "__dataclass_fields__", {}), **own}
    told = [one for one in held.values() if one.init]
    names = tuple(one.name for one in told)
    cls.__dataclass_fields__ = held
    setattr(cls, "__match_args__", tuple(one.name for one in told if not one.kw_only))  # noqa: B010
    # Of one name alone, attrgetter would give no tuple.
    cls.__values__ = attrgetter(*(names if len(names) > 1 else (names or ("__match_args__",)) * 2))
    added: dict[str, Any] = {"__init__": _starting(cls, frozen=frozen), "__repr__": _repr}
    if eq:
        added |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
    if frozen:
        added |= {"__setattr__": _refuse_set, "__delattr__": _refuse_delete}
        added |= {"__getstate__": _getstate, "__setstate__": _setstate}
    body = cls.__dict__
    for name, function in added.items():
        if body.get(name) is None:
            setattr(cls, name, function)


def _starting(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """An `__init__` for the first few values, which makes way for a compiled one."""
    left = _FEW

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807 -- it becomes one
        nonlocal left
        left -= 1
        if left < 0 or not _is_filled(self, given, named):
            cls.__init__ = made = _compiled(cls, frozen=frozen)
            made(self, *given, **named)

    return __init__


def _is_filled(value: Any, given: tuple[Any, ...], named: Mapping[str, Any]) -> bool:
    """Whether a value could be filled with what is given: nothing lacks, nothing is too much."""
    plain = value.__match_args__
    held = {**dict(zip(plain, given, strict=False)), **named}
    if len(held) != len(given) + len(named):
        return False
    for one in value.__dataclass_fields__.values():
        name, default = one.name, one.default
        if one.init and name in held:
            filled = held.pop(name)
        elif default is _REQUIRED:
            return False
        else:
            filled = default.make() if isinstance(default, _Fresh) else default
        object.__setattr__(value, name, filled)
    return not held


def _compiled(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """The `__init__` of a class of values, as one would write it."""
    scope: dict[str, Any] = {"_set": object.__setattr__, "_fresh": _FRESH}
    plain, named, body = ["self"], ["*"], []
    for one in cls.__dataclass_fields__.values():
        name, default = one.name, one.default
        value = name
        param = f"{name}=_default_{name}"
        scope[f"_default_{name}"] = default
        if default is _REQUIRED:
            param = name
        elif isinstance(default, _Fresh):
            scope[f"_default_{name}"] = default.make
            made = f"_default_{name}()"
            value = f"{made} if {name} is _fresh else {name}" if one.init else made
            param = f"{name}=_fresh"
        if one.init:
            (named if one.kw_only else plain).append(param)
        body.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    params = ", ".join(plain + (named if len(named) > 1 else []))
    lines = "\n ".join(body or ["pass"])
    exec(f"def __init__({params}):\n {lines}", scope)  # noqa: S102 -- of names alone
    made_init: Callable[..., None] = scope["__init__"]
    made_init.__qualname__ = f"{cls.__qualname__}.__init__"
    return made_init


def _repr(self: Any) -> str:
    """The value as a call that would make it."""
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields(self))
    return f"{type(self).__qualname__}({shown})"


def _eq(self: Any, other: Any) -> Any:
    """Whether both are of one class and alike in every field."""
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__values__(self) == other.__values__(other)


def _hash(self: Any) -> int:
    return hash(self.__values__(self))


def _refuse_set(self: Any, name: str, value: object) -> NoReturn:  # noqa: ARG001 -- as Python calls it
    raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")


def _refuse_delete(self: Any, name: str) -> NoReturn:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be deleted")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__dataclass_fields__]


def _setstate(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__dataclass_fields__, state, strict=True):
        object.__setattr__(self, name, value)


_FEW = 8  # so many are filled by hand while a function is compiled
_REQUIRED: Any = object()
_FRESH: Any = object()
