"""Turned pages: for wide tables that are long or cramped, with what leads to them and remarks."""

from dataclasses import replace

import pytest

from smartplan.blocks import Box, Divider, Emphasis, Heading, PageBreak, Paragraph, Plain, Table
from smartplan.writers.docx.styles import TABLE_LETTERS as WORD
from smartplan.writers.paper.columns import columns
from smartplan.writers.paper.turning import LYING, sections
from smartplan.writers.pdf.data import TABLE_LETTERS as PDF
from tests.writers.paper.tables import LETTERS, table

LINE = Paragraph((Plain("kalimat"),))
CHAPTER, PART = (Heading(level, (Plain("Judul"),), "a") for level in (1, 2))


def _wide(lines, columns=2, **more):
    return table(["a"] * columns, [["x"] * columns] * lines, wide=True, **more)


def _folding(lines):
    """Cells that fold into two lines upright and need one on a turned page."""
    return table(["a"] * 4, [["nnnn nnnn nnnn nnnn nnnn"] * 4] * lines, wide=True)


def _tight(rows, size, letters):
    """A table of long words, and the room in which they just fit in letters of a size."""
    room = 4 * (8 * 0.64 * letters.narrowness * size + letters.gap) + 1
    return table(["a"] * 4, [["n" * 8] * 4] * rows, wide=True), room


LOW, HIGH = _wide(10), Box("landscape", (), (LINE,))


def _runs(*blocks, room=500.0, letters=LETTERS):
    """How many blocks stand together, those on turned pages below zero."""
    return [
        -len(part.blocks) if part.is_turned else len(part.blocks)
        for part in sections(blocks, room, letters)
    ]


def test_a_long_table_stands_where_turning_saves_no_page():
    assert _runs(_wide(400)) == [1]


def test_a_table_is_turned_where_that_saves_a_page():
    """Upright 54 lines are a page, lying 34: 132 rows that fold there lie on one page less."""
    assert columns(_folding(10), 500, LETTERS).height == 20
    assert columns(_folding(10), 500 * LYING, LETTERS).height == 10
    assert _runs(_folding(131)) == [1]
    assert _runs(_folding(132)) == [-1]
    assert _runs(replace(_folding(132), wide=False)) == [1]


def test_a_table_of_one_tall_row_is_turned():
    text = "nnnn " * 7  # seven words in 20 ems are a line
    for lines in (24, 25):
        made = table(["a"], [[text * lines]], wide=True)
        assert _runs(made, room=210) == [1 if lines == 24 else -1]


@pytest.mark.parametrize(("size", "rows"), [(8.0, 30), (7.5, 18), (7.5, 19)])
def test_a_table_in_small_letters_is_turned_unless_it_is_low(size, rows):
    """Letters are small below 85 % of the usual ones, which are those of 9 points."""
    made, room = _tight(rows, size, PDF)
    is_turned = size < 8 and rows > 18
    assert _runs(made, room=room, letters=PDF) == [-1 if is_turned else 1]


@pytest.mark.parametrize("letters", [WORD, PDF], ids=["Word", "PDF"])
def test_a_table_in_the_smallest_letters_is_turned(letters):
    for size in letters.sizes:
        made, room = _tight(1, size, letters)
        is_least = size == letters.sizes[-1]
        assert _runs(made, room=room, letters=letters) == [-1 if is_least else 1]


def test_what_is_said_to_be_turned_is_turned():
    assert _runs(LINE, Box("landscape", (), (LINE,)), LINE) == [1, -2]
    assert _runs(Box("note", (), (LINE,))) == [1]


def test_wide_tables_near_each_other_are_turned_together():
    half = _folding(66)
    assert _runs(half) == [1]
    assert _runs(half, PART, half) == [-3]
    assert _runs(HIGH, PART, LOW) == [-3]


@pytest.mark.parametrize("letters", [569, 570])
def test_what_little_begins_a_chapter_is_turned_with_the_table_behind_it(letters):
    """Of the chapter are five lines, of the part two, of the paragraphs two and seven: sixteen."""
    long = Paragraph((Plain("k" * letters),))
    told = (CHAPTER, LINE, long, PART, PART)
    assert _runs(LINE, *told, HIGH) == ([1, -6] if letters == 569 else [5, -2])


def test_tables_apart_are_turned_apart():
    near, far = [PART, LINE, LINE, LINE, LINE], [PART, LINE, LINE, LINE, LINE, LINE]
    assert _runs(LOW, *near, HIGH) == [-7]
    assert _runs(LOW, *far, HIGH) == [1, -7]
    assert _runs(LOW, PART, Divider(), PART, HIGH) == [3, -2]


def test_headings_and_what_little_is_between_lead_to_a_table():
    assert _runs(Divider(), CHAPTER, LINE, PART, LINE, HIGH) == [1, -5]
    assert _runs(LINE, HIGH) == [1, -1]
    note = Box("note", (), (LINE,))
    assert _runs(LINE, PART, note, HIGH) == [1, -3]
    assert _runs(LINE, PART, replace(note, kind="cards"), HIGH) == [3, -1]


def test_a_part_before_the_one_with_the_table_stays_upright():
    assert _runs(PART, LINE, PART, HIGH) == [2, -2]
    assert _runs(CHAPTER, LINE, PART, HIGH) == [-4]


def test_six_blocks_lead_to_a_table_at_most():
    for lines in (5, 6):
        assert _runs(PART, *[LINE] * lines, HIGH) == ([-7] if lines == 5 else [7, -1])


def test_a_long_paragraph_leads_to_nothing():
    for signs in (700, 701):
        long = Paragraph((Plain("k" * signs),))
        assert _runs(PART, long, HIGH) == ([-3] if signs == 700 else [2, -1])


def test_three_paragraphs_below_a_table_go_along_up_to_what_begins_anew():
    assert _runs(HIGH, *[LINE] * 3, PART) == [-4, 1]
    assert _runs(HIGH, *[LINE] * 4, PART) == [-1, 5]
    assert _runs(HIGH, LINE) == [-2]
    assert _runs(HIGH, LINE, PageBreak(), LINE) == [-2, 1]  # the break is the turning itself
    assert _runs(HIGH, LINE, Divider()) == [-1, 2]


def test_a_short_remark_in_italics_goes_into_the_caption():
    for signs in (90, 91):
        remark = Paragraph((Emphasis((Plain("k" * signs),)),))
        found = next(sections((LOW, remark), 500, LETTERS)).blocks
        assert len(found) == (1 if signs == 90 else 2)
    named = replace(LOW, label="Tabel 1", caption=(Plain("Nama"),))
    made, *_ = next(sections((named, Paragraph((Emphasis((Plain("b"),)),))), 500, LETTERS)).blocks
    assert isinstance(made, Table)
    assert made.caption == (Plain("Nama"), Plain(". "), Emphasis((Plain("b"),)))
    assert len(next(sections((LOW, LINE), 500, LETTERS)).blocks) == 2


def test_on_a_turned_page_it_does_so_too():
    remark = Paragraph((Emphasis((Plain("b"),)),))
    (turned,) = next(sections((Box("landscape", (), (LOW, remark, LINE)),), 500, LETTERS)).blocks
    assert isinstance(turned, Box)
    assert [type(one) for one in turned.blocks] == [Table, Paragraph]
