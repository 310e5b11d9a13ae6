"""The one way to a book: a kind, its view and its template become blocks."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from smartplan.blocks import Blocks, ContentsEntry, Note
from smartplan.books.archive import Archive
from smartplan.books.attachment import Attachment
from smartplan.books.foreign import PlanWords
from smartplan.books.library import BookKind, Layout, library
from smartplan.books.metadata import Imprint
from smartplan.books.origin import BookOrigin
from smartplan.books.paths import cache_home, homes
from smartplan.books.peers import Peers
from smartplan.books.pictures.cover import NO_COVER, CoverPictures
from smartplan.books.printing import Printing
from smartplan.books.search import Search
from smartplan.plan.model.sources import Source
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Book:
    """A rendered document as every writer takes it.

    `labels` says what a reference to an id reads as; `contents`, `tables` and `figures` are its
    lists; `notes` are the sources and remarks at its end; `books` are all books of the set;
    `search` has the words of the other books, for a front page, `peers` the regions of a page of
    many plans; `cover` has the emblem and the picture that the plan brings; `archive` are the
    files that it lists; `foreign` knows the plan's own words where they are in another language
    than the book; `origin` is what it was made of.
    """

    kind: BookKind
    lang: Lang
    imprint: Imprint
    blocks: Blocks
    labels: Mapping[str, str]
    contents: tuple[ContentsEntry, ...] = ()
    tables: tuple[ContentsEntry, ...] = ()
    figures: tuple[ContentsEntry, ...] = ()
    programs: tuple[ContentsEntry, ...] = ()
    notes: tuple[Note, ...] = ()
    books: tuple[BookKind, ...] = ()
    search: Search | None = None
    peers: Peers | None = None
    cover: CoverPictures = NO_COVER
    attachments: tuple[Attachment, ...] = ()
    archive: Archive | None = None
    printing: Printing = Printing.DRAFT
    foreign: PlanWords | None = None
    origin: BookOrigin | None = None

    def say(self, text: Text | None) -> str:
        """A text in the book's language."""
        return text.say(self.lang) if text else ""


def compose(
    kind: BookKind,
    view: Any,
    lang: Lang,
    plan_root: Path | None,
    *,
    imprint: Imprint | None = None,
    sources: Mapping[str, Source] | None = None,
    books: tuple[BookKind, ...] | None = None,
    cover: CoverPictures | None = None,
    short_names: Mapping[str, str] | None = None,
    printing: Printing = Printing.DRAFT,
    forms: tuple[str, ...] = (),
    foreign: PlanWords | None = None,
    origin: BookOrigin | None = None,
    cached: bool = True,
) -> Book:
    """Make a book of a view; a mistake in its template is a Failure with file and line.

    `sources` are the plan's, for `cite`; `books` those of the set (all that there are, if not
    given), `forms` the forms of file that they are written in; `short_names` stand in the list of
    abbreviations; `foreign` are the plan's own words in another language than the book's,
    `origin` the plan. The same arguments give the same book.
    """
    # Imported here: Jinja and markdown-it load slowly, and most commands make no book.
    from smartplan.books import context, template
    from smartplan.books.abbreviations import listed
    from smartplan.books.parse import parse
    from smartplan.books.pictures.gallery import Gallery
    from smartplan.books.placeholders import Draft, Placeholders

    imprint = imprint or Imprint()
    if period := getattr(view, "period_told", ""):  # not that of the whole plan
        imprint = replace(imprint, period=period, year="")
    books = library(plan_root) if books is None else books
    placeholders = Placeholders()
    env = template.environment(
        homes(plan_root),
        partial(context.say, lang=lang, placeholders=placeholders),
        cache=cache_home() if cached else None,
    )
    env.limit(context.filters(lang, placeholders))
    names = context.names(lang, placeholders, printing)
    env.globals.update(names, imprint=imprint, books=books, forms=forms)
    words = imprint.words
    env.globals.update(smart=words.small.say(lang), smart_title=words.title.say(lang))
    file = f"documents/{kind.name}/body.md.j2"
    text = template.render(env, file, {"view": view})
    draft = Draft(
        text, tuple(placeholders.values), f"templates/{file}", sources or {}, Gallery(plan_root)
    )
    annexed = kind.layout is Layout.BOOK
    parsed = parse(
        draft,
        lang,
        numbered=kind.numbered,
        printing=printing,
        annexed=annexed,
        labelled=kind.layout is not Layout.SLIDES,
    )
    parsed = listed(parsed, short_names or {}, lang)
    if printing.is_final and parsed.has_illustrations and not imprint.disclaimer:
        imprint = replace(imprint, disclaimer=_ILLUSTRATED.say(lang))
    return Book(
        kind=kind,
        lang=lang,
        imprint=imprint,
        blocks=foreign.marked(parsed.blocks) if foreign else parsed.blocks,
        labels=parsed.labels,
        contents=parsed.contents,
        tables=parsed.tables,
        figures=parsed.figures,
        notes=foreign.marked(parsed.notes) if foreign else parsed.notes,
        programs=parsed.programs,
        books=books,
        cover=cover or NO_COVER,
        attachments=getattr(view, "attachments", ()),
        archive=getattr(view, "archive", None),
        printing=printing,
        foreign=foreign,
        origin=origin,
    )


_ILLUSTRATED = Text(
    "Dokumen ini memuat contoh ilustrasi yang bukan data resmi.",
    "This document holds illustrations, which are no official data.",
)
