"""One YAML file: from bytes to plain data with the position of every key, value and container."""

from array import array
from collections.abc import Iterable

from smartplan.finding import Finding, Severity
from smartplan.source import prescan
from smartplan.source.bundle import MAX_BYTES
from smartplan.source.node import LOST, Node
from smartplan.source.pause import collector_paused
from smartplan.source.usual import read_usual
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file as read: its text, its data, and where everything stands.

    `data` is made of dict (keys are text as written), list, str, int, float, bool, None and LOST;
    it is LOST as a whole when nothing of the file could be read. `offsets` holds a pair (start,
    end) of character offsets per node in the order of reading: for a mapping its own pair, then
    for each entry the key's pair and the value's nodes; for a list its own pair, then its items.
    """

    file: str
    text: str
    data: Node
    offsets: "array[int]"
    is_meant: bool = False


def read(file: str, raw: bytes) -> tuple[YamlFile, tuple[Finding, ...]]:
    """Read one YAML 1.2 file.

    Everything that a plan file must not have (see `defects`) is a finding with its place. No input
    raises, and none takes longer than its size warrants.
    """
    if len(raw) > MAX_BYTES:
        return _lost(file, "", prescan.too_large(file, len(raw)))
    text, fault = prescan.decode(file, raw)
    if fault:
        return _of_another_coding(file, raw, fault)
    controls = () if prescan.is_plain(raw) else prescan.control_characters(file, text)
    if not controls and (found := read_usual(text)):
        return YamlFile(file, text, *found), prescan.unseen_signs(file, text)
    # Imported where a text is not usual: a plan of usual ones needs no YAML library (15 ms).
    from smartplan.source.conflicts import conflicts

    if faults := controls + conflicts(file, text):
        return _lost(file, text, *faults)
    from smartplan.source.nodes import build

    with collector_paused():
        data, offsets, findings = build(file, text)
    is_meant = any(found.edits for found in findings)
    document = YamlFile(file, text, data, offsets, is_meant)
    return document, (*findings, *prescan.unseen_signs(file, text))


def _of_another_coding(
    file: str, raw: bytes, fault: Finding
) -> tuple[YamlFile, tuple[Finding, ...]]:
    """A file that is not UTF-8: what it says as Windows would have written it, if that is YAML."""
    from smartplan.source.conflicts import conflicts

    text = prescan.as_windows_wrote(raw)
    if text is None or prescan.control_characters(file, text) or conflicts(file, text):
        return _lost(file, prescan.decode(file, raw)[0], fault)
    from smartplan.source.nodes import build

    with collector_paused():
        data, offsets, findings = build(file, text)
    if is_faulty(findings):
        return _lost(file, text, fault)
    return YamlFile(file, text, data, offsets, is_meant=True), (fault,)


def is_faulty(faults: Iterable[Finding]) -> bool:
    """Whether something of a file was not read as it is written: warnings only ask to look."""
    return any(fault.severity is Severity.ERROR for fault in faults)


def _lost(file: str, text: str, *findings: Finding) -> tuple[YamlFile, tuple[Finding, ...]]:
    return YamlFile(file, text, LOST, array("I")), findings
