"""Agencies with the data that each keeps: a tile per dataset, its state and how complete it is."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import (
    SMALL,
    Drawing,
    Page,
    Story,
    clamp,
    empty,
    framed,
    known,
    page,
)
from smartplan.books.charts.colour import ACCENT, ERROR, GRID, INK, MUTED, PAPER
from smartplan.books.charts.data_plan import ACROSS, DataMatrix, DataTile, KeeperTiles
from smartplan.books.charts.key import Sample, key
from smartplan.books.charts.marks import box, dot, line, pattern, words
from smartplan.books.charts.measure import height_of, shorten, tidy, wrap
from smartplan.wording import Lang, percent

Kept = tuple[KeeperTiles, DataTile]


def data_matrix(data: DataMatrix, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw a row per agency; what is past renewal is hatched, a dot is on what is used."""
    sheet = page(lang, prefix, data, narrow=narrow)
    tiles = [(row, tile) for row in data.rows for tile in row.tiles]
    story = Story(
        "data-matrix",
        _title(tiles, sheet),
        _told(tiles, sheet),
        _table(tiles, sheet),
        data.about,
        sheet.say(
            "Nomor ialah nomor data dalam tabel; di bawahnya kelengkapan, tebal bila kurang",
            "Numbers are those of the table; below them how complete it is, bold if too little",
        ),
    )
    if not tiles:
        missing = sheet.say("Belum ada data yang tercatat.", "No dataset is on record yet.")
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _drawn(data: DataMatrix, sheet: Page, y: float) -> Drawing:
    samples, y = key(sheet, y - 4, _signs(sheet))
    parts = [*samples]
    y += 4
    left = 84.0 if sheet.narrow else 124.0
    columns = 1 if sheet.narrow else ACROSS
    wide = (sheet.width - left) / columns
    for row in data.rows:
        if not row.tiles:
            continue
        name = wrap(row.name, SMALL, left - 10, most=3)
        tall = max(height_of(name.count, SMALL) + 4, -(-len(row.tiles) // columns) * _STEP - _GAP)
        parts.append(words(0, y + 15, name, size=SMALL))
        for at, tile in enumerate(row.tiles):
            down, across = divmod(at, columns)
            x, top = left + across * wide, y + down * _STEP
            parts += _tile(tile, x, top, sheet)
            called = wrap(tile.name, _TINY, wide - _WIDE - 12, most=2)
            base = top + (15 if called.count > 1 else 21)
            parts.append(words(x + _WIDE + 6, base, called, size=_TINY))
        y += tall + 5
        parts.append(line((0, y), (sheet.width, y)))
        y += 5
    return Drawing(parts, y, (pattern(sheet.id("stale"), "hatch", ERROR),))


def _tile(tile: DataTile, x: float, y: float, sheet: Page) -> list[str]:
    parts = [_frame(tile.state, (x, y, _WIDE, _TALL), sheet)]
    if tile.state == _STALE:
        parts.append(box(x + 5, y + 3, _WIDE - 10, _TALL - 6, fill=PAPER, radius=2))
    number = shorten(str(tile.number), SMALL, _WIDE - 14, bold=True)
    middle = x + _WIDE / 2
    parts.append(words(middle, y + 15, number, size=SMALL, anchor="middle", bold=True))
    share = known(tile.complete)
    said = "–" if share is None else percent(clamp(share, 0, _WHOLE), sheet.lang)
    text = shorten(said, _TINY, _WIDE - 6, bold=tile.lacks)
    fill = ERROR if tile.lacks else INK
    parts.append(
        words(middle, y + 28, text, size=_TINY, fill=fill, anchor="middle", bold=tile.lacks)
    )
    if tile.is_used:
        parts.append(dot(x + _WIDE - 7, y + 7, 3, fill=INK, stroke=PAPER))
    return parts


def _frame(state: str, place: tuple[float, float, float, float], sheet: Page) -> str:
    x, y, wide, tall = place
    if state == _STALE:
        fill = sheet.fill("stale")
        return box(x, y, wide, tall, fill=fill, stroke=ERROR, radius=3)
    if state == _FRESH:
        tint = box(x, y, wide, tall, fill=ACCENT, opacity=0.16, radius=3)
        return tint + box(x, y, wide, tall, fill="none", stroke=ACCENT, radius=3)
    return box(x, y, wide, tall, fill="none", stroke=MUTED, dash="3 3", radius=3)


def _signs(sheet: Page) -> list[tuple[Sample, str]]:
    def sample(state: str) -> Sample:
        return lambda x, y: _frame(state, (x + 1, y - 6, 20, 12), sheet)

    return [
        *((sample(state), _said(state, sheet)) for state in (_FRESH, _STALE, _UNKNOWN)),
        (
            lambda x, y: box(x + 1, y - 6, 20, 12, fill=PAPER, stroke=GRID)
            + dot(x + 15, y - 1, 3, fill=INK),
            sheet.say("menjadi dasar indikator", "an indicator rests on it"),
        ),
    ]  # fmt: skip


def _said(state: str, sheet: Page) -> str:
    if state == _STALE:
        return sheet.say("lewat jadwal", "past renewal")
    if state == _FRESH:
        return sheet.say("mutakhir", "up to date")
    return sheet.say("belum diketahui", "not known")


def _title(tiles: Sequence[Kept], sheet: Page) -> str:
    stale = sum(tile.state == _STALE for _, tile in tiles)
    fresh = sum(tile.state == _FRESH for _, tile in tiles)
    if not tiles:
        return sheet.say("Data menurut perangkat daerah", "Data by agency")
    if stale == len(tiles):
        return sheet.say(
            "Semua data melewati jadwal pemutakhiran", "All datasets are past renewal"
        )
    if stale:
        return sheet.say(
            "Sebanyak {stale} dari {all} data melewati jadwal pemutakhiran",
            "Past renewal: {stale} of {all} datasets",
            stale=stale,
            all=len(tiles),
        )
    if not fresh:
        return sheet.say(
            "Keadaan semua data belum diketahui", "Of no dataset is known how fresh it is"
        )
    if fresh < len(tiles):
        return sheet.say(
            "Sebanyak {fresh} dari {all} data mutakhir, yang lain belum diketahui",
            "Up to date: {fresh} of {all} datasets; the others are not known",
            fresh=fresh,
            all=len(tiles),
        )
    return sheet.say("Semua data mutakhir", "All datasets are up to date")


def _told(tiles: Sequence[Kept], sheet: Page) -> str:
    return " ".join(
        f"{tidy(row.name)}, {tidy(tile.name)}: {', '.join(_states(tile, sheet))}."
        for row, tile in tiles
    )


def _states(tile: DataTile, sheet: Page) -> list[str]:
    share = known(tile.complete)
    said = [_said(tile.state, sheet)]
    return said if share is None else [*said, percent(clamp(share, 0, _WHOLE), sheet.lang)]


def _table(tiles: Sequence[Kept], sheet: Page) -> ChartTable:
    head = (
        sheet.say("Perangkat daerah", "Agency"),
        sheet.say("Nomor", "Number"),
        sheet.say("Data", "Dataset"),
        sheet.say("Keadaan", "State"),
        sheet.say("Kelengkapan", "Complete"),
    )
    rows = []
    for row, tile in tiles:
        share = known(tile.complete)
        said = "–" if share is None else percent(clamp(share, 0, _WHOLE), sheet.lang)
        number, name = str(tile.number), tidy(tile.name)
        rows.append((tidy(row.name), number, name, _said(tile.state, sheet), said))
    return ChartTable(head, tuple(rows))


_FRESH, _STALE, _UNKNOWN = "fresh", "stale", "unknown"
_WIDE, _TALL, _GAP = 46.0, 34.0, 5.0
_STEP = _TALL + _GAP
_TINY = 11.0
_WHOLE = 100.0
