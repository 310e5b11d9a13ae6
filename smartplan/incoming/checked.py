"""A plan after what was said of it: checked before anything is written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from smartplan.assess import assess_loaded
from smartplan.finding import Finding, Severity
from smartplan.incoming.merged import Merged
from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.plan.load import Loaded, load
from smartplan.plan.plan import Plan
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import MapOf
from smartplan.source.bundle import Bundle
from smartplan.source.read import YamlFile
from smartplan.value import dataclass, replace
from smartplan.wording import same


@dataclass(frozen=True, slots=True)
class Incoming:
    """The plan before and after, what is open, and what is found anew.

    Nothing may be written while one of the `concerns` stops. A new error where something was said
    is one of them; `findings` are all others: warnings there, errors anywhere else. `plan` is the
    one after.
    """

    before: Bundle
    after: Bundle
    concerns: tuple[Concern, ...]
    findings: tuple[Finding, ...]
    plan: Plan
    documents: Mapping[str, YamlFile]

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
    if after.contents == bundle.contents:
        return Incoming(bundle, after, made.concerns, (), before.plan, before.documents)
    loaded = load(after, day)
    places = _SaidPlaces(made.origins)
    found = assess_loaded(loaded).findings
    told = [(one, places.origin(one)) for one in found if one.severity is not Severity.INFO]
    asked = [(one, at) for one, at in told if at or one.severity is Severity.ERROR]
    # Few are found where something was said: only the rules that found them look at it before.
    codes = frozenset(one.code for one, _ in asked)
    old = assess_loaded(before, codes=codes).findings if codes else ()
    fresh = set(_new(old, [one for one, _ in asked]))
    new = [(one, at) for place, (one, at) in enumerate(asked) if place in fresh]
    who = {step.heard.file: step.heard.who for step in made.steps}
    wrong = [_concern(one, at, who) for one, at in new if at and one.severity is Severity.ERROR]
    others = tuple(one for one, at in new if not at or one.severity is not Severity.ERROR)
    return Incoming(bundle, after, (*made.concerns, *wrong), others, loaded.plan, loaded.documents)


def _concern(one: Finding, origin: Provenance, who: Mapping[str, str]) -> Concern:
    said = same("{what}; {fix}").fill(what=one.message, fix=one.fix) if one.fix else one.message
    return Concern(
        origin, said, ConcernKind.WRONG, route=one.place.route, who=who.get(origin.file, "")
    )


class _SaidPlaces:
    """Where what stands at a route, in it or around it was said."""

    def __init__(self, origins: Mapping[Route, Provenance]) -> None:
        self._at = origins
        self._above: dict[Route, Provenance] = {}
        for at, origin in origins.items():
            for size in range(1, len(at)):
                self._above.setdefault(Route(at[:size]), origin)

    def origin(self, one: Finding) -> Provenance | None:
        """Where what a finding points at was said; None where nothing was."""
        found = (self._of(place.route) for place in one.places)
        return next((origin for origin in found if origin), None)

    def _of(self, route: Route) -> Provenance | None:
        for size in range(len(route), 0, -1):
            if origin := self._at.get(Route(route[:size])):
                return origin
        is_whole = len(route) == 1 and isinstance(type_at(route), MapOf)
        return None if is_whole else self._above.get(route)


def _new(old: Iterable[Finding], now: list[Finding]) -> Iterator[int]:
    """The places of the findings that are none of the old ones, however these have moved."""
    exact = Counter((one.code, one.place.route, one.message) for one in old)
    left: list[int] = []
    for place, one in enumerate(now):
        mark = one.code, one.place.route, one.message
        if exact[mark]:
            exact[mark] -= 1
        else:
            left.append(place)
    moved: Counter[tuple[object, ...]] = Counter()
    for (code, route, message), count in exact.items():
        moved[code, _unplaced(route), message] += count
    for place in left:
        one = now[place]
        mark = one.code, _unplaced(one.place.route), one.message
        if moved[mark]:
            moved[mark] -= 1
        else:
            yield place


def _unplaced(route: Route) -> Route:
    """A route without the places of rows, which may have moved."""
    return Route("*" if key.isdecimal() else key for key in route)
