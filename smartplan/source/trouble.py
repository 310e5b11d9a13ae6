"""What the machine refuses, in words: no space, no permission, a name that is too long."""

import errno
import os

from smartplan.failure import Failure
from smartplan.wording import Text, same


def reason(error: OSError) -> Text:
    """Why the system refused, in both languages where the reason is a known one."""
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    # Its own words: nothing better is known of it.
    return same(os.strerror(error.errno) if error.errno else str(error) or type(error).__name__)


def failure_of(error: Exception) -> Failure | None:
    """The sentence for an error that is the machine's and none of smartplan's; else None."""
    if isinstance(error, MemoryError):
        return Failure(_NO_MEMORY)
    if not isinstance(error, OSError) or error.errno is None or error.errno in _OURS:
        return None
    if error.filename is None:
        return Failure(_OUTPUT.fill(reason=reason(error)))
    path = os.fsdecode(error.filename) if not isinstance(error.filename, int) else "?"
    return Failure(_PATH.fill(path=path.replace(os.sep, "/"), reason=reason(error)))


# A call that no system would accept is a mistake of the caller.
_OURS = frozenset({errno.EINVAL, errno.ECHILD, errno.ESRCH, errno.EFAULT, errno.EDOM})

_FULL = Text("tidak ada ruang tersisa di disk", "no space is left on the disk")
_FORBIDDEN = Text("izinnya tidak ada", "permission is denied")
_REASONS = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Text("kuota disk habis", "the disk quota is used up"),
    errno.EFBIG: Text(
        "berkasnya terlalu besar untuk disk ini", "the file is too big for the disk"
    ),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Text("disknya hanya dapat dibaca", "the disk is read-only"),
    errno.ENAMETOOLONG: Text("namanya terlalu panjang", "the name is too long"),
    errno.ELOOP: Text("tautannya berputar-putar", "the link leads back to itself"),
    errno.ENOENT: Text("tidak ada lagi", "it is not there"),
    errno.ENOTDIR: Text("salah satu foldernya ternyata berkas", "one of its folders is a file"),
    errno.EISDIR: Text("itu sebuah folder", "it is a folder"),
    errno.EEXIST: Text("sudah ada", "it exists already"),
    errno.ENOTEMPTY: Text("foldernya tidak kosong", "the folder is not empty"),
    errno.EIO: Text("disknya gagal membaca atau menulis", "the disk fails to read or write"),
    errno.EMFILE: Text("terlalu banyak berkas terbuka", "too many files are open"),
    errno.ENFILE: Text("terlalu banyak berkas terbuka", "too many files are open"),
    errno.EBADF: Text("keluarannya tertutup", "the output is closed"),
    errno.ENOMEM: Text("memori habis", "memory is used up"),
    errno.EBUSY: Text("sedang dipakai program lain", "something else is using it"),
}
_OUTPUT = Text("keluaran tidak dapat ditulis: {reason}", "the output cannot be written: {reason}")
_PATH = Text("{path}: {reason}", "{path}: {reason}")
_NO_MEMORY = Text(
    "memori komputer tidak cukup; tutup program lain, atau kerjakan sebagian rencana saja",
    "there is not enough memory; close other programs, or ask for fewer plans at a time",
)
