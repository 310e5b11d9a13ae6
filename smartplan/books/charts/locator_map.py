"""Where programs take place: points by their coordinates, drawn without any map below them."""

import math
from collections.abc import Callable, Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import BAND, GRID, INK, PAPER, hue
from smartplan.books.charts.data import DimensionLabel
from smartplan.books.charts.data_plan import LocatorMap, PlacePoint
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.labels import Label, placed
from smartplan.books.charts.marks import Point, box, dot, line, shape, words
from smartplan.books.charts.measure import tidy, width_of
from smartplan.wording import Lang, number

Place = Callable[[float, float], Point]


def locator_map(data: LocatorMap, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw a point per place with the code of its program, a scale bar and north."""
    sheet = page(lang, prefix, data, narrow=narrow)
    points = [one for one in data.points if _is_on_earth(one)]
    story = Story(
        "locator-map",
        _title(points, data.unplaced, sheet),
        _told(points, data.unplaced, sheet),
        _table(points, sheet),
        data.about,
        sheet.say(
            "Sketsa menurut koordinat dalam rencana, tanpa batas wilayah",
            "A sketch by the coordinates of the plan, without borders",
        ),
    )
    if not points:
        missing = sheet.say(
            "Belum ada lokasi program yang berkoordinat.",
            "No place of a program has coordinates yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(points, sheet, y))


def _is_on_earth(one: PlacePoint) -> bool:
    return abs(one.lat) <= _POLE and abs(one.lon) <= _DATE_LINE


def _drawn(points: Sequence[PlacePoint], sheet: Page, y: float) -> Drawing:
    height = sheet.width * (_TALL if sheet.narrow else _LOW)
    place, scale = _projected(points, sheet.width, height, y)
    parts = [box(0.5, y, sheet.width - 1, height, fill=BAND, stroke=GRID)]
    labels = []
    for one in points:
        x, top = place(one.lat, one.lon)
        parts.append(dot(x, top, 5, fill=hue(one.dimension), stroke=PAPER))
        labels.append(Label(x, top, tidy(one.code), hue(one.dimension), bold=True))
    north = (sheet.width - 24, y + 14)
    bar, taken = _scale(scale, sheet, y + height)
    inside = (4.0, y + 4, sheet.width - 4, y + height - 4)
    corner = (north[0] - 14, y, sheet.width, north[1] + 46)
    parts += placed(_apart(labels), SMALL, inside, (taken, corner))
    parts += [*bar, *_north(north, sheet)]
    signs, bottom = key(sheet, y + height + 8, _signs(points))
    return Drawing((*parts, *signs), bottom)


def _apart(labels: Sequence[Label]) -> list[Label]:
    """One label where several points of a program lie close together."""
    found: dict[tuple[str, int, int], Label] = {}
    for label in labels:
        found.setdefault((label.text, int(label.x / _NEAR), int(label.y / _NEAR)), label)
    return list(found.values())


def _projected(
    points: Sequence[PlacePoint], width: float, height: float, y: float
) -> tuple[Place, float]:
    """A projection in which a kilometre is as long both ways; and how many pixels it takes."""
    lats, lons = [one.lat for one in points], [one.lon for one in points]
    middle = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    shrink = max(math.cos(math.radians(middle[0])), 0.01)
    wide = max((max(lons) - min(lons)) * _DEGREE * shrink, _LEAST)
    tall = max((max(lats) - min(lats)) * _DEGREE, _LEAST)
    scale = min((width - 2 * _MARGIN) / wide, (height - 2 * _MARGIN) / tall)

    def place(lat: float, lon: float) -> Point:
        x = width / 2 + (lon - middle[1]) * _DEGREE * shrink * scale
        return x, y + height / 2 - (lat - middle[0]) * _DEGREE * scale

    return place, scale


def _scale(
    scale: float, sheet: Page, foot: float
) -> tuple[list[str], tuple[float, float, float, float]]:
    """A bar of a round number of kilometres, at most a third of the width."""
    most = sheet.width / 3 / scale
    size = 10.0 ** math.floor(math.log10(most))
    length = next(size * step for step in (5, 2, 1) if size * step <= most)
    left, y, wide = 16.0, foot - 16, length * scale
    said = f"{number(length, sheet.lang)} km"
    parts = [
        line((left, y), (left + wide, y), stroke=INK, width=2),
        line((left, y - 4), (left, y + 4), stroke=INK, width=2),
        line((left + wide, y - 4), (left + wide, y + 4), stroke=INK, width=2),
        words(left, y - 8, said, size=SMALL),
    ]
    reach = left + max(wide, width_of(said, SMALL)) + 6
    return parts, (left - 6, y - 24, reach, foot)


def _north(place: Point, sheet: Page) -> list[str]:
    x, y = place
    return [
        shape([(x, y), (x + 7, y + 20), (x, y + 15), (x - 7, y + 20)], fill=INK),
        words(x, y + 36, sheet.say("U", "N"), size=SMALL, anchor="middle", bold=True),
    ]


def _signs(points: Sequence[PlacePoint]) -> list[tuple[Sample, str]]:
    labels: dict[str, DimensionLabel] = {}
    for one in points:
        labels.setdefault(one.dimension.id, one.dimension)

    def sample(label: DimensionLabel) -> Sample:
        return lambda x, y: dot(x + 11, y, 5, fill=hue(label))

    held = sorted(labels.values(), key=lambda label: label.order)
    return [(sample(label), tidy(label.name) or "–") for label in held]


def _title(points: Sequence[PlacePoint], unplaced: int, sheet: Page) -> str:
    if not points:
        return sheet.say("Lokasi program", "Where programs take place")
    programs = len({one.code for one in points})
    said = sheet.say(
        "Ada {places} lokasi dari {programs} program",
        "Places of {programs} programs: {places}"
        if programs > 1
        else "Places of {programs} program: {places}",
        places=len(points),
        programs=programs,
    )
    if not unplaced:
        return said
    return said + sheet.say(
        "; {n} lokasi lain tanpa koordinat", "; without coordinates: {n}", n=unplaced
    )


def _told(points: Sequence[PlacePoint], unplaced: int, sheet: Page) -> str:
    said = [
        f"{tidy(one.code)} {tidy(one.name)}: {_degrees(one.lat, sheet)}, "
        f"{_degrees(one.lon, sheet)}."
        for one in points
    ]
    if unplaced:
        word = sheet.say("Lokasi tanpa koordinat", "Places without coordinates")
        said.append(f"{word}: {unplaced}.")
    return " ".join(said)


def _degrees(value: float, sheet: Page) -> str:
    return number(round(value, 5), sheet.lang)


def _table(points: Sequence[PlacePoint], sheet: Page) -> ChartTable:
    head = (
        sheet.say("Program", "Program"),
        sheet.say("Lokasi", "Place"),
        sheet.say("Lintang", "Latitude"),
        sheet.say("Bujur", "Longitude"),
    )
    rows = [
        (tidy(one.code), tidy(one.name), _degrees(one.lat, sheet), _degrees(one.lon, sheet))
        for one in points
    ]
    return ChartTable(head, tuple(rows))


_POLE, _DATE_LINE = 90.0, 180.0
_DEGREE = 111.32  # kilometres of a degree of latitude
_LEAST = 1.0
_MARGIN = 48.0
_NEAR = 24.0
_TALL, _LOW = 0.9, 0.5
