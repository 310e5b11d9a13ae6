"""Where templates live: the plan's own ones first, then the shipped ones."""

import os
import sys
from pathlib import Path

from smartplan.failure import Failure
from smartplan.wording import Text

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """The folder of the shipped templates: in a wheel inside the package, in a checkout beside it.

    This is the one place that knows both homes.
    """
    for home in (_PACKAGE / "_templates", _PACKAGE.parent / "templates"):
        if (home / "documents").is_dir():
            return home
    raise Failure(
        Text(
            "pola dokumen bawaan tidak ditemukan; pasang ulang smartplan",
            "the shipped templates are not there; install smartplan again",
        )
    )


def homes(plan_root: Path | None) -> tuple[Path, ...]:
    """The folders that templates are looked for in, the first one winning."""
    own = plan_root / "templates" if plan_root else None
    return (own.resolve(), shipped()) if own and own.is_dir() else (shipped(),)


def cache_home() -> Path | None:
    """The user's folder for compiled templates, made if needed; None where that cannot be.

    Compiled templates are code: they are kept nowhere else, and only where nobody else writes.
    """
    folder = _user_cache() / "smartplan" / "templates"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except OSError:
        return None
    if os.name == "posix" and (status.st_uid != os.geteuid() or status.st_mode & 0o022):
        return None
    return folder if os.access(folder, os.W_OK) else None


def _user_cache() -> Path:
    if asked := os.environ.get("XDG_CACHE_HOME"):
        return Path(asked)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
