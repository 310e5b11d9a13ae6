"""The day on which a plan is looked at, which notes between which days nothing would differ."""

from datetime import date, timedelta
from operator import eq, ge, gt, le, lt, methodcaller, ne
from typing import Any

_DAY = timedelta(days=1)
_LAST = 12


class WatchedDay(date):
    """A day that narrows `first` to `last` by all that it is asked.

    On every other day between these two, each answer given so far would have been the same: a
    comparison holds on one side of the day compared with, a year for that year, and whatever else
    is asked (a difference, a text, a hash) for this day alone. What was worked out with it holds
    on all of them, whoever asked and how, without a rule having to say what it looks at.
    """

    first: date
    last: date
    _day: date

    @classmethod
    def of(cls, day: date) -> "WatchedDay":
        """A day of which nothing has been asked yet."""
        made = cls(day.year, day.month, day.day)
        made._day = date(day.year, day.month, day.day)
        made.first, made.last = date.min, date.max
        return made

    def _keep(self, first: date, last: date) -> None:
        self.first, self.last = max(self.first, first), min(self.last, last)

    def _alone(self) -> date:
        self.first = self.last = self._day
        return self._day

    @property
    def year(self) -> int:
        """The year, which holds all through it."""
        year = self._day.year
        self._keep(date(year, 1, 1), date(year, 12, 31))
        return year

    @property
    def month(self) -> int:
        """The month, which holds all through it."""
        day = self._day
        after = (day.replace(day=28) + 4 * _DAY).replace(day=1) if day.month < _LAST else None
        self._keep(day.replace(day=1), after - _DAY if after else date(day.year, _LAST, 31))
        return day.month

    @property
    def day(self) -> int:
        """The day of the month."""
        return self._alone().day

    def _compared(self, other: object, how: Any) -> Any:
        if other is self:
            return how(self._day, self._day)
        if type(other) is not date:
            # Another watched day, a moment, or no day at all.
            plain = other._alone() if isinstance(other, WatchedDay) else other  # noqa: SLF001
            return how(self._alone(), plain)
        found = how(self._day, other)
        if not self.first <= other <= self.last:
            return found  # all days that are left stand to it as this one does
        # The days that stand to the other as this one does, as far as `how` tells them apart.
        if self._day < other:
            self._keep(date.min, other if how in {le, gt} else other - _DAY)
        elif self._day > other:
            self._keep(other if how in {lt, ge} else other + _DAY, date.max)
        elif how in {eq, ne}:
            self._alone()
        elif how in {le, gt}:
            self._keep(date.min, other)
        else:
            self._keep(other, date.max)
        return found


def _comparing(how: Any) -> Any:
    def method(self: WatchedDay, other: object) -> Any:
        return self._compared(other, how)

    return method


def _asked(name: str) -> Any:
    def method(self: WatchedDay, *given: Any, **named: Any) -> Any:
        return methodcaller(name, *given, **named)(self._alone())

    return method


for _how in (eq, ne, lt, le, gt, ge):
    setattr(WatchedDay, f"__{_how.__name__}__", _comparing(_how))
for _name in (
    *("isoformat", "strftime", "ctime", "timetuple", "toordinal", "weekday", "isoweekday"),
    *("isocalendar", "replace", "__replace__", "__hash__", "__str__", "__repr__", "__format__"),
    *("__add__", "__radd__", "__sub__", "__rsub__", "__reduce__", "__reduce_ex__"),
):
    if hasattr(date, _name):
        setattr(WatchedDay, _name, _asked(_name))
