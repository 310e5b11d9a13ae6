"""The figures of a node, exact, and how those of its parts make them up."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypedDict

from smartplan.scoring.arithmetic import maybe_rounded, mean, rounded
from smartplan.scoring.scores import HIGHEST, LOWEST
from smartplan.standards.model import Band
from smartplan.value import dataclass
from smartplan.wording import Text


class Shown(TypedDict):
    """The figures that a node shows."""

    score: float | None
    low: float
    high: float
    assessed: int
    of: int
    claimed: float | None
    confirmed: float | None
    target: float | None
    exact: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a node comes to before rounding; None where there is nothing to go by.

    `aim` is the level that its target leads to, its present level where it has no target.
    """

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    claimed: Fraction | None
    confirmed: Fraction | None
    aim: Fraction | None
    assessed: int
    of: int
    targeted: bool

    def shown(self) -> Shown:
        """The figures as a node shows them; a node without indicators is wholly open."""
        return Shown(
            score=maybe_rounded(self.score),
            low=float(LOWEST) if self.low is None else rounded(self.low),
            high=float(HIGHEST) if self.high is None else rounded(self.high),
            assessed=self.assessed,
            of=self.of,
            claimed=maybe_rounded(self.claimed),
            confirmed=maybe_rounded(self.confirmed),
            target=maybe_rounded(self.aim) if self.targeted else None,
            exact=self.score,
        )


def of_level(
    level: int | None, *, claimed: int | None, confirmed: int | None, target: int | None
) -> Figures:
    """The figures of one indicator."""
    reached = None if level is None else Fraction(level)
    aims = [one for one in (level, target) if one is not None]
    return Figures(
        score=reached,
        low=Fraction(LOWEST) if reached is None else reached,
        high=Fraction(HIGHEST) if reached is None else reached,
        claimed=None if claimed is None else Fraction(claimed),
        confirmed=None if confirmed is None else Fraction(confirmed),
        aim=Fraction(max(aims)) if aims else None,
        assessed=int(level is not None),
        of=1,
        targeted=target is not None,
    )


def combined(weights: Sequence[Fraction], parts: Sequence[Figures]) -> Figures:
    """The figures of a node from those of its parts."""
    pairs = list(zip(weights, parts, strict=True))
    return Figures(
        score=mean((weight, part.score) for weight, part in pairs),
        low=mean((weight, part.low) for weight, part in pairs),
        high=mean((weight, part.high) for weight, part in pairs),
        claimed=mean((weight, part.claimed) for weight, part in pairs),
        confirmed=mean((weight, part.confirmed) for weight, part in pairs),
        aim=mean((weight, part.aim) for weight, part in pairs),
        assessed=sum(part.assessed for part in parts),
        of=sum(part.of for part in parts),
        targeted=any(part.targeted for part in parts),
    )


def band_of(bands: Sequence[Band], score: float | None) -> Text | None:
    """The word for a score as it is printed, two decimals; None where the standard has none."""
    if score is None:
        return None
    for band in bands:
        if band.below is None or score < band.below:
            return band.name.text if band.name else None
    return None
