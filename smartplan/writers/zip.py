"""The evidence of a self-assessment as one archive: each file under the item that it proves.

The same plan gives the same bytes: files stand in the order of the list, without a time of day.
"""

import csv
import io
import zipfile
from pathlib import Path, PurePosixPath

from smartplan.books.compose import Book
from smartplan.failure import Failure
from smartplan.source.office.delimited import SEPARATOR
from smartplan.wording import Text

LIST = "DAFTAR.csv"


def write(document: Book, plan_root: Path | None = None) -> bytes:
    """The archive; a Failure for a document that names no evidence."""
    del plan_root  # the document has read what it names
    held = document.archive
    if held is None:
        raise Failure(_NO_EVIDENCE)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _put(archive, LIST, _listed(held.rows))
        for one in held.files:
            _put(archive, one.name, one.data)
    return out.getvalue()


def _listed(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """The list as Excel in an Indonesian office opens it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=SEPARATOR, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name)  # of 1 January 1980, whenever it is made
    info.create_system = _UNIX
    info.external_attr = _READABLE << 16
    packed = PurePosixPath(name).suffix in _PACKED
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


_UNIX, _READABLE = 3, 0o100644  # the same on every system that writes it
_PACKED = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".pptx", ".odt", ".zip"})
_NO_EVIDENCE = Text(
    "arsip zip dibuat dari daftar bukti saja; pakai --document evidence --format zip",
    "a zip is made of the list of evidence alone; use --document evidence --format zip",
)
