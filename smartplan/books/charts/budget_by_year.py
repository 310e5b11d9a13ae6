"""Money per year, stacked by fund, with the total on top of each column."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.axis import levels, room_for
from smartplan.books.charts.chart import (
    BODY,
    SMALL,
    Drawing,
    Page,
    Story,
    empty,
    framed,
    page,
    steps,
)
from smartplan.books.charts.colour import ACCENT, INK, MUTED, PAPER
from smartplan.books.charts.data import BudgetByYear, FundAmount
from smartplan.books.charts.marks import PatternKind, box, line, pattern, words
from smartplan.books.charts.measure import height_of, shorten, tidy, width_of, wrap
from smartplan.books.charts.money import in_unit, share, short, unit_for
from smartplan.facts.money import sums, total
from smartplan.wording import Lang, Text, rupiah

Amounts = Mapping[tuple[int, str], int]


@dataclass(frozen=True, slots=True)
class Stacks:
    """The amounts added up by year and fund, and the unit that they are said in.

    `funds` are those with money and the sum of each, the largest first.
    """

    years: Sequence[int]
    funds: Mapping[str, int]
    whole: int
    amounts: Amounts
    totals: Mapping[int, int]
    ceilings: Mapping[int, int]
    size: int
    shares: str


def budget_by_year(
    data: BudgetByYear, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a column per year; the funds are named beside the columns in the order they lie."""
    sheet = page(lang, prefix, data, narrow=narrow)
    money, unit = _added(data)
    story = Story(
        "budget-by-year",
        _title(money, sheet),
        _told(money, sheet),
        _table(money, sheet),
        data.about,
        unit.say(lang).capitalize(),
    )
    if not any(money.totals.values()):
        missing = sheet.say(
            "Belum ada program yang mencantumkan anggaran per tahun.",
            "No program gives its budget per year yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(money, sheet, y))


def _added(data: BudgetByYear) -> tuple[Stacks, Text]:
    rows = [FundAmount(row.year, tidy(row.fund), max(row.amount, 0)) for row in data.rows]
    years, by_year = _years(data), sums(rows, lambda row: row.year)
    by_fund = sums(rows, lambda row: row.fund)
    funds = {f: by_fund[f] for f in sorted(by_fund, key=lambda f: (-by_fund[f], f)) if by_fund[f]}
    amounts = sums(rows, lambda row: (row.year, row.fund))
    totals = {year: by_year.get(year, 0) for year in years}
    ceilings = {ceiling.year: ceiling.amount for ceiling in data.ceilings if ceiling.amount > 0}
    size, unit = unit_for([*totals.values(), *ceilings.values()])
    shares = tidy(data.shares) if len(funds) > 1 else ""
    return Stacks(years, funds, total(rows), amounts, totals, ceilings, size, shares), unit


def _years(data: BudgetByYear) -> list[int]:
    named = {row.year for row in data.rows} | {c.year for c in data.ceilings} | set(data.years)
    if not named:
        return []
    first, last = min(named), max(named)
    return list(range(first, last + 1)) if last - first < _SPAN else sorted(named)


def _drawn(money: Stacks, sheet: Page, y: float) -> Drawing:
    top = max(*money.totals.values(), *money.ceilings.values(), 1)
    highest = _ratio(top, money.size)
    ticks = steps(highest, 5)
    left = room_for(ticks, sheet)
    side = 0.0 if sheet.narrow else 190.0
    right = sheet.width - side - (0 if sheet.narrow else 18)
    lower = y + 20 + _HEIGHT
    pitch = (right - left) / len(money.years)
    fills = _fills(money.funds, sheet)

    def place(value: float) -> float:
        return lower - _HEIGHT * value / ticks[-1]

    def height(amount: int) -> float:
        # In whole numbers first: amounts beyond a float keep their proportion.
        return _HEIGHT * (highest / ticks[-1]) * ((amount * 100_000 // top) / 100_000)

    parts = levels(ticks, place, sheet, left=left, right=right)
    every = _every(money, pitch, sheet)
    for index, year in enumerate(money.years):
        middle = left + pitch * (index + 0.5)
        foot = (middle, min(pitch * 0.7, 52), lower)
        column, level = _column(money, year, fills, foot, height, sheet)
        parts += column
        if index % every == 0:
            added = money.totals[year]
            said = in_unit(added, money.size, sheet) if added else "0"
            half = width_of(said, SMALL, bold=True) / 2
            if left - 6 <= middle - half and middle + half <= sheet.width - side:
                total_place = (middle, level - 6)
                parts.append(
                    words(*total_place, said, size=SMALL, anchor="middle", bold=True, halo=True)
                )
            parts.append(words(middle, lower + 17, str(year), size=SMALL, anchor="middle"))
    start = (sheet.width - side, y + 24) if side else (0.0, lower + 40)
    names, bottom = _names(money, fills, start, sheet)
    patterns = [made for _, made in fills.values() if made]
    return Drawing((*parts, *names), max(bottom, lower + 26), patterns)


def _column(
    money: Stacks,
    year: int,
    fills: Mapping[str, tuple[str, str]],
    foot: tuple[float, float, float],
    height: Callable[[int], float],
    sheet: Page,
) -> tuple[list[str], float]:
    """The stack of a year and its ceiling; returns them and where the total may stand above."""
    middle, thick, lower = foot
    level = lower
    left, right = middle - thick / 2, middle + thick / 2
    parts = []
    for fund in money.funds:
        amount = money.amounts.get((year, fund), 0)
        if amount:
            under, level = level, level - height(amount)
            title = f"{year}, {fund}: {rupiah(amount, sheet.lang)}"
            fill, edge = fills[fund][0], ACCENT if fills[fund][1] else ""
            parts.append(
                box(left, level, thick, under - level, fill=fill, stroke=edge, title=title)
            )
            parts.append(line((left - 1, under), (right + 1, under), stroke=PAPER, width=1.5))
    if parts:
        parts.append(line((left, lower), (right, lower), stroke=MUTED))
    if year in money.ceilings:
        limit = lower - height(money.ceilings[year])
        ends = (left - 3, limit), (right + 3, limit)
        parts.append(line(*ends, stroke=INK, width=2, dash="5 3"))
        if level - 20 < limit < level + 4:
            level = min(limit, level)
    return parts, level


def _ratio(amount: int, size: int) -> float:
    """The amount in the unit; whole-number division first, for amounts beyond a float."""
    return amount / size if amount < _FLOAT else float(min(amount // size, _FLOAT))


def _fills(funds: Iterable[str], sheet: Page) -> dict[str, tuple[str, str]]:
    """A filling per fund and the pattern it needs; the largest is solid."""
    fills = {}
    for index, fund in enumerate(funds):
        if index == 0:
            fills[fund] = (ACCENT, "")
            continue
        kind, colour = _LOOKS[(index - 1) % len(_LOOKS)]
        name = f"fund-{index}"
        fills[fund] = (sheet.fill(name), pattern(sheet.id(name), kind, colour))
    return fills


def _every(money: Stacks, pitch: float, sheet: Page) -> int:
    """Label every n-th year, so that neither years nor totals touch."""
    said = [in_unit(added, money.size, sheet) for added in money.totals.values()]
    widest = max(
        *(width_of(word, SMALL, bold=True) for word in said),
        *(width_of(str(year), SMALL) for year in money.years),
    )
    return max(1, int((widest + 6) // pitch) + (1 if (widest + 6) % pitch else 0))


def _names(
    money: Stacks, fills: Mapping[str, tuple[str, str]], start: tuple[float, float], sheet: Page
) -> tuple[list[str], float]:
    """The funds from the top of the stack to its foot, with what each brings."""
    x, y = start
    parts = []
    if money.ceilings:
        parts.append(line((x, y + 8), (x + 16, y + 8), stroke=INK, width=2, dash="5 3"))
        parts.append(words(x + 24, y + 12, sheet.say("pagu", "ceiling"), size=BODY))
        y += 24
    for fund, brought in reversed(list(money.funds.items())):
        name = wrap(
            fund or sheet.say("dana belum disebut", "fund not named"), BODY, sheet.width - x - 30
        )
        part = f"{short(brought, sheet)} ({share(brought, money.whole, sheet)})"
        said = shorten(part, SMALL, sheet.width - x - 26)
        parts.append(box(x, y + 1, 16, 14, fill=fills[fund][0], stroke=INK))
        parts.append(words(x + 24, y + 12, name))
        y += height_of(name.count, BODY)
        parts.append(words(x + 24, y + 12, said, size=SMALL, fill=MUTED))
        y += 24
    if money.shares:
        note = wrap(f"{money.shares}.", SMALL, sheet.width - x)
        parts.append(words(x, y + 12, note, size=SMALL, fill=MUTED))
        y += height_of(note.count, SMALL)
    return parts, y


def _title(money: Stacks, sheet: Page) -> str:
    whole, totals = money.whole, money.totals
    if not whole:
        return sheet.say("Anggaran per tahun", "Budget per year")
    year = max(totals, key=lambda y: (totals[y], -y))
    with_money = sorted(y for y, added in totals.items() if added)
    span = str(with_money[0]) if len(with_money) == 1 else f"{with_money[0]}–{with_money[-1]}"
    if len(with_money) == 1:
        return sheet.say(
            "Anggaran {span}: {whole}",
            "Budget {span}: {whole}",
            span=span,
            whole=short(whole, sheet),
        )
    return sheet.say(
        "Anggaran {span}: {whole}, terbesar pada {year}",
        "Budget {span}: {whole}, most in {year}",
        span=span,
        whole=short(whole, sheet),
        year=year,
    )


def _told(money: Stacks, sheet: Page) -> str:
    said = []
    for year, added in money.totals.items():
        named = [
            f"{fund} {rupiah(amount, sheet.lang)}"
            for fund in money.funds
            if (amount := money.amounts.get((year, fund), 0))
        ]
        if year in money.ceilings:
            limit = rupiah(money.ceilings[year], sheet.lang)
            named.append(f"{sheet.say('pagu', 'ceiling')} {limit}")
        tail = f" ({'; '.join(named)})" if named else ""
        said.append(f"{year}: {rupiah(added, sheet.lang)}{tail}.")
    if money.shares:
        said.append(f"{money.shares}.")
    return " ".join(said)


def _table(money: Stacks, sheet: Page) -> ChartTable:
    unnamed = sheet.say("dana belum disebut", "fund not named")
    limit = (sheet.say("Pagu", "Ceiling"),) if money.ceilings else ()
    head = (sheet.say("Tahun", "Year"), *(f or unnamed for f in money.funds), "Total", *limit)
    rows = []
    for year in money.years:
        cells = [money.amounts.get((year, fund), 0) for fund in money.funds]
        said = [rupiah(cell, sheet.lang) for cell in (*cells, money.totals[year])]
        if money.ceilings:
            held = money.ceilings.get(year)
            said.append("–" if held is None else rupiah(held, sheet.lang))
        rows.append((str(year), *said))
    return ChartTable(head, tuple(rows))


_HEIGHT = 250.0
_SPAN = 60
_FLOAT = 10**15

# Lines, dots and plain tints take turns, so that neighbours in a stack differ at first sight.
_LOOKS: tuple[tuple[PatternKind, str], ...] = (
    ("hatch", ACCENT),
    ("tint", ACCENT),
    ("dots", INK),
    ("tint", INK),
    ("rows", ACCENT),
    ("cross", MUTED),
    ("columns", INK),
    ("back", ACCENT),
    ("dots", ACCENT),
    ("rows", INK),
    ("cross", ACCENT),
)
