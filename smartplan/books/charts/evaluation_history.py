"""The ministry's evaluation index over the years; a year without participation is a gap."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.axis import levels, room_for
from smartplan.books.charts.chart import (
    SMALL,
    Drawing,
    Page,
    Story,
    clamp,
    empty,
    exact,
    framed,
    known,
    page,
    scale_top,
    steps,
)
from smartplan.books.charts.colour import ACCENT, GRID, MUTED, PAPER
from smartplan.books.charts.data import EvaluationHistory, EvaluationYear
from smartplan.books.charts.marks import Point, box, dot, pattern, shape, words
from smartplan.books.charts.measure import height_of, tidy, widest, width_of, wrap
from smartplan.wording import Lang, Text, grouped

Place = Callable[[EvaluationYear], Point]


def evaluation_history(
    data: EvaluationHistory, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw the index per year from 0; years measured by different standards join by dashes."""
    sheet = page(lang, prefix, data, narrow=narrow)
    top = scale_top(data.top, 4.0)
    years = tuple({year.year: year for year in sorted(data.years, key=lambda y: y.year)}.values())
    story = Story(
        "evaluation-history",
        _title(years, top, sheet),
        " ".join(_told(year, sheet) for year in years),
        _table(years, sheet),
        data.about,
        sheet.say(
            "Indeks evaluasi, skala 0–{top}",
            "Evaluation index, scale 0–{top}",
            top=exact(top, lang),
        ),
    )
    if not any(_index(year) is not None for year in years) and not any(
        not year.participated for year in years
    ):
        missing = sheet.say(
            "Belum ada hasil evaluasi kementerian yang dicatat di progress/.",
            "No evaluation by the ministry is recorded under progress/ yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(years, top, sheet, y))


def _index(year: EvaluationYear) -> float | None:
    return known(year.index) if year.participated else None


def _drawn(years: Sequence[EvaluationYear], top: float, sheet: Page, y: float) -> Drawing:
    ticks = [tick for tick in steps(top) if tick <= top * (1 + 1e-9)]
    left = room_for(ticks, sheet)
    high = _ON_SLIDE if sheet.is_bare else _HEIGHT
    upper, lower = y + 22, y + 22 + high
    columns = _columns(years)
    pitch = (sheet.width - left) / len(columns)
    places = {year: left + pitch * (index + 0.5) for index, year in enumerate(columns)}

    def point(year: EvaluationYear) -> Point:
        value = clamp(_index(year) or 0, 0, top)
        return places[year.year], lower - high * value / top

    parts = levels(
        ticks, lambda tick: lower - high * tick / top, sheet, left=left, right=sheet.width
    )
    every = max(1, int((width_of("2022", SMALL) + 8) // pitch) + 1)
    for index, column in enumerate(columns):
        if index % every == 0:
            place = words(places[column], lower + 18, str(column), size=SMALL, anchor="middle")
            parts.append(place)
    bottom = lower + 26
    parts += [_gap(places[year.year], pitch, upper, lower, year, sheet) for year in years]
    parts += _line(years, point)
    parts += _values(years, point, pitch, sheet)
    texts, bottom = _bands(years, places, pitch, bottom)
    parts += texts
    scored = [year for year in years if _index(year) is not None]
    if not all(_are_alike(before, after) for before, after in pairwise(scored)):
        note = wrap(_CHANGED.say(sheet.lang), SMALL, sheet.width - 4)
        parts.append(words(0, bottom + 14, note, size=SMALL, fill=MUTED))
        bottom += height_of(note.count, SMALL) + 4
    return Drawing(parts, bottom, (pattern(sheet.id("open"), "hatch", GRID),))


def _line(years: Sequence[EvaluationYear], point: Place) -> list[str]:
    """The line from year to year; it breaks at a gap and is dashed where the standard changed."""
    parts = []
    for before, after in pairwise(years):
        if _index(before) is None or _index(after) is None or after.year - before.year > 1:
            continue
        alike = _are_alike(before, after)
        ends = [point(before), point(after)]
        if alike:
            parts.append(shape(ends, closed=False, stroke=ACCENT, width=2.5))
        else:
            parts.append(shape(ends, closed=False, stroke=MUTED, width=1.5, dash="3 4"))
    return parts


def _are_alike(before: EvaluationYear, after: EvaluationYear) -> bool:
    """Whether two years are known to have been measured by the same standard."""
    return bool(tidy(before.standard)) and tidy(before.standard) == tidy(after.standard)


def _values(years: Sequence[EvaluationYear], point: Place, pitch: float, sheet: Page) -> list[str]:
    """A dot per year and its number, if the years lie far enough apart."""
    parts = []
    for year in years:
        value = _index(year)
        if value is None:
            continue
        x, y = point(year)
        parts.append(dot(x, y, 5, fill=ACCENT, stroke=PAPER))
        said = grouped(value, sheet.lang, decimals=2) if abs(value) < _MANY else f"{value:.2g}"
        if width_of(said, SMALL, bold=True) < pitch - 4:
            parts.append(words(x, y - 10, said, size=SMALL, anchor="middle", bold=True, halo=True))
    return parts


def _columns(years: Sequence[EvaluationYear]) -> list[int]:
    first, last = years[0].year, years[-1].year
    if last - first < _SPAN:
        return list(range(first, last + 1))
    return [year.year for year in years]


def _gap(
    x: float, pitch: float, upper: float, lower: float, year: EvaluationYear, sheet: Page
) -> str:
    if _index(year) is not None:
        return ""
    wide = min(pitch - 6, 72)
    fill = sheet.fill("open")
    frame = box(x - wide / 2, upper, wide, lower - upper, fill=fill, stroke=GRID)
    text = wrap(_absent(year, sheet), SMALL, wide - 8, most=3)
    longest = widest(text.lines, SMALL)
    if (
        not text.count
        or longest > wide
        or text.full
        or any(len(part) < _STUB for part in text.lines)
    ):
        return frame
    middle = (upper + lower) / 2
    tall = height_of(text.count, SMALL)
    ground = box(x - longest / 2 - 4, middle - tall / 2 - 3, longest + 8, tall + 6, fill=PAPER)
    return frame + ground + words(x, middle - tall / 2 + 12, text, size=SMALL, anchor="middle")


def _absent(year: EvaluationYear, sheet: Page) -> str:
    if not year.participated:
        return sheet.say("tidak ikut", "took no part")
    return sheet.say("nilai belum ada", "no value yet")


def _bands(
    years: Sequence[EvaluationYear], places: dict[int, float], pitch: float, y: float
) -> tuple[list[str], float]:
    """The word for each year's index below the year, where it has room."""
    parts = []
    most = 0
    for year in years:
        text = wrap(year.band, SMALL, pitch - 6, most=2)
        if _index(year) is not None and text.count and not text.full and pitch > _NARROW:
            parts.append(
                words(places[year.year], y + 10, text, size=SMALL, fill=MUTED, anchor="middle")
            )
            most = max(most, text.count)
    return parts, y + height_of(most, SMALL)


def _title(years: Sequence[EvaluationYear], top: float, sheet: Page) -> str:
    scored = [(year, value) for year in years if (value := _index(year)) is not None]
    if not scored:
        return sheet.say("Belum ada indeks evaluasi", "No evaluation index yet")
    year, value = scored[-1]
    band = f" ({tidy(year.band)})" if tidy(year.band) else ""
    return sheet.say(
        "Indeks {year}: {value} dari {top}{band}",
        "Index {year}: {value} of {top}{band}",
        year=year.year,
        value=exact(value, sheet.lang),
        top=exact(top, sheet.lang),
        band=band,
    )


def _told(year: EvaluationYear, sheet: Page) -> str:
    value = _index(year)
    said = exact(value, sheet.lang) if value is not None else _absent(year, sheet)
    extra = ", ".join(text for text in (tidy(year.band), tidy(year.standard)) if text)
    return f"{year.year}: {said}{f' ({extra})' if extra else ''}."


def _table(years: Sequence[EvaluationYear], sheet: Page) -> ChartTable:
    head = (
        sheet.say("Tahun", "Year"),
        sheet.say("Indeks", "Index"),
        sheet.say("Predikat", "Category"),
        sheet.say("Standar", "Standard"),
    )
    rows = []
    for year in years:
        value = _index(year)
        said = exact(value, sheet.lang) if value is not None else _absent(year, sheet)
        rows.append((str(year.year), said, tidy(year.band) or "–", tidy(year.standard) or "–"))
    return ChartTable(head, tuple(rows))


_HEIGHT, _ON_SLIDE = 190.0, 140.0
_SPAN = 40
_MANY = 10_000
_STUB = 2
_NARROW = 40

_CHANGED = Text(
    "Garis putus-putus: standar penilaian berganti atau tidak disebut, sehingga angkanya tidak "
    "sebanding langsung.",
    "Dashed line: the evaluation standard changed or is not named, so the numbers do not compare "
    "directly.",
)
