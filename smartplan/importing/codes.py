"""Codes of the nomenclature as tables have them: in one column or in several, text or number."""

import re
from collections.abc import Sequence

from smartplan.importing.recipe import TableLevel
from smartplan.source.office.grids import GridCell

AFFAIR, PROGRAM, ACTIVITY, SUBACTIVITY = 2, 3, 5, 6


def code_in(cells: Sequence[GridCell]) -> str:
    """The code that one cell holds, or several side by side; as it is where it is none."""
    parts = [_part(cell) for cell in cells]
    while parts and not parts[-1]:
        parts.pop()
    if len(parts) > 1 and all(parts):
        parts = [_padded(part, at) for at, part in enumerate(parts)]
    code = ".".join(part for part in parts if part)
    code = re.sub(r"\s*\.\s*", ".", code.strip().strip("."))
    return re.sub(r"(?<=[0-9X])\s+(?=[0-9X])", ".", code)


def depth(code: str) -> int:
    """How many parts a code has; 0 for a text that is none."""
    return code.count(".") + 1 if re.fullmatch(_CODE, code) else 0


def level_of(code: str) -> TableLevel | None:
    """What a code is of; None for an affair, and for what is no code."""
    return _LEVELS.get(depth(code))


def program_of(code: str) -> str:
    """The code of the program that a code belongs to; empty for a shorter one."""
    parts = code.split(".")
    return ".".join(parts[:PROGRAM]) if depth(code) >= PROGRAM else ""


def activity_of(code: str) -> str:
    """The code of the activity that a code belongs to; empty for a shorter one."""
    parts = code.split(".")
    return ".".join(parts[:ACTIVITY]) if depth(code) >= ACTIVITY else ""


def starts(code: str, start: str) -> bool:
    """Whether a code begins with another one, part by part; `*` begins all."""
    return start in ("*", code) or code.startswith(f"{start}.")


def longest_start(code: str, starts_known: Sequence[str]) -> str | None:
    """The longest of some starts with which a code begins."""
    fitting = [one for one in starts_known if starts(code, one)]
    return max(fitting, key=lambda one: (one != "*", len(one))) if fitting else None


def _part(cell: GridCell) -> str:
    if isinstance(cell, float):
        return str(int(cell)) if cell == int(cell) else str(cell)
    return "" if cell is None or isinstance(cell, bool) else str(cell).strip()


def _padded(part: str, at: int) -> str:
    """A part of a code that a sheet holds as a number: 2, 16, 3, 2.02."""
    if at in (1, 2) and re.fullmatch("[0-9]", part):
        return f"0{part}"
    return part


_CODE = r"(X|[0-9])\.(XX|[0-9]{2})(\.[0-9]{2}(\.[12]\.[0-9]{2}(\.([0-9]{2}|[0-9]{4}))?)?)?"
_LEVELS = {
    PROGRAM: TableLevel.PROGRAM,
    ACTIVITY: TableLevel.ACTIVITY,
    SUBACTIVITY: TableLevel.SUBACTIVITY,
}
