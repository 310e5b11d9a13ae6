"""The roadmap: programs over the years, grouped by dimension, on bands of the horizons."""

from collections.abc import Mapping
from datetime import date

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, BAND, MUTED, hue
from smartplan.books.charts.data import DimensionLabel, RoadmapChart, RoadmapProgram
from smartplan.books.charts.key import key
from smartplan.books.charts.marks import box, line, words
from smartplan.books.charts.measure import height_of, shorten, tidy, width_of, wrap
from smartplan.books.charts.roadmap_bars import (
    BAR,
    Bar,
    Years,
    drawn_bar,
    grouped_programs,
    names_of,
    overlays,
    signs,
    span_of,
    status_said,
    tooltip,
    years_said,
)
from smartplan.books.charts.roadmap_words import LANE, bar_notes, lanes, noted
from smartplan.wording import Lang, day, listed, same


def roadmap(data: RoadmapChart, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw a bar per program; patterns tell the status, diamonds with words the milestones."""
    sheet = page(lang, prefix, data, narrow=narrow, width=_WIDE)
    span = _span(data)
    story = Story(
        "roadmap",
        _title(data, sheet),
        _told(data, sheet),
        _table(data, sheet),
        data.about,
    )
    if not data.programs or span is None:
        missing = (
            sheet.say("Belum ada program.", "There is no program yet.")
            if not data.programs
            else sheet.say(
                "Belum ada program yang menetapkan tahun pelaksanaan.",
                "No program sets its years yet.",
            )
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, span, sheet, y))


def _span(data: RoadmapChart) -> tuple[int, int] | None:
    """The years of the axis: those given, else those of the programs and the horizons."""
    spans = [span for program in data.programs if (span := span_of(program))]
    if not spans:
        return None
    years = [year for span in spans for year in span]
    years += [year for band in data.bands for year in (band.start, band.end)]
    first = data.start if data.start is not None else min(years)
    last = data.end if data.end is not None else max(years)
    return (first, last) if first <= last else (last, first)


def _drawn(data: RoadmapChart, span: tuple[int, int], sheet: Page, y: float) -> Drawing:
    left = 0.0 if sheet.narrow else 350.0 if data.is_tight else 232.0
    axis = Years(*span, left, sheet.width - 2)
    samples, y = key(sheet, y - 4, signs(data.programs, sheet))
    header, top = _header(data, axis, y + 4)
    names = names_of(data)
    rows: list[str] = []
    bars: list[str] = []
    y = top + 6
    for dimension, programs in grouped_programs(data):
        edge = sheet.width if sheet.narrow else left - 14
        rows += _group(dimension, len(programs), y, edge)
        y += 26
        for program in programs:
            notes = bar_notes(program, names, axis, sheet)
            texts, middle, y = _row(
                program, axis, sheet, y, LANE * lanes(notes), 1 if data.is_tight else 2
            )
            if within := span_of(program):
                bar = Bar(program, axis.x(within[0]), axis.x(within[1] + 1), middle)
                bars += drawn_bar(bar, axis, sheet)
            rows += [*noted(notes, middle), *texts]
        y += 8
    ground = _ground(data, axis, top, y)
    foot, bottom = _foot(data, axis, sheet, y)
    parts = (*samples, *ground, *header, *bars, *rows, *foot)
    return Drawing(parts, bottom, overlays(sheet))


def _group(dimension: DimensionLabel, count: int, y: float, edge: float) -> list[str]:
    colour = hue(dimension)
    room = edge - 22 - width_of(str(count), SMALL)
    name = shorten(dimension.name, BODY, room, bold=True)
    return [
        box(0, y + 5, 10, 10, fill=colour),
        words(16, y + 14.5, name, fill=colour, bold=True, halo=True),
        words(edge, y + 14.5, str(count), size=SMALL, fill=MUTED, anchor="end", halo=True),
    ]


def _row(
    program: RoadmapProgram, axis: Years, sheet: Page, y: float, below: float, most: int
) -> tuple[list[str], float, float]:
    """The name of a program; returns it, the middle of its bar and the end of the row.

    `below` is the room that the words under the bar take, `most` how many lines its name has.
    """
    mark = " (quick win)" if program.quick_win and most > 1 else ""
    room = sheet.width - 4 if sheet.narrow else axis.left - 14
    name = wrap(f"{program.code} {program.name}{mark}", SMALL, room, most=most)
    text = height_of(name.count, SMALL)
    if sheet.narrow:
        middle, bottom = y + text + 3 + BAR / 2, y + text + BAR + 12 + below
        parts = [words(0, y + 12, name, size=SMALL, halo=True)]
    else:
        # The bar lies beside the name's first line where words stand below it.
        tall = max(text, BAR + below) + (9 if most > 1 else 5)
        middle = y + 4.5 + (text / 2 if not below else min(text, 16) / 2)
        bottom = y + tall
        parts = [words(0, y + 4.5 + 12, name, size=SMALL)]
    if span_of(program) is None:
        unset = shorten(years_said(program, sheet), SMALL, axis.right - axis.left - 12)
        parts.append(words(axis.left + 6, middle + 4, unset, size=SMALL, fill=MUTED, halo=True))
    return parts, middle, bottom


def _header(data: RoadmapChart, axis: Years, y: float) -> tuple[list[str], float]:
    """The names of the horizons above the years."""
    parts: list[str] = []
    most = 0
    names = []
    for band in data.bands:
        left, right = axis.x(band.start), axis.x(band.end + 1)
        if right - left > _SLIVER:
            name = wrap(band.name, SMALL, right - left - 4, most=2, bold=True)
            names.append(((left + right) / 2, name))
            most = max(most, name.count)
    tall = height_of(most, SMALL)
    for place, name in names:
        base = y + tall - height_of(name.count, SMALL) + 12
        parts.append(words(place, base, name, size=SMALL, anchor="middle", bold=True))
    parts += _years(axis, y + tall + 14)
    return parts, y + tall + 20


def _years(axis: Years, y: float) -> list[str]:
    wide = max(width_of(str(year), SMALL) for year in (axis.first, axis.last)) + 6
    every = max(1, int(-(-wide // axis.pitch)))
    fitting = [
        year
        for year in range(axis.first, axis.last + 1)
        if wide / 2 - 3 <= axis.x(year + 0.5) <= axis.right + 5 - wide / 2
    ]
    return [
        words(axis.x(year + 0.5), y, str(year), size=SMALL, fill=MUTED, anchor="middle")
        for year in fitting[::every]
    ]


def _ground(data: RoadmapChart, axis: Years, top: float, bottom: float) -> list[str]:
    """Every second horizon shaded, lines between the years, and the line of today."""
    parts = []
    for index, band in enumerate(data.bands):
        left, right = axis.x(band.start), axis.x(band.end + 1)
        if index % 2 == 0 and right > left:
            parts.append(box(left, top, right - left, bottom - top, fill=BAND))
    ends = {band.start for band in data.bands} | {band.end + 1 for band in data.bands}
    every = max(1, int(-(-_LEAST // axis.pitch)))
    for year in range(axis.first, axis.last + 2, every):
        x = axis.x(year)
        parts.append(line((x, top), (x, bottom), width=1.6 if year in ends else 0.7))
    if _has_today(data, axis):
        x = axis.on(data.as_of or date.min)
        parts.append(line((x, top), (x, bottom + 4), stroke=ACCENT, width=1.5, dash="4 3"))
    return parts


def _has_today(data: RoadmapChart, axis: Years) -> bool:
    return data.as_of is not None and axis.first <= data.as_of.year <= axis.last


def _foot(data: RoadmapChart, axis: Years, sheet: Page, y: float) -> tuple[list[str], float]:
    """The years once more below a long chart, and the word of the line of today."""
    parts: list[str] = []
    if len(data.programs) > _LONG:
        parts += _years(axis, y + 14)
        y += 18
    if data.as_of and _has_today(data, axis):
        x = axis.on(data.as_of)
        said = f"{sheet.say('hari ini', 'today')}: {day(data.as_of, sheet.lang)}"
        half = width_of(said, SMALL) / 2
        place = min(max(x, half), sheet.width - half - 2)
        parts.append(words(place, y + 16, said, size=SMALL, fill=ACCENT, anchor="middle"))
        y += 20
    return parts, y


def _title(data: RoadmapChart, sheet: Page) -> str:
    count = len(data.programs)
    if not count:
        return sheet.say("Peta jalan program", "Roadmap of programs")
    span = _span(data)
    years = f" {span[0]}–{span[1]}" if span else ""
    held = [program.status for program in data.programs]
    told = [
        same(f"{held.count(status)} {status_said(status, sheet)}")
        for status in ("done", "running", "planned", "idea", "stopped")
        if status in held
    ]
    head = sheet.say(
        "Peta jalan {n} program{years}",
        "Roadmap of {n} programs{years}" if count > 1 else "Roadmap of {n} program{years}",
        n=count,
        years=years,
    )
    return f"{head}: {listed(told).say(sheet.lang)}" if told else head


def _told(data: RoadmapChart, sheet: Page) -> str:
    said = [f"{tidy(band.name)}: {band.start}–{band.end}" for band in data.bands]
    said += [tooltip(program, sheet) for program in data.programs]
    return ". ".join(said) + "." if said else ""


def _table(data: RoadmapChart, sheet: Page) -> ChartTable:
    head = (
        sheet.say("Program", "Program"),
        sheet.say("Dimensi", "Dimension"),
        sheet.say("Tahun", "Years"),
        "Status",
        sheet.say("Tonggak capaian", "Milestones"),
        sheet.say("Menunggu", "Waits for"),
    )
    names = names_of(data)
    return ChartTable(head, tuple(_cells(program, names, sheet) for program in data.programs))


def _cells(program: RoadmapProgram, names: Mapping[str, str], sheet: Page) -> tuple[str, ...]:
    milestones = "; ".join(
        f"{day(one.day, sheet.lang)}: {tidy(one.text)}" for one in program.milestones
    )
    return (
        tidy(f"{program.code} {program.name}"),
        tidy(program.dimension.name),
        years_said(program, sheet),
        status_said(program.status, sheet),
        milestones or "–",
        "; ".join(names.get(id, tidy(id)) for id in program.depends) or "–",
    )


_WIDE = 760.0
_SLIVER = 24
_LEAST = 14
_LONG = 24
