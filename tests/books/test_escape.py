"""Whatever a plan says stays words, wherever a template puts it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.books.escape import Markdown, escaped
from smartplan.books.words import slug, words
from smartplan.unseen import without
from tests.books.made import HOSTILE, made

# One place for each kind of thing that a sign could break.
PLACES = """\
# {{ view.text }}

{{ view.text }}

x{{ view.text }}y

- {{ view.text }}

1. {{ view.text }}

> {{ view.text }}

::: note {{ view.text }}
{{ view.text }}
:::

Table: {{ view.text }} {#tbl-uji}
| {{ view.text }} | b |
|---|---|
| {{ view.text }} |{{ view.text }}|

**a {{ view.text }} b** [{{ view.text }}](https://contoh.test/) `{{ view.text }}`

akhir
"""


def _plain(text: str) -> str:
    """The words that have to be seen: blanks as one, what cannot be seen left out."""
    return " ".join(without(text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_words_everywhere(tmp_path, text):
    document = made(tmp_path, PLACES, text=text)
    plain = _plain(text)
    kinds = [type(block).__name__ for block in document.blocks]
    assert kinds == [
        *("Heading", "Paragraph", "Paragraph", "Items", "Items", "Quote", "Box", "Table"),
        *("Paragraph", "Paragraph"),
    ]
    heading, alone, inside, bullets, numbers, quote, box, table, marked, last = document.blocks
    assert words(heading.inlines) == plain
    assert words(alone.inlines) == plain
    assert words(inside.inlines) == f"x{plain}y"
    assert words(bullets.items[0][0].inlines) == plain
    assert words(numbers.items[0][0].inlines) == plain
    assert words(quote.blocks[0].inlines) == plain
    assert (words(box.title), words(box.blocks[0].inlines)) == (plain, plain)
    assert words(table.caption) == plain
    assert words(table.head[0]) == plain
    assert [words(cell) for cell in table.rows[0]] == [plain, plain]
    assert len(table.rows) == 1
    assert words(marked.inlines) == f"a {plain} b {plain} {plain}"
    assert words(last.inlines) == "akhir"


@given(st.text(max_size=60))
def test_any_text_comes_back_as_it_was(text):
    from smartplan.books.inlines import InlineReader
    from smartplan.books.notes import Notes

    inlines = InlineReader((), Notes({}, "id")).read(escaped(text))
    kept = re.sub("[\ud800-\udfff]", "", text)
    assert words(inlines) == _plain(kept)
    assert all(type(inline).__name__ == "Plain" for inline in inlines)


def test_joining_escapes_the_plain_side():
    joined = Markdown("**a**") + " *b*"
    assert joined == "**a**&#42;b&#42;"
    assert "*c*" + Markdown("d") == "&#42;c&#42;d"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Analisis SWOT", "analisis-swot"),
        ("Café — Ünü", "cafe-unu"),
        ("!!!", ""),
        ("a" * 99, "a" * 60),
    ],
)
def test_slug(text, expected):
    assert slug(text) == expected
