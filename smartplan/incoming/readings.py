"""Cells read strictly, one kind of value after the other: what it is, or why nobody can be sure.

What a cell meant before, and what others mean by its words, is not asked here: see `guards` and
`words`.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from smartplan.day import day_of
from smartplan.incoming.dates import day_in, node_of
from smartplan.incoming.money import rupiah_in
from smartplan.incoming.numerals import number_in, numbered
from smartplan.incoming.said import Offered
from smartplan.incoming.units import PERCENT
from smartplan.incoming.unsure import Cell, Reading, Unsure, plainly, shown
from smartplan.shape.doubt import Readings, digits_turned
from smartplan.shape.kinds import FIRST_YEAR, Kind, Within
from smartplan.shape.measures import STEP_PATTERN
from smartplan.shape.signs import odd
from smartplan.shape.types import Scalar
from smartplan.source.node import is_number
from smartplan.source.prescan import character, hidden_in
from smartplan.wording import Text, dated, quoted, same

LONGEST: Final = 32_767
"""The letters that a cell of an office can hold: one that is full may have lost some."""


def reading(scalar: Scalar, cell: Cell, unit: str = "") -> Reading:
    """What a cell that is not empty says, where a single value of a kind may stand.

    `unit` is what the number is said to be of in its row: `62,5%` is 62.5 where that is a percent.
    """
    read = _READERS.get(scalar.kind, _text)
    return read(scalar, cell, unit)


def is_empty(scalar: Scalar, cell: Cell) -> bool:
    """Whether a cell says nothing; a dash alone does so wherever it is no text."""
    if not isinstance(cell, str):
        return cell is None
    text = cell.strip()
    return not text or (scalar.kind not in _TEXTS and text in _DASHES)


def folded(text: str) -> str:
    """Text with the line breaks of a plan, whatever the office writes for one, and bare ends."""
    return re.sub(_BREAKS, "\n", text).strip()


def _text(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    del scalar, unit
    if isinstance(cell, str):
        return _typed(folded(cell))
    if isinstance(cell, bool):
        return Unsure(_NO_TEXT, tuple(Offered(word, word.id) for word in _TRUE_OR_FALSE))
    if isinstance(cell, date):
        words = (dated(cell), same(node_of(day_of(cell))))
        return Unsure(_NO_TEXT, tuple(Offered(word, word.id) for word in words))
    return _digits(cell)


def _typed(text: str) -> Reading:
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


def _code(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    found = _text(scalar, cell, unit)
    fits = re.compile(scalar.code.pattern if scalar.code else "").fullmatch
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


def _number(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    within = scalar.within
    is_whole = scalar.python is int
    if isinstance(cell, str):
        found = _of_text(cell, within, unit, is_percent=scalar.kind is Kind.PERCENT)
    elif cell is None or isinstance(cell, bool | date):
        found = Unsure(_NO_NUMBER.fill(value=shown(cell)))
    else:
        found = cell
    if isinstance(found, Readings):
        found = _either(found, cell, is_whole=is_whole)
    if isinstance(found, Unsure):
        return found
    return _fitting(found, within, is_whole=is_whole, is_typed=isinstance(cell, str))


def _fitting(number: float, within: Within | None, *, is_whole: bool, is_typed: bool) -> Reading:
    """The number, whole where it has to be, inside its bounds."""
    said = numbered(number)
    if within and not within.low <= number <= within.high:
        turned = digits_turned(str(int(number))) if within.low == FIRST_YEAR else None
        message = _OUTSIDE.fill(
            value=said, low=numbered(_short(within.low)), high=numbered(_short(within.high))
        )
        return Unsure(_WITH.fill(message=message, advice=turned) if turned else message)
    if number != number // 1:
        thousands = round(number * 1000, 9)
        if not is_whole:
            return number
        choices = (
            (Offered(numbered(int(thousands)), int(thousands)),) if thousands % 1 == 0 else ()
        )
        return Unsure(_NOT_WHOLE.fill(value=said), choices)
    return number if is_typed and not is_whole else int(number)


def _short(bound: float) -> float:
    return int(bound) if bound == int(bound) else bound


def _either(two: Readings, cell: Cell, *, is_whole: bool) -> float | Unsure:
    thousands, decimal = int(two.thousands), float(two.decimal)
    if is_whole and decimal != int(decimal):
        return thousands
    small = int(decimal) if is_whole else decimal
    choices = tuple(Offered(numbered(one), one) for one in (thousands, small))
    return Unsure(_TWO.fill(value=shown(cell)), choices)


def _of_text(
    cell: str, within: Within | None, unit: str, *, is_percent: bool
) -> float | Readings | Unsure:
    """The number of a text, alone or with its unit."""
    plain = plainly(cell)
    found = number_in(plain, within)
    if found is not None:
        return found
    match = re.fullmatch(_WITH_UNIT, plain)
    inner = number_in(match["digits"], within) if match else None
    if match is None or inner is None:
        return Unsure(_NO_NUMBER.fill(value=shown(cell)))
    said = match["unit"].casefold()
    units = {unit.strip().casefold()} - {""}
    if is_percent or units & PERCENT:
        units |= PERCENT
    if said in units and not match["before"].strip():
        return inner
    times = _MULTIPLES.get(said.split(" ")[0], 1)
    numbers = [inner]
    if isinstance(inner, Readings):
        numbers = [int(inner.thousands), float(inner.decimal)]
    values = [_times(number, times) for number in numbers if not isinstance(number, Readings)]
    choices = tuple(Offered(numbered(one), one) for one in values)
    return Unsure(_WITH_MORE.fill(value=shown(cell)), choices)


def _times(number: float, times: int) -> float:
    product = round(number * times, 9)
    return int(product) if times > 1 and product == int(product) else number * times


def _measure(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    """A number, a range of two, or a step of a scale in words."""
    if not isinstance(cell, str):
        return _number(scalar, cell, unit)
    plain = plainly(cell)
    if re.fullmatch(STEP_PATTERN, plain):
        return _text(scalar, cell, unit)
    match = re.fullmatch(_SPAN, plain)
    if match is None:
        return _number(scalar, cell, unit)
    low, high = (_number(scalar, end, unit) for end in match.groups())
    if isinstance(low, Unsure) or isinstance(high, Unsure):
        return Unsure(_SPAN_UNSURE.fill(value=shown(cell)))
    if low > high:
        choices = (_span(high, low),)
        return Unsure(_TURNED.fill(value=shown(cell)), choices)
    return {"min": low, "max": high}


def _span(low: float, high: float) -> Offered:
    label = Text("{low}–{high}", "{low}–{high}").fill(low=numbered(low), high=numbered(high))
    return Offered(label, {"min": low, "max": high})


def _year(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    if isinstance(cell, str) and not re.fullmatch(r"\d+(?:[.,]0)?", cell.strip()):
        found = re.findall(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", cell)
        choices = tuple(Offered(same(year), int(year)) for year in dict.fromkeys(found))
        return Unsure(_NO_YEAR.fill(value=shown(cell)), choices)
    if isinstance(cell, date):
        choices = (Offered(same(str(cell.year)), cell.year),)
        return Unsure(_NO_YEAR.fill(value=shown(cell)), choices)
    return _number(scalar, cell, unit)


def _rupiah(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    del scalar, unit
    if cell is None or isinstance(cell, bool | date):
        return Unsure(_NO_NUMBER.fill(value=shown(cell)))
    return rupiah_in(cell)


_READERS: dict[Kind, Callable[[Scalar, Cell, str], Reading]] = {
    Kind.CODE: _code,
    Kind.DAY: lambda _, cell, __: day_in(cell),
    Kind.YEAR: _year,
    Kind.RUPIAH: _rupiah,
    Kind.MEASURE: _measure,
    **dict.fromkeys((Kind.WHOLE, Kind.NUMBER, Kind.PERCENT, Kind.LEVEL, Kind.RANK), _number),
}
_TEXTS = frozenset({Kind.TEXT, Kind.PROSE, Kind.LABEL, Kind.ANYTHING})
_DASHES = frozenset("-–—−")
# Of Excel's files, of Windows, of Word's soft breaks, and of the web.
_BREAKS = "_x000D_\n?|\r\n?|[\x0b\x85\u2028\u2029]"
EXACT = 10**15  # a number of an office keeps 15 digits
_MULTIPLES = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9}
_WITH_UNIT = (
    r"(?P<before>(?:[^\W\d]+\.? |[≥≤<>±~]=? ?|)?)(?P<digits>[-+]?\d(?:[\d.,]*\d)?)"
    r" ?(?P<unit>%|[^\W\d].*|)"
)
_SPAN = r"([-+]?\d[\d.,]*(?: ?%)?) ?(?:-|s\.?d\.?|s/d|sampai|hingga|to) ?([-+]?\d[\d.,]*(?: ?%)?)"
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
_NO_NUMBER = Text("{value} bukan angka", "{value} is no number")
_NOT_WHOLE = Text("{value} bukan bilangan bulat", "{value} is no whole number")
_TWO = Text("{value} dapat dibaca dua cara", "{value} can be read in two ways")
_WITH_MORE = Text(
    "{value} bukan angka saja; yang ditulis hanya angkanya",
    "{value} is more than a number; what is written is the number alone",
)
_OUTSIDE = Text(
    "{value} di luar batas {low} sampai {high}", "{value} lies outside of {low} to {high}"
)
_WITH = Text("{message}; {advice}", "{message}; {advice}")
_SPAN_UNSURE = Text(
    "{value} bukan rentang yang pasti; tulis seperti 3,3–3,35",
    "{value} is no sure range; write it like 3.3–3.35",
)
_TURNED = Text("rentang {value} terbalik", "the range {value} is turned round")
_NO_YEAR = Text("{value} bukan satu tahun", "{value} is not one year")
