"""What git calls for a plan file: a merge by id and field; where that is in doubt, git's own."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smartplan.merging.files import Merge, merge
from smartplan.merging.render import Markers
from smartplan.source.git import git
from smartplan.source.read import is_faulty, read
from smartplan.source.write import write_asked
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Driven:
    """How a file was merged: whether a person has to look at it, and what they should know."""

    is_clean: bool
    said: tuple[Text, ...] = ()


def drive(files: tuple[Path, Path, Path], path: str, markers: Markers) -> Driven:
    """Merge base, ours and theirs into the file of our side."""
    base, ours, theirs = (file.read_bytes() for file in files)
    try:
        made = merge(path, base, ours, theirs, markers)
    except Exception:
        # Git would take our side for the result: it merges before the bug is told.
        _by_git(files, path, markers)
        raise
    if isinstance(made, Merge):
        write_asked(files[1], made.content, advice=_STAYS)
        return Driven(not made.conflicts, tuple(_conflicts(made, path)))
    done = _by_git(files, path, markers)
    return Driven(done.is_clean, (_BY_GIT.fill(path=path, why=made.why), *done.said))


def _by_git(files: tuple[Path, Path, Path], path: str, markers: Markers) -> Driven:
    """Git's own merge of lines; a clean one that is no readable YAML is no success."""
    base, ours, theirs = (os.fspath(file.absolute()) for file in files)
    were_right = all(_is_right(file) for file in files)
    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    done = git(
        Path.cwd(), "merge-file", f"--marker-size={markers.size}", *labels, ours, base, theirs
    )
    if done.returncode:
        return Driven(is_clean=False)
    if were_right and not _is_right(files[1]):
        return Driven(is_clean=False, said=(_NOT_RIGHT.fill(path=path),))
    return Driven(is_clean=True)


def _is_right(file: Path) -> bool:
    _, faults = read(file.name, file.read_bytes())
    return not is_faulty(faults)


def _conflicts(made: Merge, path: str) -> Iterator[Text]:
    for conflict in made.conflicts:
        place = same(str(conflict.route)) if conflict.route else _THE_FILE
        yield _CONFLICT.fill(path=path, place=place, why=conflict.why)


_STAYS = Text("isinya tetap dari sisi kita", "it stays as on our side")
_THE_FILE = Text("seluruh berkas", "the whole file")
_CONFLICT = Text("{path}: konflik di {place}: {why}", "{path}: conflict at {place}: {why}")
_BY_GIT = Text(
    "{path} digabung baris demi baris oleh git: {why}",
    "{path} is merged line by line by git: {why}",
)
_NOT_RIGHT = Text(
    "{path}: hasil gabungan git bukan YAML yang benar; periksa, lalu git add",
    "{path}: what git merged is no proper YAML; look at it, then git add",
)
