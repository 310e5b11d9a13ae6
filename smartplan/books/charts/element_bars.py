"""Readiness as bars: value, the range the unassessed leave open, target and gap."""

from collections.abc import Callable

from smartplan.blocks import Chart
from smartplan.books.charts.chart import (
    BODY,
    SMALL,
    Drawing,
    Page,
    Story,
    clamp,
    compact,
    empty,
    framed,
    known,
    page,
    score,
    steps,
)
from smartplan.books.charts.colour import ACCENT, BAND, GRID, INK, MUTED, PAPER
from smartplan.books.charts.data import ElementBars, Standing
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import box, diamond, line, pattern, words
from smartplan.books.charts.measure import height_of, shorten, tidy, wrap
from smartplan.books.charts.standing import (
    assessed,
    coverage,
    table_of,
    told,
    top_of,
    value_of,
    weakest,
)
from smartplan.wording import Lang

Scale = Callable[[float], float]


def element_bars(
    data: ElementBars, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a bar per component, element or indicator, from 0 to the top of the scale."""
    sheet = page(lang, prefix, data, narrow=narrow)
    top = top_of(data.top)
    story = Story(
        "element-bars",
        weakest(data.standings, top, sheet),
        told(data.standings, sheet),
        table_of(data.standings, sheet),
        data.about,
        coverage(data.standings, sheet),
    )
    if not data.standings:
        missing = sheet.say(
            "Kesiapan belum dinilai, sehingga belum dapat digambar.",
            "Readiness has not been assessed, so there is nothing to draw yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data.standings, top, sheet, y))


def _drawn(standings: tuple[Standing, ...], top: float, sheet: Page, y: float) -> Drawing:
    left, right = (5.0, 112.0) if sheet.narrow else (214.0, 164.0)
    wide = sheet.width - left - right
    ticks = [tick for tick in steps(top) if tick <= top + 1e-9]

    def x(value: float) -> float:
        return left + wide * clamp(value, 0, top) / top

    rows: list[str] = []
    start, y = y, y + 20
    group = ""
    for item in standings:
        if tidy(item.group) != group:
            group = tidy(item.group)
            header = shorten(group, BODY, sheet.width - 4, bold=True)
            y += 10
            rows.append(words(0, y + 12, header, bold=True, halo=True))
            y += 22
        marks, y = _row(item, x, top, sheet, y, left)
        rows += marks
    axis = [line((x(tick), start + 18), (x(tick), y)) for tick in ticks]
    axis += [
        words(x(t), start + 11, compact(t, sheet.lang), size=SMALL, fill=MUTED, anchor="middle")
        for t in ticks
    ]
    signs, bottom = key(sheet, y + 10, _signs(standings, sheet))
    hatch = pattern(sheet.id("open"), "hatch", GRID)
    return Drawing((*axis, *rows, *signs), bottom, (hatch,))


def _row(
    item: Standing, x: Scale, top: float, sheet: Page, y: float, left: float
) -> tuple[list[str], float]:
    name = wrap(item.name, BODY, (sheet.width if sheet.narrow else left) - 14, most=3)
    partial = item.assessed is not None and item.total is not None and item.assessed < item.total
    under = ""
    if partial and item.assessed:
        under = f"{assessed(item, sheet)} {sheet.say('indikator dinilai', 'indicators assessed')}"
    below = wrap(under, SMALL, (sheet.width if sheet.narrow else left) - 14, most=2)
    text = height_of(name.count, BODY) + height_of(below.count, SMALL)
    numbers = _numbers(item, sheet)
    side = 17.0 + 15 * (len(numbers) - 1)
    height = max(text, side, _BAR + 6) if not sheet.narrow else text + 4 + max(side, _BAR + 6)
    middle = y + height / 2 if not sheet.narrow else y + text + 4 + max(side, _BAR + 6) / 2
    above = y if sheet.narrow else middle - text / 2
    parts = [
        words(0, above + 13, name, halo=True),
        words(0, above + height_of(name.count, BODY) + 12, below, size=SMALL, fill=MUTED),
        *_bar(item, x, top, sheet, middle),
    ]
    edge = x(top) + 14
    for index, said in enumerate(numbers):
        size, fill = (BODY, INK) if index == 0 else (SMALL, MUTED)
        place = middle - side / 2 + 13 + 15 * index
        text_line = shorten(said, size, sheet.width - edge, bold=index == 0)
        parts.append(words(edge, place, text_line, size=size, fill=fill, bold=index == 0))
    return parts, y + height + 12


def _bar(item: Standing, x: Scale, top: float, sheet: Page, middle: float) -> list[str]:
    parts: list[str] = []
    value, target = value_of(item), known(item.target)
    low, high = known(item.low), known(item.high)
    y = middle - _BAR / 2
    if value is None:
        parts.append(box(x(0), y, x(top) - x(0), _BAR, fill=sheet.fill("open"), stroke=GRID))
    else:
        if target is not None and target > value:
            parts.append(box(x(value), y, x(target) - x(value), _BAR, fill=BAND, stroke=GRID))
        parts.append(box(x(0), y, x(value) - x(0), _BAR, fill=ACCENT))
        if low is not None and high is not None and low < high:
            parts += [
                line((x(low), middle), (x(high), middle), stroke=PAPER, width=4),
                line((x(low), middle), (x(high), middle), stroke=INK, width=1.5),
                *(
                    line((x(end), middle - 4), (x(end), middle + 4), stroke=INK, width=1.5)
                    for end in (low, high)
                ),
            ]
    if target is not None:
        parts.append(line((x(target), y - 4), (x(target), y + _BAR + 4), stroke=PAPER, width=6))
        parts.append(line((x(target), y - 4), (x(target), y + _BAR + 4), stroke=INK, width=2.5))
    confirmed = known(item.confirmed)
    if confirmed is not None:
        parts.append(diamond(x(confirmed), middle, 6, fill=INK))
    return parts


def _numbers(item: Standing, sheet: Page) -> list[str]:
    value, target, confirmed = value_of(item), known(item.target), known(item.confirmed)
    said = [
        sheet.say("belum dinilai", "not assessed") if value is None else score(value, sheet.lang)
    ]
    if target is not None:
        text = f"target {score(target, sheet.lang)}"
        if value is not None and target > value and not (sheet.narrow or sheet.is_bare):
            gap = score(target - value, sheet.lang)
            text += sheet.say(", kurang {gap}", ", {gap} short", gap=gap)
        said.append(text)
    if confirmed is not None and known(item.score) is not None:
        said.append(f"{sheet.say('dikonfirmasi', 'confirmed')} {score(confirmed, sheet.lang)}")
    return said


def _signs(standings: tuple[Standing, ...], sheet: Page) -> list[tuple[Sample, str]]:
    signs: list[tuple[Sample, str]] = []
    if any(value_of(item) is not None for item in standings):
        signs.append((_value_sample, sheet.say("nilai yang dihitung", "score that counts")))
    if any(known(item.confirmed) is not None for item in standings):
        signs.append((_diamond_sample, sheet.say("dikonfirmasi asesor", "confirmed by assessors")))
    if any(known(item.target) is not None for item in standings):
        signs.append((_target_sample, sheet.say("target", "target")))
    if any(_open(item) for item in standings):
        word = sheet.say(
            "kemungkinan, karena ada yang belum dinilai", "possible, as some are not assessed"
        )
        signs.append((_range_sample, word))
    if any(value_of(item) is None for item in standings):
        open_fill = sheet.fill("open")
        signs.append(
            (
                lambda x, y: box(x, y - 6, 22, 12, fill=open_fill, stroke=GRID),
                sheet.say("belum dinilai", "not assessed"),
            )
        )
    return signs


def _open(item: Standing) -> bool:
    low, high = known(item.low), known(item.high)
    has_range = low is not None and high is not None and low < high
    return has_range and value_of(item) is not None


def _value_sample(x: float, y: float) -> str:
    return box(x, y - 6, 22, 12, fill=ACCENT)


def _diamond_sample(x: float, y: float) -> str:
    return diamond(x + 11, y, 6, fill=INK)


def _target_sample(x: float, y: float) -> str:
    return line((x + 11, y - 8), (x + 11, y + 8), stroke=INK, width=2.5)


def _range_sample(x: float, y: float) -> str:
    ends = "".join(
        line((x + end, y - 4), (x + end, y + 4), stroke=INK, width=1.5) for end in (1, 21)
    )
    return line((x + 1, y), (x + 21, y), stroke=INK, width=1.5) + ends


_BAR = 14.0
