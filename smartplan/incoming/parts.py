"""Several values in one cell: parted by `;` or line breaks, not by commas, which names hold."""

import re
from collections.abc import Iterable


def joined(parts: Iterable[str]) -> str:
    """Several texts as one cell shows them; one that holds what parts them stands in quotes."""
    return "; ".join(_quoted(part) if _needs_quotes(part) else part for part in parts)


def parted(cell: str) -> list[str]:
    """The texts of a cell, without empty ones."""
    found, at = [], 0
    while at < len(cell):
        match = _IN_QUOTES.match(cell, at)
        held = match["held"].replace('""', '"') if match else ""
        if match is None or not _needs_quotes(held):  # quotes that are the text's own
            match = _PLAIN.match(cell, at)
            held = match["held"].strip() if match else ""
        if held:
            found.append(held)
        at = match.end() if match else len(cell)
    return found


def _needs_quotes(part: str) -> bool:
    return part.startswith('"') or part != part.strip() or any(mark in part for mark in ";\n\r")


def _quoted(part: str) -> str:
    return '"{}"'.format(part.replace('"', '""'))


_IN_QUOTES = re.compile(r'\s*"(?P<held>(?:[^"]|"")*)"\s*(?:[;\n\r]|$)')
_PLAIN = re.compile(r"(?P<held>[^;\n\r]*)(?:[;\n\r]|$)")
