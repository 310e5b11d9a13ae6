"""The tables of Word files as grids: merged cells once, what stands around, tables in tables."""

import pytest

from smartplan.source.office.foreign import known
from smartplan.source.office.wordfile import WordTable, word_tables
from tests.office.made import docx
from tests.office.test_wordfile import BY, STYLES, gone, ins, p, run


def tables(body: str) -> list[WordTable]:
    return list(word_tables(known("a.docx", docx(body, styles=STYLES))))


def tc(*inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inside)}</w:tc>"


def cell(text: str, properties: str = "") -> str:
    return tc(p(run(text)), properties=properties)


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


WIDE = '<w:gridSpan w:val="2"/>'
DOWN = '<w:vMerge w:val="restart"/>'
ON = "<w:vMerge/>"


def test_merged_cells_stand_once_at_their_first_place() -> None:
    (found,) = tables(
        tbl(
            tr(cell("No", DOWN), cell("2026", WIDE), cell("PD", DOWN)),
            tr(cell("", ON), cell("Target"), cell("Rp"), cell("", ON)),
            tr(cell("1"), cell("5"), cell("10"), tc(p(run("Dinas")), p(run("Badan")))),
        )
    )
    assert found.rows == (
        ("No", "2026", "", "PD"),
        ("", "Target", "Rp", ""),
        ("1", "5", "10", "Dinas\nBadan"),
    )
    assert found.spans == ((0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 2, 1))


def test_a_row_may_begin_late_and_a_seam_is_no_column() -> None:
    (found,) = tables(
        tbl(
            tr(cell("a", WIDE), cell("b")),
            tr(cell("c"), properties='<w:gridBefore w:val="2"/>'),
        )
    )
    assert found.rows == (("a", "b"), ("", "c"))
    assert found.spans == ()


def test_a_cell_that_goes_on_from_nothing_is_a_cell() -> None:
    (found,) = tables(tbl(tr(cell("a", ON)), tr(cell("b", '<w:hMerge w:val="continue"/>'))))
    assert found.rows == (("a",), ("b",))


def test_tables_in_tables_are_their_own() -> None:
    inner = tbl(tr(cell("dalam")))
    outer, within = tables(tbl(tr(tc(p(run("luar")), inner, p(run("lagi"))))))
    assert (outer.rows, outer.inner, outer.outer) == ((("luar\nlagi",),), (1,), None)
    assert (within.rows, within.inner, within.outer) == ((("dalam",),), (), 0)
    assert (within.above, within.below) == ("luar", "lagi")


def test_what_stands_around_a_table_is_told() -> None:
    heading = '<w:pStyle w:val="{}"/>'
    first, second = tables(
        p(run("BAB IV"), properties=heading.format("Judul1"))
        + p(run("4.1 Program"), properties=heading.format("Sub"))
        + p(run("Tabel 4.1 Anggaran program"))
        + p(run("(juta rupiah)"))
        + tbl(tr(cell("a"), properties="<w:tblHeader/>"), tr(cell("b")))
        + p()
        + p(run("Sumber: Bappeda"))
        + tbl(tr(cell("c")))
    )
    assert first.headings == ("BAB IV", "4.1 Program")
    assert (first.heading, first.caption) == ("4.1 Program", "Tabel 4.1 Anggaran program")
    assert (first.above, first.below) == ("(juta rupiah)", "Sumber: Bappeda")
    assert (first.header_rows, second.header_rows) == (1, 0)
    assert (second.caption, second.above) == ("", "Sumber: Bappeda")


def test_cells_hold_what_is_left_after_all_changes() -> None:
    row_gone = f'<w:del w:id="1" {BY}/>'
    (found,) = tables(
        tbl(
            tr(tc(p(gone("5"), ins("6")))),
            tr(tc(p(gone("x"))), properties=row_gone),
            tr(cell("tanpa tanda"), properties=row_gone),
        )
    )
    assert found.rows == (("6",), ("",), ("",))


@pytest.mark.parametrize("span", ["0", "-1", "x", "999999999999"])
def test_a_width_that_cannot_be_breaks_nothing(span: str) -> None:
    (found,) = tables(tbl(tr(cell("a", f'<w:gridSpan w:val="{span}"/>'), cell("b"))))
    assert found.rows == (("a", "b"),)
