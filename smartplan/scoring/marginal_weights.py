"""How much of the score each assessed indicator carries, and the points that it brings."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from smartplan.scoring.scores import ComponentScore, ElementScore, IndicatorScore, Scores
from smartplan.standards.index import exact

N = TypeVar("N", ComponentScore, ElementScore, IndicatorScore)


def marginal_weights(scores: Scores) -> Mapping[str, Fraction]:
    """The part of the whole score that each assessed indicator carries; together they make 1.

    Among the assessed only: what is not assessed carries nothing yet. Raising an indicator by one
    level raises the score by its weight here; level times weight is the points that it brings.
    """
    return {
        indicator.id: top * middle * bottom
        for component, top in _parts(scores.components.values())
        for element, middle in _parts(component.elements.values())
        for indicator, bottom in _parts(element.indicators.values())
    }


def _parts(nodes: Iterable[N]) -> list[tuple[N, Fraction]]:
    held = [(node, exact(node.weight)) for node in nodes if node.exact is not None]
    total = sum(weight for _, weight in held)
    return [(node, weight / total) for node, weight in held] if total else []
