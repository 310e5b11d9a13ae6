"""How a value is written with its unit: percent behind it, scales in brackets, years as years."""

from smartplan.measure import Measured, NumberRange
from smartplan.shape.kinds import FIRST_YEAR, LAST_YEAR
from smartplan.wording import Lang, measured


def with_unit(value: Measured, unit: str | None, lang: Lang) -> str:
    """A value with its unit: `62,5%`, `20 kelurahan`, `81,2 (nilai 0-100)`."""
    if isinstance(value, str):
        return value  # a step of a scale says by itself what it is
    is_year = not isinstance(value, NumberRange) and _is_year(value, unit)
    said = str(value) if is_year else measured(value, lang)
    if not unit:
        return said
    if unit.lower() in _PERCENT:
        return f"{said}%"
    head = unit.split(maxsplit=1)[0].lower()
    return f"{said} ({unit})" if head in _SCALES else f"{said} {unit}"


def _is_year(value: float, unit: str | None) -> bool:
    """Whether a value is a year, which takes no thousands separator."""
    word = (unit or "").partition(" ")[0].lower()
    return word in _YEARS and value == int(value) and FIRST_YEAR <= value <= LAST_YEAR


_PERCENT = frozenset({"persen", "percent", "%", "per cent"})
_YEARS = frozenset({"tahun", "year"})
_SCALES = frozenset({"nilai", "indeks", "skala", "skor", "score", "index", "scale"})
