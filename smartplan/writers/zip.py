"""The evidence of a self-assessment as one archive: each file under the item that it proves."""

from pathlib import Path

from smartplan.books.compose import Book
from smartplan.failure import Failure
from smartplan.wording import Text


def write(document: Book, plan_root: Path | None = None) -> bytes:
    """The archive; a Failure for a document that names no evidence."""
    del plan_root  # the seed of what follows
    raise Failure(_NO_EVIDENCE.fill(name=document.kind.name))


_NO_EVIDENCE = Text(
    "{name} tidak membawa berkas bukti; zip dibuat dari dokumen evidence",
    "{name} brings no files of evidence; a zip is made of the document evidence",
)
