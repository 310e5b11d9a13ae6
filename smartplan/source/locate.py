"""From routes to lines: the only place that knows where in a file something stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from smartplan.edit import AS_WRITTEN, Edit, Set
from smartplan.finding import Finding, Place, Spot
from smartplan.route import ROOT, Route
from smartplan.source import lines
from smartplan.source.node import Node
from smartplan.source.read import YamlFile

# The span of a node's key (empty for list items and the root) and of its value: four offsets.
_Span = tuple[int, int, int, int]


@dataclass(slots=True)
class Locator:
    """Finds places in the documents of one plan.

    `home` tells for a route of the plan which file holds it and the route inside that file.
    Positions are worked out per file when the first place in it is asked for.
    """

    documents: Mapping[str, YamlFile]
    home: Callable[[Route], tuple[str, Route]]
    _spans: dict[str, dict[Route, _Span]] = field(default_factory=dict)
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
        if file not in self._spans:
            self._spans[file] = _spans(document)
            self._lines[file] = lines.starts(document.text)
        spans, asked = self._spans[file], inside
        while inside not in spans:
            inside = inside.parent
        start, end = _chosen(spans[inside], document.text, on_key=place.on_key or inside != asked)
        return lines.spot(file, self._lines[file], start, end)


def _chosen(span: _Span, text: str, *, on_key: bool) -> tuple[int, int]:
    key_start, key_end, start, end = span
    is_container = start < 0
    if key_end > 0 and (on_key or is_container or start == end):
        return key_start, key_end
    start = ~start if is_container else start
    shown = text[start:end].rstrip()
    if is_container:
        shown = shown.partition("\n")[0].rstrip()
    return start, start + len(shown)


def _spans(document: YamlFile) -> dict[Route, _Span]:
    """Every route inside a document and its span; a container's start is negated (`~start`)."""
    spans: dict[Route, _Span] = {}
    _walk(document.data, ROOT, (0, 0), iter(document.offsets).__next__, spans)
    return spans


def _walk(
    node: Node,
    route: Route,
    key: tuple[int, int],
    take: Callable[[], int],
    spans: dict[Route, _Span],
) -> None:
    start, end = take(), take()
    if isinstance(node, dict):
        spans[route] = (*key, ~start, end)
        for name, value in node.items():
            _walk(value, route / name, (take(), take()), take, spans)
    elif isinstance(node, list):
        spans[route] = (*key, ~start, end)
        for position, value in enumerate(node):
            _walk(value, route / position, (0, 0), take, spans)
    else:
        spans[route] = (*key, start, end)
