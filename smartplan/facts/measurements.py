"""The values that progress records for indicators, and whether they met the year's target."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from smartplan.facts.indicators import indicators_of
from smartplan.measure import Measured, order_of
from smartplan.plan.model.common import Direction, Indicator
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.route import Route


class AchievedValue(NamedTuple):
    """A value of an indicator; `explained` if its program says what held it back and what next."""

    indicator: Indicator
    at: Route
    value: Measured
    explained: bool = False


def measurements(progress: Progress, plan: Plan) -> Iterator[AchievedValue]:
    """Every value that a year's progress records, of goals and of programs."""
    goals = plan.goal_indicators
    for id, value in progress.indicators.items():
        if id in goals:
            yield AchievedValue(goals[id], progress.at / "indicators" / id, value)
    for key, entry in progress.programs.items():
        program, explained = plan.programs.get(key), bool(entry.constraint and entry.follow_up)
        known = indicators_of(program) if program else {}
        for id, value in entry.indicators.items():
            if id in known:
                at = entry.at / "indicators" / id
                yield AchievedValue(known[id], at, value, explained)


def achieved(plan: Plan, indicator: Indicator) -> tuple[AchievedValue, ...]:
    """What progress records of one indicator, the earliest year first."""
    return plan.once(_by_indicator).get(indicator.at, ())


def _by_indicator(plan: Plan) -> dict[Route, tuple[AchievedValue, ...]]:
    found: dict[Route, tuple[AchievedValue, ...]] = {}
    for year in sorted(plan.progress):
        for one in measurements(plan.progress[year], plan):
            found[one.indicator.at] = (*found.get(one.indicator.at, ()), one)
    return found


def missed(indicator: Indicator, year: str, value: Measured) -> bool:
    """Whether there is a target for the year and the value falls short of it."""
    target = indicator.targets.get(year)
    return meets(value, target, _direction(indicator, target), indicator.scale) is False


def meets(
    value: Measured,
    target: Measured | None,
    direction: Direction | None,
    scale: Sequence[str] = (),
) -> bool | None:
    """Whether a value meets a target; None where the two or the direction do not tell.

    A range is met at its nearer end: 3.31 meets a target of 3.30 to 3.35 that should go up.
    """
    reached, wanted = order_of(value, scale), order_of(target, scale)
    is_mixed = isinstance(value, str) is not isinstance(target, str)
    if reached is None or wanted is None or direction is None or is_mixed:
        return None
    if direction is Direction.DOWN:
        return reached[0] <= wanted[1]
    return reached[1] >= wanted[0]


def _direction(indicator: Indicator, target: Measured | None) -> Direction | None:
    """The way it should move: as stated, else as baseline and target show it."""
    start = order_of(indicator.baseline.value if indicator.baseline else None, indicator.scale)
    end = order_of(target, indicator.scale)
    if indicator.direction or start is None or end is None:
        return indicator.direction
    return Direction.DOWN if end < start else Direction.UP
