"""When a cell says what it said: in whatever form an office has saved it."""

from datetime import date
from typing import Any

import pytest

from smartplan.sheets.cells import as_typed, is_as_shown

SAME = [
    ("Teks", "Teks", "Teks"),
    ("Teks", "Teks", " Teks \u00a0"),
    ("a\nb", "a\nb", "a_x000D_\r\nb "),
    ("Cafe\u0301", "Cafe\u0301", "Caf\u00e9"),
    (None, None, None),
    (None, None, "  "),
    (1_800_000_000, 1_800_000_000, 1.8e9),
    (1_800_000_000, 1_800_000_000, "1800000000"),
    ("62,5", 62.5, 62.5),
    ("0,1", 0.1, 0.1 + 1e-17),
    ("1.250", 1250, 1250.0),
    ("2025", "2025", 2025.0),
    ("2024", [2024], 2024.0),
    ("ya", True, True),
    ("2025-11-07", "2025-11-07", date(2025, 11, 7)),
    ("2025-11-07", "2025-11-07", "07/11/2025"),
    ("2025-11-07", "2025-11-07", "7-11-2025"),
    ("37122:6", ["37122:6"], "37122:06:00"),
    ("37122:18", ["37122:18"], "37122:18:00"),
    (183_456_789_012, 183_456_789_012, "1,83457E+11"),
]
OTHER = [
    ("Teks", "Teks", "teks"),
    ("Teks", "Teks", None),
    (None, None, "Teks"),
    (None, None, 0.0),
    ("1.250", 1250, 1.25),
    (1_800_000_000, 1_800_000_000, 1.8),
    ("ya", True, False),
    ("2025-11-07", "2025-11-07", "11/07/2025"),
    ("2025-11-07", "2025-11-07", date(2025, 7, 11)),
    ("37122:6", ["37122:6"], "37122:60"),
    (183_456_789_012, 183_456_789_012, "1,9E+11"),
    ("1,83457E+11", "1,83457E+11", "1,83458E+11"),
]


@pytest.mark.parametrize(("shown", "value", "cell"), SAME)
def test_a_form_is_no_change(shown: Any, value: Any, cell: Any) -> None:
    assert is_as_shown(shown, value, cell)


@pytest.mark.parametrize(("shown", "value", "cell"), OTHER)
def test_another_value_is_one(shown: Any, value: Any, cell: Any) -> None:
    assert not is_as_shown(shown, value, cell)


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        (5.0, 5),
        (5.5, 5.5),
        (date(2025, 1, 2), date(2025, 1, 2)),
        (" a \r\nb_x000D_\r\n ", "a\nb"),
        (True, True),
    ],
)
def test_a_cell_is_read_as_it_was_typed(cell: Any, typed: Any) -> None:
    assert (as_typed(cell), type(as_typed(cell))) == (typed, type(typed))
