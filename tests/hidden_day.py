"""A day that only answers what it is asked: what is read behind its back is the first of all."""

from datetime import date

from smartplan.portfolio.watched_day import WatchedDay


def hidden(day: date) -> WatchedDay:
    """The day, watched, in a date that C takes for the first of January of the year 1.

    A result is kept for the days on which all that was asked has the same answer. That holds only
    if nothing looks at a day without asking.
    """
    made = WatchedDay(1, 1, 1)
    made._day, made.first, made.last = date(day.year, day.month, day.day), date.min, date.max
    return made
