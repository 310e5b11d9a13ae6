"""A chart as an office draws it: categories, series of numbers, and how each series looks."""

from typing import Literal

from smartplan.books.charts.colour import ACCENT
from smartplan.value import dataclass
from smartplan.wording import Lang, Text

Number = int | float

SeriesForm = Literal["column", "line", "marks", "total"]
Filling = Literal["solid", "hatch", "back", "rows", "columns", "cross", "dots", "tint"]


@dataclass(frozen=True, slots=True)
class NativeSeries:
    """A row of numbers, None where there is none; `colour` is one of the constants of `charts.colour`.

    A `total` is written above the columns and not drawn; `marks` are signs without a line.
    `colours` are those of single columns.
    """

    name: str
    values: tuple[Number | None, ...]
    form: SeriesForm = "column"
    colour: str = ACCENT
    filling: Filling = "solid"
    dashed: bool = False
    labelled: bool = False
    colours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NativeChart:
    """A chart: columns stand or, where it is `lying`, bars lie; `radar` draws around a circle.

    `format` is the code of its numbers, `top` the end of the scale, where it has one; `unit` says
    what the numbers count.
    """

    categories: tuple[str, ...]
    series: tuple[NativeSeries, ...]
    format: str
    unit: Text | None = None
    top: float | None = None
    lying: bool = False
    stacked: bool = False
    radar: bool = False
    overlaid: bool = False
    step: float | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no number in it."""
        return all(value is None for one in self.series for value in one.values)


class ChartData:
    """A chart as python-pptx takes it: its XML, and the workbook that its numbers stand in."""

    def __init__(self, chart: NativeChart, lang: Lang) -> None:
        """Keep what is to be written."""
        self._chart = chart
        self._lang = lang

    def xml_bytes(self, _: object) -> bytes:
        """The chart."""
        from smartplan.writers.pptx.chart_xml import chart_xml

        return chart_xml(self._chart, self._lang).encode()

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook that opens where somebody edits the numbers."""
        from smartplan.writers.pptx.chart_book import chart_book

        return chart_book(self._chart)
