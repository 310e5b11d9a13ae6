"""Days as a cell holds them, read strictly: a day, a month or a year."""

import re
from datetime import date, datetime, timedelta

from smartplan.day import Day, day_of, parse_day
from smartplan.incoming.numerals import numbered
from smartplan.incoming.said import Offered
from smartplan.incoming.unsure import Cell, Reading, Unsure, plainly, shown
from smartplan.shape.days import guess_day, sure_day
from smartplan.shape.kinds import FIRST_YEAR, LAST_YEAR
from smartplan.source.node import Node, is_number
from smartplan.wording import Text, dated, same

FIRST_SURE = 1950
"""The first year whose days are no slips: earlier ones are years, typed where days are shown."""


def day_in(cell: Cell) -> Reading:
    """A day, a month or a year that a plan can hold."""
    found = _read(cell)
    if isinstance(found, Unsure):
        choices = tuple(one for one in found.choices if parse_day(str(one.value)))
        return Unsure(found.message, choices)
    return found if parse_day(str(found)) else Unsure(_NO_DAY.fill(value=shown(cell)))


def _read(cell: Cell) -> Reading:
    """The same of any time; a year typed where days are shown became a day of 1905."""
    if isinstance(cell, date):
        return _of_date(cell.date() if isinstance(cell, datetime) else cell)
    if isinstance(cell, str):
        return _day_of_text(cell)
    if is_number(cell) and cell == cell // 1:
        if FIRST_YEAR <= cell <= LAST_YEAR:
            return int(cell)
        if _FIRST_SERIAL <= cell <= _LAST_SERIAL:
            day = _EPOCH + timedelta(days=int(cell))
            return Unsure(_A_NUMBER.fill(value=numbered(int(cell))), (offered(day_of(day)),))
    return Unsure(_NO_DAY.fill(value=shown(cell)))


def _of_date(day: date) -> Reading:
    if day.year >= FIRST_SURE:
        return node_of(day_of(day))
    serial = (day - _EPOCH).days
    choices = [offered(day_of(day))]
    if FIRST_YEAR <= serial <= LAST_YEAR:
        choices.insert(0, Offered(same(str(serial)), serial))
    return Unsure(_LONG_AGO.fill(day=dated(day)), tuple(choices))


def _day_of_text(cell: str) -> Reading:
    plain = re.sub(_MIDNIGHT, "", plainly(cell))
    if day := parse_day(plain) or sure_day(plain):
        return node_of(day)
    guess = guess_day(plain)
    if guess is None:
        return Unsure(_NO_DAY.fill(value=shown(cell)))
    first = guess.first
    turned = day_of(date(first.year, first.day, first.month))  # both are months
    return Unsure(_TWO.fill(value=shown(cell)), (offered(guess), offered(turned)))


def offered(day: Day) -> Offered:
    """A day to choose."""
    return Offered(dated(day), node_of(day))


def node_of(day: Day) -> Node:
    """A day as a file of a plan holds it: a year alone is a number there."""
    said = str(day)
    return int(said) if said.isdigit() else said


_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 18_264, 99_999  # of 1950, and far ahead
_MIDNIGHT = r"[ T]00[:.]00(?:[:.]00)?$"
_NO_DAY = Text(
    "{value} bukan tanggal; tulis seperti 21 Juni 2024",
    "{value} is no date; write it like 21 June 2024",
)
_A_NUMBER = Text("{value} adalah angka, bukan tanggal", "{value} is a number, no date")
_LONG_AGO = Text(
    "{day} sudah lama sekali; barangkali yang dimaksud tahun saja",
    "{day} is long ago; perhaps just a year is meant",
)
_TWO = Text("{value} dapat dibaca dua cara", "{value} can be read in two ways")
