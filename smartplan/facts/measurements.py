"""The values that progress records for indicators, and whether they met the year's target."""

from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.plan.model.common import Direction, Indicator
from smartplan.plan.model.progress import Progress
from smartplan.plan.plan import Plan
from smartplan.route import Route


@dataclass(frozen=True, slots=True)
class AchievedValue:
    """A value of an indicator; `explained` if its program says what held it back and what next."""

    indicator: Indicator
    at: Route
    value: float
    explained: bool = False


def measurements(progress: Progress, plan: Plan) -> Iterator[AchievedValue]:
    """Every value that a year's progress records, of goals and of programs."""
    goals = plan.goal_indicators
    for id, value in progress.indicators.items():
        if id in goals:
            yield AchievedValue(goals[id], progress.at / "indicators" / id, value)
    for key, entry in progress.programs.items():
        program, explained = plan.programs.get(key), bool(entry.constraint and entry.follow_up)
        for id, value in entry.indicators.items():
            if program and id in program.indicators:
                at = entry.at / "indicators" / id
                yield AchievedValue(program.indicators[id], at, value, explained)


def achieved(plan: Plan, indicator: Indicator) -> tuple[AchievedValue, ...]:
    """What progress records of one indicator, the earliest year first."""
    return plan.once(_by_indicator).get(indicator.at, ())


def _by_indicator(plan: Plan) -> dict[Route, tuple[AchievedValue, ...]]:
    found: dict[Route, tuple[AchievedValue, ...]] = {}
    for year in sorted(plan.progress):
        for one in measurements(plan.progress[year], plan):
            found[one.indicator.at] = (*found.get(one.indicator.at, ()), one)
    return found


def missed(indicator: Indicator, year: str, value: float) -> bool:
    """Whether there is a target for the year and the value falls short of it."""
    target = indicator.targets.get(year)
    if target is None:
        return False
    direction = _direction(indicator, target)
    return value > target if direction is Direction.DOWN else bool(direction) and value < target


def _direction(indicator: Indicator, target: float) -> Direction | None:
    """The way it should move: as stated, else as baseline and target show it."""
    if indicator.direction or indicator.baseline is None or indicator.baseline.value is None:
        return indicator.direction
    return Direction.DOWN if target < indicator.baseline.value else Direction.UP
