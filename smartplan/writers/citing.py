"""What the masterplan numbers, and on which page, for documents that cite it.

To lay the masterplan out takes longer than all slides. What came of it is kept in the user's
cache under all that it depends on, so that kept or not the answer is the same.
"""

import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from smartplan.books.books import Edition, maker
from smartplan.books.cited import NOTHING_CITED, CitedBook
from smartplan.books.compose import Book
from smartplan.books.library import BookKind
from smartplan.books.paths import shipped
from smartplan.books.subject import Subject
from smartplan.portfolio import keys
from smartplan.portfolio.cache import Result, opened
from smartplan.source.bundle import Bundle
from smartplan.wording import Lang


def citing(bundle: Bundle, subject: Subject, edition: Edition) -> Callable[[Lang], CitedBook]:
    """How to find where the masterplan of an edition has its tables and figures."""
    found: dict[Lang, CitedBook] = {}

    def cited(lang: Lang) -> CitedBook:
        if lang not in found:
            found[lang] = _cited(bundle, subject, edition)
        return found[lang]

    return cited


def has_pages() -> bool:
    """Whether the masterplan can be laid out here, so that its pages are known."""
    return find_spec("typst") is not None


def _cited(bundle: Bundle, subject: Subject, edition: Edition) -> CitedBook:
    kind = next((one for one in edition.shelf if one.view == MASTERPLAN), None)
    if kind is None:
        return NOTHING_CITED
    content = keys.content_of(bundle)
    if content is None:
        return _laid_out(kind, subject, edition) or NOTHING_CITED
    day = subject.plan.as_of
    what = _what(bundle, kind, day, edition)
    with opened() as cache:
        told = cache.text(content, what, day) if cache else None
        if told is not None:
            return CitedBook(*json.loads(told))
        made = _laid_out(kind, subject, edition)
        if made is None:
            return NOTHING_CITED
        if cache:
            told = json.dumps([made.name, dict(made.labels), dict(made.pages)])
            cache.keep(Result(content, what, day, day, told))
    return made


def _laid_out(kind: BookKind, subject: Subject, edition: Edition) -> CitedBook | None:
    """The masterplan made and laid out; None where it cannot be made."""
    book = maker(subject, edition)(kind)
    if not isinstance(book, Book):
        return None
    from smartplan.writers.pdf.write import page_numbers

    labels = {one.id: one.number for one in (*book.tables, *book.figures)}
    pages = page_numbers(book)
    return CitedBook(
        book.say(kind.book) or book.say(kind.title),
        labels,
        {id: page for id, page in pages.items() if id in labels},
    )


def _what(bundle: Bundle, kind: BookKind, day: date, edition: Edition) -> bytes:
    """All that the layout depends on besides the YAML files of the plan."""
    typst = find_spec("typst")
    version = edition.version
    return keys.digest(
        __name__,
        keys.program(),
        keys.user(),
        kind.name,
        edition.lang,
        edition.printing.value,
        version.name,
        str(version.committed),
        day.isoformat(),
        *(_told(Path(typst.origin)) if typst and typst.origin else ()),
        *_told_below(shipped()),
        *_told_below(edition.root / "templates"),
        *(part for name in sorted(bundle.others) for part in _told(edition.root / name)),
    )


def _told(path: Path) -> tuple[str, ...]:
    """A file, so that another one at its place is told from it."""
    try:
        held = path.stat()
    except OSError:
        return (str(path), "")
    return (str(path), f"{held.st_size} {held.st_mtime_ns} {held.st_ino}")


def _told_below(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield from _told(Path(place, name))


MASTERPLAN = "masterplan"  # the view of the book that is cited
