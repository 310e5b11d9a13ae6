"""Values of indicators in cells: one number or range with its unit, or lists of them."""

import re

from smartplan.importing.amounts import DASHES
from smartplan.importing.headings import said_in
from smartplan.shape.doubt import plain, readings
from smartplan.source.node import Node
from smartplan.source.office.grids import GridCell
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class CellMeasure:
    """A value and the unit that stands beside it in the cell."""

    value: Node
    unit: str = ""


def items(cell: GridCell) -> tuple[str, ...]:
    """The values of a cell that holds a list: parted by an empty line, else one."""
    if not isinstance(cell, str):
        text = said_in(cell)
        return (text,) if text else ()
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", cell))
    return tuple(part for part in parts if part)


def unit_of(cell: GridCell) -> str:
    """The one unit of a cell; empty where it names several, or none."""
    found = {part.strip().strip(";,") for part in re.split(r"[\n,;]", str(cell or ""))}
    found -= {"", "-", "undefined"}
    return found.pop() if len(found) == 1 else ""


def measure_in(cell: GridCell, unit: str = "") -> CellMeasure | None:
    """The value of a cell, sure to everybody; None for nothing, and for what is unsure."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return CellMeasure(int(cell) if cell == int(cell) else cell)
    text = said_in(cell)
    if not text or text in DASHES:
        return None
    match = re.fullmatch(_WITH_UNIT, text)
    if match is None:
        return None
    beside = match["unit"].strip()
    if beside and unit and beside.casefold() != unit.casefold():
        return None
    low = _number(match["low"])
    if low is None:
        return None
    if match["high"] is None:
        return CellMeasure(low, beside)
    high = _number(match["high"])
    return None if high is None or high < low else CellMeasure({"min": low, "max": high}, beside)


def _number(text: str) -> float | None:
    if readings(text):
        return None
    known = plain(text)
    if known is None:
        return None
    return float(known) if "." in known else int(known)


_WITH_UNIT = (
    r"(?P<low>\d[\d.,]*)(?: ?[-–] ?(?P<high>\d[\d.,]*))?(?P<unit>(?: ?%| ?[^\W\d][^\d]*|‰)?)"
)
