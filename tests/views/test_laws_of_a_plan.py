"""A plan rests on what is in force, by rank; a draft is still to be prepared."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts.foundation import foundation
from smartplan.books.parts.laws import cited, rank
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS
from tests.places import RENDERED

Make = Callable[[str, str], Plan]


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(instruments: str, sources: str) -> Plan:
        region = 'smartplan: 1\nregion: {code: "33.25", name: Kabupaten Batang}\n'
        (tmp_path / "smartplan.yaml").write_text(region, encoding="utf-8")
        (tmp_path / "organization.yaml").write_text(f"instruments:\n{instruments}", "utf-8")
        (tmp_path / "sources.yaml").write_text(sources, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


INSTRUMENTS = """\
  perbup:
    {kind: perbup, title: Peraturan Bupati tentang SPBE, number: No. 7 Tahun 2021, status: signed}
  perda:
    kind: perda
    title: Peraturan Daerah tentang RPJMD
    status: signed
    gazette: LD 2021 Nomor 3
  own:
    {kind: perbup, title: Peraturan Bupati tentang Masterplan, about: masterplan, status: signed}
  rancangan:
    {kind: perbup, title: Rancangan Peraturan Bupati tentang Data, status: at-legal-bureau}
  dicabut: {kind: perda, title: Peraturan Daerah tentang Jalan, status: revoked}
  sk: {kind: sk, title: Dewan Smart City, status: drafting}
"""
SOURCES = """\
perpres: {kind: law, title: Peraturan Presiden tentang SPBE, number: 95 Tahun 2018}
uu: {kind: law, title: Undang-Undang tentang Pemerintahan Daerah, number: 23 Tahun 2014}
rpm: {kind: law, title: Rancangan Peraturan Menteri tentang Kota Cerdas}
"""


def test_only_what_is_in_force_is_a_legal_basis_by_rank(plan: Make) -> None:
    assert [law.title for law in foundation(plan(INSTRUMENTS, SOURCES), "id").laws] == [
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "Peraturan Presiden Nomor 95 Tahun 2018 tentang SPBE",
        "Peraturan Daerah tentang RPJMD (LD 2021 Nomor 3)",
        "Peraturan Bupati Nomor 7 Tahun 2021 tentang SPBE",
    ]


def test_drafts_are_still_to_be_prepared(plan: Make) -> None:
    held = foundation(plan(INSTRUMENTS, SOURCES), "id").wanted
    assert [(one.title, one.status) for one in held] == [
        ("Rancangan Peraturan Bupati tentang Data", "proses harmonisasi"),
        ("Dewan Smart City", "sedang disusun"),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_the_regulation_that_enacts_the_plan_is_asked_for_where_none_is_recorded(
    plan: Make, lang
) -> None:
    held = foundation(plan("  sk: {kind: sk, title: Tim, status: signed}\n", SOURCES), lang).wanted
    (one,) = held
    assert one.title == TITLES[lang]


TITLES = {
    "id": "Peraturan Bupati tentang Masterplan Kabupaten Cerdas Kabupaten Batang",
    "en": "regent's regulation (Perbup) on the Smart Regency masterplan of Kabupaten Batang",
}


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Undang-Undang Nomor 1", "Peraturan Pemerintah Nomor 1"),
        ("Peraturan Pemerintah Pengganti Undang-Undang", "Peraturan Pemerintah Nomor 1"),
        ("PP 12/2019", "Perpres 95/2018"),
        ("Perpres 95/2018", "Permendagri 90/2019"),
        ("Permendagri 90/2019", "Peraturan Daerah Provinsi Jawa Tengah"),
        ("Peraturan Gubernur", "Perda Kota Tegal"),
        ("Perda Kota Tegal", "Peraturan Walikota Tegal"),
        ("Perbup Batang", "Pedoman lain"),
    ],
)
def test_laws_have_their_rank(higher: str, lower: str) -> None:
    assert rank(higher) < rank(lower)


def test_a_number_in_the_title_is_not_told_twice() -> None:
    assert cited("Perpres 39 Tahun 2019", "39 Tahun 2019") == "Perpres 39 Tahun 2019"
    assert cited("Perpres tentang Data", "No. 39 Tahun 2019") == (
        "Perpres Nomor 39 Tahun 2019 tentang Data"
    )
