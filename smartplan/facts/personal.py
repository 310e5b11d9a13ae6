"""What texts tell of people that nobody may publish: numbers of identity, private addresses."""

import re
from collections.abc import Iterator
from enum import Enum

from smartplan.facts.passages import texts
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.value import Value


class Datum(Enum):
    """What was found."""

    NUMBER = "number"
    MAIL = "mail"


class Personal(Value):
    """A personal datum, where it stands, and how it begins: no message repeats it whole."""

    datum: Datum
    at: Route
    begins: str


def personal_data(plan: Plan) -> Iterator[Personal]:
    """The first personal datum of each kind in each text of the plan, its notes too."""
    for one in texts(plan).holding(["@"], (_IN_NUMBERS, _ROW)):
        text = one.text
        if one.field.key in _OFFICIAL or not ("@" in text or re.search(_DIGITS, text)):
            continue
        if number := re.search(_NUMBER, re.sub(_ADDRESS, " ", text)):
            yield Personal(Datum.NUMBER, one.at, number[0][:_SHOWN])
        if mail := re.search(_MAIL, text):
            yield Personal(Datum.MAIL, one.at, mail[0][:1] + "…@" + mail[0].partition("@")[2])


def datum_in(text: str) -> Datum | None:
    """The kind of personal datum that a text holds, if it does."""
    if re.search(_DIGITS, text) and re.search(_NUMBER, re.sub(_ADDRESS, " ", text)):
        return Datum.NUMBER
    return Datum.MAIL if "@" in text and re.search(_MAIL, text) else None


# What an official has in office is no private matter.
_OFFICIAL = frozenset({"nip", "office", "phone", "email"})
_SHOWN = 4
_IN_NUMBERS, _ROW = "0123456789 .-", 15
# Compiled when they are first needed: most plans need none.
_DIGITS = r"[0-9][0-9 .-]{14}"
_ADDRESS = r"\w+://\S+|(?i:\b(?:kode|rekening|seri|serial|account)\b)\W*[\d .-]+"
# Sixteen digits in a row, or as cards and forms group them; an official's NIP has eighteen.
_NUMBER = (
    r"(?<![\d.,/-])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4})"
    r"(?![\d/-]|[.,]\d)"
)
_MAIL = (
    r"(?i)\b[\w.+-]+@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud"
    r"|me|aol|gmx|proton|protonmail|zoho|mail)\.(?:com|co\.id|co|id|net|me|de|ru)\b"
)
