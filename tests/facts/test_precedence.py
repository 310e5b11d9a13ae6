"""Offices in the order in which they sign."""

import pytest

from smartplan.facts.precedence import Precedence, precedence


@pytest.mark.parametrize(
    ("office", "agency", "rank"),
    [
        ("Wali Kota Tegal", "", Precedence.HEAD),
        ("Pj. Bupati Batang", "", Precedence.HEAD),
        ("Plt. Walikota Batam", "", Precedence.HEAD),
        ("Wakil Wali Kota Tegal", "", Precedence.DEPUTY),
        ("Kepala Bagian Protokol Wali Kota", "", Precedence.DEPARTMENT),
        ("Ketua DPRD Kota Tegal", "", Precedence.SPEAKER),
        ("Sekretaris DPRD", "", Precedence.COUNCIL_SECRETARY),
        ("Sekretaris Daerah Kota Batam", "", Precedence.SECRETARY),
        ("Asisten Administrasi Umum", "", Precedence.ASSISTANT),
        ("Inspektur Daerah", "", Precedence.INSPECTOR),
        ("Kepala Dinas Kesehatan", "", Precedence.DEPARTMENT),
        ("Kepala Bappeda", "", Precedence.BOARD),
        ("Kepala", "Badan Keuangan dan Aset Daerah", Precedence.BOARD),
        ("Kepala", "Dinas Sosial", Precedence.DEPARTMENT),
        ("Camat Tegal Timur", "", Precedence.DISTRICT),
        ("Lurah Slerok", "", Precedence.WARD),
        ("Rektor Universitas Pancasakti", "", Precedence.OTHER),
    ],
)
def test_an_office_has_its_rank(office, agency, rank):
    assert precedence(office, agency) is rank
