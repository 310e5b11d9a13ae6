"""Office files made by hand for the tests: the least that counts as one, and bad ones."""

import io
import zipfile
from collections.abc import Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = (
    f'xmlns:w="{WORD}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def relations(*held: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for id_, kind, target in held
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'


def _types(main: str) -> str:
    kind = {"word": "wordprocessingml.document", "xl": "spreadsheetml.sheet"}.get(
        main.partition("/")[0], "presentationml.presentation"
    )
    said = "application/vnd.openxmlformats"
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{said}-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{said}-officedocument.{kind}.main+xml"/>'
        "</Types>"
    )


def office(main: str, parts: Mapping[str, str | bytes]) -> bytes:
    return packed(
        {
            "[Content_Types].xml": _types(main),
            "_rels/.rels": relations(("r1", "officeDocument", main)),
            **parts,
        }
    )


def docx(body: str, **beside: str) -> bytes:
    """A Word file: its body, and what stands in parts beside it, by the kind of the part."""
    parts: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            *((f"r{kind}", kind, f"{kind}.xml") for kind in beside if kind != "custom")
        ),
    }
    for kind, content in beside.items():
        part = "docProps/custom.xml" if kind == "custom" else f"word/{kind}.xml"
        parts[part] = f"<w:{kind} {_SPACES}>{content}</w:{kind}>"
    return office("word/document.xml", parts)


def xlsx(sheets: Mapping[str, str], shared: str = "", **parts: str | bytes) -> bytes:
    """A workbook: the rows of each sheet as XML."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"/>' for n, name in enumerate(sheets, 1)
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    held: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{_OFFICE}"><sheets>{listed}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            *(
                (f"s{n}", "worksheet", f"worksheets/sheet{n}.xml")
                for n in range(1, len(sheets) + 1)
            ),
            ("ss", "sharedStrings", "sharedStrings.xml"),
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{space}">{shared}</sst>',
    }
    for n, rows in enumerate(sheets.values(), 1):
        held[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
        )
    return office("xl/workbook.xml", held | parts)


def ods(table: str, *, manifest: str = "", kind: str = "spreadsheet") -> bytes:
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {spaces} "
            'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
            f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def numbered(row: int, *cells: tuple[str, str]) -> str:
    """A row of a sheet: cells by letter and value as XML (`<v>1</v>`)."""
    inside = "".join(f'<c r="{letter}{row}">{value}</c>' for letter, value in cells)
    return f'<row r="{row}">{inside}</row>'
