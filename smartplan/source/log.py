"""The git history of a plan folder: its commits, newest first, with the files they touched."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import MANIFEST, is_yaml
from smartplan.source.git import git
from smartplan.source.opening import opened
from smartplan.source.revision import repository
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
    """A commit that touched the plan. `is_start`: git has nothing before it (a shallow clone)."""

    id: str
    day: date
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

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """The contents of blobs, by one `git cat-file --batch`."""
        wanted = list(dict.fromkeys(blobs))
        if not wanted:
            return {}
        asked = "".join(f"{blob}\n" for blob in wanted).encode()
        answer = git(self.top, "cat-file", "--batch", given=asked).stdout
        found, at = {}, 0
        for blob in wanted:
            line = answer.index(b"\n", at)
            about, at = answer[at:line].split(), line + 1
            if about[1] != b"blob":
                continue  # a submodule, or an object that a partial clone has not got
            size = int(about[2])
            found[blob] = answer[at : at + size]
            at += size + 1
        return found


def log_of(folder: Path, *, main_line: bool = False) -> Log:
    """The history of a plan folder, also from before the folder had its present name.

    `main_line` follows first parents only, and tells of each merge all that it brought.
    """
    top, inside = repository(folder)
    if git(top, "rev-parse", "--verify", "--quiet", "HEAD").returncode:
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
    shown = ("--raw", "-z", "--no-abbrev", "--no-renames", "--no-show-signature", "--no-notes")
    done = git(
        top, "-c", "core.quotePath=false", "log", *merges, *shown, _FORMAT, start, "--",
        prefix or ".",
    )  # fmt: skip
    for record in done.stdout.decode("utf-8", "replace").split("\x01")[1:]:
        id, parents, day, author, subject, *raw = record.split("\0")
        yield Commit(
            id=id,
            day=date.fromisoformat(day),
            author=author,
            subject=subject,
            parents=tuple(parents.split()),
            touches=tuple(_touches(raw, prefix)),
            is_start=id in shallow,
        )


def _touches(raw: list[str], prefix: str) -> Iterator[Touch]:
    """The files of a commit, from git's raw lines (see git-diff, "raw output format")."""
    pieces = iter(piece for piece in (one.lstrip("\n") for one in raw) if piece)
    for about in pieces:
        path = next(pieces, "")
        count = len(about) - len(about.lstrip(":"))
        words = about.lstrip(":").split()
        *old, new = (_blob(one) for one in words[count + 1 : 2 * count + 2])
        file = path.removeprefix(prefix)
        if is_yaml(file):
            yield Touch(file, new, tuple(old))


def _came_from(top: Path, first: Commit, prefix: str) -> tuple[str, dict[str, str | None]] | None:
    """Where the plan stood before the oldest commit found, if that only moved it: its files."""
    is_new = any(one.file == MANIFEST and not any(one.old) for one in first.touches)
    if not is_new or not first.parents or first.is_start:
        return None
    pair = (first.parents[0], first.id)
    done = git(top, "diff-tree", "-r", "-z", "-M", "--diff-filter=R", "--name-status", *pair)
    names = done.stdout.decode("utf-8", "replace").split("\0")
    for old, new in zip(names[1::3], names[2::3], strict=False):
        if new == f"{prefix}{MANIFEST}" and PurePosixPath(old).name == MANIFEST:
            before = old.removesuffix(MANIFEST)
            listed = git(top, "ls-tree", "-r", "-z", "--full-tree", first.parents[0], "--",
                         before or ".")  # fmt: skip
            rows = (row for row in listed.stdout.decode("utf-8", "replace").split("\0") if row)
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
    name = git(top, "rev-parse", "--git-path", "shallow").stdout.decode().strip()
    path = top / name
    held = opened(path) if name else b""
    return frozenset(held.decode("ascii", "replace").split() if isinstance(held, bytes) else ())


def _prefix(inside: str) -> str:
    return "" if inside == "." else f"{inside}/"


def _blob(id: str) -> str | None:
    return id if id.strip("0") else None


# What begins each commit cannot stand in any of its fields.
_FORMAT = "--format=%x01%H%x00%P%x00%as%x00%an%x00%s%x00"
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
