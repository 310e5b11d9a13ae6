"""What can be told from a file's bytes and characters before YAML is asked."""

import functools
import re
from collections.abc import Callable

from smartplan.finding import Finding, Place, Severity, Spot
from smartplan.source import defects, lines
from smartplan.source.bundle import MAX_BYTES
from smartplan.source.text_defects import CONTROL_CHARACTER
from smartplan.value import replace
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
        return raw.removeprefix(_BYTE_ORDER_MARK).decode(), None
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        line_starts = lines.starts(before)
        spot = lines.spot(file, line_starts, len(before), len(before))
        byte = f"0x{raw[error.start]:02X}"
        text = raw.decode("utf-8-sig", errors="replace")
        return text, defects.NOT_UTF8.at(Place(file=file, spot=spot), byte=byte)


def as_windows_wrote(raw: bytes) -> str | None:
    """The text of a file that is not UTF-8, in the codings in which Windows saves one."""
    coding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp1252"
    try:
        return raw.decode(coding)
    except UnicodeDecodeError:
        return None


def is_plain(raw: bytes) -> bool:
    """Whether a file holds nothing but what every keyboard has: most do, and this is quick."""
    return not raw.translate(None, _ORDINARY)


def control_characters(file: str, text: str) -> tuple[Finding, ...]:
    """A finding for each line that holds a character YAML or a reader would stumble over.

    Besides ASCII controls these are U+0085, U+2028 and U+2029, which the YAML scanner takes for
    line breaks, lone surrogates and U+FFFE/U+FFFF, which are no characters, and a byte order mark
    that begins a line: libyaml passes it over and takes what follows for indented.
    """
    found = _in_each_line(file, text, re.compile(f"[{_CONTROLS}]"), character)
    if "\ufeff" not in text:
        return found
    return found + _in_each_line(file, text, re.compile(_MARK, re.MULTILINE), character)


def unseen_signs(file: str, text: str) -> tuple[Finding, ...]:
    """A finding for each line with a sign that nobody sees: of writing direction, without width.

    The joiners U+200C and U+200D belong to several scripts and to emoji: they are told only
    behind a Latin letter, a digit, a mark or a blank, where no script has them.
    """
    return () if text.isascii() else _in_each_line(file, text, _unseen_sign(), unseen)


def character(sign: str, place: Place) -> Finding:
    """The finding for a control character."""
    return CONTROL_CHARACTER.at(place, character=f"U+{ord(sign):04X}")


def unseen(sign: str, place: Place) -> Finding:
    """The finding, a warning, for a sign that nobody sees."""
    what = _DIRECTION if sign in _DIRECTIONS else _NO_WIDTH
    message = what.fill(sign=f"U+{ord(sign):04X}")
    found = CONTROL_CHARACTER.at(place, character="", fix=_TYPE_AGAIN)
    return replace(found, message=message, severity=Severity.WARNING)


def hidden_in(value: str) -> tuple[str, Callable[[str, Place], Finding]] | None:
    """The first sign of a value, as its escapes give it, that is to be told, and its finding."""
    if found := re.search(_CONTROL_IN_VALUE, value):
        return found[0], character
    found = _unseen_sign().search(value)
    return (found[0], unseen) if found else None


def _in_each_line(
    file: str, text: str, signs: re.Pattern[str], finding: Callable[[str, Place], Finding]
) -> tuple[Finding, ...]:
    if not signs.search(text):
        return ()
    line_starts = lines.starts(text)
    findings: dict[int, Finding] = {}
    for match in signs.finditer(text):
        spot = lines.spot(file, line_starts, match.start(), match.end())
        if spot.line not in findings:
            findings[spot.line] = finding(match[0], Place(file=file, spot=spot))
        if len(findings) == MOST:
            break
    return tuple(findings.values())


_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ORDINARY = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_CONTROLS = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufffe\\uffff"
)
_MARK = "^\\ufeff"
# A lone CR sends a terminal back to the start of the line; before LF it ends one, as Windows does.
_CONTROL_IN_VALUE = f"[{_CONTROLS}]|\\r(?!\\n)"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@functools.cache
def odd_blank() -> re.Pattern[str]:
    """A blank of Word's; compiled for the first text that is not plain."""
    return re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


@functools.cache
def _unseen_sign() -> re.Pattern[str]:
    """Compiled for the first text that is not plain: it takes longer than reading a file."""
    return re.compile(
        "[\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]"
        "(?<![\\u0300-\\U0010ffff][\\u200c\\u200d])"
    )


_DIRECTION = Text(
    "teks memuat tanda arah tulisan {sign}, yang tidak terlihat",
    "the text holds a sign of writing direction, {sign}, which nobody sees",
)
_NO_WIDTH = Text(
    "teks memuat tanda tanpa lebar {sign}, yang tidak terlihat",
    "the text holds a sign without width, {sign}, which nobody sees",
)
_TYPE_AGAIN = Text(
    "ketik ulang kata itu tanpa tanda tersebut", "type the word again without that sign"
)
MOST = 20  # a binary file would give thousands; twenty say it
