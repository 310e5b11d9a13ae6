"""Signs that look like others in ids, numbers and codes: hyphens, blanks and quotes of Word's."""

import re

from smartplan.value import Value
from smartplan.wording import Text


class Odd(Value):
    """A value with signs that do not belong there: what it is without them, and what they are."""

    plain: str
    what: Text


def odd(value: str) -> Odd | None:
    """What is odd in a value that is no running text; None if nothing is.

    Quotes count only at its ends, where they were meant to hold it.
    """
    if value.isascii() and not any(mark in value for mark in "\"'"):
        return None
    plain = re.sub(_HYPHENS, "-", re.sub(_UNSEEN, "", re.sub(_BLANKS, " ", value))).strip()
    ends = re.fullmatch(_ENDS, plain)
    if ends and (ends["open"] or ends["close"]):
        plain = ends["held"].strip()
    if plain == value or not plain:
        return None
    return Odd(plain, _what(value, ends))


def without_hidden(value: str) -> str:
    """The value without the signs in it that nobody sees."""
    return value if value.isascii() else re.sub(_UNSEEN, "", value)


def instead(found: Odd, right: str) -> Text:
    """The advice to write something else for what is odd."""
    return Text(f"{found.what.id}; tulis {right}", f"{found.what.en}; write {right}")


def _what(value: str, ends: re.Match[str] | None) -> Text:
    for signs, word in ((_HYPHENS, _HYPHEN), (_UNSEEN, _NO_WIDTH), (_BLANKS, _BLANK)):
        if found := re.search(signs, value):
            return word.fill(sign=f"U+{ord(found[0]):04X}")
    quotes = (ends["open"], ends["close"]) if ends else ("", "")
    if any(quote and quote not in "\"'" for quote in quotes):
        return _WORD_QUOTES
    if all(quotes):
        return _QUOTES
    return _NO_CLOSE if quotes[0] else _NO_OPEN


_HYPHENS = "[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
_UNSEEN = (
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_BLANKS = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_MARKS = "\"'“”„‟‘’‚‛«»"
_ENDS = f"(?P<open>[{_MARKS}]?)(?P<held>[^{_MARKS}]*)(?P<close>[{_MARKS}]?)"
_HYPHEN = Text(
    "tanda hubungnya bukan - biasa, melainkan {sign} dari Word",
    "its hyphen is no ordinary - but {sign}, a non-breaking or typographic one of Word's",
)
_NO_WIDTH = Text(
    "ada tanda tanpa lebar {sign} yang tidak terlihat",
    "it holds an invisible sign without width, {sign}",
)
_BLANK = Text(
    "ada spasi tak terputus {sign} dari Word atau web",
    "it holds a no-break or typographic blank, {sign}, of Word's",
)
_WORD_QUOTES = Text(
    'kutipnya kutip melengkung dari Word, bukan "', "its quotes are curly ones of Word's, not \""
)
_NO_OPEN = Text("tanda kutip pembukanya tidak ada", "the opening quote is missing")
_NO_CLOSE = Text("tanda kutip penutupnya tidak ada", "the closing quote is missing")
_QUOTES = Text("tanda kutipnya ikut terbaca", "its quotes are read as a part of it")
