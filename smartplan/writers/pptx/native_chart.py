"""A chart as an office draws it: categories, series of numbers, and how each series looks."""

from typing import Literal

from smartplan.books.charts.colour import ACCENT
from smartplan.value import dataclass
from smartplan.wording import Text

Number = int | float

SeriesForm = Literal["column", "line", "marks", "total"]
Filling = Literal["solid", "hatch", "back", "rows", "columns", "cross", "dots", "tint", "paper"]


@dataclass(frozen=True, slots=True)
class NativeSeries:
    """A row of numbers, None where there is none; `colour` is one of `charts.colour`.

    A `total` is written above the columns and not drawn; `marks` are signs without a line.
    `colours` are those of single columns; what is of `paper` covers the beginning of another.
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

    `format` is the code of its numbers, `ticks` of those beside its axis; `top` is the end of the
    scale, where it has one; `unit` says what the numbers count.
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
    ticks: str = "General"

    @property
    def is_empty(self) -> bool:
        """Whether there is no number in it."""
        return all(value is None for one in self.series for value in one.values)
