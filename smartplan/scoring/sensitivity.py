"""How far the score moves when weights change by a fifth."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from smartplan.plan.plan import Plan
from smartplan.scoring.arithmetic import rounded
from smartplan.scoring.figures import band_of
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import ComponentScore, ElementScore, IndicatorScore, Scores
from smartplan.standards.index import exact
from smartplan.standards.model import ReadinessStandard
from smartplan.value import dataclass
from smartplan.wording import Text

FIFTH = Fraction(1, 5)


@dataclass(frozen=True, slots=True)
class Sway:
    """The score with one node's weight a fifth lower and a fifth higher."""

    id: str
    label: Text
    weight: float
    lighter: float | None
    heavier: float | None
    span: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How the score answers to weights, one at a time and all at once.

    `lowest` and `highest` are the limits when every weight, of components, elements and
    indicators, moves by up to a fifth, whichever way is worst; with the bands there.
    """

    score: float | None
    sways: tuple[Sway, ...]
    lowest: float | None
    highest: float | None
    lowest_band: Text | None
    highest_band: Text | None


def sensitivity(plan: Plan, standard: ReadinessStandard | None = None) -> Sensitivity:
    """How far a plan's score moves when the weights of its standard change by a fifth."""
    chosen = standard or plan.readiness_standard
    scores = score(plan, chosen)
    sways = []
    for node in (*scores.components.values(), *scores.elements()):
        lighter, heavier = (
            score(plan, chosen, weights={node.id: float(exact(node.weight) * factor)})
            for factor in (1 - FIFTH, 1 + FIFTH)
        )
        span = abs((heavier.exact or Fraction(0)) - (lighter.exact or Fraction(0)))
        sways.append(
            Sway(node.id, node.label, node.weight, lighter.score, heavier.score, rounded(span, 3))
        )
    low, high = _limits(scores)
    bands = chosen.bands if chosen else ()
    return Sensitivity(
        scores.score,
        tuple(sways),
        low,
        high,
        band_of(bands, low),
        band_of(bands, high),
    )


def _limits(scores: Scores) -> tuple[float | None, float | None]:
    if scores.exact is None:
        return None, None
    return rounded(_extreme(scores, up=False)), rounded(_extreme(scores, up=True))


def _extreme(
    node: Scores | ComponentScore | ElementScore | IndicatorScore, *, up: bool
) -> Fraction:
    """The most (or least) that a node can come to: layer by layer, as means rise with parts."""
    parts = [part for part in _parts(node) if part.exact is not None]
    if not parts:
        return node.exact or Fraction(0)
    values = [(exact(part.weight), _extreme(part, up=up)) for part in parts]
    return _tilted(values, up=up)


def _parts(
    node: Scores | ComponentScore | ElementScore | IndicatorScore,
) -> Iterable[ComponentScore | ElementScore | IndicatorScore]:
    if isinstance(node, Scores):
        return node.components.values()
    if isinstance(node, ComponentScore):
        return node.elements.values()
    return node.indicators.values() if isinstance(node, ElementScore) else ()


def _tilted(values: Sequence[tuple[Fraction, Fraction]], *, up: bool) -> Fraction:
    """The extreme of a weighted mean: the best k parts weigh a fifth more, the others less."""
    ordered = sorted(values, key=lambda pair: pair[1], reverse=up)
    found = []
    for count in range(len(ordered) + 1):
        weights = [
            weight * (1 + FIFTH if position < count else 1 - FIFTH)
            for position, (weight, _) in enumerate(ordered)
        ]
        weighed = zip(weights, ordered, strict=True)
        total = sum((weight * value for weight, (_, value) in weighed), Fraction(0))
        found.append(total / sum(weights))
    return max(found) if up else min(found)
