"""What a node is after reading: plain data, and LOST where there is none."""

from typing import Any, Final

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
