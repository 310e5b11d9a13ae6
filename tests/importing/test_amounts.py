"""Cells of money: what is sure is read, what is not is said to be unclear."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.importing.amounts import AmountDoubt, CellAmount, amount_in
from smartplan.importing.recipe import Dash, MoneyUnit
from smartplan.source.office.grids import GridCell

RUPIAH, MILLION = MoneyUnit.RUPIAH, MoneyUnit.MILLION


@pytest.mark.parametrize(
    ("cell", "unit", "amount"),
    [
        (1234000.0, RUPIAH, 1_234_000),
        ("1.234.000", RUPIAH, 1_234_000),
        ("Rp 1.234.000", RUPIAH, 1_234_000),
        ("1.234.000,00", RUPIAH, 1_234_000),
        (" 1.234.000,-", RUPIAH, 1_234_000),
        ("1.250,5", MILLION, 1_250_500_000),
        (3.25, MILLION, 3_250_000),
        ("1,1 M", MILLION, 1_100_000_000),
        ("Rp 2,5 miliar", None, 2_500_000_000),
        ("0", None, 0),
        (None, None, None),
        ("  ", RUPIAH, None),
    ],
)
def test_sure_amounts(cell: GridCell, unit: MoneyUnit | None, amount: int | None) -> None:
    assert amount_in(cell, unit, None) == CellAmount(amount)


@pytest.mark.parametrize(
    ("cell", "unit", "doubt"),
    [
        ("-", RUPIAH, AmountDoubt.DASH),
        ("–", MILLION, AmountDoubt.DASH),
        ("300", None, AmountDoubt.UNIT),
        (12.0, None, AmountDoubt.UNIT),
        ("1.250", None, AmountDoubt.UNIT),
        ("12,345", MILLION, AmountDoubt.UNREADABLE),
        ("seratus", RUPIAH, AmountDoubt.UNREADABLE),
        (1250.5, RUPIAH, AmountDoubt.UNREADABLE),
        (-5.0, RUPIAH, AmountDoubt.UNREADABLE),
        ("1.250 miliar", RUPIAH, AmountDoubt.UNREADABLE),
        (date(2026, 1, 2), RUPIAH, AmountDoubt.UNREADABLE),
        (True, RUPIAH, AmountDoubt.UNREADABLE),
    ],
)
def test_what_nobody_can_be_sure_of(
    cell: GridCell, unit: MoneyUnit | None, doubt: AmountDoubt
) -> None:
    assert amount_in(cell, unit, None) is doubt


def test_a_dash_is_what_the_recipe_says() -> None:
    assert amount_in("-", RUPIAH, Dash.ZERO) == CellAmount(0)
    assert amount_in("-", RUPIAH, Dash.ABSENT) == CellAmount(None)


def test_a_point_before_three_digits_is_by_custom_only() -> None:
    assert amount_in("1.250", MILLION, None) == CellAmount(1_250_000_000, is_by_custom=True)


@given(amount=st.integers(0, 10**14), form=st.sampled_from(["{}", "Rp {}", "{},00", " {},-"]))
def test_whole_rupiah_in_every_spelling_of_an_office(amount: int, form: str) -> None:
    grouped = f"{amount:,}".replace(",", ".")
    assert amount_in(form.format(grouped), RUPIAH, None) == CellAmount(amount)
    assert amount_in(float(amount), RUPIAH, None) == CellAmount(amount)
