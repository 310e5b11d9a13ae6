"""A tiny line for a table cell or a sentence."""

from smartplan.blocks import Chart, ChartTable
from smartplan.books.charts.chart import exact, known, page
from smartplan.books.charts.colour import ACCENT, GRID
from smartplan.books.charts.marks import Point, at, dot, escaped, line, shape
from smartplan.books.charts.measure import tidy
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A tiny line for a table cell: values in order, None where there is none."""

    name: str
    values: tuple[float | None, ...]
    unit: str = ""


def sparkline(data: Sparkline, lang: Lang, *, prefix: str = "", narrow: bool = False) -> Chart:
    """Draw the values from 0 as a line that is broken where one is missing; a dot ends it."""
    sheet = page(lang, prefix, data, narrow=narrow)
    values = [known(value) for value in data.values]
    unit = f" {tidy(data.unit)}" if tidy(data.unit) else ""
    said = [exact(value, lang) + (unit if value is not None else "") for value in values]
    missing = sheet.say("belum ada nilai", "no value yet")
    desc = ", ".join(said) if said else missing
    title = tidy(data.name) or sheet.say("Perjalanan nilai", "Values over time")
    parts = _marks(values)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-sparkline" role="img" '
        f'aria-labelledby="{sheet.id("title")} {sheet.id("desc")}" '
        f'viewBox="0 0 {at(_WIDTH)} {at(_HEIGHT)}" width="{at(_WIDTH)}" height="{at(_HEIGHT)}">'
        f'<title id="{sheet.id("title")}">{escaped(title)}</title>'
        f'<desc id="{sheet.id("desc")}">{escaped(desc)}</desc>{"".join(parts)}</svg>'
    )
    head = (sheet.say("Urutan", "Order"), sheet.say("Nilai", "Value"))
    rows = tuple((str(index), text) for index, text in enumerate(said, 1))
    return Chart(svg, title, desc, ChartTable(head, rows))


def _marks(values: list[float | None]) -> list[str]:
    present = [value for value in values if value is not None]
    base = line((0, _HEIGHT - 1.5), (_WIDTH, _HEIGHT - 1.5), stroke=GRID)
    if not present:
        return [line((0, _HEIGHT / 2), (_WIDTH, _HEIGHT / 2), stroke=GRID, dash="2 3")]
    low, high = min(0.0, *present), max(0.0, *present)
    pitch = (_WIDTH - 8) / max(len(values) - 1, 1)

    def point(index: int, value: float) -> Point:
        # Halved first: the distance between two huge values may be beyond a float.
        span = high / 2 - low / 2
        share = (value / 2 - low / 2) / span if span else 0
        return 4 + pitch * index, _HEIGHT - 4 - (_HEIGHT - 8) * share

    parts = [base]
    run: list[Point] = []
    for index, value in enumerate([*values, None]):
        if value is not None:
            run.append(point(index, value))
            continue
        if len(run) > 1:
            parts.append(shape(run, closed=False, stroke=ACCENT, width=1.8))
        elif run:
            parts.append(dot(*run[0], 1.5, fill=ACCENT))
        run = []
    last = max(index for index, value in enumerate(values) if value is not None)
    parts.append(dot(*point(last, values[last] or 0), 2.6, fill=ACCENT))
    return parts


_WIDTH = 96.0
_HEIGHT = 22.0
