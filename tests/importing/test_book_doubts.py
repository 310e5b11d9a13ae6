"""Each doubt of the consultant's book is asked, and its answer settles it."""

import re

import pytest

from smartplan.importing.reading import read_files
from smartplan.importing.recipe_file import no_recipe
from smartplan.incoming.said import ConcernKind
from smartplan.source.office.foreign import foreign
from tests.importing import contoh

DOUBTS = {one["id"]: one for one in contoh.EXPECTED["doubts"]}

# Where the sentence of the expected reading has a place or a unit in another order.
SAYS = {
    "baseline-year": ("Tahun berapa kondisi awalnya?", "Which year is the baseline?"),
    "text-and-table": ("142 (tabel) atau 150 (uraian)?", "142 (table) or 150 (text)?"),
    "quick-win-amount": ("Anggaran 2026 250 juta atau 300 juta?", "250 million or 300 million?"),
    "quick-win-after": ("Sasaran akhir 2026 70% atau 80%?", "70% or 80%?"),
    "same-program-twice": ("Angka mana yang dipakai?", "Which figures hold?"),
    "total-differs": ("tercetak 1.560, barisnya 1.650: mana yang benar?", "which is right?"),
    "letter-m": ("M = miliar?", "Does M mean billion (miliar)?"),
}


def test_nothing_else_is_asked() -> None:
    read = read_files([foreign(contoh.BOOK)], no_recipe(), contoh.plan())
    assert {tuple(one.at) for one in read.taken.questions} == {
        route for route, _ in contoh.ANSWERS.values()
    }
    assert set(DOUBTS) == set(contoh.ANSWERS)


@pytest.mark.parametrize("doubt", contoh.ANSWERS)
def test_a_doubt_is_asked_alone(doubt: str) -> None:
    route, _ = contoh.ANSWERS[doubt]
    (question,) = contoh.reading(doubt).taken.questions
    assert tuple(question.at) == route
    assert question.concern.kind is ConcernKind.ASK
    said = SAYS.get(doubt, (DOUBTS[doubt]["ask"]["id"], DOUBTS[doubt]["ask"]["en"]))
    for lang, words in zip(("id", "en"), said, strict=True):
        text = question.concern.message.say(lang)  # type: ignore[arg-type]
        stem = words.rstrip("?").split(" in table")[0].split(" di Tabel")[0].split(" of table")[0]
        assert stem.casefold() in text.casefold(), text
        assert "?" in text


@pytest.mark.parametrize("doubt", contoh.ANSWERS)
def test_it_tells_where_it_stands(doubt: str) -> None:
    (question,) = contoh.reading(doubt).taken.questions
    place = question.concern.origin.place
    where = str(DOUBTS[doubt]["where"])
    if doubt == "region-code":
        assert place == "sampul"
    elif where.startswith("sheet"):
        assert place == f"Lembar Quick Win {re.findall(r'[0-9]', where)[0]}"
    else:
        table, *rest = re.findall(r"\d\.\d|row \d", where)
        assert place.startswith(f"tabel {table}") or doubt == "same-program-twice"
        if rest and "total" not in where and "and 6.1" not in where:
            assert place.endswith(f"baris {rest[0].removeprefix('row ')}")


def test_answers_leave_nothing_to_ask() -> None:
    assert not contoh.reading().taken.questions


def test_what_is_asked_is_not_guessed() -> None:
    """As long as a doubt is open, what it is about says nothing."""
    by_name = {
        match.printed.name: match.printed
        for match in contoh.reading(*contoh.ANSWERS).taken.matches
    }
    assert not by_name["Satu Data Kota"].lead
    assert not by_name["TPS 3R Bersama"].lead
    assert not by_name["Pusat Data dan Jaringan OPD"].lead
    assert not by_name["Perpustakaan Digital Kota"].money  # of no known unit
    assert {one.year for one in by_name["Surya di Gedung Layanan"].money} == {2026, 2027}
    assert not by_name["Antrean Puskesmas Daring"].money[0].funds
