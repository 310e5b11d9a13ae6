"""Money per year, stacked by fund, with the total on top of each column."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from smartplan.document.charts.chart import (
    BODY,
    SMALL,
    Chart,
    Drawing,
    Page,
    Story,
    Table,
    compact,
    empty,
    framed,
    page,
    steps,
)
from smartplan.document.charts.colour import ACCENT, GRID, INK, MUTED, PAPER
from smartplan.document.charts.marks import PatternKind, box, line, pattern, words
from smartplan.document.charts.measure import height_of, shorten, tidy, width_of, wrap
from smartplan.document.charts.money import in_unit, short, unit_for
from smartplan.views.charts import BudgetByYear
from smartplan.wording import Lang, percent, rupiah

Amounts = Mapping[tuple[int, str], int]


def budget_by_year(
    data: BudgetByYear, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a column per year; the funds are named beside the columns in the order they lie."""
    sheet = page(lang, prefix, data, narrow=narrow)
    amounts: dict[tuple[int, str], int] = defaultdict(int)
    for row in data.rows:
        amounts[row.year, tidy(row.fund)] += max(row.amount, 0)
    years = _years(data)
    funds = _funds(amounts)
    totals = {year: sum(amounts.get((year, fund), 0) for fund in funds) for year in years}
    ceilings = {ceiling.year: ceiling.amount for ceiling in data.ceilings if ceiling.amount > 0}
    size, unit = unit_for([*totals.values(), *ceilings.values()])
    story = Story(
        "budget-by-year",
        _title(totals, sheet),
        _told(totals, funds, amounts, ceilings, sheet),
        _table(years, funds, amounts, ceilings, sheet),
        data.about,
        unit.say(lang).capitalize(),
    )
    if not any(totals.values()):
        missing = sheet.say(
            "Belum ada program yang mencantumkan anggaran per tahun.",
            "No programme gives its budget per year yet.",
        )
        return empty(sheet, story, missing)

    def draw(y: float) -> Drawing:
        return _drawn(years, funds, amounts, totals, ceilings, size, sheet, y)

    return framed(sheet, story, draw)


def _years(data: BudgetByYear) -> list[int]:
    named = {row.year for row in data.rows} | {c.year for c in data.ceilings} | set(data.years)
    if not named:
        return []
    first, last = min(named), max(named)
    return list(range(first, last + 1)) if last - first < _SPAN else sorted(named)[:_SPAN]


def _funds(amounts: Amounts) -> list[str]:
    """The funds with money, the largest first."""
    totals: dict[str, int] = defaultdict(int)
    for (_, fund), amount in amounts.items():
        totals[fund] += amount
    return sorted((f for f, total in totals.items() if total), key=lambda f: (-totals[f], f))


def _drawn(
    years: Sequence[int],
    funds: Sequence[str],
    amounts: Amounts,
    totals: Mapping[int, int],
    ceilings: Mapping[int, int],
    size: int,
    sheet: Page,
    y: float,
) -> Drawing:
    top = max(*totals.values(), *ceilings.values(), 1)
    ticks = steps(_ratio(top, size), 5)
    tick_words = [compact(tick, sheet.lang) for tick in ticks]
    left = max(width_of(word, SMALL) for word in tick_words) + 10
    side = 0.0 if sheet.narrow else 190.0
    right = sheet.width - side - (0 if sheet.narrow else 18)
    upper, lower = y + 20, y + 20 + _HEIGHT
    pitch = (right - left) / len(years)
    thick = min(pitch * 0.7, 52)

    def height(amount: int) -> float:
        return _HEIGHT * min(_ratio(amount, size) / ticks[-1], 1)

    parts = []
    for tick, word in zip(ticks, tick_words, strict=True):
        level = lower - _HEIGHT * tick / ticks[-1]
        parts.append(line((left, level), (right, level), stroke=MUTED if tick == 0 else GRID))
        parts.append(words(left - 8, level + 4, word, size=SMALL, fill=MUTED, anchor="end"))
    fills = _fills(funds, sheet)
    every = _every(years, totals, size, pitch, sheet)
    for index, year in enumerate(years):
        middle = left + pitch * (index + 0.5)
        level = lower
        for fund in funds:
            tall = height(amounts.get((year, fund), 0))
            if tall > 0:
                level -= tall
                title = f"{year}, {fund}: {rupiah(amounts[year, fund], sheet.lang)}"
                fill = fills[fund][0]
                parts.append(box(middle - thick / 2, level, thick, tall, fill=fill, title=title))
                parts.append(
                    line((middle - thick / 2, level), (middle + thick / 2, level), stroke=PAPER)
                )
        limit = lower - height(ceilings[year]) if year in ceilings else None
        if limit is not None:
            ends = (middle - thick / 2 - 3, limit), (middle + thick / 2 + 3, limit)
            parts.append(line(*ends, stroke=INK, width=2, dash="5 3"))
        if index % every == 0:
            said = in_unit(totals[year], size, sheet) if totals[year] else "0"
            above = level - 6
            if limit is not None and above - 11 < limit < above + 6:
                above = min(limit, level) - 6
            parts.append(
                words(middle, above, said, size=SMALL, anchor="middle", bold=True, halo=True)
            )
            parts.append(words(middle, lower + 17, str(year), size=SMALL, anchor="middle"))
    start = (sheet.width - side, upper + 4) if side else (0.0, lower + 40)
    names, bottom = _names(funds, amounts, fills, start, sheet, with_ceiling=bool(ceilings))
    return Drawing(
        (*parts, *names), max(bottom, lower + 26), [f[1] for f in fills.values() if f[1]]
    )


def _ratio(amount: int, size: int) -> float:
    """The amount in the unit; whole-number division first, for amounts beyond a float."""
    return amount / size if amount < _FLOAT else float(min(amount // size, _FLOAT))


def _fills(funds: Sequence[str], sheet: Page) -> dict[str, tuple[str, str]]:
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


def _every(
    years: Sequence[int], totals: Mapping[int, int], size: int, pitch: float, sheet: Page
) -> int:
    """Label every n-th year, so that neither years nor totals touch."""
    said = [in_unit(total, size, sheet) for total in totals.values()]
    widest = max(
        *(width_of(word, SMALL, bold=True) for word in said),
        *(width_of(str(year), SMALL) for year in years),
    )
    return max(1, int((widest + 6) // pitch) + (1 if (widest + 6) % pitch else 0))


def _names(
    funds: Sequence[str],
    amounts: Amounts,
    fills: Mapping[str, tuple[str, str]],
    start: tuple[float, float],
    sheet: Page,
    *,
    with_ceiling: bool,
) -> tuple[list[str], float]:
    """The funds from the top of the stack to its foot, with what each brings."""
    x, y = start
    parts = []
    if with_ceiling:
        parts.append(line((x, y + 8), (x + 16, y + 8), stroke=INK, width=2, dash="5 3"))
        parts.append(words(x + 24, y + 12, sheet.say("pagu", "ceiling"), size=BODY))
        y += 24
    whole = sum(amounts.values())
    for fund in reversed(funds):
        total = sum(amount for (_, name), amount in amounts.items() if name == fund)
        name = wrap(
            fund or sheet.say("dana belum disebut", "fund not named"), BODY, sheet.width - x - 30
        )
        share = percent(total * 1000 // whole / 10, sheet.lang)
        said = shorten(f"{short(total, sheet)} ({share})", SMALL, sheet.width - x - 26)
        parts.append(box(x, y + 1, 16, 14, fill=fills[fund][0], stroke=INK))
        parts.append(words(x + 24, y + 12, name))
        y += height_of(name.count, BODY)
        parts.append(words(x + 24, y + 12, said, size=SMALL, fill=MUTED))
        y += 24
    return parts, y


def _title(totals: Mapping[int, int], sheet: Page) -> str:
    whole = sum(totals.values())
    if not whole:
        return sheet.say("Anggaran per tahun", "Budget per year")
    year = max(totals, key=lambda y: (totals[y], -y))
    with_money = sorted(y for y, total in totals.items() if total)
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


def _told(
    totals: Mapping[int, int],
    funds: Sequence[str],
    amounts: Amounts,
    ceilings: Mapping[int, int],
    sheet: Page,
) -> str:
    said = []
    for year, total in totals.items():
        named = [
            f"{fund} {rupiah(amounts[year, fund], sheet.lang)}"
            for fund in funds
            if amounts.get((year, fund))
        ]
        if year in ceilings:
            named.append(f"{sheet.say('pagu', 'ceiling')} {rupiah(ceilings[year], sheet.lang)}")
        tail = f" ({'; '.join(named)})" if named else ""
        said.append(f"{year}: {rupiah(total, sheet.lang)}{tail}.")
    return " ".join(said)


def _table(
    years: Sequence[int],
    funds: Sequence[str],
    amounts: Amounts,
    ceilings: Mapping[int, int],
    sheet: Page,
) -> Table:
    unnamed = sheet.say("dana belum disebut", "fund not named")
    pagu = (sheet.say("Pagu", "Ceiling"),) if ceilings else ()
    head = (sheet.say("Tahun", "Year"), *(f or unnamed for f in funds), "Total", *pagu)
    rows = []
    for year in years:
        cells = [amounts.get((year, fund), 0) for fund in funds]
        limit = (
            [rupiah(ceilings[year], sheet.lang) if year in ceilings else "–"] if ceilings else []
        )
        said = [rupiah(cell, sheet.lang) for cell in (*cells, sum(cells))]
        rows.append((str(year), *said, *limit))
    return Table(head, tuple(rows))


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
