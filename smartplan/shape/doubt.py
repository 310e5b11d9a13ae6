"""Numbers that can be read in two ways: 250.000 is 250 in English, a thousand times that at home.

One point or comma with exactly three digits behind it is never certain, in either language. Two
kinds of numbers are: money, for rupiah has no thousandths, and places on the earth, in degrees.
"""

import re

from smartplan.shape.format import did_you_mean
from smartplan.shape.kinds import Within
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Readings:
    """The two numbers that a text may be, each as it would be written without doubt.

    `read` is what YAML reads, in its shortest form.
    """

    thousands: str
    decimal: str
    read: str


def readings(text: str, within: Within | None = None) -> Readings | None:
    """Both readings of a number with one separator and three digits; None if only one can be."""
    match = re.fullmatch(_DOUBTFUL, text)
    if not match:
        return None
    sign, whole, rest = match.groups()
    thousands = f"{sign}{whole}{rest}"
    if whole.startswith("0") or (within and not within.low <= int(thousands) <= within.high):
        return None
    read = f"{sign}{whole}.{rest}".rstrip("0").rstrip(".")
    # With another digit behind it, a decimal number is in no doubt.
    return Readings(thousands, read if rest[-1] == "0" else f"{read}0", read)


def has_three_digits(text: str) -> bool:
    """Whether a text is a number with one separator and exactly three digits behind it."""
    return bool(re.fullmatch(_DOUBTFUL, text))


def either(two: Readings) -> Text:
    """The advice that asks which of the two is meant."""
    return Text(
        f"tulis {two.thousands} bila ribuan, {two.decimal} bila desimal",
        f"write {two.thousands} if thousands are meant, {two.decimal} if it is a decimal number",
    )


def digits_turned(year: str) -> Text | None:
    """The advice for a year out of reach: the one that two of its digits turned make of it."""
    turned = {year[:at] + year[at + 1] + year[at] + year[at + 2 :] for at in range(len(year) - 1)}
    near = [one for one in turned if re.fullmatch(_NEAR, one)]
    return did_you_mean(near[0]) if len(near) == 1 else None


def plain(text: str) -> str | None:
    """The one number that a text is, however its thousands are grouped, as YAML writes it."""
    if re.fullmatch(_INTEGER, text):
        return text
    if match := re.fullmatch(_ENDS_IN_DECIMALS, text):
        return f"{match[1]}.{match[2]}"
    for group, point in ((".", ","), (",", ".")):
        if re.fullmatch(_GROUPED.format(group=re.escape(group), point=re.escape(point)), text):
            return text.replace(group, "").replace(point, ".")
    return None


def advice(text: str, within: Within | None) -> Text:
    """What to write for a text that stands where a number is wanted."""
    match = re.fullmatch(_WITH_UNIT, text.strip())
    if not match or re.search(_MULTIPLE, match["unit"]):
        return _ALONE
    digits, unit = match["digits"], match["before"].strip() + match["unit"].strip()
    if two := readings(digits, within):
        return either(two)
    number = plain(digits)
    if number is None:
        return _ALONE
    if unit not in ("", "%"):
        return Text(f"tulis {number} saja, tanpa satuan", f"write {number} alone, without a unit")
    if number == digits:
        return Text(f"tulis tanpa tanda kutip: {number}", f"write it without quotes: {number}")
    if "," in digits and "." not in digits and digits.count(",") == 1:
        return Text(f"pakai titik desimal: {number}", f"use a decimal point: {number}")
    return Text(f"tulis {number}", f"write {number}")


def is_coordinate(*words: object) -> bool:
    """Whether the words round a number say that it is a latitude or longitude."""
    return any(isinstance(word, str) and re.search(_COORDINATE, word) for word in words)


_DOUBTFUL = r"([-+]?)([0-9]{1,3})[.,]([0-9]{3})"
_INTEGER = r"[-+]?[0-9]+"
_ENDS_IN_DECIMALS = r"([-+]?[0-9]+)[.,]([0-9]+)"
_GROUPED = r"[-+]?[0-9]{{1,3}}(?:{group}[0-9]{{3}})+(?:{point}[0-9]+)?"
_WITH_UNIT = (
    r"(?P<before>(?:[^\W\d]+\.?\s+|≥|≤|<|>|±|~)?)(?P<digits>[-+]?[0-9](?:[0-9.,]*[0-9])?)"
    r"(?P<unit>\s*(?:%|[^\W\d].*)?)"
)
_MULTIPLE = r"(?i)\b(ribu|rb|juta|jt|miliar|milyar|triliun|trilyun|[mkt])\b"
_COORDINATE = (
    r"(?i)lintang|bujur|koordinat|latitude|longitude|coordinate|\b(?:lat|lon|long|lng)\b|derajat"
    r"|degree|°"
)
_ALONE = Text("tulis angka saja, tanpa satuan", "write the number alone, without a unit")
_NEAR = r"20[0-9]{2}"
