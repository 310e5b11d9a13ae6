"""What a talk compares as bars: a promise with what became of it, ranges, single values."""

from typing import Literal

from smartplan.books.charts.data import ChartHeading, DimensionLabel
from smartplan.value import dataclass

BarForm = Literal["promise", "range", "value"]


@dataclass(frozen=True, slots=True)
class ComparedBar:
    """A bar with a value for each of the series; `said` stands beside it, `more` below that.

    The hue is that of its `dimension`, where it belongs to one; the last may be a sum of all.
    """

    name: str
    values: tuple[float | None, ...]
    said: str
    more: str = ""
    dimension: DimensionLabel | None = None
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class ComparedBars:
    """Bars on one scale, which ends at `top`, or at the greatest value.

    As a `promise` each value lies upon the one before it, a part of it; as a `range` the bar goes
    from the first value to the second; `unit` says what the numbers count.
    """

    series: tuple[str, ...]
    bars: tuple[ComparedBar, ...]
    form: BarForm
    unit: str = ""
    top: float | None = None
    decimals: int = 0
    about: ChartHeading = ChartHeading()
