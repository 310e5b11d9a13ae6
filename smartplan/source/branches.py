"""Two points in a git history: where they part, and which files and plans differ between them."""

from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import is_skipped
from smartplan.source.git import git
from smartplan.source.revision import resolve
from smartplan.wording import Text

MANIFEST = "smartplan.yaml"


def commit_of(top: Path, revision: str) -> str:
    """The commit of a revision; `main` also where only the remote's `origin/main` is there."""
    try:
        return resolve(top, revision)
    except Failure as failure:
        if revision.startswith(("-", "origin/")):
            raise
        try:
            return resolve(top, f"origin/{revision}")
        except Failure:
            if is_shallow(top):
                raise Failure(_SHALLOW.fill(revision=revision)) from None
            raise failure from None


def merge_base(top: Path, base: str, head: str) -> str:
    """The commit at which two commits parted; Failure where git does not have it."""
    done = git(top, "merge-base", "--end-of-options", base, head)
    found = done.stdout.decode().strip()
    if done.returncode == 0 and found:
        return found
    raise Failure(_SHALLOW_BASE if is_shallow(top) else _UNRELATED)


def is_shallow(top: Path) -> bool:
    """Whether the repository was cloned without all of its history."""
    return git(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def changed_files(top: Path, base: str, head: str | None, scope: str) -> tuple[str, ...]:
    """The files under a folder that differ; without `head`, those of the working tree."""
    commits = [base] if head is None else [base, head]
    done = git(top, "diff", "--name-only", "--no-renames", "-z", *commits, "--", scope)
    files = set(_names(done.stdout))
    if head is None:
        new = git(top, "ls-files", "-z", "--others", "--exclude-standard", "--", scope)
        files.update(_names(new.stdout))
    return tuple(sorted(files))


def plans_at(top: Path, commit: str | None, scope: str) -> tuple[str, ...]:
    """The plan folders under a folder at a commit; without one, in the working tree's files."""
    if commit is None:
        listed = git(top, "ls-files", "-z", "-c", "-o", "--exclude-standard", "--", scope).stdout
        names = [name for name in _names(listed) if (top / name).is_file()]
    else:
        listed = git(
            top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", scope
        ).stdout
        names = _names(listed)
    found: list[str] = []
    manifests = [PurePosixPath(name) for name in names if PurePosixPath(name).name == MANIFEST]
    for folder in sorted(path.parent for path in manifests):
        is_inside = any(folder.is_relative_to(outer) for outer in found)
        if not is_inside and not any(is_skipped(part) for part in folder.parts):
            found.append(folder.as_posix())
    return tuple(found)


def short(top: Path, commit: str) -> str:
    """A commit's id as people write it."""
    done = git(top, "rev-parse", "--short", commit)
    return done.stdout.decode().strip() or commit[:7]


def text_at(top: Path, commit: str | None, file: str) -> str | None:
    """The text of a file at a commit, or in the working tree; None if it is not there."""
    if commit is None:
        path = top / file
        return path.read_text("utf-8", "replace") if path.is_file() else None
    done = git(top, "show", f"{commit}:{file}")
    return None if done.returncode else done.stdout.decode("utf-8", "replace")


def _names(listed: bytes) -> list[str]:
    return [name.decode("utf-8", "replace") for name in listed.split(b"\0") if name]


_SHALLOW = Text(
    "tidak ada revisi git {revision} karena riwayat repositori ini tidak lengkap; "
    "ambil dahulu dengan git fetch --unshallow, atau fetch-depth: 0 pada CI",
    "there is no git revision {revision} because this repository lacks part of its history; "
    "get it with git fetch --unshallow, or fetch-depth: 0 in CI",
)
_SHALLOW_BASE = Text(
    "titik percabangan tidak ditemukan karena riwayat repositori ini tidak lengkap; "
    "ambil dahulu dengan git fetch --unshallow, atau fetch-depth: 0 pada CI",
    "where the branches part is not known because this repository lacks part of its history; "
    "get it with git fetch --unshallow, or fetch-depth: 0 in CI",
)
_UNRELATED = Text(
    "kedua revisi tidak mempunyai riwayat bersama; bandingkan dengan smartplan diff A B",
    "the two revisions share no history; compare them with smartplan diff A B",
)
