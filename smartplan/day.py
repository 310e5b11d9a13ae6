"""A date as a plan knows it: a day, or only its month or its year."""

import re
from datetime import date, timedelta

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """The days on which something may have been: one, those of a month, or those of a year.

    Deliberately no `date`: what is only known to be in 2018 is not the first of January, is not
    printed as one, and comes neither before nor after the days of its own year.
    """

    first: date
    last: date

    @property
    def year(self) -> int:
        """Its year, which is always known."""
        return self.first.year

    @property
    def is_exact(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last

    @property
    def is_month(self) -> bool:
        """Whether it is known to the month."""
        return not self.is_exact and self.first.month == self.last.month

    def is_before(self, other: "Day | date") -> bool:
        """Whether it is over, whichever day it was, before the other can have begun."""
        return self.last < (other.first if isinstance(other, Day) else other)

    def is_after(self, other: "Day | date") -> bool:
        """Whether it cannot have begun, whichever day it was, before the other was over."""
        return self.first > (other.last if isinstance(other, Day) else other)

    def __str__(self) -> str:
        """As a plan writes it: `2022-06-21`, `2017-11`, `2018`."""
        whole = self.first.isoformat()
        return whole if self.is_exact else whole[: len("2017-11" if self.is_month else "2018")]


def day_of(day: date) -> Day:
    """A day that is known."""
    return Day(day, day)


def years_after(day: date, years: int) -> date:
    """The same day some years later; of 29 February the last of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def parse_day(text: str) -> Day | None:
    """The day, month or year of `2022-06-21`, `2017-11` or `2018`; None for anything else."""
    match = _FORM.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return Day(first, first)
    is_last_month = month in (None, "12")
    after = date(first.year + is_last_month, 1 if is_last_month else first.month + 1, 1)
    return Day(first, after - timedelta(days=1))


_FORM = re.compile(r"((?:19|20|21)[0-9]{2}|[12][0-9]{3}(?=-..-))(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
