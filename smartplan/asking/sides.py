"""The two sides of a comparison: revisions, the working tree, or folders, from what was typed."""

import os
from collections.abc import Sequence
from pathlib import Path

from smartplan.asking import naming
from smartplan.asking.naming import WORKING_TREE
from smartplan.asking.plans import NOT_THERE, no_plan, not_there
from smartplan.failure import Failure
from smartplan.source import branches
from smartplan.source.branches import Revision
from smartplan.source.bundle import Bundle
from smartplan.source.folder import enclosing_plan, plan_folders
from smartplan.source.pairs import (
    Between,
    Pair,
    PairsFound,
    SideNote,
    pairs_in_git,
    pairs_of_folders,
    told_apart,
)
from smartplan.source.repository import around, repository
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared: the names of both sides, the plans that differ, the files that do.

    `notes` say what could not be looked at; `is_contained`, that the base holds every commit of
    the head.
    """

    base: Text
    head: Text
    pairs: tuple[Pair, ...]
    files: tuple[str, ...] = ()
    between: Between | None = None
    notes: tuple[SideNote, ...] = ()
    is_contained: bool = False


def sides_of_branch(paths: Sequence[Path], base: str | None, head: str | None, cwd: Path) -> Sides:
    """What a branch (or the working tree) changes since it parted from `base`.

    None is the branch that changes are meant for, as far as the repository says which it is.
    """
    top, scopes = _scopes(paths, cwd)
    # The base first: where both are missing, its absence is what can be helped.
    other, tip = branches.points(top, base, head or "HEAD")
    between, partings = _since(top, other, tip.commit, head=head)
    found = _found(between, scopes, paths)
    return Sides(
        naming.commits(top, partings, other.name),
        naming.head(top, tip, partings, [pair.folder for pair in found.pairs], asked=head),
        told_apart(found.pairs),
        found.files,
        between,
        found.notes,
        is_contained=tip.commit in partings,
    )


def sides_of(old: str, new: str | None, plan: Path | None, cwd: Path) -> Sides:
    """Two revisions, a revision and the working tree, or two folders."""
    if not old.strip() or (new is not None and not new.strip()):
        raise Failure(branches.EMPTY)
    folders = [_folder(one, cwd) for one in (old, new) if one is not None]
    if new is not None and all(folders):
        return _of_folders(old, new, cwd)
    if new is None and folders[0] and not _is_revision(old, cwd):
        # One folder alone: what has been changed in it since the last commit.
        return sides_of("HEAD", None, folders[0], cwd)
    if new is None and ".." in old:
        return _of_range(old, plan, cwd)
    paths = [plan] if plan else _around(cwd)
    top, scopes = _scopes(paths, cwd)
    asked = (old,) if new is None else (old, new)
    base, *heads = branches.points(top, *asked)
    between = Between(top, base.commit, heads[0].commit if heads else None)
    return _in_git(between, _found(between, scopes, paths), old, new)


def _of_range(asked: str, plan: Path | None, cwd: Path) -> Sides:
    """`A..B` is A against B, `A...B` what B brings since it parted from A, as git has it."""
    dots = "..." if "..." in asked else ".."
    old, _, new = asked.partition(dots)
    old, new = old or "HEAD", new or "HEAD"
    if dots == "..":
        return sides_of(old, new, plan, cwd)
    paths = [plan] if plan else _around(cwd)
    top, scopes = _scopes(paths, cwd)
    base, head = branches.points(top, old, new)
    between, _ = _since(top, base, head.commit, head=new)
    return _in_git(between, _found(between, scopes, paths), asked, new)


def _since(top: Path, base: Revision, tip: str, *, head: str | None) -> tuple[Between, list[str]]:
    """From where a branch has parted from its base, to its tip or the working tree."""
    first, *others = branches.merge_bases(top, base, tip)
    root = ""
    if others:
        roots = branches.merge_bases(top, Revision(base.name, first), others[0])
        root = roots[0]
    between = Between(top, first, tip if head else None, tuple(others), root)
    return between, [first, *others]


def _found(between: Between, scopes: Sequence[str], paths: Sequence[Path]) -> PairsFound:
    """The plans that differ under what was named, and what they were called before."""
    found = pairs_in_git(between, scopes, _joined)
    one_sided = {one.folder for one in found.pairs if one.old is None or one.new is None}
    if one_sided and "." not in scopes:
        # What has come or gone here may have stood in another folder, or stand there now.
        wider = pairs_in_git(between, ["."], _joined)
        kept = {one.folder for one in found.pairs}
        pairs = tuple(p for p in wider.pairs if p.folder in kept or p.was in one_sided)
        files = {*found.files, *_below(pairs, wider.files)}
        return PairsFound(pairs, tuple(sorted(files)), found.notes)
    for scope, path in zip(scopes, paths, strict=False):
        _look_for(between, scope, path, found)
    return found


def _joined(base: Bundle | None, one: Bundle | None, other: Bundle | None) -> Bundle | None:
    from smartplan.merging.bundles import joined  # few histories go crosswise

    return joined(base, one, other)


def _below(pairs: Sequence[Pair], files: Sequence[str]) -> list[str]:
    """The files that stand in some plans."""
    folders = tuple(f"{one.folder}/" for one in pairs if one.folder != ".")
    return [file for file in files if file.startswith(folders)]


def _look_for(between: Between, scope: str, path: Path, found: PairsFound) -> None:
    """Failure for a path that is on no side; one that is gone has changed."""
    if scope == "." or (between.top / scope).exists():
        return
    if any(file == scope or file.startswith(f"{scope}/") for file in found.files):
        return
    commits = [one for one in (between.base, between.head) if one]
    if not any(branches.holds(between.top, commit, scope) for commit in commits):
        raise not_there(between.top / scope, path)


def _in_git(between: Between, found: PairsFound, old: str, new: str | None) -> Sides:
    pairs = told_apart(found.pairs)
    return Sides(same(old), _later(new), pairs, found.files, between, found.notes)


def _later(head: str | None) -> Text:
    return WORKING_TREE if head is None else same(head)


def _of_folders(old: str, new: str, cwd: Path) -> Sides:
    left, right = cwd / old, cwd / new
    for shown, folder in ((old, left), (new, right)):
        if not plan_folders(folder):
            raise no_plan(folder, same(shown), cwd)
    return Sides(same(old), same(new), told_apart(pairs_of_folders(left, right, new)))


def _folder(asked: str, cwd: Path) -> Path | None:
    return cwd / asked if asked and os.path.isdir(cwd / asked) else None  # noqa: PTH112 -- also of no name


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
    found = []
    for path in paths:
        place = Path(os.path.abspath(cwd / path))  # noqa: PTH100 -- links stay
        try:
            found.append(_seen_from(cwd, place.parent if place.is_file() else place))
        except (OSError, ValueError):
            raise Failure(NOT_THERE.fill(path=path.as_posix())) from None
    if len({top for top, _ in found}) > 1:
        raise Failure(_TWO_REPOSITORIES)
    return found[0][0], [inside for _, inside in found]


def _seen_from(cwd: Path, place: Path) -> tuple[Path, str]:
    """The repository of a folder; of one in a submodule, that from which it is looked at."""
    top, inside = repository(place)
    here = cwd.resolve()
    if not here.is_relative_to(top) and (outer := around(top)) and here.is_relative_to(outer):
        return outer, top.relative_to(outer).as_posix()
    return top, inside


_TWO_REPOSITORIES = Text(
    "folder-folder itu berada di repositori git yang berbeda; tinjau satu per satu",
    "these folders are in different git repositories; review them one by one",
)
