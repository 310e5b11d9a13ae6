"""Files of persons: told by heads and by what cells hold, refused whole, no value repeated."""

from pathlib import Path

import pytest

from smartplan.failure import Failure
from smartplan.pulling.personal_columns import personal_columns
from smartplan.source.office.grids import Grid, GridCell
from tests.pulling.pulls import CSV, as_json, csv, plan_with, pulled, xlsx

NIK = "3579010203040001"  # made up


def kinds(*rows: tuple[GridCell, ...]) -> list[str]:
    return [one.en for one in personal_columns([Grid("", rows)])]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("NIK", NIK),
        ("nik_penerima", "3579********0001"),
        ("No. KK", "1234567890"),
        ("Nomor Kartu Keluarga", NIK),
        ("Nama Lengkap", "Siti"),
        ("Alamat Rumah", "Jalan Mawar"),
        ("No. HP", 81234567890.0),
        ("Telepon", "0341-123456"),
        ("E-mail", "a@contoh.go.id"),
        ("NPWP", "01.234.567.8-901.000"),
        ("Tanggal Lahir", "2001-02-03"),
        ("Date of birth", "2001-02-03"),
    ],
)
def test_heads_tell_persons(head: str, cell: GridCell) -> None:
    assert kinds(("kota", head), ("Batu", cell)) == [f'column "{head}"']
    assert kinds(("Data warga",), ("kota", head), ("Batu", cell)) == [f'column "{head}"']


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Nama Kecamatan", "Junrejo"),
        ("Jumlah NIK padan", 900.0),
        ("NIK padan", 12_345_678.0),  # counts; no number of a person is as short
        ("Telepon", 4),
        ("Alamat", None),
        ("Niko", "x"),
        ("kode", "3579010"),
    ],
)
def test_other_columns_are_of_nobody(head: str, cell: GridCell) -> None:
    assert kinds(("kota", head), ("Batu", cell)) == []


def test_a_letterhead_is_no_head() -> None:
    rows = (("Telepon 0341-123456", None), ("kota", "jumlah"), ("Batu", 3.0))
    assert kinds(*rows) == []


@pytest.mark.parametrize(
    ("of", "told"), [(2, ""), (3, "numbers of 16 digits as of an identity card")]
)
def test_most_cells_of_a_column_tell(of: int, told: str) -> None:
    """Two of four are not most of them, three are."""
    cells = [NIK] * of + ["7"] * (4 - of)
    rows = (("kota", "id"), *(("Batu", cell) for cell in cells))
    assert kinds(*rows) == [told] * bool(told)


def test_numbers_of_sheets_are_digits_too() -> None:
    assert kinds(("id", "n"), (float(NIK), 1.0), (float(NIK) + 1, 2.0)) != []
    assert kinds(("id", "n"), ("siti@gmail.com", 1.0)) == ["private mail addresses"]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.csv", csv([("Batu", 2023, 1, NIK)], head=("kota", "tahun", "hari", "x")), "csv"),
        (
            "a.xlsx",
            xlsx(
                ("Data", [("kota", "tahun", "hari"), ("Batu", 2023, 1)]),
                ("Sumber", [("nik", "n"), (NIK, 1)]),
                hidden=["Sumber"],
            ),
            "xlsx",
        ),
        ("a.json", as_json([{"kota": "Batu", "tahun": 2023, "hari": 1, "x": int(NIK)}]), "json"),
    ],
)
def test_nothing_of_such_a_file_is_told(
    name: str, content: bytes, kind: str, tmp_path: Path
) -> None:
    """Not even what its columns are called, and where it has none of those that are wanted."""
    file = tmp_path / name
    file.write_bytes(content)
    for number, wanted in enumerate(("kota", "lain")):
        pull = CSV.replace("csv", kind).replace("kota", wanted)
        with pytest.raises(Failure) as held:
            pulled(plan_with(tmp_path / str(number), pull), file)
        for said in (held.value.text.id, held.value.text.en):
            assert "16 digit" in said or "nik" in said
            assert NIK[:8] not in said
