"""Dates as people write them, turned into the YYYY-MM-DD that a plan holds."""

import re
from datetime import date

from smartplan.wording import MONTHS


def parse_iso(text: str) -> date | None:
    """The date of exact `YYYY-MM-DD` text; None for anything else, also for the 31st of June."""
    return _date(*text.split("-")) if _ISO.fullmatch(text) else None


def guess_day(text: str) -> date | None:
    """The date that text such as `21 Juni 2022`, `21/6/2022` or `2022/06/21` stands for.

    Day before month, as Indonesia writes it. None when it is no date.
    """
    plain = text.strip().lower().rstrip(".")
    if match := _DAY_FIRST.fullmatch(plain):
        return _date(match[3], match[2], match[1])
    if match := _YEAR_FIRST.fullmatch(plain):
        return _date(match[1], match[2], match[3])
    if (match := _IN_WORDS.fullmatch(plain)) and match[2] in _MONTH_NUMBERS:
        return _date(match[3], str(_MONTH_NUMBERS[match[2]]), match[1])
    return None


def sure_day(text: str) -> date | None:
    """The same where the text can be read in one way only: never `03/04/2022`."""
    if match := _DAY_FIRST.fullmatch(text.strip().rstrip(".")):
        first, second = int(match[1]), int(match[2])
        if first <= _MONTHS and first != second:
            return None
    return guess_day(text)


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


_MONTHS = 12
_ISO = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_IN_WORDS = re.compile(r"(?:\w+, )?(\d{1,2}) ([a-z]+)\.? (\d{4})")
_MONTH_NUMBERS = {
    name: number
    for number, label in enumerate(MONTHS, 1)
    for word in (label.id.lower(), label.en.lower())
    for name in (word, word[:3])
}
