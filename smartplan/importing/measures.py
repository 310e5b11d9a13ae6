"""Values of indicators in cells: one number or range with its unit, or lists of them."""

import re

from smartplan.importing.headings import said_in
from smartplan.incoming.readings import DASHES, reading
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar
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
    """The value of a cell, sure to everybody; None for nothing, and for what is unsure.

    A unit behind the number is told, if it is the indicator's or none is known: `22 Unit`.
    """
    text = said_in(cell)
    if not text or text in DASHES:
        return None
    found = reading(_MEASURE, cell, unit)
    if isinstance(found, int | float | dict) and not isinstance(found, bool):
        return CellMeasure(found)
    match = re.fullmatch(_WITH_UNIT, text)
    if match is None or unit.casefold() not in ("", match["unit"].casefold()):
        return None
    found = reading(_MEASURE, match["number"], match["unit"])
    is_number = isinstance(found, int | float) and not isinstance(found, bool)
    return CellMeasure(found, match["unit"]) if is_number else None


_MEASURE = Scalar(Kind.MEASURE, object)
_WITH_UNIT = r"(?P<number>\d[\d.,]*) ?(?P<unit>%|‰|[^\W\d][^\d]*[^\W\d.]|[^\W\d])"
