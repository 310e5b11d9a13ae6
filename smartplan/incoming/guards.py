"""Values that are read for certain and yet may be slips: asked before they are written.

A number typed in an office of another language is a thousandth of what was meant, or a thousand
times that; a month typed where days are shown becomes its first day.
"""

from collections.abc import Iterator
from datetime import date

from smartplan.day import day_of, parse_day
from smartplan.facts.plausible import ROW
from smartplan.incoming.money import offered
from smartplan.incoming.numerals import numbered
from smartplan.incoming.said import Offered
from smartplan.incoming.unsure import Cell, Unsure
from smartplan.shape.kinds import COUNTED, Kind
from smartplan.shape.types import Held, Scalar
from smartplan.source.node import Node, is_number
from smartplan.wording import Text, dated


def doubt(
    scalar: Scalar, value: Node, cell: Cell, base: Node, *, is_percent: bool = False
) -> Unsure | None:
    """What is to be asked of a value that a cell means, and that the plan did not hold before.

    `is_percent` is whether it is said to be one: offices make 0.625 of what is typed as 62.5%.
    """
    if value == base:
        return None
    if scalar.kind is Kind.DAY:
        return _first_of_month(value, cell)
    if not is_number(value) or scalar.kind not in _SIZED:
        return None
    is_money = scalar.kind is Kind.RUPIAH
    is_share = is_percent or scalar.kind is Kind.PERCENT
    if is_share and not isinstance(cell, str) and 0 < value <= 1:
        said = (value, round(value * 100, 9))
        choices = tuple(Offered(numbered(one), _short(one)) for one in said)
        return Unsure(_SHARE.fill(value=numbered(value)), choices)
    if is_number(base) and max(abs(value), abs(base)) <= _MOST:
        for factor in (*_FACTORS, 10**2) if is_share else _FACTORS:
            for meant in (value * factor, value / factor):
                if base and abs(meant - base) <= _LEEWAY * abs(base):
                    return _slip(value, meant, base, is_money=is_money)
    if is_money and 0 < abs(value) < ROW.least and not _is_little(base):
        sizes = (1, 10**3, 10**6, 10**9)
        return Unsure(_SMALL.fill(value=_said(value, is_money=True)), _times(value, sizes))
    return None


def _is_little(base: Node) -> bool:
    """Whether the plan had as little money there before: then so little is no slip."""
    return is_number(base) and 0 < abs(base) < ROW.least


def worth_a_look(held: Held, value: Node, cell: Cell) -> Iterator[Text]:
    """What a person should look at once more, though it is taken as it is."""
    if isinstance(cell, date) and isinstance(held, Scalar) and held.kind is Kind.DAY:
        day = parse_day(str(value))
        if (
            day
            and day.is_exact
            and 1 < day.first.day <= _MONTHS
            and day.first.day != day.first.month
        ):
            turned = date(day.year, day.first.day, day.first.month)
            yield _CHECK_MONTH.fill(day=dated(day), turned=dated(turned))


def _first_of_month(value: Node, cell: Cell) -> Unsure | None:
    """A month typed where days are shown has become its first day."""
    if not isinstance(cell, date) or cell.day != 1:
        return None
    day = parse_day(str(value))
    month = parse_day(str(value)[: len("2024-06")])
    if day is None or month is None or not day.is_exact:
        return None
    choices = (Offered(dated(day), str(day_of(day.first))), Offered(dated(month), str(month)))
    return Unsure(_FIRST.fill(day=dated(day)), choices)


def _slip(value: float, meant: float, base: float, *, is_money: bool) -> Unsure:
    right = round(meant) if is_money else _short(round(meant, 9))
    message = _FACTOR.fill(old=_said(base, is_money=is_money), new=_said(value, is_money=is_money))
    choices = (
        Offered(_said(value, is_money=is_money), value),
        Offered(_said(right, is_money=is_money), right),
    )
    return Unsure(message, choices)


def _short(value: float) -> float:
    return int(value) if value == int(value) else value


def _said(value: float, *, is_money: bool) -> Text:
    return offered(int(value)).label if is_money else numbered(value)


def _times(value: float, sizes: tuple[int, ...]) -> tuple[Offered, ...]:
    return tuple(offered(int(value) * size) for size in sizes)


_SIZED = COUNTED | {Kind.PERCENT}
_FACTORS = (10**3, 10**6)
_LEEWAY = 0.02
_MOST = 10**30  # more than anybody counts, and than what can be compared
_MONTHS = 12
_SMALL = Text(
    "{value} kecil sekali untuk anggaran; barangkali ditulis dalam ribu atau juta rupiah",
    "{value} is very little for a budget; perhaps it is in thousands or millions of rupiah",
)
_FACTOR = Text("dari {old} menjadi {new}?", "from {old} to {new}?")
_SHARE = Text("{value} persen, atau seratus kalinya?", "{value} percent, or a hundred times that?")
_FIRST = Text(
    "{day}: hari itu, atau hanya bulannya yang diketahui?",
    "{day}: that day, or is only its month known?",
)
_CHECK_MONTH = Text(
    "periksa bulannya: {day}, bukan {turned}", "look at the month: {day}, not {turned}"
)
