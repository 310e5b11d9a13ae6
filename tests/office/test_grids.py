"""Workbooks and CSV files as grids: cells are what they are, and where they came from is told."""

import io
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from smartplan.failure import Failure
from smartplan.source.office.delimited import SEPARATOR, delimited, guarded, unguarded
from smartplan.source.office.foreign import known
from smartplan.source.office.formulas import CellMake, formulas
from smartplan.source.office.grids import column_letters, column_number, grids
from tests.office.made import numbered, ods, xlsx


def test_the_cells_of_a_workbook_are_what_they_are() -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Anggaran")
    day = book.add_format({"num_format": "[$-421]d mmmm yyyy"})
    sheet.write_row(1, 1, ["teks", 12.5, True, ""])
    sheet.write_datetime(2, 1, datetime(2024, 4, 3), day)  # noqa: DTZ001
    sheet.write_datetime(2, 2, datetime(2024, 4, 3, 14, 30), day)  # noqa: DTZ001
    sheet.merge_range(4, 1, 5, 3, "gabung")
    book.add_worksheet("_dasar").hide()
    book.close()
    first, hidden = grids(known("a.xlsx", target.getvalue()))
    assert (first.name, first.is_hidden, hidden.is_hidden) == ("Anggaran", False, True)
    assert first.rows[1] == (None, "teks", 12.5, True)
    assert first.rows[2] == (None, date(2024, 4, 3), "2024-04-03 14:30:00")
    assert type(first.rows[2][1]) is date
    assert first.merged == ((4, 1, 5, 3),)


def test_what_an_ods_file_does_not_tell_by_itself_is_told() -> None:
    cell = '<table:table-cell office:value-type="string" {}><text:p>x</text:p></table:table-cell>'
    row = "<table:table-row {}>{}</table:table-row>"
    table = (
        '<table:table table:name="A">'
        + row.format('table:number-rows-repeated="2"', cell.format(""))
        + row.format(
            "",
            '<table:table-cell table:number-columns-repeated="3"/>'
            + cell.format('table:number-columns-spanned="2" table:number-rows-spanned="2"'),
        )
        + row.format('table:number-rows-repeated="1048570"', "<table:table-cell/>")
        + "</table:table>"
    )
    (grid,) = grids(known("a.ods", ods(table)))
    assert grid.rows == (("x",), ("x",), (None, None, None, "x"))
    assert grid.merged == ((2, 3, 3, 4),)


SHEET = (
    numbered(1, ("A", "<v>1</v>"), ("B", "<f>1+1</f><v>2</v>"), ("C", "<f>1+1</f>"))
    + '<row r="3"><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
)
ODS_SHEET = (
    '<table:table table:name="A"><table:table-row>'
    '<table:table-cell office:value-type="float" office:value="1"/>'
    '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>'
    '<table:table-cell table:formula="of:=1+1"/></table:table-row>'
    '<table:table-row><table:table-cell table:number-columns-repeated="9"/></table:table-row>'
    "<table:table-row><table:table-cell/>"
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
    'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    "</table:table-row></table:table>"
)


@pytest.mark.parametrize(
    "content", [xlsx({"X": "", "A": SHEET}), ods(ODS_SHEET)], ids=["xlsx", "ods"]
)
def test_where_a_value_came_from_is_told_for_the_cells_asked(content: bytes) -> None:
    file = known("a", content)
    asked = {(0, 0), (0, 1), (0, 2), (2, 1), (7, 7)}
    assert formulas(file, "A", asked) == {
        (0, 1): CellMake.FORMULA,
        (0, 2): CellMake.UNCOMPUTED,
        (2, 1): CellMake.ERROR,
    }
    assert formulas(file, "A", {(0, 1)}) == {(0, 1): CellMake.FORMULA}
    assert formulas(file, "A", ()) == formulas(file, "X", asked) == {}


def test_a_text_file_has_no_formulas() -> None:
    assert formulas(known("a.csv", b"=1;2\n"), "a", {(0, 0)}) == {}


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
        (b"a,b\n1.5,x;y\n", [["a", "b"], ["1.5", "x;y"]]),
        (b"a\tb\n1;5\t2,0\n", [["a", "b"], ["1;5", "2,0"]]),
        ("\ufeffa;b\nc;\u2013".encode(), [["a", "b"], ["c", "\u2013"]]),
        ("a\tb\nc\té".encode("utf-16"), [["a", "b"], ["c", "é"]]),
        (b'sep=,\r\na;b,c\r\n"d\ne",f', [[], ["a;b", "c"], ["d\ne", "f"]]),
        (b"sep=tab\na;b\tc\n", [[], ["a;b", "c"]]),
        (
            b'a;b\r\n"baris satu\r\nbaris ""dua""";c',
            [["a", "b"], ['baris satu\r\nbaris "dua"', "c"]],
        ),
        (b"a\nb\n", [["a"], ["b"]]),
        (b"Judul, tahun 2026\na;b;c\n1;2,0;3\n4;5;6\n", None),
    ],
)
def test_csv_is_read_by_the_one_separator_that_fits(
    content: bytes, rows: list[list[str]] | None
) -> None:
    found = delimited("a.csv", content)
    assert found == (
        rows or [["Judul, tahun 2026"], ["a", "b", "c"], ["1", "2,0", "3"], list("456")]
    )


def test_the_line_that_is_not_utf8_is_named() -> None:
    with pytest.raises(Failure, match="line 3 of"):
        delimited("a.csv", b"a;b\r\nc;d\r\n\x93e\x94;f")


@given(st.text())
def test_guarding_a_text_is_undone_exactly_and_leaves_no_formula(text: str) -> None:
    out = guarded(text)
    assert unguarded(out) == text
    assert not out.startswith(("=", "+", "-", "@", "\t", "\r"))


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_was_written_is_read_again(rows: list[list[str]]) -> None:
    import csv

    target = io.StringIO(newline="")
    width = len(rows[0])
    held = [["Kode", "Nama", "Isi", "Catatan"][:width]]
    held += [[*row, "", "", ""][:width] for row in rows]
    csv.writer(target, delimiter=SEPARATOR, lineterminator="\r\n").writerows(
        [[guarded(cell) for cell in row] for row in held]
    )
    assert delimited("a.csv", target.getvalue().encode("utf-8-sig")) == held


@given(st.integers(0, 20_000))
def test_letters_of_columns_come_back(number: int) -> None:
    assert column_number(column_letters(number)) == number


def test_some_letters_of_columns() -> None:
    assert [column_letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
