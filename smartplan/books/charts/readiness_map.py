"""Every readiness indicator as a tile on one page, shaded by its level."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, GRID, PAPER
from smartplan.books.charts.data_plan import LevelRow, LevelTile, ReadinessMap
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import box, pattern, words
from smartplan.books.charts.measure import height_of, shorten, tidy, width_of, wrap
from smartplan.wording import Lang

Numbered = tuple[LevelRow, LevelTile]


def readiness_map(
    data: ReadinessMap, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a row of tiles per element; the darker the higher, hatched where not assessed."""
    sheet = page(lang, prefix, data, narrow=narrow, width=_WIDE)
    tiles = [(row, tile) for row in data.rows for tile in row.tiles]
    story = Story(
        "readiness-map",
        _title(tiles, sheet),
        _told(tiles, sheet),
        _table(tiles, sheet),
        data.about,
        sheet.say(
            "Angka besar ialah tingkat 0–{top} yang dihitung, angka kecil targetnya",
            "The large number is the level that counts, 0–{top}; the small one is its target",
            top=data.top,
        ),
    )
    if not tiles:
        missing = sheet.say(
            "Belum ada indikator kesiapan yang dapat digambar.",
            "There is no readiness indicator to draw yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _drawn(data: ReadinessMap, sheet: Page, y: float) -> Drawing:
    samples, y = key(sheet, y - 6, _signs(data, sheet))
    parts = [*samples]
    left = 0.0 if sheet.narrow else 128.0
    columns = 2 if sheet.narrow else 3 if _most(data) <= _FEW else 4
    group = ""
    for row in data.rows:
        if not row.tiles:
            continue
        if tidy(row.group) != group:
            group = tidy(row.group)
            header = shorten(group, BODY, sheet.width - 4, bold=True)
            parts.append(words(0, y + 18, header, bold=True))
            y += 26
        marks, y = _row(row, data.top, (left, y), columns, sheet)
        parts += marks
    return Drawing(parts, y, (pattern(sheet.id("open"), "hatch", GRID),))


def _row(
    row: LevelRow, top: int, start: tuple[float, float], columns: int, sheet: Page
) -> tuple[list[str], float]:
    left, y = start
    name = wrap(row.name, SMALL, (sheet.width if sheet.narrow else left) - 14, most=3, bold=True)
    tall = height_of(name.count, SMALL)
    parts = [words(0, y + 16, name, size=SMALL, bold=True)]
    least = y + tall + 10
    if sheet.narrow:
        y = least
    wide = (sheet.width - left - _GAP * (columns - 1)) / columns
    for first in range(0, len(row.tiles), columns):
        held = row.tiles[first : first + columns]
        texts = [wrap(one.name, SMALL, wide - _NUMBER, most=4) for one in held]
        height = max(max(height_of(text.count, SMALL) for text in texts) + 12, 40.0)
        for at, (tile, text) in enumerate(zip(held, texts, strict=True)):
            x = left + at * (wide + _GAP)
            parts += _tile(tile, top, (x, y, wide, height), sheet)
            parts.append(words(x + 8, y + 17, text, size=SMALL))
        y += height + _GAP
    return parts, max(y, least if not sheet.narrow else y) + 2


def _tile(
    tile: LevelTile, top: int, place: tuple[float, float, float, float], sheet: Page
) -> list[str]:
    x, y, wide, height = place
    edge = x + wide - 8
    level = tile.level
    parts = [box(x, y, wide, height, fill=PAPER, stroke=GRID, radius=3)]
    if level is None:
        parts += [
            box(x + wide - _NUMBER + 6, y + 1, _NUMBER - 7, height - 2, fill=sheet.fill("open")),
            box(x + wide - 32, y + 5, 26, 20, fill=PAPER, radius=3),
        ]
    else:
        parts.append(_shade(level, top, place))
    said = "–" if level is None else str(level)
    size = 17.0 if width_of(said, 17, bold=True) < _NUMBER - 12 else 9.0
    number = shorten(said, size, _NUMBER - 10, bold=True)
    parts.append(words(edge, y + 21, number, size=size, anchor="end", bold=True))
    if tile.target is not None:
        aimed = shorten(f"→ {tile.target}", 11, _NUMBER - 10)
        parts.append(words(edge, y + 35, aimed, size=11, anchor="end"))
    return parts


def _shade(level: int, top: int, place: tuple[float, float, float, float]) -> str:
    """The accent over the tile, never so strong that ink is hard to read on it."""
    x, y, wide, height = place
    part = min(max(level, 0), top) / top if top > 0 else 0
    return box(x, y, wide, height, fill=ACCENT, opacity=part * STRONGEST, radius=3)


def _signs(data: ReadinessMap, sheet: Page) -> list[tuple[Sample, str]]:
    def sample(level: int) -> Sample:
        return lambda x, y: (
            box(x, y - 6, 22, 12, fill=PAPER, stroke=GRID)
            + _shade(level, data.top, (x, y - 6, 22, 12))
        )

    levels = range(min(max(data.top, 0), _MOST_LEVELS) + 1)
    signs = [(sample(level), str(level)) for level in levels]
    if any(tile.level is None for row in data.rows for tile in row.tiles):
        fill = sheet.fill("open")
        signs.append(
            (
                lambda x, y: box(x, y - 6, 22, 12, fill=fill, stroke=GRID),
                sheet.say("belum dinilai", "not assessed"),
            )
        )
    return signs


def _most(data: ReadinessMap) -> int:
    return max((len(row.tiles) for row in data.rows), default=0)


def _title(tiles: Sequence[Numbered], sheet: Page) -> str:
    levels = [tile.level for _, tile in tiles if tile.level is not None]
    if not levels:
        return sheet.say("Kesiapan belum dinilai", "Readiness has not been assessed")
    least = min(levels)
    lowest = sum(level == least for level in levels)
    short = sum(
        tile.level is not None and tile.target is not None and tile.level < tile.target
        for _, tile in tiles
    )
    if short:
        return sheet.say(
            "Sebanyak {short} dari {of} indikator di bawah target; {count} bertingkat {least}",
            "Below target: {short} of {of} indicators; at level {least}: {count}",
            short=short,
            of=len(tiles),
            count=lowest,
            least=least,
        )
    return sheet.say(
        "Sebanyak {count} dari {of} indikator pada tingkat terendah, {least}",
        "At the lowest level, {least}: {count} of {of} indicators",
        count=lowest,
        of=len(tiles),
        least=least,
    )


def _told(tiles: Sequence[Numbered], sheet: Page) -> str:
    said = []
    for _, tile in tiles:
        level = sheet.say("belum dinilai", "not assessed")
        told = [level if tile.level is None else str(tile.level)]
        if tile.confirmed is not None:
            told.append(f"{sheet.say('dikonfirmasi', 'confirmed')} {tile.confirmed}")
        if tile.target is not None:
            told.append(f"target {tile.target}")
        said.append(f"{tidy(tile.name)}: {', '.join(told)}.")
    return " ".join(said)


def _table(tiles: Sequence[Numbered], sheet: Page) -> ChartTable:
    head = (
        sheet.say("Unsur", "Element"),
        sheet.say("Indikator", "Indicator"),
        sheet.say("Tingkat", "Level"),
        sheet.say("Dikonfirmasi", "Confirmed"),
        "Target",
    )
    rows = []
    for row, tile in tiles:
        numbers = (tile.level, tile.confirmed, tile.target)
        said = ("–" if number is None else str(number) for number in numbers)
        rows.append((tidy(row.name), tidy(tile.name), *said))
    return ChartTable(head, tuple(rows))


_WIDE = 720.0
_GAP = 5.0
_NUMBER = 38.0
_FEW = 3
STRONGEST = 0.5
_MOST_LEVELS = 9
