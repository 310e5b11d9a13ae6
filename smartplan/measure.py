"""A measured or intended value that is not one number: a range, or a step of a scale."""

from collections.abc import Iterable, Sequence

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class NumberRange:
    """From one number to another, both included."""

    low: float
    high: float


Measured = float | NumberRange | str


def numbers_of(value: Measured | None) -> tuple[float, float] | None:
    """The least and the greatest number that a value stands for; None for words and nothing."""
    if isinstance(value, NumberRange):
        return value.low, value.high
    return None if value is None or isinstance(value, str) else (value, value)


def order_of(value: Measured | None, scale: Sequence[str] = ()) -> tuple[float, float] | None:
    """The same, where a step of a `scale`, which runs from the lowest on, counts by its place.

    Two values can be compared when both have an order.
    """
    if isinstance(value, str):
        return (scale.index(value),) * 2 if value in scale else None
    return numbers_of(value)


def median(values: Iterable[float]) -> float:
    """The value in the middle of some, of an even number the mean of the two there.

    The standard library's module brings random numbers and fractions with it.
    """
    held = sorted(values)
    half = len(held) // 2
    return held[half] if len(held) % 2 else (held[half - 1] + held[half]) / 2
