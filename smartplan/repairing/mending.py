"""What mends a finding: its edits in the file that they are for, and the text before and after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from smartplan.edit import Edit, Refusal, Remove, Rename, Retype, Set
from smartplan.finding import Finding, Spot
from smartplan.plan.files import home, order_in
from smartplan.route import ROOT, Route
from smartplan.source import lines
from smartplan.source.read import YamlFile, read
from smartplan.source.tree.edit import Edited, edit
from smartplan.source.tree.nodes import Branch, Value, text_of_value
from smartplan.source.tree.scan import scan
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mending:
    """The mending of a finding: in which file and line, what stands there and would stand there.

    `edits` have the file's own routes.
    """

    file: str
    line: int
    old: str
    new: str
    edits: tuple[Edit, ...]
    finding: Finding

    @property
    def mark(self) -> tuple[str, str, str]:
        """What tells it from others, wherever its lines have gone."""
        return self.finding.code, self.file, repr(self.edits)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of a file, and the text that is to stand there."""

    spot: Spot
    text: str


def edits_in(finding: Finding, file: str) -> tuple[Edit, ...]:
    """The edits of a finding by the routes of a file; none if they are not all for that file."""
    found: list[Edit] = []
    for one in finding.edits:
        if isinstance(one, Retype):
            found.append(replace(one, route=home(one.route)[1]) if one.route else one)
            continue
        at, inside = home(one.route)
        # A key that is not known in any file is taken for one of the manifest.
        if at != file and one.route != inside:
            return ()
        found.append(replace(one, route=inside))
    return tuple(found)


def edited(document: YamlFile, edits: Sequence[Edit]) -> Edited | Refusal:
    """A file of a plan after edits."""
    return edit(document, edits, order_in(document.file))


def mendings_of(
    findings: Iterable[Finding], documents: Mapping[str, YamlFile]
) -> Iterator[Mending]:
    """What mends each of several findings.

    Many in one file are made at once to see what they write, if that can be done: the file is
    not taken apart for each.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        spot = finding.place.spot
        if finding.edits and spot is not None and spot.file in documents:
            by_file.setdefault(spot.file, []).append(finding)
    for file, several in by_file.items():
        at_once = _at_once(documents[file], several) if len(several) > _FEW else None
        if at_once is None:
            at_once = [one for finding in several if (one := mending_of(finding, documents))]
        yield from at_once


def _at_once(document: YamlFile, findings: Sequence[Finding]) -> list[Mending] | None:
    """The mendings of one file where all of them set values at places of their own."""
    pairs = [(finding, edits_in(finding, document.file)) for finding in findings]
    sets = [one for _, edits in pairs for one in edits if isinstance(one, Set)]
    count = sum(len(edits) for _, edits in pairs)
    if not count == len(sets) == len({one.route for one in sets}) == len(pairs):
        return None
    result = edited(document, sets)
    if isinstance(result, Refusal):
        return None
    starts = lines.starts(document.text)
    texts = _texts(scan(result.file).root)
    made = []
    for finding, edits in pairs:
        spot = finding.place.spot
        new = texts.get(edits[0].route)
        if new is None or spot is None:
            return None
        start, end = lines.stretch(starts, spot)
        old = document.text[start:end]
        made.append(Mending(document.file, spot.line, old, new, edits, finding))
    return made if all(one.old != one.new for one in made) else None


def _texts(root: Value) -> dict[Route, str]:
    """The text of every scalar in a file by its route."""
    found: dict[Route, str] = {}
    pending: list[tuple[Route, Value]] = [(ROOT, root)]
    while pending:
        at, value = pending.pop()
        if isinstance(value, Branch):
            names = enumerate(value.items)
            pending += [
                (at / (place if value.is_list else item.name), item.value) for place, item in names
            ]
        else:
            found[at] = text_of_value(value)
    return found


def mending_of(finding: Finding, documents: Mapping[str, YamlFile]) -> Mending | None:
    """What mends a finding, if anything does and it would change anything."""
    spot = finding.place.spot
    if not finding.edits or spot is None or spot.file not in documents:
        return None
    document = documents[spot.file]
    edits = edits_in(finding, spot.file)
    start, end = lines.stretch(lines.starts(document.text), spot)
    stretches = [one for one in edits if isinstance(one, Retype)]
    if stretches:
        return _retyping(document, spot.line, (start, end), stretches, finding)
    old = document.text[start:end]
    result = edited(document, edits)
    new = _meant(edits[-1]) if edits else ""
    if isinstance(result, Edited):
        if result.file.text == document.text:
            return None
        new = _written(result.file, edits[-1])
    return Mending(spot.file, spot.line, old, new, edits, finding)


def _retyping(
    document: YamlFile,
    line: int,
    shown: tuple[int, int],
    stretches: Sequence[Retype],
    finding: Finding,
) -> Mending:
    """What mends a finding by typing stretches of the file again, shown with what is around."""
    start = min(shown[0], *(one.start for one in stretches))
    end = max(shown[1], *(one.end for one in stretches))
    new, at = "", start
    for one in sorted(stretches, key=lambda one: (one.start, one.end)):
        new += document.text[at : one.start] + one.value
        at = one.end
    new += document.text[at:end]
    old = document.text[start:end]
    return Mending(document.file, line, old, new, tuple(stretches), finding)


def replacement_of(finding: Finding, text: str) -> Replacement | None:
    """The edits of a finding as one stretch of its file's text, whole words of it."""
    spot = finding.place.spot
    if spot is None:
        return None
    document, _ = read(spot.file, text.encode())
    edits = edits_in(finding, spot.file)
    result = edited(document, edits)
    if isinstance(result, Refusal) or result.file.text == text:
        return None
    new = result.file.text
    most = min(len(text), len(new))
    start = next((at for at in range(most) if text[at] != new[at]), most)
    end = next((at for at in range(most - start) if text[-1 - at] != new[-1 - at]), most - start)
    while start and not text[start - 1].isspace():
        start -= 1
    is_line = text[len(text) - end - 1 : len(text) - end] in ("\n", "\r")
    while end and not is_line and not text[-end].isspace():
        end -= 1
    starts = lines.starts(text)
    stretch = lines.spot(spot.file, starts, start, len(text) - end)
    return Replacement(stretch, new[start : len(new) - end])


def _meant(one: Edit) -> str:
    if isinstance(one, Remove):
        return ""
    return one.key if isinstance(one, Rename) else str(one.value)


def _written(file: YamlFile, one: Edit) -> str:
    """The text of what an edit has brought into a file."""
    if isinstance(one, Remove):
        return ""
    route = one.route.parent / one.key if isinstance(one, Rename) else one.route
    value: Value = scan(file).root
    key_text = ""
    for key in route:
        if not isinstance(value, Branch):
            return _meant(one)
        item = next((item for item in value.items if item.name == key), value.items[-1])
        key_text, value = item.key, item.value
    return key_text if isinstance(one, Rename) else text_of_value(value)


_FEW = 8  # findings of one file, beyond which they are looked at together
