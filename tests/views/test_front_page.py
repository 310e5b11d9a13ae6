"""The front page: what waits for a decision, what assessors ask, the finder, the stages."""

import itertools
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from smartplan.books.amount import AmountWords
from smartplan.books.parts.decisions import decisions
from smartplan.books.parts.finder import finder
from smartplan.books.parts.money import program_total
from smartplan.books.parts.proofs import proofs
from smartplan.books.subject import Subject
from smartplan.books.views import index
from smartplan.facts import money
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.standing.duties import DutyKind, duties
from smartplan.wording import LANGS
from tests.overlay import lay_over
from tests.places import AS_OF, PLANS

Made = Callable[..., Plan]
_PENDING = (
    "Perwali masterplan uji belum ditetapkan hingga 30 Juni 2024; tahapnya: proses harmonisasi."
)
_NO_REGULATION = (
    "Hingga 30 Juni 2024 belum ada rancangan peraturan yang menetapkan masterplan ini."
)
_OVER_TWO = (
    "Kebutuhan dana 2023–2024 melampaui pagu, terbesar pada 2024: Rp40 juta di atas Rp50 juta."
)
LATE = date(2025, 3, 2)  # a year and a day after the council met


@pytest.fixture
def plan(tmp_path: Path) -> Made:
    """The smallest plan, over whose files changes are laid, on a day."""
    counter = itertools.count()

    def made(changes: Mapping[str, str] | None = None, day: date = AS_OF) -> Plan:
        at = next(counter)
        case, folder = tmp_path / f"case{at}", tmp_path / f"plan{at}"
        for name, text in (changes or {}).items():
            (case / name).parent.mkdir(parents=True, exist_ok=True)
            (case / name).write_text(text, "utf-8")
        shutil.copytree(PLANS / "smallest", folder)
        lay_over(folder, case)
        return load(read_folder(folder), day).plan

    return made


def test_a_plan_that_lacks_nothing_waits_for_nobody(plan: Made) -> None:
    held = plan()
    assert decisions(held, "id") == ()
    view = index.view(Subject(held, score(held)), "id")
    assert view.settled == "Tidak ada keputusan yang menunggu pimpinan daerah."


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("at-legal-bureau", _PENDING),
        ("revoked", _NO_REGULATION),
    ],
)
def test_the_regulation(plan: Made, status: str, said: str) -> None:
    held = plan({"organization.yaml": f"instruments:\n  perwali: {{..., status: {status}}}\n"})
    (found,) = decisions(held, "id")
    assert (found.office, found.text) == ("Wali Kota Batu", said)
    assert decisions(held, "en")[0].office == "The mayor of Batu"


def test_a_kabupaten_has_a_regent(plan: Made) -> None:
    held = plan(
        {
            "organization.yaml": "instruments:\n  perwali: (removed)\n",
            "smartplan.yaml": 'region: {code: "33.25", name: Kabupaten Batang}\n',
        }
    )
    assert decisions(held, "id")[0].office == "Bupati Batang"


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ('{"2023": 230000000}', []),
        (
            '{"2023": 229999999}',
            ["Kebutuhan dana 2023 melampaui pagu Rp230 juta sebesar Rp1."],
        ),
        (
            '{"2023": 200000000, "2024": 50000000}',
            [_OVER_TWO],
        ),
    ],
)
def test_a_ceiling_that_is_exceeded(plan: Made, limits: str, said: list[str]) -> None:
    held = plan({"smartplan.yaml": f"budget:\n  ceilings: {limits}\n"})
    assert [one.text for one in decisions(held, "id")] == said
    verdict = finder(held, "id").ceilings
    assert ("melampaui pagu pada 202" in verdict and "tidak" not in verdict) is bool(said)


@pytest.mark.parametrize(("day", "waits"), [(date(2025, 3, 1), False), (LATE, True)])
def test_the_council_meets_once_a_year(plan: Made, day: date, *, waits: bool) -> None:
    held = plan(day=day)
    found = [one for one in decisions(held, "id") if "Dewan" in one.text]
    assert bool(found) is waits
    if waits:
        assert found[0].office == "Wali Kota"
        assert found[0].text.endswith("hingga 2 Maret 2025; sidang terakhir 1 Maret 2024.")


def test_a_council_that_never_met_or_is_not_there(plan: Made) -> None:
    never = plan({"organization.yaml": "council:\n  meetings: (removed)\n"})
    assert decisions(never, "id")[0].text == (
        "Dewan Smart City belum tercatat bersidang hingga 30 Juni 2024."
    )
    gone = plan({"organization.yaml": "council: (removed)\n"})
    assert decisions(gone, "id")[0].text == "Dewan Smart City belum dibentuk hingga 30 Juni 2024."


def test_recommendations_until_they_are_answered(plan: Made) -> None:
    text = (
        "recommendations:\n"
        "  a: {by: Asesor, text: Percepat., status: STATUS, agency: bappeda, due: 2024-09-01}\n"
    )
    held = plan({"progress/2023.yaml": text.replace("STATUS", "open")})
    (found,) = decisions(held, "id")
    assert found.office == "Badan Perencanaan Pembangunan Daerah"
    assert found.text == (
        "Satu rekomendasi evaluasi 2023 belum ditindaklanjuti; batas waktu terdekat "
        "1 September 2024."
    )
    assert decisions(plan({"progress/2023.yaml": text.replace("STATUS", "done")}), "id") == ()


def test_whoever_owes_an_answer_is_named_and_the_day_is_that_of_the_duty(plan: Made) -> None:
    """Without an agency the one that leads its program; without a day the end of its year."""
    text = (
        "recommendations:\n"
        "  a: {text: Percepat., status: open, agency: bappeda, due: 2024-09-01}\n"
        "  b: {text: Perluas., status: open, programs: [layanan-terpadu]}\n"
    )
    held = plan({"progress/2023.yaml": text, "progress/2025.yaml": text})
    (found,) = decisions(held, "id")
    owed = [one for one in duties(held, ()) if one.kind is DutyKind.RECOMMENDATION]
    assert {one.agency for one in owed} == {"bappeda", "diskominfo"}
    assert min(str(one.due) for one in owed) == "2023-12-31"
    assert found.office.startswith("Badan Perencanaan Pembangunan Daerah dan ")
    assert found.text == (
        "Sebanyak 2 rekomendasi evaluasi 2023 belum ditindaklanjuti; batas waktu terdekat "
        "31 Desember 2023."
    )
    many = "".join(f"  {id}: {{text: Ada., status: open, agency: {id}}}\n" for id in "abcd")
    (found,) = decisions(plan({"progress/2023.yaml": f"recommendations:\n{many}"}), "id")
    assert found.office.startswith(("Wali Kota ", "Bupati "))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2024-06-30", []),
        ("2024-07-01", ["Penandatanganan komitmen bersama dijadwalkan pada 1 Juli 2024."]),
        ("(removed)", ["Komitmen bersama belum ditandatangani hingga 30 Juni 2024."]),
    ],
)
def test_the_joint_commitment(plan: Made, day: str, said: list[str]) -> None:
    held = plan({"process.yaml": f"commitment:\n  date: {day}\n"})
    assert [one.text for one in decisions(held, "id")] == said


def test_at_most_three_are_told_the_gravest_first(plan: Made) -> None:
    held = plan(
        {
            "organization.yaml": "council: (removed)\ninstruments:\n  perwali: (removed)\n",
            "smartplan.yaml": 'budget:\n  ceilings: {"2023": 1}\n',
            "process.yaml": "commitment:\n  date: (removed)\n",
        }
    )
    for lang in LANGS:
        assert len(decisions(held, lang)) == 3
    assert [one.office for one in decisions(held, "id")] == [
        "Wali Kota Batu",
        "Tim Anggaran Pemerintah Daerah",
        "Wali Kota Batu",
    ]


def test_what_an_assessor_asks_of_a_plan_that_is_whole(plan: Made) -> None:
    found = {one.id: (one.word, one.when, one.is_met) for one in proofs(plan(), "id")}
    assert found == {
        "legal": ("Ditetapkan", "1 Oktober 2022", True),
        "council": ("Bersidang", "terakhir 1 Maret 2024", True),
        "forum": ("Bersidang", "terakhir 1 Mei 2024", True),
        "evidence": ("Ada pada 1 dari 2 indikator", "dinilai 15 Januari 2024", False),
        "realisation": ("Tercatat sampai 2023", "per 30 Juni 2024", True),
    }


def test_what_an_assessor_asks_of_a_plan_that_has_nothing(plan: Made) -> None:
    gone = "council: (removed)\nforum: (removed)\ninstruments:\n  perwali: (removed)\n"
    held = plan(
        {
            "organization.yaml": gone,
            "readiness.yaml": "assessed: (removed)\nindicators: (removed)\n",
            "progress/2023.yaml": "programs: (removed)\n",
        }
    )
    found = {one.id: (one.word, one.is_met) for one in proofs(held, "id")}
    assert found == {
        "legal": ("Belum ada", False),
        "council": ("Belum dibentuk", False),
        "forum": ("Belum dibentuk", False),
        "evidence": ("Belum ada", False),
        "realisation": ("Belum tercatat", False),
    }


@pytest.mark.parametrize(("day", "is_met"), [(date(2025, 3, 31), True), (date(2025, 4, 1), False)])
def test_realisation_is_asked_for_from_april_on(plan: Made, day: date, *, is_met: bool) -> None:
    found = proofs(plan(day=day), "id")[-1]
    assert found.is_met is is_met
    assert found.when == ("per 31 Maret 2025" if is_met else "tahun 2024 belum tercatat")


def test_the_finder_knows_code_agency_years_and_money(plan: Made) -> None:
    rows = {one.id: one for one in finder(plan(), "id").programs}
    one = rows["layanan-terpadu"]
    assert (one.lead, one.years, one.money) == ("Diskominfo", "2022–2023", "Rp250 juta")
    assert isinstance(one.money, AmountWords)
    assert one.money.rupiah == 250_000_000
    assert [one.code for one in rows.values()] == ["D1-01", "D2-01"]


def test_money_outside_the_plans_years_is_not_what_it_needs(plan: Made) -> None:
    held = plan({"smartplan.yaml": "period: {..., start: 2023}\n"})
    rows = {one.id: one.money for one in finder(held, "id").programs}
    assert rows["layanan-terpadu"] == "Rp150 juta"


@pytest.mark.parametrize(
    ("changes", "day", "said", "done"),
    [
        ({}, AS_OF, "Seluruh tahap bimbingan teknis selesai pada September 2022.", True),
        (
            {},
            date(2022, 8, 2),
            "Bimbingan teknis berada pada tahap 3, Rencana Aksi dan Peta Jalan.",
            False,
        ),
        ({}, date(2022, 7, 20), "Bimbingan teknis selesai sampai tahap 2.", False),
        (
            {"process.yaml": "stages: (removed)\n", "smartplan.yaml": "stage: (removed)\n"},
            AS_OF,
            "Pelaksanaan bimbingan teknis belum tercatat.",
            False,
        ),
    ],
)
def test_one_sentence_says_of_the_stages_what_their_chart_shows(
    plan: Made, changes: Mapping[str, str], day: date, said: str, *, done: bool
) -> None:
    held = plan(changes, day)
    stages = index.view(Subject(held, score(held)), "id").stages
    assert (stages.summary, stages.are_done) == (said, done)


@pytest.mark.parametrize(("status", "counts"), [("running", True), ("stopped", False)])
def test_what_a_page_sums_up_is_what_counts(plan: Made, status: str, *, counts: bool) -> None:
    if status != "running":
        held = plan({"programs/layanan-terpadu.yaml": f"status: {status}\n"})
    else:
        held = plan()
    words = program_total(held.programs["layanan-terpadu"], "id")
    assert words == "Rp250 juta"
    assert isinstance(words, AmountWords) is counts
    rows = [one.money for one in finder(held, "id").programs]
    assert sum(one.rupiah for one in rows if isinstance(one, AmountWords)) == money.total(
        money.planned(held)
    )
