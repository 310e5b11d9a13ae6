"""The ministry's arithmetic: items to dimension values to the weighted index, in exact numbers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from smartplan.standards.model import EvaluationStandard

# The largest difference between a calculated and a printed index that rounding explains.
TOLERANCE = Decimal("0.015")


def exact(value: float) -> Fraction:
    """A number as it was written: 0.1 is a tenth, not the nearest binary fraction."""
    return Fraction(str(value))


def half_up(value: Fraction, decimals: int = 2) -> Decimal:
    """A fraction as a decimal number of so many places, halves away from zero."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if value >= 0 else -whole).scaleb(-decimals)


def weighed(weights: Sequence[float | None]) -> list[Fraction]:
    """The weights of neighbours: a missing one counts as 1; all of them as 1 if none is above 0.

    A negative weight counts as 0.
    """
    numbers = [Fraction(1) if weight is None else exact(max(weight, 0)) for weight in weights]
    return numbers if any(numbers) else [Fraction(1)] * len(numbers)


def mean_of_items(items: Sequence[float]) -> Decimal:
    """The plain mean of item scores at two decimals, halves up, as the ministry prints it."""
    return half_up(sum((exact(item) for item in items), Fraction(0)) / len(items))


def shares(standard: EvaluationStandard) -> dict[str, Fraction]:
    """The part of the index that each dimension of an evaluation standard carries."""
    weights = weighed([dimension.weight for dimension in standard.dimensions.values()])
    total = sum(weights)
    return {key: weight / total for key, weight in zip(standard.dimensions, weights, strict=True)}


def points(share: Fraction, value: Decimal | None) -> Decimal:
    """What a dimension adds to the index: share times value, rounded half up to two decimals."""
    return half_up(share * Fraction(value)) if value is not None else Decimal("0.00")


def index_of(standard: EvaluationStandard, values: Mapping[str, Decimal]) -> Decimal | None:
    """The index of dimension values: each one's points at two decimals, added up.

    None when a dimension that carries weight has no value.
    """
    parts = shares(standard)
    if any(share and key not in values for key, share in parts.items()):
        return None
    return sum((points(share, values.get(key)) for key, share in parts.items()), Decimal("0.00"))
