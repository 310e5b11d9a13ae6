"""A plan after what was said of it: checked before anything is written."""

from collections.abc import Mapping
from datetime import date

from smartplan.assess import Assessment, assess_bundle, assess_loaded
from smartplan.finding import Finding, Severity
from smartplan.incoming.merged import Merged
from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.plan.load import Loaded
from smartplan.route import Route
from smartplan.source.bundle import Bundle
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Incoming:
    """The plan before and after, what is open, and what is found anew in what was said.

    Nothing may be written while one of the `concerns` stops.
    """

    before: Bundle
    after: Bundle
    concerns: tuple[Concern, ...]
    findings: tuple[Finding, ...]
    assessment: Assessment

    @property
    def is_open(self) -> bool:
        """Whether something has to be mended, answered or settled first."""
        return any(one.kind.stops for one in self.concerns)

    @property
    def changed(self) -> tuple[str, ...]:
        """The files that say something else now, in order."""
        was = self.before.contents
        return tuple(
            sorted(file for file, raw in self.after.contents.items() if was.get(file) != raw)
        )


def checked(before: Loaded, bundle: Bundle, made: Merged, day: date) -> Incoming:
    """The plan with the merged files, and each new error as a concern of where it was said."""
    after = replace(bundle, contents={**bundle.contents, **made.contents})
    assessment = assess_bundle(after, day)
    old = {(one.code, one.place.route) for one in assess_loaded(before).findings}
    new = tuple(one for one in assessment.findings if (one.code, one.place.route) not in old)
    wrong = tuple(
        Concern(origin, one.message, ConcernKind.WRONG, route=one.place.route)
        for one in new
        if one.severity is Severity.ERROR
        if (origin := _origin(one.place.route, made.origins))
    )
    return Incoming(bundle, after, (*made.concerns, *wrong), new, assessment)


def _origin(route: Route, origins: Mapping[Route, Provenance]) -> Provenance | None:
    """Where what stands at a route, in it or around it was said."""
    for at, origin in origins.items():
        if route.within(at) or at.within(route):
            return origin
    return None
