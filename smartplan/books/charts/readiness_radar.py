"""Readiness around a circle: the score that counts, what assessors confirmed, the target."""

import math
from collections.abc import Sequence
from typing import Protocol

from smartplan.blocks import Chart
from smartplan.books.charts.chart import (
    BODY,
    SMALL,
    Drawing,
    Page,
    Story,
    clamp,
    compact,
    framed,
    known,
    page,
    score,
    steps,
)
from smartplan.books.charts.colour import ACCENT, GRID, INK, MUTED, PAPER
from smartplan.books.charts.data import ElementBars, ReadinessRadar, Standing
from smartplan.books.charts.element_bars import element_bars
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import (
    Anchor,
    Point,
    box,
    diamond,
    dot,
    line,
    pattern,
    shape,
    words,
)
from smartplan.books.charts.measure import Lines, height_of, wrap
from smartplan.books.charts.standing import coverage, table_of, told, top_of, value_of, weakest
from smartplan.wording import Lang


class RadarPlace(Protocol):
    """Where a value lies on a spoke, the spoke turned by a part of the step to the next."""

    def __call__(self, index: int, value: float, turn: float = 0) -> Point:
        """The point on the page."""
        ...


def readiness_radar(
    data: ReadinessRadar, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a spoke per component, element or indicator; fewer than three become bars."""
    if len(data.standings) < _LEAST:
        bars = ElementBars(data.standings, data.top, data.about)
        return element_bars(bars, lang, prefix=prefix, narrow=narrow)
    sheet = page(lang, prefix, data, narrow=narrow)
    top = top_of(data.top)
    story = Story(
        "readiness-radar",
        weakest(data.standings, top, sheet),
        told(data.standings, sheet),
        table_of(data.standings, sheet),
        data.about,
        coverage(data.standings, sheet),
    )
    return framed(sheet, story, lambda y: _drawn(data.standings, top, sheet, y))


def _drawn(standings: tuple[Standing, ...], top: float, sheet: Page, y: float) -> Drawing:
    count = len(standings)
    listed = sheet.narrow or count > _NAMED_AT_RIM
    radius = 128.0 if sheet.narrow else 170.0
    rim = 22.0 if listed else 52.0
    centre = (sheet.width / 2, y + rim + radius)

    def point(index: int, value: float, turn: float = 0) -> Point:
        angle = 2 * math.pi * (index + turn) / count - math.pi / 2
        length = radius * clamp(value, 0, top) / top
        return centre[0] + length * math.cos(angle), centre[1] + length * math.sin(angle)

    parts = _web(count, top, point)
    for index, item in enumerate(standings):
        if value_of(item) is None:
            wedge = [centre, point(index, top, -0.5), point(index, top), point(index, top, 0.5)]
            parts.append(shape(wedge, fill=sheet.fill("open")))
    targets = [known(item.target) for item in standings]
    parts += _ring(targets, point, stroke=MUTED, dash="2 4", width=1.5)
    parts += _ring([value_of(i) for i in standings], point, stroke=ACCENT, width=2.5, area=centre)
    confirmed = [known(item.confirmed) for item in standings]
    parts += _ring(confirmed, point, stroke=INK, dash="6 3", width=1.5)
    parts += _ends(standings, point)
    parts += _scale(top, sheet, point)
    bottom = max(point(index, top)[1] for index in range(count)) + (rim if listed else 14)
    if listed:
        parts += [
            words(
                *_shifted(point(index, top), centre, 15, 4),
                str(index + 1),
                size=SMALL,
                anchor="middle",
                bold=True,
            )
            for index in range(count)
        ]
        names, bottom = _list(standings, sheet, bottom)
        parts += names
    else:
        names, bottom = _rim(standings, sheet, radius, centre, bottom)
        parts += names
    signs, bottom = key(sheet, bottom + 10, _signs(standings, sheet))
    return Drawing((*parts, *signs), bottom, (pattern(sheet.id("open"), "hatch", GRID),))


def _web(count: int, top: float, point: RadarPlace) -> list[str]:
    rings = [tick for tick in steps(top) if 0 < tick <= top + 1e-9]
    parts = [shape([point(i, tick) for i in range(count)], stroke=GRID, width=1) for tick in rings]
    return parts + [line(point(i, 0), point(i, top)) for i in range(count)]


def _scale(top: float, sheet: Page, point: RadarPlace) -> list[str]:
    parts = []
    for tick in steps(top):
        if 0 < tick <= top + 1e-9:
            x, y = point(0, tick)
            said = compact(tick, sheet.lang)
            parts.append(words(x - 5, y + 4, said, size=11, fill=MUTED, anchor="end", halo=True))
    return parts


def _ring(
    values: Sequence[float | None],
    point: RadarPlace,
    *,
    stroke: str,
    width: float,
    dash: str = "",
    area: Point | None = None,
) -> list[str]:
    """The line around the values that are known; it is open where one is missing."""
    if all(value is not None for value in values):
        corners = [point(i, value or 0) for i, value in enumerate(values)]
        fill = ACCENT if area else "none"
        return [shape(corners, fill=fill, opacity=0.14, stroke=stroke, width=width, dash=dash)]
    parts = []
    for run in _runs(values):
        corners = [point(i, values[i] or 0) for i in run]
        if area and len(corners) > 1:
            parts.append(shape([area, *corners], fill=ACCENT, opacity=0.14))
        if len(corners) > 1:
            parts.append(shape(corners, closed=False, stroke=stroke, width=width, dash=dash))
    return parts


def _runs(values: Sequence[float | None]) -> list[list[int]]:
    """Neighbours on the circle that are known; the circle is cut at a missing one."""
    count = len(values)
    gap = next(i for i, value in enumerate(values) if value is None)
    runs: list[list[int]] = [[]]
    for step in range(1, count + 1):
        index = (gap + step) % count
        if values[index] is None:
            runs.append([])
        else:
            runs[-1].append(index)
    return [run for run in runs if run]


def _ends(standings: Sequence[Standing], point: RadarPlace) -> list[str]:
    parts = []
    for index, item in enumerate(standings):
        target, value, confirmed = known(item.target), value_of(item), known(item.confirmed)
        if target is not None:
            parts.append(dot(*point(index, target), 3, fill=PAPER, stroke=MUTED))
        if value is not None:
            parts.append(dot(*point(index, value), 4.5, fill=ACCENT, stroke=PAPER))
        if confirmed is not None:
            x, y = point(index, confirmed)
            parts.append(diamond(x, y, 6, fill=INK))
    return parts


def _shifted(place: Point, centre: Point, by: float, down: float) -> Point:
    far = math.hypot(place[0] - centre[0], place[1] - centre[1]) or 1
    ratio = (far + by) / far
    return (
        centre[0] + (place[0] - centre[0]) * ratio,
        centre[1] + (place[1] - centre[1]) * ratio + down,
    )


def _rim(
    standings: Sequence[Standing], sheet: Page, radius: float, centre: Point, bottom: float
) -> tuple[list[str], float]:
    """Names with their values beside the ends of the spokes, pushed apart where they meet."""
    count = len(standings)
    sides: dict[Anchor, list[tuple[float, float, Lines, str]]] = {}
    for index, item in enumerate(standings):
        angle = 2 * math.pi * index / count - math.pi / 2
        x = centre[0] + (radius + 14) * math.cos(angle)
        y = centre[1] + (radius + 14) * math.sin(angle)
        side: Anchor = "middle"
        room = min(2 * radius * math.sin(2 * math.pi / count) - 24, 240)
        if abs(math.cos(angle)) > _UPRIGHT:
            side = "start" if math.cos(angle) > 0 else "end"
            room = sheet.width - x - 2 if side == "start" else x - 2
        name = wrap(item.name, BODY, room, most=2 if side == "middle" else 3)
        sides.setdefault(side, []).append((x, y, name, _said(item, sheet)))
    parts: list[str] = []
    for side, labels in sides.items():
        floor = -math.inf
        for x, y, name, said in sorted(labels, key=lambda label: label[1]):
            tall = height_of(name.count, BODY) + 16
            upper = y - tall / 2
            if side == "middle":
                upper = y - tall + 4 if y < centre[1] else y - 2
            upper = max(upper, floor)
            floor = upper + tall + 4
            parts.append(words(x, upper + 13, name, anchor=side, halo=True))
            value = words(x, floor - 9, said, size=SMALL, fill=MUTED, anchor=side, halo=True)
            parts.append(value)
            bottom = max(bottom, floor)
    return parts, bottom


def _list(standings: Sequence[Standing], sheet: Page, y: float) -> tuple[list[str], float]:
    """The names by number, in one or two columns."""
    columns = 1 if sheet.narrow else 2
    wide = sheet.width / columns
    per = math.ceil(len(standings) / columns)
    parts: list[str] = []
    bottom = y
    for column in range(columns):
        low = y + 10
        for index in range(column * per, min((column + 1) * per, len(standings))):
            item = standings[index]
            x = column * wide
            said = _said(item, sheet)
            name = wrap(item.name, SMALL, wide - 138, most=3)
            parts += [
                words(x + 20, low + 12, str(index + 1), size=SMALL, anchor="end", bold=True),
                words(x + 28, low + 12, name, size=SMALL),
                words(x + wide - 14, low + 12, said, size=SMALL, fill=MUTED, anchor="end"),
            ]
            low += max(height_of(name.count, SMALL), 16) + 4
        bottom = max(bottom, low)
    return parts, bottom


def _said(item: Standing, sheet: Page) -> str:
    value, target = value_of(item), known(item.target)
    if value is None:
        return sheet.say("belum dinilai", "not assessed")
    said = score(value, sheet.lang)
    return f"{said} → {score(target, sheet.lang)}" if target is not None else said


def _signs(standings: Sequence[Standing], sheet: Page) -> list[tuple[Sample, str]]:
    fill = sheet.fill("open")
    signs: list[tuple[bool, Sample, str]] = [
        (
            any(value_of(item) is not None for item in standings),
            lambda x, y: (
                line((x, y), (x + 22, y), stroke=ACCENT, width=2.5)
                + dot(x + 11, y, 4.5, fill=ACCENT, stroke=PAPER)
            ),
            sheet.say("nilai yang dihitung", "score that counts"),
        ),
        (
            any(known(item.confirmed) is not None for item in standings),
            lambda x, y: (
                line((x, y), (x + 22, y), stroke=INK, width=1.5, dash="6 3")
                + diamond(x + 11, y, 6, fill=INK)
            ),
            sheet.say("dikonfirmasi asesor", "confirmed by assessors"),
        ),
        (
            any(known(item.target) is not None for item in standings),
            lambda x, y: (
                line((x, y), (x + 22, y), stroke=MUTED, width=1.5, dash="2 4")
                + dot(x + 11, y, 3, fill=PAPER, stroke=MUTED)
            ),
            sheet.say("target", "target"),
        ),
        (
            any(value_of(item) is None for item in standings),
            lambda x, y: box(x, y - 6, 22, 12, fill=fill, stroke=GRID),
            sheet.say("belum dinilai", "not assessed"),
        ),
    ]
    return [(sample, word) for present, sample, word in signs if present]


_LEAST = 3
_NAMED_AT_RIM = 12
_UPRIGHT = 0.12
