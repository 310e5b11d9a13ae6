"""Programs per dimension and horizon, as a table whose cells deepen with the count."""

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import GRID, INK, MUTED, hue
from smartplan.books.charts.counts import Counts, count_table, counted
from smartplan.books.charts.data import DimensionLabel, HorizonLabel, ProgramMatrix
from smartplan.books.charts.marks import box, line, words
from smartplan.books.charts.measure import height_of, shorten, tidy, width_of, wrap
from smartplan.wording import Lang, grouped


def program_matrix(
    data: ProgramMatrix, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a row per dimension, a column per horizon, and the totals of both."""
    sheet = page(lang, prefix, data, narrow=narrow)
    counts = counted(data.counts)
    whole = sum(
        counts.get((row.id, column.id), 0) for row in data.dimensions for column in data.horizons
    )
    story = Story(
        "program-matrix",
        _title(data, counts, whole, sheet),
        _told(data, counts),
        _table(data, counts, sheet),
        data.about,
        sheet.say("Jumlah program", "Number of programs"),
    )
    if not whole:
        missing = sheet.say(
            "Belum ada program dengan dimensi dan jangka waktu.",
            "No program has a dimension and a horizon yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, counts, sheet, y))


def _drawn(data: ProgramMatrix, counts: Counts, sheet: Page, y: float) -> Drawing:
    left, total = (110.0, 36.0) if sheet.narrow else (200.0, 60.0)
    wide = (sheet.width - left - total) / len(data.horizons)
    most = max(counts.values())
    heads = [_column(horizon, wide) for horizon in data.horizons]
    tall = max(height_of(len(a), SMALL) for a in heads)
    parts: list[str] = []
    for index, lines in enumerate(heads):
        place = left + wide * (index + 0.5)
        for row, (said, fill) in enumerate(lines):
            base = y + tall - height_of(len(lines) - row, SMALL) + 12
            text = shorten(said, SMALL, wide - 3)
            parts.append(words(place, base, text, size=SMALL, fill=fill, anchor="middle"))
    edge = sheet.width - (2 if sheet.narrow else 8)
    parts.append(words(edge, y + tall - 4, "Total", size=SMALL, fill=MUTED, anchor="end"))
    y += tall + 6
    for dimension in data.dimensions:
        name = wrap(dimension.name, BODY, left - 18, most=3)
        height = max(height_of(name.count, BODY) + 8, 38)
        middle = y + height / 2
        parts.append(box(0, y + 2, 5, height - 4, fill=hue(dimension)))
        parts.append(words(13, middle - height_of(name.count, BODY) / 2 + 13, name))
        row_counts = [counts.get((dimension.id, h.id), 0) for h in data.horizons]
        for index, count in enumerate(row_counts):
            cell = (left + wide * index + 2, y + 2, wide - 4, height - 4)
            parts += _cell(count, most, dimension, cell, sheet)
        said_total = shorten(_said(sum(row_counts), sheet), BODY, total - 4, bold=True)
        parts.append(words(edge, middle + 4.5, said_total, anchor="end", bold=True))
        y += height
    parts.append(line((0, y + 4), (sheet.width, y + 4), stroke=MUTED))
    parts.append(words(13, y + 24, "Total"))
    sums = [sum(counts.get((d.id, h.id), 0) for d in data.dimensions) for h in data.horizons]
    for index, count in enumerate(sums):
        place = left + wide * (index + 0.5)
        text = shorten(_said(count, sheet), BODY, wide - 3, bold=True)
        parts.append(words(place, y + 24, text, anchor="middle", bold=True))
    whole = shorten(_said(sum(sums), sheet), BODY, total - 4, bold=True)
    parts.append(words(edge, y + 24, whole, anchor="end", bold=True))
    return Drawing(parts, y + 32)


def _cell(
    count: int,
    most: int,
    dimension: DimensionLabel,
    place: tuple[float, float, float, float],
    sheet: Page,
) -> list[str]:
    x, y, wide, height = place
    centre = (x + wide / 2, y + height / 2 + 5)
    if not count:
        frame = box(x, y, wide, height, fill="none", stroke=GRID)
        return [frame, words(*centre, shorten("0", BODY, wide), fill=MUTED, anchor="middle")]
    depth = 0.08 + 0.3 * count / most
    fill = box(x, y, wide, height, fill=hue(dimension), opacity=depth)
    said = shorten(_said(count, sheet), 15, wide - 4, bold=True)
    return [fill, words(*centre, said, size=15, anchor="middle", bold=True)]


def _column(horizon: HorizonLabel, wide: float) -> list[tuple[str, str]]:
    name = wrap(horizon.name, SMALL, wide - 3, most=3)
    years = shorten(horizon.years, SMALL, wide - 3)
    heads = [(text, INK) for text in name.lines]
    return heads + [(text, MUTED) for text in years.lines]


def _said(count: int, sheet: Page) -> str:
    said = grouped(count, sheet.lang)
    return (
        said if width_of(said, BODY, bold=True) < (34 if sheet.narrow else 52) else f"{count:.0e}"
    )


def _title(data: ProgramMatrix, counts: Counts, whole: int, sheet: Page) -> str:
    if not whole:
        return sheet.say(
            "Program per dimensi dan jangka waktu", "Programs by dimension and horizon"
        )
    empties = [
        row
        for row in data.dimensions
        if not any(counts.get((row.id, column.id)) for column in data.horizons)
    ]
    total = grouped(whole, sheet.lang)
    if empties:
        return sheet.say(
            "Ada {count} program; {empty} belum punya program",
            "Programs: {count}; {empty} has none yet"
            if len(empties) == 1
            else "Programs: {count}; {empty} have none yet",
            count=total,
            empty=tidy(empties[0].name)
            if len(empties) == 1
            else sheet.say("{n} dimensi", "{n} dimensions", n=len(empties)),
        )
    sums = {h.id: sum(counts.get((d.id, h.id), 0) for d in data.dimensions) for h in data.horizons}
    best = max(data.horizons, key=lambda horizon: sums[horizon.id])
    return sheet.say(
        "Sebanyak {most} dari {count} program pada {name}",
        "Most programs ({most} of {count}): {name}",
        most=grouped(sums[best.id], sheet.lang),
        count=total,
        name=tidy(best.name).lower(),
    )


def _told(data: ProgramMatrix, counts: Counts) -> str:
    said = []
    for row in data.dimensions:
        cells = ", ".join(f"{tidy(h.name)} {counts.get((row.id, h.id), 0)}" for h in data.horizons)
        said.append(f"{tidy(row.name)}: {cells}.")
    return " ".join(said)


def _table(data: ProgramMatrix, counts: Counts, sheet: Page) -> ChartTable:
    corner = sheet.say("Dimensi", "Dimension")
    return count_table(corner, data.dimensions, data.horizons, counts, sheet.lang)
