"""The names of the bookmarks of a Word file: of an id, and of a field's text."""

import re
import zlib
from functools import cache

from smartplan.route import Route


@cache
def anchor(id: str) -> str:
    """The name of the bookmark of an id, alike in every document of a set.

    Word knows letters, digits and `_`, at most 40, and does not tell capitals apart. What begins
    with `_` does not show in its list of bookmarks.
    """
    name = re.sub(r"[^a-z0-9]", "_", id)
    if name == id.replace("-", "_") and "_" not in id and len(name) <= _LONGEST:
        return f"_{name}"
    return f"_{name[: _LONGEST - 9]}_{_sum(id)}"


def field_bookmark(route: Route, part: int | None = None) -> str:
    """The name of the bookmark around the text at a route, or around one paragraph of it."""
    text = str(route) if part is None else f"{route}#{part}"
    return f"{FIELD_BOOKMARK}{_sum(text)}"


def field_of_bookmark(name: str) -> str:
    """The name without the number of the place; empty for another bookmark."""
    return found[1] if (found := _FIELD.fullmatch(name)) else ""


def _sum(text: str) -> str:
    return f"{zlib.crc32(text.encode(errors='replace')):08x}"


FIELD_BOOKMARK = "_f_"
_FIELD = re.compile(rf"({FIELD_BOOKMARK}[0-9a-f]{{8}})(?:_\d+)?")
_LONGEST = 39
