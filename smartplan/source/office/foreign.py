"""A file of an office program, opened: what it is by its first bytes, or why it is refused."""

import io
import zipfile
from enum import StrEnum
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.opening import asked_file
from smartplan.value import dataclass
from smartplan.wording import Text


class FileForm(StrEnum):
    """The forms that are understood."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    DOCX = "docx"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file as it was read; `name` as the person typed it. `has_macros` are never run or read."""

    name: str
    form: FileForm
    content: bytes
    has_macros: bool = False


def foreign(path: Path) -> ForeignFile:
    """Open a file; Failure, in one sentence, for one that cannot be understood."""
    content = asked_file(path, limit=MAX_OFFICE_BYTES)
    if content is None:
        raise Failure(_ABSENT.fill(path=path.as_posix()))
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
        form = FileForm.DOCX if "word/document.xml" in names else FileForm.XLSX
        if "content.xml" in names:
            form = FileForm.ODS
    elif content.lstrip()[:1] in (b"{", b"["):
        form = FileForm.JSON
    else:
        form = FileForm.CSV
    return ForeignFile(path.as_posix(), form, content)


MAX_OFFICE_BYTES = 64_000_000
_ABSENT = Text("berkas {path} tidak ada", "there is no file {path}")
