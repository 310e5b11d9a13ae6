"""An indicator's values in the order of their years, and where they go against its direction."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from smartplan.plan.model.common import Direction, Indicator
from smartplan.route import Route


@dataclass(frozen=True, slots=True)
class Point:
    """A value that an indicator has, or is to have; no year where the baseline tells none."""

    at: Route
    year: int | None
    value: float
    is_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Two values, one following the other."""

    before: Point
    after: Point

    def goes_against(self, direction: Direction) -> bool:
        """Whether the later value is the worse one."""
        change = self.after.value - self.before.value
        return change < 0 if direction is Direction.UP else change > 0


def points(indicator: Indicator) -> list[Point]:
    """The baseline, then the targets by year.

    A baseline of a year that has a target, or that comes after one, starts nothing and is left
    out.
    """
    years = sorted(year for year in indicator.targets if year.isdigit())
    found = [
        Point(indicator.at / "targets" / year, int(year), indicator.targets[year])
        for year in years
    ]
    baseline = indicator.baseline
    if baseline is None or baseline.value is None:
        return found
    if baseline.year is not None and years and baseline.year > int(years[0]):
        return found
    return [Point(baseline.at / "value", baseline.year, baseline.value, is_baseline=True), *found]


def backward(indicator: Indicator) -> list[Step]:
    """The steps from one value to the next that go against the indicator's direction."""
    direction = indicator.direction
    if direction is None:
        return []
    return [step for step in steps(indicator) if step.goes_against(direction)]


def steps(indicator: Indicator) -> Iterator[Step]:
    """Each value with the one that follows it."""
    return (Step(before, after) for before, after in pairwise(points(indicator)))


def is_share(indicator: Indicator) -> bool:
    """Whether an indicator is a part of a whole, which is never more than 100 percent.

    The unit is percent and nothing more, or is not given where the name begins with it; and the
    name speaks of no growth and of no comparison with a target or another year, which may well be
    more.
    """
    words = f"{indicator.name} {indicator.formula or ''}".lower()
    unit = (indicator.unit or words.split(" ", 1)[0]).strip().lower()
    if unit not in _PERCENT:
        return False
    return not any(word in words for word in _COMPARED)


def planned(indicator: Indicator) -> Iterator[Point]:
    """Every value that is planned, whether it starts something or not."""
    baseline = indicator.baseline
    if baseline is not None and baseline.value is not None:
        yield Point(baseline.at / "value", baseline.year, baseline.value, is_baseline=True)
    for year, value in indicator.targets.items():
        if year.isdigit() and not math.isnan(value):
            yield Point(indicator.at / "targets" / year, int(year), value)


WHOLE = 100

_PERCENT = ("%", "persen", "percent", "per cent", "prosen", "persentase", "percentage")
_COMPARED = (
    "tumbuh", "kenaikan", "peningkatan", "penambahan", "pertambahan", "laju", "inflasi", "rasio",
    "terhadap target", "dari target", "capaian target", "capaian kinerja", "realisasi",
    "dibanding", "perbandingan", "growth", "increase", "ratio", "compared", "of target",
    "of the target", "against target", "against the target",
)  # fmt: skip
