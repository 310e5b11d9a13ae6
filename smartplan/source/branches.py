"""Points in a git history: what a name means, where two of them part, which plans stand there."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import MANIFEST, is_skipped
from smartplan.source.folder import holds_plan
from smartplan.source.git import git, git_if, name_of, raw_of
from smartplan.source.objects import commits, content_at
from smartplan.source.opening import opened
from smartplan.source.repository import has_origin, is_shallow
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and the name that it was found by."""

    name: str
    commit: str


def points(top: Path, *asked: str | None) -> list[Revision]:
    """The commits of revisions; `main` also where only the remote's `origin/main` is there.

    None asks for the branch that changes are meant for: main, else what the remote takes for its
    main branch, else master. Failure where there is none.
    """
    choices = [_choices(one) for one in asked]
    found = iter(commits(top, [name for names in choices for name in names]))
    told: list[Revision] = []
    for one, names in zip(asked, choices, strict=True):
        held = [Revision(name, id) for name in names if (id := next(found)) is not None]
        if not held:
            raise _unknown(top, one)
        told.append(_named(top, held[0]))
    return told


def commit_of(top: Path, revision: str) -> str:
    """The commit of a revision; `main` also where only the remote's `origin/main` is there."""
    return points(top, revision)[0].commit


def merge_bases(top: Path, base: Revision, head: str) -> tuple[str, ...]:
    """The commits at which two commits parted; Failure where git does not have any.

    They are several where the two have been merged into each other crosswise.
    """
    found = git_if(top, "merge-base", "--all", base.commit, head)
    if found:
        return tuple(sorted(found.decode().split()))
    raise Failure(_PARTING.fill(fetch=_fetch(base.name)) if is_shallow(top) else _UNRELATED)


def plans_of(
    top: Path,
    commit: str | None,
    files: Iterable[str],
    outside: Iterable[str] = (),
    *,
    named: Iterable[str] = (),
) -> tuple[str, ...]:
    """The plan folders that files stand in at a commit; without one, in the working tree.

    Asks only for the folders above those files: a repository may hold hundreds of plans.
    `outside` are files that the working tree has, but not on disk; `named` the folders asked for.
    """
    above = {parent for file in files for parent in PurePosixPath(file).parents}
    folders = sorted(
        folder for folder in above if not any(is_skipped(part) for part in folder.parts)
    )
    if commit is None:
        unwritten = set(outside)
        held = {
            folder
            for folder in folders
            if holds_plan(top / folder) or (folder / MANIFEST).as_posix() in unwritten
        }
    else:
        held = _with_manifest(top, commit, folders)
    # A plan that is named is looked at by itself, also where it stands inside of another one.
    inner = {PurePosixPath(one) for one in named} & set(held)
    held = {one for one in held if not any(one in plan.parents for plan in inner)}
    found: list[str] = []
    for folder in folders:
        if folder in held and not any(folder.is_relative_to(outer) for outer in found):
            found.append(folder.as_posix())
    return tuple(found)


def holds(top: Path, commit: str, path: str) -> bool:
    """Whether there is a file or folder of a name at a commit."""
    return bool(git(top, "ls-tree", "-z", "--full-tree", commit, "--", path))


@dataclass(frozen=True, slots=True)
class Seen:
    """The commit, in short, that last touched a path, its day, and whether it is still there."""

    commit: str
    day: str
    is_kept: bool


def last_seen(top: Path, path: str) -> Seen | None:
    """When git last had to do with a path; None for one that it has never held."""
    told = git_if(top, "log", "-1", "--format=%h %cs", "--", path, no=(128,))
    commit, _, day = (told or b"").decode("utf-8", "replace").strip().partition(" ")
    return Seen(commit, day, is_kept=holds(top, "HEAD", path)) if commit else None


def short(top: Path, commit: str) -> str:
    """A commit's id as people write it."""
    return git(top, "rev-parse", "--short", commit).decode().strip()


def text_at(top: Path, commit: str | None, file: str) -> str | None:
    """The text of a file at a commit, or in the working tree; None if it is not there."""
    content: object
    if commit is not None:
        content = content_at(top, commit, file)
    else:
        content = opened(top / file, inside=top)
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else None


def _choices(asked: str | None) -> tuple[str, ...]:
    """The names under which a commit may be found, the first that is there counts."""
    if asked is None:
        return _MAIN
    is_remote = asked.startswith(("-", "origin/"))
    return (asked,) if is_remote or not asked else (asked, f"origin/{asked}")


def _named(top: Path, point: Revision) -> Revision:
    """A point by the name of the branch, where it was found by what stands for it."""
    if point.name != _REMOTE_MAIN:
        return point
    told = git_if(top, "symbolic-ref", "--quiet", "--short", f"refs/remotes/{_REMOTE_MAIN}")
    return Revision(name_of(told).strip(), point.commit) if told else point


def _with_manifest(top: Path, commit: str, folders: Sequence[PurePosixPath]) -> set[PurePosixPath]:
    """Those of some folders that are plans at a commit."""
    # What git is asked line by line cannot hold a line break; such a folder is asked for alone.
    plain = [folder for folder in folders if "\n" not in str(folder)]
    asked = b"".join(raw_of(f"{commit}:{folder / MANIFEST}\n") for folder in plain)
    told = git(top, "cat-file", "--batch-check", given=asked).split(b"\n") if plain else []
    held = {folder for folder, row in zip(plain, told, strict=False) if b" blob " in row}
    odd = (folder for folder in folders if "\n" in str(folder))
    return held.union(one for one in odd if holds(top, commit, (one / MANIFEST).as_posix()))


def _unknown(top: Path, asked: str | None) -> Failure:
    if asked is None:
        return Failure(_NO_MAIN)
    if not asked.strip():
        return Failure(EMPTY)
    shown = asked[:_LONGEST]  # the screen shows what nobody sees
    shown += "..." * (len(asked) > _LONGEST)
    if is_shallow(top):
        return Failure(_SHALLOW.fill(revision=shown, fetch=_fetch(asked)))
    if _BRANCH.fullmatch(asked) and has_origin(top):
        return Failure(_FETCH.fill(revision=shown, fetch=_fetch(asked, is_whole=True)))
    return Failure(_NO_REVISION.fill(revision=shown))


def _fetch(revision: str, *, is_whole: bool = False) -> str:
    """The call that brings a branch with all of its history, also into a clone of another one."""
    whole = "" if is_whole else " --unshallow"
    branch = revision.removeprefix("origin/")
    if not _BRANCH.fullmatch(branch) or branch == "HEAD":
        return f"git fetch{whole}"
    return f"git fetch{whole} origin {branch}:refs/remotes/origin/{branch}"


_LONGEST = 100
_REMOTE_MAIN = "origin/HEAD"
_MAIN = ("main", "origin/main", _REMOTE_MAIN, "master", "origin/master")
# What looks like a branch: no commit's id, no steps back (`HEAD~1`), nothing a shell would read.
_BRANCH = re.compile(r"(?![0-9a-f]{7,64}\Z)(?!HEAD\Z)[A-Za-z0-9_][\w.+/-]{0,99}", re.ASCII)

_NO_REVISION = Text(
    "tidak ada revisi git {revision}; lihat git log dan git branch --all",
    "there is no git revision {revision}; see git log and git branch --all",
)
EMPTY = Text(
    "nama revisi git kosong; sebut cabang, tag, atau commit",
    "the name of the git revision is empty; name a branch, a tag or a commit",
)
_NO_MAIN = Text(
    "repositori ini tidak punya cabang main, origin/HEAD, atau master; sebut cabang tujuan "
    "dengan --base",
    "this repository has no branch main, origin/HEAD or master; name the branch that the change "
    "is meant for with --base",
)
_FETCH = Text(
    "tidak ada revisi git {revision}; periksa ejaannya, atau ambil dahulu dengan {fetch}",
    "there is no git revision {revision}; check the spelling, or get it with {fetch}",
)
_SHALLOW = Text(
    "tidak ada revisi git {revision} karena riwayat repositori ini tidak lengkap; "
    "ambil dahulu dengan {fetch}, atau fetch-depth: 0 pada CI",
    "there is no git revision {revision} because this repository lacks part of its history; "
    "get it with {fetch}, or fetch-depth: 0 in CI",
)
_PARTING = Text(
    "titik percabangan tidak ditemukan karena riwayat repositori ini tidak lengkap; "
    "ambil dahulu dengan {fetch}, atau fetch-depth: 0 pada CI",
    "where the branches part is not known because this repository lacks part of its history; "
    "get it with {fetch}, or fetch-depth: 0 in CI",
)
_UNRELATED = Text(
    "kedua revisi tidak mempunyai riwayat bersama; bandingkan dengan smartplan diff A B",
    "the two revisions share no history; compare them with smartplan diff A B",
)
