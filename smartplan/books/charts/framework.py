"""The framework of thought: from challenges and potentials down to what a plan brings about."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, BAND, GRID, MUTED, PAPER, hue
from smartplan.books.charts.data import DimensionLabel
from smartplan.books.charts.data_plan import Framework, ThoughtStep
from smartplan.books.charts.marks import Point, box, dot, line, shape, words
from smartplan.books.charts.measure import Lines, height_of, shorten, tidy, width_of, wrap
from smartplan.wording import Lang


def framework(data: Framework, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw a box per step, one below the other, the grounds side by side on top."""
    sheet = page(lang, prefix, data, narrow=narrow)
    steps = (*data.grounds, *data.steps)
    story = Story(
        "framework",
        sheet.say("Kerangka pikir", "Framework of thought"),
        _told(data, sheet),
        _table(data, sheet),
        data.about,
    )
    if not any(step.entries for step in steps) and not data.dimensions:
        missing = sheet.say(
            "Belum ada tantangan, visi, atau program yang dapat digambar.",
            "There is no challenge, vision or program to draw yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _drawn(data: Framework, sheet: Page, y: float) -> Drawing:
    parts: list[str] = []
    grounds = [data.grounds] if not sheet.narrow else [(one,) for one in data.grounds]
    for row in grounds:
        marks, y = _row(row, sheet, y)
        parts += marks
        y += 0 if row is grounds[-1] else _GAP
    blocks: list[ThoughtStep | None] = [*data.steps]
    if data.dimensions:
        blocks.insert(data.before, None)
    for step in blocks:
        if y_is_open := bool(parts):
            parts += _arrow((sheet.width / 2, y + 3))
        y += _ARROW if y_is_open else 0
        marks, y = _dimensions(data, sheet, y) if step is None else _row((step,), sheet, y)
        parts += marks
    return Drawing(parts, y)


def _row(steps: Sequence[ThoughtStep], sheet: Page, y: float) -> tuple[list[str], float]:
    """Boxes side by side with their entries; as tall as the tallest."""
    if not steps:
        return [], y
    wide = (sheet.width - _GAP * (len(steps) - 1)) / len(steps)
    texts = [_entries(step, wide, sheet) for step in steps]
    height = max(sum(height_of(t.count, SMALL) + 4 for t in held) for held in texts) + 44
    parts = []
    for at, (step, held) in enumerate(zip(steps, texts, strict=True)):
        x = at * (wide + _GAP)
        parts += [
            box(x, y, wide, height, fill=BAND, radius=3),
            line((x, y), (x + wide, y), stroke=ACCENT, width=3),
            *_header(step.name, step.count, (x, y), wide),
        ]
        low = y + 36
        for text in held:
            if step.entries:
                parts.append(dot(x + 16, low + 8, 2, fill=ACCENT))
            parts.append(words(x + 26, low + 12, text, size=SMALL))
            low += height_of(text.count, SMALL) + 4
    return parts, y + height


def _header(name: str, count: int, place: Point, wide: float) -> list[str]:
    x, y = place
    said = str(count) if count else ""
    room = wide - 36 - width_of(said, BODY, bold=True)
    return [
        words(x + 12, y + 23, shorten(name, BODY, room, bold=True), bold=True),
        words(x + wide - 12, y + 23, said, fill=ACCENT, anchor="end", bold=True),
    ]


def _entries(step: ThoughtStep, wide: float, sheet: Page) -> list[Lines]:
    """The first entries, and how many more there are."""
    if not step.entries:
        return [wrap(sheet.say("Belum diisi.", "Not filled in yet."), SMALL, wide - 40)]
    most = _MOST if len(step.entries) > _MOST + 1 else _MOST + 1
    tall = 2 if len(step.entries) > 1 else _MOST
    texts = [wrap(entry, SMALL, wide - 40, most=tall) for entry in step.entries[:most]]
    if (more := len(step.entries) - most) > 0:
        said = sheet.say("dan {n} lainnya", "and {n} more", n=more)
        texts.append(wrap(said, SMALL, wide - 40))
    return texts


def _dimensions(data: Framework, sheet: Page, y: float) -> tuple[list[str], float]:
    """The dimensions side by side in their hues, each with how many programs it has."""
    most = 2 if sheet.narrow else min(len(data.dimensions), _ABREAST)
    wide = (sheet.width - _SLIT * (most - 1)) / most
    parts: list[str] = []
    for first in range(0, len(data.dimensions), most):
        held = data.dimensions[first : first + most]
        names = [wrap(label.name, SMALL, wide - 16, most=3, bold=True) for label, _ in held]
        height = max(height_of(name.count, SMALL) for name in names) + 32
        for at, ((label, count), name) in enumerate(zip(held, names, strict=True)):
            x = at * (wide + _SLIT)
            parts += _chip(label, count, name, (x, y, wide, height), sheet)
        y += height + _SLIT
    return parts, y - _SLIT


def _chip(
    label: DimensionLabel,
    count: int,
    name: Lines,
    place: tuple[float, float, float, float],
    sheet: Page,
) -> list[str]:
    x, y, wide, height = place
    colour = hue(label)
    said = sheet.say("{n} program", "{n} programs" if count != 1 else "{n} program", n=count)
    return [
        box(x, y, wide, height, fill=PAPER, stroke=GRID, radius=3),
        box(x, y, wide, 4, fill=colour),
        words(x + 8, y + 21, name, size=SMALL, fill=colour, bold=True),
        words(x + 8, y + height - 8, shorten(said, 11, wide - 12), size=11, fill=MUTED),
    ]


def _arrow(place: Point) -> list[str]:
    x, y = place
    return [
        line((x, y), (x, y + 8), stroke=MUTED, width=2),
        shape([(x - 6, y + 8), (x + 6, y + 8), (x, y + 16)], fill=MUTED),
    ]


def _told(data: Framework, sheet: Page) -> str:
    said = [f"{tidy(step.name)}: {_listed(step)}." for step in (*data.grounds, *data.steps)]
    if data.dimensions:
        counts = ", ".join(f"{tidy(label.name)} ({count})" for label, count in data.dimensions)
        word = sheet.say("Program per dimensi", "Programs per dimension")
        said.insert(len(data.grounds) + data.before, f"{word}: {counts}.")
    return " ".join(said)


def _listed(step: ThoughtStep) -> str:
    count = f"{step.count}; " if step.count else ""
    return count + ("; ".join(tidy(entry).rstrip(".") for entry in step.entries) or "–")


def _table(data: Framework, sheet: Page) -> ChartTable:
    head = (sheet.say("Bagian", "Part"), sheet.say("Jumlah", "Count"), sheet.say("Isi", "Content"))
    rows = [
        (tidy(step.name), str(step.count or "–"), "; ".join(map(tidy, step.entries)) or "–")
        for step in (*data.grounds, *data.steps)
    ]
    word = sheet.say("Program", "Programs")
    rows += [(word, str(count), tidy(label.name)) for label, count in data.dimensions]
    return ChartTable(head, tuple(rows))


_GAP = 14.0
_SLIT = 6.0
_ARROW = 24.0
_MOST = 4
_ABREAST = 6
