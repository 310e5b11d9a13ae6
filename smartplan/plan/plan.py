"""A plan as a value: everything that its files say, with what could not be understood marked."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from smartplan.plan.model.analysis import Analysis
from smartplan.plan.model.assessment import SelfAssessment
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.data import Data
from smartplan.plan.model.manifest import Manifest
from smartplan.plan.model.organization import Organization
from smartplan.plan.model.process import Process
from smartplan.plan.model.profile import Profile
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import Progress
from smartplan.plan.model.readiness import Readiness
from smartplan.plan.model.sources import Source
from smartplan.plan.model.surveys import Surveys
from smartplan.plan.told import ToldPlaces
from smartplan.route import Route
from smartplan.shape.outcome import Reference
from smartplan.standards.model import DimensionSet, ReadinessStandard
from smartplan.standards.regions import RegionEntry, regions
from smartplan.standards.shelf import DEFAULT_DIMENSIONS, DEFAULT_READINESS, Shelf
from smartplan.value import dataclass, field
from smartplan.wording import Lang

STAGES = 4

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dangling:
    """A reference that names nothing: what was probably meant, or where the id does exist.

    `several` are ids that were written as one; `choices` is all that can be named, if that is few.
    """

    reference: Reference
    meant: str | None = None
    elsewhere: str | None = None
    several: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One region's plan. `as_of` is the day on which it is looked at.

    `broken` holds the routes of what was written but could not be understood (already reported),
    so that nobody takes it for missing. `files` names the other files in the plan folder.
    """

    name: str
    as_of: date
    manifest: Manifest
    profile: Profile
    organization: Organization
    process: Process
    analysis: Analysis
    readiness: Readiness
    data: Data
    programs: Mapping[str, Program] = field(default_factory=dict)
    progress: Mapping[str, Progress] = field(default_factory=dict)
    assessment: Mapping[str, SelfAssessment] = field(default_factory=dict)
    surveys: Mapping[str, Surveys] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    references: tuple[Reference, ...] = ()
    dangling: tuple[Dangling, ...] = ()
    broken: frozenset[Route] = frozenset()
    files: frozenset[str] = frozenset()
    _known: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False)

    @property
    def language(self) -> Lang:
        """The language of the plan's own text."""
        language = self.manifest.language
        return "en" if language and language.value == "en" else "id"

    @property
    def region(self) -> RegionEntry | None:
        """The region as the shipped list knows it."""
        region = self.manifest.region
        return regions().get(region.code or "") if region else None

    @property
    def region_name(self) -> str:
        """The region's name as the plan writes it, else its folder's name."""
        region = self.manifest.region
        return region.name if region and region.name else self.name

    @property
    def dimensions(self) -> DimensionSet | None:
        """The dimension set that the plan is written in; None if it names an unknown one."""
        standards = self.manifest.standards
        return self.shelf.dimensions((standards and standards.dimensions) or DEFAULT_DIMENSIONS)

    @property
    def readiness_standard(self) -> ReadinessStandard | None:
        """The readiness standard that the plan follows; None if it names an unknown one."""
        return self.shelf.readiness(self.readiness_standard_name)

    @property
    def readiness_standard_name(self) -> str:
        """The name of the readiness standard, the default where none is given."""
        standards = self.manifest.standards
        return (standards and standards.readiness) or DEFAULT_READINESS

    @property
    def stage(self) -> int:
        """The bimtek stage that the team works in; the last one where none is given."""
        return self.manifest.stage or STAGES

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the plan covers."""
        return self.manifest.period.years if self.manifest.period else ()

    @property
    def goal_indicators(self) -> dict[str, Indicator]:
        """The indicators of all goals by their ids."""
        return {
            id: indicator
            for goal in self.profile.goals.values()
            for id, indicator in goal.indicators.items()
        }

    def once(self, fact: Callable[["Plan"], T]) -> T:
        """What a function makes of the plan, worked out when it is first asked for."""
        if fact not in self._known:
            self._known[fact] = fact(self)
        found: T = self._known[fact]
        return found

    def is_broken(self, route: Route) -> bool:
        """Whether something at, above or below a route has been reported as not understood."""
        return self.once(_broken).touches(route)


def _broken(plan: Plan) -> ToldPlaces:
    return ToldPlaces(plan.broken)
