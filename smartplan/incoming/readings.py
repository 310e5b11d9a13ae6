"""Cells read strictly, one kind of value after the other: what it is, or why nobody can be sure.

What a cell meant before, and what others mean by its words, is not asked here: see `guards` and
`words`.
"""

import re
from datetime import date

from smartplan.incoming.dates import day_in
from smartplan.incoming.money import rupiah_in
from smartplan.incoming.quantities import measure_of, number_of, year_of
from smartplan.incoming.texts import code_in, text_in
from smartplan.incoming.unsure import Cell, Reading, Unsure, shown
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar
from smartplan.source.node import Node, is_number
from smartplan.value import replace
from smartplan.wording import Text


def reading(scalar: Scalar, cell: Cell, unit: str = "") -> Reading:
    """What a cell that is not empty says, where a single value of a kind may stand.

    `unit` is what the number is said to be of in its row: `62,5%` is 62.5 where that is a percent.
    """
    found = _read(scalar, cell, unit)
    if isinstance(found, Unsure):
        fitting = tuple(one for one in found.choices if _can_stand(scalar, one.value))
        return replace(found, choices=fitting)
    return found


def _read(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    if scalar.code:
        return code_in(cell, scalar.code)
    match scalar.kind:
        case Kind.DAY:
            return day_in(cell)
        case Kind.YEAR:
            return year_of(scalar, cell, unit)
        case Kind.MEASURE:
            return measure_of(scalar, cell, unit)
        case Kind.RUPIAH:
            return _rupiah(cell)
        case Kind.WHOLE | Kind.NUMBER | Kind.PERCENT | Kind.LEVEL | Kind.RANK:
            return number_of(scalar, cell, unit)
        case _:
            return text_in(cell)


def _can_stand(scalar: Scalar, value: Node) -> bool:
    """Whether what is offered keeps to what a value of the kind has to keep to."""
    if scalar.code:
        return isinstance(value, str) and bool(re.fullmatch(scalar.code.pattern, value))
    if not is_number(value):
        return True
    within = scalar.within
    is_inside = within is None or within.low <= value <= within.high
    return is_inside and (scalar.python is not int or isinstance(value, int))


def is_empty(scalar: Scalar, cell: Cell) -> bool:
    """Whether a cell says nothing; a dash alone does so wherever it is no text."""
    if not isinstance(cell, str):
        return cell is None
    text = cell.strip()
    return not text or (scalar.kind not in TEXTS and text in DASHES)


def _rupiah(cell: Cell) -> Reading:
    if cell is None or isinstance(cell, bool | date):
        return Unsure(_NO_NUMBER.fill(value=shown(cell)))
    return rupiah_in(cell)


TEXTS = frozenset({Kind.TEXT, Kind.PROSE, Kind.LABEL, Kind.ANYTHING})
DASHES = frozenset("-–—−")
_NO_NUMBER = Text("{value} bukan angka", "{value} is no number")
