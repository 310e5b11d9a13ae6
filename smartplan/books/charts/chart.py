"""A chart as a value, and the frame that every chart shares: heading, description, foot."""

import math
import re
import sys
import zlib
from collections.abc import Callable, Sequence

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.colour import INK, MUTED
from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.marks import at, box, escaped, words
from smartplan.books.charts.measure import height_of, tidy, wrap
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, grouped, number

TITLE = 17.0
BODY = 13.0
SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Page:
    """What a chart is drawn for: a language, the prefix of its ids, and a width in pixels."""

    lang: Lang
    prefix: str
    width: float
    is_bare: bool = False

    @property
    def narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.width <= NARROW

    def id(self, name: str) -> str:
        """An id that no other chart of the document has."""
        return f"{self.prefix}-{name}"

    def fill(self, name: str) -> str:
        """The reference to a pattern of this chart."""
        return f"url(#{self.id(name)})"

    def say(self, id: str, en: str, **values: object) -> str:
        """A sentence in the chart's language, its `{slots}` filled."""
        return Text(id, en).say(self.lang).format(**values)


@dataclass(frozen=True, slots=True)
class Story:
    """What a chart tells in words. `title` is its own, for when the caller gives none."""

    kind: str
    title: str
    desc: str
    table: ChartTable
    about: ChartHeading
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The marks of a chart's body, the patterns they use, and where it ends."""

    parts: Sequence[str]
    bottom: float
    defs: Sequence[str] = ()


def page(lang: Lang, prefix: str, data: object, *, narrow: bool, width: float = 0) -> Page:
    """The page of a chart; `width` is for those that want more than the usual one.

    On a slide it is a little narrower, so that its letters are read from the last row.

    Without a prefix the ids follow from the data, so that two charts differ all the same.
    """
    own = f"chart-{zlib.crc32(f'{lang}{narrow}{data!r}'.encode(errors='replace')):08x}"
    safe = re.sub(r"[^A-Za-z0-9_-]+", "-", prefix) or own
    is_bare = bool(getattr(getattr(data, "about", None), "is_bare", False))
    return Page(lang, safe, NARROW if narrow else width or (SLIDE if is_bare else WIDE), is_bare)


def framed(page: Page, story: Story, draw: Callable[[float], Drawing]) -> Chart:
    """Put heading and foot around a body, which is drawn from the height it is given."""
    title = tidy(story.about.title) or tidy(story.title)
    head, top = _head(page, title, story.subtitle)
    body = draw(top)
    foot, bottom = _foot(page, story.about, body.bottom)
    desc = " ".join(
        part for part in (story.subtitle, story.desc, *_notes(page, story.about)) if part
    )
    width, height = at(page.width), at(math.ceil(bottom))
    defs = f"<defs>{''.join(body.defs)}</defs>" if body.defs else ""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-{story.kind}" role="img" '
        f'aria-labelledby="{page.id("title")} {page.id("desc")}" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="{FONTS}">'
        f'<title id="{page.id("title")}">{escaped(title)}</title>'
        f'<desc id="{page.id("desc")}">{escaped(desc)}</desc>'
        f"{defs}{''.join(head)}{''.join(body.parts)}{''.join(foot)}</svg>"
    )
    return Chart(svg, title, tidy(desc), _clean(story.table))


def _clean(table: ChartTable) -> ChartTable:
    """The numbers of a chart, whose words are the plan's."""
    rows = tuple(tuple(map(tidy, row)) for row in table.rows)
    return ChartTable(tuple(map(tidy, table.head)), rows)


def empty(page: Page, story: Story, missing: str) -> Chart:
    """A chart without data: its heading, and a sentence that says what is missing."""

    def draw(top: float) -> Drawing:
        text = wrap(missing, BODY, page.width - 48, most=4)
        height = height_of(text.count, BODY) + 40
        frame = box(
            0.5, top, page.width - 1, height, fill="none", stroke=MUTED, dash="4 4", radius=4
        )
        said = words(page.width / 2, top + 33, text, fill=MUTED, anchor="middle")
        return Drawing((frame, said), top + height)

    told = Story(story.kind, story.title, missing, story.table, story.about)
    return framed(page, told, draw)


def known(value: float | None) -> float | None:
    """A number that can be drawn: neither missing nor infinite."""
    return value if value is not None and math.isfinite(value) else None


def clamp(value: float, low: float, high: float) -> float:
    """A number kept inside its scale."""
    return max(low, min(high, value))


def scale_top(top: float, usual: float) -> float:
    """The highest value of a scale, the usual one where that given cannot be one."""
    return top if _SCALE_LEAST <= top <= _SCALE_MOST else usual


def score(value: float | None, lang: Lang) -> str:
    """A level or index with its two decimals everywhere, a dash where there is none."""
    value = known(value)
    return "–" if value is None else compact(value, lang, decimals=2)


def exact(value: float | None, lang: Lang) -> str:
    """A number for the table: as it is, two decimals at most, a dash where there is none."""
    value = known(value)
    if value is None:
        return "–"
    return number(round(value, 2), lang) if abs(value) < _LARGE else f"{value:.3g}"


def compact(value: float, lang: Lang, *, decimals: int | None = None) -> str:
    """A number for a label: short whatever its size."""
    if abs(value) >= _LARGE:
        return f"{value:.3g}"
    if decimals is not None and abs(value) < _MANY:
        return grouped(value, lang, decimals=decimals)
    for size, unit in _SIZES:
        if abs(value) >= size:
            return f"{number(round(value / size, 2), lang)} {unit.say(lang)}"
    return number(round(value, 2) if abs(value) >= 1 else value, lang)


def steps(top: float, most: int = 6) -> list[float]:
    """Round values from 0 up to at least `top`, few enough to read."""
    if not math.isfinite(top) or top <= _TINY:
        return [0, 1]
    rough = top / max(most - 1, 1)
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * m for m in (1, 2, 2.5, 5, 10) if unit * m >= rough * 0.999)
    count = math.ceil(top / step - 1e-9)
    return [min(step * i, sys.float_info.max) for i in range(count + 1)]


def _head(page: Page, title: str, subtitle: str) -> tuple[list[str], float]:
    parts = []
    y = 0.0
    heading = wrap("" if page.is_bare else title, TITLE, page.width - 4, most=3, bold=True)
    if heading.count:
        parts.append(words(0, y + 18, heading, size=TITLE, bold=True))
        y += height_of(heading.count, TITLE) + 2
    below = wrap(subtitle, BODY, page.width - 4, most=3)
    if below.count:
        parts.append(words(0, y + 14, below, fill=MUTED))
        y += height_of(below.count, BODY)
    return parts, y + (6 if page.is_bare else 14)


def _notes(page: Page, about: ChartHeading) -> list[str]:
    notes = []
    if about.illustration:
        notes.append(
            page.say("Ilustrasi, bukan angka resmi.", "Illustration, not official figures.")
        )
    if tidy(about.source):
        notes.append(f"{page.say('Sumber', 'Source')}: {tidy(about.source)}")
    return notes


def _foot(page: Page, about: ChartHeading, y: float) -> tuple[list[str], float]:
    parts: list[str] = []
    if page.is_bare:
        return parts, y
    y += 8
    for note in _notes(page, about):
        lines = wrap(note, SMALL, page.width - 4, most=3)
        fill = INK if about.illustration and not parts else MUTED
        parts.append(words(0, y + 14, lines, size=SMALL, fill=fill))
        y += height_of(lines.count, SMALL) + 2
    return parts, y + 4


WIDE = 680.0
SLIDE = 640.0
NARROW = 360.0

# No `system-ui`: it picks fonts outside the measuring table on some systems.
FONTS = (
    "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', "
    "'DejaVu Sans', sans-serif"
)

_LARGE = 1e15
_TINY = 1e-300
_MANY = 10_000
_SCALE_LEAST, _SCALE_MOST = 0.1, 10_000

_SIZES = (
    (1e12, Text("triliun", "trillion")),
    (1e9, Text("miliar", "billion")),
    (1e6, Text("juta", "million")),
)
