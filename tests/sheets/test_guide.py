"""The first sheet: what an agency owes, where it is filled in, and no word of YAML."""

from datetime import date

import pytest

from smartplan.assess import Assessment, assess
from smartplan.finding import Finding, Place, Severity
from smartplan.incoming.words import Vocabulary
from smartplan.route import Route
from smartplan.sheets.build import workbook_of
from smartplan.sheets.guide import Guide, guide_of
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.layout import SheetGrid, grid_of
from smartplan.sheets.remarks import WorkbookPlaces, remarks_of
from smartplan.standing.duties import Duty, DutyKind, duties
from smartplan.wording import Text
from tests.places import EXAMPLES

PROGRAM = Route(("programs", "fiber-titik-layanan"))


@pytest.fixture(scope="module")
def tegal() -> Assessment:
    return assess(EXAMPLES / "tegal", date(2025, 11, 29))


@pytest.fixture(scope="module")
def grids(tegal: Assessment) -> list[SheetGrid]:
    made = workbook_of(tegal, "diskominfo", WorkbookKind.PROGRAM, Vocabulary(tegal.plan, "id"))
    return [grid_of(one, "id") for one in made.sheets]


def guide(held: Assessment, grids: list[SheetGrid], owed: list[Duty]) -> Guide:
    made = workbook_of(held, "diskominfo", WorkbookKind.PROGRAM, Vocabulary(held.plan, "id"))
    return guide_of(held.plan, made, grids, owed, WorkbookPlaces(grids))


def cell(grids: list[SheetGrid], sheet: str, line: int, column: int) -> object:
    grid = next(one for one in grids if one.sheet.kind.key == sheet)
    return grid.lines[line - 1].cells[column]


def duty(code: str, route: Route) -> Duty:
    return Duty("diskominfo", DutyKind.FIELD, code, route)


def found(code: str, route: Route, severity: Severity = Severity.ERROR) -> Finding:
    said = Text("periode terbalik", "reversed period")
    return Finding(code, "name", severity, said, (Place(route),))


def test_what_is_owed_names_the_thing_and_leads_to_the_cell(
    tegal: Assessment, grids: list[SheetGrid]
) -> None:
    owed = [one for one in duties(tegal.plan, tegal.findings) if one.agency == "diskominfo"]
    *_, last = lines = guide(tegal, grids, owed).owed
    first = next(one for one in lines if one.text.id.startswith("Realisasi t"))
    led = [p.name for p in tegal.plan.programs.values() if p.lead == "diskominfo"]
    assert first.thing.id in led
    assert first.is_overdue
    assert first.place
    assert first.place.sheet.startswith("progress-")
    assert cell(grids, first.place.sheet, first.place.line, 1) == first.thing.id
    assert last.thing.id == "Titik layanan dan sambungan serat optik"
    assert last.place
    assert cell(grids, last.place.sheet, last.place.line, 1) == last.thing.id


def test_how_files_are_written_is_no_business_of_an_agency(
    tegal: Assessment, grids: list[SheetGrid]
) -> None:
    told = guide(
        tegal,
        grids,
        [
            duty("SCH001", PROGRAM / "nama"),
            duty("SCH004", PROGRAM / "dimension"),
            duty("SCH002", PROGRAM / "code"),
            duty("TIM001", PROGRAM / "period" / "end"),
        ],
    ).owed
    assert [one.text.id for one in told] == [
        "Isi sel ini tidak dapat dipakai; tulis seperti dijelaskan di judul kolomnya",
        "Sel ini wajib diisi",
        "Tahun akhir tahun pelaksanaan: awal dan akhirnya terbalik",
    ]


def test_a_long_list_is_cut_and_counted(tegal: Assessment, grids: list[SheetGrid]) -> None:
    many = guide(tegal, grids, [duty("TIM001", PROGRAM)] * 100)
    assert len(many.owed) + many.more == 100
    assert many.more


def test_every_sheet_is_listed_with_its_rows(tegal: Assessment, grids: list[SheetGrid]) -> None:
    made = guide(tegal, grids, [])
    assert [one.key for one in made.sheets] == [grid.sheet.kind.key for grid in grids]
    assert next(one.rows for one in made.sheets if one.key == "program") == 5
    assert made.title == "Dinas Komunikasi dan Informatika"


def test_findings_stand_at_their_cell_or_at_the_row_they_are_in(grids: list[SheetGrid]) -> None:
    told = remarks_of(
        [
            found("TIM001", PROGRAM / "period" / "end"),
            found("TIM001", PROGRAM / "period" / "end"),
            found("BUD003", PROGRAM, Severity.WARNING),
            found("SCH002", PROGRAM, Severity.WARNING),
            found("BUD009", PROGRAM / "status", Severity.INFO),
            found("TIM009", Route(("programs", "milik-orang-lain"))),
            found("TIM009", Route(("period",))),
        ],
        WorkbookPlaces(grids),
        "id",
    )
    assert {(one.sheet, one.line, one.column): held.text for one, held in told.items()} == {
        ("program", 1, 8): "Galat: periode terbalik",
        ("program", 1, 0): "Peringatan: periode terbalik",
    }


def test_several_findings_of_a_cell_are_told_by_the_gravest(grids: list[SheetGrid]) -> None:
    at = PROGRAM / "status"
    other = found("TIM002", at)
    held = remarks_of([found("TIM001", at, Severity.WARNING), other], WorkbookPlaces(grids), "en")
    (remark,) = held.values()
    assert remark.severity is Severity.ERROR
    assert remark.text.split("\n") == ["Warning: reversed period", "Error: reversed period"]
