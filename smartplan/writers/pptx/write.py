"""A document of slides as a PowerPoint file."""

from pathlib import Path

from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.failure import Failure
from smartplan.wording import Text


def write(document: Book, plan_root: Path | None = None) -> bytes:
    """The file; a Failure for a document that is no talk."""
    del plan_root  # the seed of what follows
    if document.kind.layout is not Layout.SLIDES:
        raise Failure(_NO_SLIDES.fill(name=document.kind.name))
    raise Failure(_NO_SLIDES.fill(name=document.kind.name))


_NO_SLIDES = Text(
    "{name} bukan salindia; PowerPoint dibuat dari dokumen deck",
    "{name} has no slides; PowerPoint is made of the document deck",
)
