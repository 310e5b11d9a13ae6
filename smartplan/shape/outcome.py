"""What binding a file brings forth besides its record: findings, references, broken routes."""

from dataclasses import dataclass, field, replace
from typing import Any, Final

from smartplan.edit import Rename, Set
from smartplan.finding import Defect, Finding, Place
from smartplan.route import Route
from smartplan.wording import Text


class Broken:
    """The type of BROKEN."""

    __slots__ = ()


BROKEN: Final = Broken()
"""What a binder returns for a value that cannot be used; its finding has been made."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An id written at a route, that has to name something in the collection `to`."""

    route: Route
    to: str
    id: str
    on_key: bool = False


@dataclass(slots=True)
class Outcome:
    """Gathers what the binders of one file report."""

    file: str
    findings: list[Finding] = field(default_factory=list)
    broken: set[Route] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)

    def report(
        self,
        defect: Defect,
        route: Route,
        *,
        fix: Text | None = None,
        repair: Any = None,
        on_key: bool = False,
        **values: Any,
    ) -> None:
        """Add a finding at a route of this file, and mark the route as broken.

        `repair` is the value, or key, that certainly is what was meant.
        """
        place = Place(route=route, file=self.file, on_key=on_key)
        found = defect.at(place, fix=fix, **values)
        if repair is not None:
            edit = Rename(route, repair) if on_key else Set(route, repair)
            found = replace(found, edits=(edit,))
        self.findings.append(found)
        self.broken.add(route)

    def doubt_repairs(self, holder: Route) -> None:
        """Take back the repairs of what `holder` holds directly.

        `{amount: Rp 1,25 miliar}` reads as `Rp 1` and a key `25 miliar` without a value: where
        there is such a key, a value beside it may be half of what was meant.
        """
        for position, finding in enumerate(self.findings):
            if finding.edits and finding.place.route.parent == holder:
                self.findings[position] = replace(finding, edits=())
