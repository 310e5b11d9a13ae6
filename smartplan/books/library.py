"""The books that can be made of a plan, as their document.yaml files describe them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from smartplan.books.paths import homes
from smartplan.failure import Failure
from smartplan.route import ROOT
from smartplan.shape.files import bind_file
from smartplan.shape.kinds import Choice
from smartplan.shape.outcome import Outcome
from smartplan.shape.record import Record, may, must
from smartplan.source.read import read
from smartplan.standards.model import Words
from smartplan.wording import Text


class Layout(Choice):
    """How the pages of a document are laid out."""

    BOOK = "book", "buku", "book"
    SHEET = "sheet", "lembar", "sheet"
    FRONT = "front", "halaman depan", "front page"


class _Description(Record):
    title: Words | None = must("judul dokumen", "title of the document")
    about: Words | None = may("isi dokumen, satu kalimat", "what it tells, one sentence")
    book: Words | None = may("nama buku, misalnya Buku II", "name of the book, such as Book II")
    order: int | None = may("urutan", "place in the order")
    numbered: bool | None = may("apakah judul bab bernomor", "whether headings have numbers")
    layout: Layout | None = may("tata letak", "layout")
    view: str | None = may(
        "data yang diceritakan, bila bukan yang senama dengan foldernya",
        "what it tells of, if not what its folder is named after",
    )


@dataclass(frozen=True, slots=True)
class BookKind:
    """A book that templates describe.

    `name` is its folder's name, `view` that of the values which its template tells.
    """

    name: str
    view: str
    title: Text
    about: Text | None = None
    book: Text | None = None
    order: int = 0
    numbered: bool = True
    layout: Layout = Layout.BOOK

    @property
    def stem(self) -> str:
        """The name of its file, without an ending; the front page is what a folder opens with."""
        return "index" if self.layout is Layout.FRONT else self.name


def library(plan_root: Path | None = None) -> tuple[BookKind, ...]:
    """Every book that the shipped and the plan's own templates offer, in their order."""
    found: dict[str, BookKind] = {}
    for home in homes(plan_root):
        for path in sorted(home.glob("documents/*/document.yaml")):
            name = path.parent.name
            if name not in found and path.resolve().is_relative_to(home):
                found[name] = _described(name, path)
    return tuple(sorted(found.values(), key=lambda kind: (kind.order, kind.name)))


def named(name: str, kinds: Iterable[BookKind]) -> BookKind:
    """The book of a name; a Failure that lists the others where there is none."""
    every = {kind.name: kind for kind in kinds}
    if name in every:
        return every[name]
    raise Failure(_NO_BOOK.fill(name=name, names=", ".join(every)))


def _described(name: str, path: Path) -> BookKind:
    file = f"templates/documents/{name}/document.yaml"
    source, faults = read(file, path.read_bytes())
    out = Outcome(file)
    held = bind_file(_Description, source.data, ROOT, out)
    for finding in (*faults, *out.findings):
        message = finding.message
        raise Failure(Text(f"{file}: {message.id}", f"{file}: {message.en}"))
    if held is None or held.title is None:
        raise Failure(Text(f"{file}: judul belum ada", f"{file}: has no title"))
    return BookKind(
        name=name,
        view=held.view or name,
        title=held.title.text,
        about=held.about.text if held.about else None,
        book=held.book.text if held.book else None,
        order=held.order or 0,
        numbered=held.numbered is not False,
        layout=held.layout or Layout.BOOK,
    )


_NO_BOOK = Text(
    "tidak ada dokumen bernama {name}; yang ada: {names}",
    "there is no document named {name}; there are: {names}",
)
