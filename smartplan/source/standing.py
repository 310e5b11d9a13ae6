"""Where many folders stand in git, asked once for each repository, however many they are."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.changed import changed
from smartplan.source.git import git_if
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """The commit that a folder's repository is at, and whether anything in the folder differs."""

    commit: str
    is_dirty: bool


def heads(folders: Iterable[Path], troubles: list[Failure]) -> Mapping[Path, Head]:
    """The heads of the folders that are in a repository with a commit, by folder.

    Three calls of git a repository. A repository that git does not answer for is taken for none,
    and why is put to the `troubles`.
    """
    by_top: dict[Path, dict[Path, Path]] = {}
    tops: dict[Path, Path | None] = {}
    for folder in folders:
        real = Path(os.path.realpath(folder))
        top = _top(real, tops)
        if top is not None:
            by_top.setdefault(top, {})[folder] = real
    found: dict[Path, Head] = {}
    for top, inside in by_top.items():
        try:
            found.update(_heads(top, inside))
        except Failure as failure:
            troubles.append(failure)
    return found


def _heads(top: Path, folders: Mapping[Path, Path]) -> Iterator[tuple[Path, Head]]:
    told = git_if(top, "rev-parse", "--verify", "--quiet", "HEAD")
    if told is None:  # no commit yet
        return
    commit = told.decode("ascii", "replace").strip()
    places = {folder: real.relative_to(top).as_posix() for folder, real in folders.items()}
    # So many names fit into no command line: then the whole repository is looked at.
    scopes = list(places.values()) if len(places) <= _FEW else ["."]
    differing = changed(top, commit, None, scopes)
    dirty: set[str] = set()
    moved = [link.path for link in differing.links if link.old != link.new]
    for file in (*differing.files, *moved):
        dirty.update(above.as_posix() for above in PurePosixPath(file).parents)
    for folder, place in places.items():
        yield folder, Head(commit, place in dirty)


def _top(folder: Path, known: dict[Path, Path | None]) -> Path | None:
    """The nearest folder around one, itself too, in which git's own stands."""
    passed = []
    found: Path | None = None
    for place in (folder, *folder.parents):
        if place in known:
            found = known[place]
            break
        passed.append(place)
        if (place / ".git").exists():
            found = place
            break
    known.update(dict.fromkeys(passed, found))
    return found


_FEW = 200
