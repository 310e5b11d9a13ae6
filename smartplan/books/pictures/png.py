"""PNG pictures: only what draws the picture is kept, and that it can be drawn is made sure."""

import struct
import zlib
from collections.abc import Iterator

from smartplan.books.pictures.picture import (
    BROKEN,
    TOO_MANY,
    NoPicture,
    PictureFile,
    are_too_many,
)

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(data: bytes) -> PictureFile | NoPicture:
    """A PNG without its remarks, times and places; broken ones are refused."""
    try:
        chunks = tuple(_chunks(data))
    except (struct.error, ValueError):
        return NoPicture(BROKEN)
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != _HEAD.size:
        return NoPicture(BROKEN)
    width, height, depth, colour, *_, interlaced = _HEAD.unpack(chunks[0][1])
    if are_too_many(width, height) or width * height * depth > _MOST_BITS:
        return NoPicture(TOO_MANY)
    if not _is_whole(chunks, width, height, depth * _SAMPLES.get(colour, 0), interlaced):
        return NoPicture(BROKEN)
    kept = b"".join(_chunk(kind, held) for kind, held in chunks if kind in _KEPT)
    return PictureFile("png", SIGNATURE + kept, width, height)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a file up to its end; a ValueError where one is not what it says."""
    at = len(SIGNATURE)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        held = data[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        if check != zlib.crc32(kind + held):
            raise ValueError
        yield kind, held
        at += length + 12


def _chunk(kind: bytes, held: bytes) -> bytes:
    return struct.pack(">I4s", len(held), kind) + held + struct.pack(">I", zlib.crc32(kind + held))


def _is_whole(
    chunks: tuple[tuple[bytes, bytes], ...], width: int, height: int, bits: int, interlaced: int
) -> bool:
    """Whether the points of a picture are all there, and no more of them than it says."""
    if not (width and height and bits and interlaced in (0, 1)):
        return False
    passes = _PASSES if interlaced else ((0, 0, 1, 1),)
    lines = [
        (-(-(width - left) // across) * bits + 7) // 8 + 1
        for left, top, across, down in passes
        if width > left
        for _ in range(top, height, down)
    ]
    inflating = zlib.decompressobj()
    try:
        points = inflating.decompress(
            b"".join(held for kind, held in chunks if kind == b"IDAT"), sum(lines) + 1
        )
    except zlib.error:
        return False
    if len(points) != sum(lines):
        return False
    at = 0
    for length in lines:  # each begins with the filter that it was packed with
        if points[at] > _LAST_FILTER:
            return False
        at += length
    return True


_HEAD = struct.Struct(">IIBBBBB")
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of each kind of colour
_LAST_FILTER = 4
_MOST_BITS = 8 * 40_000_000  # of one colour
_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"}
)
_PASSES = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
