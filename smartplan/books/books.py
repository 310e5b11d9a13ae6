"""The books of a plan: for each that is asked for, its view and its template become blocks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from smartplan.assess import assess_loaded
from smartplan.books.abbreviations import short_names
from smartplan.books.compose import Book, compose
from smartplan.books.final import own_printing
from smartplan.books.foreign import PlanWords, plan_words
from smartplan.books.library import BookKind, Layout, library, named
from smartplan.books.metadata import Imprint, imprint_of
from smartplan.books.origin import BookOrigin
from smartplan.books.pictures.cover import cover_pictures
from smartplan.books.printing import Printing
from smartplan.books.region_words import region_words
from smartplan.books.search import Search, SearchBook, searched
from smartplan.books.subject import Subject
from smartplan.books.usual import is_usual
from smartplan.books.view import tells_findings, view_of
from smartplan.failure import Failure
from smartplan.plan.load import Loaded
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.revision import Version
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, same


@dataclass(frozen=True, slots=True)
class Edition:
    """What the books of one rendering share.

    `root` is the plan's folder, whose templates win; `shelf` are all books that the plan can
    have, under the titles that its manifest gives them; `printing` tells what they are for, and
    `forms` in which forms of file they are written.
    """

    root: Path
    lang: Lang
    version: Version
    shelf: tuple[BookKind, ...]
    printing: Printing = Printing.DRAFT
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unmade:
    """A book that cannot be made, and why."""

    kind: BookKind
    why: Text


def books(
    subject: Subject, kinds: Iterable[BookKind], edition: Edition
) -> Iterator[Book | Unmade]:
    """The books in order, each made when it is asked for; one that fails stops no other.

    A front page comes last: it leads into the others, and can search them.
    """
    make = maker(subject, edition)
    kinds = tuple(kinds)
    has_front = any(kind.layout is Layout.FRONT for kind in kinds)
    read: list[SearchBook] = []
    for kind in sorted(kinds, key=lambda kind: kind.layout is Layout.FRONT):
        book = make(kind)
        if isinstance(book, Book) and kind.layout is Layout.FRONT and read:
            book = replace(book, search=Search(tuple(read)))
        elif isinstance(book, Book) and has_front and kind.name != TEAMS_LIST:
            read.append(searched(kind.stem, book.say(kind.title), book.blocks))
        yield book


def maker(subject: Subject, edition: Edition) -> Callable[[BookKind], Book | Unmade]:
    """What makes each book of an edition by itself."""
    plan, version = subject.plan, edition.version
    subject = replace(subject, root=edition.root)
    imprint = imprint_of(plan, edition.lang, version=version.name, updated=version.committed)
    if edition.printing.is_final and not own_printing(plan).is_final:
        imprint = replace(imprint, status="")  # what is signed is not "being drafted"
    linked = tuple(_linked(edition.shelf, plan))
    if edition.printing.is_final:
        linked = tuple(kind for kind in linked if kind.name != TEAMS_LIST)
    foreign = plan_words(plan) if edition.lang != plan.language else None
    return lambda kind: _made(kind, subject, edition, imprint, linked, foreign)


def _made(
    kind: BookKind,
    subject: Subject,
    edition: Edition,
    imprint: Imprint,
    linked: tuple[BookKind, ...],
    foreign: PlanWords | None,
) -> Book | Unmade:
    try:
        view = view_of(kind)(subject, edition.lang)
        return compose(
            kind,
            view,
            edition.lang,
            edition.root,
            imprint=imprint,
            sources=subject.plan.sources,
            books=linked,
            cover=cover_pictures(edition.root),
            short_names=short_names(subject.plan),
            printing=edition.printing,
            forms=edition.forms,
            foreign=foreign,
            origin=BookOrigin(subject.plan, edition.version),
        )
    except Failure as failure:
        return Unmade(kind, failure.text)


def edition_of(
    plan: Plan,
    root: Path,
    lang: Lang | None,
    version: Version,
    *,
    printing: Printing | None = None,
    forms: tuple[str, ...] = (),
) -> Edition:
    """The edition of a plan in a folder: in the plan's own language unless one was asked for.

    So with the printing: a plan that is not yet committed, or does not say so, has drafts.
    """
    shelf = tuple(_titled(kind, plan) for kind in library(root, region_words(plan)))
    language, printing = lang or plan.language, printing or own_printing(plan)
    return Edition(root, language, version, shelf, printing, forms)


def subject_of(loaded: Loaded, kinds: Iterable[BookKind]) -> Subject:
    """What these books tell of a plan; only where one of them tells findings are they sought."""
    are_told = any(tells_findings(kind) for kind in kinds)
    findings = assess_loaded(loaded).findings if are_told else None
    return Subject(loaded.plan, score(loaded.plan), findings)


def wanted(
    edition: Edition, plan: Plan, names: Sequence[str], *, with_front: bool
) -> tuple[BookKind, ...]:
    """The books to make: those asked for, else the manifest's, behind the front page if wanted."""
    fronts = tuple(kind for kind in edition.shelf if kind.layout is Layout.FRONT)
    asked = names or plan.manifest.documents
    kinds = tuple(named(name, edition.shelf) for name in asked)
    if not asked:
        usual = (kind for kind in edition.shelf if is_usual(kind, plan))
        kinds = tuple(kind for kind in usual if kind not in fronts)
    return (*fronts, *kinds) if with_front and not names else kinds


TEAMS_LIST = "completeness"  # no page for readers: nothing leads to it from what is signed


def _linked(shelf: Iterable[BookKind], plan: Plan) -> Iterator[BookKind]:
    """The set that pages link to: the front page and the manifest's documents."""
    names = plan.manifest.documents
    for kind in shelf:
        is_listed = kind.name in names if names else is_usual(kind, plan)
        if is_listed or kind.layout is Layout.FRONT:
            yield kind


def _titled(kind: BookKind, plan: Plan) -> BookKind:
    """A book under the title and book name that the manifest gives it."""
    setting = plan.manifest.books.get(kind.name)
    if setting is None:
        return kind
    title = same(setting.title) if setting.title else kind.title
    book = same(setting.book) if setting.book else kind.book
    return replace(kind, title=title, book=book)
