"""What a sentence may look at: the plan, how ready it is, and which part is spoken of."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.value import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ground:
    """The plan with its scores; `part` is the id of the dimension, or the year, spoken of."""

    plan: Plan
    scores: Scores | None = None
    part: str = ""

    @property
    def halves(self) -> tuple[str, str]:
        """The dimension and the sub-dimension of a part such as `governance/bureaucracy`."""
        dimension, _, sub = self.part.partition("/")
        return dimension, sub

    def once(self, fact: Callable[[Plan], T]) -> T:
        """What a function makes of the plan, worked out when it is first asked for."""
        return self.plan.once(fact)

    def turn(self, wordings: Sequence[T]) -> T:
        """One of several wordings of the same: what stands side by side does not sound alike."""
        held = tuple(self.plan.dimensions.dimensions) if self.plan.dimensions else ()
        dimension, sub = self.halves
        at = held.index(dimension) if dimension in held else 0
        if sub and self.plan.dimensions:
            subs = tuple(self.plan.dimensions.dimensions[dimension].subdimensions)
            at += subs.index(sub) if sub in subs else 0
        return wordings[at % len(wordings)]
