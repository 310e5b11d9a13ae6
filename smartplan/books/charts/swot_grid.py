"""The SWOT of one component: four quadrants, named and told apart by letter and place."""

from collections.abc import Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import BODY, SMALL, Drawing, Page, Story, empty, framed, page
from smartplan.books.charts.colour import ACCENT, BAND, INK, MUTED, PAPER
from smartplan.books.charts.data import SwotGrid
from smartplan.books.charts.marks import box, dot, line, words
from smartplan.books.charts.measure import Lines, height_of, tidy, wrap
from smartplan.wording import Lang, Text

Quadrant = tuple[Text, Text, tuple[str, ...]]


def swot_grid(data: SwotGrid, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw strengths and weaknesses above, opportunities and threats below."""
    sheet = page(lang, prefix, data, narrow=narrow)
    quadrants: tuple[Quadrant, ...] = (
        (_STRENGTHS, Text("dari dalam, mendukung", "from within, helps"), data.strengths),
        (_WEAKNESSES, Text("dari dalam, menghambat", "from within, hinders"), data.weaknesses),
        (_OPPORTUNITIES, Text("dari luar, mendukung", "from outside, helps"), data.opportunities),
        (_THREATS, Text("dari luar, menghambat", "from outside, hinders"), data.threats),
    )
    counts = ", ".join(_count(quadrant, lang) for quadrant in quadrants)
    story = Story(
        "swot-grid",
        f"{tidy(data.component)}: {counts}" if tidy(data.component) else counts.capitalize(),
        " ".join(_told(quadrant, sheet) for quadrant in quadrants),
        _table(quadrants, sheet),
        data.about,
    )
    if not any(entries for _, _, entries in quadrants):
        missing = sheet.say(
            "SWOT komponen ini belum ditulis.",
            "The SWOT of this component is not written yet.",
        )
        return empty(sheet, story, missing)
    return framed(sheet, story, lambda y: _drawn(quadrants, sheet, y))


def _drawn(quadrants: Sequence[Quadrant], sheet: Page, y: float) -> Drawing:
    columns = 1 if sheet.narrow else 2
    wide = (sheet.width - _BETWEEN * (columns - 1)) / columns
    parts: list[str] = []
    for first in range(0, len(quadrants), columns):
        row = quadrants[first : first + columns]
        texts = [_entries(entries, wide, sheet) for _, _, entries in row]
        height = max(sum(height_of(t.count, BODY) + 6 for t in text) for text in texts) + 56
        for index, ((name, hint, entries), text) in enumerate(zip(row, texts, strict=True)):
            x = index * (wide + _BETWEEN)
            parts += [
                box(x, y, wide, height, fill=BAND),
                line((x, y), (x + wide, y), stroke=ACCENT, width=3),
                *_header(name, hint, x, y, wide, sheet),
                *_texts(text, x, y + 48, listed=bool(entries)),
            ]
        y += height + _BETWEEN
    return Drawing(parts, y - _BETWEEN)


def _header(name: Text, hint: Text, x: float, y: float, wide: float, sheet: Page) -> list[str]:
    said = name.say(sheet.lang)
    letter = name.en[:1]
    side = hint.say(sheet.lang)
    return [
        dot(x + 22, y + 24, 11, fill=ACCENT),
        words(x + 22, y + 28.5, letter, fill=PAPER, anchor="middle", bold=True),
        words(x + 42, y + 29, said, size=14, bold=True),
        words(x + wide - 12, y + 29, side, size=SMALL, fill=MUTED, anchor="end"),
    ]


def _entries(entries: Sequence[str], wide: float, sheet: Page) -> list[Lines]:
    if not entries:
        return [wrap(sheet.say("Belum ditulis.", "Not written yet."), BODY, wide - 40)]
    return [wrap(entry, BODY, wide - 40, most=_MOST) for entry in entries]


def _texts(texts: Sequence[Lines], x: float, y: float, *, listed: bool) -> list[str]:
    parts = []
    for text in texts:
        if not text.count:
            continue
        if listed:
            parts.append(dot(x + 18, y + 8.5, 2, fill=INK))
        parts.append(
            words(x + 28 if listed else x + 14, y + 13, text, fill=INK if listed else MUTED)
        )
        y += height_of(text.count, BODY) + 6
    return parts


def _count(quadrant: Quadrant, lang: Lang) -> str:
    name, _, entries = quadrant
    word = name.say(lang).lower()
    return f"{len(entries)} {_ONE.get(word, word) if len(entries) == 1 else word}"


def _told(quadrant: Quadrant, sheet: Page) -> str:
    name, _, entries = quadrant
    said = "; ".join(tidy(entry) for entry in entries)
    return f"{name.say(sheet.lang)} ({len(entries)}): {said or '–'}."


def _table(quadrants: Sequence[Quadrant], sheet: Page) -> ChartTable:
    head = (sheet.say("Sisi", "Side"), sheet.say("Butir", "Entry"))
    rows = [
        (name.say(sheet.lang), tidy(entry)) for name, _, entries in quadrants for entry in entries
    ]
    return ChartTable(head, tuple(rows))


_BETWEEN = 12.0
_MOST = 8

# English counts one differently, Indonesian does not.
_ONE = {
    "strengths": "strength",
    "weaknesses": "weakness",
    "opportunities": "opportunity",
    "threats": "threat",
}

_STRENGTHS = Text("Kekuatan", "Strengths")
_WEAKNESSES = Text("Kelemahan", "Weaknesses")
_OPPORTUNITIES = Text("Peluang", "Opportunities")
_THREATS = Text("Ancaman", "Threats")
