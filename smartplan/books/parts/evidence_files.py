"""The files of evidence, read from the plan's folder as they may be handed on, or why not.

A photograph goes without what its camera wrote down, such as the place; a kind of picture or film
that may tell the place and cannot be cleaned of it stays out.
"""

from pathlib import Path, PurePosixPath

from smartplan.books.pictures import jpeg, png
from smartplan.books.pictures.gallery import is_inside
from smartplan.books.pictures.picture import NoPicture
from smartplan.books.pictures.reading import picture_of
from smartplan.source.opening import IS_HIDDEN, LEADS_OUT, opened
from smartplan.value import dataclass, field
from smartplan.wording import Text


@dataclass(slots=True)
class EvidenceFiles:
    """Reads each file once; `root` is the plan's folder, `most` how many bytes all may take."""

    root: Path | None
    most: int = 300_000_000
    _held: dict[str, bytes | Text] = field(default_factory=dict)

    def read(self, file: str) -> bytes | Text:
        """What a file holds, to be handed on, or why it is not."""
        if file not in self._held:
            self._held[file] = self._read(file)
        found = self._held[file]
        if isinstance(found, bytes):
            if len(found) > self.most:
                return _TOO_MANY
            self.most -= len(found)
        return found

    def _read(self, file: str) -> bytes | Text:
        place = PurePosixPath(file)
        if self.root is None or not is_inside(place):
            return _ABSENT
        content = opened(self.root / place, inside=self.root, limit=_MOST_BYTES)
        if not isinstance(content, bytes):
            is_away = content.reason in (LEADS_OUT, IS_HIDDEN)
            return _OUTSIDE if is_away else _ABSENT if content.is_absent else content.reason
        return cleaned(content)


def cleaned(content: bytes) -> bytes | Text:
    """The bytes of a file without the place of a photograph, or why that cannot be had."""
    if content.startswith((png.SIGNATURE, jpeg.SIGNATURE)):
        picture = picture_of(content)
        return picture.why if isinstance(picture, NoPicture) else picture.data
    if content.startswith(_TIFF) or content[4:8] == b"ftyp":
        return _UNCLEAN
    return _UNCLEAN if (content[:4], content[8:12]) == (b"RIFF", b"WEBP") else content


_MOST_BYTES = 20_000_000
_TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")  # with the raw files of many cameras
# For readers of a document, who know of no folders.
_ABSENT = Text("berkasnya tidak ada", "its file is not there")
_OUTSIDE = Text("berkasnya di luar rencana", "its file is outside the plan")
_TOO_MANY = Text(
    "seluruh berkas bukti sudah terlalu besar; perkecil ukurannya",
    "the files of evidence have become too large; make them smaller",
)
_UNCLEAN = Text(
    "jenis foto atau video ini dapat memuat lokasi; simpan ulang sebagai JPEG, PNG, atau PDF",
    "this kind of picture or film may tell a place; save it as JPEG, PNG or PDF",
)
