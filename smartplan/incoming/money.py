"""Amounts of money as a cell holds them, read strictly: in rupiah, or in a unit of a table."""

import re
from decimal import Decimal

from smartplan.incoming.said import Offered
from smartplan.incoming.unsure import Unsure
from smartplan.shape.doubt import plain, readings
from smartplan.shape.money import UNITS, parse_rupiah, sure_rupiah
from smartplan.shape.signs import odd
from smartplan.wording import Text, quoted, rupiah


def rupiah_in(cell: float | str) -> int | Unsure:
    """The whole rupiah of a cell: a number, or text such as `Rp 1,25 miliar` or `1.250.000,-`."""
    if not isinstance(cell, str):
        return _whole(Decimal(repr(cell)))
    text = _folded(cell)
    sign, text = (-1, text[1:]) if re.match(_NEGATIVE, text) else (1, text)
    text = re.sub(_BLANK_GROUPS, lambda found: found[0].replace(" ", "."), text)
    if match := re.fullmatch(_PLAIN_CENTS, text):
        return sign * int(match[1])
    amount = sure_rupiah(text)
    if amount is not None:
        return sign * amount
    return _doubtful(cell, text, sign)


def offered(amount: int) -> Offered:
    """An amount to choose."""
    return Offered(Text(rupiah(amount, "id"), rupiah(amount, "en")), amount)


def _whole(amount: Decimal) -> int | Unsure:
    if amount == amount.to_integral_value():
        return int(amount)
    said = quoted(f"{amount:f}".replace(".", ","))
    sizes = (10**3, 10**6, 10**9) if abs(amount) < _THOUSAND else (1, 10**3, 10**6)
    found = [round(amount * size) for size in sizes]
    return Unsure(_NOT_WHOLE.fill(value=said), tuple(map(offered, found)))


def _doubtful(cell: str, text: str, sign: int) -> Unsure:
    """What a text that is no sure amount may be."""
    found: list[int] = []
    match = re.fullmatch(_PARTS, text)
    if match:
        sizes = _sizes(match["unit"] or "", is_foreign="idr" in match["before"])
        for number in _numbers(match["digits"]):
            for size in sizes:
                amount = number * size
                found.append(sign * round(amount))
                if text.startswith("("):  # as bookkeepers write what is taken off
                    found.append(-round(amount))
    guess = parse_rupiah(text)
    if guess is not None and not found:
        found.append(sign * guess)
    several = tuple(dict.fromkeys(found))
    if not several:
        return Unsure(_NO_AMOUNT.fill(value=quoted(cell)))
    return Unsure(_UNCLEAR.fill(value=quoted(cell)), tuple(map(offered, several)))


def _numbers(digits: str) -> list[Decimal]:
    if two := readings(digits):
        return [Decimal(two.thousands), Decimal(two.decimal)]
    one = plain(digits)
    return [] if one is None else [Decimal(one)]


def _sizes(unit: str, *, is_foreign: bool) -> tuple[int, ...]:
    """What a unit may multiply by: `m` is a million abroad, and a thousand of them at home."""
    if is_foreign and unit in _ABROAD:
        return UNITS[unit], _ABROAD[unit]
    return (UNITS[unit] if unit else 1,)


def _folded(cell: str) -> str:
    strange = odd(cell)
    return " ".join((strange.plain if strange else cell).lower().split())


_ABROAD = {"m": 10**6, "t": 10**3}
_THOUSAND = 1000
_NEGATIVE = r"-(?:rp\.? ?)?\d"
_BLANK_GROUPS = r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.])"
_PLAIN_CENTS = r"(?:rp\.? ?)?(\d{4,})[.,]0{1,2}"
_PARTS = (
    r"(?P<before>(?:\D*? )?(?:(?:rp|idr) ?\.? ?)?|[^\d\s]?)(?P<digits>\d(?:[\d.,]*\d)?)"
    rf"(?:,-|\.-)? ?(?P<unit>{'|'.join(UNITS)})?\.?(?: ?rupiah)?(?: ?[^\d]*)?"
)
_NOT_WHOLE = Text(
    "{value} bukan rupiah utuh; jumlah ditulis lengkap, tanpa pecahan",
    "{value} is no whole rupiah; an amount is written in full, without decimals",
)
_UNCLEAR = Text(
    "{value} bukan jumlah yang pasti; tulis seluruh rupiahnya dengan angka saja",
    "{value} is no sure amount; write all the rupiah in digits alone",
)
_NO_AMOUNT = Text(
    "{value} bukan jumlah uang; tulis seluruh rupiahnya dengan angka saja",
    "{value} is no amount of money; write all the rupiah in digits alone",
)
