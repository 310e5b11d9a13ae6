"""Files that are broken, foreign, locked or made to do harm; hostile.tsv has their sentences."""

import struct
import zlib

from tests.office.made import OLE, docx, numbered, ods, office, packed, xlsx
from tests.places import ROOT

ONE = numbered(1, ("A", "<v>1</v>"))
ENTITIES = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
FAR = ONE + numbered(1_048_576, ("XFD", "<v>1</v>"))
LONG = "<si><t>" + "x" * 32_000 + "</t></si>"
OFTEN = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 9_001))
REPEATED = (
    '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">'
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" '
    'office:value="1"/></table:table-row></table:table>'
)
NESTED = "<w:p>" * 60_000 + "</w:p>" * 60_000


def lying(name: str, unpacked: int, told: int) -> bytes:
    """A workbook of which a part unpacks to more than the directory says, with its right sum."""
    whole = b" " * unpacked
    content = bytearray(xlsx({"A": ONE}, **{name: whole}))
    begun = content.rindex(b"PK\x01\x02", 0, content.rindex(name.encode()))
    content[begun + 16 : begun + 20] = struct.pack("<I", zlib.crc32(whole[:told]))
    content[begun + 24 : begun + 28] = struct.pack("<I", told)
    return bytes(content)


def cut(content: bytes, share: float) -> bytes:
    return content[: int(len(content) * share)]


def encrypted(content: bytes) -> bytes:
    """The flag that a part is encrypted, in the directory."""
    held = bytearray(content)
    held[held.index(b"PK\x01\x02") + 8] |= 1
    return bytes(held)


def stream(name: str) -> bytes:
    """An old Office file with a stream of that name."""
    return OLE + name.encode("utf-16-le")


FILES = {
    "lama.xls": stream("Workbook"),
    "lama.xlt": stream("Book"),
    "95.xls": b"\x09\x08\x08\x00\x00\x05\x05\x00",
    "lama.doc": stream("WordDocument"),
    "lama.dot": stream("WordDocument"),
    "kaya.rtf": b"{\\rtf1 Rencana}",
    "lama.ppt": stream("PowerPoint Document"),
    "lama.mpp": OLE,
    "kunci.xlsx": stream("EncryptedPackage"),
    "kunci.docx": stream("EncryptedPackage"),
    "kunci.ods": ods("", manifest="<manifest:encryption-data/>"),
    "kunci-zip.xlsx": encrypted(xlsx({"A": ONE})),
    "bom.xlsx": xlsx({"A": ONE}, besar=b" " * 65_000_000),
    "bom.docx": packed({"[Content_Types].xml": "", "word/a": b"\0" * 2_000_000}),
    "banyak.xlsx": packed({f"{n}": b"" for n in range(6_000)}),
    "dusta.xlsx": lying("xl/theme.xml", 900_000, 1_000),
    "jauh.xlsx": xlsx({"A": FAR}),
    "jauh.ods": ods(REPEATED),
    "panjang.xlsx": xlsx({"A": OFTEN}, LONG),
    "tanpa-jenis.xlsx": packed({"xl/workbook.xml": "<workbook/>"}),
    "foto.zip": packed({"foto.jpg": b"\xff\xd8"}),
    "isi.7z": b"7z\xbc\xaf\x27\x1c",
    "kosong.zip": packed({}),
    "tanpa-lembar.xlsx": office("xl/workbook.xml", {}),
    "biner.xlsb": office("xl/workbook.bin", {"xl/workbook.bin": b""}),
    "paparan.pptx": office("ppt/presentation.xml", {}),
    "paparan.odp": ods("", kind="presentation"),
    "surat.odt": ods("", kind="text"),
    "putus.xlsx": cut(xlsx({"A": ONE}), 0.7),
    "putus.docx": cut(docx("<w:p/>"), 0.5),
    "bukan-xml.docx": docx("<w:p>"),
    "bukan-xml.xlsx": xlsx({"A": "<row><c></row>"}),
    "dobel.xlsx": packed({"[Content_Types].xml": "", "aa": "", "ab": ""}).replace(b"ab", b"aa"),
    "entitas.docx": packed(
        {"[Content_Types].xml": "", "word/document.xml": f"{ENTITIES}<w>&b;</w>"}
    ),
    "entitas.xlsx": xlsx({"A": ONE}, **{"xl/theme.xml": f"{ENTITIES}<w>&b;</w>"}),
    "laporan.pdf": b"%PDF-1.7",
    "pindaian.xlsx": b"\x89PNG\r\n",
    "sipd.xls": b"\xef\xbb\xbf<html><table><tr><td>SIPD</td></tr></table></html>",
    "sipd.csv": b"<!DOCTYPE html><html>",
    "2003.xls": b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "teks.xlsx": b"Kode;Nama\r\n",
    "rencana.yaml": b"plan: 1\n",
    "program.exe": b"MZ\x90\0\x03\0",
    "biner.csv": b"a;b\0c",
    "~$tegal.xlsx": b"\x05Budi",
    "kosong.xlsx": b"",
    "nol.csv": b"\0" * 64,
    "1252.csv": b"Kode;Nama\r\nA;Tata \x96 kelola\r\n",
    "kutip.csv": b'a;b\r\n"c;d\r\ne;f\r\n',
    "kutip2.csv": b'a;b\r\n"c" x;d\r\n',
    "pemisah.csv": b"a;b,c\r\nd;e,f\r\n",
}
SENTENCES = {
    name: (indonesian, english)
    for name, indonesian, english in (
        line.split("\t")
        for line in (ROOT / "tests" / "office" / "hostile.tsv").read_text("utf-8").splitlines()
    )
}
# Not refused, though they look alarming: understood within the limits.
HARMLESS = {
    "makro.xlsm": xlsx({"A": ONE}, **{"xl/vbaProject.bin": b"\xd0\xcf"}),
    "dalam.docx": docx(NESTED),
    "warna.xlsx": xlsx({"A": ONE + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'}),
}
