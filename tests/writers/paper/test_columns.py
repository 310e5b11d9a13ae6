"""Columns: words whole, figures and short cells on one line, the rest to what is longest."""

import pytest

from smartplan.blocks import Break, Illustration, NoteRef, Plain, Strong, Table
from smartplan.writers.docx.styles import TABLE_LETTERS as WORD
from smartplan.writers.paper.columns import columns
from smartplan.writers.paper.letters import em
from smartplan.writers.pdf.data import TABLE_LETTERS as PDF
from tests.writers.paper.tables import LETTERS, points, table, word

ENDLESS = "kata yang panjang sekali " * 400
LEAST = points("panjang")  # what a column of it takes at least


def _beside_endless(text, room, side="left"):
    """The ems that a column gets beside one that takes all that it can."""
    made = table(["a", "b"], [[text, ENDLESS]], align=(side, "left"))
    return columns(made, room, LETTERS).ems(0)


@pytest.mark.parametrize("letters", [LETTERS, WORD, PDF])
@pytest.mark.parametrize("count", [1, 2, 7, 8, 14, 30])
def test_columns_fill_the_room_and_none_vanishes(count, letters):
    made = table(["kolom"] * count, [["k" * 5000] * count, [""] * count])
    held = columns(made, 453.5, letters)
    assert sum(held.widths) == pytest.approx(453.5, abs=0.2)
    assert min(held.widths) > 453.5 / count / 2


def test_a_table_without_rows_has_columns():
    held = columns(table(["a", "b"], []), 400, LETTERS)
    assert (sum(held.widths), held.lines, held.height) == (400, (), 0)


def test_letters_get_smaller_just_before_a_word_would_break():
    made = table(["a"] * 4, [[word(5.12)] * 4])
    for size, smaller in ((10.0, 9.0), (9.0, 8.0)):
        fits = 4 * points(word(5.12), size)
        assert columns(made, fits + 1, LETTERS).size == size
        assert columns(made, fits - 1, LETTERS).size == smaller
    held = columns(made, 4 * points(word(5.12), 8.0) - 1, LETTERS)
    assert held.size == 8.0  # the last one: here words break
    assert held.ems(0) < em(word(5.12), 1)


def test_words_of_the_head_are_bold():
    upright = 4 * points(word(5.12))
    assert columns(table([word(5.12)] * 4, []), upright + 1, LETTERS).size < 10.0
    assert columns(table([word(5.12)] * 4, []), upright * 1.07, LETTERS).size == 10.0


def test_many_columns_have_small_gaps():
    seven, eight = (columns(table(["a"] * n, [["b"] * n]), 500, LETTERS) for n in (7, 8))
    assert (seven.gap, eight.gap) == (10.0, 5.0)


def test_letters_get_smaller_for_a_word_up_to_a_third_of_the_room():
    room = 500.0
    for others in (6, 7):  # letters each, 48.4 and 54.8 points wide
        fits = room - 6 * points("n" * others)
        is_third = fits > room * 0.34 + 10
        made = table(["a"] * 7, [[word(60.0), *["n" * others] * 6]])
        assert (columns(made, room, LETTERS).size == 10.0) == is_third


def test_a_longer_word_is_whole_where_the_others_have_room():
    long = word(32.0)
    room = (points(long) + LEAST) / 0.85
    assert _beside_endless(long, room + 2) == pytest.approx(em(long, 1), abs=0.01)
    assert _beside_endless(long, room - 2) < em(long, 1) * 0.6


def test_a_word_of_more_than_twelve_ems_may_break_at_its_signs():
    whole, parted = ("n" * half + "/" + "n" * half for half in (9, 10))
    assert em(whole, 1) < 12 < em(parted, 1)
    assert _beside_endless(whole, 400) == pytest.approx(em(whole, 1), abs=0.01)
    assert _beside_endless(parted, 400) == pytest.approx(em("n" * 10 + "/", 1), abs=0.01)


def test_spans_of_years_stay_whole_and_so_do_amounts_with_a_sign():
    assert _beside_endless("2022–2032", 200) == pytest.approx(em("2022–2032", 1), abs=0.01)
    assert _beside_endless("awal–akhir", 200) == pytest.approx(em("awal–akhir", 1), abs=0.01)
    assert _beside_endless("awal–akhir", 110) < em("awal–akhir", 1)
    assert _beside_endless("-250", 110) == pytest.approx(em("-250", 1), abs=0.01)


def test_figures_are_granted_one_column_after_the_other():
    """Where all do not fit, the one that needs least more is still kept on one line."""
    date, day = "17 Mei 2032", "1 Mei"
    made = table(["a", "b", "c"], [[date, day, ENDLESS]])
    room = (points(date) + points(day) + LEAST) / 0.75 - 2
    held = columns(made, room, LETTERS)
    assert held.ems(1) == pytest.approx(em(day, 1), abs=0.01)
    assert held.ems(0) < em(date, 1)


def test_a_long_word_breaks_where_the_template_asks_for_less():
    rows = [[word(30.0), "kata " * 90]]
    asked = columns(table(["x", "y"], rows, widths=(1, 3)), 800, LETTERS).widths
    free = columns(table(["x", "y"], rows), 800, LETTERS).widths
    assert asked == pytest.approx((200, 600), abs=0.1)
    assert free[0] > 300
    usual = [["penyelenggaraan", "kata " * 90]]
    held = columns(table(["x", "y"], usual, widths=(1, 30)), 800, LETTERS).widths
    assert held[0] == pytest.approx(points("penyelenggaraan"), abs=0.1)


@pytest.mark.parametrize(("room", "whole"), [(140, False), (130, True)])
def test_a_table_of_figures_alone_is_not_spread_over_the_page(room, whole):
    """It takes 1.4 times what it needs, which is 97 points here, and half of the room at least."""
    made = table(["a", "b"], [["2024", "1.250.000"]], align=("left", "right"))
    assert (sum(columns(made, room, LETTERS).widths) == pytest.approx(room)) == whole
    assert sum(columns(made, 1000, LETTERS).widths) == pytest.approx(500, abs=0.1)


def test_figures_keep_to_one_line_where_there_is_room():
    date = "17 Mei 2032"
    room = (points(date) + LEAST) / 0.75
    assert _beside_endless(date, room + 2) == pytest.approx(em(date, 1), abs=0.01)
    assert _beside_endless(date, room - 2) == pytest.approx(em("2032", 1), abs=0.01)
    assert _beside_endless(date, room - 2, "right") == pytest.approx(em(date, 1), abs=0.01)


def test_figures_are_short():
    """Eleven ems: an amount with its unit, a date; not a sentence with a number in it."""
    short, long = f"9 {word(9.6)}", f"9 {word(10.24)}"
    assert em(short, 1) < 11 < em(long, 1)
    assert _beside_endless(short, 400) == pytest.approx(em(short, 1), abs=0.01)
    assert _beside_endless(long, 400) == pytest.approx(em(word(10.24), 1), abs=0.01)


def test_cells_of_a_few_words_keep_to_one_line_where_there_is_more_room():
    cell = "Dinas Kota"
    room = (points(cell) + LEAST) / 0.65
    assert _beside_endless(cell, room + 2) == pytest.approx(em(cell, 1), abs=0.01)
    assert _beside_endless(cell, room - 2) == pytest.approx(em("Dinas", 1), abs=0.01)


def test_cells_of_a_few_words_are_short():
    short, long = f"a {word(7.68)}", f"a {word(8.32)}"
    assert em(short, 1) < 9 < em(long, 1)
    assert _beside_endless(short, 400) == pytest.approx(em(short, 1), abs=0.01)
    assert _beside_endless(long, 400) == pytest.approx(em(word(8.32), 1), abs=0.01)


def test_heads_fold_into_lines_of_their_own():
    """A head takes six tenths of its length, so that a long one over short cells is no column."""
    for ems, is_kept in ((13.4, True), (14.7, False)):
        half = word(ems / 2)
        held = columns(table([f"{half} {half}", "b"], [["x", ENDLESS]]), 400, LETTERS)
        folded = em(f"{half} {half}", 1, bold=True) * 0.6
        least = em(half, 1, bold=True)
        assert held.ems(0) == pytest.approx(folded if is_kept else least, abs=0.01)


def test_four_times_the_text_gets_about_twice_the_width():
    """The power 0.55: at 1 a short text would starve, at 0 a long one would run down the page."""
    texts = ["kata dan " * 30, "kata dan " * 120]
    narrow, wide = columns(table(["a", "b"], [texts]), 500, LETTERS).widths
    assert 2.05 < wide / narrow < 2.25


def test_room_that_is_left_goes_to_texts_but_not_to_the_first_column():
    rows = [["Baris pertama", "12", "Kata"]]
    first, number, text = columns(
        table(["a", "b", "c"], rows, align=("left", "right", "left")), 500, LETTERS
    ).widths
    assert first == pytest.approx(points("Baris pertama"), abs=0.1)
    assert number == pytest.approx(points("12"), abs=0.1)
    assert text > 300
    only = table(["a", "b"], [["kata", "1234"]], align=("left", "right"))
    name, figure = columns(only, 500, LETTERS).widths
    assert name / figure == pytest.approx(points("kata") / points("1234"), abs=0.01)


def test_the_template_decides_between_what_words_need_and_what_cells_can_fill():
    few = [["a b c d", "a b c d"]]
    asked = columns(table(["x", "y"], few, widths=(3, 1)), 450, LETTERS).widths
    assert asked == pytest.approx((337.5, 112.5), abs=0.1)
    long = [["kata " * 90, "kata " * 90, "penyelenggaraan"]]
    held = columns(table(["x", "y", "z"], long, widths=(3, 1, 1)), 450, LETTERS).widths
    assert held[2] == pytest.approx(points("penyelenggaraan"), abs=0.1)  # asked for less
    assert held[0] / held[1] == pytest.approx(3, abs=0.01)
    short = [["kata " * 90, "kata " * 90, "kata"]]
    held = columns(table(["x", "y", "z"], short, widths=(1, 1, 3)), 450, LETTERS).widths
    assert held[2] == pytest.approx(points("kata"), abs=0.1)  # asked for more than it can fill
    zeros = table(["x", "y"], few, widths=(0, 0))
    assert columns(zeros, 450, LETTERS) == columns(table(["x", "y"], few), 450, LETTERS)


def test_lines_of_rows_follow_from_the_widths():
    cell = (Plain("kata"), Break(), Plain("kata"), Break(), Break(), Plain("kata"))
    made = Table(((Plain("a"),), (Plain("b"),)), ((cell, ()), ((), ())), ("left", "left"))
    assert columns(made, 400, LETTERS).lines == (4, 1)
    text = "nnnn " * 50
    held = columns(table(["a"], [[text], ["x"]]), 210, LETTERS)
    assert held.lines == (8, 1)  # 50 words of 2.56 ems and a blank in 20 ems
    assert held.height == 9


def test_marks_take_room():
    plain = Table(((Plain("a"),),) * 2, (((Plain("nnnn"),), (Plain(ENDLESS),)),), ("left",) * 2)
    marked = (Strong((Plain("nnnn"),)), NoteRef(12, 1))
    illustrated = (Plain("nn"), Illustration())
    for cell, text in ((marked, "nnnn[12]"), (illustrated, "nn(ilustrasi)")):
        made = Table(plain.head, ((cell, plain.rows[0][1]),), plain.align)
        assert columns(made, 400, LETTERS).ems(0) == pytest.approx(em(text, 1), abs=0.01)


def test_a_column_has_room_for_a_letter_however_narrow():
    assert columns(table(["a"] * 60, [["b"] * 60]), 200, LETTERS).ems(0) == 1.0
