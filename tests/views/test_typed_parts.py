"""What is typed and printed since: codes and money, risks, people, places, quarters."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts import people
from smartplan.books.parts.editions import editions
from smartplan.books.parts.quarters import quarters
from smartplan.books.parts.reach import reach
from smartplan.books.parts.registers import applications, datasets, owed
from smartplan.books.parts.risks import register
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import RENDERED

Make = Callable[[dict[str, str]], Plan]


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(files: dict[str, str]) -> Plan:
        for name, text in {"smartplan.yaml": "smartplan: 1\n", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


@pytest.mark.parametrize(
    ("scale", "likelihood", "impact", "grade"),
    [
        (5, 3, 5, "tinggi"),
        (5, 2, 5, "sedang"),
        (5, 2, 4, "sedang"),
        (5, 1, 5, "rendah"),
        (3, 2, 3, "tinggi"),
        (3, 2, 2, "sedang"),
        (3, 1, 3, "sedang"),
        (3, 1, 2, "rendah"),
    ],
)
def test_a_risk_is_graded_on_the_scale_of_the_plan(
    plan: Make, scale: int, likelihood: int, impact: int, grade: str
) -> None:
    risk = f"risks: {{r: {{text: Gagal, likelihood: {likelihood}, impact: {impact}}}}}\n"
    made = {"smartplan.yaml": f"smartplan: 1\nrisk_scale: {scale}\n", "profile.yaml": risk}
    held = register(plan(made), "id")
    assert [(row.grade, row.program, row.program_id) for row in held.rows] == [
        (grade, "Rencana seluruhnya", "")
    ]
    assert held.summary == "Sebanyak 1 risiko menyangkut rencana seluruhnya."
    assert f"(1–{scale})" in held.scale


def test_risks_of_the_plan_stand_before_those_of_programs(plan: Make) -> None:
    risks = "risks: {r: {text: Kecil, likelihood: 1, impact: 1}}\n"
    programs = (
        "name: A\nrisks: {r: {text: Besar, likelihood: 5, impact: 5},"
        " s: {text: Entah, impact: 2}}\n"
    )
    rows = register(plan({"profile.yaml": risks, "programs/a.yaml": programs}), "id").rows
    assert [row.text for row in rows] == ["Kecil", "Besar", "Entah"]
    assert rows[-1].weight == "belum dinilai (? × 2)"


def test_who_acts_in_an_office_is_said_so(plan: Make) -> None:
    leaders = (
        "leaders: [{office: Wali Kota, name: A, acting: true, from: 2025-02},"
        " {office: Sekda, name: B, until: 2024-03-01, rank: IV/d}]\n"
    )
    rows = people.leaders(plan({"profile.yaml": leaders}), "id")
    assert [(row.office, row.name, row.rank, row.term) for row in rows] == [
        ("Plt. Wali Kota", "A", "–", "sejak Februari 2025"),
        ("Sekda", "B", "IV/d", "sampai 1 Maret 2024"),
    ]


def test_heads_of_an_agency_are_a_table_only_where_more_than_a_name_is_known(plan: Make) -> None:
    agencies = (
        "agencies: {a: {name: A, head: Siti}, b: {name: B, head: [{name: Budi, acting: true}]}}"
    )
    held = plan({"organization.yaml": agencies}).organization.agencies
    assert people.heads(held["a"], "id") == ()
    assert [(row.name, row.office) for row in people.heads(held["b"], "id")] == [("Budi", "Plt.")]


def test_how_far_a_program_reaches(plan: Make) -> None:
    text = (
        "name: A\nproposer: dinkes\nmaturity: building\nwith_regions: ['33.28', '99.99']\n"
        "beneficiaries: [{group: Lansia, number: 1200, year: 2026}, {group: Anak}]\n"
        "locations: [{name: Taman, village: Kejambon, lat: -6.8694061, lon: 109.125}]\n"
        "adopted_from: {region: '33.74', program: Sampah}\n"
    )
    made = plan({"programs/a.yaml": text})
    facts = reach(made, made.programs["a"], "id")
    assert [(fact.label, [line.text for line in fact.lines]) for fact in facts] == [
        ("Penerima manfaat", ["Lansia: 1.200 orang (2026)", "Anak"]),
        ("Lokasi", ["Taman, Kejambon (-6,8694061; 109,125)"]),
        ("Bersama daerah lain", ["Kabupaten Tegal (33.28) dan 99.99"]),
        ("Pengusul", ["dinkes"]),
        ("Kematangan inovasi", ["pembangunan"]),
        ("Diadopsi dari", ["Sampah, Kota Semarang"]),
    ]


@pytest.mark.parametrize(
    ("value", "said"), [(40, "target tahun ini 50"), (50, "target 50, tercapai")]
)
def test_before_the_year_is_over_no_target_is_missed(plan: Make, value: int, said: str) -> None:
    program = "name: A\nindicators: {i: {name: Izin, direction: up, targets: {'2026': 50}}}\n"
    year = f"programs: {{a: {{quarters: {{'2': {{indicators: {{i: {value}}}, spent: 7}}}}}}}}\n"
    made = plan({"programs/a.yaml": program, "progress/2026.yaml": year})
    (row,) = quarters(made, "2026", made.progress["2026"], "id")
    assert (row.quarter, row.physical, row.spending) == ("II", "–", "Rp7")
    assert row.indicators == (f"Izin: {value} ({said})",)


def test_applications_datasets_and_requests_tell_their_state(plan: Make) -> None:
    data = (
        "applications: {a: {name: A, active: false, since: 2019}, b: {name: B}}\n"
        "datasets: {d: {name: D, frequency: yearly, updated: 2026-03-01,"
        " quality_note: Sebagian}}\n"
        "requests: {r: {agency: x, asked: 2026-01-02, due: 2026-02-01, received: 2026-03-04,"
        " status: received}}\n"
    )
    made = plan({"data.yaml": data})
    assert [row.state for row in applications(made, "id")] == [
        "tidak dipakai lagi, sejak 2019",
        "belum diisi",
    ]
    (dataset,) = datasets(made, "id")
    assert dataset.frequency == "tahunan, terakhir 1 Maret 2026"
    assert [one.text for one in dataset.remarks] == ["Catatan mutu: Sebagian"]
    (request,) = owed(made, "x", "id")
    assert (request.asked, request.status) == ("2 Januari 2026", "diterima, 4 Maret 2026")


def test_editions_stand_in_the_order_of_their_years(plan: Make) -> None:
    versions = (
        "smartplan: 1\nversions: [{decree: tanpa tahun}, "
        "{period: {start: 2022, end: 2026}, decree: perwali}, "
        "{period: {start: 2017, end: 2021}, documents: [Buku I, Buku II]}]\n"
    )
    instruments = (
        "instruments: {perwali: {kind: perwali, title: Perwali, number: '7', status: signed}}\n"
    )
    rows = editions(plan({"smartplan.yaml": versions, "organization.yaml": instruments}), "id")
    assert [(row.period, row.decree) for row in rows] == [
        ("2017–2021", "–"),
        ("2022–2026", "Perwali Nomor 7 (ditetapkan)"),
        ("belum diisi", "tanpa tahun"),
    ]
