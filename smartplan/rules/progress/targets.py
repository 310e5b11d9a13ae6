"""Whether a measured value met the target of its year."""

from smartplan.plan.model.common import Direction, Indicator
from smartplan.wording import LANGS, Text, number


def missed(indicator: Indicator, year: str, value: float) -> bool:
    """Whether there is a target for the year and the value falls short of it."""
    target = indicator.targets.get(year)
    if target is None:
        return False
    direction = _direction(indicator, target)
    return value > target if direction is Direction.DOWN else bool(direction) and value < target


def shown(value: float, unit: str | None) -> Text:
    """A value with its unit, as a sentence writes it."""
    joint = "" if unit == "%" else " "
    return Text(*(f"{number(value, lang)}{joint}{unit or ''}".rstrip() for lang in LANGS))


def _direction(indicator: Indicator, target: float) -> Direction | None:
    """The way it should move: as stated, else as baseline and target show it."""
    if indicator.direction or indicator.baseline is None or indicator.baseline.value is None:
        return indicator.direction
    return Direction.DOWN if target < indicator.baseline.value else Direction.UP
