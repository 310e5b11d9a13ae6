"""How many plans have a score in each step of a scale, and where the middle one lies."""

import math

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.axis import levels, room_for
from smartplan.books.charts.chart import (
    BODY,
    SMALL,
    Drawing,
    Page,
    Story,
    clamp,
    compact,
    empty,
    framed,
    page,
    steps,
)
from smartplan.books.charts.colour import ACCENT, INK, MUTED, PAPER
from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.marks import Anchor, box, line, words
from smartplan.measure import median
from smartplan.value import dataclass
from smartplan.wording import Lang, grouped


@dataclass(frozen=True, slots=True)
class Histogram:
    """Scores from 0 to `top` in steps of one size; `without` counts what has no score.

    Of fewer than `least` scores no median is told: it would say much of a single one.

    A score at the border of two steps belongs to the upper one, the highest of all to the last.
    """

    scores: tuple[float, ...]
    top: float
    step: float
    least: int
    without: int = 0
    suffix: str = ""
    about: ChartHeading = ChartHeading()

    @property
    def counts(self) -> tuple[int, ...]:
        """How many scores each step has."""
        size = round(self.top / self.step)
        found = [0] * size
        for score in self.scores:
            # A hair's breadth more: 0.3 / 0.1 is less than 3.
            at = math.floor(clamp(score, 0, self.top) / self.step + 1e-9)
            found[min(at, size - 1)] += 1
        return tuple(found)

    @property
    def middle(self) -> float | None:
        """The median; None of fewer than `least`."""
        return median(self.scores) if len(self.scores) >= self.least else None


def histogram(data: Histogram, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw a column per step with its count, and a line at the median."""
    sheet = page(lang, prefix, data, narrow=narrow)
    story = Story(
        "histogram",
        "",
        _told(data, sheet),
        _table(data, sheet),
        data.about,
        _said(data, sheet),
    )
    if not data.scores:
        return empty(sheet, story, sheet.say("Belum ada nilai.", "There are no scores yet."))
    return framed(sheet, story, lambda y: _drawn(data, sheet, y))


def _drawn(data: Histogram, sheet: Page, y: float) -> Drawing:
    counts, middle = data.counts, data.middle
    ticks = [tick for tick in steps(max(*counts, 1), 4) if tick == int(tick)]
    left = room_for(ticks, sheet)
    right = sheet.width - 12
    lower = y + 46 + _HEIGHT
    pitch = (right - left) / len(counts)

    def place(count: float) -> float:
        return lower - _HEIGHT * count / max(ticks[-1], *counts)

    parts = levels(ticks, place, sheet, left=left, right=right)
    for at, count in enumerate(counts):
        x = left + at * pitch
        if count:
            parts.append(box(x + 1.5, place(count), pitch - 3, lower - place(count), fill=ACCENT))
            said = grouped(count, sheet.lang)
            parts.append(
                words(
                    x + pitch / 2, place(count) - 5, said, size=SMALL, anchor="middle", halo=True
                )
            )
    every = 1 if pitch >= _ROOM else 2
    parts += [
        words(
            left + at * pitch,
            lower + 17,
            compact(at * data.step, sheet.lang),
            size=SMALL,
            fill=MUTED,
            anchor="middle",
        )
        for at in range(0, len(counts) + 1, every)
    ]
    if middle is not None:
        parts += _median(middle, data, sheet, (left, right), (y + 22, lower))
    return Drawing(parts, lower + 26)


def _median(
    middle: float,
    data: Histogram,
    sheet: Page,
    sides: tuple[float, float],
    rows: tuple[float, float],
) -> list[str]:
    """A line at the median, which is told above it."""
    (left, right), (upper, lower) = sides, rows
    x = left + (right - left) * clamp(middle, 0, data.top) / data.top
    word = sheet.say("median", "median")
    text = f"{word} {compact(middle, sheet.lang, decimals=_decimals(data))}{data.suffix}"
    is_left = x > (left + right) / 2
    side: Anchor = "end" if is_left else "start"
    return [
        line((x, upper), (x, lower), stroke=PAPER, width=4),
        line((x, upper), (x, lower), stroke=INK, width=1.5, dash="5 3"),
        words(x + (5 if is_left else -5), upper - 7, text, size=BODY, anchor=side, bold=True),
    ]


def _decimals(data: Histogram) -> int:
    return 0 if data.top >= _PERCENT else 2


def _said(data: Histogram, sheet: Page) -> str:
    """What is counted, and how many are left out."""
    if not data.without:
        return sheet.say("Jumlah rencana", "Number of plans")
    return sheet.say(
        "Jumlah rencana; yang tidak dinilai dengan standar ini: {n}",
        "Number of plans; not scored by this standard: {n}",
        n=grouped(data.without, sheet.lang),
    )


def _told(data: Histogram, sheet: Page) -> str:
    rows = _table(data, sheet).rows
    return "; ".join(f"{name}: {count}" for name, count in rows)


def _table(data: Histogram, sheet: Page) -> ChartTable:
    rows = tuple(
        (_span(at, data, sheet), grouped(count, sheet.lang))
        for at, count in enumerate(data.counts)
    )
    return ChartTable((sheet.say("Nilai", "Score"), sheet.say("Rencana", "Plans")), rows)


def _span(at: int, data: Histogram, sheet: Page) -> str:
    """From where to where a step goes."""
    low, high = (compact(end * data.step, sheet.lang) for end in (at, at + 1))
    return f"{low}–{high}{data.suffix}"


_HEIGHT = 150.0
_ROOM = 26.0  # pixels that the number below a column takes
_PERCENT = 100
