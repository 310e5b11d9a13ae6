"""An indicator's values in the order of their years, and where they go against its direction."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from smartplan.measure import Measured, numbers_of, order_of
from smartplan.plan.model.common import Accumulation, Direction, Indicator
from smartplan.route import Route


class TargetPoint(NamedTuple):
    """A value that an indicator has, or is to have; no year where the baseline tells none.

    `order` is the least and the greatest that it stands for, by which values are compared.
    """

    at: Route
    year: int | None
    value: Measured
    order: tuple[float, float]
    is_baseline: bool = False


class TargetStep(NamedTuple):
    """Two values, one following the other."""

    before: TargetPoint
    after: TargetPoint

    def goes_against(self, direction: Direction) -> bool:
        """Whether the later value is the worse one, at both ends where it is a range."""
        changes = [b - a for a, b in zip(self.before.order, self.after.order, strict=True)]
        return max(changes) < 0 if direction is Direction.UP else min(changes) > 0


def backward(indicator: Indicator) -> list[TargetStep]:
    """The steps from one value to the next that go against the indicator's direction."""
    direction = indicator.direction
    if direction is None or indicator.accumulate is Accumulation.SUM:
        return []  # what each year adds may well be less than the year before
    if _is_plainly_right(indicator, direction):
        return []
    return [step for step in steps(indicator) if step.goes_against(direction)]


def _is_plainly_right(indicator: Indicator, direction: Direction) -> bool:
    """Whether all values are plain numbers that go the right way, as those of most are."""
    targets = indicator.targets
    values: list[Any] = [targets[year] for year in sorted(targets) if year.isdigit()]
    baseline = indicator.baseline
    if baseline and baseline.value is not None:
        values.insert(0, baseline.value)
    if not _PLAIN.issuperset(map(type, values)):
        return False
    return values == sorted(values, reverse=direction is Direction.DOWN)


def steps(indicator: Indicator) -> Iterator[TargetStep]:
    """Each value with the one that follows it: the baseline, then the targets by year.

    A baseline of a year after the first target starts nothing and is left out.
    """
    found = list(planned(indicator))
    if len(found) > 1 and found[0].is_baseline and _is_later(found[0], found[1]):
        found = found[1:]
    return (TargetStep(before, after) for before, after in pairwise(found))


def _is_later(one: TargetPoint, other: TargetPoint) -> bool:
    return one.year is not None and other.year is not None and one.year > other.year


def planned(indicator: Indicator) -> Iterator[TargetPoint]:
    """The values that are planned and can be compared: the baseline, then the targets by year."""
    baseline, scale = indicator.baseline, indicator.scale
    order = order_of(baseline.value, scale) if baseline else None
    if baseline and baseline.value is not None and order is not None:
        yield TargetPoint(
            baseline.at / "value", baseline.year, baseline.value, order, is_baseline=True
        )
    for year, value in sorted(indicator.targets.items()):
        order = order_of(value, scale)
        if order is not None and year.isdigit():
            yield TargetPoint(indicator.at / "targets" / year, int(year), value, order)


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


def is_over_whole(value: Measured | None) -> bool:
    """Whether a share is more than all there is."""
    if isinstance(value, (int, float)):
        return value > _WHOLE
    numbers = numbers_of(value)
    return numbers is not None and numbers[1] > _WHOLE


_PLAIN = frozenset({int, float})
_WHOLE = 100
_PERCENT = ("%", "persen", "percent", "per cent", "prosen", "persentase", "percentage")
_COMPARED = (
    "tumbuh", "kenaikan", "peningkatan", "penambahan", "pertambahan", "laju", "inflasi", "rasio",
    "terhadap target", "dari target", "capaian target", "capaian kinerja", "realisasi",
    "dibanding", "perbandingan", "growth", "increase", "ratio", "compared", "of target",
    "of the target", "against target", "against the target",
)  # fmt: skip
