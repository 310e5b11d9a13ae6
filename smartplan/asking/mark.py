"""The mark of a review's comment: one for each path that is reviewed, so that jobs do not meet."""

import os
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from smartplan.source.repository import repository
from smartplan.telling.review import MARK


def mark_of(paths: Sequence[Path], cwd: Path) -> str:
    """The name of the comment, with the paths from the top of the repository on.

    No path, and the top itself, are the same: everything.
    """
    top = os.path.realpath(repository(cwd)[0])
    inside = {
        Path(os.path.relpath(os.path.realpath(cwd / path), top)).as_posix() for path in paths
    }
    if not inside or "." in inside:
        return MARK
    # Nothing that could end the comment, or a line.
    said = " ".join(quote(path) for path in sorted(inside))
    if len(said) > _LONGEST:
        said = blake2b(said.encode(), digest_size=8).hexdigest()
    return f"{MARK} {said}"


_LONGEST = 400
