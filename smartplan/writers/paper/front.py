"""Where the chapters of a book begin, whether it is letters, and what stands at its feet."""

import re
from collections.abc import Iterator

from smartplan.blocks import Blocks, Heading, Letterhead, PageBreak
from smartplan.books.compose import Book
from smartplan.books.library import Layout


def is_chaptered(document: Book) -> bool:
    """Whether a document is a book of numbered chapters, each on a page of its own."""
    return document.kind.numbered and document.kind.layout is Layout.BOOK


def has_letterheads(document: Book) -> bool:
    """Whether a document is letters, each under a head of its own and with pages of its own."""
    return any(isinstance(block, Letterhead) for block in document.blocks)


def letters(blocks: Blocks) -> Iterator[Blocks]:
    """Blocks cut where letters begin, each without the page break before it."""
    start = 0
    for at, block in enumerate(blocks):
        if at > start and isinstance(block, Letterhead):
            last = at - 1 if isinstance(blocks[at - 1], PageBreak) else at
            if last > start:
                yield blocks[start:last]
            start = at
    yield blocks[start:]


def halves(document: Book) -> tuple[Blocks, Blocks]:
    """What stands before the first chapter, and all from there on."""
    blocks = document.blocks
    if is_chaptered(document):
        for at, block in enumerate(blocks):
            if isinstance(block, Heading) and block.level == 1 and not block.front:
                return blocks[:at], blocks[at:]
    return (), blocks


def foot(disclaimer: str) -> str:
    """The first sentence of a disclaimer, or as much of it as has room at the foot of a page."""
    first = _SENTENCE.split(disclaimer, maxsplit=1)[0]
    return first if len(first) <= _FOOT else f"{first[:_FOOT].rsplit(' ', 1)[0]} …"


_FOOT = 130
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
