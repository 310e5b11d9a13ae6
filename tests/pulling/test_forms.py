"""The same series in every form of file: the same values, each with its place."""

from pathlib import Path

import pytest

from smartplan.pulling.series import PulledFate
from tests.pulling.pulls import (
    CSV,
    ROWS,
    SDMX,
    as_json,
    bps,
    calculated,
    ckan,
    csv,
    plan_with,
    pulled,
    records,
    xlsx,
)

XLSX = CSV.replace("csv", "xlsx")
JSON = CSV.replace("csv", "json")
HEAD = ("kota", "tahun", "hari")
GRID = [HEAD, *ROWS]
FORMS = {
    "csv": (CSV, "a.csv", csv()),
    "csv of English offices": (CSV, "a.csv", csv(by="\t").replace(b",", b".")),
    "csv with a mark": (CSV, "a.csv", b"\xef\xbb\xbf" + csv()),
    "csv as Unicode text": (CSV, "a.txt", csv(by="\t").decode().encode("utf-16")),
    "csv that says its separator": (CSV, "a.csv", b"sep=;\r\n" + csv()),
    "csv below a title": (CSV, "a.csv", b"Antrean;;\n;;\n" + csv()),
    "csv with a head over two rows": (
        CSV.replace("kota", "wilayah"),
        "a.csv",
        b"Wilayah;Lama antrean;\n" + csv().replace(b"kota;", b";", 1),
    ),
    "csv with heads otherwise written": (CSV, "a.csv", csv(head=(" KOTA", "Tahun", "hari "))),
    "csv with gaps": (CSV, "a.csv", csv([*ROWS, ("Batu", 2025, "-"), ("Batu", 2026, "n.a.")])),
    "csv with a row twice": (CSV, "a.csv", csv([*ROWS, ROWS[0]])),
    "xlsx": (XLSX, "a.xlsx", xlsx(("Data", GRID))),
    "xlsx of many sheets": (
        XLSX.replace("value", "sheet: ' data ', value"),
        "a.xlsx",
        xlsx(("Catatan", [["x"]]), ("Data", GRID)),
    ),
    "xlsx with a hidden sheet": (
        XLSX,
        "a.xlsx",
        xlsx(("Data", GRID), ("Acuan", [["x"]]), hidden=["Acuan"]),
    ),
    "json": (JSON, "a.json", as_json({"hasil": {"data": records()}})),
    "json of a Windows shell": (
        JSON,
        "a.json",
        as_json(records()).decode().encode("utf-16"),
    ),
    "json of any name": (JSON, "a.txt", b"\n" + as_json(records())),
    "json with numbers as texts": (
        JSON,
        "a.json",
        as_json([{**one, "hari": str(one["hari"])} for one in records()]),
    ),
    "ckan": (CSV.replace("csv", "ckan"), "a.json", ckan()),
    "ckan with numbers as texts": (
        CSV.replace("csv", "ckan"),
        "a.json",
        ckan([("Batu", "2023", "8.500"), ("Batu", "2024", "7.0"), ("Malang", "2024", "9")]),
    ),
    "sdmx": ("pull: {kind: sdmx-csv, where: {REF_AREA: '3579', FREQ: A}}", "a.csv", SDMX),
    "sdmx with labels": (
        "pull: {kind: sdmx-csv, where: {REF_AREA: Kota Batu, FREQ: A}}",
        "a.csv",
        SDMX.replace(b"REF_AREA", b"REF_AREA: Wilayah").replace(b"3579", b"3579: Kota Batu"),
    ),
    "bps by number": ("pull: {kind: bps, where: {vervar: '3579'}}", "a.json", bps()),
    "bps by name": ("pull: {kind: bps, where: {vervar: kota batu, var: '192'}}", "a.json", bps()),
    "bps without further catalogues": (
        "pull: {kind: bps, where: {vervar: '3579'}}",
        "a.json",
        bps(turvar=[], turtahun=None),
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str, tmp_path: Path) -> None:
    pull, name, content = FORMS[form]
    file = tmp_path / name
    file.write_bytes(content)
    (series,) = pulled(plan_with(tmp_path / "uji", pull), file).series
    taken = {one.year: one.now for one in series.values}
    assert taken == {2023: 8.5, 2024: 7}
    assert {one.fate for one in series.values} == {PulledFate.NEW}
    assert [one for one in series.heard.concerns if one.kind.stops] == []


PLACES = {
    "csv below a title": ["C4", "C5"],
    "csv that says its separator": ["C3", "C4"],
    "xlsx": ["Data!C2", "Data!C3"],
    "json": ["hari (1)", "hari (2)"],
    "ckan": ["hari (1)", "hari (2)"],
    "sdmx": ["E2", "E3"],
    "bps by name": ["datacontent.357919201230", "datacontent.357919201240"],
}


@pytest.mark.parametrize("form", PLACES)
def test_each_value_has_its_place(form: str, tmp_path: Path) -> None:
    pull, name, content = FORMS[form]
    file = tmp_path / name
    file.write_bytes(content)
    (series,) = pulled(plan_with(tmp_path / "uji", pull), file).series
    assert [one.place for one in series.values] == PLACES[form]


def test_a_column_may_be_called_by_its_year(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(xlsx(("Data", [["wilayah", 2023, 2024], ["Batu", 8.5, 7]])))
    pull = "pull: {kind: xlsx, where: {wilayah: Batu}, value: '2023'}"
    (series,) = pulled(plan_with(tmp_path / "uji", pull), file).series
    assert [(one.year, one.now, one.place) for one in series.values] == [(2023, 8.5, "Data!B2")]


@pytest.mark.parametrize(
    ("value", "places"),
    [
        (", value: '2024'", [(2024, 7, "Sheet1!C4")]),
        ("", [(2023, 8.5, "Sheet1!B4"), (2024, 7, "Sheet1!C4")]),
    ],
)
def test_a_table_as_bps_lays_it_out(
    value: str, places: list[tuple[int, float, str]], tmp_path: Path
) -> None:
    """Years below a title of theirs, beside a head over both rows."""
    rows = [
        ["Lama Antrean Menurut Kabupaten/Kota (Hari)"],
        ["Wilayah Jawa Timur", "Lama Antrean"],
        [None, 2023, 2024],
        ["Kota Batu", 8.5, 7],
        ["Malang", 9, 9],
    ]
    file = tmp_path / "a.xlsx"
    file.write_bytes(xlsx(("Sheet1", rows)))
    pull = "pull: {kind: xlsx, where: {Wilayah Jawa Timur: Kota Batu}" + value + "}"
    (series,) = pulled(plan_with(tmp_path / "uji", pull), file).series
    assert [(one.year, one.now, one.place) for one in series.values] == places


def test_cells_that_are_one_hold_for_all_their_rows(tmp_path: Path) -> None:
    import io

    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet()
    for number, row in enumerate([HEAD, (None, 2023, 8.5), (None, 2024, 7), ("Malang", 2024, 9)]):
        sheet.write_row(number, 0, row)
    sheet.merge_range(1, 0, 2, 0, "Batu")
    book.close()
    file = tmp_path / "a.xlsx"
    file.write_bytes(target.getvalue())
    (series,) = pulled(plan_with(tmp_path / "uji", XLSX), file).series
    assert {one.year: one.now for one in series.values} == {2023: 8.5, 2024: 7}


def test_errors_of_formulas_are_told(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    error = '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    file.write_bytes(calculated(error))
    (series,) = pulled(plan_with(tmp_path / "uji", XLSX), file).series
    assert {one.year: one.now for one in series.values} == {2024: 7}
    assert [(one.origin.place, one.message.en) for one in series.heard.concerns] == [
        ("Data!C2", "the formula of this cell is an error; nothing is taken of it")
    ]


def test_a_file_says_when_it_was_renewed(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    plan = plan_with(tmp_path / "uji", "pull: {kind: bps, where: {vervar: '3579'}}")
    for said, day in (("2025-02-03 10:00:00", "2025-02-03"), (None, "2026-03-01")):
        file.write_bytes(bps(last_update=said))
        assert str(pulled(plan, file).series[0].day) == day
    file.write_bytes(bps(last_update="2026-03-02"))  # a day that is to come
    assert str(pulled(plan, file).series[0].day) == "2026-03-01"
