"""Cells of money in the unit of their table, as whole rupiah: sure, by custom, or unclear."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum

from smartplan.importing.headings import said_in
from smartplan.importing.recipe import Dash, MoneyUnit
from smartplan.incoming.readings import DASHES
from smartplan.shape.doubt import plain, readings
from smartplan.shape.money import sure_rupiah
from smartplan.source.office.grids import GridCell
from smartplan.value import dataclass


class AmountDoubt(StrEnum):
    """Why the amount of a cell is not known."""

    DASH = "dash"  # zero, or nothing?
    UNIT = "unit"  # rupiah, or thousands or millions of them?
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class CellAmount:
    """Whole rupiah, None for nothing; by custom where a point alone stands before three digits.

    `1.250` of a table in millions is 1250 of them for nearly everybody: the sums of the table
    tell, else a person.
    """

    amount: int | None
    is_by_custom: bool = False


def amount_in(
    cell: GridCell, unit: MoneyUnit | None, dash: Dash | None
) -> CellAmount | AmountDoubt:
    """What a cell of money says, in the unit of its column."""
    text = said_in(cell)
    if isinstance(cell, bool | date):
        return AmountDoubt.UNREADABLE
    if not text:
        return CellAmount(None)
    if text in DASHES:
        if dash is None:
            return AmountDoubt.DASH
        return CellAmount(0 if dash is Dash.ZERO else None)
    if isinstance(cell, int | float):
        return _times(Decimal(repr(cell)), unit)
    bare = re.sub(_MARKS, "", text, flags=re.IGNORECASE).strip()
    if re.search(r"[a-z]", bare, re.IGNORECASE) or unit is MoneyUnit.RUPIAH:
        known = sure_rupiah(text)  # with a unit of its own, or in full
        return AmountDoubt.UNREADABLE if known is None else CellAmount(known)
    if two := readings(bare):
        if "." not in bare:
            return AmountDoubt.UNREADABLE  # 1,250: a comma is no mark of thousands here
        found = _times(Decimal(two.thousands), unit)
        if isinstance(found, CellAmount) and unit is not None:
            return CellAmount(found.amount, is_by_custom=True)
        return found
    number = plain(bare)
    return AmountDoubt.UNREADABLE if number is None else _times(Decimal(number), unit)


def _times(number: Decimal, unit: MoneyUnit | None) -> CellAmount | AmountDoubt:
    if not number:
        return CellAmount(0)
    if unit is None:
        return AmountDoubt.UNIT
    amount = number * unit.rupiah
    if amount < 0 or amount != amount.to_integral_value():
        return AmountDoubt.UNREADABLE
    return CellAmount(int(amount))


_MARKS = r"^(rp|idr)\s*\.?\s*|(,-|\.-|,–)$"
