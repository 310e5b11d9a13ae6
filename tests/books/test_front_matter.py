"""What stands before the first chapter, and where the lists of contents go."""

import pytest

from smartplan.blocks import Contents, ContentsEntry, Heading, Plain
from smartplan.writers.docx.write import write as word_of
from smartplan.writers.pdf.write import document_json
from tests.books.made import made
from tests.writers.word_file import WordFile, faults

BODY = """\
# Kata Pengantar {.front #foreword}

Isi pengantar.

::: contents

# Daftar Singkatan {.front #abbreviations}

## Bagian kecil

# Pendahuluan {#introduction}

Isi bab.
"""


def test_front_matter_is_in_the_contents_and_has_no_number(tmp_path):
    book = made(tmp_path, BODY)
    headings = [block for block in book.blocks if isinstance(block, Heading)]
    assert [(one.number, one.front) for one in headings] == [
        ("", True),
        ("", True),
        ("", False),
        ("Bab I", False),
    ]
    assert book.contents[0] == ContentsEntry("foreword", "", "Kata Pengantar", 1)
    assert headings[0] == Heading(1, (Plain("Kata Pengantar"),), "foreword", front=True)


def test_the_lists_stand_where_the_template_puts_them(tmp_path):
    book = made(tmp_path, BODY)
    assert Contents() in book.blocks
    word = WordFile(word_of(book))
    assert faults(word) == []
    assert len(word.all("docPartGallery")) == 1
    order = [word.text.index(said) for said in ("Isi pengantar.", "Daftar isi", "Isi bab.")]
    assert order == sorted(order)


def test_without_a_place_of_their_own_the_lists_open_the_text(tmp_path):
    word = WordFile(word_of(made(tmp_path, BODY.replace("::: contents", ""))))
    assert word.text.index("Daftar isi") < word.text.index("Isi pengantar.")


@pytest.mark.parametrize("placed", [True, False])
def test_the_pdf_knows_whether_the_lists_have_a_place(tmp_path, placed):
    body = BODY if placed else BODY.replace("::: contents", "")
    data, _ = document_json(made(tmp_path, body))
    assert data["lists"]["placed"] is placed
    blocks = [block for part in (*data["front"], *data["stretches"]) for block in part["blocks"]]
    assert any(block["kind"] == "contents" for block in blocks) is placed
    assert [block.get("front") for block in blocks if block["kind"] == "heading"] == [
        True,
        True,
        None,
        None,
    ]
