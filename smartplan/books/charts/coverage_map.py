"""How many programs of each dimension answer each strategic issue, as dots with counts."""

import math
from collections.abc import Mapping, Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import BAND, GRID, MUTED, PAPER, hue
from smartplan.books.charts.counts import Counts, codes_of_cells, count_table, counted
from smartplan.books.charts.data import CoverageMap, DimensionLabel
from smartplan.books.charts.marks import box, dot, line, pattern, words
from smartplan.books.charts.measure import Lines, height_of, shorten, tidy, widest, width_of, wrap
from smartplan.wording import Lang, grouped


def coverage_map(
    data: CoverageMap, lang: Lang, *, prefix: str = "", narrow: bool = False
) -> Chart:
    """Draw a row per issue, a column per dimension; an issue without programs is hatched."""
    sheet = page(lang, prefix, data, narrow=narrow)
    counts = counted(data.counts)
    story = Story(
        "coverage-map",
        _title(data, counts, sheet),
        _told(data, counts, sheet),
        _table(data, counts, sheet),
        data.about,
        sheet.say("Jumlah program yang menjawab isu strategis", "Programs that answer an issue"),
    )
    if not data.issues or not data.dimensions:
        missing = sheet.say(
            "Isu strategis belum ditulis.", "The strategic issues are not written yet."
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, counts, sheet, y))


def codes(dimensions: Sequence[DimensionLabel]) -> dict[str, str]:
    """Their own codes, else the shortest beginnings that tell them apart, else numbers."""
    if all(d.code for d in dimensions):
        return {d.id: d.code for d in dimensions}
    names = {d.id: bare for d, bare in zip(dimensions, _bare(dimensions), strict=True)}
    for length in range(1, _CODE + 1):
        short = {key: name[:length] for key, name in names.items()}
        if all(short.values()) and len(set(short.values())) == len(short):
            return short
    return {d.id: str(index) for index, d in enumerate(dimensions, 1)}


def _bare(dimensions: Sequence[DimensionLabel]) -> list[str]:
    """The names without a first word that all of them share ("Smart")."""
    names = [tidy(d.name) for d in dimensions]
    firsts = {name.partition(" ")[0] for name in names}
    if len(names) > 1 and len(firsts) == 1 and all(" " in name for name in names):
        return [name.partition(" ")[2] for name in names]
    return names


def _drawn(data: CoverageMap, counts: Counts, sheet: Page, y: float) -> Drawing:
    left = 0.0 if sheet.narrow else 190.0
    wide = (sheet.width - left) / len(data.dimensions)
    heads, coded = _heads(data.dimensions, wide)
    parts: list[str] = []
    for index, (dimension, head) in enumerate(zip(data.dimensions, heads, strict=True)):
        place = left + wide * (index + 0.5)
        text = shorten(head, SMALL, wide - 2, bold=coded)
        fill = hue(dimension)
        parts.append(
            words(place, y + 12, text, size=SMALL, fill=fill, anchor="middle", bold=coded)
        )
    y += 22
    top = y
    named = codes_of_cells(data.counts)
    most = max(counts.values(), default=1) or 1
    largest = max(min(wide / 2 - 2, _SMALL_RADIUS if any(named.values()) else _RADIUS), 3)
    for issue in data.issues:
        name = wrap(issue.name, BODY, (sheet.width if sheet.narrow else left) - 16, most=3)
        text_height = height_of(name.count, BODY)
        height = largest * 2 + 8
        parts.append(line((0, y), (sheet.width, y)))
        if sheet.narrow:
            parts.append(words(0, y + 17, name))
            y += text_height + 4
        else:
            height = max(height, text_height + 14)
            parts.append(words(0, y + height / 2 - text_height / 2 + 13, name))
        row = [counts.get((issue.id, d.id), 0) for d in data.dimensions]
        if not any(row):
            parts += _unanswered(left, y, height, sheet)
        else:
            texts = [_codes(named.get((issue.id, d.id), ()), wide) for d in data.dimensions]
            below = max(height_of(text.count, CODE) for text in texts)
            height = max(height, largest * 2 + 8 + below)
            middle = y + (largest + 4 if below else height / 2)
            for index, (count, text) in enumerate(zip(row, texts, strict=True)):
                x = left + wide * (index + 0.5)
                parts += _dot(count, most, largest, (x, middle), data.dimensions[index], sheet)
                foot = middle + largest + 12
                parts.append(words(x, foot, text, size=CODE, anchor="middle"))
        y += height
    parts.append(line((0, y), (sheet.width, y)))
    if not sheet.narrow:
        parts = [*_stripes(left, top, y, wide, len(data.dimensions)), *parts]
    if coded:
        names, y = _code_key(data.dimensions, heads, sheet, y + 8)
        parts += names
    return Drawing(parts, y, (pattern(sheet.id("open"), "hatch", GRID),))


def _heads(dimensions: Sequence[DimensionLabel], wide: float) -> tuple[list[str], bool]:
    bare = _bare(dimensions)
    if widest(bare, SMALL) <= wide - 2:
        return bare, False
    short = codes(dimensions)
    return [short[d.id] for d in dimensions], True


def _stripes(left: float, top: float, y: float, wide: float, count: int) -> list[str]:
    return [
        box(left + wide * index, top, wide, y - top, fill=BAND) for index in range(0, count, 2)
    ]


def _codes(codes: Sequence[str], wide: float) -> Lines:
    """The programs of a cell by their codes, as many to a line as fit."""
    return wrap(" ".join(codes), CODE, wide - 4, most=_MOST_CODES) if codes else Lines(())


def _dot(
    count: int,
    most: int,
    largest: float,
    place: tuple[float, float],
    dimension: DimensionLabel,
    sheet: Page,
) -> list[str]:
    if not count:
        return [words(place[0], place[1] + 4, "·", fill=MUTED, anchor="middle")]
    radius = max(largest * math.sqrt(count / most), min(8, largest))
    said = grouped(count, sheet.lang)
    fits = width_of(said, SMALL, bold=True) <= radius * 2 - 1
    text = shorten(said, SMALL, largest * 2, bold=True) if not fits else said
    return [
        dot(*place, radius if fits else largest, fill=hue(dimension)),
        words(place[0], place[1] + 4.5, text, size=SMALL, fill=PAPER, anchor="middle", bold=True),
    ]


def _unanswered(left: float, y: float, height: float, sheet: Page) -> list[str]:
    said = sheet.say("belum dijawab program mana pun", "no program answers it")
    text = shorten(said, BODY, sheet.width - left - 40)
    middle = (left + sheet.width) / 2
    room = width_of(text.lines[0], BODY) + 20
    fill = sheet.fill("open")
    return [
        box(left + 4, y + 6, sheet.width - left - 8, height - 12, fill=fill, stroke=GRID),
        box(middle - room / 2, y + height / 2 - 10, room, 20, fill=PAPER, radius=3),
        words(middle, y + height / 2 + 4.5, text, anchor="middle"),
    ]


def _code_key(
    dimensions: Sequence[DimensionLabel], heads: Sequence[str], sheet: Page, y: float
) -> tuple[list[str], float]:
    """What the short names stand for, flowing over lines."""
    parts = []
    x = 0.0
    for dimension, head in zip(dimensions, heads, strict=True):
        code = width_of(head, SMALL, bold=True) + 6
        name = shorten(dimension.name, SMALL, sheet.width - code - 4)
        wide = code + width_of(name.lines[0] if name.lines else "", SMALL)
        if x and x + wide > sheet.width - 2:
            x, y = 0.0, y + 18
        parts.append(words(x, y + 12, head, size=SMALL, fill=hue(dimension), bold=True))
        parts.append(words(x + code, y + 12, name, size=SMALL))
        x += wide + 16
    return parts, y + 18


def _title(data: CoverageMap, counts: Counts, sheet: Page) -> str:
    total = len(data.issues)
    if not total:
        return sheet.say("Isu strategis dan program", "Strategic issues and programs")
    sums = {
        issue.id: sum(counts.get((issue.id, d.id), 0) for d in data.dimensions)
        for issue in data.issues
    }
    open_ones = [issue for issue in data.issues if not sums[issue.id]]
    if len(open_ones) == 1:
        return sheet.say(
            "{name} belum dijawab program mana pun",
            "No program answers {name}",
            name=tidy(open_ones[0].name),
        )
    if len(open_ones) == total:
        return sheet.say(
            "Seluruh isu belum dijawab program mana pun", "No program answers any of the issues"
        )
    if open_ones:
        return sheet.say(
            "Sebanyak {count} dari {total} isu belum dijawab program mana pun",
            "Of {total} issues, {count} are not answered by any program",
            count=len(open_ones),
            total=total,
        )
    least = min(data.issues, key=lambda issue: sums[issue.id])
    return sheet.say(
        "Semua {total} isu dijawab; paling sedikit {name} ({count} program)",
        "All {total} issues are answered; fewest programs: {name} ({count})",
        total=total,
        name=tidy(least.name),
        count=sums[least.id],
    )


def _told(data: CoverageMap, counts: Mapping[tuple[str, str], int], sheet: Page) -> str:
    said = []
    for issue in data.issues:
        cells = [
            f"{tidy(d.name)} {counts[issue.id, d.id]}"
            for d in data.dimensions
            if counts.get((issue.id, d.id))
        ]
        nothing = sheet.say("belum dijawab", "not answered")
        said.append(f"{tidy(issue.name)}: {', '.join(cells) or nothing}.")
    return " ".join(said)


def _table(data: CoverageMap, counts: Counts, sheet: Page) -> ChartTable:
    corner = sheet.say("Isu strategis", "Issue")
    held = codes_of_cells(data.counts)
    return count_table(corner, data.issues, data.dimensions, counts, sheet.lang, codes=held)


_RADIUS, _SMALL_RADIUS = 17.0, 12.0
_CODE = 3
_MOST_CODES = 12
CODE = 11.0
