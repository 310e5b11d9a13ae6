"""The pictures of a plan's folder that a document shows: each read once, and not too many."""

from pathlib import Path, PurePosixPath

from smartplan.books.pictures.picture import NoPicture, PictureFile
from smartplan.books.pictures.reading import ABSENT, read_picture
from smartplan.value import dataclass, field
from smartplan.wording import Text


@dataclass(slots=True)
class Gallery:
    """Finds pictures by the path that a plan writes; `root` is the plan's folder, if there is one.

    `most` is how many bytes of pictures a document may take.
    """

    root: Path | None
    most: int = 60_000_000
    _taken: int = 0
    _held: dict[str, PictureFile | NoPicture] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin a document, or begin it anew."""
        self._taken = 0

    def find(self, path: str) -> PictureFile | NoPicture:
        """The picture of a path, or why it is not shown."""
        if path not in self._held:
            self._held[path] = self._read(path)
        found = self._held[path]
        if isinstance(found, NoPicture):
            return found
        if self._taken + len(found.data) > self.most:
            return NoPicture(_TOO_MANY)
        self._taken += len(found.data)
        return found

    def _read(self, path: str) -> PictureFile | NoPicture:
        place = PurePosixPath(path)
        if self.root is None or not is_inside(place):
            return NoPicture(ABSENT)
        return read_picture(self.root / place, inside=self.root)


def is_inside(place: PurePosixPath) -> bool:
    """Whether a path is one of the folder, written as plans write paths, and not hidden."""
    is_plain = not any(part.startswith(".") for part in place.parts)
    return is_plain and not place.is_absolute() and "\\" not in str(place)


_TOO_MANY = Text(
    "gambar dalam dokumen ini sudah terlalu besar; perkecil ukurannya",
    "the pictures of this document have become too large; make them smaller",
)
