"""What a standard and its parts are called among many plans, some with standards of their own."""

import functools
from collections.abc import Iterable, Mapping

from smartplan.portfolio.labels import labels_of
from smartplan.portfolio.summary import Summary
from smartplan.standards.shelf import Kind, Shelf
from smartplan.wording import Text, same


def label(plans: Iterable[Summary], kind: Kind, standard: str | None, id: str = "") -> Text:
    """What a part of a standard is called; the standard itself where no part is named."""
    if standard is None:
        return same(id)
    if _OWN not in standard:
        return _shipped(kind, standard).get(id, same(id or standard))
    found = (one.words.get(f"{standard}:{id}") for one in plans)
    held = next((pair for pair in found if pair), None)
    return Text(*held) if held else same(id or bare(standard))


def bare(standard: str | None) -> str:
    """The name of a standard without the mark of a plan's own."""
    return (standard or "").partition(_OWN)[0]


@functools.cache
def _shipped(kind: Kind, name: str) -> Mapping[str, Text]:
    return labels_of(Shelf(), kind, name)


_OWN = "@"
