"""What the masterplan numbers, and on which page, for documents that cite it.

To lay the masterplan out takes longer than all slides. What came of it is kept in the user's
cache under all that it depends on, so that kept or not the answer is the same.
"""

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
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
from smartplan.source.stamp import RACY
from smartplan.value import dataclass
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
    day, files = subject.plan.as_of, list(_files(bundle, edition))
    what = _what(files, kind, day, edition)
    with opened() as cache:
        told = cache.text(content, what, day) if cache else None
        if told is not None:
            return CitedBook(*json.loads(told))
        made = _laid_out(kind, subject, edition)
        if made is None:
            return NOTHING_CITED
        # What is changed within the tick of a clock in which it was looked at is not told apart.
        if cache and max((one.changed for one in files), default=0) < time.time_ns() - RACY:
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


def _what(files: Iterable["_Seen"], kind: BookKind, day: date, edition: Edition) -> bytes:
    """All that the layout depends on besides the YAML files of the plan."""
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
        *(f"{one.path} {one.look}" for one in files),
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as the system tells of it, so that another one at its place is told from it."""

    path: Path
    look: str
    changed: int


def _files(bundle: Bundle, edition: Edition) -> Iterator[_Seen]:
    """What lays documents out, templates, and what a plan holds besides its YAML: pictures."""
    typst = find_spec("typst")
    if typst and typst.origin:
        yield _seen(Path(typst.origin))
    yield from _below(shipped())
    yield from _below(edition.root / "templates")
    yield from (_seen(edition.root / name) for name in sorted(bundle.others))


def _seen(path: Path) -> _Seen:
    try:
        held = path.stat()
    except OSError:
        return _Seen(path, "", 0)
    return _Seen(path, f"{held.st_size} {held.st_mtime_ns} {held.st_ino}", held.st_mtime_ns)


def _below(folder: Path) -> Iterator[_Seen]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (_seen(Path(place, name)) for name in sorted(names))


MASTERPLAN = "masterplan"  # the view of the book that is cited
