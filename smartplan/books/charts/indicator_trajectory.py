"""An indicator over the years: from its baseline over its targets, and what was reached."""

from collections.abc import Callable, Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.axis import levels, room_for
from smartplan.books.charts.chart import (
    SMALL,
    Drawing,
    Page,
    Story,
    compact,
    empty,
    exact,
    framed,
    known,
    page,
    steps,
)
from smartplan.books.charts.colour import ACCENT, INK, MUTED, PAPER
from smartplan.books.charts.data import IndicatorTrajectory, YearValue
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.labels import Box, Label, placed
from smartplan.books.charts.marks import Point, diamond, dot, line, shape, words
from smartplan.books.charts.measure import tidy, width_of
from smartplan.wording import Lang

Series = Sequence[tuple[int, float]]
Place = Callable[[int, float], Point]


def indicator_trajectory(
    data: IndicatorTrajectory, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw targets as a dashed line from the baseline, what was reached as a full one."""
    sheet = page(lang, prefix, data, narrow=narrow)
    base = _series([data.baseline] if data.baseline else [])
    targets, actuals = _series(data.targets), _series(data.actuals)
    unit = f"{sheet.say('Satuan', 'Unit')}: {tidy(data.unit)}" if tidy(data.unit) else ""
    way = {"up": sheet.say("makin tinggi makin baik", "higher is better")}
    way["down"] = sheet.say("makin rendah makin baik", "lower is better")
    hints = [unit, way.get(data.direction or "", "")]
    story = Story(
        "indicator-trajectory",
        _title(data, base, targets, actuals, sheet),
        _told(data, base, targets, actuals, sheet),
        _table(base, targets, actuals, sheet),
        data.about,
        ", ".join(hint for hint in hints if hint),
    )
    if not (base or targets or actuals):
        missing = sheet.say(
            "Indikator ini belum punya nilai awal, target, maupun capaian.",
            "This indicator has no baseline, no target and no value yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(base, targets, actuals, sheet, y))


def _series(values: Sequence[YearValue]) -> list[tuple[int, float]]:
    """The values that can be drawn, one per year, in order."""
    return sorted({v.year: v.value for v in values if known(v.value) is not None}.items())


def _drawn(base: Series, targets: Series, actuals: Series, sheet: Page, y: float) -> Drawing:
    everything = [*base, *targets, *actuals]
    years = sorted({year for year, _ in everything})
    values = [value for _, value in everything]
    ticks = _ticks(min(values), max(values))
    left = room_for(ticks, sheet)
    right = sheet.width - 30
    lower = y + 22 + _HEIGHT
    first, last = years[0], years[-1]
    low, high = ticks[0], ticks[-1]

    def point(year: int, value: float) -> Point:
        across = (year - first) / (last - first) if last > first else 0.5
        span = high / 2 - low / 2
        return left + 20 + (right - left - 20) * across, lower - _HEIGHT * (
            (value / 2 - low / 2) / span
        )

    parts = levels(ticks, lambda tick: point(first, tick)[1], sheet, left=left, right=sheet.width)
    parts += _years(years, lower, point)
    aimed, reached = (
        [point(*pair) for pair in sorted({**dict(base), **dict(series)}.items())]
        for series in (targets, actuals)
    )
    if targets and len(aimed) > 1:
        parts.append(shape(aimed, closed=False, stroke=MUTED, width=1.8, dash="5 4"))
    if actuals and len(reached) > 1:
        parts.append(shape(reached, closed=False, stroke=ACCENT, width=2.5))
    parts += [dot(*point(*pair), 4, fill=PAPER, stroke=MUTED, width=1.8) for pair in targets]
    parts += [dot(*point(*pair), 4.5, fill=ACCENT, stroke=PAPER) for pair in actuals]
    parts += [diamond(*point(*pair), 6, fill=INK) for pair in base]
    labels = _labels(base, targets, actuals, point, sheet)
    marks: list[Box] = [
        (px - 5, py - 5, px + 5, py + 5) for px, py in (point(*pair) for pair in everything)
    ]
    parts += placed(labels, SMALL, (left, y, sheet.width, lower - 1), marks)
    signs, bottom = key(sheet, lower + 32, _signs(base, targets, actuals, sheet))
    return Drawing((*parts, *signs), bottom)


def _ticks(low: float, high: float) -> list[float]:
    """Round values that hold 0 and everything drawn."""
    up = steps(max(high, 0), 5) if high > 0 else [0.0]
    down = [-tick for tick in reversed(steps(-low, 5)[1:])] if low < 0 else []
    ticks = [*down, *up]
    return ticks if len(ticks) > 1 else [0.0, 1.0]


def _years(years: Sequence[int], lower: float, point: Place) -> list[str]:
    """The years below the axis, those left out that would touch their neighbour."""
    parts = []
    edge = -1e9
    for year in years:
        x = point(year, 0)[0]
        half = width_of(str(year), SMALL) / 2
        if x - half > edge + 6:
            parts.append(words(x, lower + 18, str(year), size=SMALL, anchor="middle"))
            edge = x + half
    return parts


def _labels(
    base: Series, targets: Series, actuals: Series, point: Place, sheet: Page
) -> list[Label]:
    """The last of each line first, so that it surely finds a place."""
    marked = [
        *((pair, ACCENT, True, False) for pair in actuals),
        *((pair, MUTED, False, True) for pair in targets),
        *((pair, INK, False, False) for pair in base),
    ]
    ends = {actuals[-1] if actuals else None, targets[-1] if targets else None, *base}
    ordered = sorted(marked, key=lambda one: one[0] not in ends)
    return [
        Label(*point(*pair), compact(pair[1], sheet.lang), fill, bold, below)
        for pair, fill, bold, below in ordered
    ]


def _signs(
    base: Series, targets: Series, actuals: Series, sheet: Page
) -> list[tuple[Sample, str]]:
    signs: list[tuple[Series, Sample, str]] = [
        (
            base,
            lambda x, y: diamond(x + 11, y, 6, fill=INK),
            sheet.say("nilai awal", "baseline"),
        ),
        (
            targets,
            lambda x, y: (
                line((x, y), (x + 22, y), stroke=MUTED, width=1.8, dash="5 4")
                + dot(x + 11, y, 4, fill=PAPER, stroke=MUTED, width=1.8)
            ),
            sheet.say("target", "target"),
        ),
        (
            actuals,
            lambda x, y: (
                line((x, y), (x + 22, y), stroke=ACCENT, width=2.5)
                + dot(x + 11, y, 4.5, fill=ACCENT, stroke=PAPER)
            ),
            sheet.say("capaian", "reached"),
        ),
    ]
    return [(sample, word) for series, sample, word in signs if series]


def _title(
    data: IndicatorTrajectory, base: Series, targets: Series, actuals: Series, sheet: Page
) -> str:
    name = tidy(data.name) or sheet.say("Indikator", "Indicator")
    if actuals:
        year, value = actuals[-1]
        aim = dict(targets).get(year)
        said = compact(value, sheet.lang)
        if aim is not None:
            met = value >= aim if data.direction != "down" else value <= aim
            verdict = (
                (sheet.say("target tercapai", "target met"))
                if met
                else sheet.say("target belum tercapai", "target missed")
            )
            if data.direction is None:
                verdict = f"target {compact(aim, sheet.lang)}"
            return f"{name}: {said} ({year}), {verdict}"
        return f"{name}: {said} ({year})"
    if base and targets:
        return sheet.say(
            "{name}: {a} ({b}), target {c} ({d})",
            "{name}: {a} ({b}), target {c} ({d})",
            name=name,
            a=compact(base[0][1], sheet.lang),
            b=base[0][0],
            c=compact(targets[-1][1], sheet.lang),
            d=targets[-1][0],
        )
    return name


def _told(
    data: IndicatorTrajectory, base: Series, targets: Series, actuals: Series, sheet: Page
) -> str:
    said = []
    for word, series in (
        (sheet.say("Nilai awal", "Baseline"), base),
        (sheet.say("Target", "Targets"), targets),
        (sheet.say("Capaian", "Reached"), actuals),
    ):
        if series:
            values = ", ".join(f"{exact(value, sheet.lang)} ({year})" for year, value in series)
            said.append(f"{word}: {values}.")
    return f"{tidy(data.name)}. {' '.join(said)}"


def _table(base: Series, targets: Series, actuals: Series, sheet: Page) -> ChartTable:
    head = (
        sheet.say("Tahun", "Year"),
        sheet.say("Nilai awal", "Baseline"),
        sheet.say("Target", "Target"),
        sheet.say("Capaian", "Reached"),
    )
    columns = [dict(series) for series in (base, targets, actuals)]
    years = sorted({year for column in columns for year in column})
    rows = [
        (str(year), *(exact(column.get(year), sheet.lang) for column in columns)) for year in years
    ]
    return ChartTable(head, tuple(rows))


_HEIGHT = 210.0
