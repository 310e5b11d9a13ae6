"""The files of a new plan, and its folder: made whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template

from smartplan.books.paths import shipped
from smartplan.failure import Failure
from smartplan.plan.schemas import schema_files
from smartplan.scaffold.editor import editor_settings
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
    files[".gitignore"] = "build/\n"
    files.update(editor_settings(schema_files(lang)))
    return files


def write_new(target: Path, files: Mapping[str, str]) -> None:
    """Make a folder with these files: all of them or nothing; one that is not empty stays.

    They are written into a folder beside it, which is then renamed.
    """
    _refuse_existing(target)
    parent = target.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(dir=parent, prefix=f".{target.name}."))
        try:
            fresh = workshop / "plan"
            for name, text in files.items():
                write_atomically(fresh / name, text.encode())
            if target.is_dir():
                target.rmdir()  # empty, as was checked; fails if that has changed
            os.rename(fresh, target)  # noqa: PTH104 -- fails on a target that has appeared
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(_NOT_WRITTEN.fill(path=target.as_posix(), reason=reason)) from None


def _indicator_lines(lang: Lang) -> str:
    """Every indicator of the default readiness standard as a comment to uncomment."""
    standard = Shelf().readiness(DEFAULT_READINESS)
    lines = []
    for id, indicator in standard.indicators() if standard else ():
        lines.append(f"#   {id}:   # {indicator.label.say(lang)}")
        lines.append("#     {level: 2, target: 4, statement: ...}")
    return "\n".join(lines)


def _refuse_existing(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Failure(_IN_THE_WAY.fill(path=target.as_posix()))
    if target.is_dir() and any(target.iterdir()):
        raise Failure(_EXISTS.fill(path=target.as_posix()))


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
