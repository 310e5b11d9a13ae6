"""A plan folder on disk, read once into a bundle."""

import os
from collections.abc import Iterator
from pathlib import Path

from smartplan.finding import Finding, Place, Spot
from smartplan.source import defects, prescan
from smartplan.source.bundle import MANIFEST, PARTS, Bundle, is_skipped, is_yaml
from smartplan.source.opening import NO_PERMISSION, Unopened, astray, listed, opened
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
    top = os.path.realpath(root)
    for file, entry in tuple(_files(top, findings)):
        is_link = entry.is_symlink()
        if not is_yaml(file):
            if not is_link or astray(Path(entry.path), Path(top)) is None:
                others.add(file)
            continue
        content = _content(entry, top, is_link=is_link)
        if isinstance(content, bytes):
            contents[file] = content
        elif content.size:
            findings.append(prescan.too_large(file, content.size))
        else:
            findings.append(defects.UNREADABLE_FILE.at(_place(file), reason=content.reason))
    return Bundle(os.path.basename(top), contents, frozenset(others), tuple(findings))  # noqa: PTH119 -- a text


def plan_folders(top: Path) -> list[Path]:
    """Every plan folder at or below `top`, in order of path; a plan holds no further plan."""
    return sorted(folder for folder, is_plan in walked(top) if is_plan)


def walked(top: Path) -> Iterator[tuple[Path, bool]]:
    """Every folder at or below `top` that is looked into for plans, and whether it is a plan's.

    What stands in a plan is no more looked into, nor is what this user may not see.
    """
    pending = [top]
    while pending:
        folder = pending.pop()
        is_plan = holds_plan(folder)
        yield folder, is_plan
        if is_plan:
            continue
        try:
            with os.scandir(folder) as entries:
                pending += [
                    Path(entry.path)
                    for entry in entries
                    if entry.is_dir(follow_symlinks=False) and not is_skipped(entry.name)
                ]
        except OSError:
            continue


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


def _files(top: str, findings: list[Finding]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files of a folder by their paths in it; what may not be looked into is a finding.

    Those of a folder come before those of its subfolders, both in the order of their names.
    """
    pending = [""]
    while pending:
        inside = pending.pop()
        files, folders = _entries(top, inside, findings)
        yield from ((inside + entry.name, entry) for entry in files)
        subfolders = [entry for entry in folders if not is_skipped(entry.name)]
        if not inside:
            # A part of the plan that is a link would be missing without a word.
            findings += [
                defects.UNREADABLE_FILE.at(_place(entry.name), reason=_FOLDER_LINK)
                for entry in subfolders
                if entry.name in PARTS and entry.is_symlink()
            ]
        pending += [
            f"{inside}{entry.name}/" for entry in reversed(subfolders) if not _leads_away(entry)
        ]


def _entries(
    top: str, inside: str, findings: list[Finding]
) -> tuple[list[os.DirEntry[str]], list[os.DirEntry[str]]]:
    """The files and the folders in a folder, by their names; a link is what it leads to."""
    files: list[os.DirEntry[str]] = []
    folders: list[os.DirEntry[str]] = []
    try:
        with os.scandir(os.path.join(top, inside)) as entries:  # noqa: PTH118 -- for every folder
            for entry in sorted(entries, key=_by_name):
                (folders if _is_folder(entry) else files).append(entry)
    except OSError as error:
        findings.append(_unread(inside.removesuffix("/") or ".", error))
    return files, folders


def _by_name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _leads_away(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is a link, or a junction of Windows, which Python knows from 3.12 on."""
    is_junction = getattr(entry, "is_junction", None)
    return entry.is_symlink() or bool(is_junction and is_junction())


def _content(entry: os.DirEntry[str], top: str, *, is_link: bool) -> bytes | Unopened:
    if entry.is_file(follow_symlinks=False):
        return listed(entry.path)
    return opened(Path(entry.path), inside=Path(top) if is_link else None)


def _unread(file: str, error: OSError) -> Finding:
    why = NO_PERMISSION if isinstance(error, PermissionError) else reason(error)
    return defects.UNREADABLE_FILE.at(_place(file), reason=why)


def _place(file: str) -> Place:
    return Place(file=file, spot=Spot(file, 1, 1, 1, 1))


_FOLDER_LINK = Text("tautan ke folder tidak diikuti", "links to folders are not followed")
