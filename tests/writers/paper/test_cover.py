"""Covers, roman pages and the foot of pages, in both formats."""

import io
from dataclasses import replace

import docx
import pytest

from smartplan.books.metadata import Imprint
from smartplan.books.pictures.cover import CoverPictures
from smartplan.books.pictures.picture import PictureFile
from smartplan.writers.docx.write import write as word
from smartplan.writers.paper.cover import HUES, cover_words, ring
from smartplan.writers.paper.front import foot, halves
from smartplan.writers.pdf.write import document_json, page_numbers, write
from tests.books.made import made
from tests.books.pictures.drawn import JPEG, SVG
from tests.writers.word_file import W, WordFile, faults

BOOK = "title: {id: Masterplan, en: Masterplan}\nbook: {id: Buku II, en: Book II}\n"
IMPRINT = Imprint(
    region="Kota Uji",
    government="Pemerintah Kota Uji",
    year="2026",
    plan="Masterplan Kota Uji",
    period="2026–2030",
    status="disusun",
    version="v1",
    disclaimer="Contoh. Bukan dokumen resmi.",
)
FRONT = (
    "# Kata Pengantar {.front}\n\n::: contents\n\n# Pembuka {#pembuka}\n\nisi\n\n# Penutup\n\nisi"
)


@pytest.mark.parametrize(
    ("plan", "period"),
    [("Masterplan Kota Uji", "2026–2030"), ("Kota Uji 2026-2030", ""), ("Kota 2026–2030", "")],
)
def test_a_cover_names_the_years_once(tmp_path, plan, period):
    document = made(tmp_path, "# A", imprint=replace(IMPRINT, plan=plan), description=BOOK)
    assert cover_words(document).period == period


@pytest.mark.parametrize(("plan", "about"), [("Masterplan", ""), ("Rencana Uji", "Rencana Uji")])
def test_a_cover_names_the_plan_where_it_has_another_name(tmp_path, plan, about):
    document = made(tmp_path, "# A", imprint=replace(IMPRINT, plan=plan), description=BOOK)
    assert cover_words(document).about == about


def test_the_cover_of_word_says_all_in_the_order_of_an_official_book(tmp_path):
    file = WordFile(word(made(tmp_path, "# A", imprint=IMPRINT, description=BOOK)))
    assert faults(file) == []
    table = file.all("tbl")[0]
    said = [text.text for text in table.iter(f"{W}t")]
    assert said == [
        "Pemerintah Kota Uji",
        "MASTERPLAN",
        "Masterplan Kota Uji",
        "2026–2030",
        "BUKU II",
        "2026",
        "Disusun · Versi v1",
        "Contoh. Bukan dokumen resmi.",
    ]
    fills = [shade.get(f"{W}fill") for shade in table.iter(f"{W}shd")]
    assert [f"#{fill}" for fill in fills] == list(HUES)


@pytest.mark.parametrize("emblem", [None, PictureFile("svg", SVG, 40, 20)])
@pytest.mark.parametrize("picture", [None, PictureFile("jpeg", JPEG, 8, 4)])
def test_a_cover_shows_what_the_region_brings(tmp_path, emblem, picture):
    plain = made(tmp_path, "# A", imprint=IMPRINT, description=BOOK)
    document = replace(plain, cover=CoverPictures(emblem, picture))
    data, drawings = document_json(document)
    shown = SVG if emblem else ring().encode()
    assert drawings[0] == ("svg", shown)
    assert data["cover"]["emblem"] == "1.svg"
    assert data["cover"]["picture"] == ("2.jpeg" if picture else "")
    assert write(document)
    file = WordFile(word(document))
    assert faults(file) == []
    assert len([name for name in file.names if "media" in name]) == 1 + bool(picture)


def test_the_ring_has_an_arc_for_each_hue():
    assert all(ring().count(f'stroke="{hue}"') == 1 for hue in HUES)
    assert len(HUES) == 6


def test_what_stands_before_the_first_chapter_has_roman_pages(tmp_path):
    document = made(tmp_path, FRONT, imprint=IMPRINT, description=BOOK)
    front, text = halves(document)
    assert len(front) == 2
    assert len(text) == 4
    data, _ = document_json(document)
    assert (len(data["front"]), len(data["stretches"])) == (1, 1)
    sections = WordFile(word(document)).all("pgNumType")
    found = [(one.get(f"{W}fmt"), one.get(f"{W}start")) for one in sections]
    assert found == [("lowerRoman", "1"), ("decimal", "1")]
    pages = page_numbers(document)
    assert (pages["kata-pengantar"], pages["pembuka"], pages["penutup"]) == ("i", "1", "2")


def test_documents_without_chapters_have_no_roman_pages(tmp_path):
    sheet = "title: {id: A, en: B}\nnumbered: false\n"
    document = made(tmp_path, FRONT, imprint=IMPRINT, description=sheet)
    assert halves(document) == ((), document.blocks)
    file = WordFile(word(document))
    assert not file.all("pgNumType")
    assert "NUMPAGES" in _foot(document)
    assert "NUMPAGES" not in _foot(made(tmp_path, FRONT, imprint=IMPRINT, description=BOOK))


def _foot(document):
    held = docx.Document(io.BytesIO(word(document)))
    return held.sections[-1].footer._element.xml


def test_the_foot_has_the_first_sentence_of_the_disclaimer(tmp_path):
    assert foot("Contoh. Bukan dokumen resmi.") == "Contoh."
    for signs in (130, 131):
        text = "kata " * 25 + "k" * (signs - 125)
        assert foot(text) == (text if signs == 130 else "kata " * 25 + "…")
    document = made(tmp_path, "# A", imprint=IMPRINT, description=BOOK)
    assert "Bukan dokumen resmi" not in _foot(document)
