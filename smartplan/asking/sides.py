"""The two sides of a comparison: revisions, the working tree, or folders, from what was typed."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from smartplan.asking.plans import NO_PLAN, NOT_THERE
from smartplan.failure import Failure
from smartplan.source import branches
from smartplan.source.folder import enclosing_plan, plan_folders
from smartplan.source.opening import status
from smartplan.source.pairs import Between, Pair, pairs_in_git, pairs_of_folders
from smartplan.source.revision import repository
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared: the names of both sides, the plans that differ, the files that do."""

    base: Text
    head: Text
    pairs: tuple[Pair, ...]
    files: tuple[str, ...] = ()
    between: Between | None = None


def sides_of_branch(paths: Sequence[Path], base: str, head: str | None, cwd: Path) -> Sides:
    """What a branch (or the working tree) changes since it parted from `base`."""
    top, scopes = _scopes(paths or [], cwd)
    tip = branches.commit_of(top, head or "HEAD")
    other = branches.commit_of(top, base)
    parting = branches.merge_base(top, other, tip)
    between = Between(top, parting, tip if head else None)
    pairs, files = pairs_in_git(between, scopes)
    name = _AT.fill(revision=base, commit=branches.short(top, parting))
    return Sides(name, same(head) if head else WORKING_TREE, pairs, tuple(files), between)


def sides_of(old: str, new: str | None, plan: Path | None, cwd: Path) -> Sides:
    """Two revisions, a revision and the working tree, or two folders."""
    for one in (old, new):
        if one is not None and not one.strip():
            raise Failure(_EMPTY)
    folders = [_folder(one, cwd) for one in (old, new) if one]
    if new is not None and all(folders):
        return _of_folders(old, new, cwd)
    if new is None and folders[0] and not _is_revision(old, cwd):
        # One folder alone: what has been changed in it since the last commit.
        return sides_of("HEAD", None, folders[0], cwd)
    if new is None and ".." in old:
        return _of_range(old, plan, cwd)
    top, scopes = _scopes([plan] if plan else _around(cwd), cwd)
    base = branches.commit_of(top, old)
    head = branches.commit_of(top, new) if new else None
    return _in_git(Between(top, base, head), scopes, old, new)


def _of_range(asked: str, plan: Path | None, cwd: Path) -> Sides:
    """`A..B` is A against B, `A...B` what B brings since it parted from A, as git has it."""
    dots = "..." if "..." in asked else ".."
    old, _, new = asked.partition(dots)
    old, new = old or "HEAD", new or "HEAD"
    if dots == "..":
        return sides_of(old, new, plan, cwd)
    top, scopes = _scopes([plan] if plan else _around(cwd), cwd)
    head = branches.commit_of(top, new)
    base = branches.merge_base(top, branches.commit_of(top, old), head)
    return _in_git(Between(top, base, head), scopes, asked, new)


def _in_git(between: Between, scopes: Sequence[str], old: str, new: str | None) -> Sides:
    pairs, files = pairs_in_git(between, scopes)
    if any(pair.old is None for pair in pairs) and "." not in scopes:
        # A plan that was not there may have stood in another folder.
        wider, _ = pairs_in_git(between, ["."])
        pairs = tuple(p for p in wider if p.folder in {pair.folder for pair in pairs})
    head = same(new) if new else WORKING_TREE
    return Sides(same(old), head, pairs, tuple(files), between)


def _of_folders(old: str, new: str, cwd: Path) -> Sides:
    left, right = cwd / old, cwd / new
    for shown, folder in ((old, left), (new, right)):
        if not plan_folders(folder):
            raise Failure(NO_PLAN.fill(path=shown))
    return Sides(same(old), same(new), pairs_of_folders(left, right))


def _folder(asked: str, cwd: Path) -> Path | None:
    return cwd / asked if os.path.isdir(cwd / asked) else None  # noqa: PTH112 -- also of no name


def _is_revision(asked: str, cwd: Path) -> bool:
    try:
        branches.commit_of(repository(cwd)[0], asked)
    except Failure:
        return False
    return True


def _around(cwd: Path) -> list[Path]:
    plan = enclosing_plan(cwd)
    return [plan] if plan else []


def _scopes(paths: Sequence[Path], cwd: Path) -> tuple[Path, list[str]]:
    """The repository, and the folders in it that are looked at; all of it if none is named."""
    if not paths:
        return repository(cwd)[0], ["."]
    places = [Path(os.path.abspath(cwd / path)) for path in paths]  # noqa: PTH100 -- links stay
    for path, place in zip(paths, places, strict=True):
        if status(place) is None:
            raise Failure(NOT_THERE.fill(path=path.as_posix()))
    found = [repository(place if place.is_dir() else place.parent) for place in places]
    if len({top for top, _ in found}) > 1:
        raise Failure(_TWO_REPOSITORIES)
    return found[0][0], [inside for _, inside in found]


_EMPTY = Text(
    "A atau B kosong; tulis revisi git (main, HEAD~1) atau folder rencana",
    "A or B is empty; write a git revision (main, HEAD~1) or a plan folder",
)
WORKING_TREE = Text("berkas kerja saat ini", "the working tree")
_AT = Text("{revision} ({commit})", "{revision} ({commit})")
_TWO_REPOSITORIES = Text(
    "folder-folder itu berada di repositori git yang berbeda; tinjau satu per satu",
    "these folders are in different git repositories; review them one by one",
)
