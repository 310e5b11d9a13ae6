"""The bars of the roadmap: where a program lies on the years, and its pattern."""

from collections.abc import Sequence
from datetime import date

from smartplan.books.charts.chart import Page, clamp
from smartplan.books.charts.colour import BAND, INK, MUTED, PAPER, hue
from smartplan.books.charts.data import DimensionLabel, RoadmapChart, RoadmapProgram, Status
from smartplan.books.charts.key import Sample
from smartplan.books.charts.marks import box, diamond, pattern
from smartplan.books.charts.measure import tidy
from smartplan.value import dataclass
from smartplan.wording import Text, day

BAR = 13.0

Group = tuple[DimensionLabel, list[RoadmapProgram]]


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


def grouped_programs(data: RoadmapChart) -> list[Group]:
    """The programs by dimension, those that begin first above."""
    groups: dict[str, Group] = {d.id: (d, []) for d in data.dimensions}
    for program in data.programs:
        groups.setdefault(program.dimension.id, (program.dimension, []))[1].append(program)

    def place(program: RoadmapProgram) -> tuple[int, int, str]:
        span = span_of(program)
        return (*span, program.id) if span else (_LATE, _LATE, program.id)

    return [(d, sorted(programs, key=place)) for d, programs in groups.values() if programs]


def names_of(data: RoadmapChart) -> dict[str, str]:
    """What each program is called where another waits for it: its code, else its name."""
    own = {program.id: program.code or tidy(program.name) for program in data.programs}
    return dict(data.others) | own


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
    """The key: each status that occurs, and milestones where there are any."""
    drawn = [program for program in programs if span_of(program)]
    held = {program.status for program in drawn}
    entries = [
        (_sample(status, page), status_said(status, page)) for status in _STATUS if status in held
    ]
    if any(program.milestones for program in drawn):
        word = page.say("tonggak capaian", "milestone")
        entries.append((lambda x, y: diamond(x + 11, y, 5.5, fill=INK), word))
    return entries


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


_STATUS: dict[Status | None, Text] = {
    "done": Text("selesai", "done"),
    "running": Text("berjalan", "running"),
    "planned": Text("direncanakan", "planned"),
    "idea": Text("usulan", "idea"),
    "stopped": Text("dihentikan", "stopped"),
    None: Text("status belum ditulis", "no status given"),
}

_NO_DIMENSION = DimensionLabel("", "")
_LATE = 10_000
