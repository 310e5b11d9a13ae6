"""The consultant's book of a region that does not exist, its right reading, and the answers."""

import functools
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from smartplan.importing.reading import ImportRead, read_files
from smartplan.importing.recipe import Recipe
from smartplan.importing.recipe_file import read_recipe
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from smartplan.source.office.foreign import foreign

FILES = Path(__file__).parent / "files"
BOOK = FILES / "masterplan-contoh.docx"
EXPECTED: dict[str, Any] = yaml.safe_load(
    (FILES / "masterplan-contoh.expected.yaml").read_text("utf-8")
)
DAY = date(2025, 11, 29)

MANIFEST = """\
smartplan: 1
region: {name: Kota Contoh}
title: Masterplan Smart City Kota Contoh
language: id
period: {start: 2026, end: 2030}
status: drafting
standards: {dimensions: kominfo}
"""

# By the id of each doubt: its route in the recipe, and what the authors meant there.
ANSWERS: dict[str, tuple[tuple[str, ...], Any]] = {
    "two-leads-slash": (
        ("agencies", "Bappeda/Diskominfo"),
        {"agency": "bappeda", "support": ["diskominfo"]},
    ),
    "two-leads-and": (
        ("agencies", "DLH dan DPUPR"),
        {"agency": "dlh", "support": ["dpupr"]},
    ),
    "agency-alias": (("agencies", "Kominfo"), "diskominfo"),
    "agency-unknown": (("agencies", "DKUPP"), {"new": True}),
    "agency-unknown-2": (("agencies", "Disperpus"), {"new": True}),
    "no-indicator": (("answers", "Jenama Kota Contoh: indikator"), "open"),
    "baseline-year": (("tables", "tabel 3.1", "baseline_year"), 2025),
    "fund-split": (("answers", "APBD / DAK Nonfisik"), "together"),
    "fund-split-years": (("answers", "APBD 300 + CSR 60"), "setiap tahun"),
    "unit-missing": (("tables", "tabel 6.1", "unit"), "million"),
    "total-differs": (("answers", "tabel 6.1: jumlah 2028"), "rows"),
    "same-program-twice": (
        ("answers", "Internet Ruang Publik: tabel 5.1, tabel 6.1"),
        "tabel 5.1",
    ),
    "text-and-table": (("answers", "tabel 7.1 baris 2: Sampah yang masuk TPA"), "142"),
    "letter-m": (("answers", "M"), "ya"),
    "quick-win-name": (("answers", "Aduan Warga Terpadu (Lapor Contoh)"), "Aduan Warga Terpadu"),
    "quick-win-amount": (("answers", "Aduan Warga Terpadu: anggaran quick win 2026"), "table"),
    "quick-win-after": (
        ("answers", "Aduan Warga Terpadu: sasaran 2026"),
        "biarkan keduanya seperti tercetak",
    ),
    "quick-win-deadline": (("answers", "Antrean Puskesmas Daring: batas waktu"), "kosong"),
    "risk-words": (("answers", "tabel 9.1: Sedang / Tinggi"), "3 / 4"),
    "risk-all": (("answers", "tabel 9.1 baris 5: program"), "-"),
    "region-code": (("answers", "kode wilayah"), "open"),
}


def recipe_text(*left_out: str) -> str:
    """The recipe with all answers but those to some doubts."""
    recipe: dict[str, Any] = {"version": 1, "file": BOOK.name}
    for doubt, (route, answer) in ANSWERS.items():
        if doubt in left_out:
            continue
        held = recipe
        for key in route[:-1]:
            held = held.setdefault(key, {})
        held[route[-1]] = answer
    return yaml.safe_dump(recipe, allow_unicode=True)


@functools.cache
def plan() -> Plan:
    """A plan of which nothing is known but its region and its years."""
    return load(Bundle("contoh", {"smartplan.yaml": MANIFEST.encode()}, frozenset()), DAY).plan


def recipe(*left_out: str) -> Recipe:
    """The same, read."""
    read = read_recipe("masterplan-contoh.yaml", recipe_text(*left_out).encode(), plan())
    assert not read.wrong
    return read.recipe


@functools.cache
def reading(*left_out: str) -> ImportRead:
    """The book read with the answers but those to some doubts."""
    return read_files([foreign(BOOK)], recipe(*left_out), plan())
