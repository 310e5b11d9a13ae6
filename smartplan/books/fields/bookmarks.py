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
    """The name without the number of the place and the seal; empty for another bookmark."""
    return found[1] if (found := _FIELD.fullmatch(name)) else ""


def seal_of(text: str) -> str:
    """A few letters by which a paragraph is known again: whether it still says the same.

    Office programs put other quotes, dashes and blanks, which change nothing.
    """
    return f"{zlib.crc32(_SIGNS.sub('', text).encode(errors='replace')) & _SEAL:04x}"


def sealed(name: str, text: str) -> str:
    """The name of the first field's bookmark in a paragraph that says a text."""
    return f"{name}_s{seal_of(text)}"


def seal_in(name: str) -> str:
    """The seal of its paragraph that a name bears; empty for none."""
    found = _FIELD.fullmatch(name)
    return (found[2] or "") if found else ""


def _sum(text: str) -> str:
    return f"{zlib.crc32(text.encode(errors='replace')):08x}"


FIELD_BOOKMARK = "_f_"
_FIELD = re.compile(rf"({FIELD_BOOKMARK}[0-9a-f]{{8}})(?:_\d+)?(?:_s([0-9a-f]{{4}}))?")
_SEAL = 0xFFFF
_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 39
