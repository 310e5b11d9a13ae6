"""When a cell that came back says what it said when it was written, whatever saved it since."""

import unicodedata
from datetime import date, datetime

from smartplan.incoming.words import Cell
from smartplan.sheets.heads import is_blank
from smartplan.source.node import Node
from smartplan.source.office.grids import GridCell


def is_as_shown(shown: Cell, value: Node, cell: GridCell) -> bool:
    """Whether a cell says what was shown, or its value: blanks and forms of numbers aside."""
    if cell == shown and not isinstance(cell, bool):
        return True  # nearly all of them
    if shown is None or is_blank(cell):
        return is_blank(shown) and is_blank(cell)
    if isinstance(cell, bool):
        return cell is value
    if isinstance(cell, datetime):
        cell = cell.date() if cell.time() == datetime.min.time() else cell
    if isinstance(cell, date):
        return str(shown) == cell.isoformat()
    if isinstance(cell, int | float):
        return _number(value) == f"{cell:.15g}"
    return _folded(str(cell)) == _folded(str(shown))


def as_typed(cell: GridCell) -> Cell:
    """A cell as it is to be understood: with our ends of lines, a whole number as such."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, str):
        text = cell.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
        return "\n".join(line.rstrip() for line in text.split("\n")).strip()
    return cell


def _number(value: Node) -> str | None:
    """A value as a number is compared: text that an office took for one, too."""
    if isinstance(value, list) and len(value) == 1:
        (value,) = value
    try:
        return f"{float(value):.15g}"
    except (TypeError, ValueError):
        return None


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFC", text.replace("_x000D_", ""))
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()
