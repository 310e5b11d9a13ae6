"""Numbers in the cells of books: read back as they were written, never two ways at once."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.importing.figures import (
    MoneyCell,
    NumberStyle,
    ValueCell,
    money_cell,
    value_cell,
)
from smartplan.importing.recipe import Dash, MoneyUnit
from smartplan.wording import LANGS, Lang, grouped, rupiah_short

ID, EN, UNKNOWN = NumberStyle(","), NumberStyle("."), NumberStyle()


def style(lang: Lang) -> NumberStyle:
    return ID if lang == "id" else EN


@given(st.integers(0, 10**13), st.sampled_from(MoneyUnit), st.sampled_from(LANGS))
def test_money_is_read_as_it_is_written(amount: int, unit: MoneyUnit, lang: Lang) -> None:
    """To the last rupiah, in each unit and language."""
    digits = len(str(unit.rupiah)) - 1
    rest = f"{amount % unit.rupiah:0{digits}}".rstrip("0") if digits else ""
    whole = grouped(amount // unit.rupiah, lang)
    text = f"{whole}{',' if lang == 'id' else '.'}{rest}" if rest else whole
    for printed in (text, f"Rp {text}", f" {text} ", f"≈ {text}"):
        said = money_cell(printed, unit, style(lang))
        assert said.rupiah == amount
        assert said.is_about is printed.startswith("≈")


@given(st.integers(0, 10**12))
def test_where_nobody_knows_the_style_nothing_is_guessed(amount: int) -> None:
    """A number that could be thousands or a fraction says nothing; others say what they are."""
    for lang in LANGS:
        said = money_cell(grouped(amount, lang), MoneyUnit.MILLION, UNKNOWN)
        assert said.rupiah in (None, amount * 10**6)
        assert said.is_unclear is (said.rupiah is None)


@given(st.decimals("0", "9999", places=2), st.sampled_from(LANGS))
def test_values_are_read_as_they_are_written(number: Decimal, lang: Lang) -> None:
    text = grouped(float(number), lang, decimals=2)
    assert value_cell(text, "%", style(lang)).value == float(number)
    assert value_cell(f"{text}%", "%", style(lang)).value == float(number)


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("1.250,5", MoneyUnit.MILLION, 1_250_500_000),
        ("1.500.000.000,00", MoneyUnit.RUPIAH, 1_500_000_000),
        ("1.000.000,-", MoneyUnit.RUPIAH, 1_000_000),
        ("Rp. 1.250.000,-", None, 1_250_000),
        ("Rp 250 juta", None, 250_000_000),
        ("Rp0,45 miliar", None, 450_000_000),
        ("1,1 M", MoneyUnit.RUPIAH, 1_100_000_000),
        ("Rp1,25 triliun", None, 1_250_000_000_000),
        ("500 jt", MoneyUnit.RUPIAH, 500_000_000),
        ("300[2]", MoneyUnit.MILLION, 300_000_000),
        ("0", MoneyUnit.MILLION, 0),
    ],
)
def test_money(text: str, unit: MoneyUnit | None, wanted: int) -> None:
    assert money_cell(text, unit, ID).rupiah == wanted


@pytest.mark.parametrize("text", ["", " ", "-", "\u2013", "\u2014", "\u2026", "..."])
def test_nothing_is_no_zero(text: str) -> None:
    assert money_cell(text, MoneyUnit.MILLION, ID) == MoneyCell()
    if text.strip():
        assert money_cell(text, MoneyUnit.MILLION, ID, Dash.ZERO).rupiah == 0


@pytest.mark.parametrize(
    "text", ["belum", "1.25.000", "300/400", "12,5.6", "300 - 400", "5 orang"]
)
def test_money_that_is_unclear(text: str) -> None:
    assert money_cell(text, MoneyUnit.MILLION, ID).is_unclear


def test_a_number_without_unit_waits_for_it() -> None:
    said = money_cell("300", None, ID)
    assert said.needs_unit


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("≥ 6", "gedung", ValueCell(6)),
        ("10 gedung", "gedung", ValueCell(10)),
        ("3.25", "indeks", ValueCell(3.25)),
        ("2,85", "indeks", ValueCell(2.85)),
        ("1.150", "unit usaha", ValueCell(1150)),
        ("62,5 %", "persen", ValueCell(62.5)),
        ("3,3-3,5", "indeks", ValueCell({"min": 3.3, "max": 3.5})),
        ("10 orang", "gedung", ValueCell(is_unclear=True)),
        ("belum diukur", "%", ValueCell(words="belum diukur")),
        ("-", "%", ValueCell()),
        ("0", "%", ValueCell(0)),
    ],
)
def test_values(text: str, unit: str, wanted: ValueCell) -> None:
    assert value_cell(text, unit, ID) == wanted


def test_own_amounts_in_words_are_read_but_known_to_be_short() -> None:
    said = money_cell(rupiah_short(2_674_000_000, "id"), None, ID)
    assert said.rupiah is not None
    assert abs(said.rupiah - 2_674_000_000) <= said.step
