"""Temporary files beside what is being written, and what a killed run has left of them.

Their names are known beforehand, so that the next write of the same file finds what was left. A
run holds a lock on its own: what is locked belongs to somebody who is still at work.
"""

import contextlib
import os
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

SUFFIX = ".smartplan-tmp"


def claimed(path: Path) -> tuple[int, Path]:
    """A new file beside `path`, open and locked; what dead runs left of it is removed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found: tuple[int, Path] | None = None
    for slot in range(_SLOTS):
        place = path.with_name(_name(path.name, slot))
        _remove_left(place)
        if found is None:
            found = _taken(place)
    if found is None:  # that many at once write the same file
        import tempfile

        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=SUFFIX)
        found = handle, Path(name)
    return found


@contextlib.contextmanager
def claimed_folder(path: Path) -> Iterator[Path]:
    """A new hidden folder beside `path`, gone at the end; those of dead runs are removed first.

    Git ignores all that is in it.
    """
    import shutil

    place, handle = path.with_name(_name(path.name, 0)), None
    mark = place / ".gitignore"
    if place.is_dir() and not place.is_symlink():
        _remove_left(mark)
        if not mark.exists():
            shutil.rmtree(place, ignore_errors=True)
    try:
        place.mkdir()
    except FileExistsError:  # somebody makes the same one right now
        import tempfile

        place = Path(tempfile.mkdtemp(dir=path.parent, prefix=".", suffix=SUFFIX))
        mark = place / ".gitignore"
    try:
        taken = _taken(mark)
        if taken:
            handle = taken[0]
            os.write(handle, b"*\n")
        yield place
    finally:
        if handle is not None:
            os.close(handle)
        shutil.rmtree(place, ignore_errors=True)


def _taken(place: Path) -> tuple[int, Path] | None:
    """The file at a place, made by us and locked; None where somebody else was quicker."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(place, flags, 0o600)
    except FileExistsError:
        return None
    # Between making and locking it, another run may have taken it for a dead one's.
    if _is_locked(handle) and _is_at(handle, place):
        return handle, place
    os.close(handle)
    return None


def _remove_left(place: Path) -> None:
    """Remove a file that no living run holds; a link or a folder of that name is not ours."""
    flags = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with contextlib.suppress(OSError):
        handle = os.open(place, flags)
        try:
            if _is_locked(handle, or_else_old=True) and _is_at(handle, place):
                place.unlink()
        finally:
            os.close(handle)


def _is_locked(handle: int, *, or_else_old: bool = False) -> bool:
    """Whether the lock is ours now; where there are no locks, whether the file is an old one."""
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return not or_else_old or time.time() - os.fstat(handle).st_mtime > _OLD
    return True


def _is_at(handle: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), place.lstat())
    except OSError:
        return False


def _name(name: str, slot: int) -> str:
    """The name for a file; one that would be longer than systems allow goes by its checksum."""
    raw = os.fsencode(name)
    stem = name if len(raw) <= _LONGEST else f"{zlib.crc32(raw):08x}"
    return f".{stem}.{slot}{SUFFIX}" if slot else f".{stem}{SUFFIX}"


_SLOTS = 3
_OLD = 60.0  # seconds
_LONGEST = 255 - len(f"..9{SUFFIX}")
