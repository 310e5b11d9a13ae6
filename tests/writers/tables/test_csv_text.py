"""CSV that says all, and that no spreadsheet takes for formulas."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.portfolio.tables.columns import FactTable, number, text, truth, whole
from smartplan.wording import same
from smartplan.writers.tables.csv_text import head, lines, values

PAIR = FactTable(
    "pair",
    same("pair"),
    (text("a", "a", "a"), whole("n", "n", "n"), number("x", "x", "x"), truth("t", "t", "t"),
     text("b", "b", "b")),
    (),
    fixed=True,
)  # fmt: skip
TEXTS = st.none() | st.text(
    st.sampled_from("ab'\"=+-@;, \t\r\n\uff1d") | st.characters(codec="utf-8"), max_size=12
)


def written(*rows: tuple) -> str:
    return head(PAIR) + "".join(lines(PAIR, rows))


@given(TEXTS, TEXTS, st.none() | st.integers(), st.none() | st.booleans())
def test_what_is_written_is_read(a: str | None, b: str | None, n: int | None, t: object) -> None:
    row = (a, n, -1.5 if t else None, t, b)
    assert list(values(PAIR, written(row, row))) == [row, row]


@given(TEXTS, TEXTS)
def test_another_reader_sees_the_same_cells(a: str | None, b: str | None) -> None:
    content = written((a, 1, 2.0, True, b))
    (_, found) = csv.reader(io.StringIO(content, newline=""), strict=True)
    assert found[1:4] == ["1", "2.0", "true"]
    assert len(found) == 5
    (mine,) = values(PAIR, content)
    assert mine == (a, 1, 2.0, True, b)


@given(TEXTS, st.sampled_from(";\t"))
def test_no_cell_begins_a_formula_whatever_divides_cells(a: str | None, sign: str) -> None:
    """As a spreadsheet sees it that divides cells, and breaks lines, by these signs alone."""
    content = written((a, None, None, None, None)).removeprefix(head(PAIR))
    for cell in re.split(f"[{sign}\r\n]", content):
        assert not cell.strip().startswith(("=", "+", "-", "@", "\uff1d"))


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("  @x", "'  @x"),
        ("'=1", "''=1"),
        ("'kota", "'kota"),
        ("a;=b", "a;'=b"),
        ("a;b", "a;b"),
        ("\uff1d1", "'\uff1d1"),
        ("Rp-5", "Rp-5"),
    ],
)
def test_the_apostrophe(said: str, cell: str) -> None:
    assert written((said, None, None, None, None)).split("\r\n")[1] == f"{cell},,,,"


def test_numbers_nothing_and_empty_texts() -> None:
    assert written(("", -5, -0.5, False, None)).split("\r\n")[1] == '"",-5,-0.5,false,'


def test_for_a_program_texts_stay_as_they_are() -> None:
    assert list(lines(PAIR, [("=1", 1, None, None, 'a"b')], guarded=False)) == [
        '=1,1,,,"a""b"\r\n'
    ]
