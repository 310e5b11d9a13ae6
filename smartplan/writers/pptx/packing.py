"""Files of an office as bytes that are the same each time, whatever the clock says."""

import io
import zipfile


def packed(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Put a part into a file, without the time of day."""
    part = zipfile.ZipInfo(name)
    part.compress_type = (
        zipfile.ZIP_STORED if name.lower().endswith(_PACKED) else zipfile.ZIP_DEFLATED
    )
    archive.writestr(part, content, compresslevel=_TIGHT)


def repacked(content: bytes) -> bytes:
    """A file with the same parts in the same order, without the times that they carry."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as raw, zipfile.ZipFile(out, "w") as archive:
        for item in raw.infolist():
            packed(archive, item.filename, raw.read(item))
    return out.getvalue()


_TIGHT = 6
_PACKED = (".png", ".jpg", ".jpeg", ".xlsx")
