"""What the note at the head of a column says."""

from collections.abc import Iterable

from smartplan.shape.kinds import Kind
from smartplan.shape.types import ListOf
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.kinds import SheetKind
from smartplan.wording import Lang, Text


def head_note(column: SheetColumn, words: Iterable[str], lang: Lang) -> str:
    """What a column is about, whether it has to be filled in, and how; `words` can be chosen."""
    about = column.about.say(lang)
    said = [f"{about[:1].upper()}{about[1:]}."]
    if column.is_required:
        said.append(_REQUIRED.say(lang))
    choices = list(words)
    if isinstance(column.held, ListOf):
        said.append(_SEVERAL.say(lang))
        if choices:
            listed = "; ".join(choices)
            is_short = len(listed) <= _LONGEST
            said.append(_CHOICES.fill(words=listed).say(lang) if is_short else _NAMES.say(lang))
    elif choices:
        said.append(_CHOOSE.say(lang))
    elif column.scalar is not None and column.scalar.kind in _HOW:
        said.append(_HOW[column.scalar.kind].say(lang))
    return "\n".join(said)


def owner_note(kind: SheetKind, lang: Lang) -> str:
    """How a new row says what it belongs to, or which new thing it is about."""
    if kind.takes_new:
        return _OWNER.say(lang)
    return (_NEW_THING if kind.names_itself else _NEW_PROGRAM).say(lang)


_LONGEST = 700  # letters of choices that a note still shows
_OWNER = Text(
    "Baris baru: pilih dari daftar. Milik program atau kegiatan yang juga baru: tulis namanya.",
    "A new row: choose from the list. Of a program or action that is new as well: write its name.",
)
_NEW_THING = Text(
    "Indikator baru: tulis programnya, tanda > dan nama indikatornya.",
    "A new indicator: write its program, the sign > and its name.",
)
_NEW_PROGRAM = Text("Program baru: tulis namanya.", "A new program: write its name.")
_REQUIRED = Text("Wajib diisi.", "Has to be filled in.")
_SEVERAL = Text("Beberapa isi dipisah titik koma.", "Several values are parted by semicolons.")
_CHOICES = Text("Pilihan: {words}.", "Choices: {words}.")
_NAMES = Text("Tulis namanya seperti dalam rencana.", "Write the names as the plan has them.")
_CHOOSE = Text("Pilih dari daftar.", "Choose from the list.")
_NUMBER = Text("Desimal memakai koma: 62,5.", "Decimals take a comma: 62,5.")
_HOW = {
    Kind.RUPIAH: Text(
        "Rupiah utuh, misalnya 1250000000.", "Whole rupiah, for example 1250000000."
    ),
    Kind.DAY: Text(
        "Misalnya 3 April 2026; periksa bulannya setelah mengetik.",
        "For example 3 April 2026; look which month is shown.",
    ),
    Kind.YEAR: Text("Empat angka, misalnya 2026.", "Four digits, for example 2026."),
    Kind.PERCENT: _NUMBER,
    Kind.MEASURE: _NUMBER,
    Kind.NUMBER: _NUMBER,
}
