"""What a plan says as values that every table and every database takes."""

from math import isfinite

from smartplan.day import Day
from smartplan.shape.kinds import Choice


def clean(text: str) -> str:
    r"""A text with a name of a file in it, whose bytes may be no UTF-8: each as `\xff`."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def word_of(choice: Choice | None) -> str | None:
    """The word of a choice in files."""
    return choice.value if choice else None


def day_of(day: Day | None) -> str | None:
    """A date as far as it is known: `2022`, `2022-06`, `2022-06-21`."""
    return str(day) if day else None


def year_of(key: str) -> int | None:
    """The year that a key says."""
    return int(key) if key.isascii() and key.isdigit() else None


def number_of(value: float) -> float | None:
    """A number that every database takes; what is none, or has no end, is told by a finding."""
    try:
        held = float(value)
    except OverflowError:
        return None
    return held if isfinite(held) else None


def whole_of(value: int | None) -> int | None:
    """A whole number of 64 bits; more than that is no money, and a finding says so."""
    return value if value is not None and abs(value) <= _MOST else None


_MOST = 2**63 - 1
