"""Where the chapters of a book begin, and what stands at the foot of its pages."""

import re

from smartplan.blocks import Blocks, Heading
from smartplan.books.compose import Book
from smartplan.books.library import Layout


def is_chaptered(document: Book) -> bool:
    """Whether a document is a book of numbered chapters, each on a page of its own."""
    return document.kind.numbered and document.kind.layout is Layout.BOOK


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
