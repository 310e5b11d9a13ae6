"""A plan folder on disk, read once into a bundle."""

import os
from pathlib import Path

from smartplan.finding import Finding, Place, Spot
from smartplan.source import defects, prescan
from smartplan.source.bundle import MANIFEST, PARTS, Bundle, is_skipped, is_yaml
from smartplan.source.opening import NO_PERMISSION, astray, opened
from smartplan.source.trouble import reason
from smartplan.wording import Text


def read_folder(root: Path) -> Bundle:
    """Read every YAML file of a plan folder, and note the names of its other files.

    Hidden folders, `build/` and `templates/` are left out. Links that lead out of the folder,
    files and folders without permission and files over MAX_BYTES become findings.
    """
    contents: dict[str, bytes] = {}
    others: set[str] = set()
    findings: list[Finding] = []
    top = Path(os.path.realpath(root))
    for path in _files(top, findings):
        file = path.relative_to(top).as_posix()
        if not is_yaml(file):
            if not path.is_symlink() or astray(path, top) is None:
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
        if holds_plan(folder):
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


def holds_plan(folder: Path) -> bool:
    """Whether a folder is a plan's: its manifest is a file, or a link, even one to nothing."""
    manifest = os.path.join(folder, MANIFEST)  # noqa: PTH118 -- asked of every folder there is
    return os.path.isfile(manifest) or os.path.islink(manifest)  # noqa: PTH113, PTH114


def enclosing_plan(start: Path) -> Path | None:
    """The nearest plan folder at or above `start`."""
    for folder in (start, *start.parents):
        if holds_plan(folder):
            return folder
    return None


def _files(top: Path, findings: list[Finding]) -> list[Path]:
    """The files of a folder; what may not be looked into is a finding."""

    def refused(error: OSError) -> None:
        findings.append(_unread(_below(error.filename, top), error))

    paths: list[Path] = []
    for folder, subfolders, names in os.walk(top, onerror=refused):
        subfolders[:] = sorted(name for name in subfolders if not is_skipped(name))
        paths += [Path(folder, name) for name in sorted(names)]
        if folder == os.fspath(top):
            # A part of the plan that is a link would be missing without a word.
            findings += [
                defects.UNREADABLE_FILE.at(_place(name), reason=_FOLDER_LINK)
                for name in subfolders
                if name in PARTS and Path(folder, name).is_symlink()
            ]
    return paths


def _content(path: Path, file: str, top: Path) -> bytes | Finding:
    content = opened(path, inside=top if path.is_symlink() else None)
    if isinstance(content, bytes):
        return content
    if content.size:
        return prescan.too_large(file, content.size)
    return defects.UNREADABLE_FILE.at(_place(file), reason=content.reason)


def _unread(file: str, error: OSError) -> Finding:
    why = NO_PERMISSION if isinstance(error, PermissionError) else reason(error)
    return defects.UNREADABLE_FILE.at(_place(file), reason=why)


def _place(file: str) -> Place:
    return Place(file=file, spot=Spot(file, 1, 1, 1, 1))


def _below(path: str, top: Path) -> str:
    return Path(path).relative_to(top).as_posix()


_FOLDER_LINK = Text("tautan ke folder tidak diikuti", "links to folders are not followed")
