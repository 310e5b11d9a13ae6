"""Charts of money: the exact rupiah in their workbooks, shown in the unit of the drawing."""

from collections.abc import Sequence

from smartplan.books.charts.colour import INK, hue
from smartplan.books.charts.data import BudgetByDimension, BudgetByYear
from smartplan.books.charts.fund_looks import FREE, LOOKS, Look
from smartplan.books.charts.measure import tidy
from smartplan.books.charts.money import unit_for
from smartplan.books.charts.stacks import Stacks, stacked
from smartplan.facts.money import together
from smartplan.wording import Lang, Text
from smartplan.writers.pptx.native_chart import NativeChart, NativeSeries


def by_year(data: BudgetByYear, lang: Lang) -> NativeChart:
    """A column for each year, its funds upon each other, the ceiling as a line over them."""
    money, unit = stacked(data)
    free = iter(FREE * 9)
    columns = tuple(
        _fund(money, held, lang, LOOKS.get(fund) or next(free, FREE[0]))
        for fund, held in money.drawn.items()
    )
    totals = tuple(money.totals[year] for year in money.years)
    series = [*columns, NativeSeries(_TOTAL.say(lang), totals, "total", INK, labelled=True)]
    if money.ceilings:
        limits = tuple(money.ceilings.get(year) for year in money.years)
        series.append(NativeSeries(_CEILING.say(lang), limits, "line", INK, dashed=True))
    return NativeChart(
        categories=tuple(str(year) for year in money.years),
        series=tuple(series) if columns else (),
        format=_format(money.size),
        ticks=_ticks(money.size, (*totals, *money.ceilings.values())),
        unit=unit,
        stacked=True,
    )


def _fund(money: Stacks, held: Sequence[str], lang: Lang, look: Look) -> NativeSeries:
    amounts = tuple(
        together({one: money.amounts.get((year, one), 0) for one in held}) for year in money.years
    )
    name = money.names.get(held[0], "") if len(held) == 1 else ""
    if len(held) > 1:
        name = _OTHERS.fill(count=str(len(held))).say(lang)
    filling, colour = look
    return NativeSeries(tidy(name) or _UNNAMED.say(lang), amounts, colour=colour, filling=filling)


def by_dimension(data: BudgetByDimension, lang: Lang) -> NativeChart:
    """A bar for each dimension in its own hue; money that is not known is a gap."""
    size, unit = unit_for([row.amount for row in data.rows if row.amount is not None])
    rows = sorted(data.rows, key=lambda row: (row.amount is None, -(row.amount or 0)))
    hues = tuple(hue(row.dimension) for row in rows)
    amounts = tuple(row.amount for row in rows)
    series = NativeSeries(_MONEY.say(lang), amounts, colours=hues, labelled=True)
    return NativeChart(
        categories=tuple(tidy(row.dimension.name) for row in rows),
        series=(series,),
        format=_format(size),
        ticks=_ticks(size, amounts),
        unit=unit,
        lying=True,
    )


def _format(size: int) -> str:
    """The code that shows exact rupiah in a unit: a comma at its end is three digits less."""
    less = "," * _THOUSANDS[size]
    if size == 1:
        return "#,##0"
    return f'[=0]"0";[>={size * _MANY}]#,##0{less};#,##0.0{less}'


def _ticks(size: int, amounts: Sequence[int | None]) -> str:
    """The code beside the axis: with decimals only where its steps may need them."""
    most = max((abs(amount) for amount in amounts if amount is not None), default=0)
    less = "," * _THOUSANDS[size]
    return f'[=0]"0";#,##0.0{less}' if size > 1 and most < size * _FEW else f"#,##0{less}"


_THOUSANDS = {10**12: 4, 10**9: 3, 10**6: 2, 1: 0}
_MANY, _FEW = 100, 8  # times the unit: no decimals from there on
_TOTAL = Text("Jumlah", "Total")
_CEILING = Text("Pagu", "Ceiling")
_MONEY = Text("Kebutuhan dana", "Money needed")
_UNNAMED = Text("dana belum disebut", "fund not named")
_OTHERS = Text("Lainnya ({count} sumber)", "Others ({count} funds)")
