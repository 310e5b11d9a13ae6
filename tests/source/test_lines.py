"""Where the lines of a text begin, whatever ends them."""

from hypothesis import given
from hypothesis import strategies as st

from smartplan.source.lines import starts


@given(st.text("ab\n\r", max_size=30))
def test_a_line_begins_where_an_editor_begins_one(text: str) -> None:
    plain = text.replace("\r\n", "\n\0").replace("\r", "\n")
    ends = [at for at, sign in enumerate(text) if sign in "\r\n"]
    ends = [at for at in ends if text[at : at + 2] != "\r\n"]
    assert starts(text) == [0, *(at + 1 for at in ends)]
    assert len(starts(text)) == plain.count("\n") + 1


def test_one_long_line_takes_no_longer_than_many_short_ones() -> None:
    """By the square of its length this would not end within the day."""
    assert starts("x" * 9_000_000) == [0]
    assert starts("x\n" + "y" * 9_000_000) == [0, 2]
