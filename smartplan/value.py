"""The base of small frozen values that are cheap to define: of edits, and of what is told."""

from dataclasses import dataclass
from typing import Any, ClassVar, NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A frozen dataclass whose functions are written once.

    dataclasses would compile six functions for each of some 50 classes: 25 ms at every start that
    tells anything, where this takes 4.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Take in the fields."""
        dataclass(init=False, repr=False, eq=False)(cls)

    def __init__(self, *given: Any, **named: Any) -> None:
        """Set what is given; the rest has its default."""
        names = self.__match_args__
        held = self.__dict__
        held.update(zip(names, given, strict=False), **named)
        lacking = len(held) < len(names) and not all(hasattr(self, name) for name in names)
        if lacking or len(given) > len(names) or (named and not named.keys() <= set(names)):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names) or 'nothing'}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a value does not change."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: a value does not change."""
        raise AttributeError(f"{type(self).__name__}.{name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        """Whether both are of one class and alike in every field."""
        if type(self) is not type(other):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self) -> int:
        """A number that equal values share."""
        return hash((type(self), self._fields()))

    def __repr__(self) -> str:
        """The value as a call that would make it."""
        shown = zip(self.__match_args__, self._fields(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={held!r}' for name, held in shown)})"

    def _fields(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__match_args__)
