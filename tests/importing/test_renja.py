"""Real tables of a yearly plan: their sums to the last rupiah, and what a second import does."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.facts import money
from smartplan.importing.reading import ImportRead, read_files
from smartplan.incoming.said import Said
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import ForeignFile, foreign, known
from tests.importing.makers import ANSWERS, FILES, recipe, small_plan
from tests.places import RENDERED

XLSX, CSV = FILES / "renja-2026.xlsx", FILES / "renja-2026-potongan.csv"
DASH = 'tables: {"*": {dash: zero}}\n'
# By sheet: rows, programs, activities, rupiah of 2026 and of 2027, as the office sums them up.
SUMS = {
    "Diskominfo": (14, 4, 5, 2_556_500_000, 2_577_000_000),
    "Dinkes": (52, 4, 12, 34_662_606_359, 43_294_297_100),
    "DLH": (19, 8, 10, 2_830_724_873, 4_719_302_000),
    "Dispar": (13, 3, 6, 1_482_131_725, 1_713_943_794),
    "DPMPTSP": (16, 5, 6, 1_172_621_000, 1_231_000_000),
    "Dishub": (8, 1, 5, 4_046_870_609, 3_600_000_000),
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return load(read_folder(small_plan(tmp_path_factory.mktemp("rencana"))), RENDERED).plan


def read(plan: Plan, file: ForeignFile, answers: str = ANSWERS + DASH) -> ImportRead:
    return read_files([file], recipe(answers, plan), plan)


@pytest.fixture(scope="module")
def renja(plan: Plan) -> ImportRead:
    pytest.importorskip("python_calamine")
    return read(plan, foreign(XLSX))


@pytest.mark.parametrize("sheet", SUMS)
def test_each_sheet_has_the_sums_of_its_office(renja: ImportRead, sheet: str) -> None:
    printed = [match.printed for match in renja.taken.matches]
    own = [one for one in printed if one.origin.place.startswith(f"{sheet} ")]
    amounts = [one for program in own for one in program.money]
    sums = Counter[int]()
    for one in amounts:
        sums[one.year] += one.rupiah
    rows = [at for at in renja.rows if at.place.startswith(f"{sheet} ")]
    activities = {one.code for program in own for one in program.actions}
    found = (len(rows), len(own), len(activities), sums[2026], sums[2027])
    assert found == SUMS[sheet]


def test_nothing_stops_it_and_every_total_agrees(renja: ImportRead) -> None:
    stops = [one for one in renja.taken.questions if one.concern.kind.stops]
    assert stops == []
    assert [one for one in renja.taken.concerns if one.kind.stops] == []
    assert sum(renja.rows.values()) == 46_751_454_566 + 57_135_542_894


def test_forward_estimates_are_estimates(renja: ImportRead) -> None:
    budget = [one for match in renja.taken.matches for one in match.printed.money]
    assert {(one.year, one.is_approximate) for one in budget} == {(2026, False), (2027, True)}


def test_two_funds_for_one_amount_are_a_list(renja: ImportRead) -> None:
    funds = Counter(len(one.funds) for match in renja.taken.matches for one in match.printed.money)
    assert funds[2] == 2 * 17  # DAU and DAK in one cell
    assert "Pendapatan Denda Pajak Daerah" in [one.at.key for one in renja.taken.questions]


def test_lists_of_indicators_keep_their_names_alone(renja: ImportRead) -> None:
    programs = {match.printed.code: match.printed for match in renja.taken.matches}
    several = programs["2.16.03"].indicators
    assert len(several) == 3
    assert all(one.baseline is None and not one.targets for one in several)
    (single,) = programs["2.20.02"].indicators
    assert (single.baseline, dict(single.targets)) != (None, {})


def test_a_wrong_total_is_asked_about_with_both_figures(plan: Plan) -> None:
    rows = (
        "kode,program / kegiatan / sub kegiatan,tahun 2026 / rp\n"
        "1.02.02,PROGRAM OBAT,\n1.02.02.2.01.0001,Obat,1000\n"
        "1.02.02.2.01.0002,Alat,500\n,Jumlah Program,1600\n"
    )
    found = read(plan, known("x.csv", rows.encode()))
    (asked,) = [one for one in found.taken.questions if one.concern.kind.stops]
    assert "Rp1.600" in asked.concern.message.id
    assert "Rp1.500" in asked.concern.message.id
    again = read(
        plan, known("x.csv", rows.encode()), f"{ANSWERS}answers: {{{asked.at.key!r}: rows}}\n"
    )
    assert [one for one in again.taken.questions if one.concern.kind.stops] == []


def test_a_level_that_its_rows_do_not_come_to_is_asked_about(plan: Plan) -> None:
    rows = (
        "kode,program / kegiatan / sub kegiatan,tahun 2026 / rp\n"
        "1.02.02,PROGRAM OBAT,1600\n1.02.02.2.01.0001,Obat,1000\n1.02.02.2.01.0002,Alat,500\n"
    )
    found = read(plan, known("x.csv", rows.encode()))
    assert [one.at[0] for one in found.taken.questions if one.concern.kind.stops] == ["answers"]


# The cut of the CSV: six programs, eleven agencies.


def test_the_cut_of_the_csv_has_its_sums(plan: Plan) -> None:
    found = read(plan, foreign(CSV))
    assert len(found.rows) == 38
    assert sum(found.rows.values()) == 14_601_853_422 + 16_382_304_148
    leads = [one.at.key for one in found.taken.questions if one.at[0] == "leads"]
    assert leads == ["1.02.03", "2.11.03", "2.11.11", "2.15.02", "3.30.03"]


def test_a_unit_belongs_to_the_agency_that_the_recipe_names(plan: Plan) -> None:
    parents = (
        'parents: {"UPTD Laboratorium*": dinas-lingkungan-hidup, '
        '"UPTD Pengelolaan*": dinas-lingkungan-hidup, "UPTD Pengujian*": dinas-perhubungan, '
        '"UPTD Pasar*": dinas-perdagangan, "UPTD RSUD*": dinas-kesehatan}\n'
    )
    found = read(plan, foreign(CSV), ANSWERS + parents)
    assert [one for one in found.taken.questions if one.concern.kind.stops] == []
    leads = {match.printed.code: match.printed.lead for match in found.taken.matches}
    assert leads["3.30.03"] == "dinas-perdagangan"
    new = {one.id: one.data for one in found.said if one.holder == ("agencies",)}  # type: ignore[union-attr]
    assert new["uptd-pasar-ketahun-kelas-a"]["parent"] == "dinas-perdagangan"  # type: ignore[index,call-overload]


# Into a plan and again.


@pytest.fixture
def imported(tmp_path: Path, smartplan: Callable[..., Any]) -> Path:
    """A plan with the workbook in it."""
    pytest.importorskip("python_calamine")
    folder = small_plan(tmp_path / "rencana")
    (tmp_path / "resep.yaml").write_text(f"version: 1\n{ANSWERS}{DASH}")
    ran = smartplan(
        "import", str(XLSX), "--into", str(folder), "--recipe", str(tmp_path / "resep.yaml"),
        "--apply",
    )  # fmt: skip
    assert ran.code == 0, ran.out
    return folder


def test_money_in_is_money_out_and_ids_stay(imported: Path) -> None:
    plan = load(read_folder(imported), RENDERED).plan
    assert len(plan.programs) == 25
    assert money.total(money.planned(plan)) == 46_751_454_566 + 57_135_542_894
    again = read(plan, foreign(XLSX))
    assert again.said == ()
    assert {match.how for match in again.taken.matches} == {"code"}


def test_the_file_of_next_year_changes_what_it_says_and_nothing_else(imported: Path) -> None:
    plan = load(read_folder(imported), RENDERED).plan
    rows = (
        "kode,program / kegiatan / sub kegiatan,tahun 2027 / rp,perangkat daerah\n"
        "2.16.03,PROGRAM PENGELOLAAN APLIKASI INFORMATIKA,,\n"
        "2.16.03.2.02.0013,Pusat data,200000000,Dinas Komunikasi dan Informatika\n"
        "2.16.03.2.02.0099,Yang baru,7000000,Dinas Komunikasi dan Informatika\n"
    )
    found = read(plan, known("renja-2027.csv", rows.encode()))
    assert found.source == "renja-2027"
    changed = {
        (one.route[-1], str(one.base), str(one.value))
        for one in found.said
        if isinstance(one, Said)
    }
    assert ("amount", "195000000", "200000000") in changed
    assert ("approximate", "True", "GONE") in changed
    assert ("sources", "['renja-2026']", "['renja-2027']") in changed
    assert {one[0] for one in changed} == {"amount", "approximate", "sources", "internal_note"}
    new = [one for one in found.said if not isinstance(one, Said)]
    assert [one.holder[-1] for one in new] == ["sources", "budget"]
    stays = [one.message.en for one in found.taken.concerns]
    assert any("not in the file (4)" in one for one in stays)
