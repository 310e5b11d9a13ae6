"""Plans in two states: which folder before is which folder after, and what each holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from smartplan.source import branches
from smartplan.source.bundle import MANIFEST, Bundle
from smartplan.source.folder import plan_folders, read_folder
from smartplan.source.read import read
from smartplan.source.revision import read_commit


@dataclass(frozen=True, slots=True)
class Pair:
    """One plan before and after; None where it was not there yet, or is no more.

    `folder` is its path as the reader should see it, `was` the one before where that differs.
    """

    folder: str
    old: Bundle | None
    new: Bundle | None
    was: str = ""

    @property
    def name(self) -> str:
        """The plan's name: that of its folder."""
        bundle = self.new or self.old
        return bundle.name if bundle else self.folder


@dataclass(frozen=True, slots=True)
class Between:
    """Two points of a repository's history; without `head`, the working tree is the later one."""

    top: Path
    base: str
    head: str | None


def pairs_in_git(between: Between, scopes: Iterable[str]) -> tuple[tuple[Pair, ...], list[str]]:
    """The plans under some folders that differ, and all files that do."""
    top, base, head = between.top, between.base, between.head
    pairs: dict[str, Pair] = {}
    files: dict[str, None] = {}
    for scope in scopes:
        changed = branches.changed_files(top, base, head, scope)
        files.update(dict.fromkeys(changed))
        before = branches.plans_of(top, base, changed)
        after = branches.plans_of(top, head, changed)
        old = {folder: _at(between, folder, base) for folder in before}
        new = {folder: _at(between, folder, head) for folder in after}
        pairs |= {pair.folder: pair for pair in paired(old, new)}
    return tuple(pairs[folder] for folder in sorted(pairs)), list(files)


def pairs_of_folders(old: Path, new: Path) -> tuple[Pair, ...]:
    """The plans of two folders: the folders themselves, or the plans below them by their paths."""
    left, right = plan_folders(old), plan_folders(new)
    if len(left) == len(right) == 1:
        shown = right[0].as_posix()
        return (Pair(shown, read_folder(left[0]), read_folder(right[0]), left[0].as_posix()),)
    return paired(_by_path(old, left), _by_path(new, right))


def paired(old: Mapping[str, Bundle], new: Mapping[str, Bundle]) -> tuple[Pair, ...]:
    """Plans before and after by their folder, else by their region: a folder may be renamed."""
    pairs = {folder: Pair(folder, old[folder], new[folder]) for folder in new if folder in old}
    gone = {folder: bundle for folder, bundle in old.items() if folder not in new}
    regions = {folder: _region(bundle) for folder, bundle in gone.items()}
    for folder, bundle in new.items():
        if folder in pairs:
            continue
        region = _region(bundle)
        was = next((f for f in gone if region and regions[f] == region), None)
        was = was or _likest(bundle, gone)
        pairs[folder] = Pair(folder, gone.pop(was) if was else None, bundle, was or "")
    pairs |= {folder: Pair(folder, bundle, None) for folder, bundle in gone.items()}
    return tuple(pairs[folder] for folder in sorted(pairs))


def _at(between: Between, folder: str, commit: str | None) -> Bundle:
    top = between.top
    name = (top / folder).resolve().name if folder == "." else PurePosixPath(folder).name
    if commit is None:
        return read_folder(top / folder)
    found = read_commit(top, commit, folder, name)
    return found or Bundle(name, {}, frozenset())


def _by_path(top: Path, folders: Iterable[Path]) -> dict[str, Bundle]:
    return {folder.relative_to(top).as_posix(): read_folder(folder) for folder in folders}


def _region(bundle: Bundle) -> str:
    raw = bundle.contents.get(MANIFEST)
    data = read(MANIFEST, raw)[0].data if raw else None
    region = data.get("region") if isinstance(data, dict) else None
    return str(region.get("code", "")) if isinstance(region, dict) else ""


def _likest(bundle: Bundle, gone: Mapping[str, Bundle]) -> str | None:
    """The plan that shares most files, byte for byte, at least half of them."""
    held = set(bundle.contents.items())
    shared = {
        folder: len(held & set(other.contents.items())) / max(len(held), 1)
        for folder, other in gone.items()
    }
    best = max(shared, key=lambda folder: shared[folder], default=None)
    return best if best is not None and shared[best] >= _HALF else None


_HALF = 0.5
