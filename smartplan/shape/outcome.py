"""What binding a file brings forth besides its record: findings, references, broken routes."""

from typing import Any, Final

from smartplan.edit import Edit, Rename, Safety, Set
from smartplan.finding import Defect, Finding, Place
from smartplan.route import Route
from smartplan.source.node import Node
from smartplan.source.spans import Letters
from smartplan.value import dataclass, field, replace
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
    """Gathers what the binders of one file report.

    `letters` tells what is written where: 33.10 is the number 33.1 for whoever binds it.
    """

    file: str
    letters: Letters | None = None
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
        edits: tuple[Edit, ...] = (),
        safety: Safety = Safety.SAFE,
        **values: Any,
    ) -> None:
        """Add a finding at a route of this file, and mark the route as broken.

        `repair` is the value, or key, that certainly is what was meant; `edits` are what mends
        more than that.
        """
        place = Place(route=route, file=self.file, on_key=on_key)
        found = defect.at(place, fix=fix, **values)
        if repair is not None:
            edits = (Rename(route, repair) if on_key else Set(route, repair),)
        self.findings.append(replace(found, edits=edits, safety=safety) if edits else found)
        self.broken.add(route)

    def written(self, route: Route, node: Node) -> str:
        """A single value as it stands in the file; as Python shows it where there is none."""
        text = self.letters.value(route) if self.letters and not isinstance(node, str) else None
        return text or (str(node).lower() if isinstance(node, bool) else str(node))
