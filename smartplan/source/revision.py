"""A plan folder as it was at a git revision, read into the same bundle as from disk."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.finding import Finding, Place, Spot
from smartplan.source import branches, defects, prescan
from smartplan.source.bundle import MAX_BYTES, Bundle, is_skipped, is_yaml
from smartplan.source.changed import is_changed
from smartplan.source.git import git, name_of
from smartplan.source.objects import blobs
from smartplan.source.repository import repository
from smartplan.value import dataclass
from smartplan.wording import Text

_LINK, _MODULE = "120000", "160000"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in a git tree."""

    mode: str
    blob: str
    size: int
    path: str


def read_revision(folder: Path, revision: str) -> Bundle:
    """Read a plan folder's files at a revision (a branch, tag, commit, `HEAD~1`).

    Failure when the folder is in no git repository, the revision is unknown, or the folder was
    not there. Takes four git calls, however many files there are.
    """
    top, inside = repository(folder)
    commit = branches.commit_of(top, revision)
    bundle = read_commit(top, commit, inside, folder.resolve().name)
    if bundle is None:
        raise Failure(_NOT_THEN.fill(folder=folder.as_posix(), revision=revision))
    return bundle


def read_commit(top: Path, commit: str, inside: str, name: str) -> Bundle | None:
    """The files of a folder (its path inside the repository) at a commit; None if it has none."""
    prefix = "" if inside == "." else f"{inside}/"
    entries = [entry for entry in _entries(top, commit, prefix) if not _is_skipped(entry, prefix)]
    if not entries:
        return None
    findings: list[Finding] = []
    wanted: dict[str, str] = {}
    others: set[str] = set()
    for entry in entries:
        file = entry.path.removeprefix(prefix)
        if not is_yaml(file):
            others.add(file)
        elif entry.mode in (_LINK, _MODULE):
            place = Place(file=file, spot=Spot(file, 1, 1, 1, 1))
            reason = _IS_LINK if entry.mode == _LINK else _IS_MODULE
            findings.append(defects.UNREADABLE_FILE.at(place, reason=reason))
        elif entry.size > MAX_BYTES:
            findings.append(prescan.too_large(file, entry.size))
        else:
            wanted[file] = entry.blob
    held = blobs(top, wanted.values())
    contents = {file: held[blob] for file, blob in wanted.items()}
    return Bundle(name, contents, frozenset(others), tuple(findings))


@dataclass(frozen=True, slots=True)
class Version:
    """Where a plan stands in git: its version's name ("" without git), its last commit's day.

    The day is None where git does not know it either. `commit` is the whole hash.
    """

    name: str = ""
    committed: date | None = None
    commit: str = ""


def version(folder: Path) -> Version:
    """The version of a plan folder: the last commit that touched it, as `git describe` names it.

    A `+` behind the name says that something has been changed since and not been committed.
    """
    try:
        last = git(folder, "log", "-1", "--format=%H %cs", "--", ".").decode("utf-8", "replace")
        if not last.strip():
            return Version()
        commit, _, day = last.strip().partition(" ")
        name = name_of(git(folder, "describe", "--tags", "--always", commit)).strip()
        return Version(f"{name}+" if is_changed(folder) else name, day_of(day), commit)
    except Failure:
        return Version()  # outside of git, before the first commit: the books bear no version


def day_of(text: str) -> date | None:
    """A day as git writes it; None for one that no calendar has, or that git could not read."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _entries(top: Path, commit: str, prefix: str) -> Iterable[_Entry]:
    listed = git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", prefix or ".")
    for row in listed.split(b"\0"):
        if row:
            about, _, path = row.partition(b"\t")
            mode, _, blob, size = about.decode().split()
            yield _Entry(mode, blob, int(size) if size.isdigit() else 0, name_of(path))


def _is_skipped(entry: _Entry, prefix: str) -> bool:
    folders = PurePosixPath(entry.path.removeprefix(prefix)).parts[:-1]
    return any(is_skipped(folder) for folder in folders)


_NOT_THEN = Text(
    "folder {folder} belum ada pada revisi {revision}",
    "folder {folder} was not there at revision {revision}",
)
_IS_LINK = Text("tautan tidak diikuti", "links are not followed")
_IS_MODULE = Text("ini submodul", "it is a submodule")
