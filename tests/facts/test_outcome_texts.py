"""Official outcomes are told from texts that are merely short."""

import pytest

from smartplan.facts.outcome_texts import is_outcome


@pytest.mark.parametrize(
    "text",
    [
        "Meningkatnya kualitas layanan",
        "Terselenggaranya Administrasi Pemerintahan Desa",
        "Meningkat nya daya saing UMKM",
        "Persentase pencari kerja yang ditempatkan",
        "Cakupan Penerbitan Dokumen Kependudukan",
        "Optimalnya pelayanan publik",
    ],
)
def test_what_is_to_have_happened_or_is_measured(text: str) -> None:
    assert is_outcome(text)


@pytest.mark.parametrize(
    "text",
    [
        "Meningkatnya layanan",
        "Persentase layanan",
        "Loket layanan terpadu warga",
        "Punya banyak aplikasi",
        "Melatih petugas loket",
        "",
    ],
)
def test_what_is_merely_short(text: str) -> None:
    assert not is_outcome(text)
