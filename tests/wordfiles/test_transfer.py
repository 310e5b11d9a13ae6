"""A change of a printed text made in the raw one: law, what is made reads as it was left."""

from hypothesis import given
from hypothesis import strategies as st

from smartplan.books.fields.flat import flat_part, flat_text, paragraphs
from smartplan.books.inlines import InlineReader
from smartplan.books.notes import Notes
from smartplan.books.words import words
from smartplan.wordfiles.transfer import PrintedEdit, applied, transferred
from smartplan.wording import Text
from tests.books.test_fields import MARKDOWN

TYPED = st.sampled_from(["", "baru", " baru", "baru ", "*", "[a](b)", "_x_", "Rp1 & 2", "- ", "#"])


def printed(raw: str) -> list[str]:
    """The paragraphs of a text as books print them."""
    reader = InlineReader((), Notes({}, "id"), trusted=False)
    found = []
    for start, end in paragraphs(raw):
        found.append(words(reader.read(" ".join(raw[start:end].split("\n")))))
    return found


@given(MARKDOWN, st.data(), TYPED)
def test_what_is_made_reads_as_the_reviewer_left_it(
    raw: str, data: st.DataObject, typed: str
) -> None:
    parts = len(paragraphs(raw))
    part = data.draw(st.none() | st.integers(0, parts - 1)) if parts > 1 else None
    flat = flat_text(raw, is_prose=True) if part is None else flat_part(raw, part)
    first, last = sorted(data.draw(st.integers(0, len(flat.text))) for _ in range(2))
    edits = [PrintedEdit(first, last, typed)]
    made = transferred(raw, flat, part, flat.text, edits, is_prose=True)
    if isinstance(made, Text):
        return  # told, not made
    wanted = " ".join(applied(flat.text, edits).split())
    if part is None:
        assert " ".join(printed(made)) == wanted
        return
    before = printed(raw)
    before[part] = wanted
    assert printed(made) == before


@given(st.text("ab .", max_size=12), st.data(), st.text("ab .", max_size=4))
def test_in_plain_words_every_change_can_be_made(
    raw: str, data: st.DataObject, typed: str
) -> None:
    flat = flat_text(raw, is_prose=False)
    first, last = sorted(data.draw(st.integers(0, len(flat.text))) for _ in range(2))
    edits = [PrintedEdit(first, last, typed)]
    made = transferred(raw, flat, None, flat.text, edits, is_prose=False)
    assert isinstance(made, str)
    assert made.split() == applied(flat.text, edits).split()
