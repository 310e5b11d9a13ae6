"""Every refusal of a pull: one sentence, in both languages, and each of them has its file."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from smartplan.failure import Failure
from smartplan.pulling.refusing import PULL_REFUSALS
from tests.pulling.pulls import (
    CSV,
    DAY,
    ID,
    ROWS,
    SDMX,
    as_json,
    bps,
    calculated,
    ckan,
    csv,
    edited,
    plan_with,
    pulled,
    records,
    xlsx,
)


class Case(NamedTuple):
    """A pull and a file for it, the refusal, and what both languages say of it."""

    why: str
    pull: str
    name: str
    content: bytes
    id: str
    en: str
    plan: dict[str, Any] = {}  # noqa: RUF012 -- nobody changes it


XLSX, JSON = CSV.replace("csv", "xlsx"), CSV.replace("csv", "json")
CKAN = CSV.replace("csv", "ckan")
BPS = "pull: {kind: bps, where: {vervar: '3579'}}"
SDMX_PULL = "pull: {kind: sdmx-csv, where: {REF_AREA: '3579'}}"
# Variable 19 with derived 20 is glued like variable 192 with derived 0.
GLUED = bps(
    {"357919201230": 1},
    var=[{"val": 19, "label": "Antrean"}, {"val": 192, "label": "Kunjungan"}],
    turvar=[{"val": 20, "label": "Perempuan"}, {"val": 0, "label": "Jumlah"}],
    turtahun=[{"val": 0, "label": "Tahun"}],
    tahun=[{"val": 123, "label": "2023"}],
)
CASES = [
    Case(
        "no pull", "", "a.csv", csv(),
        f"data {ID} belum memuat pull; tulis di bawah datanya, misalnya: pull: {{kind: csv, file: "
        "a.csv, where: {wilayah: Kota Batu}, value: jumlah, year: tahun, unit: kasus}",
        f"dataset {ID} has no pull; write one below it, such as: pull: {{kind: csv, file: a.csv, "
        "where: {wilayah: Kota Batu}, value: jumlah, year: tahun, unit: kasus}",
    ),
    Case(
        "no kind", "pull: {value: hari}", "a.csv", csv(),
        f"pull.kind data {ID} belum ada atau belum benar; tulis salah satu dari: csv, xlsx, json, "
        "bps, ckan, sdmx-csv",
        f"pull.kind of dataset {ID} is not there or not right; write one of: csv, xlsx, json, "
        "bps, ckan, sdmx-csv",
    ),
    Case(
        "no column", "pull: {kind: csv, year: tahun}", "a.csv", csv(),
        f"pull.value data {ID} belum ada; tulis nama kolom nilai dalam berkas",
        f"pull.value of dataset {ID} is not there; write the name of the column of values in the "
        "file",
    ),
    Case(
        "no column", "pull: {kind: ckan, value: hari}", "a.json", ckan(),
        f"pull.year data {ID} belum ada; tulis nama kolom tahun dalam berkas",
        f"pull.year of dataset {ID} is not there; write the name of the column of years in the "
        "file",
    ),
    Case(
        "form", CSV, "a.xlsx", xlsx(("Data", [])),
        f"pull.kind data {ID} menyebut csv, padahal a.xlsx berbentuk buku kerja Excel; betulkan "
        "salah satunya",
        f"pull.kind of dataset {ID} says csv, but a.xlsx is an Excel workbook; mend one of them",
    ),
    Case(
        "form", JSON, "a.csv", csv(),
        f"pull.kind data {ID} menyebut json, padahal a.csv berbentuk teks CSV; betulkan salah "
        "satunya",
        f"pull.kind of dataset {ID} says json, but a.csv is CSV text; mend one of them",
    ),
    Case(
        "sheet", XLSX.replace("value", "sheet: Rekap, value"), "a.xlsx",
        xlsx(("Data", [["x"]]), ("Lain", [])),
        'lembar "Rekap" tidak ada di a.xlsx; yang ada: "Data", "Lain"',
        'there is no sheet "Rekap" in a.xlsx; there are: "Data", "Lain"',
    ),
    Case(
        "sheets", XLSX, "a.xlsx", xlsx(("Data", [["x"]]), ("Lain", [["x"]])),
        'isi a.xlsx beberapa lembar; tulis satu di pull.sheet: "Data", "Lain"',
        'a.xlsx holds several sheets; write one of them as pull.sheet: "Data", "Lain"',
    ),
    Case(
        "empty", XLSX, "a.xlsx", xlsx(("Data", [])),
        "isi a.xlsx tidak memuat baris data; minta berkasnya sekali lagi",
        "a.xlsx holds no rows of data; ask for the file again",
    ),
    Case(
        "empty", CSV, "a.csv", csv([]),
        "isi a.csv tidak memuat baris data; minta berkasnya sekali lagi",
        "a.csv holds no rows of data; ask for the file again",
    ),
    Case(
        "empty", CKAN, "a.json", ckan([]),
        "isi a.json tidak memuat baris data; minta berkasnya sekali lagi",
        "a.json holds no rows of data; ask for the file again",
    ),
    Case(
        "columns", CSV, "a.csv", csv(head=("wilayah", "th", "hari")),
        'kolom "kota", "tahun" tidak ada di a.csv; yang ada: "wilayah", "th", "hari"',
        'there is no column "kota", "tahun" in a.csv; there are: "wilayah", "th", "hari"',
    ),
    Case(
        "columns", BPS.replace("vervar", "wilayah"), "a.json", bps(),
        'kolom "wilayah" tidak ada di a.json; yang ada: "vervar", "var", "turvar", "tahun", '
        '"turtahun", "datacontent"',
        'there is no column "wilayah" in a.json; there are: "vervar", "var", "turvar", "tahun", '
        '"turtahun", "datacontent"',
    ),
    Case(
        "columns", SDMX_PULL, "a.csv", csv(),
        'kolom "REF_AREA" tidak ada di a.csv; yang ada: "kota", "tahun", "hari"',
        'there is no column "REF_AREA" in a.csv; there are: "kota", "tahun", "hari"',
    ),
    Case(
        "no years", "pull: {kind: csv, where: {kota: Batu}}", "a.csv", csv(),
        "tidak ada kolom yang bernama tahun di a.csv; tulis value dan year, atau perbaiki kepala "
        'tabelnya; yang ada: "kota", "tahun", "hari"',
        "no column of a.csv is called by a year; write value and year, or mend its head; there "
        'are: "kota", "tahun", "hari"',
    ),
    Case(
        "no column", "pull: {kind: csv}", "a.csv", csv(),
        f"pull.value data {ID} belum ada; tulis nama kolom nilai dalam berkas",
        f"pull.value of dataset {ID} is not there; write the name of the column of values in the "
        "file",
    ),
    Case(
        "twice", CSV, "a.csv",
        csv([("Batu", 2023, 1, 2)], head=("kota", "tahun", "hari", "Hari")),
        'kolom "hari" ada dua kali di a.csv; beri salah satunya nama lain',
        'the column "hari" is there twice in a.csv; give one of them another name',
    ),
    Case(
        "lists", JSON, "a.json", as_json({"a": records(), "b": records()}),
        "beberapa daftar di a.json memuat kolom itu; simpan satu daftar saja ke berkas baru",
        "several lists of a.json have these columns; save only one of them in a new file",
    ),
    Case(
        "no row", CSV, "a.csv", csv([("Kota Batu", 2023, 1), ("Malang", 2023, 2)]),
        'tidak ada baris dengan kota: "Batu" di a.csv; isi kolom itu antara lain: "Kota Batu", '
        '"Malang"',
        'no row of a.csv has kota: "Batu"; the column holds, among others: "Kota Batu", "Malang"',
    ),
    Case(
        "no rows", CSV.replace("Batu", "Batu, hari: '9'"), "a.csv", csv(),
        "tidak ada baris di a.csv yang memenuhi semua isi where; periksa where",
        "no row of a.csv is as all of where says; look at where",
    ),
    Case(
        "year", CSV, "a.csv", csv([("Batu", "2023/2024", 1)]),
        'B2 di a.csv berisi "2023/2024", bukan satu tahun; persempit where sampai tinggal baris '
        "tahunan",
        'B2 of a.csv holds "2023/2024", which is not one year; narrow where down to the rows of '
        "whole years",
    ),
    Case(
        "no year", CSV, "a.csv", csv([("Batu", "", 1)]),
        "B2 di a.csv kosong, padahal di sana tahunnya; isi, atau persempit where",
        "B2 of a.csv is empty where its year should be; fill it in, or narrow where down",
    ),
    Case(
        "broken", CSV.replace("Batu", "3579"), "a.csv", csv(),
        f"pull data {ID} memuat isian yang belum benar; betulkan lebih dahulu menurut smartplan "
        "validate",
        f"the pull of dataset {ID} holds what is not right; mend it first, as smartplan validate "
        "says",
    ),
    Case(
        "year", SDMX_PULL, "a.csv", SDMX,
        'D5 di a.csv berisi "2024-Q1", bukan satu tahun; persempit where sampai tinggal baris '
        "tahunan, misalnya FREQ: A",
        'D5 of a.csv holds "2024-Q1", which is not one year; narrow where down to the rows of '
        "whole years, such as FREQ: A",
    ),
    Case(
        "two", CSV.replace("where: {kota: Batu}, ", ""), "a.csv", csv(),
        'ada dua nilai untuk 2024 di a.csv: "7" (C3) dan "9" (C4); persempit where',
        'there are two values for 2024 in a.csv: "7" (C3) and "9" (C4); narrow where down',
    ),
    Case(
        "two", BPS.replace("'3579'", "''").replace("{vervar: ''}", "{}"), "a.json", bps(),
        'ada dua nilai untuk 2024 di a.json: "7 Hari" (datacontent.357919201240) dan "9 Hari" '
        "(datacontent.350719201240); persempit where",
        'there are two values for 2024 in a.json: "7 Hari" (datacontent.357919201240) and "9 '
        'Hari" (datacontent.350719201240); narrow where down',
    ),
    Case(
        "no value", CSV, "a.csv", csv([("Batu", 2019, 1), ("Batu", 2027, 1)]),
        "a.csv tidak memuat nilai yang dapat diambil: semua tahunnya di luar masa rencana atau "
        "belum tiba",
        "a.csv holds no value to be taken: all its years lie before the plan or are to come",
    ),
    Case(
        "no value", CSV, "a.csv", csv([("Batu", 2023, "-")]),
        "a.csv tidak memuat nilai yang dapat diambil: baris yang cocok tidak berisi nilai",
        "a.csv holds no value to be taken: the rows that fit hold no value",
    ),
    Case(
        "unit", BPS, "a.json", bps(),
        'satuan a.json adalah "Hari", sedangkan satuan indikator "Rata-rata lama layanan" "jam"; '
        "samakan bila memang sama, atau ambil data yang sesuai",
        'the unit of a.json is "Hari", that of the indicator "Rata-rata lama layanan" is "jam"; '
        "write them alike if they are the same, or take the data that fits",
        {"unit": "jam"},
    ),
    Case(
        "unit", BPS.replace("}}", "}, unit: menit}"), "a.json", bps(),
        'satuan a.json adalah "Hari", sedangkan satuan pull "menit"; samakan bila memang sama, '
        "atau ambil data yang sesuai",
        'the unit of a.json is "Hari", that of the pull is "menit"; write them alike if they are '
        "the same, or take the data that fits",
    ),
    Case(
        "unit", CSV.replace("}", "}", 1).replace("tahun}", "tahun, unit: menit}"), "a.csv", csv(),
        'satuan pull adalah "menit", sedangkan satuan indikator "Rata-rata lama layanan" "hari"; '
        "samakan bila memang sama, atau ambil data yang sesuai",
        'the unit of the pull is "menit", that of the indicator "Rata-rata lama layanan" is '
        '"hari"; write them alike if they are the same, or take the data that fits',
    ),
    Case(
        "personal", CSV, "a.csv",
        csv([("Batu", 2023, 1, "Siti")], head=("kota", "tahun", "hari", "Nama Lengkap")),
        'a.csv memuat data pribadi (kolom "Nama Lengkap") dan tidak diambil sama sekali; minta '
        "produsen data berkas yang berisi jumlah saja",
        'a.csv holds personal data (column "Nama Lengkap"), and nothing of it is taken; ask the '
        "custodian for a file of totals only",
    ),
    Case(
        "several", CSV, "a.csv", csv(),
        f'data {ID} menjadi dasar beberapa indikator ("Rata-rata lama layanan" dan "Warga yang '
        'mengurus layanan daring sendiri"), padahal satu pull hanya untuk satu; tulis data '
        "tersendiri untuk masing-masing",
        f'dataset {ID} is behind several indicators ("Rata-rata lama layanan" and "Warga yang '
        'mengurus layanan daring sendiri"), but a pull is for one; write a dataset for each',
        {"indicators": 2},
    ),
    Case(
        "not ckan", CKAN, "a.json", as_json(records()),
        "a.json bukan jawaban datastore_search portal CKAN; unduh lagi dengan alamat API-nya",
        "a.json is no answer of a CKAN portal's datastore_search; fetch it again from its API",
    ),
    Case(
        "not ckan", CKAN, "a.json", as_json({"success": True, "result": []}),
        "a.json bukan jawaban datastore_search portal CKAN; unduh lagi dengan alamat API-nya",
        "a.json is no answer of a CKAN portal's datastore_search; fetch it again from its API",
    ),
    Case(
        "ckan error", CKAN, "a.json",
        as_json({"success": False, "error": {"message": "Not found: Resource"}}),
        'isi a.json pesan galat portal, bukan data: "Not found: Resource"; unduh lagi',
        'a.json holds an error of the portal and no data: "Not found: Resource"; fetch it again',
    ),
    Case(
        "ckan part", CKAN, "a.json", ckan(total=32_000),
        "a.json hanya memuat 3 dari 32000 baris; unduh lagi dengan limit=32000",
        "a.json holds only 3 of 32000 rows; fetch it again with limit=32000",
    ),
    Case(
        "ckan large", CKAN, "a.json", ckan(total=32_001),
        "a.json hanya memuat 3 dari 32001 baris, lebih banyak daripada yang diberikan portal "
        "sekaligus; unduh lagi dengan filters sampai tinggal baris yang diperlukan",
        "a.json holds only 3 of 32001 rows, more than a portal gives at once; fetch it again with "
        "filters for the rows that are needed",
    ),
    Case(
        "ckan form", CKAN, "a.json", ckan(records="kota,tahun\n"),
        "baris di a.json tidak berbentuk objek; unduh lagi tanpa records_format",
        "the rows of a.json are no objects; fetch it again without records_format",
    ),
    Case(
        "not bps", BPS, "a.json", as_json(records()),
        "a.json bukan jawaban data dinamis BPS (bagian status tidak ada atau tidak dikenal); "
        "unduh lagi dengan model/data",
        "a.json is no answer of the dynamic data of BPS (its part status is not there or not "
        "known); fetch it again with model/data",
    ),
    Case(
        "not bps", BPS, "a.json", bps(vervar=[{"val": "abc", "label": "?"}]),
        "a.json bukan jawaban data dinamis BPS (bagian vervar tidak ada atau tidak dikenal); "
        "unduh lagi dengan model/data",
        "a.json is no answer of the dynamic data of BPS (its part vervar is not there or not "
        "known); fetch it again with model/data",
    ),
    Case(
        "bps none", BPS, "a.json",
        as_json({"status": "OK", "data-availability": "list-not-available", "data": ""}),
        "BPS menjawab bahwa data di a.json belum tersedia; periksa var dan th pada alamatnya",
        "BPS answers that the data of a.json is not available; look at var and th in its address",
    ),
    Case(
        "bps none", BPS, "a.json", bps({}),
        "BPS menjawab bahwa data di a.json belum tersedia; periksa var dan th pada alamatnya",
        "BPS answers that the data of a.json is not available; look at var and th in its address",
    ),
    Case(
        "bps stray", BPS, "a.json", bps({"357919201230": 1, "357919299230": 2}),
        'nilai "357919299230" di a.json tidak ada dalam katalognya; unduh lagi, jangan diubah '
        "tangan",
        'the value "357919299230" of a.json is in none of its catalogues; fetch it again, '
        "unedited",
    ),
    Case(
        "bps two", BPS, "a.json", GLUED,
        'kunci datacontent.357919201230 di a.json dapat berarti "Kota Batu, Antrean, Perempuan, '
        '2023, Tahun" maupun "Kota Batu, Kunjungan, Jumlah, 2023, Tahun"; unduh satu variabel '
        "saja",
        'the key datacontent.357919201230 of a.json may mean "Kota Batu, Antrean, Perempuan, '
        '2023, Tahun" as well as "Kota Batu, Kunjungan, Jumlah, 2023, Tahun"; fetch a single '
        "variable",
    ),
    Case(
        "formula", XLSX, "a.xlsx", calculated('<c r="C2"><f>1+1</f></c>'),
        "rumus di Data!C2 (a.xlsx) belum dihitung; buka berkasnya, simpan, lalu tarik lagi",
        "the formula in Data!C2 (a.xlsx) has not been worked out; open the file, save it, and "
        "pull it again",
    ),
    Case(
        "huge", JSON, "a.json",
        as_json([{"kota": "Batu", "tahun": 2023, "hari": 1e18}]),
        "hari (1) di a.json berisi bilangan yang terlalu besar untuk dihitung; periksa asalnya",
        "hari (1) of a.json holds a number too large to be reckoned with; look at where it is "
        "from",
    ),
    Case(
        "huge", CSV, "a.csv", csv([("Batu", 2023, "1" + "0" * 40)]),
        "C2 di a.csv berisi bilangan yang terlalu besar untuk dihitung; periksa asalnya",
        "C2 of a.csv holds a number too large to be reckoned with; look at where it is from",
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.why}-{case.name}")
def test_a_file_is_refused_in_one_sentence(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(case.name).write_bytes(case.content)
    plan = plan_with(tmp_path / "uji", case.pull, **case.plan)
    assert refused(plan, Path(case.name)) == (case.id, case.en)


def refused(plan: Path, *asked: Any, day: date = DAY) -> tuple[str, str]:
    with pytest.raises(Failure) as held:
        pulled(plan, *asked, day=day)
    return held.value.text.id, held.value.text.en


def test_a_pull_needs_a_place(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    id = (
        f"pull data {ID} belum memuat file maupun url; tulis salah satunya, atau tambahkan "
        "--from BERKAS"
    )
    en = (
        f"the pull of dataset {ID} has neither file nor url; write one of them, or add --from FILE"
    )
    assert refused(plan) == (id, en)


def test_an_address_is_told_and_never_opened(tmp_path: Path) -> None:
    url = "https://data.example/a?id=1&key=x"
    plan = plan_with(tmp_path / "uji", CSV.replace("value", f'url: "{url}", value'))
    command = (
        f'curl --fail --location --output {ID}.csv "{url}" && smartplan data pull {ID} --from '
        f"{ID}.csv"
    )
    id = f"data {ID} belum diunduh, dan smartplan tidak membuka jaringan; jalankan: {command}"
    en = f"dataset {ID} is not downloaded yet, and smartplan opens no network; run: {command}"
    assert refused(plan) == (id, en)


@pytest.mark.parametrize(
    ("file", "id", "en"),
    [
        (
            "data/a.csv",
            "tidak ada di folder rencana; letakkan di sana, atau tambahkan --from BERKAS",
            "is not in the plan folder; put it there, or add --from FILE",
        ),
        ("../luar.csv", "tidak dapat dibaca: ", "cannot be read: "),
        ("dalam.csv", "tidak dapat dibaca: ", "cannot be read: "),
    ],
)
def test_a_file_lies_in_the_plan(tmp_path: Path, file: str, id: str, en: str) -> None:
    (tmp_path / "luar.csv").write_bytes(csv())
    plan = plan_with(tmp_path / "uji", CSV.replace("value", f"file: {file}, value"))
    (plan / "dalam.csv").symlink_to(tmp_path / "luar.csv")
    found = refused(plan)
    assert found[0].startswith(f'berkas "{file}" data {ID} {id}')
    assert found[1].startswith(f'the file "{file}" of dataset {ID} {en}')


def test_a_dataset_is_known(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    id = f'tidak ada data bernama "antrean-hari" dalam data.yaml; barangkali maksudnya {ID}'
    en = f'there is no dataset "antrean-hari" in data.yaml; perhaps {ID} is meant'
    assert refused(plan, None, "antrean-hari") == (id, en)


def test_one_file_is_for_one_dataset(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    other = f"  lain: {{name: Lain, custodian: bappeda, {CSV}}}\nrequests:"
    edited(plan / "data.yaml", "requests:", other)
    file = tmp_path / "a.csv"
    file.write_bytes(csv())
    id = f"--from membaca satu berkas untuk satu data; sebutkan satu dari: {ID}, lain"
    en = f"--from reads one file for one dataset; name one of: {ID}, lain"
    assert refused(plan, file, ID, "lain") == (id, en)


def test_without_any_pull_one_is_shown(smartplan: Any, tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", "")
    for lang, told in (("id", "belum ada data yang memuat pull"), ("en", "no dataset of data")):
        ran = smartplan("data", "pull", "--plan", str(plan), "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert told in ran.err


def test_every_refusal_has_its_file() -> None:
    elsewhere = {"none", "no place", "fetch", "absent", "unread", "unknown", "from one"}
    assert {case.why for case in CASES} | elsewhere == set(PULL_REFUSALS)


def test_sentences_say_what_to_do() -> None:
    for case in CASES:
        for said in (case.id, case.en):
            assert not said.endswith(".")
            assert not re.match(r"\d", said)
    assert ROWS
    assert list(_unlike(CASES)) == []


def _unlike(cases: list[Case]) -> Iterator[str]:
    """The refusals that say the same in both languages."""
    for case in cases:
        if case.id == case.en:
            yield case.why
