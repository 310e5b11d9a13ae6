"""What agencies type into cells: taken, asked or refused, and never guessed."""

from datetime import date
from typing import Any

import pytest

from smartplan.incoming.said import GONE, NOTHING, Concern, ConcernKind, Provenance
from smartplan.incoming.words import Vocabulary
from smartplan.plan.load import load
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Action, BudgetRow, Milestone, Program
from smartplan.plan.model.progress import ProgramProgress
from smartplan.route import Route
from smartplan.shape.record import Record, key_of
from smartplan.shape.types import Held, MapOf, typed_fields
from smartplan.source.folder import read_folder
from tests import every_key
from tests.places import AS_OF, EXAMPLES

HERE = Provenance("tegal-dinkes.xlsx", "Anggaran!D14")
TEGAL = load(read_folder(EXAMPLES / "tegal"), AS_OF).plan
EVERY = every_key.loaded().plan
WORDS = Vocabulary(TEGAL, "id")


def held_at(record: type[Record], attribute: Any) -> Held:
    return typed_fields(record)[key_of(attribute)].type


def told(found: Any) -> Any:
    """A value; or what is open about it, with what it may mean."""
    if isinstance(found, Concern):
        return found.kind.value, [one.value for one in found.choices]
    return found


def typed(held: Held, cell: Any, base: Any = NOTHING, **more: Any) -> Any:
    return told(WORDS.understood(held, cell, HERE, base, **more))


MONEY = held_at(BudgetRow, BudgetRow.amount)
FUND = held_at(BudgetRow, BudgetRow.fund)
ESTIMATE = held_at(BudgetRow, BudgetRow.approximate)
DATE = held_at(Milestone, Milestone.date)
TARGETS = held_at(Indicator, Indicator.targets)
assert isinstance(TARGETS, MapOf)
TARGET = TARGETS.item
YEARS_OF = held_at(Action, Action.years)
LEAD = held_at(Program, Program.lead)
SUPPORT = held_at(Program, Program.support)
STATUS = held_at(Program, Program.status)
NAME = held_at(Program, Program.name)
CODE = held_at(Program, Program.code)
BILLION = 1_800_000_000


@pytest.mark.parametrize(
    ("cell", "base", "meant"),
    [
        # what LibreOffice stores of the same keys in an Indonesian and in an English office
        (1.25e9, 10**9, 1_250_000_000),
        ("1.250.000.000", 10**9, 1_250_000_000),
        ("Rp 750.000.000", 10**9, 750_000_000),
        ("1,25 M", 10**9, 1_250_000_000),
        ("Rp1.250.000.000,-", 10**9, 1_250_000_000),
        ("Rp500 jt", NOTHING, 500_000_000),
        (0, 10**9, 0),
        ("-", 10**9, GONE),
        ("–", 10**9, GONE),
        (None, 10**9, GONE),
        ("   ", 10**9, GONE),
        # what nobody can be sure of
        ("1.250 miliar", 10**9, ("ask", [1_250 * 10**9, 1_250_000_000])),
        ("IDR 5 m", 10**9, ("ask", [5 * 10**9, 5_000_000])),
        ("sekitar Rp1,2 miliar", 10**9, ("ask", [1_200_000_000])),
        ("(5.000.000)", NOTHING, ("ask", [5_000_000, -5_000_000])),
        (1250.5, 10**9, ("ask", [1250, 1_250_500, 1_250_500_000])),
        (1.25, NOTHING, ("ask", [1250, 1_250_000, 1_250_000_000])),
        ("menunggu APBD-P", 10**9, ("wrong", [])),
        (True, 10**9, ("wrong", [])),
        (date(2024, 5, 1), 10**9, ("wrong", [])),
        # slips: too little for a budget, or just what was there in another unit
        (500, NOTHING, ("ask", [500, 500_000, 500_000_000, 500_000_000_000])),
        (1_800_000, BILLION, ("ask", [1_800_000, BILLION])),
        (1_800, BILLION, ("ask", [1_800, BILLION])),
        (1_800_000_000_000, BILLION, ("ask", [1_800_000_000_000, BILLION])),
        (1_815_000, BILLION, ("ask", [1_815_000, 1_815_000_000])),
        (1_900_000, BILLION, 1_900_000),
        # on each side of what is likely, and where as little was there before
        ("1.250", BILLION, ("ask", [1250, 1_250_000, 1_250_000_000, 1_250_000_000_000])),
        (999_999, NOTHING, ("ask", [999_999 * size for size in (1, 10**3, 10**6, 10**9)])),
        (1_000_000, NOTHING, 1_000_000),
        (999_999, 1_000_000, ("ask", [999_999 * size for size in (1, 10**3, 10**6, 10**9)])),
        (750, 999_999, 750),
    ],
)
def test_money(cell: Any, base: Any, meant: Any) -> None:
    assert typed(MONEY, cell, base) == meant


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("62,5", 62.5),
        ("62.5", 62.5),
        (62.5, 62.5),
        ("1250", 1250),
        ("1.250.000", 1_250_000),
        ("1.250,5", 1250.5),
        ("0,125", 0.125),
        ("-1,5", -1.5),
        ("62,5%", 62.5),
        ("62,5 persen", 62.5),
        ("3,3–3,35", {"min": 3.3, "max": 3.35}),
        ("3,3 s.d. 3,35", {"min": 3.3, "max": 3.35}),
        ("BB", "BB"),
        ('"BB"', "BB"),
        ("Sangat Baik", "Sangat Baik"),
        ("1.250", ("ask", [1250, 1.25])),
        ("1,250", ("ask", [1250, 1.25])),
        ("14.000", ("ask", [14_000, 14])),
        ("12 orang", ("ask", [12])),
        ("1,2 juta", ("ask", [1_200_000])),
        ("≥ 6", ("ask", [6])),
        ("4–3", ("ask", [{"min": 3, "max": 4}])),
        ("6 / 10", ("wrong", [])),
        (date(2024, 2, 1), ("wrong", [])),
    ],
)
def test_a_target_in_percent(cell: Any, meant: Any) -> None:
    assert typed(TARGET, cell, unit="%") == meant


def test_a_percent_sign_is_a_question_where_the_unit_is_another() -> None:
    assert typed(TARGET, "62,5%", unit="nilai") == ("ask", [62.5])
    assert typed(TARGET, "12 bulan", unit="Bulan") == 12


def test_a_share_in_a_cell_of_numbers_is_asked() -> None:
    physical = held_at(ProgramProgress, ProgramProgress.physical)
    assert typed(physical, 0.625) == ("ask", [0.625, 62.5])
    assert typed(physical, 1.0) == ("ask", [1, 100])
    assert typed(physical, "0,625") == 0.625  # a cell of text keeps what is typed
    assert typed(physical, 62.5, 0.625) == ("ask", [62.5, 0.625])
    assert typed(TARGET, 0.625, unit="persen") == ("ask", [0.625, 62.5])
    assert typed(TARGET, 0.625, unit="indeks") == 0.625


def test_the_unit_is_that_of_the_indicator_at_the_place() -> None:
    found = [
        (f"programs.{program}.indicators.{id}", one.unit)
        for program, held in TEGAL.programs.items()
        for id, one in held.indicators.items()
    ]
    (percent, _), *_ = [one for one in found if one[1] in ("%", "persen")]
    (other, _), *_ = [one for one in found if one[1] not in ("%", "persen")]
    for at, meant in ((percent, 62.5), (other, ("ask", [62.5]))):
        keys = at.split(".")
        assert typed(TARGET, "62,5%", at=Route((*keys, "targets", "2026"))) == meant
        assert typed(TARGET, "62,5%", at=Route(("progress", "2026", *keys))) == meant


def test_a_number_that_an_office_made_a_thousandth_is_asked() -> None:
    assert typed(TARGET, 1.25, 1250) == ("ask", [1.25, 1250])
    assert typed(TARGET, 1250, 1.25) == ("ask", [1250, 1.25])
    assert typed(TARGET, 1.3, 1250) == 1.3


@pytest.mark.parametrize(
    ("cell", "base", "meant"),
    [
        (date(2024, 6, 21), NOTHING, "2024-06-21"),
        ("5 Agt 2024", NOTHING, "2024-08-05"),
        ("10 Nopember 2023", NOTHING, "2023-11-10"),
        ("Juni 2024", NOTHING, "2024-06"),
        ("2024", NOTHING, 2024),
        (2024.0, NOTHING, 2024),
        ("1 Juni 2024", NOTHING, "2024-06-01"),
        ("2024-06-21 00:00:00", NOTHING, "2024-06-21"),
        (date(2024, 6, 1), "2024-06-01", "2024-06-01"),
        # a month typed where days are shown; a year typed there
        (date(2024, 6, 1), "2024-05-20", ("ask", ["2024-06-01", "2024-06"])),
        (date(1905, 7, 16), NOTHING, ("ask", [2024, "1905-07-16"])),
        (date(1945, 8, 17), NOTHING, ("ask", ["1945-08-17"])),
        ("17 Agustus 1945", NOTHING, "1945-08-17"),
        ("03/04/2024", NOTHING, ("ask", ["2024-04-03", "2024-03-04"])),
        (45_000, NOTHING, ("ask", ["2023-03-15"])),
        ("31/2/2024", NOTHING, ("wrong", [])),
        ("akhir tahun", NOTHING, ("wrong", [])),
    ],
)
def test_days(cell: Any, base: Any, meant: Any) -> None:
    assert typed(DATE, cell, base) == meant


def test_a_day_that_may_be_a_month_is_taken_and_told() -> None:
    vocabulary = WORDS

    def checks(day: date) -> list[str]:
        value = day.isoformat()
        return [one.message.id for one in vocabulary.checks(DATE, value, day, HERE)]

    assert checks(date(2024, 4, 3)) == ["periksa bulannya: 3 April 2024, bukan 4 Maret 2024"]
    assert not checks(date(2024, 4, 4))
    assert not checks(date(2024, 4, 13))
    assert not list(vocabulary.checks(DATE, "2024-04-03", "3 April 2024", HERE))


@pytest.mark.parametrize(
    ("held", "cell", "meant"),
    [
        (STATUS, "berjalan", "running"),
        (STATUS, "Berjalan ", "running"),
        (STATUS, "running", "running"),
        (STATUS, "jalan", ("ask", ["running", "idea", "planned", "done", "stopped"])),
        (ESTIMATE, "ya", True),
        (ESTIMATE, "No", False),
        (ESTIMATE, True, True),
        (ESTIMATE, 1.0, True),
        (ESTIMATE, "x", ("ask", [True, False])),
        (FUND, "APBD Kota", "apbd"),
        (FUND, "APBD", "apbd"),
        (FUND, "Dana Alokasi Umum (DAU)", "dau"),
        (FUND, "CSR", "csr"),
        (FUND, "DAU; DAK", ["dau", "dak"]),
        (FUND, "DAU, DAK", ("ask", [["dau", "dak"]])),
        (FUND, "DAU/DAK", ("ask", [["dau", "dak"]])),
        (YEARS_OF, "2025; 2026", [2025, 2026]),
        (YEARS_OF, "2025\n2026;", [2025, 2026]),
        (YEARS_OF, 2025.0, [2025]),
        (YEARS_OF, "2025; 2025", [2025]),
        (YEARS_OF, "2025-2027", ("ask", [[2025, 2026, 2027]])),
        (YEARS_OF, "2025, 2026", ("ask", [[2025, 2026]])),
        (CODE, "2.16.02.2.01.0016", "2.16.02.2.01.0016"),
        (CODE, "2.16.02.", ("ask", ["2.16.02"])),
        (CODE, 2.16, ("ask", ["2.16"])),
        (NAME, "=Serat", "=Serat"),
        (NAME, "-", "-"),
        (NAME, 2024.0, "2024"),
        (NAME, 1.5, ("ask", ["1,5", "1.5"])),
        (NAME, 1.5e17, ("wrong", [])),
        (NAME, "x" * 32_767, ("wrong", [])),
        (NAME, "#REF!", ("wrong", [])),
        (NAME, "Err:502", ("wrong", [])),
        (NAME, "Satu\x07Data", ("wrong", [])),
        (NAME, "Satu_x000D_\nData\x0bKota ", "Satu\nData\nKota"),
    ],
)
def test_words_lists_and_texts(held: Held, cell: Any, meant: Any) -> None:
    assert typed(held, cell) == meant


def test_a_fund_alone_stays_in_the_form_that_was_there() -> None:
    assert typed(FUND, "DAU", "apbd") == "dau"
    assert typed(FUND, "DAU", ["apbd"]) == ["dau"]
    assert typed(FUND, "DAU; APBD", "apbd") == ["dau", "apbd"]


def test_no_cell_shows_a_part_of_a_text() -> None:
    assert WORDS.word(NAME, "x" * 32_766) == "x" * 32_766
    assert WORDS.word(NAME, "x" * 32_767) is None


def test_a_block_of_text_keeps_its_last_break() -> None:
    assert typed(NAME, "Baru", "Lama\n") == "Baru\n"
    assert WORDS.word(NAME, "Lama\n") == "Lama"


def test_what_is_named_twice_is_taken_once_and_told() -> None:
    said = [one.kind for one in WORDS.checks(YEARS_OF, [2025], "2025; 2025", HERE)]
    assert said == [ConcernKind.CHECK]


def test_agencies_by_all_their_names() -> None:
    one, other, *_ = TEGAL.organization.agencies.items()
    assert typed(LEAD, one[1].name) == one[0]
    assert typed(LEAD, one[1].name.upper()) == one[0]
    assert typed(LEAD, one[0]) == one[0]
    assert typed(LEAD, one[1].short) == one[0]
    assert typed(LEAD, f"nama lain [{one[0]}]") == one[0]
    assert typed(SUPPORT, f"{one[1].name}; {other[1].short}") == [one[0], other[0]]
    formerly = [(held.former[0].name, id) for id, held in EVERY.organization.agencies.items()]
    words = Vocabulary(EVERY, "id")
    for name, id in formerly:
        assert words.understood(LEAD, name, HERE, NOTHING) == id


def test_an_agency_that_is_unknown_is_asked_with_the_nearest() -> None:
    one = next(iter(TEGAL.organization.agencies.values()))
    kind, nearest = typed(LEAD, f"{one.name} dan Lainnya")
    assert kind == "ask"
    assert (
        nearest[0] == one.id if hasattr(one, "id") else nearest[0] in TEGAL.organization.agencies
    )
    assert typed(LEAD, "Xqzw") == ("wrong", [])


def test_names_that_a_file_brought_with_it_come_before_those_of_today() -> None:
    ids = list(TEGAL.organization.agencies)
    today = WORDS.choices(LEAD)[ids[0]]
    then = Vocabulary(TEGAL, "id", {"agencies": {"Dinas Lama": ids[0], today: ids[1]}})
    assert then.understood(LEAD, "dinas lama", HERE, NOTHING) == ids[0]
    assert then.understood(LEAD, today, HERE, NOTHING) == ids[1]


def test_an_action_is_one_of_its_own_program() -> None:
    paid_for = held_at(BudgetRow, BudgetRow.action)
    programs = [one for one in TEGAL.programs.values() if one.actions]
    for program in programs[:3]:
        at = Route(("programs", program.id, "budget", "0", "action"))
        words = WORDS.choices(paid_for, at)
        assert set(words) == set(program.actions)
        for id, word in words.items():
            assert typed(paid_for, word, at=at) == id


def test_gaps_have_words_though_they_have_no_names() -> None:
    words = WORDS.choices(held_at(Program, Program.gaps))
    assert words
    assert not [id for id, word in words.items() if word == id]
    assert all(len(word) <= len("… []") + 60 + len(str(id)) for id, word in words.items())


def test_an_answer_is_taken_in_the_place_of_a_question() -> None:
    asked: list[Concern] = []

    def first(concern: Concern) -> Any:
        asked.append(concern)
        return concern.choices[0].value if concern.choices else concern

    words = Vocabulary(TEGAL, "id", ask=first)
    at = Route(("programs", "x", "budget", "0", "amount"))
    assert words.understood(MONEY, "1.250 miliar", HERE, 10**9, at=at) == 1_250 * 10**9
    assert [(one.route, one.base) for one in asked] == [(at, 10**9)]
    assert isinstance(words.understood(MONEY, "belum ada", HERE, 10**9), Concern)
