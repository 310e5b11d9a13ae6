"""Numbers as a text cell holds them: written so that nobody can read them otherwise, and read."""

import math
from decimal import Decimal

from smartplan.shape.doubt import Readings, plain, readings
from smartplan.shape.kinds import Within
from smartplan.wording import Lang, Text


def numeral(value: float, lang: Lang) -> str:
    """A number to its last digit: `62,5`, `1250`, `1.250.000`; in English with the other marks.

    Thousands are grouped where there are two groups of them at least, and a fourth decimal stands
    behind three: one mark with three digits behind it can be read in two ways.
    """
    is_whole = type(value) is int
    if not is_whole and not math.isfinite(value):
        return str(value)
    text = f"{Decimal(repr(value)):f}"
    if not is_whole and "." not in text:
        text += ".0"
    sign = "-" if text.startswith("-") else ""
    whole, point, rest = text.removeprefix("-").partition(".")
    if readings(f"{whole}{point}{rest}"):
        rest += "0"
    if len(whole) > _UNGROUPED:
        whole = f"{int(whole):,}"
    made = f"{sign}{whole}{point}{rest}"
    return made.translate(_SWAP) if lang == "id" else made


def numbered(value: float) -> Text:
    """A number in words of both languages."""
    return Text(numeral(value, "id"), numeral(value, "en"))


def number_in(text: str, within: Within | None = None) -> float | Readings | None:
    """The number that a text is, or both that it may be; None for what is no number.

    Where only one of two readings lies within bounds, it is that one.
    """
    two = readings(text, within)
    if two is None:
        return _value(plain(text))
    decimal = float(two.decimal)
    if within and not within.low <= decimal <= within.high:
        return int(two.thousands)
    return two


def _value(text: str | None) -> float | None:
    if text is None:
        return None
    if "." not in text:
        return int(text) if len(text) <= _LONGEST else None
    number = float(text)
    return number if math.isfinite(number) else None


_UNGROUPED = 6
_LONGEST = 400  # digits: more than any number of a computer has
_SWAP = str.maketrans(".,", ",.")
