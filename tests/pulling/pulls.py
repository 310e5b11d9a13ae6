"""A plan whose waiting times come out of a file, and the same series in each form of file."""

import io
import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from smartplan.asking.incoming import receiving
from smartplan.asking.pulling import PulledAll, PullWishes, pulled_all
from tests.office import made
from tests.places import PLANS

DAY = date(2026, 3, 1)
ID = "antrean-harian"
CSV = "pull: {kind: csv, where: {kota: Batu}, value: hari, year: tahun}"
ROWS = (("Batu", 2023, 8.5), ("Batu", 2024, 7), ("Malang", 2024, 9))


def plan_with(folder: Path, pull: str, *, unit: str = "hari", indicators: int = 1) -> Path:
    """The smallest plan with a pull for its dataset, on which some indicators rest."""
    shutil.copytree(PLANS / "smallest", folder)
    edited(folder / "data.yaml", "access: open}", f"access: open, {pull}}}" if pull else "")
    goal = f"unit: {unit}\n        dataset: {ID}" if indicators else f"unit: {unit}"
    edited(folder / "profile.yaml", "unit: hari", goal)
    if indicators > 1:
        edited(
            folder / "programs/kelas-warga.yaml", "unit: persen", f"unit: hari\n    dataset: {ID}"
        )
    return folder


def edited(path: Path, was: str, now: str) -> None:
    text = path.read_text("utf-8")
    assert was in text
    if now:
        path.write_text(text.replace(was, now, 1), "utf-8")


def pulled(
    plan: Path, file: Path | None = None, *ids: str, accepts: bool = False, day: date = DAY
) -> PulledAll:
    return pulled_all(receiving(plan, day), ids or (ID,), file, PullWishes("id", None, accepts))


def csv(
    rows: Sequence[Sequence[object]] = ROWS,
    head: Sequence[str] = ("kota", "tahun", "hari"),
    by: str = ";",
) -> bytes:
    lines = [by.join(head), *(by.join(map(cell, row)) for row in rows)]
    return "".join(f"{line}\n" for line in lines).encode()


def cell(value: object) -> str:
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def xlsx(*sheets: tuple[str, Sequence[Sequence[Any]]], hidden: Sequence[str] = ()) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(number, column, value)
        if name in hidden:
            sheet.hide()
    book.close()
    return target.getvalue()


def calculated(cell: str) -> bytes:
    """A workbook with a row of Batu in 2023 whose value is a cell as XML, and one of 2024."""

    def row(number: int, year: int, value: str) -> str:
        city = f'<c r="A{number}" t="inlineStr"><is><t>Batu</t></is></c>'
        return f'<row r="{number}">{city}<c r="B{number}"><v>{year}</v></c>{value}</row>'

    words = ("kota", "tahun", "hari")
    head = "".join(
        f'<c r="{column}1" t="inlineStr"><is><t>{word}</t></is></c>'
        for column, word in zip("ABC", words, strict=True)
    )
    rows = f'<row r="1">{head}</row>' + row(2, 2023, cell)
    return made.xlsx({"Data": rows + row(3, 2024, '<c r="C3"><v>7</v></c>')})


def records(rows: Sequence[Sequence[object]] = ROWS) -> list[dict[str, object]]:
    return [dict(zip(("kota", "tahun", "hari"), row, strict=True)) for row in rows]


def as_json(held: object) -> bytes:
    return json.dumps(held).encode()


def ckan(rows: Sequence[Sequence[object]] = ROWS, **more: object) -> bytes:
    fields = [{"id": "kota", "type": "text"}, {"id": "hari", "type": "numeric"}]
    result = {"records": records(rows), "fields": fields, "total": len(rows), **more}
    return as_json({"success": True, "result": result})


def bps(content: Mapping[str, object] | None = None, **more: Any) -> bytes:
    held = {
        "status": "OK",
        "data-availability": "available",
        "last_update": "2025-02-03 10:00:00",
        "var": [{"val": 192, "label": "Lama antrean", "unit": "Hari"}],
        "turvar": [{"val": 0, "label": "Tidak ada"}],
        "vervar": [
            {"val": 3507, "label": "<b>MALANG</b>"},
            {"val": 3579, "label": "Kota Batu&nbsp;"},
        ],
        "tahun": [{"val": 123, "label": "2023"}, {"val": 124, "label": "2024"}],
        "turtahun": [{"val": 0, "label": "Tahun"}],
        "datacontent": {
            "357919201230": 8.5,
            "357919201240": 7,
            "350719201240": 9,
        }
        if content is None
        else content,
        **more,
    }
    return as_json(held)


SDMX = (
    b"DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
    b"X:Y(1.0),A,3579,2023,8.5,A\n"
    b"X:Y(1.0),A,3579,2024,7.000,P\n"
    b"X:Y(1.0),A,3507,2024,9,A\n"
    b"X:Y(1.0),Q,3579,2024-Q1,7.6,A\n"
    b"X:Y(1.0),A,3579,2025,,M\n"
)
