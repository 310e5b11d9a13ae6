"""What the budget charts share: one unit for a whole chart, amounts in words."""

from collections.abc import Sequence

from smartplan.books.charts.chart import Page, compact
from smartplan.wording import Text, grouped, percent, rupiah_short


def unit_for(amounts: Sequence[int]) -> tuple[int, Text]:
    """The largest unit that the largest amount fills at least once."""
    most = max((abs(amount) for amount in amounts), default=0)
    return next(((size, word) for size, word in _UNITS if most >= size), _UNITS[-1])


def in_unit(amount: int, size: int, page: Page) -> str:
    """An amount in a chart's unit, as short as its size allows."""
    if abs(amount) >= _LARGEST:
        return _scientific(amount // size)
    value = amount / size
    if abs(value) >= _HUGE:
        return compact(value, page.lang)
    decimals = 0 if abs(value) >= _MANY or value == int(value) else 1
    if 0 < value < _LITTLE:
        return f"<{grouped(_LITTLE, page.lang, decimals=1)}"
    return grouped(value, page.lang, decimals=decimals)


def short(amount: int, page: Page) -> str:
    """An amount for a label, in the largest unit that fits, with two decimals at most."""
    if abs(amount) >= _LARGEST:
        return f"Rp{_scientific(amount)}"
    return rupiah_short(amount, page.lang)


def share(amount: int, whole: int, page: Page) -> str:
    """A part of a sum in whole percent; what rounds to nothing is "<1%"."""
    if not whole:
        return "–"
    part = round(amount * 1000 // whole / 10)
    return f"<{percent(1, page.lang)}" if amount > 0 and not part else percent(part, page.lang)


def _scientific(amount: int) -> str:
    """The size of an amount that is beyond words, without turning it into a float."""
    digits = str(abs(amount))
    sign = "-" if amount < 0 else ""
    return f"{sign}{digits[0]}.{digits[1:3]}e+{len(digits) - 1}"


_HUGE = 1_000_000
_MANY = 100
_LITTLE = 0.1
_LARGEST = 10**18

_UNITS = (
    (1_000_000_000_000, Text("triliun rupiah", "trillion rupiah")),
    (1_000_000_000, Text("miliar rupiah", "billion rupiah")),
    (1_000_000, Text("juta rupiah", "million rupiah")),
    (1, Text("rupiah", "rupiah")),
)
