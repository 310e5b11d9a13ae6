"""Money per dimension as bars, the largest first."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import GRID, MUTED, hue
from smartplan.books.charts.data import BudgetByDimension, DimensionAmount
from smartplan.books.charts.marks import box, line, pattern, words
from smartplan.books.charts.measure import height_of, shorten, tidy, widest, wrap
from smartplan.books.charts.money import share, short
from smartplan.facts.money import total
from smartplan.wording import Lang, rupiah


def budget_by_dimension(
    data: BudgetByDimension, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a bar per dimension from 0; one without a known budget is hatched."""
    sheet = page(lang, prefix, data, narrow=narrow)
    rows = sorted(data.rows, key=lambda row: (row.amount is None, -(row.amount or 0)))
    whole = total(DimensionAmount(row.dimension, max(row.amount or 0, 0)) for row in rows)
    told = [f"{tidy(row.dimension.name)}: {_full(row, sheet)}." for row in rows]
    story = Story(
        "budget-by-dimension",
        _title(rows, whole, sheet),
        " ".join(told),
        _table(rows, whole, sheet),
        data.about,
        sheet.say("Kebutuhan dana seluruh tahun, rupiah", "Money needed in all years, rupiah"),
    )
    if not whole:
        missing = sheet.say(
            "Belum ada program yang mencantumkan kebutuhan dana.",
            "No program gives the money it needs yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(rows, whole, sheet, y))


def _drawn(rows: Sequence[DimensionAmount], whole: int, sheet: Page, y: float) -> Drawing:
    left = 2.0 if sheet.narrow else min(widest([r.dimension.name for r in rows], BODY) + 16, 220)
    said = [_label(row, whole, sheet) for row in rows]
    right = min(max(widest([text], BODY) for text in said) + 14, sheet.width * 0.5)
    wide = sheet.width - left - right
    most = max(row.amount or 0 for row in rows)
    parts = []
    start = y
    for row, label in zip(rows, said, strict=True):
        name = wrap(row.dimension.name, BODY, (sheet.width if sheet.narrow else left) - 12, most=3)
        text = height_of(name.count, BODY)
        if sheet.narrow:
            parts.append(words(0, y + 13, name))
            y += text + 2
        height = _BAR + 12 if sheet.narrow else max(text, _BAR) + 14
        middle = y + (_BAR / 2 if sheet.narrow else height / 2)
        if not sheet.narrow:
            parts.append(words(left - 12, middle - text / 2 + 13, name, anchor="end"))
        amount = row.amount
        if amount is None:
            bar = box(left, middle - _BAR / 2, 48, _BAR, fill=sheet.fill("open"), stroke=GRID)
            long = 48.0
        else:
            long = wide * (max(amount, 0) * 10_000 // most) / 10_000
            bar = box(left, middle - _BAR / 2, long, _BAR, fill=hue(row.dimension))
        parts.append(bar)
        text_line = shorten(label, BODY, sheet.width - left - long - 8)
        parts.append(words(left + long + 8, middle + 4.5, text_line))
        y += height
    if not sheet.narrow:
        parts.append(line((left, start), (left, y), stroke=MUTED))
    return Drawing(parts, y, (pattern(sheet.id("open"), "hatch", GRID),))


def _label(row: DimensionAmount, whole: int, sheet: Page) -> str:
    if row.amount is None:
        return sheet.say("belum ada angkanya", "no figure yet")
    return f"{short(row.amount, sheet)} ({share(max(row.amount, 0), whole, sheet)})"


def _full(row: DimensionAmount, sheet: Page) -> str:
    if row.amount is None:
        return sheet.say("belum ada angkanya", "no figure yet")
    return rupiah(row.amount, sheet.lang)


def _title(rows: Sequence[DimensionAmount], whole: int, sheet: Page) -> str:
    if not whole:
        return sheet.say("Kebutuhan dana per dimensi", "Money needed per dimension")
    first = rows[0]
    return sheet.say(
        "{name} menyerap {share} dari {whole}",
        "{name} takes {share} of {whole}",
        name=tidy(first.dimension.name),
        share=share(first.amount or 0, whole, sheet),
        whole=short(whole, sheet),
    )


def _table(rows: Sequence[DimensionAmount], whole: int, sheet: Page) -> ChartTable:
    head = (
        sheet.say("Dimensi", "Dimension"),
        sheet.say("Kebutuhan dana", "Money needed"),
        sheet.say("Bagian", "Share"),
        sheet.say("Program", "Programs"),
    )
    return ChartTable(
        head,
        tuple(
            (
                tidy(row.dimension.name),
                _full(row, sheet),
                "–" if row.amount is None else share(max(row.amount, 0), whole, sheet),
                "–" if row.programs is None else str(row.programs),
            )
            for row in rows
        ),
    )


_BAR = 20.0
