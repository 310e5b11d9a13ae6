"""A file of an office program, opened: what it is by its first bytes, or why it is refused."""

from enum import StrEnum
from pathlib import Path

from smartplan.source.office.markup import targets
from smartplan.source.office.packed import PackedFile, unpacked
from smartplan.source.office.refused import MACROS, refused
from smartplan.source.opening import asked_file
from smartplan.value import dataclass
from smartplan.wording import Text

MAX_OFFICE_BYTES = 64_000_000


class FileForm(StrEnum):
    """The forms that are understood."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    DOCX = "docx"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file as it was read; `name` as the person typed it.

    Macros are never run or read; `notice` says so, once.
    """

    name: str
    form: FileForm
    content: bytes
    has_macros: bool = False

    @property
    def notice(self) -> Text | None:
        """What a person should know of the file, though it is understood."""
        return MACROS if self.has_macros else None


def foreign(path: Path) -> ForeignFile:
    """Open a file; Failure, in one sentence, for one that cannot be understood."""
    name = path.as_posix()
    content = asked_file(path, limit=MAX_OFFICE_BYTES)
    if content is None:
        raise refused("absent", name)
    return known(name, content)


def known(name: str, content: bytes) -> ForeignFile:
    """What a file is, by its bytes; its name only decides among texts."""
    if Path(name).name.startswith(_LOCKS):
        raise refused("lock", name)
    if not content.strip(b"\0 \r\n\t"):
        raise refused("empty", name)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(name, content)
    if content.startswith(_OLE):
        raise refused(_old(content), name)
    for why, beginnings in _BEGINNINGS.items():
        if content.startswith(beginnings):
            raise refused(why, name)
    return _text(name, content)


def _packed(name: str, content: bytes) -> ForeignFile:
    packed = unpacked(name, content)
    kind = packed.part("mimetype", limit=200)
    if kind is not None and "content.xml" in packed.parts:
        return _open_document(packed, kind.strip().decode("ascii", "replace"))
    if "[content_types].xml" not in packed.parts:
        raise refused("archive", name)
    main = main_part(packed)
    if main.startswith("ppt/"):
        raise refused("slides", name)
    if main.endswith(".bin"):
        raise refused("xlsb", name)
    form = {"xl": FileForm.XLSX, "word": FileForm.DOCX}.get(main.partition("/")[0])
    if form is None or main not in packed.parts:
        raise refused("broken", name)
    has_macros = any(part.endswith("vbaproject.bin") for part in packed.parts)
    return ForeignFile(name, form, content, has_macros)


def main_part(packed: PackedFile) -> str:
    """The part that an Office file begins with, in small letters."""
    relations = packed.part("_rels/.rels", limit=_SMALL)
    for _, kind, part in targets(packed.name, relations, ""):
        if kind == "officeDocument":
            return part.casefold()
    return next((part for part in _MAIN if part in packed.parts), "")


def _open_document(packed: PackedFile, kind: str) -> ForeignFile:
    manifest = packed.part("META-INF/manifest.xml", limit=_SMALL) or b""
    if b"encryption-data" in manifest:
        raise refused("password", packed.name)
    if "spreadsheet" in kind:
        macros = any(part.startswith(("basic/", "scripts/")) for part in packed.parts)
        return ForeignFile(packed.name, FileForm.ODS, packed.content, macros)
    raise refused("slides" if "presentation" in kind else "odt", packed.name)


def _old(content: bytes) -> str:
    """What an old Office file is, by the names of its streams."""
    for stream, why in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return why
    return "old"


def _text(name: str, content: bytes) -> ForeignFile:
    ending = Path(name).suffix.casefold()
    start = content[:2_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<div", b"<head", b"mime-ver")):
        raise refused("web", name)
    if start.startswith(b"<?xml"):
        raise refused("web" if b"<html" in start else "flat", name)
    if ending == ".json":
        return ForeignFile(name, FileForm.JSON, content)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in content and not wide:
        raise refused("foreign", name)
    if ending in _TEXTS:
        return ForeignFile(name, FileForm.CSV, content)
    raise refused("text" if ending in _OFFICE else "foreign", name)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "password"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "slides"),
    ("Book", "xls"),
)
_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF",),
    "picture": (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
    "archive": (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh91AY", b"\xfd7zXZ"),
    "xls": (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00"),
    "doc": (b"{\\rtf", b"\xdb\xa5\x2d\x00"),
}
_LOCKS = ("~$", ".~lock.")
_TEXTS = {".csv", ".tsv", ".tab", ".txt", ""}
_OFFICE = {".xls", ".xlsx", ".xlsm", ".ods", ".doc", ".docx", ".docm", ".xltx", ".xlt"}
_MAIN = ("word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml")
_SMALL = 1_000_000
