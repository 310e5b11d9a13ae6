"""What the sides of a review are called: by their commits, as a comment has to say."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from smartplan.source import branches
from smartplan.source.git import git
from smartplan.wording import Text, same


def commit(top: Path, commit: str, asked: str) -> Text:
    """A commit, with the name by which it was asked for: `main (8ba3f91)`."""
    short = branches.short(top, commit)
    return same(short) if commit.startswith(asked) else same(f"{asked} ({short})")


def head(top: Path, tip: str, asked: str | None, parting: str, folders: Sequence[str]) -> Text:
    """The newer side: a commit, or the working tree where one of these folders is not committed.

    A host checks out a merge of the base with the branch, a commit that nobody has made: what it
    is called by is the branch's own.
    """
    if asked:
        return commit(top, tip, asked)
    branch = (
        git(top, "symbolic-ref", "--short", "--quiet", "HEAD")
        .stdout.decode("utf-8", "replace")
        .strip()
    )
    parents = git(top, "rev-list", "--parents", "-n1", tip).stdout.decode().split()[1:]
    if not branch and len(parents) > 1 and parents[0] == parting:
        name = _MERGED.fill(commit=branches.short(top, parents[1]))
    else:
        name = commit(top, tip, branch)
    if any(branches.changed_files(top, tip, None, folder) for folder in folders):
        return _ON_TOP.fill(commit=name)
    return name


def is_for_request(environment: Mapping[str, str]) -> bool:
    """Whether this runs for a pull or merge request, as the host's CI says."""
    event = environment.get("GITHUB_EVENT_NAME", "")
    return event.startswith("pull_request") or bool(environment.get("CI_MERGE_REQUEST_IID"))


WORKING_TREE = Text("berkas kerja saat ini", "the working tree")
_ON_TOP = Text(
    "berkas kerja di atas {commit}, belum di-commit",
    "the working tree on top of {commit}, not committed",
)
_MERGED = Text("{commit}, setelah digabungkan", "{commit}, as merged")
