"""Where a plan stands on a day, as one value: the same for the screen, JSON and the calendar.

It is worked out of an assessment, and is plain enough to be kept and told later: days are counted
when it is told.
"""

from datetime import date

from smartplan.facts.agenda import DatedThing, dates_ahead
from smartplan.facts.stages.gates import Gate, gates
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standing.agencies import (
    AgencyStanding,
    RecommendationCount,
    agencies,
    recommendations,
)
from smartplan.standing.completeness import Completeness, completeness
from smartplan.standing.duties import Duty, duties
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class NextStep:
    """One of the most useful things to do: in words, about what, by whom, and with what."""

    text: Text
    route: Route
    agency: str
    how: str


@dataclass(frozen=True, slots=True)
class QuickWinCount:
    """What became of the quick wins, counted; `without_news` are the ids of silent ones."""

    running: int
    ended: int
    stopped: int
    unknown: int
    without_news: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandingNow:
    """Where a plan stands.

    `gates` are those of all four stages, in their order; `steps` the five next ones.
    """

    as_of: date
    dates: tuple[DatedThing, ...]
    stage: int | None
    gates: tuple[tuple[int, tuple[Gate, ...]], ...]
    completeness: Completeness
    agencies: tuple[AgencyStanding, ...]
    owed: tuple[Duty, ...]
    recommendations: RecommendationCount
    quick_wins: QuickWinCount
    steps: tuple[NextStep, ...]


__all__ = [
    "AgencyStanding",
    "NextStep",
    "Plan",
    "QuickWinCount",
    "StandingNow",
    "agencies",
    "completeness",
    "dates_ahead",
    "duties",
    "gates",
    "recommendations",
]
