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
class CellRemark:
    """What is found at a cell: the gravest of it, and all in words."""

    severity: Severity
    text: str


class WorkbookPlaces:
    """Where the things and values of a plan stand in a workbook: the first place of each."""

    def __init__(self, grids: Iterable[SheetGrid]) -> None:
        """Take the sheets of the workbook in their order."""
        self._known: dict[Route, tuple[str, int, int]] = {}
        self._filled: set[tuple[str, int, int]] = set()
        self._first: dict[str, int] = {}
        for grid in grids:
            key = grid.sheet.kind.key
            frame = sum(one.role in FRAME for one in grid.columns)
            self._first[key] = min(frame, len(grid.columns) - 1)
            for route, line, column in grid.places():
                place = (key, line, column)
                self._known.setdefault(route, place)
                if grid.lines[line - 1].cells[column] is not None:
                    self._filled.add(place)

    def of(self, route: Route) -> CellPlace | None:
        """The cell of a route, else that of what it is in; None if the workbook has neither."""
        while len(route) > 1:
            if found := self._known.get(route):
                return CellPlace(*found)
            route = route.parent
        return None

    def to_fill(self, route: Route) -> CellPlace | None:
        """The same where something can be written: of a whole row its first value."""
        found = self.of(route)
        if found is None:
            return None
        return replace(found, column=max(found.column, self._first[found.sheet]))

    def said(self, code: str, route: Route, message: Text) -> Text | None:
        """What an agency is told of a finding; None for what only the team can see and mend.

        How a file is written is nobody's business here: of that only the cell is told in which
        something stands that cannot be used, or nothing.
        """
        if not code.startswith(_FORM):
            return message
        place = self._known.get(route)
        if place is None or place[-1] < self._first[place[0]]:
            return None
        return _UNFIT if place in self._filled else _EMPTY


def remarks_of(
    findings: Sequence[Finding], places: WorkbookPlaces, lang: Lang
) -> Mapping[CellPlace, CellRemark]:
    """The errors and warnings of a plan by the cell at which they are told."""
    found: dict[CellPlace, CellRemark] = {}
    for finding in findings:
        route = finding.place.route
        place = places.of(route)
        if place is None or finding.severity is Severity.INFO:
            continue
        said = places.said(finding.code, route, finding.message)
        if said is None:
            continue
        text = _TOLD.fill(word=finding.severity.label, text=said).say(lang)
        text = f"{text[:1].upper()}{text[1:]}"
        before = found.get(place)
        if before is None:
            found[place] = CellRemark(finding.severity, text)
        elif text not in before.text.split("\n"):
            grave = min(before.severity, finding.severity, key=lambda one: one.rank)
            found[place] = CellRemark(grave, f"{before.text}\n{text}")
    return found


_FORM = ("SCH", "SYN")  # the families of how files are written
_TOLD = Text("{word}: {text}", "{word}: {text}")
_UNFIT = Text(
    "isi sel ini tidak dapat dipakai; tulis seperti dijelaskan di judul kolomnya",
    "this cell holds what cannot be used; write it as the head of its column says",
)
_EMPTY = Text("sel ini wajib diisi", "this cell has to be filled in")
