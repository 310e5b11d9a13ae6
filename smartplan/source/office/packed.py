"""The parts of a packed office file (.xlsx, .docx, .ods), read within limits.

What the archive's own directory says is never believed: a part is unpacked to the size that stands
there and no further, and must be exactly that. Nothing is ever written to the disk.
"""

import io
import zipfile
import zlib
from typing import Final

from smartplan.source.office.refused import refused
from smartplan.value import dataclass

MAX_UNPACKED: Final = 64_000_000
MAX_RATIO: Final = 100
MAX_PARTS: Final = 5_000
_LARGE: Final = 1_000_000  # below that, a ratio tells nothing
_LOCAL_HEAD: Final = 30
_NAME_LENGTH, _EXTRA_LENGTH = slice(26, 28), slice(28, 30)
_IS_ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A zip archive whose directory is sound and small enough; parts by name, case folded."""

    name: str
    content: bytes
    parts: dict[str, zipfile.ZipInfo]

    def part(self, name: str, *, limit: int = MAX_UNPACKED) -> bytes | None:
        """A part as it was packed; None if there is none. Failure where it is not sound."""
        held = self.parts.get(name.casefold())
        if held is None:
            return None
        if held.file_size > limit:
            raise refused("bomb", self.name)
        return self._unpacked(held)

    def needed(self, name: str) -> bytes:
        """A part without which the file is broken."""
        content = self.part(name)
        if content is None:
            raise refused("broken", self.name)
        return content

    def _unpacked(self, held: zipfile.ZipInfo) -> bytes:
        start = held.header_offset
        head = self.content[start : start + _LOCAL_HEAD]
        if len(head) < _LOCAL_HEAD or not head.startswith(b"PK\x03\x04"):
            raise refused("broken", self.name)
        names = int.from_bytes(head[_NAME_LENGTH], "little")
        start += _LOCAL_HEAD + names + int.from_bytes(head[_EXTRA_LENGTH], "little")
        packed = memoryview(self.content)[start : start + held.compress_size]
        if held.compress_type == zipfile.ZIP_STORED:
            content = bytes(packed)
        elif held.compress_type == zipfile.ZIP_DEFLATED:
            content = self._inflated(packed, held.file_size)
        else:
            raise refused("broken", self.name)
        if len(content) != held.file_size or zlib.crc32(content) != held.CRC:
            raise refused("broken", self.name)
        return content

    def _inflated(self, packed: memoryview, size: int) -> bytes:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = stream.decompress(packed, size + 1)
        except zlib.error:
            raise refused("broken", self.name) from None
        if len(content) > size:  # the directory lies
            raise refused("bomb", self.name)
        return content


def unpacked(name: str, content: bytes) -> PackedFile:
    """The directory of a packed file; Failure for a bomb, a password or a broken file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            held = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, LookupError):
        raise refused("broken", name) from None
    if len(held) > MAX_PARTS or sum(one.file_size for one in held) > MAX_UNPACKED:
        raise refused("bomb", name)
    for one in held:
        if one.file_size > _LARGE and one.file_size > MAX_RATIO * max(one.compress_size, 1):
            raise refused("bomb", name)
        if one.flag_bits & _IS_ENCRYPTED:
            raise refused("password", name)
    parts = {one.filename.casefold(): one for one in held}
    if len(parts) != len(held):  # readers would differ about which one counts
        raise refused("broken", name)
    return PackedFile(name, content, parts)
