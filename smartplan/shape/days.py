"""Dates as people write them, turned into what a plan holds: 2022-06-21, 2017-11 or 2018."""

import re
from datetime import date

from smartplan.day import Day, day_of, parse_day
from smartplan.wording import MONTHS


def guess_day(text: str) -> Day | None:
    """The date that text such as `21 Juni 2022`, `21/6/2022`, `Juni 2022` stands for.

    Day before month, as Indonesia writes it. None when it is no date.
    """
    plain = " ".join(text.lower().split()).rstrip(".")
    if match := re.fullmatch(_DAY_FIRST, plain):
        return _date(match[3], match[2], match[1])
    if match := re.fullmatch(_YEAR_FIRST, plain):
        return _date(match[1], match[2], match[3])
    if (match := re.fullmatch(_IN_WORDS, plain)) and match[2] in _MONTH_NUMBERS:
        return _date(match[3], str(_MONTH_NUMBERS[match[2]]), match[1])
    if (match := re.fullmatch(_MONTH_IN_WORDS, plain)) and match[1] in _MONTH_NUMBERS:
        return parse_day(f"{match[2]}-{_MONTH_NUMBERS[match[1]]:02}")
    return None


def sure_day(text: str) -> Day | None:
    """The same where the text can be read in one way only: never `03/04/2022`."""
    if match := re.fullmatch(_DAY_FIRST, " ".join(text.split()).rstrip(".")):
        first, second = int(match[1]), int(match[2])
        if first <= _MONTHS and first != second:
            return None
    return guess_day(text)


def _date(year: str, month: str, day: str) -> Day | None:
    try:
        return day_of(date(int(year), int(month), int(day)))
    except ValueError:
        return None


_MONTHS = 12
_DAY_FIRST = r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})"
_YEAR_FIRST = r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})"
_IN_WORDS = r"(?:[\w'’]+,? )?(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4})"
_MONTH_IN_WORDS = r"([a-z]+)\.?[- ](\d{4})"
# As civil servants write them besides: short in their own way, or as before the spelling of 1972.
_OTHERWISE = {
    2: ("pebruari", "peb"),
    3: ("mrt",),
    8: ("agt", "agust", "ags", "agus"),
    9: ("sept",),
    11: ("nopember", "nop"),
}
_MONTH_NUMBERS = {
    name: number
    for number, label in enumerate(MONTHS, 1)
    for word in (label.id.lower(), label.en.lower())
    for name in (word, word[:3], *_OTHERWISE.get(number, ()))
}
