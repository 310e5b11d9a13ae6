"""The contents of a document as links to the anchors that git hosts give to headings."""

import re
from collections.abc import Mapping

from smartplan.blocks import ContentsEntry
from smartplan.books.compose import Book
from smartplan.books.escape import readable
from smartplan.writers.fixed_words import FIXED_WORDS


def contents(document: Book, places: Mapping[str, str]) -> str:
    """Chapters and sections, where there are enough of them to be looked for."""
    entries = [entry for entry in document.contents if entry.level <= _LISTED]
    if len(entries) < _WORTH:
        return ""
    lines = [
        f"{'  ' * (entry.level - 1)}- [{readable(_heading(entry))}](#{places[entry.id]})"
        for entry in entries
    ]
    title = FIXED_WORDS["contents"].say(document.lang)
    return "\n".join([f"**{title}**", "", *lines])


def anchors(document: Book) -> dict[str, str]:
    """The anchors that git hosts give to headings, by the ids of the headings."""
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    for entry in document.contents:
        anchor = re.sub(r"[^\w\- ]", "", _heading(entry).lower()).replace(" ", "-")
        count = taken[anchor] = taken.get(anchor, -1) + 1
        found[entry.id] = f"{anchor}-{count}" if count else anchor
    return found


def _heading(entry: ContentsEntry) -> str:
    """A heading as it is written in the text."""
    joint = ". " if entry.level == 1 else " "
    return f"{entry.number}{joint}{entry.title}" if entry.number else entry.title


_LISTED = 2  # levels of headings
_WORTH = 4  # lines
