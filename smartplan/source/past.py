"""The past of a plan: the commits that touched its folder, each with the files as they were."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.bundle import MAX_BYTES, is_skipped, is_yaml
from smartplan.source.git import git
from smartplan.source.read import Document, read
from smartplan.source.revision import repository
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: when, by whom, and what its first line says."""

    id: str
    day: str
    author: str
    subject: str

    @property
    def short(self) -> str:
        """Its id as people write it."""
        return self.id[:8]


@dataclass(slots=True)
class Past:
    """A plan folder's commits, newest first; files that several commits share are read once.

    `earlier` is the commit before the last of them, where there are more than were asked for.
    """

    top: Path
    inside: str
    commits: tuple[Commit, ...]
    earlier: Commit | None = None
    _read: dict[tuple[str, str], Document] = field(default_factory=dict)

    def documents(self, commit: Commit) -> dict[str, Document]:
        """The plan's files at a commit, as read; none where the folder was not there yet."""
        blobs = dict(self._blobs(commit))
        missing = [key for key in blobs.items() if key not in self._read]
        for (file, blob), raw in zip(missing, self._contents(missing), strict=True):
            self._read[file, blob] = read(file, raw)[0]
        return {file: self._read[file, blob] for file, blob in blobs.items()}

    def _blobs(self, commit: Commit) -> Iterator[tuple[str, str]]:
        prefix = "" if self.inside == "." else f"{self.inside}/"
        listed = git(
            self.top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit.id, "--", prefix or "."
        )
        for row in listed.stdout.split(b"\0"):
            about, _, path = row.partition(b"\t")
            if not row:
                continue
            mode, _, blob, size = about.decode().split()
            file = path.decode("utf-8", "replace").removeprefix(prefix)
            is_small = size.isdigit() and int(size) <= MAX_BYTES
            folders = PurePosixPath(file).parts[:-1]
            if is_yaml(file) and is_small and mode != _LINK and not any(map(is_skipped, folders)):
                yield file, blob

    def _contents(self, wanted: list[tuple[str, str]]) -> Iterator[bytes]:
        if not wanted:
            return
        asked = "".join(f"{blob}\n" for _, blob in wanted).encode()
        answer = git(self.top, "cat-file", "--batch", given=asked).stdout
        at = 0
        for _ in wanted:
            end = answer.index(b"\n", at)
            size = int(answer[at:end].split()[-1])
            yield answer[end + 1 : end + 1 + size]
            at = end + size + 2


def past(folder: Path, *, limit: int) -> Past:
    """The commits that touched a plan folder, newest first, at most so many; Failure if none."""
    top, inside = repository(folder)
    form = "--format=%H%x1f%cs%x1f%an%x1f%s%x1e"
    # First parents only: a merge counts as the step that it was for the branch one stands on.
    done = git(top, "log", "--first-parent", f"-n{limit + 1}", form, "HEAD", "--", inside)
    rows = done.stdout.decode("utf-8", "replace").split("\x1e")
    commits = tuple(Commit(*row.strip().split("\x1f", 3)) for row in rows if row.strip())
    if not commits:
        raise Failure(_NOTHING.fill(folder=folder.as_posix()))
    earlier = commits[limit] if len(commits) > limit else None
    return Past(top, inside, commits[:limit], earlier)


_LINK = "120000"
_NOTHING = Text("belum ada commit git untuk {folder}", "there is no git commit of {folder} yet")
