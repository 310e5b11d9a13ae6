"""What the sides of a review are called: by their commits, as a comment has to say."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from smartplan.source import branches
from smartplan.source.branches import Revision
from smartplan.source.changed import changed
from smartplan.source.git import git, git_if
from smartplan.wording import Text, same


def commits(top: Path, ids: Sequence[str], name: str) -> Text:
    """Commits, with the name by which they were asked for: `main (8ba3f91)`."""
    short = " + ".join(branches.short(top, one) for one in ids)
    return same(short) if ids[0].startswith(name) else same(f"{name} ({short})")


def head(
    top: Path, tip: Revision, partings: Sequence[str], folders: Sequence[str], *, asked: str | None
) -> Text:
    """The newer side: a commit, or the working tree where one of these folders is not committed.

    A host checks out a merge of the base with the branch, a commit that nobody has made: what it
    is called by is the branch's own.
    """
    if asked:
        return commits(top, [tip.commit], tip.name)
    branch = (git_if(top, "symbolic-ref", "--short", "--quiet", "HEAD") or b"").decode(
        "utf-8", "replace"
    )
    parents = git(top, "rev-list", "--parents", "-n1", tip.commit).decode().split()[1:]
    if not branch and len(parents) > 1 and parents[0] in partings:
        name = _MERGED.fill(commit=branches.short(top, parents[1]))
    else:
        name = commits(top, [tip.commit], branch.strip())
    if folders:
        differing = changed(top, tip.commit, None, folders)
        if differing.files or differing.links:
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
