"""libyaml events become nodes; what a plan must not contain becomes findings on the way."""

import re
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from smartplan.finding import Defect, Finding, Place
from smartplan.source import defects, lines, syntax
from smartplan.source.node import LOST, Node
from smartplan.source.oddities import oddities
from smartplan.source.prescan import odd_blank
from smartplan.source.scalars import Scalar, resolve
from smartplan.value import dataclass, field, replace
from smartplan.wording import Text

if TYPE_CHECKING:
    pass

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # PyYAML built without libyaml: slower, the same events
    from smartplan.source.pure import PureParser as Parser

MAX_DEPTH = 64
_NO_KEY = re.compile(r"\?(?:\s|#[^\n]*)*[],:]")  # of `[a, ? ]`


class _Plain(dict[str, Scalar]):
    """The values of unquoted scalars, each text resolved once per file."""

    def __missing__(self, text: str) -> Scalar:
        self[text] = value = resolve(text)
        return value


@dataclass(slots=True)
class _Reading:
    """The state while events become nodes."""

    file: str
    text: str
    take: Callable[[], Any]
    offsets: "array[int]" = field(default_factory=lambda: array("I"))
    plain: _Plain = field(default_factory=_Plain)
    findings: list[Finding] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    margin: dict[str, int] = field(default_factory=dict)  # the outermost keys, where they begin

    def place(self, start: int, end: int, word: Text | None = None) -> Place:
        if not self.line_starts:
            self.line_starts = lines.starts(self.text)
        spot = lines.spot(self.file, self.line_starts, start, max(start, end))
        return Place(file=self.file, word=word, spot=spot)

    def report(self, defect: Defect, start: int, end: int, **values: Any) -> None:
        self.findings.append(defect.at(self.place(start, end), **values))


class _StopError(Exception):
    """Reading cannot go on; the finding is made."""


def build(file: str, text: str) -> tuple[Node, "array[int]", tuple[Finding, ...]]:
    """Read a text into data, the offsets of its nodes (see `read.YamlFile`), and findings.

    Data is LOST when the text is no YAML, or nested beyond MAX_DEPTH.
    """
    if directive := syntax.unknown_directive(text):
        start, end = directive
        place = _Reading(file, text, tuple).place(start, end)
        finding = defects.INVALID_YAML.at(place, problem=syntax.DIRECTIVE)
        return LOST, array("I"), (replace(finding, fix=syntax.DIRECTIVE_FIX),)
    reading = _Reading(file, text, _parser(text).get_event)
    try:
        data = _document(reading)
    except yaml.YAMLError as error:
        if too_deep := syntax.beyond_nesting(error):
            # libyaml scans ahead and, from 0.2.6 on, gives up there; short of that place every
            # version hands out the same, and MAX_DEPTH is met long before.
            return build(file, text[:too_deep])
        # Imported where a text is no YAML: most never are.
        from smartplan.source.back import read_as_meant
        from smartplan.source.slips import as_meant

        if found := as_meant(text, error, _error_of):
            return read_as_meant(file, text, found, build(file, found.text))
        problem = syntax.explain(error, text)
        place = reading.place(problem.start, problem.end)
        # `*Empat kelurahan` is an alias first and a broken line for it: that is one mistake.
        if place.spot and any(
            found.place.spot and found.place.spot.line == place.spot.line
            for found in reading.findings
        ):
            return LOST, array("I"), tuple(reading.findings)
        finding = defects.INVALID_YAML.at(place, problem=problem.text)
        return LOST, array("I"), (*reading.findings, replace(finding, fix=problem.fix))
    except _StopError:
        return LOST, array("I"), tuple(reading.findings)
    if not text.isascii() and odd_blank().search(text):
        from smartplan.source.back import read_as_meant
        from smartplan.source.slips import without_odd_blanks

        found = without_odd_blanks(text, frozenset(reading.offsets[::2]))
        if found and _error_of(found.text) is None:
            return read_as_meant(file, text, found, build(file, found.text))
    odd = oddities(file, text, data, reading.offsets, reading.margin.values())
    return data, reading.offsets, (*reading.findings, *odd)


def _parser(text: str) -> Any:
    # A last line of blanks that nothing ends would become a part of a `|` text above it.
    is_open = text[-1:] in (" ", "\t") and text.rstrip(" \t")[-1:] in ("\n", "\r")
    return Parser(text + "\n" if is_open else text)


def _error_of(text: str) -> yaml.YAMLError | None:
    """What the library says of a text that it cannot read."""
    parser = _parser(text)
    try:
        while type(parser.get_event()) is not StreamEndEvent:
            pass
    except yaml.YAMLError as error:
        return error
    return None


def _document(reading: _Reading) -> Node:
    data: Node = None
    event: Any = reading.take()
    while not isinstance(event, DocumentStartEvent | StreamEndEvent):
        event = reading.take()
    if isinstance(event, DocumentStartEvent):
        data = _node(reading, reading.take(), 0)
        reading.take()
        event = reading.take()
    if isinstance(event, DocumentStartEvent):
        start = event.start_mark.index
        reading.report(defects.SEVERAL_DOCUMENTS, start, start + 3)
    return data


def _node(reading: _Reading, event: Any, depth: int) -> Node:
    kind = type(event)
    start, end = event.start_mark.index, event.end_mark.index
    offsets = reading.offsets
    offsets.append(start)
    offsets.append(end)
    if kind is ScalarEvent:
        if event.tag is None and event.anchor is None:
            return event.value if event.style else reading.plain[event.value]
        return _marked_scalar(reading, event, start)
    if kind is AliasEvent:
        reading.report(defects.ANCHOR_OR_ALIAS, start, end, mark=reading.text[start:end])
        return LOST
    if event.tag is not None or event.anchor is not None:
        _report_mark(reading, event, start)
    if depth == MAX_DEPTH:
        what = Text(
            f"isinya bertingkat lebih dari {MAX_DEPTH}", f"it is more than {MAX_DEPTH} levels deep"
        )
        reading.report(defects.TOO_DEEP_OR_TOO_LARGE, start, end, what=what)
        raise _StopError
    if reading.text[start] == "?" and event.flow_style and _NO_KEY.match(reading.text, start):
        # Before 0.2.6 libyaml loses its place behind this; nobody means it as an empty key anyway.
        place = reading.place(start, start + 1)
        finding = defects.INVALID_YAML.at(place, problem=syntax.NO_KEY)
        reading.findings.append(replace(finding, fix=syntax.NO_KEY_FIX))
        raise _StopError
    hole = len(offsets) - 1
    return (_mapping if kind is MappingStartEvent else _sequence)(reading, depth + 1, hole)


def _sequence(reading: _Reading, depth: int, hole: int) -> list[Node]:
    items: list[Node] = []
    take = reading.take
    event: Any = take()
    while type(event) is not SequenceEndEvent:
        items.append(_node(reading, event, depth))
        event = take()
    reading.offsets[hole] = event.end_mark.index
    return items


def _mapping(reading: _Reading, depth: int, hole: int) -> dict[str, Node]:
    entries: dict[str, Node] = {}
    seen: dict[str, int] = {}
    if depth == 1:
        reading.margin = seen
    offsets, take, plain = reading.offsets, reading.take, reading.plain
    note = offsets.append
    event: Any = take()
    while type(event) is not MappingEndEvent:
        start = event.start_mark.index
        key = event.value if type(event) is ScalarEvent else None
        if key is None or key in seen or key == "<<":
            _odd_entry(reading, event, depth, entries, seen)
        else:
            if event.tag is not None or event.anchor is not None:
                _report_mark(reading, event, start)
            seen[key] = start
            note(start)
            note(event.end_mark.index)
            event = take()
            # The commonest value by far, an unmarked scalar, is read here without a call.
            if type(event) is ScalarEvent and event.tag is None and event.anchor is None:
                note(event.start_mark.index)
                note(event.end_mark.index)
                entries[key] = event.value if event.style else plain[event.value]
            else:
                entries[key] = _node(reading, event, depth)
        event = take()
    offsets[hole] = event.end_mark.index
    return entries


def _odd_entry(
    reading: _Reading, event: Any, depth: int, entries: dict[str, Node], seen: dict[str, int]
) -> None:
    """An entry that is reported and does not count: its key is no text, `<<`, or there already."""
    offsets, before = reading.offsets, len(reading.offsets)
    start, end = event.start_mark.index, event.end_mark.index
    if type(event) is not ScalarEvent:
        reading.report(defects.NON_TEXT_KEY, start, end)
        _quietly(reading, event, depth)
        _quietly(reading, reading.take(), depth)
        del offsets[before:]
    elif event.value in seen:
        value = reading.take()
        # `amount: 650,000,000` in braces: words without a colon, of which binding tells.
        is_bare = reading.text.find(":", start, value.start_mark.index + 1) < 0
        if not (is_bare and entries.get(event.value, LOST) is None):
            first = seen[event.value]
            word = Text("pertama kali di sini", "first written here")
            places = reading.place(start, end), reading.place(first, first + end - start, word)
            reading.findings.append(defects.DUPLICATE_KEY.at(*places, key=event.value))
        _quietly(reading, value, depth)
        del offsets[before:]
    else:
        reading.report(defects.MERGE_KEY, start, end)
        _quietly(reading, reading.take(), depth)
        del offsets[before:]
        # Keys that the merge would have brought are not missing: LOST says so to the binder.
        entries["<<"] = LOST
        seen["<<"] = start
        offsets.extend((start, end, end, end))


def _quietly(reading: _Reading, event: Any, depth: int) -> None:
    """Read a node that has been reported as a whole: what is wrong inside it is not said again."""
    count = len(reading.findings)
    _node(reading, event, depth)
    del reading.findings[count:]


def _marked_scalar(reading: _Reading, event: Any, start: int) -> Node:
    _report_mark(reading, event, start)
    if event.anchor is None:
        return LOST  # what a tag makes of a value is nobody's to guess
    return event.value if event.style else resolve(event.value)


def _report_mark(reading: _Reading, event: Any, start: int) -> None:
    mark = reading.text[start : event.end_mark.index].split(maxsplit=1)[0]
    defect = defects.TAG if event.anchor is None else defects.ANCHOR_OR_ALIAS
    reading.report(defect, start, start + len(mark), mark=mark)
