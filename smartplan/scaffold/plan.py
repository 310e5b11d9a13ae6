"""The files of a new plan, and its folder: made whole or not at all."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from stat import S_ISDIR
from string import Template

from smartplan.books.paths import shipped
from smartplan.failure import Failure
from smartplan.plan.schemas import schema_files
from smartplan.scaffold.editor import IGNORED, committed
from smartplan.source.opening import opened, status
from smartplan.source.temporary import SUFFIX, claimed_folder
from smartplan.source.trouble import reason
from smartplan.source.write import write_atomically
from smartplan.standards.regions import RegionEntry
from smartplan.standards.shelf import DEFAULT_READINESS, Shelf
from smartplan.wording import Lang, Text


def skeleton(entry: RegionEntry, lang: Lang, day: date) -> dict[str, str]:
    """The files of a new plan, by their paths in the plan folder."""
    values = {
        "code": entry.code,
        "name": entry.name,
        "province": entry.province,
        "start": str(day.year),
        "short": str(day.year + 1),
        "medium": str(day.year + 5),
        "end": str(day.year + 10),
        "indicators": _indicator_lines(lang),
    }
    pattern = shipped() / "plan" / lang
    files = {}
    for path in sorted(pattern.rglob("*.yaml")):
        name = path.relative_to(pattern).as_posix().replace("start.yaml", f"{day.year}.yaml")
        files[name] = Template(path.read_text("utf-8")).substitute(values)
    files.update(GIT_FILES)
    files.update(committed(schema_files(lang)))
    return files


# Git for Windows turns line ends on its own: plan files have LF everywhere, as `fmt` writes them.
GIT_FILES = {
    ".gitignore": "".join(f"{line}\n" for line in ("build/", f"*{SUFFIX}", *IGNORED)),
    ".gitattributes": "*.yaml text eol=lf\n*.yml text eol=lf\n",
}


def write_new(target: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Make a folder with these files: all of them or nothing, and nothing overwritten.

    A folder that holds only what stands in a fresh clone is taken; the names of files that were
    there already, and so were kept, are returned. A new folder is made beside its place, which is
    then taken by renaming; into one that is there the files come one by one.
    """
    _refuse_existing(target)
    try:
        if target.is_dir() and any(target.iterdir()):
            return _added(target, files)
        _made(target, files)
    except OSError as error:
        said = _NOT_WRITTEN.fill(path=target.as_posix(), reason=reason(error))
        raise Failure(said) from None
    return ()


def lacking(target: Path, kept: Iterable[str]) -> dict[str, list[str]]:
    """The lines of ours that files lack which were there already, and so were kept."""
    found: dict[str, list[str]] = {}
    for name in kept:
        if name in GIT_FILES:
            content = opened(target / name)
            held = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
            lines = [x for x in GIT_FILES[name].splitlines() if x not in held.splitlines()]
            found |= {name: lines} if lines else {}
    return found


def _made(target: Path, files: Mapping[str, str]) -> None:
    parent = target.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    with claimed_folder(target.absolute()) as workshop:
        fresh = workshop / "plan"
        for name, text in files.items():
            write_atomically(fresh / name, text.encode())
        if target.is_dir():
            target.rmdir()  # empty, as was checked; fails if that has changed
        os.rename(fresh, target)  # noqa: PTH104 -- fails on a target that has appeared


def _added(target: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    kept = tuple(name for name in files if os.path.lexists(target / name))
    made: list[Path] = []
    try:
        for name, text in files.items():
            if name not in kept:
                made.append(target / name)
                write_atomically(target / name, text.encode())
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        for folder in {parent for path in made for parent in path.parents if parent != target}:
            if folder.is_relative_to(target) and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    return kept


def _indicator_lines(lang: Lang) -> str:
    """Every indicator of the default readiness standard as a comment to uncomment."""
    standard = Shelf().readiness(DEFAULT_READINESS)
    lines = []
    for id, indicator in standard.indicators() if standard else ():
        lines.append(f"#   {id}:   # {indicator.label.say(lang)}")
        lines.append("#     {level: 2, target: 4, statement: ...}")
    return "\n".join(lines)


def _refuse_existing(target: Path) -> None:
    held = status(target)
    if os.path.islink(target) or (held and not S_ISDIR(held.st_mode)):  # noqa: PTH114
        raise Failure(_IN_THE_WAY.fill(path=target.as_posix()))
    if held and not all(_FRESH.fullmatch(path.name) for path in target.iterdir()):
        raise Failure(_EXISTS.fill(path=target.as_posix()))


# What hosts and people put into a repository before there is a plan: nothing of ours is there.
_FRESH = re.compile(
    r"\.git|\.gitignore|\.gitattributes|\.github|\.gitlab|\.gitlab-ci\.yml|\.gitea|\.editorconfig"
    r"|CODEOWNERS|(?:README|LICEN[CS]E|COPYING)(?:[.-].*)?",
    re.IGNORECASE,
)
_IN_THE_WAY = Text(
    "{path} sudah ada dan bukan folder; pilih nama lain dengan --dir",
    "{path} exists and is no folder; choose another name with --dir",
)
_EXISTS = Text(
    "folder {path} sudah ada isinya dan tidak ditimpa; pilih folder lain dengan --dir",
    "folder {path} is not empty and is never overwritten; choose another with --dir",
)
_NOT_WRITTEN = Text(
    "folder {path} tidak dapat dibuat ({reason}); pilih tempat lain dengan --dir",
    "folder {path} cannot be made ({reason}); choose another place with --dir",
)
