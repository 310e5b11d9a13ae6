"""What an id that names nothing was meant as: a name written for an id, several in one, a slip."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from smartplan.shape.signs import odd
from smartplan.shape.suggest import closest
from smartplan.source.node import Node
from smartplan.value import Value

# The entries of a collection by their ids, as they are written.
Entries = Mapping[str, Node]


class Guess(Value):
    """The id that was meant; or the several that were written as one."""

    meant: str | None = None
    several: tuple[str, ...] = ()


def guess(id: str, known: Collection[str], entries: Callable[[], Entries]) -> Guess:
    """What was meant by an id that is not known; `entries` are looked at for their names."""
    strange = odd(id)
    plain = strange.plain if strange else id
    if plain in known:
        return Guess(plain)
    if several := _several(plain, known):
        return Guess(several=several)
    return Guess(_by_name(plain, entries()) or closest(plain, known))


def _several(id: str, known: Collection[str]) -> tuple[str, ...]:
    for parting in _PARTINGS:
        parts = [part.strip() for part in re.split(parting, id) if part.strip()]
        if len(parts) > 1 and all(part in known for part in parts):
            return tuple(parts)
    return ()


def _by_name(name: str, entries: Entries) -> str | None:
    """The one entry that has this name, or is called so for short."""
    wanted = _plain(name)
    found = {id for id, entry in entries.items() if wanted in map(_plain, _names(entry))}
    return found.pop() if wanted and len(found) == 1 else None


def _names(entry: Node) -> Iterable[str]:
    if isinstance(entry, str):
        return (entry,)
    held = entry if isinstance(entry, dict) else {}
    return [text for key in _NAMES if isinstance(text := held.get(key), str)]


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name).strip().casefold()


_NAMES = ("name", "short", "title", "text")
_PARTINGS = (r"[;,/|+&]", r"\s+dan\s+|\s+and\s+", r"\s+")
