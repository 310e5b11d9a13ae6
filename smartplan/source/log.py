"""The git history of a plan folder: its commits, newest first, with the files they touched."""

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import MANIFEST, is_yaml
from smartplan.source.git import git, git_if, name_of
from smartplan.source.objects import blobs
from smartplan.source.opening import opened
from smartplan.source.repository import file_of_git, repository
from smartplan.source.revision import day_of
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Touch:
    """A file that a commit touched: its path in the plan, and its blob after and before.

    None where it was not there. A merge has a blob before per parent, and only files that it left
    as in none of its parents.
    """

    file: str
    new: str | None
    old: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touched the plan. `is_start`: git has nothing before it (a shallow clone).

    Commits that other programs made may be without a readable day, or without an author's name.
    """

    id: str
    day: date | None
    author: str
    subject: str
    parents: tuple[str, ...]
    touches: tuple[Touch, ...]
    is_start: bool = False


@dataclass(frozen=True, slots=True)
class Log:
    """The commits of a plan folder, newest first; of a shallow clone it is not complete."""

    top: Path
    commits: tuple[Commit, ...]
    is_complete: bool

    def contents(self, wanted: Iterable[str]) -> dict[str, bytes]:
        """The contents of blobs, by one call; Failure where one is not there."""
        return blobs(self.top, wanted)


def log_of(folder: Path, *, main_line: bool = False) -> Log:
    """The history of a plan folder, also from before the folder had its present name.

    `main_line` follows first parents only, and tells of each merge all that it brought.
    """
    top, inside = repository(folder)
    if git_if(top, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        raise Failure(_NO_COMMIT.fill(folder=folder.as_posix()))
    shallow = _shallow(top)
    found: list[Commit] = []
    start, prefix = "HEAD", _prefix(inside)
    while start:
        commits = list(_commits(top, start, prefix, shallow, main_line=main_line))
        start = ""
        if commits and (came := _came_from(top, commits[-1], prefix)):
            prefix, old = came
            start = commits[-1].parents[0]
            commits[-1] = _renaming(commits[-1], old)
        found += commits
    if not found:
        raise Failure((_SHALLOW if shallow else _NEVER).fill(folder=folder.as_posix()))
    return Log(top, tuple(found), is_complete=not any(one.is_start for one in found))


def _commits(
    top: Path, start: str, prefix: str, shallow: frozenset[str], *, main_line: bool
) -> Iterator[Commit]:
    merges = ("--first-parent", "-m") if main_line else ("-c", "--date-order")
    shown = ("--raw", "-z", "--no-abbrev", "--no-renames", "--no-notes")
    listed = git(top, "log", *merges, *shown, _FORMAT, start, "--", prefix or ".")
    # Only NUL can stand in no field of a commit, so that fields and files are counted off.
    pieces = deque(listed.split(b"\0"))
    while pieces:
        if not pieces[0].strip():
            pieces.popleft()
            continue
        id, parents, day, author, subject = (_text(pieces.popleft()) for _ in range(_FIELDS))
        yield Commit(
            id=id.strip(),
            day=day_of(day),
            author=author,
            subject=subject,
            parents=tuple(parents.split()),
            touches=tuple(_touches(pieces, prefix)),
            is_start=id.strip() in shallow,
        )


def _touches(pieces: deque[bytes], prefix: str) -> Iterator[Touch]:
    """The files of a commit, from git's raw lines (see git-diff, "raw output format")."""
    while pieces and (not pieces[0].strip() or pieces[0].lstrip(b"\n").startswith(b":")):
        about = pieces.popleft().lstrip(b"\n")
        if not about:
            continue
        path = name_of(pieces.popleft())
        count = len(about) - len(about.lstrip(b":"))
        words = about.decode().lstrip(":").split()
        modes = words[: count + 1]
        ids = words[count + 1 : 2 * count + 2]
        *old, new = (_blob(*end) for end in zip(modes, ids, strict=True))
        file = path.removeprefix(prefix)
        if is_yaml(file):
            yield Touch(file, new, tuple(old))


def _came_from(top: Path, first: Commit, prefix: str) -> tuple[str, dict[str, str | None]] | None:
    """Where the plan stood before the oldest commit found, if that only moved it: its files."""
    is_new = any(one.file == MANIFEST and not any(one.old) for one in first.touches)
    if not is_new or not first.parents or first.is_start:
        return None
    pair = (first.parents[0], first.id)
    told = git(
        top, "diff-tree", "-r", "-z", "-M", "-l1000", "--diff-filter=R", "--name-status", *pair
    )
    names = name_of(told).split("\0")
    for old, new in zip(names[1::3], names[2::3], strict=False):
        if new == f"{prefix}{MANIFEST}" and PurePosixPath(old).name == MANIFEST:
            before = old.removesuffix(MANIFEST)
            listed = git(top, "ls-tree", "-r", "-z", "--full-tree", first.parents[0], "--",
                         before or ".")  # fmt: skip
            rows = (row for row in name_of(listed).split("\0") if row)
            return before, {
                path.removeprefix(before): about.split()[2]
                for about, _, path in (row.partition("\t") for row in rows)
            }
    return None


def _renaming(commit: Commit, before: dict[str, str | None]) -> Commit:
    """The commit that gave the folder its name, with what it changed besides."""
    after = {touch.file: touch.new for touch in commit.touches}
    touches = tuple(
        Touch(file, after.get(file), (before.get(file),))
        for file in dict.fromkeys((*after, *before))
        if is_yaml(file) and after.get(file) != before.get(file)
    )
    return Commit(commit.id, commit.day, commit.author, commit.subject, commit.parents, touches)


def _shallow(top: Path) -> frozenset[str]:
    """The commits at which a shallow clone ends."""
    held = opened(file_of_git(top, "shallow"))
    return frozenset(held.decode("ascii", "replace").split() if isinstance(held, bytes) else ())


def _prefix(inside: str) -> str:
    return "" if inside == "." else f"{inside}/"


def _blob(mode: str, id: str) -> str | None:
    """The blob of one side; a submodule is no file of the plan."""
    return id if id.strip("0") and mode != _MODULE else None


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


_FORMAT = "--format=%H%x00%P%x00%as%x00%an%x00%s%x00"
_FIELDS = 5
_MODULE = "160000"
_NO_COMMIT = Text(
    "repositori git di {folder} belum punya commit",
    "the git repository of {folder} has no commit yet",
)
_NEVER = Text(
    "{folder} belum pernah disimpan dalam git commit", "{folder} has never been committed to git"
)
_SHALLOW = Text(
    "klon ini tidak memuat riwayat {folder}; ambil dengan: git fetch --unshallow",
    "this clone has no history of {folder}; get it with: git fetch --unshallow",
)
