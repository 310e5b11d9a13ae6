"""When files came into their git histories, as far as git tells that at once."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.git import git, git_if, name_of
from smartplan.source.repository import is_shallow, repository
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class FirstCommit:
    """The commit, in short, that brought a file under its present name, and its day."""

    commit: str
    day: str


def first_commits(files: Iterable[Path]) -> Mapping[Path, FirstCommit]:
    """Of each file its first commit; nothing of those that git has none for, or cannot tell.

    One call for each repository; where there are very many, nothing is asked at all, and nothing
    where a history is not complete.
    """
    held: dict[Path, list[Path]] = {}
    tops: dict[Path, Path | None] = {}
    for file in files:
        if (top := _top(file.parent, tops)) is not None:
            held.setdefault(top, []).append(file)
    if len(held) > _MOST:
        return {}
    found: dict[Path, FirstCommit] = {}
    for top, inside in held.items():
        try:
            found |= _of_repository(top, inside)
        except Failure:  # it is only told besides: what git refuses is told by those who need it
            continue
    return found


def _top(folder: Path, tops: dict[Path, Path | None]) -> Path | None:
    """The folder around another one that looks like the top of a repository."""
    if folder not in tops:
        parent = folder.parent
        if (folder / ".git").exists():
            tops[folder] = folder
        else:
            tops[folder] = _top(parent, tops) if parent != folder else None
    return tops[folder]


def _of_repository(place: Path, files: list[Path]) -> dict[Path, FirstCommit]:
    top, _ = repository(place)
    if git_if(top, "rev-parse", "--verify", "--quiet", "HEAD") is None or is_shallow(top):
        return {}
    folders = list(dict.fromkeys(file.parent.relative_to(place).as_posix() for file in files))
    where = ("--", *folders) if len(folders) <= _MOST else ()
    asked = ("--diff-filter=A", "--no-renames", "--name-only", "-z", f"--format={_MARK}%h %as")
    told = git(top, "log", *asked, "HEAD", *where)
    commit = FirstCommit("", "")
    first: dict[str, FirstCommit] = {}
    for piece in name_of(told).split("\0"):
        name = piece.lstrip("\n")
        if name.startswith(_MARK):
            id, _, day = name.removeprefix(_MARK).partition(" ")
            commit = FirstCommit(id, day)
        elif name:
            first[name] = commit  # git begins with the newest, so that the oldest one stays
    named = {file: first.get(file.relative_to(place).as_posix()) for file in files}
    return {file: held for file, held in named.items() if held}


_MOST = 100  # repositories, or folders of one: with more of them git would not be quick
_MARK = "\x01"
