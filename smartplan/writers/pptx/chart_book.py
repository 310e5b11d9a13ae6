"""The workbook of a chart: numbers as they are, words as words, whatever they begin with."""

import io
import zipfile

from smartplan.writers.docx.markup import safe
from smartplan.writers.pptx.native_chart import NativeChart, Number
from smartplan.writers.pptx.packing import packed


def chart_book(chart: NativeChart) -> bytes:
    """Categories in the first column, a column for each series beside it."""
    head = _row(1, ["", *(one.name for one in chart.series)])
    rows = "".join(
        _row(at + 2, [name, *(one.values[at] for one in chart.series)])
        for at, name in enumerate(chart.categories)
    )
    last = len(chart.series) + 1
    sheet = (
        f'{_XML}<worksheet xmlns="{_MAIN}"><cols><col min="1" max="1" width="24" customWidth="1"/>'
        f'<col min="2" max="{max(last, 2)}" width="18" customWidth="1"/></cols>'
        f"<sheetData>{head}{rows}</sheetData></worksheet>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in (*_FILES.items(), ("xl/worksheets/sheet1.xml", sheet)):
            packed(archive, name, text.encode())
    return out.getvalue()


def reference(column: int, first: int, last: int) -> str:
    """Cells of a column of the workbook, the first counted as 0."""
    name = letters(column)
    if first == last:
        return f"{SHEET}!${name}${first}"
    return f"{SHEET}!${name}${first}:${name}${last}"


def letters(column: int) -> str:
    """The name of a column: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _row(number: int, cells: list[str | Number | None]) -> str:
    made = "".join(_cell(f"{letters(at)}{number}", cell) for at, cell in enumerate(cells))
    return f'<row r="{number}">{made}</row>'


def _cell(place: str, held: str | Number | None) -> str:
    if held is None or held == "":
        return ""
    if isinstance(held, str):
        said = f'<is><t xml:space="preserve">{safe(held)}</t></is>'
        return f'<c r="{place}" t="inlineStr">{said}</c>'
    return f'<c r="{place}"><v>{held!r}</v></c>'


SHEET = "Data"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FILES = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override '
    f'PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/><Override '
    f'PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
    f'Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet '
    f'name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}
