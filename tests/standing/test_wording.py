"""What is owed in words: the names of things and what is wanted, no id and no rule's words."""

from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.plan.plan import Plan
from smartplan.plan.types import route_of
from smartplan.rules.registry import catalogue
from smartplan.standing.duties import Duty, DutyKind, duties
from smartplan.standing.faults import FAULTS
from smartplan.standing.wording import DutyWords, capital, duty_words
from smartplan.wording import same
from tests.places import EXAMPLES
from tests.standing.plans import assessed

PROGRAM = """name: Izin cepat
dimension: governance
lead: a
status: running
summary: Izin selesai sehari.
period: {start: 2022, end: 2026}
indicators: {lama: {name: Lama izin, unit: hari, targets: {2024: 3}}}
budget: [{year: 2025, amount: 10, fund: apbd}]
"""
DATA = """datasets:
  izin: {name: Data izin, custodian: b, frequency: yearly, updated: 2020-06, completeness: 40}
requests:
  minta: {agency: c, due: 2024-05-31, items: [izin, Peta jalan], status: open}
  kosong: {agency: c, due: 2024-05-31}
"""
ADVICE = "recommendations: {perwali: {text: Tetapkan perwali, programs: [izin], status: open}}\n"
ASSESSMENT = """instrument: kominfo-2023-kppn-ikn
items:
  output.policy.regulation: {agency: b, claim: 4}
  outcome.governance.lppd: {agency: c}
"""
REGULATION = "Butir B.1 2.1.1 Ada Perda/Perkada tentang smart city sesudah ikut gerakan nasional"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return assessed(
        programs__izin=PROGRAM, data=DATA, progress__2023=ADVICE, assessment__2024=ASSESSMENT
    ).plan


def words(
    plan: Plan, route: str, code: str = "", kind: DutyKind = DutyKind.FIELD
) -> tuple[str, str, str]:
    found = duty_words(Duty("a", kind, code, route_of(route)), plan)
    return found.thing.id, found.text.id, found.text.en


@pytest.mark.parametrize(
    ("route", "code", "thing", "text"),
    [
        ("programs.izin.indicators.lama.baseline", "COV006", "Izin cepat",
         "nilai awal indikator Lama izin: belum diisi"),
        ("programs.izin.indicators.lama.targets.2024", "TIM009", "Izin cepat",
         "target per tahun 2024 indikator Lama izin: di luar masa pelaksanaannya"),
        ("programs.izin.actions", "COV014", "Izin cepat", "rencana aksi: belum diisi"),
        ("programs.izin.summary", "XYZ999", "Izin cepat", "ringkasan: perlu diperiksa"),
        ("programs.izin.budget.0.amount", "BUD011", "Izin cepat",
         "jumlah anggaran 2025: jauh berbeda dari tahun sebelumnya"),
        ("programs.izin", "COV012", "Izin cepat",
         "belum dihubungkan dengan sasaran atau isu strategis"),
        ("programs.izin.lead", "SCH003", "Izin cepat",
         "penanggung jawab: belum dapat dibaca"),
        ("agencies.b.name", "REF006", "Dinas B", "nama resmi: namanya sama dengan yang lain"),
        ("datasets.izin", "DAT003", "Data izin", "lengkapi data; kini 40% terisi"),
        ("datasets.izin", "DAT004", "Data izin", "mutakhirkan data; terakhir Juni 2020"),
        ("requests.minta", "DAT002", "Data izin; Peta jalan", "data yang diminta"),
        ("requests.minta", "", "Data izin; Peta jalan", "data yang diminta"),
        ("requests.minta", "DAT007", "Data izin; Peta jalan",
         "tanggal dan status permintaan: perlu diperiksa"),
        ("requests.kosong", "DAT002", "Data yang diminta", "data yang diminta"),
        ("progress.2023.recommendations.perwali", "PRG007", "Tetapkan perwali",
         "jawaban atas rekomendasi 2023"),
        ("progress.2023.recommendations.perwali", "", "Tetapkan perwali",
         "jawaban atas rekomendasi 2023"),
        ("assessment.2024.items.output.policy.regulation", "", REGULATION,
         "bukti penilaian 2024"),
        ("council.decree", "ORG003", "Dewan Smart City", "dasar pembentukan: belum diisi"),
        ("readiness.assessed", "EVD004", "Penilaian kesiapan",
         "tanggal penilaian: sudah lama; perlu diperbarui"),
    ],
)  # fmt: skip
def test_words_name_the_thing_and_what_is_wanted(
    plan: Plan, route: str, code: str, thing: str, text: str
) -> None:
    assert words(plan, route, code)[:2] == (thing, text)


def test_realisation_is_owed_by_year_or_by_quarter(plan: Plan) -> None:
    """Whether a file of that year is there or not."""
    for year in ("2023", "2031"):
        at = f"progress.{year}.programs.izin"
        assert words(plan, at, "PRG003", DutyKind.PROGRESS) == (
            "Izin cepat", f"realisasi tahun {year}", f"progress of {year}"
        )  # fmt: skip
        assert words(plan, f"{at}.quarters.3", "", DutyKind.PROGRESS)[1:] == (
            f"realisasi triwulan III {year}", f"progress of quarter 3 of {year}"
        )  # fmt: skip


def test_an_item_without_a_value_is_asked_for_both(plan: Plan) -> None:
    thing, *texts = words(plan, "assessment.2024.items.outcome.governance.lppd")
    assert thing.startswith("Butir C.1 ")
    assert texts == ["nilai dan bukti penilaian 2024", "value and evidence of 2024"]


def test_what_an_instrument_asks_is_said_in_the_language_of_the_reader(plan: Plan) -> None:
    route = route_of("assessment.2024.items.output.policy.regulation")
    found = duty_words(Duty("b", DutyKind.ASSESSMENT, "", route), plan)
    asked = "A smart city regulation exists since joining the movement"
    assert found.thing.en == f"Item B.1 2.1.1 {asked}"
    assert found.whole.en == f"{found.thing.en}: evidence of 2024"
    assert found.thing.id == REGULATION


def test_a_line_begins_with_a_capital_and_a_whole_with_the_name() -> None:
    found = DutyWords(same("Izin"), same("realisasi"))
    assert capital(found.text).en == "Realisasi"
    assert found.whole.id == "Izin: realisasi"
    assert DutyWords(same(""), same("realisasi")).whole.id == "realisasi"


def test_every_fault_is_of_a_rule_that_there_is() -> None:
    assert FAULTS.keys() <= catalogue().keys()


@pytest.mark.parametrize("example", ["tegal", "batam", "bukittinggi", "batang"])
@pytest.mark.parametrize("day", [date(2024, 6, 30), date(2026, 11, 21)])
def test_no_words_hold_an_id_or_what_the_rule_says(example: str, day: date) -> None:
    held = assess(Path(EXAMPLES) / example, day)
    found = duties(held.plan, held.findings)
    messages = {one.message.id for one in held.findings}
    assert found
    for one in found:
        said = duty_words(one, held.plan)
        for text in (said.thing.id, said.thing.en, said.text.id, said.text.en):
            assert text
            assert not any("-" in key and key in text for key in one.route)
            assert not [told for told in messages if told in text]
