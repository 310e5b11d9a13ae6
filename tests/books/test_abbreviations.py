"""Only what occurs in a book is in its list of abbreviations, as whole words and not in codes."""

import pytest

from smartplan.blocks import Heading, Table
from smartplan.books.abbreviations import short_names
from smartplan.books.printing import Printing
from smartplan.books.words import words
from smartplan.failure import Failure
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.standards.glossary import glossary
from tests.books.made import made
from tests.places import EXAMPLES, RENDERED

HEAD = "# Daftar Singkatan {.front #abbreviations}\n\n::: abbreviations\n\n# Bab\n\n"


def _listed(tmp_path, text, own=None, lang="id", at=0):
    body = HEAD + text
    book = made(tmp_path, body, lang=lang, short_names=own)
    tables = [one for one in book.blocks if isinstance(one, Table) and not one.label]
    return [tuple(map(words, row)) for row in tables[at].rows] if len(tables) > at else []


@pytest.mark.parametrize(
    "text",
    [
        "Dana APBD dipakai.",
        "(APBD)",
        "APBD/APBN",
        "**APBD**, lalu",
        "- butir APBD",
        "| a | APBD |\n|---|---|\n| b | c |",
        "::: note APBD\nx\n:::",
        "## Tentang APBD",
        "::: facts\n- **1** APBD\n:::",
        "[lihat APBD](#bab)",
    ],
)
def test_what_occurs_is_listed(tmp_path, text):
    rows = dict(_listed(tmp_path, text))
    assert rows["APBD"] == "Anggaran Pendapatan dan Belanja Daerah"


@pytest.mark.parametrize(
    "text",
    [
        "Dana daerah.",
        "apbd",
        "APBDes",
        "`APBD`",
        "[APBD](https://contoh.test)",
        "Nomor B003/APBD/AI.01/2022",
    ],
)
def test_what_does_not_occur_as_a_word_is_not(tmp_path, text):
    assert "APBD" not in dict(_listed(tmp_path, text))


def test_the_regions_own_short_names_go_before_the_official_ones(tmp_path):
    own = {
        "BPBD": "Badan Bencana Kota",
        "Satpol PP": "Satuan Polisi Pamong Praja",
        "DKX": "Dinas X",
    }
    rows = dict(_listed(tmp_path, "BPBD dan Satpol PP bekerja.", own))
    assert rows == {"BPBD": "Badan Bencana Kota", "Satpol PP": "Satuan Polisi Pamong Praja"}
    assert "PP" in dict(_listed(tmp_path, "Satpol PP dan PP Nomor 1.", own))


def test_terms_come_with_meaning_and_source(tmp_path):
    rows = _listed(tmp_path, "Setiap walidata memeriksa data.")
    assert [row[0] for row in rows] == ["walidata"]
    assert rows[0][2].startswith("Perpres Nomor 39 Tahun 2019")
    assert _listed(tmp_path, "Setiap walidatanya.") == []


def test_another_language_says_the_indonesian_words_too(tmp_path):
    rows = dict(_listed(tmp_path, "Money of the APBD.", lang="en"))
    assert rows["APBD"] == "Anggaran Pendapatan dan Belanja Daerah (regional government budget)"


def test_where_nothing_occurs_the_heading_goes_too(tmp_path):
    book = made(tmp_path, HEAD + "Tidak ada.")
    assert [one.id for one in book.blocks if isinstance(one, Heading)] == ["bab"]
    assert [one.id for one in book.contents] == ["bab"]
    book = made(tmp_path, HEAD + "APBD")
    assert [one.id for one in book.contents] == ["abbreviations", "bab"]


def test_the_list_stands_in_no_container(tmp_path):
    with pytest.raises(Failure):
        made(tmp_path, "::: note\n::: abbreviations\n:::\n")


def test_a_short_name_that_is_part_of_the_name_explains_nothing():
    plan = load(read_folder(EXAMPLES / "tegal"), RENDERED).plan
    held = short_names(plan)
    assert held["Diskominfo"] == "Dinas Komunikasi dan Informatika"
    assert "Inspektorat" not in held


def test_every_entry_of_the_glossary_has_words_in_both_languages_and_a_source():
    held = glossary()
    for one in held.abbreviations.values():
        assert one.id
        assert one.en
        assert one.source
    for term in held.terms.values():
        assert term.name
        assert term.means
        assert term.source
        for lang in ("id", "en"):
            assert term.spellings(lang)


def test_a_document_without_the_place_stays_as_it_is(tmp_path):
    book = made(tmp_path, "# Bab\n\nAPBD")
    assert [type(one).__name__ for one in book.blocks] == ["Heading", "Paragraph"]


def test_a_final_has_its_list_too(tmp_path):
    for text, ids in (("APBD", ["abbreviations", "bab"]), ("Tidak ada.", ["bab"])):
        book = made(tmp_path, HEAD + text, printing=Printing.FINAL)
        assert [one.id for one in book.contents] == ids
