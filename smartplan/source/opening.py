"""The one way to open a file that a plan, an argument or a setting names.

Only regular files are read: a named pipe or a device would keep smartplan waiting, or never end.
Nothing else in smartplan opens files (`tests/source/test_opening.py` holds that).
"""

import errno
import os
import stat
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.bundle import MAX_BYTES
from smartplan.source.trouble import reason
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Unopened:
    """Why a file was not read; `size` in bytes where that is the reason."""

    reason: Text
    size: int = 0
    is_absent: bool = False


def opened(path: Path, *, inside: Path | None = None, limit: int = MAX_BYTES) -> bytes | Unopened:
    """The bytes of a regular file, or why it was not read.

    With `inside`, a link that leads out of that folder, or into a hidden part of it, is refused.
    """
    try:
        place = os.fspath(path) if inside is None else os.path.realpath(path, strict=True)
        if inside is not None and (why := _astray(place, os.path.realpath(inside))):
            return Unopened(why)
        if not stat.S_ISREG(os.stat(place).st_mode):  # noqa: PTH116 -- before it is opened
            return Unopened(NOT_A_FILE)
        return _read(place, limit, follow=inside is None)
    except OSError as error:
        return _failed(error)
    except ValueError:  # a NUL in the name
        return Unopened(_NO_NAME, is_absent=True)


def listed(place: str) -> bytes | Unopened:
    """The bytes of what the listing of its folder calls a regular file, or why it was not read.

    Should it have become a link meanwhile, it is refused.
    """
    try:
        return _read(place, MAX_BYTES, follow=False)
    except OSError as error:
        return _failed(error)


def first_bytes(path: Path, count: int) -> bytes:
    """The first bytes of a regular file, which tell its kind; none of what cannot be read."""
    flags = os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_CLOEXEC") | _flag("O_BINARY")
    try:
        handle = os.open(path, flags)
        try:
            return os.read(handle, count) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
        finally:
            os.close(handle)
    except (OSError, ValueError):
        return b""


def asked_file(path: Path, *, limit: int = MAX_BYTES) -> bytes | None:
    """A file that was asked for by name; None where there is none, else a Failure says why."""
    content = opened(path, limit=limit)
    if isinstance(content, bytes):
        return content
    if content.is_absent:
        return None
    raise Failure(_UNREAD.fill(path=path.as_posix(), reason=content.reason))


def status(path: Path) -> os.stat_result | None:
    """What stands at a path that was asked for; None if nothing does.

    A Failure where the system does not let us look, or takes it for no name at all.
    """
    try:
        return path.stat()
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR}:
            return None
        if error.errno in {errno.EACCES, errno.EPERM}:
            raise Failure(FORBIDDEN.fill(path=path.as_posix())) from None
        raise Failure(_UNREAD.fill(path=_short(path), reason=reason(error))) from None
    except ValueError:
        raise Failure(_UNREAD.fill(path="?", reason=_NO_NAME)) from None


def astray(path: Path, inside: Path) -> Text | None:
    """Why what stands at a path, links followed, is no part of a folder; None if it is."""
    try:
        return _astray(os.path.realpath(path), os.path.realpath(inside))
    except (OSError, ValueError):
        return _FAILED


def _astray(place: str, top: str) -> Text | None:
    below = os.path.relpath(place, top) if place.startswith(top) else os.pardir
    parts = Path(below).parts or (".",)
    if parts[0] == os.pardir:
        return LEADS_OUT
    return IS_HIDDEN if any(part.startswith(".") and part != "." for part in parts) else None


def _failed(error: OSError) -> Unopened:
    absent = error.errno in {errno.ENOENT, errno.ENOTDIR}
    return Unopened(_READING.get(error.errno or 0) or reason(error), is_absent=absent)


def _read(place: str, limit: int, *, follow: bool) -> bytes | Unopened:
    handle = os.open(place, _FLAGS if follow else _FLAGS | _NO_LINK)
    try:
        held = os.fstat(handle)
        if not stat.S_ISREG(held.st_mode):
            return Unopened(NOT_A_FILE)
        if held.st_size > limit:
            return _too_large(held.st_size, limit)
        pieces = []
        left = limit + 1
        # A file that grows meanwhile is read on.
        while left > 0 and (piece := os.read(handle, min(left, held.st_size + _PIECE))):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces) if left else _too_large(limit + 1, limit)
    finally:
        os.close(handle)


def _flag(name: str) -> int:
    """A flag of `os.open`; not every system has each."""
    return int(getattr(os, name, 0))


def _too_large(size: int, limit: int) -> Unopened:
    mega = -(-size // 1_000_000)
    return Unopened(_TOO_LARGE.fill(mega=mega, limit=limit // 1_000_000), size)


def _short(path: Path) -> str:
    """A path as a sentence can bear it: one that is too long for the system is so for us."""
    text = path.as_posix()
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


# What was a file a moment ago may have become a pipe: opening must not wait for a writer.
_FLAGS = os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_CLOEXEC") | _flag("O_BINARY")
_NO_LINK = _flag("O_NOFOLLOW")
_PIECE = 1 << 16
_LONG = 60

LEADS_OUT = Text(
    "tautannya mengarah ke luar folder rencana", "it is a link out of the plan folder"
)
IS_HIDDEN = Text("tautannya mengarah ke folder tersembunyi", "it is a link into a hidden folder")
NOT_A_FILE = Text("bukan berkas biasa", "it is not an ordinary file")
NO_PERMISSION = Text("tidak ada izin baca", "there is no permission to read it")
_FAILED = Text("sistem menolak membacanya", "the system refuses to read it")
_NO_NAME = Text("namanya tidak sah bagi sistem", "the system takes this for no name")
_NOWHERE = Text("tautannya tidak menuju apa pun", "it is a link to nothing")
_TOO_LARGE = Text(
    "berkas berukuran {mega} MB; batasnya {limit} MB", "it has {mega} MB; the limit is {limit} MB"
)
_READING = {
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.ENOENT: _NOWHERE,
    errno.ENOTDIR: _NOWHERE,
}
FORBIDDEN = Text(
    "{path} tidak boleh dibaca; minta izin baca atas folder itu",
    "{path} may not be read; ask for permission to read it",
)
_UNREAD = Text("{path} tidak dapat dibaca: {reason}", "{path} cannot be read: {reason}")
