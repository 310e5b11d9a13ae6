r"""Characters that nobody sees, or that change how others are seen, and how they are shown.

A terminal obeys control characters, a direction sign turns what follows it round, and a character
without width makes two names look alike. Outside of documents each is shown as what it is, as
`\x1b` or `\u202e`; a document, which is to be signed, and paper leave it out. A byte of a file
name that is no UTF-8 is shown as `\xff`.

Two kinds are writing and stay where they do their work: a joiner (U+200C, U+200D) between two
letters of a script that joins (Arabic as in Jawi, Javanese, Balinese ...) or between two pictures
of an emoji; and the sign behind a picture that asks for its coloured form (U+FE0E, U+FE0F).
Anywhere else they are as unseen as the others.
"""

import functools
import re
from collections.abc import Iterator

# The marks that templates put into a text; no text of a plan may bring them.
OWN = ("\ue000", "\ue001")


def is_clean(text: str) -> bool:
    """Whether a text holds nothing unseen; a line break or tab is nothing of the kind."""
    return next(unseen(text), None) is None


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Each unseen character, and where it stands."""
    if _is_plain(text):
        return
    for found in _signs().finditer(text):
        if not (found[0] in _JOINING and _is_at_work(text, found.start())):
            yield found.start(), found[0]


def visible(text: str) -> str:
    r"""The text on one line with all that is unseen shown: a name, as it is typed."""
    if _is_plain(text):
        return text
    return visible_lines(re.sub(_BREAKS, _shown, text))


def flat(text: str) -> str:
    """The text on one line, its line breaks as blanks, with all that is unseen shown."""
    if _is_plain(text):
        return text
    return visible_lines(re.sub(_BREAKS, " ", text))


def visible_lines(text: str) -> str:
    """The text with all that is unseen shown; it keeps its lines and tabs."""
    if _is_plain(text):
        return text
    return "".join(_shown(part) if is_hidden else part for part, is_hidden in _parted(text))


def without(text: str) -> str:
    """The text with nothing unseen in it; it keeps its lines and tabs."""
    if _is_plain(text):
        return text
    return "".join(
        (" " if part in _SEPARATORS else "") if is_hidden else part
        for part, is_hidden in _parted(text)
    )


def _is_plain(text: str) -> bool:
    """Whether nothing has to be looked for: of these signs all can be seen."""
    return text.isascii() and text.isprintable()


def _parted(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, and of each whether it is one unseen character."""
    at = 0
    for start, sign in unseen(text):
        yield text[at:start], False
        yield sign, True
        at = start + 1
    yield text[at:], False


@functools.cache
def _signs() -> "re.Pattern[str]":
    """What looks for the unseen ones; most runs do without it."""
    return re.compile(_UNSEEN)


def _shown(sign: "str | re.Match[str]") -> str:
    code = ord(sign if isinstance(sign, str) else sign[0])
    if short := _SHORT.get(code):
        return short
    if code in _BYTES:  # what Python makes of a byte of a name that is no UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:  # noqa: PLR2004 -- a byte
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 -- the first plane


def _is_at_work(text: str, at: int) -> bool:
    """Whether a joiner joins, or a sign of form stands behind something that has forms."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _FORMS:
        return _is_picture(before) or (before in _KEYS and after == "\u20e3")
    if before in _FORMS:
        before = text[at - 2 : at - 1]
    joins = re.match(_SCRIPTS, before) and re.match(_SCRIPTS, after)
    return bool(joins) or (_is_picture(before) and _is_picture(after))


def _is_picture(sign: str) -> bool:
    """Whether a sign is a picture, or the colour of a skin behind one."""
    import unicodedata

    return bool(sign) and (unicodedata.category(sign) == "So" or sign in _SKINS)


_SHORT = {0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r"}
_BYTES = range(0xDC80, 0xDD00)
_BREAKS = r"[\t\n\r]"
_SEPARATORS = "\x0b\x0c\x85\u2028\u2029"

_FORMS = frozenset("\ufe0e\ufe0f")
_JOINING = frozenset("\u200c\u200d") | _FORMS
_KEYS = frozenset("0123456789#*")
_SKINS = frozenset(map(chr, range(0x1F3FB, 0x1F400)))

# Arabic and its neighbours, the scripts of India and of the archipelago, in their first and later
# blocks; not Latin, Greek, Cyrillic or Chinese, in which nothing joins.
_SCRIPTS = "[\u0600-\u109f\u1700-\u1cff\ua800-\uabff\U00010a00-\U00011fff]"

_UNSEEN = (
    "["
    # controls, of both sets; a return that ends no line moves the cursor back over the line
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    # directions
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
    # no width, or fillers that look like none
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
    # breaks of a line that only some take for one
    "\u2028\u2029"
    # no characters at all
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff"
    f"{''.join(OWN)}]|\r(?!\n)"
)
