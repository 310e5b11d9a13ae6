"""What git calls for a plan file: a merge by id and field; in doubt by lines, where proved."""

import functools
from collections.abc import Iterator
from pathlib import Path

from smartplan.merging.files import Merge, merge
from smartplan.merging.proof import is_whole
from smartplan.merging.render import Markers, lines_of, parted_lines
from smartplan.source.git import merged_lines, setting
from smartplan.source.write import write_asked
from smartplan.value import dataclass
from smartplan.wording import Text, same

Files = tuple[Path, Path, Path]


@dataclass(frozen=True, slots=True)
class Driven:
    """How a file was merged: whether a person has to look at it, and what they should know.

    `bug` is what went wrong in smartplan itself; the file is left as a conflict then.
    """

    is_clean: bool
    said: tuple[Text, ...] = ()
    bug: Exception | None = None


def drive(files: Files, path: str, markers: Markers) -> Driven:
    """Merge base, ours and theirs into the file of our side."""
    sides = [file.read_bytes() for file in files]
    try:
        made = merge(path, sides[0], sides[1], sides[2], markers)
    except Exception as bug:  # noqa: BLE001 -- told as a bug as soon as the file is safe
        # Git would take our side for the result: no doubt may be left that this is none.
        _write(files, _all_of_it(sides, markers, _BUG))
        return Driven(is_clean=False, said=(_CONFLICT_BUG.fill(path=path),), bug=bug)
    if isinstance(made, Merge):
        _write(files, made.content)
        return Driven(not made.conflicts, tuple(_conflicts(made, path)))
    found = merged_lines(files, markers.names, *_flags(markers))
    if found and found[0] == 0 and is_whole(sides, [found[1]]):
        _write(files, found[1])
        return Driven(is_clean=True, said=(_BY_GIT.fill(path=path, why=made.why),))
    if found and found[0] and _is_proved(files, sides, markers):
        _write(files, found[1])
        return Driven(is_clean=False, said=(_BY_GIT.fill(path=path, why=made.why),))
    _write(files, _all_of_it(sides, markers, made.why))
    return Driven(is_clean=False, said=(_UNPROVED.fill(path=path, why=made.why),))


@functools.cache
def conflict_style() -> str:
    """How conflicts are to be marked, as git is set up where it calls us."""
    asked = setting(Path.cwd(), "merge.conflictStyle")
    return asked if asked in _STYLES else "merge"


def _flags(markers: Markers) -> list[str]:
    style = markers.style()
    return [f"--marker-size={markers.size}", *([f"--{style}"] if style in _STYLES else [])]


def _is_proved(files: Files, sides: list[bytes], markers: Markers) -> bool:
    """Whether git's conflict is whole whichever side of it is chosen."""
    chosen = [merged_lines(files, markers.names, side) for side in ("--ours", "--theirs")]
    texts = [found[1] for found in chosen if found]
    return len(texts) == len(chosen) and is_whole(sides, texts)


def _all_of_it(sides: list[bytes], markers: Markers, why: Text) -> bytes:
    """A conflict of all that is not alike on the three sides, so that nothing can be lost."""
    base, ours, theirs = (lines_of(raw.decode("utf-8", "surrogateescape")) for raw in sides)
    top, _, _, tail = parted_lines(ours, theirs)
    above, *_ = parted_lines(base, top)
    *_, below = parted_lines(base[len(above) :], tail)
    start, end = len(above), len(below)
    texts = ["".join(side[start : len(side) - end]) for side in (base, ours, theirs)]
    marked = markers.around(texts, why.say(markers.lang))
    text = "".join((*above, marked, *below))
    return text.encode("utf-8", "surrogateescape")


def _write(files: Files, content: bytes) -> None:
    write_asked(files[1], content, advice=_STAYS)


def _conflicts(made: Merge, path: str) -> Iterator[Text]:
    for conflict in made.conflicts:
        place = same(str(conflict.route)) if conflict.route else _THE_FILE
        yield _CONFLICT.fill(path=path, place=place, why=conflict.why)


_STYLES = ("diff3", "zdiff3")
_STAYS = Text("isinya tetap dari sisi kita", "it stays as on our side")
_THE_FILE = Text("seluruh berkas", "the whole file")
_CONFLICT = Text("{path}: konflik di {place}: {why}", "{path}: conflict at {place}: {why}")
_BUG = Text("kesalahan di smartplan", "a bug in smartplan")
_CONFLICT_BUG = Text(
    "{path}: konflik karena smartplan sendiri keliru; pilih satu sisi di antara tanda konflik",
    "{path}: conflict because smartplan itself failed; choose between the markers",
)
_BY_GIT = Text(
    "{path} digabung baris demi baris oleh git: {why}",
    "{path} is merged line by line by git: {why}",
)
_UNPROVED = Text(
    "{path}: konflik: {why}, dan gabungan baris demi baris oleh git tidak dapat dibuktikan utuh; "
    "pilih di antara tanda konflik, lalu git add",
    "{path}: conflict: {why}, and what git merges line by line could not be proved to be whole; "
    "choose between the markers, then git add",
)
