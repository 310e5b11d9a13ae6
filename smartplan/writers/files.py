"""The files of a set of documents: where it pays, each document is made in a process of its own.

A document in Word or PDF takes long, and what sets it keeps much in memory until its process ends.
"""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from smartplan.books.books import TEAMS_LIST, Edition, Unmade, maker
from smartplan.books.library import BookKind, Layout
from smartplan.books.search import Search, SearchBook, SearchSection, searched
from smartplan.books.subject import Subject
from smartplan.books.view import view_of
from smartplan.failure import Failure
from smartplan.portfolio.workers import shared_out
from smartplan.source.write import write_asked
from smartplan.value import dataclass, replace
from smartplan.wording import Text
from smartplan.writers import WRITERS


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of a document: its files, and why it is lacking in a form."""

    kind: BookKind
    paths: tuple[Path, ...]
    failures: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """How the documents of a plan become files.

    Each is written in all `forms`, a front page in those of its own (`of_front`).
    """

    subject: Subject
    edition: Edition
    target: Path
    forms: tuple[str, ...]
    of_front: tuple[str, ...]
    advice: Text

    def made(self, kinds: Sequence[BookKind]) -> Iterator[Filed]:
        """The documents in order, a front page last: it leads into the others, and can search."""
        fronts = [kind for kind in kinds if kind.layout is Layout.FRONT]
        others = [kind for kind in kinds if kind.layout is not Layout.FRONT]
        make = partial(self._made, is_read=bool(fronts))
        read: list[SearchBook] = []
        with _drawn_once(self.forms):
            few = _FEW if _SLOW.intersection(self.forms) else len(others) + 1
            if len(others) >= few:
                self._load(others)
            for kind, told in zip(
                others, shared_out(make, others, few=few, fresh=True), strict=True
            ):
                yield self._filed(kind, told)
                if told[2]:
                    read.append(_searched(*told[2]))
            for kind in fronts:
                yield self._filed(kind, self._made(kind, read=read))

    def _load(self, kinds: Sequence[BookKind]) -> None:
        """Load here what each of the processes would load for itself."""
        for kind in kinds:
            with suppress(Failure):  # told when the document is made
                view_of(kind)
        for name in (*_SHARED, *(one for form in self.forms for one in _OF_FORM[form])):
            with suppress(ImportError):  # so with a missing extra
                importlib.import_module(name)

    def _made(
        self, kind: BookKind, *, is_read: bool = False, read: Sequence[SearchBook] = ()
    ) -> "_Told":
        """Write a document; what is told of it can be handed from process to process."""
        forms = self.of_front if kind.layout is Layout.FRONT else self.forms
        book = maker(self.subject, self.edition)(kind)
        if isinstance(book, Unmade):
            return (), ((book.why.id, book.why.en),) * len(forms), None
        if read:
            book = replace(book, search=Search(tuple(read)))
        made, failed = [], []
        for form in forms:
            try:
                content = WRITERS[form](book, self.edition.root)
                write_asked(self.target / f"{kind.stem}.{form}", content, advice=self.advice)
                made.append(form)
            except Failure as failure:
                failed.append((failure.text.id, failure.text.en))
        if not is_read or kind.name == TEAMS_LIST:
            return tuple(made), tuple(failed), None
        found = searched(kind.stem, book.say(kind.title), book.blocks)
        sections = [(one.id, one.title, one.words) for one in found.sections]
        return tuple(made), tuple(failed), (found.stem, found.title, sections)

    def _filed(self, kind: BookKind, told: "_Told") -> Filed:
        paths = tuple(self.target / f"{kind.stem}.{form}" for form in told[0])
        return Filed(kind, paths, tuple(Text(*why) for why in told[1]))


_Told = tuple[tuple[str, ...], tuple[tuple[str, str], ...], Any]


def _searched(
    stem: str, title: str, sections: list[tuple[str, str, tuple[str, ...]]]
) -> SearchBook:
    return SearchBook(stem, title, tuple(SearchSection(*one) for one in sections))


@contextmanager
def _drawn_once(forms: Sequence[str]) -> Iterator[None]:
    """A chart that several documents of Word show is drawn by one process, for all."""
    if "docx" not in forms:
        yield
        return
    from smartplan.writers.docx.drawings import kept

    with kept():
        yield


_SLOW = frozenset({"docx", "pdf"})
_SHARED = (
    "smartplan.books.context",
    "smartplan.books.template",
    "smartplan.books.abbreviations",
    "smartplan.books.parse",
)
_OF_FORM: Mapping[str, tuple[str, ...]] = {
    "html": ("smartplan.writers.html.write",),
    "md": ("smartplan.writers.markdown.write",),
    "pdf": ("smartplan.writers.pdf.write",),
    "docx": ("smartplan.writers.docx.write", "docx"),
    "pptx": ("smartplan.writers.pptx.write", "pptx"),
    "zip": ("smartplan.writers.zip",),
}
_FEW = 2  # documents, from which on processes of their own pay
