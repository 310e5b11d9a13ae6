"""What is found in a plan that was not found before, where something was said, or anywhere."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from smartplan.assess import assess_loaded
from smartplan.edit import Edit, Retype, Safety
from smartplan.finding import Finding, Severity
from smartplan.incoming.forming import in_form
from smartplan.incoming.said import Provenance
from smartplan.plan.files import home, order_in
from smartplan.plan.load import Loaded
from smartplan.plan.types import type_at
from smartplan.route import Route
from smartplan.shape.types import MapOf
from smartplan.source.bundle import Bundle
from smartplan.source.read import YamlFile
from smartplan.source.tree.edit import Edited, edit
from smartplan.value import replace

Told = tuple[Finding, Provenance | None]


class SaidPlaces:
    """Where what stands at a route, in it or around it was said."""

    def __init__(self, origins: Mapping[Route, Provenance]) -> None:
        """Take where each thing was said."""
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


def new_findings(before: Loaded, after: Loaded, places: SaidPlaces) -> list[Told]:
    """The errors that are new, and the warnings that are new where something was said.

    Few are found where something was said: only the rules that found them look at the plan before.
    """
    found = assess_loaded(after).findings
    told = [(one, places.origin(one)) for one in found if one.severity is not Severity.INFO]
    asked = [(one, at) for one, at in told if at or one.severity is Severity.ERROR]
    codes = frozenset(one.code for one, _ in asked)
    old = assess_loaded(before, codes=codes).findings if codes else ()
    known = _known(old, [one for one, _ in asked])
    return [one for place, one in enumerate(asked) if place not in known]


def mended_files(
    wrong: Iterable[Finding], documents: Mapping[str, YamlFile], bundle: Bundle
) -> dict[str, bytes]:
    """The files in which what is certainly meant otherwise is written as that."""
    by_file: dict[str, list[Edit]] = defaultdict(list)
    for one in wrong:
        file = home(one.place.route)[0]
        if is_mendable(one):
            by_file[file] += (replace(edit, route=home(edit.route)[1]) for edit in one.edits)
    made: dict[str, bytes] = {}
    for file, edits in by_file.items():
        done = edit(documents[file], edits, order_in(file)) if file in documents else None
        if isinstance(done, Edited):
            made[file] = in_form(done.file, documents[file], bundle.contents[file])
    return made


def is_mendable(one: Finding) -> bool:
    """Whether it is certain what was meant, and that can be written where it stands."""
    file = home(one.place.route)[0]
    is_safe = bool(one.edits) and one.safety is Safety.SAFE
    return is_safe and not any(
        isinstance(edit, Retype) or home(edit.route)[0] != file for edit in one.edits
    )


def _known(old: Sequence[Finding], now: Sequence[Finding]) -> set[int]:
    """The places of the findings that are old ones, however their rows and figures have moved.

    One is the same that says the same at its place, or of another row; or else, with other
    figures, what is of its kind at its place.
    """
    known: set[int] = set()
    left = list(old)
    for mark in (_exactly, _in_any_row, _at_its_place):
        waiting: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
        for one in left:
            waiting[mark(one)].append(one)
        for place, one in enumerate(now):
            if place not in known and (held := waiting.get(mark(one))):
                held.pop()
                known.add(place)
        left = [one for held in waiting.values() for one in held]
    return known


def _exactly(one: Finding) -> tuple[object, ...]:
    return one.code, one.place.route, one.message


def _in_any_row(one: Finding) -> tuple[object, ...]:
    route = tuple("*" if key.isdecimal() else key for key in one.place.route)
    return one.code, route, one.message


def _at_its_place(one: Finding) -> tuple[object, ...]:
    return one.code, one.place.route
