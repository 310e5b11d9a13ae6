"""JPEG pictures: without what the camera wrote down, such as the place, but how it was held."""

import re
import struct
from collections.abc import Iterator

from smartplan.books.pictures.picture import (
    BROKEN,
    TOO_MANY,
    NoPicture,
    PictureFile,
    are_too_many,
)
from smartplan.wording import Text

SIGNATURE = b"\xff\xd8\xff"


def jpeg(data: bytes) -> PictureFile | NoPicture:
    """A JPEG without Exif, remarks and thumbnails, but turned as it was."""
    kept, turn, size = [b"\xff\xd8"], 1, None
    try:
        for marker, held, whole in _segments(data):
            if marker in _FRAMES:
                height, width = struct.unpack_from(">xHH", held)
                size = (width, height)
            elif marker in _OTHER_FRAMES:
                return NoPicture(_UNUSUAL)
            if marker == _EXIF:
                turn = _turn(held) or turn
            if marker in _KEPT:
                kept.append(whole)
    except (struct.error, ValueError, IndexError):
        return NoPicture(BROKEN)
    if size is None or not all(size):
        return NoPicture(BROKEN)
    if are_too_many(*size):
        return NoPicture(TOO_MANY)
    width, height = reversed(size) if turn in _SIDEWAYS else size
    if turn != 1:
        kept.insert(1, _held_so(turn))
    return PictureFile("jpeg", b"".join(kept), width, height, turn)


def bare(picture: PictureFile) -> bytes:
    """The bytes of a JPEG without how the camera was held, for forms that turn it themselves."""
    return bare_bytes(picture.data)[0]


def bare_bytes(data: bytes) -> tuple[bytes, int]:
    """The same of bytes that `jpeg` has made, with how the camera was held."""
    for turn in range(2, _LAST_TURN + 1):
        held = _held_so(turn)
        if data.startswith(held, 2):
            return data[:2] + data[2 + len(held) :], turn
    return data, 1


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The segments up to the first end of a picture: marker, content, all that belongs to it.

    What some cameras put behind that end is another picture, with a place of its own.
    """
    at = 2
    while True:
        if data[at] != _SIGN:
            raise ValueError
        while data[at + 1] == _SIGN:
            at += 1
        marker = data[at + 1]
        if marker == _END:
            yield marker, b"", data[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        held = data[at + 4 : end]
        if len(held) != length - 2:
            raise ValueError
        if marker == _SCAN:
            following = _NEXT.search(data, end)
            if following is None:
                raise ValueError
            end = following.start()
        yield marker, held, data[at:end]
        at = end


def _turn(held: bytes) -> int:
    """How the camera was held, 1 to 8; 0 where the segment does not say it."""
    if not held.startswith(_EXIF_HEAD):
        return 0
    tiff = held[len(_EXIF_HEAD) :]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2], "")
    if not order:
        return 0
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for at in range(start + 2, start + 2 + min(count, _MOST_TAGS) * 12, 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, at)
            if (tag, kind) == (_ORIENTATION, _SHORT):
                return value if 1 <= value <= _LAST_TURN else 0
    except struct.error:
        return 0
    return 0


def _held_so(turn: int) -> bytes:
    """An Exif segment that says nothing but how the camera was held."""
    tag = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, turn, 0)
    held = _EXIF_HEAD + b"MM\x00*\x00\x00\x00\x08\x00\x01" + tag + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(held) + 2) + held


_SIGN, _SCAN, _END, _EXIF = 0xFF, 0xDA, 0xD9, 0xE1
_NEXT = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")  # the first marker behind packed points
_EXIF_HEAD = b"Exif\x00\x00"
_ORIENTATION, _SHORT, _LAST_TURN = 0x0112, 3, 8
_SIDEWAYS = frozenset({5, 6, 7, 8})
_MOST_TAGS = 200
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_OTHER_FRAMES = frozenset({0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
# Tables and frames, the picture itself, and which colours are meant (JFIF, Adobe).
_KEPT = frozenset({*_FRAMES, 0xC4, 0xDB, 0xDD, 0xDA, 0xD9, 0xE0, 0xEE})

_UNUSUAL = Text(
    "jenis JPEG ini tidak lazim; simpan ulang sebagai JPEG biasa atau PNG",
    "this kind of JPEG is unusual; save it as an ordinary JPEG or as PNG",
)
