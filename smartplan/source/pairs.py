"""Plans in two states: which folder before is which folder after, and what each holds."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path, PurePosixPath

from smartplan.source import branches
from smartplan.source.bundle import MANIFEST, Bundle, is_skipped, is_yaml
from smartplan.source.changed import Submodule, changed
from smartplan.source.folder import plan_folders, read_folder
from smartplan.source.objects import blobs, commits
from smartplan.source.read import read
from smartplan.source.revision import read_commit
from smartplan.value import dataclass, replace
from smartplan.wording import Text

# From three states of a plan, the common one first, what the other two have in common.
Joined = Callable[[Bundle | None, Bundle | None, Bundle | None], Bundle | None]


class SideNoteKind(Enum):
    """What a reader has to know about how two states were found."""

    SPARSE = "sparse"  # files of the plan are not on disk: read from git's index
    CROSSED = "crossed"  # the branches part at several points
    MODULE = "module"  # the plan stands in a submodule
    UNSEEN = "unseen"  # a submodule that could not be looked into


@dataclass(frozen=True, slots=True)
class SideNote:
    """A word on two states; `file` is what it is about, if that is one file or folder."""

    kind: SideNoteKind
    text: Text
    file: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """One plan before and after; None where it was not there yet, or is no more.

    `folder` is its path as the reader should see it, `was` the one before where that differs.
    """

    folder: str
    old: Bundle | None
    new: Bundle | None
    was: str = ""
    notes: tuple[SideNote, ...] = ()
    label: str = ""  # what tells it from others whose folders bear the same name

    @property
    def name(self) -> str:
        """The plan's name: that of its folder."""
        if self.label:
            return self.label
        bundle = self.new or self.old
        return bundle.name if bundle else self.folder


@dataclass(frozen=True, slots=True)
class Between:
    """Two points of a repository's history; without `head`, the working tree is the later one.

    `others` are further points at which the two parted, `root` what all of those come from.
    """

    top: Path
    base: str
    head: str | None
    others: tuple[str, ...] = ()
    root: str = ""


@dataclass(frozen=True, slots=True)
class PairsFound:
    """The plans that differ, all files that do, and what could not be looked at."""

    pairs: tuple[Pair, ...]
    files: tuple[str, ...]
    notes: tuple[SideNote, ...] = ()


def pairs_in_git(between: Between, scopes: Sequence[str], joined: Joined) -> PairsFound:
    """The plans under some folders that differ, those in submodules too, and all files that do.

    `joined` says what several points at which branches part have in common.
    """
    top, base, head = between.top, between.base, between.head
    found = changed(top, base, head, scopes)
    files = set(found.files)
    for other in between.others:
        # What only one of the points differs in came from the other branch.
        files &= set(changed(top, other, head, scopes).files)
    unwritten = found.outside or {}
    before = branches.plans_of(top, base, files, named=scopes)
    after = branches.plans_of(top, head, files, unwritten, named=scopes)
    old = {folder: _before(between, folder, joined) for folder in before}
    new = {folder: _after(between, folder, unwritten) for folder in after}
    pairs = [_noted(pair, between, unwritten) for pair in paired(old, new)]
    notes: list[SideNote] = []
    for link in found.links:
        inner = _in_module(top, link, joined)
        pairs += inner.pairs
        files.update(inner.files)
        notes += inner.notes
    return PairsFound(
        tuple(sorted(pairs, key=lambda one: one.folder)), tuple(sorted(files)), tuple(notes)
    )


def pairs_of_folders(old: Path, new: Path, shown: str) -> tuple[Pair, ...]:
    """The plans of two folders: the folders themselves, or the plans below them by their paths.

    `shown` is the newer one as the reader knows it.
    """
    left, right = plan_folders(old), plan_folders(new)
    if len(left) == len(right) == 1:
        folder = (PurePosixPath(shown) / right[0].relative_to(new).as_posix()).as_posix()
        return (Pair(folder, read_folder(left[0]), read_folder(right[0])),)
    return paired(_by_path(old, left), _by_path(new, right))


def told_apart(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs, those whose folders bear the same name called by the way to them."""
    alike = Counter(pair.name for pair in pairs)
    return tuple(
        replace(pair, label=pair.folder) if alike[pair.name] > 1 else pair for pair in pairs
    )


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


def _before(between: Between, folder: str, joined: Joined) -> Bundle:
    """A plan as it was where the branches part; at several points, what those have in common."""
    name = _name(between.top, folder)

    def at(commit: str) -> Bundle | None:
        return read_commit(between.top, commit, folder, name)

    held = at(between.base)
    for other in between.others:
        held = joined(at(between.root) if between.root else None, held, at(other))
    return held or Bundle(name, {}, frozenset())


def _after(between: Between, folder: str, unwritten: Mapping[str, str]) -> Bundle:
    top, name = between.top, _name(between.top, folder)
    nothing = Bundle(name, {}, frozenset())
    if between.head is not None:
        return read_commit(top, between.head, folder, name) or nothing
    held = read_folder(top / folder) if (top / folder).is_dir() else nothing
    more = dict(_below(folder, unwritten))
    if not more:
        return held
    contents = blobs(top, (blob for file, blob in more.items() if is_yaml(file)))
    read_too = {file: contents[blob] for file, blob in more.items() if is_yaml(file)}
    others = held.others.union(file for file in more if not is_yaml(file))
    return replace(held, contents=held.contents | read_too, others=others)


def _name(top: Path, folder: str) -> str:
    return top.resolve().name if folder == "." else PurePosixPath(folder).name


def _below(folder: str, unwritten: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The files of a plan that a sparse checkout has left out, by their paths in the plan."""
    prefix = "" if folder == "." else f"{folder}/"
    for path, blob in unwritten.items():
        file = path.removeprefix(prefix)
        parts = PurePosixPath(file).parts[:-1]
        if path.startswith(prefix) and not any(is_skipped(part) for part in parts):
            yield file, blob


def _noted(pair: Pair, between: Between, unwritten: Mapping[str, str]) -> Pair:
    """A pair with what its reader has to know about how it was found."""
    notes = []
    if pair.new and (count := sum(1 for _ in _below(pair.folder, unwritten))):
        words = _SPARSE.fill(
            n=count, s="" if count == 1 else "s", was="was" if count == 1 else "were"
        )
        notes.append(SideNote(SideNoteKind.SPARSE, words))
    if between.others:
        count = len(between.others) + 1
        notes.append(SideNote(SideNoteKind.CROSSED, _CROSSED.fill(n=count)))
    return replace(pair, notes=tuple(notes)) if notes else pair


def _in_module(top: Path, link: Submodule, joined: Joined) -> PairsFound:
    """The plans of a submodule whose commit is another one; or a word that they were not seen."""
    place = top / link.path
    is_moved = link.old != link.new
    asked = [id for id in (link.old, link.new) if id]
    if not (place / ".git").exists() or None in commits(place, asked):
        unseen = SideNote(SideNoteKind.UNSEEN, _UNSEEN.fill(module=link.path), link.path)
        return PairsFound((), (link.path,), (unseen,)) if is_moved else PairsFound((), ())
    nothing = _EMPTY[len(asked[0])]
    head = None if link.is_here and link.new else link.new or nothing
    found = pairs_in_git(Between(place, link.old or nothing, head), ["."], joined)
    note = SideNote(SideNoteKind.MODULE, _MODULE.fill(module=link.path), link.path)
    files = [f"{link.path}/{file}" for file in found.files] + [link.path] * is_moved
    return PairsFound(
        tuple(_lifted(pair, link.path, note) for pair in found.pairs),
        tuple(files),
        tuple(replace(one, file=f"{link.path}/{one.file}") for one in found.notes),
    )


def _lifted(pair: Pair, module: str, note: SideNote) -> Pair:
    """A plan of a submodule as the repository around it sees it."""
    folder = (PurePosixPath(module) / pair.folder).as_posix()
    was = (PurePosixPath(module) / pair.was).as_posix() if pair.was else ""
    return replace(pair, folder=folder, was=was, notes=(note, *pair.notes))


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
# What git calls a tree without files, by the length of its ids.
_EMPTY = {
    40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}
_SPARSE = Text(
    "{n} berkas rencana ini tidak ada di sparse checkout dan dibaca dari indeks git",
    "{n} file{s} of this plan {was} left out by the sparse checkout and read from git's index",
)
_CROSSED = Text(
    "kedua cabang pernah saling digabung sehingga berpisah di {n} titik; yang dibandingkan adalah "
    "gabungan titik-titik itu",
    "the branches have been merged into each other and part at {n} points; compared is what these "
    "points make together",
)
_MODULE = Text(
    "rencana ini berada di submodul {module}", "this plan stands in the submodule {module}"
)
_UNSEEN = Text(
    "submodul {module} berpindah commit, tetapi isinya tidak dapat ditinjau; ambil dahulu dengan "
    "git submodule update --init {module}",
    "the submodule {module} is at another commit, but what it holds could not be looked at; get "
    "it with git submodule update --init {module}",
)
