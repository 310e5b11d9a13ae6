"""A plan folder on disk, read once into a bundle."""

import os
from pathlib import Path

from smartplan.finding import Finding, Place, Spot
from smartplan.source import defects, prescan
from smartplan.source.bundle import MANIFEST, MAX_BYTES, Bundle, is_skipped, is_yaml
from smartplan.wording import Text


def read_folder(root: Path) -> Bundle:
    """Read every YAML file of a plan folder, and note the names of its other files.

    Hidden folders, `build/` and `templates/` are left out. Links that lead out of the folder,
    files without permission and files over MAX_BYTES become findings.
    """
    contents: dict[str, bytes] = {}
    others: set[str] = set()
    findings: list[Finding] = []
    top = root.resolve()
    for path in _files(top):
        file = path.relative_to(top).as_posix()
        if not is_yaml(file):
            others.add(file)
            continue
        content = _content(path, file, top)
        if isinstance(content, Finding):
            findings.append(content)
        else:
            contents[file] = content
    return Bundle(top.name, contents, frozenset(others), tuple(findings))


def plan_folders(top: Path) -> list[Path]:
    """Every plan folder at or below `top`, in order of path; a plan holds no further plan."""
    found: list[Path] = []
    pending = [top]
    while pending:
        folder = pending.pop()
        if (folder / MANIFEST).is_file():
            found.append(folder)
            continue
        try:
            with os.scandir(folder) as entries:
                pending += [
                    Path(entry.path)
                    for entry in entries
                    if entry.is_dir(follow_symlinks=False) and not is_skipped(entry.name)
                ]
        except OSError:
            continue  # a folder that may not be looked into holds no plan for this user
    return sorted(found)


def enclosing_plan(start: Path) -> Path | None:
    """The nearest plan folder at or above `start`."""
    for folder in (start, *start.parents):
        if (folder / MANIFEST).is_file():
            return folder
    return None


def _files(top: Path) -> list[Path]:
    paths: list[Path] = []
    for folder, subfolders, names in os.walk(top):
        subfolders[:] = sorted(name for name in subfolders if not is_skipped(name))
        paths += [Path(folder, name) for name in sorted(names)]
    return paths


def _content(path: Path, file: str, top: Path) -> bytes | Finding:
    place = Place(file=file, spot=Spot(file, 1, 1, 1, 1))
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(top):
            return defects.UNREADABLE_FILE.at(place, reason=_LEADS_OUT)
        if not path.is_file():
            return defects.UNREADABLE_FILE.at(place, reason=_NOT_A_FILE)
        size = path.stat().st_size
        if size > MAX_BYTES:
            return prescan.too_large(file, size)
        return path.read_bytes()
    except OSError as error:
        reason = _NO_PERMISSION if isinstance(error, PermissionError) else _FAILED
        return defects.UNREADABLE_FILE.at(place, reason=reason)


_LEADS_OUT = Text(
    "tautannya mengarah ke luar folder rencana", "it is a link out of the plan folder"
)
_NOT_A_FILE = Text("bukan berkas biasa", "it is not an ordinary file")
_NO_PERMISSION = Text("tidak ada izin baca", "there is no permission to read it")
_FAILED = Text("sistem menolak membacanya", "the system refuses to read it")
