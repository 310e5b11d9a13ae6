"""Where programs keep for a user what they can make again."""

import os
import sys
from pathlib import Path


def user_cache() -> Path | None:
    """The folder of the system for that; None for a user who has no home, as in some containers.

    Ten lines of our own: platformdirs would be one more dependency, and 7 ms of start.
    """
    if asked := os.environ.get("XDG_CACHE_HOME"):
        return Path(asked)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    try:
        return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    except RuntimeError:
        return None


def own_folder(path: Path) -> Path | None:
    """A folder that the user alone can write into, made if need be; None if there is none.

    What lies in one that others can write into is not to be believed.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = path.stat()
    except OSError:
        return None
    if os.name == "posix" and (status.st_uid != os.geteuid() or status.st_mode & 0o022):
        return None
    return path
