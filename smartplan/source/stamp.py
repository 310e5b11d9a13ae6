"""What the system says of the files of a plan folder: enough to know it again, opening none."""

import os
from stat import S_ISREG

from smartplan.source.bundle import is_skipped, is_yaml
from smartplan.value import dataclass

try:
    from _blake2 import blake2b  # hashlib loads OpenSSL first: 4 ms
except ImportError:  # pragma: no cover -- an interpreter that keeps it elsewhere
    from hashlib import blake2b

RACY = 2_000_000_000  # ns; the coarsest clock of a file system that is still in use (FAT)


def new_sum() -> blake2b:
    """A sum of bytes that are still to come: short, and alike for no two contents."""
    return blake2b(digest_size=20)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A folder's files as they stand: `newest` is when one was changed last, in ns.

    Files that are read count with their size, times and number in the file system; of the others
    only the names are looked at, by smartplan as well.
    """

    digest: bytes
    newest: int

    def is_settled(self, now: int) -> bool:
        """Whether whatever is changed from now on gets another time than what stands there.

        Else a change may still come within the same tick of the clock that tells the times.
        """
        return self.newest < now - RACY


def stamp(top: str) -> Stamp | None:
    """The stamp of a folder, given without links; None where names and times do not tell it all.

    That is where a link leads elsewhere, where something may not be looked at, and where a file
    that would be read is no ordinary one.
    """
    said: list[str] = []
    newest = 0
    pending = [(top, "")]
    try:
        while pending:
            folder, inside = pending.pop()
            with os.scandir(folder) as entries:
                for entry in entries:
                    name = entry.name
                    if entry.is_dir():
                        if is_skipped(name):
                            continue
                        if entry.is_symlink():
                            return None
                        pending.append((entry.path, f"{inside}{name}/"))
                        said.append(f"{inside}{name}/")
                        continue
                    if entry.is_symlink():
                        return None
                    if not (name.endswith(".yaml") or is_yaml(name)):
                        said.append(inside + name)
                        continue
                    held = entry.stat(follow_symlinks=False)
                    if not S_ISREG(held.st_mode):
                        return None
                    changed, marked = held.st_mtime_ns, held.st_ctime_ns
                    newest = max(newest, changed, marked)
                    said.append(f"{inside}{name}\0{held.st_size} {changed} {marked} {held.st_ino}")
    except OSError:
        return None
    told = new_sum()
    told.update("\n\0".join(said).encode("utf-8", "surrogatepass"))
    return Stamp(told.digest(), newest)
