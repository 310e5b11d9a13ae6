"""When a cell that came back says what it said when it was written, whatever saved it since."""

import re
import unicodedata
from datetime import date

from smartplan.incoming.texts import LONGEST
from smartplan.incoming.words import Cell
from smartplan.sheets.heads import is_blank
from smartplan.source.node import Node, is_number
from smartplan.source.office.grids import GridCell


def is_as_shown(shown: Cell, value: Node, cell: GridCell) -> bool:
    """Whether a cell says what was shown, or its value: blanks and forms of numbers aside."""
    if cell == shown and not isinstance(cell, bool):
        return True  # nearly all of them
    if shown is None or is_blank(cell):
        return is_blank(shown) and is_blank(cell)
    if isinstance(cell, bool):
        return cell is value
    if isinstance(cell, date):
        return str(shown) == cell.isoformat()
    if isinstance(cell, int | float):
        return _number(value) == f"{cell:.15g}"
    said, text = str(cell), str(shown)
    if len(said) >= LONGEST:
        text = text[: len(said)]  # no more of it was written
    return _folded(said) == _folded(text) or _is_reformed(said.strip(), text, value)


def as_typed(cell: GridCell) -> Cell:
    """A cell as it is to be understood: with our ends of lines, a whole number as such."""
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


def _is_reformed(said: str, text: str, value: Node) -> bool:
    """Whether an office wrote what it took for a day, a time or a number in a form of its own.

    It does so with texts of CSV files. A day with the month first is nobody's here: that is asked.
    """
    if match := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", said):
        day, month, year = match.groups()
        return text == f"{year}-{month:0>2}-{day:0>2}"
    if match := re.fullmatch(r"(\d+):(\d\d)(?::00)?", said):
        return re.fullmatch(rf"{match[1]}:0*{int(match[2])}", text) is not None
    if match := re.fullmatch(r"\d(?:[.,](\d+))?E\+?\d+", said, re.IGNORECASE):
        number = float(said.replace(",", "."))
        return is_number(value) and float(f"{value:.{len(match[1] or '')}e}") == number
    return False


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFC", text.replace("_x000D_", ""))
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()
