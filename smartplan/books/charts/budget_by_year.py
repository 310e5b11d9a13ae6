"""Money per year, stacked by fund, with the total on top of each column."""

from collections.abc import Callable, Mapping

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.axis import levels, room_for
from smartplan.books.charts.chart import (
    BODY,
    SMALL,
    Drawing,
    Page,
    Story,
    clamp,
    empty,
    framed,
    page,
    steps,
)
from smartplan.books.charts.colour import INK, MUTED, PAPER
from smartplan.books.charts.data import BudgetByYear
from smartplan.books.charts.fund_looks import fillings
from smartplan.books.charts.marks import box, line, words
from smartplan.books.charts.measure import height_of, shorten, widest, width_of, wrap
from smartplan.books.charts.money import in_unit, share, short
from smartplan.books.charts.stacks import Stacks, stacked
from smartplan.facts.money import together
from smartplan.wording import Lang, rupiah


def budget_by_year(
    data: BudgetByYear, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a column per year; the funds are named beside the columns in the order they lie."""
    sheet = page(lang, prefix, data, narrow=narrow)
    money, unit = stacked(data)
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
            "Belum ada program yang mencantumkan kebutuhan dana per tahun.",
            "No program gives the money it needs per year yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(money, sheet, y))


def _drawn(money: Stacks, sheet: Page, y: float) -> Drawing:
    top = max(*money.totals.values(), *money.ceilings.values(), 1)
    highest = _ratio(top, money.size)
    ticks = steps(highest, 5)
    left = room_for(ticks, sheet)
    side = 0.0 if sheet.narrow else 190.0
    if sheet.is_bare and side:
        longest = widest([_named(money, fund, sheet) for fund in money.drawn], BODY)
        side = clamp(longest + 32, side, _BROADEST)
    right = sheet.width - side - (0 if sheet.narrow else 18)
    fills = fillings(money.drawn, sheet)
    names, tall = _names(money, fills, (sheet.width - side if side else 0.0, 0), sheet)
    high = _ON_SLIDE if sheet.is_bare else _HEIGHT
    plot = high if sheet.narrow else max(high, tall - 10)
    lower = y + 20 + plot
    pitch = (right - left) / len(money.years)

    def place(value: float) -> float:
        return lower - plot * value / ticks[-1]

    def height(amount: int) -> float:
        # In whole numbers first: amounts beyond a float keep their proportion.
        return plot * (highest / ticks[-1]) * ((amount * 100_000 // top) / 100_000)

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
    start = (sheet.width - side, y + 20) if side else (0.0, lower + 36)
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
    for fund, held in money.drawn.items():
        amount = together({one: money.amounts.get((year, one), 0) for one in held})
        if amount:
            under, level = level, level - height(amount)
            title = f"{year}, {_named(money, fund, sheet)}: {rupiah(amount, sheet.lang)}"
            fill, edge = fills[fund][0], MUTED
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
    """The funds with what each brings, the largest first; on phones in two columns."""
    left, y = start
    parts = []
    columns = 2 if sheet.narrow else 1
    wide = (sheet.width - left) / columns
    if money.ceilings:
        parts.append(line((left, y + 8), (left + 16, y + 8), stroke=INK, width=2, dash="5 3"))
        parts.append(words(left + 24, y + 12, sheet.say("pagu", "ceiling"), size=BODY))
        y += 24
    funds = list(money.drawn)
    for first in range(0, len(funds), columns):
        tall = 0.0
        for at, fund in enumerate(funds[first : first + columns]):
            x, room = left + wide * at, wide - 30
            brought = sum(money.funds[one] for one in money.drawn[fund])
            name = wrap(_named(money, fund, sheet), BODY, room, most=2)
            part = f"{short(brought, sheet)} ({share(brought, money.whole, sheet)})"
            parts.append(box(x, y + 1, 16, 14, fill=fills[fund][0], stroke=INK))
            parts.append(words(x + 24, y + 12, name))
            low = height_of(name.count, BODY)
            if not sheet.is_bare:  # on a slide the names have to do
                said = shorten(part, SMALL, room)
                parts.append(words(x + 24, y + low + 12, said, size=SMALL, fill=MUTED))
            tall = max(tall, low)
        y += tall + (3 if sheet.is_bare else 20)
    if money.shares and not sheet.is_bare:
        note = wrap(f"{money.shares}.", SMALL, sheet.width - left)
        parts.append(words(left, y + 12, note, size=SMALL, fill=MUTED))
        y += height_of(note.count, SMALL)
    return parts, y


def _named(money: Stacks, fund: str, sheet: Page) -> str:
    """A fund's name; the rest tells how many it gathers."""
    held = money.drawn.get(fund, (fund,))
    if len(held) > 1:
        return sheet.say("Lainnya ({count} sumber)", "Others ({count} funds)", count=len(held))
    one = held[0] if held else fund
    return money.names.get(one) or sheet.say("dana belum disebut", "fund not named")


def _title(money: Stacks, sheet: Page) -> str:
    whole, totals = money.whole, money.totals
    if not whole:
        return sheet.say("Kebutuhan dana per tahun", "Money needed per year")
    year = max(totals, key=lambda y: (totals[y], -y))
    with_money = sorted(y for y, added in totals.items() if added)
    span = str(with_money[0]) if len(with_money) == 1 else f"{with_money[0]}–{with_money[-1]}"
    if len(with_money) == 1:
        return sheet.say(
            "Kebutuhan dana {span}: {whole}",
            "Money needed {span}: {whole}",
            span=span,
            whole=short(whole, sheet),
        )
    return sheet.say(
        "Kebutuhan dana {span}: {whole}, terbesar pada {year}",
        "Money needed {span}: {whole}, most in {year}",
        span=span,
        whole=short(whole, sheet),
        year=year,
    )


def _told(money: Stacks, sheet: Page) -> str:
    unnamed = sheet.say("dana belum disebut", "fund not named")
    said = []
    for year, added in money.totals.items():
        named = [
            f"{money.names[fund] or unnamed} {rupiah(amount, sheet.lang)}"
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
    head = (
        sheet.say("Tahun", "Year"),
        *(money.names[f] or unnamed for f in money.funds),
        "Total",
        *limit,
    )
    rows = []
    for year in money.years:
        cells = [money.amounts.get((year, fund), 0) for fund in money.funds]
        said = [rupiah(cell, sheet.lang) for cell in (*cells, money.totals[year])]
        if money.ceilings:
            held = money.ceilings.get(year)
            said.append("–" if held is None else rupiah(held, sheet.lang))
        rows.append((str(year), *said))
    return ChartTable(head, tuple(rows))


_HEIGHT, _ON_SLIDE, _BROADEST = 250.0, 150.0, 240.0
_FLOAT = 10**15
