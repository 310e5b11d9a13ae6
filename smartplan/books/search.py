"""The words of books by section, so that the front page can search all of them."""

import re
import unicodedata

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
    sections = [_Gathered()]
    _read(blocks, sections)
    made = (
        SearchSection(one.id, one.title, tuple(sorted(one.found))) for one in sections if one.id
    )
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


def _read(value: object, sections: list[_Gathered]) -> None:
    """Put all texts, however deep they stand, under the heading that is above them."""
    match value:
        case tuple():
            for one in value:
                _read(one, sections)
        case str() | None | bool() | int():  # ids and the like
            return
        case Plain(text) | Code(text) | Listing(text):
            sections[-1].found.update(_tokens(text))
        case Heading(inlines=inlines, id=id, number=number):
            title = words(inlines)
            numbered = f"{number} {title}" if number else title
            sections.append(_Gathered(id, numbered, set(_tokens(title))))
        case Chart():
            sections[-1].found.update(_tokens(value.title))
        case Picture():
            sections[-1].found.update(_tokens(value.alt))
            _read(value.caption, sections)
        case Value():
            for name in value.__match_args__:
                _read(getattr(value, name), sections)


def _tokens(text: str) -> list[str]:
    return _WORD.findall(folded(text))


_WORD = re.compile(r"[a-z0-9]{2,}")
