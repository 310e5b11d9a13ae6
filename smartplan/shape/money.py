"""Rupiah as people write them, turned into the whole rupiah that a plan holds."""

import re
from decimal import Decimal, InvalidOperation


def parse_rupiah(text: str) -> int | None:
    """Whole rupiah from text such as `Rp 1,25 miliar`, `1.250.000.000,00` or `Rp. 500 jt`.

    None when the text is no amount, or can be read in two ways (`1.5` without a unit).
    """
    match = re.fullmatch(_AMOUNT, text.strip().lower())
    if not match:
        return None
    digits, unit = match["digits"].strip(), match["unit"]
    if "," in digits and re.fullmatch(_THREE_DIGITS, digits) and not unit:
        return None  # 250,000 rupiah is 250000 in English only
    plain = _decimal(digits, has_unit=bool(unit))
    if plain is None:
        return None
    amount = plain * UNITS[unit] if unit else plain  # times 1 would round beyond 28 digits
    return int(amount) if amount == amount.to_integral_value() else None


def sure_rupiah(text: str) -> int | None:
    """The same where no one can read it otherwise.

    Not `1.250 miliar` (1250 or 1.25 of them?), nor `IDR 5 m` (million or miliar?).
    """
    match = re.fullmatch(_AMOUNT, text.strip().lower())
    if not match:
        return None
    if match["unit"] and re.fullmatch(_THREE_DIGITS, match["digits"].strip()):
        return None
    if match["unit"] in ("m", "t") and "idr" in text.lower():
        return None
    return parse_rupiah(text)


def _decimal(digits: str, *, has_unit: bool) -> Decimal | None:
    """A number in Indonesian writing (1.250,5); in English writing only where it is plain."""
    if re.fullmatch(_INDONESIAN, digits):
        text = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(_ENGLISH, digits):
        text = digits.replace(",", "")
    elif has_unit and re.fullmatch(_POINT, digits):
        text = digits
    else:
        return None
    try:
        return Decimal(text)
    except InvalidOperation:  # pragma: no cover -- the patterns admit numbers only
        return None


_AMOUNT = (
    r"(?:(?:rp|idr)\s*\.?\s*)?(?P<digits>[\d.,]*\d)(?:,-|\.-|,–)?\s*"
    r"(?P<unit>ribu|rb|juta|jt|miliar|milyar|m|triliun|trilyun|t)?\.?"
    r"(?:\s*rupiah)?"
)
_INDONESIAN = r"\d+(,\d{1,2})?|\d{1,3}(\.\d{3})+(,\d{1,2})?|\d+,\d+"
_ENGLISH = r"\d{1,3}(,\d{3}){2,}(\.\d{1,2})?|\d{1,3}(,\d{3})+\.\d{1,2}"
_THREE_DIGITS = r"\d{1,3}[.,]\d{3}"
_POINT = r"\d+\.\d{1,2}"
UNITS = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "m": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
    "t": 10**12,
}
