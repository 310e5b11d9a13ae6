"""What a node is after reading: plain data, and LOST where there is none."""

from typing import Any, Final, TypeGuard

# A dict with text keys, a list, text, a number, a boolean, None or LOST.
Node = Any


class Lost:
    """The type of LOST."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Show up by name where data is printed."""
        return "LOST"


LOST: Final = Lost()
"""Stands where something was written that has been reported already and has no value."""


def is_number(value: Any) -> TypeGuard[float]:
    """Whether a value is a number, which true and false are for Python, too."""
    return isinstance(value, int | float) and not isinstance(value, bool)
