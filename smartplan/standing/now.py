"""Where a plan stands on a day, as one value, and the next steps in it."""

from collections.abc import Mapping
from datetime import date

from smartplan.facts.agenda import DatedThing
from smartplan.facts.quick_wins import WinOutcome
from smartplan.facts.stages.gates import Gate
from smartplan.route import Route
from smartplan.standing.agencies import AgencyStanding, RecommendationCount
from smartplan.standing.completeness import Completeness
from smartplan.standing.duties import Duty
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class NextStep:
    """One of the most useful things to do: in words, about what, by whom, and with what.

    `how` is a command, or the file in which it is written; `agency` is "" where it is not one's
    alone.
    """

    text: Text
    route: Route
    agency: str
    how: str


@dataclass(frozen=True, slots=True)
class QuickWinCount:
    """What became of the quick wins, counted; `without_news` are the ids of silent ones.

    `outcomes` has what each of them rests on, by the id of its program.
    """

    running: int
    ended: int
    stopped: int
    unknown: int
    without_news: tuple[str, ...]
    outcomes: Mapping[str, WinOutcome]


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
