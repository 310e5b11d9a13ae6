"""Pipe tables: the lines of one, read into cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smartplan.document.blocks import Align


@dataclass(frozen=True, slots=True)
class Pipes:
    """The cells of a pipe table as text; every row has as many as the head."""

    head: tuple[str, ...]
    align: tuple[Align, ...]
    rows: tuple[tuple[str, ...], ...]


def pipes(lines: Sequence[str]) -> Pipes | None:
    """The table that lines beginning with `|` make; None if their second line is no rule."""
    if len(lines) < _LEAST or not _RULE.match(lines[1]):
        return None
    head = _cells(lines[0])
    count = len(head)
    align = [_align(cell) for cell in _cells(lines[1])]
    align += ["left"] * (count - len(align))
    rows = []
    for line in lines[2:]:
        cells = _cells(line)
        rows.append(cells if len(cells) == count else (*cells, *[""] * count)[:count])
    return Pipes(head, tuple(align[:count]), tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    line = line.strip()
    line = line[1:-1] if line.endswith("|") and not line.endswith("\\|") else line[1:]
    if "\\" not in line:
        return tuple([cell.strip() for cell in line.split("|")])
    return tuple(cell.strip().replace("\\|", "|") for cell in _BARS.split(line))


def _align(rule: str) -> Align:
    if rule.endswith(":"):
        return "center" if rule.startswith(":") else "right"
    return "left"


_LEAST = 2
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?\s*\|?)\s*$")
_BARS = re.compile(r"(?<!\\)\|")
