"""The texts of a plan searched all at once: nothing is missed, hardly anything looked at."""

import json
import random

import pytest

from smartplan.facts import placeholders as module
from smartplan.facts.passages import holding, passages, texts
from smartplan.facts.personal import personal_data
from smartplan.facts.placeholders import placeholders, unwritten
from smartplan.facts.same_texts import same_texts
from smartplan.plan.plan import Plan
from tests.scoring.plans import plan_of

LETTERS = "aAbKkİi\u212aéÉ…«xX_ .[]\n"


def plan_with(*summaries: str) -> Plan:
    programs = {
        f"programs__p{number:02}": f"name: Program {number}\nsummary: {json.dumps(text)}\n"
        for number, text in enumerate(summaries)
    }
    return plan_of(**programs)


def summaries(plan: Plan, marks: list[str]) -> list[str]:
    return [one.text for one in holding(plan, marks) if one.field.key == "summary"]


def test_a_mark_is_found_however_it_is_written_and_where_it_stands() -> None:
    plan = plan_with("todo", "lalu TODO sekali", "to do", "akhir ToDo", "… titik", "tidak ada")
    assert summaries(plan, ["todo", "…"]) == ["todo", "lalu TODO sekali", "akhir ToDo", "… titik"]
    assert summaries(plan, []) == []


def test_a_mark_does_not_reach_from_one_text_into_the_next() -> None:
    plan = plan_with("berakhir to", "do dimulai")
    assert summaries(plan, ["todo"]) == []


def test_letters_that_become_ascii_when_made_small_hide_nothing() -> None:
    plan = plan_with("bu\u212au besar", "i\u0307nfo", "\u0130nfo", "biasa")
    assert summaries(plan, ["buku"]) == ["bu\u212au besar", "\u0130nfo"]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_holds_a_mark_is_found(seed: int) -> None:
    chance = random.Random(seed)
    written = ["".join(chance.choices(LETTERS, k=chance.randrange(1, 12))) for _ in range(25)]
    plan = plan_with(*(text.replace("\n", "") or "a" for text in written))
    marks = ["ik", "…", "xx", "[", "__", "k a"]
    found = {id(one) for one in holding(plan, marks)}
    for one in passages(plan):
        if any(mark in one.text.lower() for mark in marks):
            assert id(one) in found, one.text


@pytest.mark.parametrize(
    ("text", "is_found"),
    [("ABCD", True), ("ABC", False), ("abCDEFgh", True), ("AB CD", False), ("ÀBCD", False)],
)
def test_a_run_of_letters_is_found_from_its_length_on(text: str, *, is_found: bool) -> None:
    plan = plan_with(text, "biasa saja")
    found = [one.text for one in holding(plan, (), ("ABCDEFGH", 4))]
    assert found == ([text] if is_found else [])


def test_remarks_and_units_are_texts_but_no_passages() -> None:
    plan = plan_of(programs__p="name: Uji\nnote: tanya TODO ke dinas\n")
    assert [one.field.key for one in texts(plan).holding(["todo"])] == ["note"]
    assert holding(plan, ["todo"]) == []


def test_each_text_has_its_route() -> None:
    plan = plan_of(
        programs__p="name: Uji\nactions: {a: {name: Buat, years: [2025], group: sosialisasi}}\n"
        "locations: [{name: Pasar}]\n"
    )
    found = {str(one.at): one.text for one in passages(plan)}
    assert found["programs.p.name"] == "Uji"
    assert found["programs.p.actions.a.name"] == "Buat"
    assert found["programs.p.locations.0.name"] == "Pasar"


@pytest.mark.parametrize("seed", range(12))
def test_placeholders_are_those_of_each_text_for_itself(seed: int) -> None:
    chance = random.Random(seed)
    held = [*sorted(module._ALONE), *module._MARKS, *module._WORDS, "warga (belum diisi)", "xxx"]
    written = [
        "".join(chance.choices([*held, "kota", " ", ". ", "Rp …", "isi di sini", "-"], k=n))
        for n in (1, 1, 1, 2, 3, 4, 5)
    ]
    plan = plan_with(*(text.upper() if chance.random() < 0.3 else text for text in written))
    each = [(one, words) for one in passages(plan) if (words := unwritten(one.text))]
    assert list(placeholders(plan)) == each


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("TODO", "TODO"),
        ("xxx", "xxx"),
        ("...", "..."),
        ("Angka dari isian 2023 (isi di sini).", "isi di sini"),
        ("Mohon dilengkapi oleh Bappeda", "Mohon dilengkapi oleh Bappeda"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
        ("Nilainya Rp … dari kas", "Rp …"),
        ("Sumber: [nama dokumen], hal. 3", "[nama dokumen]"),
        ("Keterangan", "Keterangan"),
        # A note may well say that something is still to come, or leave words of a quotation out.
        ("Sedang disiapkan; jadwal dan hasil diisi setelah pelaksanaan.", None),
        ("Data akan menyusul.", None),
        ("Menyusul", None),
        ("Belum diisi dinasnya; akan dilengkapi kemudian.", None),
        ("Sumber menulis ‘tiga puluh … unit’ dan ‘dua ... unit’.", None),
        ("Rumusan sasaran adalah contoh, bukan kutipan RPJMD.", None),
    ],
)
def test_a_note_is_a_placeholder_where_it_asks_its_writer_for_words(
    note: str, words: str | None
) -> None:
    plan = plan_of(programs__p=f"name: Uji\nnote: {json.dumps(note)}\ninternal_note: TODO\n")
    found = [(str(one.at), text) for one, text in placeholders(plan)]
    assert found == ([("programs.p.note", words)] if words else [])


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ("Warga mengurus izin di satu loket.", True),
        ("warga  mengurus izin di\tsatu loket", True),
        ("Warga mengurus izin di satu loket!", True),
        ("Warga mengurus izin di satu loket baru", False),
        ("Warga mengurus izin di dua loket", False),
    ],
)
def test_texts_are_the_same_but_for_blanks_capitals_and_the_last_mark(
    other: str, *, is_same: bool
) -> None:
    plan = plan_with("Warga mengurus izin di satu loket", other)
    assert bool(list(same_texts(plan))) is is_same


@pytest.mark.parametrize(
    ("digits", "is_told"),
    [("3376010101010001", True), ("337601010101000", False), ("3376 0101 0101 0001", True)],
)
def test_a_number_of_identity_is_found_in_a_remark_too(digits: str, *, is_told: bool) -> None:
    plan = plan_of(programs__p=f"name: Uji\ninternal_note: nomor {digits} miliknya\n")
    assert bool(list(personal_data(plan))) is is_told
