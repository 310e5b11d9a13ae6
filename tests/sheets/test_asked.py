"""Answers to what is open in a workbook stand where the question stood."""

from typing import Any

from smartplan.incoming.said import Concern, ConcernKind, NewEntry, Said
from smartplan.sheets.heard import heard
from smartplan.sheets.reading import workbook_in
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import FileForm, ForeignFile
from tests.places import EXAMPLES, RENDERED
from tests.sheets.paper import Desk

TEGAL = Desk(read_folder(EXAMPLES / "tegal"), RENDERED)
FILE = ForeignFile("buku.csv", FileForm.CSV, b"")


def first(concern: Concern) -> Any:
    return concern.choices[0].value if concern.choices else concern


def test_answers_make_cells_and_new_rows_what_they_say() -> None:
    paper = TEGAL.paper("diskominfo")
    lines = paper.sheets["Tonggak"]
    lines.append([None, None, "03/04/2027", "Uji coba titik layanan", None, None])
    lines[1][paper.column("Tonggak", "Tanggal")] = "akhir tahun"
    amount = paper.column("Anggaran", "Jumlah (Rp)")
    paper.sheets["Anggaran"][1][amount] = "1.950 juta"
    book = workbook_in(paper.name, [(grid, FILE) for grid in paper.grids], TEGAL.loaded.plan)
    (left,) = heard([book], TEGAL.bundle, TEGAL.loaded)
    assert not left.said
    assert [one.kind for one in left.concerns if one.kind.stops] == [
        ConcernKind.ASK,
        ConcernKind.WRONG,
        ConcernKind.ASK,
    ]
    (answered,) = heard([book], TEGAL.bundle, TEGAL.loaded, ask=first)
    (money,) = [one for one in answered.said if isinstance(one, Said)]
    assert money.value == 1_950_000_000
    (new,) = [one for one in answered.said if isinstance(one, NewEntry)]
    assert new.data == {"date": "2027-04-03", "text": "Uji coba titik layanan"}
    assert new.holder[0] == "programs"
    (open_one,) = [one for one in answered.concerns if one.kind.stops]
    assert '"akhir tahun" bukan tanggal' in open_one.message.id
