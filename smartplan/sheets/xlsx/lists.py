"""The hidden sheet with the lists that dropdowns show."""

from collections.abc import Iterable
from typing import Any

from smartplan.sheets.marks import CHOICES_SHEET
from smartplan.source.office.grids import column_letters


class ChoiceLists:
    """The lists of a workbook, each in a column of a hidden sheet, which is made at the end."""

    def __init__(self) -> None:
        """Begin without any."""
        self._held: dict[str, list[str]] = {}

    def source(self, name: str, words: Iterable[str]) -> str:
        """Where the words of a list stand, as a dropdown names it; empty for a list of none.

        A plain range: lists in the rule itself end at 255 letters, and names of ranges are not
        understood everywhere.
        """
        if name not in self._held:
            self._held[name] = list(words)
        column = column_letters(list(self._held).index(name))
        last = len(self._held[name]) + 1
        return f"={CHOICES_SHEET}!${column}$2:${column}${last}" if last > 1 else ""

    def write(self, sheet: Any) -> None:
        """Fill the hidden sheet: the name of each list, its words below."""
        for column, (name, words) in enumerate(self._held.items()):
            sheet.write_string(0, column, name)
            for row, word in enumerate(words, 1):
                sheet.write_string(row, column, word)
