"""The merge of a plan file: its three texts in, one text out, or the reason why not."""

from pathlib import PurePosixPath

from smartplan.merging.merge import NEW_TWICE, Conflict, Merging
from smartplan.merging.proof import is_sound
from smartplan.merging.render import Markers, marked
from smartplan.plan.files import FileKind, kind_of
from smartplan.plan.model.program import Program
from smartplan.route import Route
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.nodes import UnusualError
from smartplan.source.tree.scan import scan
from smartplan.source.write import encoded
from smartplan.source.written import written
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged file, with markers where there are conflicts."""

    content: bytes
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a file was not merged by id and field: that is left to git."""

    why: Text


@dataclass(frozen=True, slots=True)
class _Side:
    """One state of the file: its bytes, how its lines end, and what it says with LF."""

    raw: bytes
    is_crlf: bool
    document: YamlFile


def merge(
    path: str, base: bytes, ours: bytes, theirs: bytes, markers: Markers | None = None
) -> Merge | Doubt:
    """Merge three states of a plan file, whose path leads at least from the plan's folder on.

    A side that is as the base gives way to the other one, byte for byte.
    """
    if theirs in (base, ours):
        return Merge(ours)
    if ours == base:
        return Merge(theirs)
    kind, file = _kind(path)
    if kind is None:
        return Doubt(_NO_PLAN_FILE)
    sides = []
    for name, raw in ((_BASE, base), (_OURS, ours), (_THEIRS, theirs)):
        side = _side(file, raw)
        if isinstance(side, Text):
            return Doubt(side.fill(side=name))
        sides.append(side)
    return _merged(kind, (sides[0], sides[1], sides[2]), markers or Markers())


def _merged(kind: FileKind, sides: tuple[_Side, _Side, _Side], markers: Markers) -> Merge | Doubt:
    base, ours, theirs = sides
    is_crlf = theirs.is_crlf if ours.is_crlf == base.is_crlf else ours.is_crlf
    if _is_new_program_twice(kind, sides):
        texts = [side.document.text for side in sides]
        text = markers.around(texts, NEW_TWICE.say(markers.lang))
        return Merge(_encoded(text, ours.raw, is_crlf=is_crlf), (Conflict(kind.at, NEW_TWICE),))
    merging = Merging()
    try:
        trees = [scan(side.document) for side in sides]
        made = merging.tree(trees[0], trees[1], trees[2], kind.type)
    except UnusualError:
        return Doubt(_UNUSUAL)
    documents = (base.document, ours.document, theirs.document)
    if not is_sound(made, documents, merging.woven):
        return Doubt(_UNSOUND)
    text = marked(made, markers)
    conflicts = tuple(
        Conflict(Route((*kind.at, *(key.lstrip("*") for key in found.route))), found.why)
        for found in merging.conflicts
    )
    return Merge(_encoded(text, ours.raw, is_crlf=is_crlf), conflicts)


def _kind(path: str) -> tuple[FileKind | None, str]:
    """What a file holds, by the longest end of its path that a plan can hold."""
    parts = PurePosixPath(path).parts
    for start in range(max(0, len(parts) - _LONGEST), len(parts)):
        file = "/".join(parts[start:])
        if kind := kind_of(file):
            return kind, file
    return None, path


def _side(file: str, raw: bytes) -> _Side | Text:
    """One state of the file; or what is wrong with it, with a slot for which one it is."""
    document, faults = read(file, raw)
    if is_faulty(faults):
        return _BROKEN
    text = document.text
    is_crlf = "\r\n" in text
    bare = text.replace("\r\n", "\n")
    if "\r" in bare or (is_crlf and text.count("\n") != text.count("\r\n")):
        return _MIXED
    if bare and not bare.endswith("\n"):
        bare += "\n"
    again, faults = read(file, bare.encode())
    if is_faulty(faults) or written(again.data) != written(document.data):
        return _MIXED
    return _Side(raw, is_crlf, again)


def _is_new_program_twice(kind: FileKind, sides: tuple[_Side, _Side, _Side]) -> bool:
    base, ours, theirs = (side.document.data for side in sides)
    return (
        kind.record is Program
        and not base
        and written(ours, in_order=False) != written(theirs, in_order=False)
    )


def _encoded(text: str, like: bytes, *, is_crlf: bool) -> bytes:
    return encoded(text.replace("\n", "\r\n") if is_crlf else text, like)


_LONGEST = 3
_BASE = Text("keadaan semula", "the common ancestor")
_OURS = Text("sisi kita", "our side")
_THEIRS = Text("sisi mereka", "their side")
_NO_PLAN_FILE = Text("bukan berkas rencana", "it is no file of a plan")
_BROKEN = Text("YAML di {side} belum benar", "the YAML of {side} is not right")
_MIXED = Text("akhir baris di {side} tidak seragam", "the line ends of {side} are not all alike")
_UNUSUAL = Text("bentuk berkasnya tidak lazim", "the form of the file is unusual")
_UNSOUND = Text(
    "hasilnya tidak dapat dibuktikan utuh", "the result could not be proved to be whole"
)
