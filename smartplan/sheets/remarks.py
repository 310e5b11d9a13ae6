"""What is found in a plan, at the cells of a workbook in which it can be mended."""

from collections.abc import Iterable, Mapping, Sequence

from smartplan.finding import Finding, Severity
from smartplan.route import Route
from smartplan.sheets.layout import FRAME, SheetGrid
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a workbook: the key of its sheet, and its line and column from 0."""

    sheet: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What is found at a cell: the gravest of it, and all in words."""

    severity: Severity
    text: str


class WorkbookPlaces:
    """Where the things and values of a plan stand in a workbook: the first place of each."""

    def __init__(self, grids: Iterable[SheetGrid]) -> None:
        """Take the sheets of the workbook in their order."""
        self._known: dict[Route, CellPlace] = {}
        self._first: dict[str, int] = {}
        for grid in grids:
            frame = sum(one.role in FRAME for one in grid.columns)
            self._first[grid.sheet.kind.key] = min(frame, len(grid.columns) - 1)
            for route, line, column in grid.places():
                self._known.setdefault(route, CellPlace(grid.sheet.kind.key, line, column))

    def of(self, route: Route) -> CellPlace | None:
        """The cell of a route, else that of what it is in; None if the workbook has neither."""
        while len(route) > 1:
            if found := self._known.get(route):
                return found
            route = route.parent
        return None

    def to_fill(self, route: Route) -> CellPlace | None:
        """The same where something can be written: of a whole row its first value."""
        found = self.of(route)
        if found is None:
            return None
        return replace(found, column=max(found.column, self._first[found.sheet]))


def remarks_of(
    findings: Sequence[Finding], places: WorkbookPlaces, lang: Lang
) -> Mapping[CellPlace, Remark]:
    """The errors and warnings of a plan by the cell at which they are told."""
    found: dict[CellPlace, Remark] = {}
    for finding in findings:
        place = places.of(finding.place.route)
        if place is None or finding.severity is Severity.INFO:
            continue
        text = _TOLD.fill(word=finding.severity.label, text=finding.message).say(lang)
        text = f"{text[:1].upper()}{text[1:]}"
        before = found.get(place)
        if before is None:
            found[place] = Remark(finding.severity, text)
        elif text not in before.text.split("\n"):
            grave = min(before.severity, finding.severity, key=lambda one: one.rank)
            found[place] = Remark(grave, f"{before.text}\n{text}")
    return found


_TOLD = Text("{word}: {text}", "{word}: {text}")
