"""Where a book with chapters begins: what stands before its first chapter has roman pages."""

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
