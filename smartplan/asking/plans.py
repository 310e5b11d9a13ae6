"""Which plans a command is to work on, from the paths that were given."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from stat import S_ISDIR
from typing import TYPE_CHECKING

from smartplan.failure import Failure
from smartplan.source.folder import enclosing_plan, plan_folders
from smartplan.source.opening import FORBIDDEN, status
from smartplan.wording import Text, same

if TYPE_CHECKING:  # git is asked only where something is missing
    from smartplan.source.branches import Seen


def chosen(paths: list[Path], cwd: Path) -> list[Path]:
    """The plan folders that paths mean, each once, in order.

    A path is a plan folder, something inside one, or a folder of plans. Without paths: the plan
    around the current folder, else every plan below it.
    """
    found: dict[Path, None] = {}
    for path in paths or [cwd]:
        found |= dict.fromkeys(_meant(path, cwd, given=bool(paths)))
    return list(found)


def _meant(path: Path, cwd: Path, *, given: bool) -> list[Path]:
    # Not resolve(): links are kept as the user sees them.
    place = Path(os.path.abspath(cwd / path))  # noqa: PTH100
    held = status(place)
    is_folder = held is not None and S_ISDIR(held.st_mode)
    plans = [] if held is None else _found(place, is_folder=is_folder, given=given)
    if not plans and is_folder and not os.access(place, os.R_OK | os.X_OK):
        raise Failure(FORBIDDEN.fill(path=path.as_posix()))
    if held is None:
        raise not_there(place, path)
    if not plans:
        here = Text("folder ini", "this folder")
        where = here if path == cwd else same(path.as_posix())
        raise no_plan(place, where, cwd)
    return plans


def no_plan(place: Path, where: Text, cwd: Path) -> Failure:
    """What to say of a place that holds no plan; its manifest may only have another name."""
    from smartplan.asking.nearly import renaming

    return renaming(place, where, cwd) or Failure(_NO_PLAN.fill(path=where))


def not_there(place: Path, path: Path) -> Failure:
    """What to say of a path at which nothing stands: it is misspelt, or it is no more."""
    seen = last_seen(place)
    if seen is None:
        return Failure(NOT_THERE.fill(path=path.as_posix()))
    words = _DELETED if seen.is_kept else _GONE
    return Failure(words.fill(path=path.as_posix(), commit=seen.commit, day=seen.day))


def last_seen(place: Path) -> "Seen | None":
    """When git last had to do with what stood in a place; None if it knows nothing of it."""
    from smartplan.source.branches import last_seen
    from smartplan.source.repository import repository

    try:
        top, inside = repository(place)
        return last_seen(top, inside)
    except Failure:
        return None


def _found(place: Path, *, is_folder: bool, given: bool) -> list[Path]:
    around = enclosing_plan(place if is_folder else place.parent)
    if not is_folder or not given:
        return [around] if around else plan_folders(place)
    return plan_folders(place) or ([around] if around else [])


def told_apart(plans: Sequence[Path]) -> dict[Path, PurePosixPath]:
    """A short name for each plan: its folder's; where two are alike, with the way to them.

    That is the path below the folder that all of them have in common.
    """
    names = {plan: PurePosixPath(plan.name) for plan in plans}
    if len(set(names.values())) == len(names):
        return names
    common = os.path.commonpath(plans)
    return {plan: PurePosixPath(plan.relative_to(common).as_posix()) for plan in plans}


def shown(plan: Path, cwd: Path) -> str:
    """A plan's folder as the user can type it from where they are; empty for the folder itself."""
    try:
        text = plan.relative_to(cwd).as_posix()
    except ValueError:
        return plan.as_posix()
    return "" if text == "." else text


_GONE = Text(
    "{path} sudah tidak ada: dihapus atau dipindahkan dalam commit {commit} ({day}); lihat dengan "
    "smartplan diff {commit}~1 {commit} --plan {path}",
    "{path} is no more: commit {commit} ({day}) removed or moved it; see it with "
    "smartplan diff {commit}~1 {commit} --plan {path}",
)
_DELETED = Text(
    "{path} sudah dihapus, tetapi belum dalam commit; kembalikan dengan git restore {path}",
    "{path} has been deleted, though in no commit yet; bring it back with git restore {path}",
)
NOT_THERE = Text("{path} tidak ada; periksa ejaannya", "{path} does not exist; check the spelling")
_NO_PLAN = Text(
    "tidak ada rencana (smartplan.yaml) di {path}; buat dengan: smartplan init <nama daerah>",
    "there is no plan (smartplan.yaml) in {path}; make one with: smartplan init <region>",
)
