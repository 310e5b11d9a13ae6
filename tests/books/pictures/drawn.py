"""Small pictures made for tests: a PNG, a JPEG from a camera, an SVG."""

import base64
import struct
import zlib

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>'

# Eight by four grey points, without anything about where they come from.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObD"
    "oKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/E"
    "ABcQAQADAAAAAAAAAAAAAAAAAAMABFL/2gAIAQEAAD8AJVSzP//Z"
)


def chunk(kind: bytes, held: bytes) -> bytes:
    """A piece of a PNG."""
    return struct.pack(">I4s", len(held), kind) + held + struct.pack(">I", zlib.crc32(kind + held))


def png(
    width: int = 4,
    height: int = 2,
    *,
    more: bytes = b"",
    points: bytes | None = None,
    interlaced: int = 0,
) -> bytes:
    """A grey PNG; `more` stands behind its head, `points` are those of its lines."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, interlaced)
    lines = b"".join(b"\0" + bytes(width) for _ in range(height)) if points is None else points
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + more
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


def segment(marker: int, held: bytes) -> bytes:
    """A piece of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(held) + 2) + held


def exif(turn: int, order: str = ">") -> bytes:
    """What a camera writes down: how it was held, its maker, and the place."""
    sign = b"MM" if order == ">" else b"II"
    tag = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turn, 0)
    maker = struct.pack(f"{order}HHI", 0x010F, 2, 4) + b"Kam\0"
    tiff = sign + struct.pack(f"{order}HI", 42, 8) + struct.pack(f"{order}H", 2) + maker + tag
    return segment(0xE1, b"Exif\0\0" + tiff + bytes(4) + b"GPS-tempat")


def photo(turn: int, order: str = ">") -> bytes:
    """A JPEG as a camera makes it, with a second picture behind its end."""
    return JPEG[:2] + exif(turn, order) + segment(0xFE, b"catatan") + JPEG[2:] + JPEG[:2] + exif(1)
