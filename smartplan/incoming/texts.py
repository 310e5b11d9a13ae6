"""Texts and codes as a cell holds them, read strictly."""

import re
from datetime import date
from typing import Final

from smartplan.day import day_of
from smartplan.incoming.dates import node_of
from smartplan.incoming.numerals import numbered
from smartplan.incoming.said import Offered
from smartplan.incoming.unsure import Cell, Reading, Unsure
from smartplan.shape.kinds import CodeForm
from smartplan.shape.signs import odd
from smartplan.source.node import is_number
from smartplan.source.prescan import character, hidden_in
from smartplan.wording import Text, dated, quoted, same

EXACT: Final = 10**15
"""An office keeps 15 digits of a number: of one that is larger it has lost some."""

LONGEST: Final = 32_767
"""The letters that a cell of an office can hold: one that is full may have lost some."""


def folded(text: str) -> str:
    """Text with the line breaks of a plan, whatever the office writes for one, and bare ends."""
    return re.sub(_BREAKS, "\n", text).strip()


def text_in(cell: Cell) -> Reading:
    """The text of a cell; a number or a day that stands there is asked about."""
    if isinstance(cell, str):
        return typed(folded(cell))
    if isinstance(cell, bool):
        return Unsure(_NO_TEXT, tuple(Offered(word, word.id) for word in _TRUE_OR_FALSE))
    if isinstance(cell, date):
        words = (dated(cell), same(node_of(day_of(cell))))
        return Unsure(_NO_TEXT, tuple(Offered(word, word.id) for word in words))
    return _digits(cell)


def typed(text: str) -> Reading:
    """A text, unless it holds what no plan can, or may not be all that was typed."""
    found = hidden_in(text)
    if found and found[1] is character:
        return Unsure(_CONTROL.fill(sign=f"U+{ord(found[0]):04X}"))
    if len(text) >= LONGEST:
        return Unsure(_FULL.fill(most=numbered(LONGEST)))
    if re.fullmatch(_ERROR, text):
        return Unsure(_NO_VALUE.fill(value=quoted(text)))
    return text


def _digits(cell: float | None) -> Reading:
    """The text of a number that stands where text does: its zeros in front and behind are gone."""
    if cell is None or abs(cell) >= EXACT:
        return Unsure(_LOST_DIGITS)
    if cell == int(cell):
        return str(int(cell))
    said = repr(cell)
    words = (said.replace(".", ","), said)
    return Unsure(_NO_TEXT, tuple(Offered(same(word), word) for word in words))


def code_in(cell: Cell, form: CodeForm) -> Reading:
    """A text of a fixed form."""
    found = text_in(cell)
    fits = re.compile(form.pattern).fullmatch
    if isinstance(found, str):
        strange = odd(found)
        plain = strange.plain if strange else found
        if fits(found) or fits(plain):
            return found if fits(found) else plain
        closer = re.sub(r"\s", "", plain).strip(".")
        choices = (Offered(same(closer), closer),) if fits(closer) else ()
        return Unsure(_NO_CODE.fill(value=quoted(found)), choices)
    if is_number(cell):
        whole = [said for said in (repr(cell), f"{cell!r}0", f"0{cell!r}") if fits(said)]
        said = tuple(Offered(same(one), one) for one in whole)
        return Unsure(_NO_CODE.fill(value=repr(cell)), said)
    return found


# Of Excel's files, of Windows, of Word's soft breaks, and of the web.
_BREAKS = "_x000D_\n?|\r\n?|[\x0b\x85\u2028\u2029]"
_ERROR = r"#(?:REF|N/A|NAME|VALUE|DIV/0|NULL|NUM)[!?]?|(?:Err|Galat):[0-9]{3}"
_FULL = Text(
    "sel ini penuh ({most} huruf), jadi mungkin terpotong; bagi teksnya",
    "this cell is full ({most} letters), so some may be lost; divide its text",
)
_NO_VALUE = Text(
    "{value} adalah galat rumus, bukan isi", "{value} is a formula's error and no entry"
)
_TRUE_OR_FALSE = (Text("ya", "yes"), Text("tidak", "no"))
_NO_TEXT = Text(
    "sel ini dibaca sebagai angka atau tanggal, padahal seharusnya teks",
    "this cell is read as a number or a day, and should be text",
)
_LOST_DIGITS = Text(
    "angka lebih dari 15 digit tidak disimpan utuh; ketik sebagai teks",
    "a number of more than 15 digits is not kept whole; type it as text",
)
_CONTROL = Text(
    "sel memuat karakter {sign} yang tidak terlihat; ketik ulang bagian itu",
    "the cell holds the character {sign}, which nobody sees; type that part again",
)
_NO_CODE = Text("{value} bukan kode yang lengkap", "{value} is no complete code")
