"""What somebody may type into a cell of any column, so that the plan says something else."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from smartplan.incoming.words import Vocabulary
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.workbook import SheetRow

CODES = {
    "url": "https://contoh.example.id/baru",
    "email": "baru@contoh.example.id",
    "region": "33.28",
    "nomenclature": "2.16.03",
}


def another(column: SheetColumn, words: Vocabulary, row: SheetRow, turn: int = 0) -> Any:
    """A cell that says other than a row does; None where the column has no other word."""
    scalar = column.scalar
    assert scalar is not None
    value, at = row.values.get(column.keys), row.place(column)
    choices = [one for one in words.choices(column.held, at) if one not in _items(value)]
    if words.list_of(column.held):
        return words.word(scalar, choices[turn % len(choices)], at) if choices else None
    return _typed(scalar, value, turn)


def _typed(scalar: Scalar, value: Any, turn: int) -> Any:
    low = scalar.within.low if scalar.within else 0
    if scalar.kind is Kind.DAY:
        return date(2027, 3, 15 + turn % 10)
    if scalar.kind is Kind.YEAR:
        return 2030 + turn % 10 + (value == 2030 + turn % 10)
    if scalar.kind is Kind.RUPIAH:
        return (17 + turn % 50) * 1_111_111
    if scalar.kind is Kind.CODE:
        assert scalar.code is not None
        return CODES[scalar.code.name]
    if scalar.kind in _NUMBERS:
        first = int(low) + 1 + turn % 3
        return str(first + (str(value) == str(first)))
    return f"Isi baru {turn}"


def _items(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]


_NUMBERS = {Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.LEVEL, Kind.MEASURE, Kind.RANK}
