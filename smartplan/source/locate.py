"""From routes to lines: the only place that knows where in a file something stands."""

from collections.abc import Callable, Iterable, Mapping

from smartplan.edit import AS_WRITTEN, Edit, Set
from smartplan.finding import Finding, Place, Spot
from smartplan.route import ROOT, Route
from smartplan.source import lines
from smartplan.source.read import YamlFile
from smartplan.source.spans import Places, Span, spans
from smartplan.value import dataclass, field, replace


@dataclass(slots=True)
class Locator:
    """Finds places in the documents of one plan.

    `home` tells for a route of the plan which file holds it and the route inside that file.
    Positions are worked out per file when the first place in it is asked for.
    """

    documents: Mapping[str, YamlFile]
    home: Callable[[Route], tuple[str, Route]]
    _known: dict[str, Places] = field(default_factory=dict)
    _spans: dict[str, dict[Route, Span]] = field(default_factory=dict)
    _lines: dict[str, list[int]] = field(default_factory=dict)

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings with every place's spot filled in, in the order of files and lines."""
        located = [self._located(finding) for finding in findings]
        return tuple(sorted(located, key=lambda finding: finding.order))

    def _located(self, finding: Finding) -> Finding:
        # Each spot once: two keys that are missing from one file stand at the same line.
        once: dict[Spot | None, Place] = {}
        for place in finding.places:
            placed = self._placed(place)
            once.setdefault(placed.spot, placed)
        places = tuple(once.values())
        if not finding.edits:
            return replace(finding, places=places)
        edits = tuple(self._worded(edit, places[0].spot) for edit in finding.edits)
        return replace(finding, places=places, edits=edits)

    def _worded(self, edit: Edit, spot: Spot | None) -> Edit:
        """An edit with the text that stands at a finding's place, where it asks for that."""
        is_asked = isinstance(edit, Set) and edit.value is AS_WRITTEN
        if not is_asked or spot is None or spot.file not in self._lines:
            return edit
        start, end = lines.stretch(self._lines[spot.file], spot)
        return Set(edit.route, self.documents[spot.file].text[start:end])

    def _placed(self, place: Place) -> Place:
        return place if place.spot else replace(place, spot=self.spot(place))

    def spot(self, place: Place) -> Spot:
        """Where a place stands.

        A scalar is pointed at itself; a container at the key that names it, or at its first line;
        what is not there at all at the nearest thing that holds it.
        """
        file, inside = self.home(place.route)
        file = place.file or file
        document = self.documents.get(file)
        if document is None or not document.offsets:
            return Spot(file, 1, 1, 1, 1)
        places = self._known.get(file)
        if places is None:
            places = self._known[file] = Places(document)
        span, depth = places.nearest(inside)
        on_key = place.on_key or depth < len(inside)
        start, end = _chosen(span, document.text, on_key=on_key)
        return lines.spot(file, self._starts(file, document), start, end)

    def first_on(self, file: str, line: int) -> Route:
        """The outermost thing that begins on a line of a file, by its route inside that file."""
        document = self.documents.get(file)
        if document is None or not document.offsets:
            return ROOT
        starts = self._starts(file, document)
        last = starts[line] if line < len(starts) else len(document.text) + 1
        if file not in self._spans:
            self._spans[file] = spans(document)
        return _first_on(self._spans[file], starts[line - 1], last)

    def _starts(self, file: str, document: YamlFile) -> list[int]:
        starts = self._lines.get(file)
        if starts is None:
            starts = self._lines[file] = lines.starts(document.text)
        return starts


def _first_on(known: Mapping[Route, Span], first: int, last: int) -> Route:
    """The outermost route that begins between two offsets; else the last one before them."""
    found = ROOT
    for route, (key, key_end, start, _) in known.items():
        begin = key if key_end else ~start if start < 0 else start
        if route and first <= begin < last:
            return route
        if begin < first:
            found = route
    return found


def _chosen(span: Span, text: str, *, on_key: bool) -> tuple[int, int]:
    key_start, key_end, start, end = span
    is_container = start < 0
    if key_end > 0 and (on_key or is_container or start == end):
        return key_start, key_end
    start = ~start if is_container else start
    shown = text[start:end].rstrip()
    if is_container:
        shown = shown.partition("\n")[0].rstrip()
    return start, start + len(shown)
