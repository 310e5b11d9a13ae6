"""Where templates live: the plan's own ones first, then the shipped ones."""

import os
from pathlib import Path, PurePosixPath

from smartplan.failure import Failure
from smartplan.source.opening import opened
from smartplan.source.user_cache import own_folder, user_cache
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
    if own is None or not os.path.lexists(own):
        return (shipped(),)
    if own.is_symlink():
        raise Failure(_LINK)
    return (Path(os.path.realpath(own)), shipped()) if own.is_dir() else (shipped(),)


def template(home: Path, name: str) -> bytes | None:
    """A file of a home of templates; None if it is not there.

    A plan's own templates are what stands in that folder, and nothing else: a Failure says what
    leads out of it, is hidden, or is no file. Shipped ones may be links, as they are installed.
    """
    is_own = home != shipped()
    if is_own and any(part.startswith(".") for part in PurePosixPath(name).parts):
        raise Failure(_UNREAD.fill(name=name, reason=_HIDDEN))
    content = opened(home / name, inside=home if is_own else None, limit=MAX_TEMPLATE)
    if isinstance(content, bytes):
        return content
    if content.is_absent and not os.path.islink(home / name):  # noqa: PTH114 -- of any name
        return None
    raise Failure(_UNREAD.fill(name=name, reason=content.reason))


MAX_TEMPLATE = 20_000_000  # a base for Word holds pictures; a text has a limit of its own

_LINK = Text(
    "templates adalah tautan; pola dokumen dibaca hanya dari folder rencana itu sendiri, "
    "jadi ganti tautan itu dengan folder biasa",
    "templates is a link; templates are read from the plan's own folder only, so replace the link "
    "with an ordinary folder",
)
_UNREAD = Text(
    "templates/{name} tidak dapat dibaca: {reason}", "templates/{name} cannot be read: {reason}"
)
_HIDDEN = Text("berkas tersembunyi tidak dibaca", "hidden files are not read")


def cache_home() -> Path | None:
    """The user's folder for compiled templates, made if needed; None where that cannot be.

    Compiled templates are code: they are kept nowhere else, and only where nobody else writes.
    """
    place = user_cache()
    folder = own_folder(place / "smartplan" / "templates") if place else None
    return folder if folder and os.access(folder, os.W_OK) else None
