"""Reading a file as a picture: by its bytes, whatever its name says, and only what is harmless."""

from pathlib import Path

from smartplan.books.pictures import jpeg, png
from smartplan.books.pictures.picture import MOST_BYTES, NoPicture, PictureFile
from smartplan.books.pictures.svg import svg
from smartplan.source.opening import opened
from smartplan.wording import Text


def read_picture(path: Path, *, inside: Path) -> PictureFile | NoPicture:
    """The picture at a path inside a folder; no link leads out of it, no hidden file is read."""
    content = opened(path, inside=inside, limit=MOST_BYTES)
    if not isinstance(content, bytes):
        return NoPicture(ABSENT if content.is_absent else content.reason)
    return picture_of(content)


def picture_of(content: bytes) -> PictureFile | NoPicture:
    """The picture that some bytes are."""
    if content.startswith(png.SIGNATURE):
        return png.png(content)
    if content.startswith(jpeg.SIGNATURE):
        return jpeg.jpeg(content)
    if b"<svg" in content[:_HEAD]:
        return svg(content)
    return NoPicture(_NONE)


ABSENT = Text("berkasnya tidak ada di folder rencana", "its file is not in the plan folder")
_HEAD = 4_000  # bytes in which a drawing says that it is one
_NONE = Text("bukan gambar PNG, JPEG, atau SVG", "it is no picture of the kinds PNG, JPEG or SVG")
