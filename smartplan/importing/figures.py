"""The numbers in the cells of a book, read as the whole book writes them."""

import re
from decimal import Decimal

from smartplan.importing.recipe import Dash, MoneyUnit
from smartplan.shape.money import UNITS, parse_rupiah
from smartplan.source.node import Node
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a book writes its numbers: the sign before decimals, empty where that is not known.

    `is_shown` is whether its numbers show it; else it is taken from the language it is in.
    """

    decimal: str = ""
    is_shown: bool = True

    def number(self, text: str) -> Decimal | None:
        """The number that a text is; None where it is none, or may be two."""
        if not re.fullmatch(r"\d[\d.,]*\d|\d", text):
            return None
        if text.isdigit():
            return Decimal(text)
        if re.fullmatch(_UNSURE, text):
            if not self.decimal:
                return None
            return _plain(text, self.decimal)
        if re.fullmatch(SURE_COMMA, text):
            return _plain(text, ",")
        return _plain(text, ".") if re.fullmatch(SURE_POINT, text) else None


@dataclass(frozen=True, slots=True)
class MoneyCell:
    """What a cell of money says: rupiah, or nothing; `is_unclear` where nobody can be sure.

    `letter` is the `M` or `T` that stands for its unit, `step` the least rupiah that the cell
    could have told: what it stands for may be half of it more or less where it was rounded.
    """

    rupiah: int | None = None
    is_about: bool = False
    is_least: bool = False
    is_unclear: bool = False
    needs_unit: bool = False
    letter: str = ""
    step: int = 1


def money_cell(
    text: str, unit: MoneyUnit | None, style: NumberStyle, dash: Dash = Dash.ABSENT
) -> MoneyCell:
    """Read a cell of money; plain numbers count in `unit`."""
    plain, is_about, is_least = _unsigned(text)
    if folded_empty(plain):
        is_zero = dash is Dash.ZERO and bool(plain)
        return MoneyCell(0 if is_zero else None)
    own = re.fullmatch(_WITH_UNIT, plain, re.IGNORECASE)
    if own:
        word = own["unit"].casefold()
        letter = own["unit"] if word in ("m", "t") else ""
        number = style.number(own["digits"])
        rupiah = _whole(number, _UNITS[word]) if number is not None else parse_rupiah(plain)
        return MoneyCell(
            rupiah, is_about, is_least, rupiah is None, letter=letter,
            step=_step(own["digits"], _UNITS[word], style),
        )  # fmt: skip
    match = re.fullmatch(_PLAIN, plain, re.IGNORECASE)
    number = style.number(match["digits"]) if match else None
    if match is None or number is None:
        return MoneyCell(is_unclear=True)
    if unit is None and match["rp"] and number >= _SURELY_RUPIAH:
        unit = MoneyUnit.RUPIAH
    if unit is None:
        return MoneyCell(int(number) if number == int(number) else None, needs_unit=True)
    rupiah = _whole(number, unit.rupiah)
    step = _step(match["digits"], unit.rupiah, style)
    return MoneyCell(rupiah, is_about, is_least, rupiah is None, step=step)


@dataclass(frozen=True, slots=True)
class ValueCell:
    """What a cell of a value says: a number or a range, or nothing; the words that are none."""

    value: Node = None
    is_unclear: bool = False
    words: str = ""


def value_cell(text: str, unit: str, style: NumberStyle) -> ValueCell:
    """Read a starting value or a target; a unit behind the number is taken off."""
    plain, _, _ = _unsigned(" ".join(text.split()))
    if folded_empty(plain):
        return ValueCell()
    match = re.fullmatch(
        r"(?:rp\.?\s*)?(?P<digits>[\d.,]*\d)\s*(?P<rest>.*)", plain, re.IGNORECASE
    )
    if match is None:
        return ValueCell(words=plain)
    if (rest := match["rest"]) and not _is_unit(rest, unit):
        if two := re.fullmatch(
            r"(?:-|\u2013|s\.?d\.?)\s*(?P<high>[\d.,]*\d)\s*(?P<unit>.*)", rest
        ):
            low, high = style.number(match["digits"]), style.number(two["high"])
            if low is not None and high is not None and low < high:
                return ValueCell({"min": node_of(low), "max": node_of(high)})
        return ValueCell(is_unclear=True)
    number = style.number(match["digits"])
    return ValueCell(is_unclear=True) if number is None else ValueCell(node_of(number))


def node_of(number: Decimal) -> int | float:
    """A number as a file holds it."""
    return int(number) if number == int(number) else float(number)


def folded_empty(text: str) -> bool:
    """Whether a cell says nothing: empty, or a dash of any kind."""
    return not text.strip(" \t\n-\u2010\u2011\u2012\u2013\u2014\u2212.\u2026_")


def _unsigned(text: str) -> tuple[str, bool, bool]:
    """A cell without the sign before its number; whether that said about, or at least."""
    plain = re.sub(r"\[\d+\]$", "", " ".join(text.split())).strip()
    match = re.match(
        r"(≈|~|±|\+/-|kurang lebih|sekitar|±)\s*|(≥|>=|minimal|paling sedikit)\s*", plain
    )
    if match is None:
        return plain, False, False
    return plain[match.end() :].strip(), bool(match[1]), bool(match[2])


def _is_unit(rest: str, unit: str) -> bool:
    """Whether what stands behind a number is its unit, or the first word of it."""
    said, meant = " ".join(rest.casefold().split()), " ".join(unit.casefold().split())
    return said == meant or (said == "%" and meant in ("%", "persen", "percent"))


def _whole(number: Decimal, times: int) -> int | None:
    rupiah = number * times
    return int(rupiah) if rupiah == int(rupiah) else None


def _step(digits: str, times: int, style: NumberStyle) -> int:
    """The rupiah that the last digit of a cell counts."""
    number = style.number(digits)
    places = -int(number.as_tuple().exponent) if number is not None else 0
    return max(int(Decimal(times).scaleb(-places)), 1)


def _plain(text: str, decimal: str) -> Decimal:
    other = "." if decimal == "," else ","
    return Decimal(text.replace(other, "").replace(decimal, "."))


_ENGLISH = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_UNITS = UNITS | _ENGLISH
_WITH_UNIT = (
    r"(?:(?:rp|idr)\s*\.?\s*)?(?P<digits>[\d.,]*\d)\s*"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\.?(?:\s*rupiah)?"
)
_PLAIN = r"(?P<rp>rp|idr)?\s*\.?\s*(?P<digits>[\d.,]*\d)(?:,-|\.-|,\u2013)?"
_SURELY_RUPIAH = 1_000_000
SURE_COMMA = (
    r"\d{1,3}(\.\d{3}){2,}(,\d+)?|\d{1,3}\.\d{3},\d+|0,\d+|\d+,(\d{1,2}|\d{4,})|\d{4,},\d+"
)
SURE_POINT = (
    r"\d{1,3}(,\d{3}){2,}(\.\d+)?|\d{1,3},\d{3}\.\d+|0\.\d+|\d+\.(\d{1,2}|\d{4,})|\d{4,}\.\d+"
)
IN_DOUBT = r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])"
_UNSURE = r"[1-9]\d{0,2}[.,]\d{3}"
