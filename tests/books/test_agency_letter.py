"""A letter to each agency: what it owes and until when, whoever else is told of it."""

from datetime import date

import pytest

from smartplan.books.subject import Subject
from smartplan.books.views.agency_letter import AgencyLetterView, view
from smartplan.scoring.readiness import score
from smartplan.standing.agencies import agencies
from smartplan.standing.duties import duties
from smartplan.standing.wording import duty_words
from smartplan.wording import LANGS, Lang
from tests.standing.plans import assessed

TEAM = """agencies:
  a: {name: Dinas Kesehatan, short: Dinkes}
  b: {name: Sekretariat Daerah}
  c: {name: Inspektorat Daerah}
  d: {name: PT Listrik Negara, kind: bumn}
  e: {name: Dinas Sosial}
team: {chair: %s}
"""
PROGRAM = "name: Izin cepat\ndimension: governance\nlead: a\nstatus: running\n"
PERIOD = "period: {start: 2022, end: 2026}\n"
DATA = """datasets: {izin: {name: Data izin, custodian: b, frequency: yearly, updated: 2026-01-01}}
requests:
  minta: {agency: b, due: %s, items: [izin], status: open}
  lain: {agency: d, due: 2027-01-31, items: [izin], status: open}
"""
ON = date(2026, 6, 30)


def letters(
    lang: Lang = "id", *, on: date = ON, chair: str = "Sekretaris Daerah", due: str = "2026-06-15",
    **files: str,
) -> AgencyLetterView:  # fmt: skip
    held = {"programs__izin": PROGRAM + PERIOD, "data": DATA % due, **files}
    result = assessed(on, organization=TEAM % chair, **held)
    return view(Subject(result.plan, score(result.plan), result.findings), lang)


def test_who_owes_or_leads_has_a_letter_and_nobody_else() -> None:
    made = letters()
    assert [one.id for one in made.letters] == ["a", "b", "d"]
    assert made.unasked.endswith(": Inspektorat Daerah; Dinas Sosial.")
    assert [one.programs_count for one in made.letters] == [1, 0, 0]


@pytest.mark.parametrize("lang", LANGS)
def test_a_letter_says_all_that_its_agency_owes(lang: Lang) -> None:
    result = assessed(
        ON, organization=TEAM % "x", programs__izin=PROGRAM + PERIOD, data=DATA % "2026-06-15"
    )
    made = view(Subject(result.plan, score(result.plan), result.findings), lang)
    told = {one.id: {(row.thing, row.text) for row in one.owed} for one in made.letters}
    for one in agencies(result.plan, duties(result.plan, result.findings)):
        words = [duty_words(duty, result.plan) for duty in one.duties]
        wanted = {(said.thing.say(lang).rstrip("."), said.text.say(lang)) for said in words}
        assert told.get(one.id, set()) == wanted


@pytest.mark.parametrize(
    ("due", "said", "manner", "late"),
    [
        ("2026-06-29", "tenggat 29 Juni 2026 sudah lewat", "Segera", 1),
        ("2026-06-30", "paling lambat 30 Juni 2026", "Biasa", 0),
    ],
)
def test_what_is_late_is_pressing(due: str, said: str, manner: str, late: int) -> None:
    letter = letters(due=due).letters[1]
    assert said in {row.due for row in letter.owed}
    assert (letter.manner, letter.overdue_count) == (manner, late)
    assert bool(letter.overdue) == bool(late)


@pytest.mark.parametrize(
    ("due", "more", "words"),
    [
        ("2026-06-15", "", "Karena tenggatnya sudah lewat"),
        (
            "2026-06-15",
            "  kini: {agency: b, due: 2026-07-01, status: open}\n",
            "Satu di antaranya",
        ),
        ("2026-06-15", "  dulu: {agency: b, due: 2026-06-01, status: open}\n", "Seluruhnya"),
        (
            "2026-07-01",
            (
                "  dulu: {agency: b, due: 2026-06-01, status: open}\n"
                "  lagi: {agency: b, due: 2026-06-02, items: [izin], status: open}\n"
            ),
            "Sebanyak 2 di antaranya",
        ),
    ],
)
def test_how_much_is_late_is_said_as_people_say_it(due: str, more: str, words: str) -> None:
    letter = letters(data=f"{DATA % due}{more}").letters[1]
    assert letter.overdue.startswith(words)


def test_letters_go_to_offices_and_places() -> None:
    made = letters()
    assert [(one.office, one.place) for one in made.letters] == [
        ("Kepala Dinas Kesehatan", "Tegal"),
        ("Sekretaris Daerah", "Tegal"),
        ("Direktur PT Listrik Negara", "tempat"),
    ]
    assert made.dated.startswith("Tegal, …")
    assert made.copy_to == "Wali Kota Tegal"


@pytest.mark.parametrize(
    ("chair", "office", "name"),
    [
        ("Sekretaris Daerah", "Sekretaris Daerah selaku Ketua Tim Pelaksana", ""),
        ("Ani Wijaya", "Ketua Tim Pelaksana", "Ani Wijaya"),
        ("Ketua Tim", "Ketua Tim Pelaksana", ""),
        ('"Ani Wijaya, Kepala Bappeda"', "Kepala Bappeda selaku Ketua Tim", "Ani Wijaya"),
        ('"Kepala Bappeda, Kota Tegal"', "Kepala Bappeda, Kota Tegal selaku Ketua", ""),
    ],
)  # fmt: skip
def test_the_chair_of_the_team_signs(chair: str, office: str, name: str) -> None:
    signer = letters(chair=chair).signer
    assert signer.office.startswith(office)
    assert signer.name == name


def test_a_plan_that_is_not_official_names_nobody() -> None:
    manifest = """smartplan: 1
region: {code: "33.76", name: Kota Tegal}
title: Rencana uji
disclaimer: Contoh.
period: {start: 2022, end: 2032}
"""
    assert letters(chair="Ani Wijaya", smartplan=manifest).signer.name == ""


def test_what_comes_next_stands_in_the_letter_but_not_what_is_owed_already() -> None:
    process = "agenda: {temu: {name: Temu tim, date: 2026-08-01, kind: meeting}}\n"
    made = letters(process=process, due="2026-07-01")
    held = [[one.name for one in letter.dates] for letter in made.letters]
    assert all("Temu tim" in names for names in held)
    assert all("minta" not in name for names in held for name in names)
    gone = letters(process=process, on=date(2026, 8, 2))
    assert all("Temu tim" not in one.name for letter in gone.letters for one in letter.dates)


@pytest.mark.parametrize(("day", "count"), [("2027-12-31", 1), ("2028-01-01", 0)])
def test_a_letter_looks_ahead_to_the_end_of_the_next_year(day: str, count: int) -> None:
    made = letters(process=f"agenda: {{temu: {{name: Temu tim, date: {day}, kind: meeting}}}}\n")
    assert [one.name for one in made.letters[0].dates].count("Temu tim") == count


def test_without_agencies_there_is_no_letter_but_a_word() -> None:
    result = assessed(ON, organization="agencies: {}\n")
    made = view(Subject(result.plan, score(result.plan), result.findings), "id")
    assert made.letters == ()
    assert made.missing
