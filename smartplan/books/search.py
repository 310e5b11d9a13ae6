"""The words of books by section, so that the front page can search all of them."""

import re
import unicodedata
from collections.abc import Iterator

from smartplan.blocks import Blocks, Chart, Code, Heading, Listing, Picture, Plain
from smartplan.books.words import words
from smartplan.value import Value, dataclass, field


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


def _parts(value: object) -> Iterator[Heading | str]:
    """Headings, and between them all texts, however deep they stand."""
    match value:
        case Heading():
            yield value
        case Plain(text) | Code(text) | Listing(text):
            yield text
        case Chart():
            yield value.title
        case Picture():
            yield value.alt
            yield from _parts(value.caption)
        case Value():
            for name in value.__match_args__:
                yield from _parts(getattr(value, name))
        case tuple():
            for one in value:
                yield from _parts(one)


def _tokens(text: str) -> list[str]:
    return _WORD.findall(folded(text))


_WORD = re.compile(r"[a-z0-9]{2,}")
