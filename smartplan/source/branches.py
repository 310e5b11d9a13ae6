"""Two points in a git history: where they part, and which files and plans differ between them."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import MANIFEST, is_skipped
from smartplan.source.folder import holds_plan
from smartplan.source.git import git
from smartplan.source.opening import opened
from smartplan.source.revision import resolve
from smartplan.wording import Text


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


def plans_of(top: Path, commit: str | None, files: Iterable[str]) -> tuple[str, ...]:
    """The plan folders that files stand in at a commit; without one, in the working tree.

    Asks only for the folders above those files: a repository may hold hundreds of plans.
    """
    above = {parent for file in files for parent in PurePosixPath(file).parents}
    folders = sorted(
        folder
        for folder in above
        if "\n" not in str(folder) and not any(is_skipped(part) for part in folder.parts)
    )
    if commit is None:
        held = [holds_plan(top / folder) for folder in folders]
    else:
        asked = "".join(f"{commit}:{folder / MANIFEST}\n" for folder in folders)
        told = git(top, "cat-file", "--batch-check", given=asked.encode()).stdout
        held = [b" blob " in row for row in told.splitlines()]
    found: list[str] = []
    for folder, is_plan in zip(folders, held, strict=True):
        if is_plan and not any(folder.is_relative_to(outer) for outer in found):
            found.append(folder.as_posix())
    return tuple(found)


def short(top: Path, commit: str) -> str:
    """A commit's id as people write it."""
    done = git(top, "rev-parse", "--short", commit)
    return done.stdout.decode().strip() or commit[:7]


def text_at(top: Path, commit: str | None, file: str) -> str | None:
    """The text of a file at a commit, or in the working tree; None if it is not there."""
    if commit is None:
        raw = opened(top / file, inside=top)
        return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else None
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
