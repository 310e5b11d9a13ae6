"""What is too large to be held in memory is made beside its place, and put there when whole."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from smartplan.failure import Failure
from smartplan.source.temporary import claimed_folder
from smartplan.source.trouble import reason
from smartplan.wording import Text


def put(path: Path, make: Callable[[Path], None], *, advice: Text) -> None:
    """Let a file or a folder be made under a name beside `path`, then let it take that place.

    What stood there, of the same kind, goes only when the new is whole: killed before, it is as it
    was. Of a folder the change takes two steps; killed between them, it is not there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with claimed_folder(path) as aside:
            made = aside / "made"
            make(made)
            _sync(made)
            if not made.is_dir() or not path.exists():
                made.replace(path)
                return
            before = aside / "before"
            path.rename(before)
            try:
                made.rename(path)
            except OSError:
                before.rename(path)
                raise
    except OSError as error:
        said = _REFUSED.fill(path=path.as_posix(), reason=reason(error), advice=advice)
        raise Failure(said) from None


def begun(path: Path) -> TextIO:
    """A new text file in UTF-8, to be written piece by piece; line ends stay as they are given."""
    return path.open("x", encoding="utf-8", errors="surrogateescape", newline="")


def _sync(made: Path) -> None:
    """See that what was written is on the disk before it takes the place of what was there."""
    for file in [made] if made.is_file() else sorted(made.rglob("*")):
        if file.is_file():
            handle = os.open(file, os.O_RDWR)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


_REFUSED = Text(
    "{path} tidak dapat ditulis ({reason}); {advice}",
    "{path} cannot be written ({reason}); {advice}",
)
