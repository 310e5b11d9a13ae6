"""What the front page needs to search all documents: for each word the sections it stands in.

The script of the page reads it. Words are numbered by sections, each as the way from the one
before, so that a region's whole set takes less room than one of its books.
"""

import json
from collections.abc import Mapping

from smartplan.books.search import Search, SearchBook


def search_json(search: Search) -> str:
    """The books, their sections and words as JSON that can stand in a page."""
    sections: list[tuple[int, str, str]] = []
    places: dict[str, list[int]] = {}
    for at, book in enumerate(search.books):
        for section in book.sections:
            for word in section.words:
                places.setdefault(word, []).append(len(sections))
            sections.append((at, section.id, section.title))
    held = {
        "books": [_named(book) for book in search.books],
        "sections": sections,
        "words": {word: _steps(places[word]) for word in sorted(places)},
    }
    return harmless(json.dumps(held, ensure_ascii=False, separators=(",", ":")))


def harmless(text: str) -> str:
    """JSON without a sign that a page could take for markup."""
    for sign, escape in _MARKUP.items():
        text = text.replace(sign, escape)
    return text


def _named(book: SearchBook) -> tuple[str, str]:
    return f"{book.stem}.html", book.title


def _steps(places: list[int]) -> list[int]:
    return [place - before for place, before in zip(places, [0, *places], strict=False)]


_MARKUP: Mapping[str, str] = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
