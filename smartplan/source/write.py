"""Files are written whole or not at all."""

import codecs
import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.trouble import reason
from smartplan.wording import Text


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file through a temporary one beside it: fsync, then rename.

    The folder is made if need be. When anything fails, an existing file stays as it was.
    """
    with staged(path, content) as put:
        put()


@contextlib.contextmanager
def staged(path: Path, content: bytes, *, stays_open: bool = True) -> Iterator[Callable[[], None]]:
    """A file written beside its place, which it takes when that is called for.

    Of one that has not been called for nothing is left. As long as it `stays_open`, no other run
    takes it for what a dead one has left.
    """
    if not path.name:  # `.` and `/`
        raise OSError(errno.EISDIR, "", os.fspath(path))
    # Imported here: a run that writes nothing does without it.
    from smartplan.source.temporary import claimed

    handle, temporary = claimed(path)
    try:
        with os.fdopen(handle, "wb") as file:

            def put() -> None:
                if os.name == "nt":  # there nothing that is open can be renamed
                    file.close()
                _put(temporary, path)

            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if not stays_open:
                file.close()
            yield put
    except BaseException as error:
        if isinstance(error, OSError) and error.filename is None:
            error.filename = os.fspath(path)
        raise
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def write_asked(path: Path, content: bytes, *, advice: Text) -> None:
    """Write a file that was asked for; a Failure with advice where the system does not let us."""
    try:
        write_atomically(path, content)
    except OSError as error:
        said = _REFUSED.fill(path=path.as_posix(), reason=reason(error), advice=advice)
        raise Failure(said) from None


def encoded(text: str, like: bytes) -> bytes:
    """A text as the bytes of a file that held `like`: with a byte order mark, if it had one."""
    mark = codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _put(temporary: Path, path: Path) -> None:
    """The folder is not synced: after a power cut the file is the old or the new one, whole."""
    temporary.chmod(_mode(path))
    temporary.replace(path)


def _mode(path: Path) -> int:
    """An existing file keeps its permissions; a new one gets what the umask leaves."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


_REFUSED = Text(
    "{path} tidak dapat ditulis ({reason}); {advice}",
    "{path} cannot be written ({reason}); {advice}",
)
