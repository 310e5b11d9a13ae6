"""What can be told from a file's bytes and characters before YAML is asked."""

import re

from smartplan.finding import Finding, Place, Spot
from smartplan.source import defects, lines
from smartplan.source.bundle import MAX_BYTES
from smartplan.wording import Text


def too_large(file: str, size: int) -> Finding:
    """The finding for a file beyond MAX_BYTES, of `size` bytes."""
    mega, limit = size / 1_000_000, MAX_BYTES // 1_000_000
    what = Text(
        f"berkas berukuran {mega:.0f} MB; batasnya {limit} MB",
        f"the file has {mega:.0f} MB; the limit is {limit} MB",
    )
    place = Place(file=file, spot=Spot(file, 1, 1, 1, 1))
    return defects.TOO_DEEP_OR_TOO_LARGE.at(place, what=what)


def decode(file: str, raw: bytes) -> tuple[str, Finding | None]:
    """The text of a file, without a byte order mark; or what could be read, and the finding."""
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        line_starts = lines.starts(before)
        spot = lines.spot(file, line_starts, len(before), len(before))
        byte = f"0x{raw[error.start]:02X}"
        text = raw.decode("utf-8-sig", errors="replace")
        return text, defects.NOT_UTF8.at(Place(file=file, spot=spot), byte=byte)


def control_characters(file: str, text: str) -> tuple[Finding, ...]:
    """A finding for each line that holds a character YAML or a reader would stumble over.

    Besides ASCII controls these are U+0085, U+2028 and U+2029, which the YAML scanner takes for
    line breaks, and lone surrogates and U+FFFE/U+FFFF, which are no characters.
    """
    if not _CONTROL.search(text):
        return ()
    line_starts = lines.starts(text)
    findings: dict[int, Finding] = {}
    for match in _CONTROL.finditer(text):
        spot = lines.spot(file, line_starts, match.start(), match.end())
        if spot.line not in findings:
            character = f"U+{ord(match.group()):04X}"
            place = Place(file=file, spot=spot)
            findings[spot.line] = defects.CONTROL_CHARACTER.at(place, character=character)
        if len(findings) == _MOST:
            break
    return tuple(findings.values())


_CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufeff\\ufffe\\uffff]"
)
_MOST = 20  # a binary file would give thousands; twenty say it
