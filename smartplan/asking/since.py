"""What has changed in one plan since a revision, as `--since` asks for it."""

from pathlib import Path

from smartplan.asking.sides import sides_of
from smartplan.source.branches import points, text_at
from smartplan.source.bundle import MANIFEST
from smartplan.source.folder import read_folder
from smartplan.source.pairs import Pair
from smartplan.source.repository import repository


def pair_since(folder: Path, revision: str, cwd: Path) -> Pair | None:
    """A plan as it stood at a revision, under whatever name, and now; None if it is as it was."""
    sides = sides_of(revision, None, folder, cwd)
    top, inside = repository(folder)
    found = next((one for one in sides.pairs if one.folder == inside), None)
    if found is None and _text_at(top, revision, inside) is None:
        # Git has never been told of this plan.
        return Pair(inside, None, read_folder(folder))
    return found


def text_since(file: Path, revision: str) -> str | None:
    """The text of a file at a revision; None where it was not there, or git does not hold it."""
    top, inside = repository(file.absolute().parent)
    place = file.name if inside == "." else f"{inside}/{file.name}"
    return text_at(top, points(top, revision)[0].commit, place)


def _text_at(top: Path, revision: str, folder: str) -> str | None:
    manifest = MANIFEST if folder == "." else f"{folder}/{MANIFEST}"
    return text_at(top, points(top, revision)[0].commit, manifest)
