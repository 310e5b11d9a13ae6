"""Merge conflicts that git left open in a file: their marker lines, told before YAML is asked."""

import re
from collections.abc import Callable, Iterator

from smartplan.finding import Finding, Place
from smartplan.source import lines
from smartplan.source.text_defects import CONFLICT_MARKER
from smartplan.wording import Text


def conflicts(file: str, text: str) -> tuple[Finding, ...]:
    """A finding for each conflict, from its first marker to its last, and for each marker alone.

    Markers stand at the margin, where nothing of a plan begins with them: also in the middle of a
    `|` text, which they would end, or of a quoted one, of which they would become a part.
    """
    if not any(mark in text for mark in _MARKS):
        return ()
    marks = list(_MARKER.finditer(text))
    if not marks:
        return ()
    line_starts = lines.starts(text)

    def place(mark: re.Match[str], word: Text | None = None) -> Place:
        return Place(file=file, word=word, spot=lines.spot(file, line_starts, *mark.span()))

    return tuple(_finding(group, place) for group in _grouped(marks))


def _grouped(marks: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The markers of each conflict; one that belongs to none is a group of its own."""
    held: list[re.Match[str]] = []
    for mark in marks:
        if held and _ORDER.index(mark["sign"]) <= _ORDER.index(held[-1]["sign"]):
            yield from _whole_or_each(held)
            held = []
        held.append(mark)
        if mark["sign"] == ">":
            yield from _whole_or_each(held)
            held = []
    yield from _whole_or_each(held)


def _whole_or_each(held: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    if "".join(mark["sign"] for mark in held) in ("<=>", "<|=>"):
        yield held
    else:
        yield from ([mark] for mark in held)


def _finding(group: list[re.Match[str]], place: Callable[..., Place]) -> Finding:
    first, last = group[0], group[-1]
    if len(group) == 1:
        what = _ALONE.fill(mark=first["mark"])
        return CONFLICT_MARKER.at(place(first), what=what, fix=_LOOK.fill(mark=first["mark"]))
    places = [place(first), *(place(mark, _PARTS[mark["sign"]]) for mark in group[1:])]
    *_, middle, end = (one.spot.line for one in places if one.spot)
    what = _OPEN.fill(
        ours=first["name"].strip() or _FIRST,
        middle=middle,
        theirs=last["name"].strip() or _SECOND,
        end=end,
    )
    return CONFLICT_MARKER.at(*places, what=what, fix=_CHOOSE)


_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_ORDER = "<|=>"
_MARKER = re.compile(
    r"^(?P<mark>(?P<sign>[<|=>])(?P=sign){6,})(?P<name>(?:[ \t][^\r\n]*)?)(?=\r?$)", re.MULTILINE
)
_FIRST, _SECOND = Text("sisi pertama", "the first side"), Text("sisi kedua", "the second side")
_OPEN = Text(
    "konflik git belum diselesaikan: {ours} dari sini, {theirs} dari baris {middle} sampai {end}",
    "a git conflict is not solved: {ours} from here, {theirs} from line {middle} to {end}",
)
_ALONE = Text(
    "baris penanda konflik git {mark} tertinggal",
    "a marker line of a git conflict is left: {mark}",
)
_CHOOSE = Text(
    "pertahankan salah satu sisi atau gabungkan keduanya, lalu hilangkan baris penandanya saja",
    "keep one of the sides or bring both together, then take out nothing but the marker lines",
)
_LOOK = Text(
    "periksa apakah isi di sekitarnya sudah utuh, lalu hilangkan baris {mark} itu saja",
    "look whether what stands around it is whole, then take out nothing but the line {mark}",
)
_PARTS = {
    "|": Text("isi semula dari sini", "what it was before, from here"),
    "=": Text("sisi kedua dari sini", "the second side, from here"),
    ">": Text("konflik berakhir di sini", "the conflict ends here"),
}
