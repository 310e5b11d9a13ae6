"""The words of books by section, so that the front page can search all of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Facts,
    Figure,
    Heading,
    Inlines,
    Items,
    Listing,
    Paragraph,
    Quote,
    Signature,
    Table,
    Terms,
)
from smartplan.books.words import words


@dataclass(frozen=True, slots=True)
class SearchSection:
    """What stands under a heading: its id, its title, and the words in it, each once."""

    id: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchBook:
    """A book, by the name of its file without an ending."""

    stem: str
    title: str
    sections: tuple[SearchSection, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """All books that are searched."""

    books: tuple[SearchBook, ...]


def searched(stem: str, title: str, blocks: Blocks) -> SearchBook:
    """The sections of a book, in the order of reading."""
    made = [
        SearchSection(id, heading, tuple(sorted(found)))
        for id, heading, found in _sections(blocks)
        if id
    ]
    return SearchBook(stem, title, tuple(made))


def folded(text: str) -> str:
    """Letters small and without accents, as the page's own script folds what is looked for."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", sign)[0].lower()[:1] for sign in text)


@dataclass(slots=True)
class _Gathered:
    id: str = ""
    title: str = ""
    found: set[str] = field(default_factory=set)


def _sections(blocks: Blocks) -> Iterator[tuple[str, str, set[str]]]:
    held = _Gathered()
    for part in _parts(blocks):
        if isinstance(part, Heading):
            yield held.id, held.title, held.found
            title = words(part.inlines)
            numbered = f"{part.number} {title}" if part.number else title
            held = _Gathered(part.id, numbered, set(_tokens(title)))
        else:
            held.found.update(_tokens(part))
    yield held.id, held.title, held.found


def _parts(blocks: Iterable[Block]) -> Iterator[Heading | str]:
    """Headings, and between them the texts."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Paragraph(inlines):
                yield words(inlines)
            case Items():
                for item in block.items:
                    yield from _parts(item)
            case Terms(rows):
                for word, told in rows:
                    yield from _texts((word, told))
            case Quote(inner):
                yield from _parts(inner)
            case Listing(text):
                yield text
            case Table():
                yield words(block.caption)
                for row in block.rows:
                    yield from _texts(row)
            case Figure():
                yield f"{words(block.caption)} {block.chart.title}"
            case Box():
                yield words(block.title)
                yield from _parts(block.blocks)
            case Facts(facts):
                for fact in facts:
                    yield from _texts((fact.value, fact.label))
            case Signature():
                for one in block.signatories:
                    yield from _texts((one.office, one.name))
            case _:
                pass


def _texts(cells: Iterable[Inlines]) -> Iterator[str]:
    for cell in cells:
        yield words(cell)


def _tokens(text: str) -> list[str]:
    return _WORD.findall(folded(text))


_WORD = re.compile(r"[a-z0-9]{2,}")
