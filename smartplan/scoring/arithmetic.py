"""Exact arithmetic of scores: weighted means in fractions, rounded half up at the very end."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction


def exact(value: float) -> Fraction:
    """A number as it was written: 0.1 is a tenth, not the nearest binary fraction."""
    return Fraction(str(value))


def weighed(weights: Sequence[float | None]) -> list[Fraction]:
    """The weights of neighbours: a missing one counts as 1; all of them as 1 if none is above 0.

    A negative weight counts as 0. Both mistakes are reported by `standards.problems`.
    """
    numbers = [Fraction(1) if weight is None else exact(max(weight, 0)) for weight in weights]
    return numbers if any(numbers) else [Fraction(1)] * len(numbers)


def mean(pairs: Iterable[tuple[Fraction, Fraction | None]]) -> Fraction | None:
    """The mean of (weight, value) over what has a value; None when that weighs nothing."""
    known = [(weight, value) for weight, value in pairs if value is not None]
    total = sum(weight for weight, _ in known)
    if not total:
        return None
    return sum((weight * value for weight, value in known), Fraction(0)) / total


def half_up(value: Fraction, decimals: int = 2) -> Decimal:
    """A fraction as a decimal number of so many places, halves away from zero."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if value >= 0 else -whole).scaleb(-decimals)


def rounded(value: Fraction, decimals: int = 2) -> float:
    """The same as a float, which prints as the decimal does."""
    return float(half_up(value, decimals))


def maybe_rounded(value: Fraction | None, decimals: int = 2) -> float | None:
    """The same for a value that may be missing."""
    return None if value is None else rounded(value, decimals)


def mean_of_items(items: Sequence[float]) -> Decimal:
    """The plain mean of item scores at two decimals, halves up, as the ministry prints it."""
    return half_up(sum((exact(item) for item in items), Fraction(0)) / len(items))
