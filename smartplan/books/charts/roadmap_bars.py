"""The bars of the roadmap: where a program lies on the years, its pattern, its arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from smartplan.books.charts.chart import Page, clamp
from smartplan.books.charts.colour import BAND, INK, MUTED, PAPER, hue
from smartplan.books.charts.data import DimensionLabel, RoadmapProgram, Status
from smartplan.books.charts.key import Sample
from smartplan.books.charts.marks import box, diamond, line, pattern, shape
from smartplan.books.charts.measure import tidy
from smartplan.wording import Text, day

BAR = 13.0


@dataclass(frozen=True, slots=True)
class Years:
    """The year axis: first and last year, and the pixels from the left to the right edge."""

    first: int
    last: int
    left: float
    right: float

    @property
    def pitch(self) -> float:
        """The pixels of one year."""
        return (self.right - self.left) / (self.last - self.first + 1)

    def x(self, year: float) -> float:
        """Where a year begins, kept on the axis; a fraction lies within the year."""
        return self.left + self.pitch * clamp(year - self.first, 0, self.last - self.first + 1)

    def on(self, day: date) -> float:
        """Where a day lies."""
        return self.x(day.year + (day.timetuple().tm_yday - 1) / 366)


@dataclass(frozen=True, slots=True)
class Bar:
    """A program's bar on the page; `y` is its middle."""

    program: RoadmapProgram
    left: float
    right: float
    y: float


def span_of(program: RoadmapProgram) -> tuple[int, int] | None:
    """First and last year, also where one is missing or they are reversed."""
    years = [year for year in (program.start, program.end) if year is not None]
    return (min(years), max(years)) if years else None


def drawn_bar(bar: Bar, axis: Years, page: Page) -> list[str]:
    """The bar in its dimension's hue, filled by its status, with its milestones."""
    program = bar.program
    parts = _filled(
        bar, hue(program.dimension), program.status, page, title=tooltip(program, page)
    )
    for milestone in program.milestones:
        if axis.first <= milestone.day.year <= axis.last:
            said = f"{day(milestone.day, page.lang)}: {tidy(milestone.text)}"
            parts.append(diamond(axis.on(milestone.day), bar.y, 5.5, fill=INK, title=said))
    return parts


def tooltip(program: RoadmapProgram, page: Page) -> str:
    """A program's name, years and status on one line."""
    return (
        f"{tidy(program.name)}: {years_said(program, page)}, {status_said(program.status, page)}"
    )


def years_said(program: RoadmapProgram, page: Page) -> str:
    """The years of a program, or that they are not set."""
    span = span_of(program)
    if span is None:
        return page.say("tahun belum ditetapkan", "years not set")
    return str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"


def status_said(status: Status | None, page: Page) -> str:
    """The word for a status."""
    return _STATUS[status].say(page.lang)


def overlays(page: Page) -> list[str]:
    """The patterns that lie over a bar's hue."""
    return [
        pattern(page.id("running"), "hatch", PAPER, paper="none"),
        pattern(page.id("stopped"), "cross", MUTED, paper=PAPER),
    ]


def signs(programs: Sequence[RoadmapProgram], page: Page) -> list[tuple[Sample, str]]:
    """The key: each status that occurs, milestones and arrows where there are any."""
    drawn = [program for program in programs if span_of(program)]
    held = {program.status for program in drawn}
    entries = [
        (_sample(status, page), status_said(status, page)) for status in _STATUS if status in held
    ]
    if any(program.milestones for program in drawn):
        word = page.say("tonggak capaian", "milestone")
        entries.append((lambda x, y: diamond(x + 11, y, 5.5, fill=INK), word))
    known = {program.id for program in drawn}
    if any(set(program.depends) & (known - {program.id}) for program in drawn):
        entries.append((_arrow_sample, page.say("harus mendahului", "must come first")))
    return entries


def arrows(bars: Mapping[str, Bar]) -> list[str]:
    """A thin arrow from each program to those that wait for it."""
    parts = []
    for bar in bars.values():
        before = [bars[id] for id in bar.program.depends if id in bars and id != bar.program.id]
        for index, first in enumerate(before):
            parts += _arrow(first, bar, 6 + 5 * (index % 3))
    return parts


def _arrow(first: Bar, then: Bar, shift: float) -> list[str]:
    """Straight down where the bars overlap in time, else along and down."""
    down = 1 if then.y > first.y else -1
    end = then.y - down * (BAR / 2 + 1)
    left, right = max(first.left, then.left), min(first.right, then.right)
    if left + shift < right:
        x = left + shift
        path = [(x, first.y + down * BAR / 2), (x, end)]
    elif first.right <= then.left + shift:
        x = min(then.left + shift, then.right - 2)
        path = [(first.right, first.y), (x, first.y), (x, end)]
    else:
        x = max(then.right - shift, then.left + 2)
        path = [(first.left, first.y), (x, first.y), (x, end)]
    head = [(x - 3.5, end - down * 6), (x + 3.5, end - down * 6), (x, end)]
    return [
        shape([*path[:-1], (x, end - down * 4)], closed=False, stroke=MUTED, width=1.2),
        shape(head, fill=MUTED),
    ]


def _filled(
    bar: Bar, colour: str, status: Status | None, page: Page, *, title: str = ""
) -> list[str]:
    x, y, wide = bar.left, bar.y - BAR / 2, max(bar.right - bar.left, 3)
    if status in ("done", "running"):
        parts = [box(x, y, wide, BAR, fill=colour, radius=2, title=title)]
        if status == "running":
            over = page.fill("running")
            parts = [parts[0], box(x + 1, y + 1.5, wide - 2, BAR - 3, fill=over, title=title)]
        return parts
    fill, stroke, dash = {
        "planned": (PAPER, colour, ""),
        "idea": (PAPER, colour, "3 3"),
        "stopped": (page.fill("stopped"), MUTED, ""),
        None: (BAND, MUTED, "1 2"),
    }[status]
    inner = box(
        x + 0.8,
        y + 0.8,
        wide - 1.6,
        BAR - 1.6,
        fill=fill,
        stroke=stroke,
        dash=dash,
        radius=2,
        title=title,
    )
    return [inner]


def _sample(status: Status | None, page: Page) -> Sample:
    def draw(x: float, y: float) -> str:
        nobody = RoadmapProgram("", "", _NO_DIMENSION)
        return "".join(_filled(Bar(nobody, x, x + 22, y), INK, status, page))

    return draw


def _arrow_sample(x: float, y: float) -> str:
    head = [(x + 15, y - 3.5), (x + 15, y + 3.5), (x + 21, y)]
    return line((x + 1, y), (x + 17, y), stroke=MUTED, width=1.2) + shape(head, fill=MUTED)


_STATUS: dict[Status | None, Text] = {
    "done": Text("selesai", "done"),
    "running": Text("berjalan", "running"),
    "planned": Text("direncanakan", "planned"),
    "idea": Text("usulan", "idea"),
    "stopped": Text("dihentikan", "stopped"),
    None: Text("status belum ditulis", "no status given"),
}

_NO_DIMENSION = DimensionLabel("", "")
