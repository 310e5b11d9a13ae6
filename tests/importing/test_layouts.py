"""The other layouts: SIPD as JSON, Renstra T-C.27, action plans, quick-win lists."""

import json
from pathlib import Path
from typing import Any

import pytest

from smartplan.failure import Failure
from smartplan.importing.printed import PrintedProgram
from smartplan.importing.reading import ImportRead, read_files
from smartplan.plan.load import load
from smartplan.plan.model.program import ActionKind, Fund
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import known
from tests.importing.makers import ANSWERS, csv_file, recipe, small_plan
from tests.places import RENDERED

AGENCIES = """\
agencies:
  diskominfo: {name: Dinas Komunikasi dan Informatika, short: Diskominfo}
  dinkes: {name: Dinas Kesehatan, short: Dinkes, former: [{name: Dinas Kesehatan dan KB}]}
"""
SIPD: dict[str, Any] = {
    "kode_sub_giat": "2.16.03.2.02.0013",
    "nama_bidang_urusan": "KOMUNIKASI DAN INFORMATIKA",
    "nama_program": "PROGRAM PENGELOLAAN APLIKASI INFORMATIKA",
    "nama_giat": "Pengelolaan e-government",
    "nama_sub_giat": "Koordinasi Pemanfaatan Pusat Data Nasional",
    "indikator_outcome": "Indeks SPBE",
    "satuan_capaian": "indeks",
    "realisasi_capaian": "2,85",
    "target_maju_1": "3.1",
    "tolak_ukur_output": "Jumlah aplikasi",
    "target_teks_output": "36 Aplikasi",
    "tahun": 2026,
    "pagu": 178000000,
    "pagu_n_depan": 195000000,
    "nama_dana": "Dana Alokasi Umum (DAU)",
    "lokasi_bl": "Semua Kecamatan",
    "kelompok_sasaran": "Perangkat daerah",
    "label_pusat": None,
    "label_kokab": "4. Tata kelola",
    "nama_skpd": "Dinas Komunikasi dan Informatika",
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = small_plan(tmp_path_factory.mktemp("rencana"), organization=AGENCIES)
    return load(read_folder(folder), RENDERED).plan


def read(plan: Plan, text: str, answers: str = ANSWERS, name: str = "tabel.csv") -> ImportRead:
    return read_files([known(name, text.encode())], recipe(answers, plan), plan)


def programs(found: ImportRead) -> list[PrintedProgram]:
    assert [one for one in found.taken.questions if one.concern.kind.stops] == []
    assert [one for one in found.taken.concerns if one.kind.stops] == []
    return [match.printed for match in found.taken.matches]


@pytest.mark.parametrize("rows", [[SIPD], {"data": [SIPD]}, {"meta": {}, "x": {"list": [SIPD]}}])
def test_rows_of_sipd_wherever_they_lie(plan: Plan, rows: Any) -> None:
    (one,) = programs(read(plan, json.dumps(rows), name="renja.json"))
    assert (one.code, one.lead) == ("2.16.03", "diskominfo")
    amounts = [(row.year, row.rupiah, row.is_approximate, row.funds) for row in one.money]
    assert amounts == [
        (2026, 178_000_000, False, (Fund.DAU,)),
        (2027, 195_000_000, True, (Fund.DAU,)),
    ]
    (action,) = one.actions
    assert action.code == "2.16.03.2.02"
    (indicator,) = one.indicators
    assert (indicator.baseline, indicator.unit) == (2.85, "indeks")
    assert one.locations == ("Semua Kecamatan",)
    assert one.regional == ("4. Tata kelola",)


def test_rows_of_sipd_without_a_year_are_asked_about(plan: Plan) -> None:
    without = {key: value for key, value in SIPD.items() if key != "tahun"}
    found = read(plan, json.dumps([without]), name="renja.json")
    asked = {str(one.at) for one in found.taken.questions if one.concern.kind.stops}
    assert asked == {"tables.*.columns.pagu.year", "tables.*.columns.pagu_n_depan.year"}


@pytest.mark.parametrize("text", ["{", "[]", '{"a": 1}', "[1, 2]"])
def test_json_without_rows_is_refused_in_one_sentence(plan: Plan, text: str) -> None:
    with pytest.raises(Failure):
        read(plan, text, name="renja.json")


KINDS = f'{ANSWERS}kinds: {{"*": policy, "2.16": application}}\n'


def test_activities_are_written_once_their_group_is_known(plan: Plan) -> None:
    without = read(plan, json.dumps([SIPD]), name="renja.json")
    data = entry(without, "pengelolaan-aplikasi-informatika")
    assert "actions" not in data
    assert [str(one.at) for one in without.taken.questions] == [
        "tables.*.baseline_year",
        "kinds.*",
    ]
    found = read(plan, json.dumps([SIPD]), KINDS, name="renja.json")
    data = entry(found, "pengelolaan-aplikasi-informatika")
    (id,) = data["actions"]
    assert data["actions"][id]["kind"] == "application"
    (indicator,) = data["actions"][id]["indicators"].values()
    assert indicator["unit"] == "Aplikasi"
    assert [row["action"] for row in data["budget"]] == [id, id]
    assert data["budget"][0]["sources"] == ["renja"]


def entry(found: ImportRead, id: str) -> dict[str, Any]:
    held = [one for one in found.said if getattr(one, "id", "") == id]
    assert len(held) == 1
    assert isinstance(held[0].data, dict)  # type: ignore[union-attr]
    return held[0].data  # type: ignore[union-attr]


T_C_27 = """\
Tabel T-C.27;;;;;;;;;;;;;
Tujuan;Kode;Program dan Kegiatan;Indikator Kinerja Program;Data Capaian pada Tahun Awal \
Perencanaan 2025;Target Kinerja Program dan Kerangka Pendanaan;;;;;;Unit Kerja Perangkat Daerah;\
Lokasi;
;;;;;Tahun 2026;;Tahun 2027;;Kondisi Kinerja pada Akhir Periode Renstra;;;;
;;;;;Target;Rp;Target;Rp;Target;Rp;;;
1;2;3;4;5;6;7;8;9;10;11;12;13;
Layanan;2.16;URUSAN KOMUNIKASI;;;;300;;400;;700;;;
;2.16.02;PROGRAM INFORMASI PUBLIK;Indeks keterbukaan;70;75;100;80;150;80;250;Diskominfo;Kota;
;2.16.03;PROGRAM APLIKASI;Layanan daring;10;12;200;14;250;14;450;Diskominfo;Kota;
"""


def test_renstra_with_three_rows_of_head_and_the_sum_of_all_years(plan: Plan) -> None:
    one, two = programs(read(plan, T_C_27))
    assert (one.name, one.code) == ("PROGRAM INFORMASI PUBLIK", "2.16.02")
    assert [(row.year, row.rupiah) for row in one.money] == [(2026, 100), (2027, 150)]
    assert [row.rupiah for row in two.money] == [200, 250]
    (indicator,) = one.indicators
    assert indicator.baseline == 70
    assert indicator.baseline_year == 2025
    assert dict(indicator.targets) == {2026: 75, 2027: 80}


@pytest.mark.parametrize(("was", "now"), [("150;80;250", "150;80;260"), (";300;", ";310;")])
def test_a_sum_of_years_or_of_an_affair_that_differs_is_asked_about(
    plan: Plan, was: str, now: str
) -> None:
    found = read(plan, T_C_27.replace(was, now))
    assert [one.at[0] for one in found.taken.questions if one.concern.kind.stops] == ["answers"]


ACTIONS = """\
No;Dimensi;Program;Kegiatan;Kelompok Rencana Aksi;Keluaran;OPD Penanggung Jawab;OPD Pendukung;\
Tahun;Anggaran (Rp juta);Sumber Dana
1;Smart Governance;Aduan Warga;Menyusun SOP;Kebijakan dan kelembagaan;SOP;Diskominfo;Dinkes;2026;\
150;APBD
2;;;Membangun aplikasi;Aplikasi dan perangkat lunak;Aplikasi;Diskominfo;;2027;1.200,5;APBD
3;Smart Living;Antrean Daring;Melatih petugas;Pengembangan SDM;Petugas;Dinas Kesehatan dan KB;;\
2026-2027;40;CSR
Jumlah;;;;;;;;;1.390,5;
"""


def test_the_action_plan_of_book_two(plan: Plan) -> None:
    found = read(plan, ACTIONS)
    one, two = programs(found)
    assert (one.name, one.dimension, one.support) == ("Aduan Warga", "governance", ("dinkes",))
    assert [(action.name, action.kind, action.years) for action in one.actions] == [
        ("Menyusun SOP", ActionKind.POLICY, (2026,)),
        ("Membangun aplikasi", ActionKind.APPLICATION, (2027,)),
    ]
    assert [(row.year, row.rupiah) for row in one.money] == [
        (2026, 150_000_000),
        (2027, 1_200_500_000),
    ]
    assert (two.lead, two.dimension, two.money) == ("dinkes", "living", ())
    assert any("beberapa tahun" in one.message.id for one in found.taken.concerns)
    assert sum(found.rows.values()) == 1_390_500_000


QUICK_WINS = """\
No;Quick Win;Dimensi;Masalah;Manfaat;OPD;Tenggat;Anggaran 2026 (Rp);Sumber Dana
1;Antrean Daring;Smart Living;Antre dua jam;Antre setengah jam;Dinkes;12/2026;450.000.000;APBD
2;Lapor Contoh;Smart Governance;Aduan lama;Aduan cepat;Diskominfo;03/04/2026;-;APBD
"""


def test_a_list_of_quick_wins(plan: Plan) -> None:
    answers = ANSWERS + 'tables: {"*": {dash: absent}}\n'
    found = read(plan, QUICK_WINS, answers)
    one, two = programs(found)
    assert (one.name, one.dimension, one.lead) == ("Antrean Daring", "living", "dinkes")
    assert one.more["quick_win"] == {"problem": "Antre dua jam", "benefit": "Antre setengah jam"}
    assert [row.rupiah for row in one.money] == [450_000_000]
    assert two.money == ()
    kept = [one.message.id for one in found.taken.concerns]
    assert any("03/04/2026" in one for one in kept)


PLAN = """\
name: Antrean Daring
dimension: living
lead: dinkes
quick_win: {benefit: yang ditulis tim}
"""


def test_a_quick_win_of_the_plan_gets_what_it_lacks(tmp_path: Path) -> None:
    folder = small_plan(tmp_path, organization=AGENCIES, programs__antrean=PLAN)
    own = load(read_folder(folder), RENDERED).plan
    answers = ANSWERS + 'tables: {"*": {dash: absent}}\n'
    found = read_files([csv_file(QUICK_WINS)], recipe(answers, own), own)
    match = next(one for one in found.taken.matches if one.id == "antrean")
    assert match.how == "name"
    routes = {str(one.route): one.value for one in found.said if hasattr(one, "route")}
    assert routes == {"programs.antrean.quick_win.problem": "Antre dua jam"}


def test_two_agencies_in_a_cell_are_asked_about_and_the_answer_holds(plan: Plan) -> None:
    rows = "Program;Kegiatan;Kelompok;OPD\nAduan;SOP;Kebijakan dan kelembagaan;Dinkes/Diskominfo\n"
    answers = 'dimensions: {"*": governance}\n'
    found = read(plan, rows, answers)
    assert [str(one.at) for one in found.taken.questions] == ["agencies.Dinkes/Diskominfo"]
    answer = "agencies: {Dinkes/Diskominfo: {agency: diskominfo, support: [dinkes]}}\n"
    (one,) = programs(read(plan, rows, answers + answer))
    assert (one.lead, one.support) == ("diskominfo", ("dinkes",))
