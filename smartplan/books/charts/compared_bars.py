"""Bars that compare: a promise with what became of it, the range of a score, values by size."""

from collections.abc import Callable

from smartplan.blocks import Chart, ChartTable
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
    scale_top,
    steps,
)
from smartplan.books.charts.colour import ACCENT, BAND, GRID, INK, MUTED, hue
from smartplan.books.charts.data_talk import ComparedBar, ComparedBars
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import box, line, words
from smartplan.books.charts.measure import height_of, shorten, tidy, widest, wrap
from smartplan.wording import Lang, grouped

Scale = Callable[[float], float]


def compared_bars(
    data: ComparedBars, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a bar for each row from 0, its numbers in words beside it."""
    sheet = page(lang, prefix, data, narrow=narrow)
    story = Story(
        "compared-bars",
        ", ".join(data.series) or sheet.say("Perbandingan", "Comparison"),
        " ".join(_told(one) for one in data.bars),
        _table(data, sheet),
        data.about,
        data.unit,
    )
    if not data.bars:
        return empty(sheet, story, sheet.say("Belum ada angkanya.", "There are no numbers yet."))
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _drawn(data: ComparedBars, sheet: Page, y: float) -> Drawing:
    said = [one.said for one in data.bars]
    more = [one.more for one in data.bars]
    names = [one.name for one in data.bars]
    right = min(max(widest(said, BODY, bold=True), widest(more, SMALL)) + 16, sheet.width * 0.36)
    most = sheet.width * (0.46 if data.form == "value" else 0.36)
    left = 2.0 if sheet.narrow else min(widest(names, BODY) + 18, most)
    wide = sheet.width - left - right
    top = _top(data)

    def x(value: float) -> float:
        return left + wide * clamp(value, 0, top) / top

    pitch = clamp(_TALL / len(data.bars), _LEAST, _MOST)
    start, rows = y, []
    if data.form != "promise":
        y += 18
    for one in data.bars:
        made, y = _row(one, data, sheet, (x, left, right), y, pitch)
        rows += made
    axis = [line((left, start), (left, y), stroke=MUTED)]
    if data.form != "promise":
        ticks = [tick for tick in steps(top) if tick <= top * (1 + 1e-9)]
        axis = [
            line((x(tick), start + 16), (x(tick), y), stroke=GRID if tick else MUTED)
            for tick in ticks
        ]
        axis += [
            words(
                x(tick), start + 11, compact(tick, sheet.lang), size=SMALL, fill=MUTED,
                anchor="middle" if tick else "start",
            )
            for tick in ticks
        ]  # fmt: skip
    if data.form != "promise":
        return Drawing((*axis, *rows), y)
    signs, bottom = key(sheet, y + 8, _signs(data))
    return Drawing((*axis, *rows, *signs), bottom)


def _top(data: ComparedBars) -> float:
    values = [value for one in data.bars for held in one.values if (value := known(held))]
    return scale_top(data.top or 0, clamp(max(values, default=0), 0, _FAR) or 1.0)


def _row(
    one: ComparedBar,
    data: ComparedBars,
    sheet: Page,
    frame: tuple[Scale, float, float],
    y: float,
    pitch: float,
) -> tuple[list[str], float]:
    x, left, right = frame
    room = sheet.width if sheet.narrow else left - 14
    name = wrap(one.name, BODY, room, most=2, bold=one.is_sum)
    tall = height_of(name.count, BODY)
    parts = []
    if sheet.narrow:
        parts.append(words(0, y + 13, name, bold=one.is_sum, halo=True))
        y += tall + 2
        tall, pitch = 0.0, _LEAST
    height = max(pitch, tall + 6)
    middle = y + height / 2
    if not sheet.narrow:
        place = (left - 12, middle - tall / 2 + 13)
        parts.append(words(*place, name, anchor="end", bold=one.is_sum))
    parts += _bar(one, data, x, middle, min(pitch * 0.56, _THICK))
    edge = sheet.width - right + 12
    lines = [(one.said, BODY, INK, True), (one.more, SMALL, MUTED, False)]
    shown = [held for held in lines if tidy(held[0])]
    base = middle - height_of(len(shown), SMALL) / 2 + 12
    for at, (text, size, fill, bold) in enumerate(shown):
        held = shorten(text, size, sheet.width - edge, bold=bold)
        parts.append(words(edge, base + 16 * at, held, size=size, fill=fill, bold=bold))
    return parts, y + height


def _bar(one: ComparedBar, data: ComparedBars, x: Scale, middle: float, thick: float) -> list[str]:
    colour = hue(one.dimension) if one.dimension else INK if one.is_sum else ACCENT
    values = [known(value) for value in one.values]
    y = middle - thick / 2
    if data.form == "range":
        low, high = (values[0], values[-1]) if values else (None, None)
        if low is None or high is None:
            return []
        return [box(x(low), y, max(x(high) - x(low), 2), thick, fill=colour)]
    looks = _LOOKS if data.form == "promise" else _LOOKS[-1:]
    parts = []
    for at, value in enumerate(values):
        if value is None:
            continue
        is_solid, opacity = looks[min(at, len(looks) - 1)]
        fill, stroke = (colour, colour) if is_solid else (BAND, MUTED)
        place = (x(0), y, x(value) - x(0), thick)
        parts.append(box(*place, fill=fill, stroke=stroke if value else "", opacity=opacity))
    return parts


def _signs(data: ComparedBars) -> list[tuple[Sample, str]]:
    def sample(at: int) -> Sample:
        is_solid, opacity = _LOOKS[min(at, len(_LOOKS) - 1)]
        fill, stroke = (ACCENT, ACCENT) if is_solid else (BAND, MUTED)
        return lambda x, y: box(x, y - 6, 22, 12, fill=fill, stroke=stroke, opacity=opacity)

    return [(sample(at), name) for at, name in enumerate(data.series)]


def _told(one: ComparedBar) -> str:
    said = ", ".join(tidy(part) for part in (one.said, one.more) if tidy(part))
    return f"{tidy(one.name)}: {said}."


def _table(data: ComparedBars, sheet: Page) -> ChartTable:
    head = (sheet.say("Nama", "Name"), *data.series)
    return ChartTable(head, tuple(_cells(one, data, sheet) for one in data.bars))


def _cells(one: ComparedBar, data: ComparedBars, sheet: Page) -> tuple[str, ...]:
    said = (
        "–" if known(value) is None else grouped(value or 0, sheet.lang, decimals=data.decimals)
        for value in one.values
    )
    return (one.name, *said)


_TALL, _LEAST, _MOST, _THICK = 224.0, 34.0, 80.0, 40.0
_FAR = 10_000.0  # the end of a scale that has no top of its own, at most
# How each series of a promise looks: whether it is of the hue, and how dense.
_LOOKS = ((False, 1.0), (True, 0.4), (True, 1.0))
