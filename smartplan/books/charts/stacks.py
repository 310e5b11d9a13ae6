"""Money added up by year and fund, as columns of a chart stand on it."""

from collections.abc import Mapping, Sequence

from smartplan.books.charts.data import BudgetByYear, FundAmount
from smartplan.books.charts.fund_looks import REST
from smartplan.books.charts.measure import tidy
from smartplan.books.charts.money import unit_for
from smartplan.facts.money import sums, total
from smartplan.value import dataclass
from smartplan.wording import Text

Amounts = Mapping[tuple[int, str], int]


@dataclass(frozen=True, slots=True)
class Stacks:
    """The amounts added up by year and fund, and the unit that they are said in.

    `funds` are those with money and the sum of each, by key, the largest first; `names` what
    they are called. `drawn` are the keys of which columns are made: where there are more than
    six, the small ones are drawn together as the rest.
    """

    years: Sequence[int]
    funds: Mapping[str, int]
    names: Mapping[str, str]
    drawn: Mapping[str, Sequence[str]]
    whole: int
    amounts: Amounts
    totals: Mapping[int, int]
    ceilings: Mapping[int, int]
    size: int
    shares: str


def stacked(data: BudgetByYear) -> tuple[Stacks, Text]:
    """Add the rows up; returns them and the unit in words."""
    rows = [
        FundAmount(row.year, tidy(row.fund), max(row.amount, 0), row.key or tidy(row.fund))
        for row in data.rows
    ]
    years, by_year = _years(data), sums(rows, lambda row: row.year)
    by_fund = sums(rows, lambda row: row.key)
    funds = {f: by_fund[f] for f in sorted(by_fund, key=lambda f: (-by_fund[f], f)) if by_fund[f]}
    amounts = sums(rows, lambda row: (row.year, row.key))
    totals = {year: by_year.get(year, 0) for year in years}
    ceilings = {ceiling.year: ceiling.amount for ceiling in data.ceilings if ceiling.amount > 0}
    size, unit = unit_for([*totals.values(), *ceilings.values()])
    shares = tidy(data.shares) if len(funds) > 1 else ""
    names = {row.key: row.fund for row in rows}
    money = Stacks(
        years=years,
        funds=funds,
        names=names,
        drawn=_gathered(list(funds)),
        whole=total(rows),
        amounts=amounts,
        totals=totals,
        ceilings=ceilings,
        size=size,
        shares=shares,
    )
    return money, unit


def _gathered(funds: Sequence[str]) -> dict[str, Sequence[str]]:
    """What is drawn as one: each large fund by itself, all that are small as the rest."""
    named = [fund for fund in funds if fund != REST]
    large = named if len(named) <= _MOST_FUNDS else named[:_MOST_FUNDS]
    rest = [fund for fund in funds if fund not in large]
    return {fund: (fund,) for fund in large} | ({REST: rest} if rest else {})


def _years(data: BudgetByYear) -> list[int]:
    named = {row.year for row in data.rows} | {c.year for c in data.ceilings} | set(data.years)
    if not named:
        return []
    first, last = min(named), max(named)
    return list(range(first, last + 1)) if last - first < _SPAN else sorted(named)


_SPAN = 60
_MOST_FUNDS = 6
