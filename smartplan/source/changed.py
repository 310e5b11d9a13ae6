"""Which files differ between two points of a history, or between one and the working tree.

The files of the working tree are read and hashed here: git, asked about them, would start the
filters that a repository's own settings name.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.source.bundle import MAX_BYTES
from smartplan.source.git import git, name_of
from smartplan.value import dataclass

if TYPE_CHECKING:
    import hashlib


@dataclass(frozen=True, slots=True)
class Submodule:
    """A submodule and its commits on both sides.

    None where it is not there. `is_here`: the later side is what the working tree has of it.
    """

    path: str
    old: str | None
    new: str | None
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """What differs. `outside` has the blobs of files that a sparse checkout has left out."""

    files: tuple[str, ...]
    links: tuple[Submodule, ...] = ()
    outside: Mapping[str, str] | None = None


def changed(top: Path, base: str, head: str | None, scopes: Iterable[str]) -> Changed:
    """The files under some folders that differ; without `head`, from those of the working tree."""
    if head is None:
        return _in_tree(top, base, tuple(scopes))
    listed = git(top, "diff-tree", "-r", *_RAW, base, head, "--", *scopes)
    files: list[str] = []
    links: list[Submodule] = []
    for old, new, path in _rows(listed):
        if _MODULE in (old.mode, new.mode):
            links.append(Submodule(path, old.module, new.module))
        if {old.mode, new.mode} != {_MODULE}:
            files.append(path)
    return Changed(tuple(sorted(files)), tuple(links))


def is_changed(folder: Path) -> bool:
    """Whether anything in a folder is not as in the last commit."""
    if git(folder, "diff-index", "--cached", *_RAW, "HEAD", "--", "."):
        return True
    held = _index(folder, (".",))
    if any(held.untracked):
        return True
    return any(
        not _is_same(f"{folder}/{name_of(path)}", entry, held.written)
        for path, entry in held.entries
        if entry.mode != _MODULE and not _is_outside(folder, name_of(path), entry)
    )


@dataclass(frozen=True, slots=True)
class _End:
    """One side of a difference: what it is, and its id."""

    mode: str
    id: str

    @property
    def module(self) -> str | None:
        return self.id if self.mode == _MODULE else None


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in git's index, and how it was on disk when git last looked at it."""

    tag: bytes
    mode: str
    id: str
    stage: bytes
    was: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """What git knows of the working tree; `written` is when the index was, in nanoseconds."""

    entries: list[tuple[bytes, _Entry]]
    untracked: list[bytes]
    written: int


def _in_tree(top: Path, base: str, scopes: Sequence[str]) -> Changed:
    listed = git(top, "diff-index", "--cached", *_RAW, base, "--", *scopes)
    staged = {path: old for old, _, path in _rows(listed)}  # what the index has otherwise
    held = _index(top, scopes)
    entries = {name_of(path): entry for path, entry in held.entries}
    outside = {path: entry.id for path, entry in entries.items() if _is_outside(top, path, entry)}
    modules = {path for path, entry in entries.items() if entry.mode == _MODULE}
    gone = {path for path, old in staged.items() if old.mode == _MODULE} - modules
    files = {path for path in map(name_of, held.untracked) if path not in staged}
    for path, entry in entries.items():
        if path in outside:
            is_same = path not in staged
        elif path in staged:
            is_same = _holds(top / path, staged[path])
        else:
            is_same = _is_same(f"{top}/{path}", entry, held.written)
        if not is_same and path not in modules:
            files.add(path)
    files.update(
        path for path in staged.keys() - entries.keys() - gone
        if not _holds(top / path, staged[path])
    )  # fmt: skip
    links = [
        Submodule(path, staged[path].module if path in staged else entries[path].id,
             entries[path].id if path in entries else None, is_here=True)
        for path in sorted(modules | gone)
    ]  # fmt: skip
    return Changed(tuple(sorted(files)), tuple(links), outside)


def _rows(listed: bytes) -> Iterator[tuple[_End, _End, str]]:
    """Git's raw lines, which are pairs of what differs and the path."""
    pieces = iter(listed.split(b"\0"))
    for about in pieces:
        if about:
            words = about.decode().lstrip(":").split()
            yield _End(words[0], words[2]), _End(words[1], words[3]), name_of(next(pieces))


def _index(folder: Path, scopes: Sequence[str]) -> _Index:
    asked = ("ls-files", "-z", "-t", "-s", "--debug", "--cached", "--others", "--exclude-standard")
    listed = git(folder, *asked, "--", *scopes)
    entries: list[tuple[bytes, _Entry]] = []
    untracked: list[bytes] = []
    for found in _LISTED.finditer(listed):
        if found["new"]:
            # With a slash at its end it is another repository.
            if not found["new"].endswith(b"/"):
                untracked.append(found["new"])
            continue
        was = tuple(int(one) for one in found.groups()[_STAT:] if one)
        entry = _Entry(
            found["tag"], found["mode"].decode(), found["id"].decode(), found["stage"], was
        )
        entries.append((found["path"], entry))
    return _Index(entries, untracked, _written(folder))


def _written(folder: Path) -> int:
    """When the index was written; 0 where that is not plain, so that every file is read."""
    place = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    git_folder = place / ".git"
    try:
        if git_folder.is_file():
            way = name_of(git_folder.read_bytes()).removeprefix("gitdir: ").removesuffix("\n")
            git_folder = place / way
        return (git_folder / "index").stat().st_mtime_ns
    except OSError:
        return 0


def _is_outside(top: Path, path: str, entry: _Entry) -> bool:
    """Whether a sparse checkout has left a file out."""
    return entry.tag == _SPARSE and not os.path.lexists(top / path)


def _is_same(path: str, entry: _Entry, written: int) -> bool:
    """Whether a file on disk is as in the index: untouched since git looked, or equal in content.

    What was changed in the very moment when the index was written may look untouched.
    """
    try:
        now = os.lstat(path)  # of many thousands, a Path for each would take longer than this
    except OSError:
        return False
    seen = (
        *divmod(now.st_ctime_ns, _SECOND),
        *divmod(now.st_mtime_ns, _SECOND),
        now.st_ino & _WORD,
        now.st_size & _WORD,
    )
    if entry.was == seen and now.st_mtime_ns < written and entry.stage == b"0":
        return stat.S_ISREG(now.st_mode) or entry.mode == _SYMLINK
    return _holds(Path(path), _End(entry.mode, entry.id), either_end=True)


def _holds(path: Path, end: _End, *, either_end: bool = False) -> bool:
    """Whether a file on disk is what an id stands for.

    `either_end`: git may have been told to write other line ends to disk than it keeps.
    """
    try:
        mode = path.lstat().st_mode
        if end.mode == _SYMLINK or stat.S_ISLNK(mode):
            is_link = end.mode == _SYMLINK and stat.S_ISLNK(mode)
            return is_link and _id(os.fsencode(path.readlink()), end.id) == end.id
        if not stat.S_ISREG(mode) or not end.mode.startswith(_FILE):
            return False
        if path.stat().st_size > MAX_BYTES:
            return _id_of_file(path, end.id) == end.id
        content = path.read_bytes()
    except OSError:
        return False
    if either_end and b"\r\n" in content:
        return end.id in (_id(content, end.id), _id(content.replace(b"\r\n", b"\n"), end.id))
    return end.id == _id(content, end.id)


def _id(content: bytes, like: str) -> str:
    """The id that git gives to a content, by the algorithm that another id was made with."""
    found = _hashing(like, len(content))
    found.update(content)
    return found.hexdigest()


def _id_of_file(path: Path, like: str) -> str:
    """The same of a file that is too large to be taken into memory."""
    found = _hashing(like, path.stat().st_size)
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def _hashing(like: str, size: int) -> "hashlib._Hash":
    import hashlib  # most files are as git has seen them

    make = hashlib.sha256 if len(like) == _LONG_ID else hashlib.sha1
    return make(b"blob %d\0" % size, usedforsecurity=False)


_RAW = ("--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-textconv")
_FILE, _SYMLINK, _MODULE = "100", "120000", "160000"
_SPARSE = b"S"
_SECOND, _WORD, _LONG_ID, _PIECE = 10**9, 0xFFFFFFFF, 64, 1 << 20
# Git calls the form of what stands behind a name its own; without it every file is read.
_LISTED = re.compile(
    rb"\? (?P<new>[^\0]+)\0|"
    rb"(?P<tag>[A-Z]) (?P<mode>\d{6}) (?P<id>[0-9a-f]+) (?P<stage>\d)\t(?P<path>[^\0]+)\0"
    rb"(?:  ctime: (\d+):(\d+)\n  mtime: (\d+):(\d+)\n  dev: \d+\tino: (\d+)\n"
    rb"  uid: \d+\tgid: \d+\n  size: (\d+)\tflags: [0-9a-f]+\n)?"
)
_STAT = 6
