"""Sound files with a little of everything, to be made unsound."""

import io
from datetime import date

import xlsxwriter

from tests.office.made import docx, ods
from tests.office.test_grids import ODS_SHEET
from tests.office.test_wordfile import SPLIT, STYLES, comment, gone, ins, mark, p, run
from tests.office.test_wordtables import DOWN, ON, WIDE, cell, tbl, tr


def _xlsx() -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    day = book.add_format({"num_format": "[$-421]d mmmm yyyy"})
    sheet = book.add_worksheet("Anggaran")
    for row in range(12):
        sheet.write_row(row, 0, [f"Program {row}", row * 1_250_000.5, row % 2 == 0])
        sheet.write_datetime(row, 3, date(2026, 1, row + 1), day)
        sheet.write_formula(row, 4, f"=B{row + 1}*2", value=row * 2)
    sheet.merge_range(13, 0, 14, 2, "gabung")
    sheet.write_comment(0, 0, "wajib")
    book.add_worksheet("_dasar").hide()
    book.close()
    return target.getvalue()


def _docx() -> bytes:
    table = tbl(
        tr(cell("No", DOWN), cell("2026", WIDE)),
        tr(cell("", ON), cell("Target"), cell("Rp")),
    )
    body = (
        p(run("Bab"), properties='<w:pStyle w:val="Judul1"/>')
        + p(mark(1, "_f_a", run("Kota "), gone("lama"), ins("baru")), properties=SPLIT)
        + p(
            '<w:commentRangeStart w:id="0"/>',
            run("dan"),
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        )
        + table
    )
    return docx(
        body,
        styles=STYLES,
        comments=comment(0, '<w:p w14:paraId="A"><w:r><w:t>Apa</w:t></w:r></w:p>'),
        commentsExtended='<w15:commentEx w15:paraId="A" w15:done="1"/>',
        footnotes=f"<w:footnote>{p(run('catatan'))}</w:footnote>",
    )


SAMPLES = {
    "a.xlsx": _xlsx(),
    "a.ods": ods(ODS_SHEET),
    "a.docx": _docx(),
    "a.csv": 'Kode;Nama;Isi\r\nA;"satu\r\ndua";1,5\r\nB;tiga – empat;=x\r\n'.encode("utf-8-sig"),
}
