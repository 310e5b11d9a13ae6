"""Letters of one document: each under a head of its own, on pages that are counted from 1."""

import re

import docx
import pytest

from smartplan.blocks import Letterhead
from smartplan.books.metadata import Imprint
from smartplan.books.printing import Printing
from smartplan.writers.docx.write import write as write_docx
from smartplan.writers.html.write import write as write_html
from smartplan.writers.markdown.write import write as write_markdown
from smartplan.writers.pdf import write as pdf
from tests.books.made import made
from tests.writers.word_file import WordFile, faults

LETTER = "title: {id: Surat, en: Letters}\norder: 1\nnumbered: false\nlayout: letter\n"
BODY = """# Daftar

[Dinas A](#a), [Dinas B](#b)

{% for id in view.ids %}
::: pagebreak

::: letterhead {{ "Dinas" }} {{ id | upper }} {#{{ id }}}
Tegal, ……

:::

Isi surat.

{% endfor %}
"""
IMPRINT = Imprint(region="Kota Uji", government="Pemerintah Kota Uji")


def letters(folder, body=BODY, *, ids=("a", "b"), printing=Printing.DRAFT):
    return made(folder, body, description=LETTER, imprint=IMPRINT, printing=printing, ids=ids)


def test_letters_are_listed_by_whom_they_are_for(tmp_path):
    document = letters(tmp_path)
    assert [one.title for one in document.contents] == ["Daftar", "Dinas A", "Dinas B"]
    assert document.labels["a"] == "Dinas A"
    assert sum(isinstance(block, Letterhead) for block in document.blocks) == 2


def test_a_letterhead_without_words_is_one_in_a_final_too(tmp_path):
    document = letters(tmp_path, "::: letterhead\n:::\n\nIsi.", printing=Printing.FINAL)
    assert document.blocks[0] == Letterhead()


def test_html_brings_the_emblem_once_and_no_head_of_its_own_for_paper(tmp_path):
    page = write_html(letters(tmp_path))
    assert page.count('<symbol id="page_seal"') == 1
    assert page.count('<use href="#page_seal"') == 2
    assert page.count("<p>Pemerintah Kota Uji</p>") == 2
    assert re.findall(r'<div class="letterhead" id="(\w)"><h2>(Dinas \w)', page) == [
        ("a", "Dinas A"),
        ("b", "Dinas B"),
    ]
    assert "@top-left" not in page.partition("</style>")[0].rpartition("@page {")[2]


def test_a_document_without_letterheads_has_its_one(tmp_path):
    document = letters(tmp_path, "Isi surat.")
    data, _ = pdf.document_json(document)
    assert not data["letters"]
    assert "PEMERINTAH KOTA UJI" in WordFile(write_docx(document)).text
    assert "page_seal" not in write_html(document).partition("</style>")[2]


def test_markdown_heads_each_letter(tmp_path):
    text = write_markdown(letters(tmp_path))
    assert text.count("**PEMERINTAH KOTA UJI**\n\nTegal, ……") == 2
    assert "## Dinas A" in text
    assert "(#dinas-a)" in text


def test_word_counts_the_pages_of_each_letter_from_one(tmp_path):
    content = write_docx(letters(tmp_path))
    word = WordFile(content)
    assert faults(word) == []
    assert word.text.count("PEMERINTAH KOTA UJI") == 2
    document = word.archive.read("word/document.xml").decode()
    assert document.count('<w:pgNumType w:start="1"/>') == 2
    assert document.count("<w:sectPr") == 3
    assert "Surat" not in word.archive.read("word/header1.xml").decode()


def test_a_base_with_a_letterhead_has_it_on_each_letter(tmp_path):
    base = docx.Document()
    section = base.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "KOP SURAT"
    path = tmp_path / "templates" / "theme" / "base.docx"
    path.parent.mkdir(parents=True)
    base.save(str(path))
    content = write_docx(letters(tmp_path), plan_root=tmp_path)
    assert faults(WordFile(content), based=True) == []
    assert "PEMERINTAH KOTA UJI" not in WordFile(content).text
    document = WordFile(content).archive.read("word/document.xml").decode()
    assert document.count("<w:titlePg/>") == document.count("<w:sectPr") == 3


def test_the_pdf_has_a_letterhead_to_each_letter(tmp_path):
    pytest.importorskip("typst")
    document = letters(tmp_path)
    data, _ = pdf.document_json(document)
    heads = [
        one for part in data["stretches"] for one in part["blocks"] if one["kind"] == "letterhead"
    ]
    assert data["letters"]
    assert [(one["title"], one["id"]) for one in heads] == [("Dinas A", "a"), ("Dinas B", "b")]
    pages = pdf.page_numbers(document)
    assert (pages["a"], pages["b"]) == ("1", "1")
    assert pdf.write(document) == pdf.write(document)
