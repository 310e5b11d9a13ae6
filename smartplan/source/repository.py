"""The git repository around a folder, also around one that is no more."""

import os
from pathlib import Path

from smartplan.source.git import git, git_if, name_of, no_repository


def repository(folder: Path) -> tuple[Path, str]:
    """The top of the git repository around a folder, and the folder's path inside it."""
    place = next((one for one in (folder, *folder.parents) if one.is_dir()), Path())
    here = Path(os.path.realpath(place))
    # How many levels up, and no name: names may hold line breaks, or be no UTF-8.
    asked = ("rev-parse", "--is-inside-work-tree", "--show-cdup")
    is_inside, _, way = name_of(git(here, *asked)).partition("\n")
    way = way.removesuffix("\n")
    if is_inside != "true" or way.strip("./"):
        raise no_repository(folder)
    top = Path(*here.parts[: len(here.parts) - way.count("../")])
    inside = (here / folder.relative_to(place)).relative_to(top).as_posix()
    return top, inside


def around(top: Path) -> Path | None:
    """The repository of which this one is a submodule."""
    asked = ("rev-parse", "--show-superproject-working-tree")
    return Path(name) if (name := name_of(git(top, *asked)).removesuffix("\n")) else None


def is_shallow(top: Path) -> bool:
    """Whether the repository was cloned without all of its history."""
    return git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"


def has_origin(top: Path) -> bool:
    """Whether there is a remote from which what is missing can be fetched."""
    return git_if(top, "config", "--get", "remote.origin.url") is not None


def file_of_git(top: Path, name: str) -> Path:
    """A file that git keeps for the working tree, such as `index` or `shallow`."""
    path = name_of(git(top, "rev-parse", "--git-path", name)).removesuffix("\n")
    return top / path
