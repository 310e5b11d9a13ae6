"""Widths of texts, held against those that the fonts of both formats have."""

import pytest

from smartplan.writers.docx.styles import TABLE_LETTERS as WORD
from smartplan.writers.paper.letters import em
from smartplan.writers.pdf.data import TABLE_LETTERS as PDF

# The advance of texts in Arial and in Libertinus Serif, measured once, in ems.
MEASURED = (
    ("penyelenggaraan", 7.729, 8.225, 7.007),
    ("RPJMD", 3.444, 3.500, 2.990),
    ("DPMPTSP", 4.834, 4.834, 4.245),
    ("2022–2027", 5.005, 5.005, 4.268),
    ("Diskominfo", 4.946, 5.445, 4.795),
    ("pemerintahan", 6.115, 6.557, 5.705),
    ("masyarakat", 5.168, 5.504, 4.723),
    ("berkelanjutan", 6.004, 6.502, 5.662),
    ("Disdukcapil", 5.113, 5.613, 4.850),
    ("menengah", 4.726, 5.001, 4.263),
)


@pytest.mark.parametrize(("text", "arial", "bold", "libertinus"), MEASURED)
def test_texts_are_as_wide_as_in_their_fonts_or_a_little_wider(text, arial, bold, libertinus):
    for width, narrowness, is_bold in (
        (arial, WORD.narrowness, False),
        (bold, WORD.narrowness, True),
        (libertinus, PDF.narrowness, False),
    ):
        assert width <= em(text, narrowness, bold=is_bold) <= width * 1.16


def test_blanks_count():
    assert em("a b", 1) - em("ab", 1) == pytest.approx(0.28)
