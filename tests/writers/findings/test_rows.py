"""Rows of findings for people: broken where they have to be, with carets below what is meant."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.writers.findings.text import _GUTTER, _LITTLE, _window, _wrapped

WORDS = st.lists(st.text("abé–.", min_size=1, max_size=25), max_size=12)


@given(WORDS, st.sampled_from([" ", "  "]), st.integers(0, 130), st.integers(40, 120))
def test_rows_are_those_of_the_standard_library(
    words: list[str], gap: str, before: int, width: int
) -> None:
    """It is not asked, as it takes a while to load."""
    text = gap.join(words)
    room = width - len(_GUTTER) - 3
    is_below = before > width - _LITTLE
    lead = 0 if is_below else max(before - len(_GUTTER) - 3, 0)
    behind = "\0" * lead + text
    rows = textwrap.wrap(behind, room, break_long_words=False, break_on_hyphens=False)
    rows = [row.lstrip("\0") for row in rows]
    assert _wrapped(text, before, width) == (["", *rows] if is_below else rows or [""])


@pytest.mark.parametrize(
    ("content", "start", "end", "shown"),
    [
        ("name: a", 6, 7, ("name: a", 6, 1)),
        ("name: a", 0, 4, ("name: a", 0, 4)),
        ("name: a", 6, 99, ("name: a", 6, 1)),  # the mistake ends in another line
        ("name: a", 7, 7, ("name: a", 7, 1)),  # behind the line something is missing
        ("name: a", 9, 12, ("name: a", 7, 1)),
        ("name: abcd", 6, 10, ("name: abcd", 6, 4)),  # as long as there is room
        ("name: abcde", 6, 11, ("…: abcde", 3, 5)),
        ("name: é", 6, 7, ("name: é", 6, 1)),
        ("name: 海b", 7, 8, ("name: 海b", 8, 1)),  # a wide sign takes two cells
        ("a:\tb", 3, 4, ("a: b", 3, 1)),
        ("a: \x1bb", 4, 5, ("a: \\x1bb", 7, 1)),
    ],
)
def test_what_a_line_shows(
    content: str, start: int, end: int, shown: tuple[str, int, int]
) -> None:
    assert _window(content, start, end, 10) == shown
