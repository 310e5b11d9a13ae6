"""A plan folder as it was at a git revision, read into the same bundle as from disk."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.finding import Finding, Place, Spot
from smartplan.source import defects, prescan
from smartplan.source.bundle import MAX_BYTES, Bundle, is_skipped, is_yaml
from smartplan.source.git import git
from smartplan.wording import Text

_LINK = "120000"


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
    not there. Takes two git calls, however many files there are.
    """
    top, inside = repository(folder)
    bundle = read_commit(top, resolve(top, revision), inside, folder.resolve().name)
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
    wanted: list[_Entry] = []
    others: set[str] = set()
    for entry in entries:
        file = entry.path.removeprefix(prefix)
        if not is_yaml(file):
            others.add(file)
        elif entry.mode == _LINK:
            place = Place(file=file, spot=Spot(file, 1, 1, 1, 1))
            findings.append(defects.UNREADABLE_FILE.at(place, reason=_IS_LINK))
        elif entry.size > MAX_BYTES:
            findings.append(prescan.too_large(file, entry.size))
        else:
            wanted.append(entry)
    contents = {
        entry.path.removeprefix(prefix): content
        for entry, content in zip(wanted, _blobs(top, wanted), strict=True)
    }
    return Bundle(name, contents, frozenset(others), tuple(findings))


def repository(folder: Path) -> tuple[Path, str]:
    """The top of the git repository around a folder, and the folder's path inside it."""
    done = git(folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if done.returncode and b"dubious ownership" in done.stderr:
        raise Failure(_NOT_YOURS.fill(folder=folder.as_posix()))
    if done.returncode:
        raise Failure(_NO_REPOSITORY.fill(folder=folder.as_posix()))
    top, prefix = (*done.stdout.decode().split("\n"), "")[:2]
    return Path(top), prefix.rstrip("/") or "."


def resolve(top: Path, revision: str) -> str:
    """The commit that a revision names; Failure if there is none."""
    done = git(
        top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if done.returncode or revision.startswith("-"):
        raise Failure(_NO_REVISION.fill(revision=revision))
    return done.stdout.decode().strip()


@dataclass(frozen=True, slots=True)
class Version:
    """Where a plan stands in git: its version's name ("" without git), its last commit's day."""

    name: str = ""
    committed: date | None = None


def version(folder: Path) -> Version:
    """The version of a plan folder: the last commit that touched it, as `git describe` names it.

    A `+` behind the name says that something has been changed since and not been committed.
    """
    try:
        last = git(folder, "log", "-1", "--format=%H %cs", "--", ".")
    except Failure:
        return Version()
    commit, _, day = last.stdout.decode().strip().partition(" ")
    if last.returncode or not commit:
        return Version()
    name = git(folder, "describe", "--tags", "--always", commit).stdout.decode().strip()
    changed = git(folder, "status", "--porcelain", "--", ".").stdout.strip()
    return Version(f"{name}+" if changed else name, date.fromisoformat(day))


def _entries(top: Path, commit: str, prefix: str) -> list[_Entry]:
    done = git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", prefix or ".")
    entries = []
    for row in done.stdout.split(b"\0"):
        if not row:
            continue
        about, _, path = row.partition(b"\t")
        mode, _, blob, size = about.decode().split()
        length = int(size) if size.isdigit() else 0
        entries.append(_Entry(mode, blob, length, path.decode("utf-8", "replace")))
    return entries


def _is_skipped(entry: _Entry, prefix: str) -> bool:
    folders = PurePosixPath(entry.path.removeprefix(prefix)).parts[:-1]
    return any(is_skipped(folder) for folder in folders)


def _blobs(top: Path, entries: list[_Entry]) -> list[bytes]:
    """The contents of files, by one `git cat-file --batch`."""
    asked = "".join(f"{entry.blob}\n" for entry in entries).encode()
    answer = git(top, "cat-file", "--batch", given=asked).stdout
    contents, at = [], 0
    for entry in entries:
        at = answer.index(b"\n", at) + 1
        contents.append(answer[at : at + entry.size])
        at += entry.size + 1
    return contents


_NO_REPOSITORY = Text(
    "{folder} tidak berada dalam repositori git; jalankan git init dan git commit lebih dahulu",
    "{folder} is in no git repository; run git init and git commit first",
)
_NOT_YOURS = Text(
    "git menolak {folder} karena milik pengguna lain; izinkan dengan "
    "git config --global --add safe.directory <folder repositori>",
    "git refuses {folder} because it belongs to another user; allow it with "
    "git config --global --add safe.directory <repository folder>",
)
_NO_REVISION = Text(
    "tidak ada revisi git {revision}; lihat git log, atau ambil dahulu dengan git fetch",
    "there is no git revision {revision}; see git log, or get it with git fetch",
)
_NOT_THEN = Text(
    "folder {folder} belum ada pada revisi {revision}",
    "folder {folder} was not there at revision {revision}",
)
_IS_LINK = Text("tautan tidak diikuti", "links are not followed")
