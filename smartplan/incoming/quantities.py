"""Numbers, measures and years as a cell holds them, read strictly."""

import re
from datetime import date

from smartplan.incoming.numerals import number_in, numbered
from smartplan.incoming.said import Offered
from smartplan.incoming.texts import folded, typed
from smartplan.incoming.units import PERCENT
from smartplan.incoming.unsure import Cell, Reading, Unsure, plainly, shown
from smartplan.shape.doubt import Readings, digits_turned
from smartplan.shape.kinds import FIRST_YEAR, Kind, Within
from smartplan.shape.measures import STEP_PATTERN
from smartplan.shape.money import UNITS
from smartplan.shape.types import Scalar
from smartplan.wording import Text, same


def number_of(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    """A number within the bounds of its kind."""
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
    thousands, decimal = int(two.thousands), _short(float(two.read))
    if is_whole and not isinstance(decimal, int):
        return thousands
    choices = tuple(Offered(numbered(one), one) for one in (thousands, decimal))
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


def measure_of(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    """A number, a range of two, or a step of a scale in words."""
    if not isinstance(cell, str):
        return number_of(scalar, cell, unit)
    plain = plainly(cell)
    if re.fullmatch(STEP_PATTERN, plain):
        said = folded(cell)
        return typed(said if re.fullmatch(STEP_PATTERN, said) else plain)
    match = re.fullmatch(_SPAN, plain)
    if match is None:
        return number_of(scalar, cell, unit)
    low, high = (number_of(scalar, end, unit) for end in match.groups())
    if isinstance(low, Unsure) or isinstance(high, Unsure):
        return Unsure(_SPAN_UNSURE.fill(value=shown(cell)))
    if low > high:
        choices = (_span(high, low),)
        return Unsure(_TURNED.fill(value=shown(cell)), choices)
    return {"min": low, "max": high}


def _span(low: float, high: float) -> Offered:
    label = Text("{low}–{high}", "{low}–{high}").fill(low=numbered(low), high=numbered(high))
    return Offered(label, {"min": low, "max": high})


def year_of(scalar: Scalar, cell: Cell, unit: str) -> Reading:
    """One year."""
    if isinstance(cell, str) and not re.fullmatch(r"\d+(?:[.,]0)?", cell.strip()):
        found = re.findall(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", cell)
        choices = tuple(Offered(same(year), int(year)) for year in dict.fromkeys(found))
        return Unsure(_NO_YEAR.fill(value=shown(cell)), choices)
    if isinstance(cell, date):
        choices = (Offered(same(str(cell.year)), cell.year),)
        return Unsure(_NO_YEAR.fill(value=shown(cell)), choices)
    return number_of(scalar, cell, unit)


_MULTIPLES = {word: UNITS[word] for word in ("ribu", "rb", "juta", "jt", "miliar")}
_WITH_UNIT = (
    r"(?P<before>(?:[^\W\d]+\.? |[≥≤<>±~]=? ?|)?)(?P<digits>[-+]?\d(?:[\d.,]*\d)?)"
    r" ?(?P<unit>%|[^\W\d].*|)"
)
_SPAN = r"([-+]?\d[\d.,]*(?: ?%)?) ?(?:-|s\.?d\.?|s/d|sampai|hingga|to) ?([-+]?\d[\d.,]*(?: ?%)?)"
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
