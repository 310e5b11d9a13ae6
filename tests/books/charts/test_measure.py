"""Breaking and shortening texts."""

from hypothesis import given
from hypothesis import strategies as st

from smartplan.books.charts.measure import shorten, tidy, width_of, wrap


def test_a_text_that_fits_stays_whole():
    lines = wrap("Smart  Economy\n", 13, 400)
    assert lines.lines == ("Smart Economy",)
    assert lines.full == ""


def test_what_cannot_fit_is_shortened_and_kept_in_full():
    lines = shorten("Program layanan terpadu", 13, 80)
    assert lines.lines[0].endswith("…")
    assert lines.full == "Program layanan terpadu"


def test_a_word_too_long_for_a_line_is_broken():
    lines = wrap("Ketidakberdayaan", 13, 60, most=9)
    assert "".join(lines.lines) == "Ketidakberdayaan"


def test_bold_is_wider():
    assert width_of("Struktur", 13, bold=True) > width_of("Struktur", 13)


@given(st.text(), st.floats(20, 400), st.integers(1, 5))
def test_no_line_is_wider_than_its_room(text, width, most):
    lines = wrap(text, 13, width, most=most)
    assert len(lines.lines) <= most
    assert all(width_of(line, 13) <= width for line in lines.lines)
    if not lines.full:
        assert "".join(lines.lines).replace(" ", "") == tidy(text).replace(" ", "")
