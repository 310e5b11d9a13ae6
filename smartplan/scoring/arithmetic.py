"""Exact arithmetic of scores: weighted means in fractions, rounded half up at the very end."""

from collections.abc import Iterable
from fractions import Fraction

from smartplan.standards.index import half_up


def mean(pairs: Iterable[tuple[Fraction, Fraction | None]]) -> Fraction | None:
    """The mean of (weight, value) over what has a value; None when that weighs nothing."""
    known = [(weight, value) for weight, value in pairs if value is not None]
    total = sum(weight for weight, _ in known)
    if not total:
        return None
    return sum((weight * value for weight, value in known), Fraction(0)) / total


def rounded(value: Fraction, decimals: int = 2) -> float:
    """The same as a float, which prints as the decimal does."""
    return float(half_up(value, decimals))


def maybe_rounded(value: Fraction | None, decimals: int = 2) -> float | None:
    """The same for a value that may be missing."""
    return None if value is None else rounded(value, decimals)
