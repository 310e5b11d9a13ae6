"""The books that can be made of a plan, as their document.yaml files describe them."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from smartplan.books.paths import homes, shipped, template
from smartplan.books.region_words import ANY, RegionWords
from smartplan.failure import Failure
from smartplan.route import ROOT
from smartplan.shape.files import bind_file
from smartplan.shape.kinds import Choice
from smartplan.shape.outcome import Outcome
from smartplan.shape.record import Record, may, must
from smartplan.source.opening import astray
from smartplan.source.read import read
from smartplan.source.trouble import reason
from smartplan.standards.words import Words
from smartplan.value import dataclass
from smartplan.wording import Text


class Layout(Choice):
    """How the pages of a document are laid out."""

    BOOK = "book", "buku", "book"
    SHEET = "sheet", "lembar", "sheet"
    REPORT = "report", "jawaban sebuah perintah", "answer of a command"
    FRONT = "front", "halaman depan", "front page"
    LETTER = "letter", "surat berkop", "letter under a letterhead"
    ACT = "act", "naskah hukum", "legal text"
    SLIDES = "slides", "salindia paparan", "slides of a talk"
    POSTER = "poster", "poster satu halaman A3", "poster on one page of A3"


class _Description(Record):
    title: Words | None = must("judul dokumen", "title of the document")
    about: Words | None = may("isi dokumen, satu kalimat", "what it tells, one sentence")
    book: Words | None = may("nama buku, misalnya Buku II", "name of the book, such as Book II")
    order: int | None = may("urutan", "place in the order")
    numbered: bool | None = may("apakah judul bab bernomor", "whether headings have numbers")
    layout: Layout | None = may("tata letak", "layout")
    on_request: bool | None = may(
        "hanya dicetak bila diminta dengan namanya", "made only when it is asked for by name"
    )
    view: str | None = may(
        "data yang diceritakan, bila bukan yang senama dengan foldernya",
        "what it tells of, if not what its folder is named after",
    )


@dataclass(frozen=True, slots=True)
class BookKind:
    """A book that templates describe.

    `name` is its folder's name, `view` that of the values which its template tells. One that is
    made `on_request` is not part of the set that is made where no document is named.
    """

    name: str
    view: str
    title: Text
    about: Text | None = None
    book: Text | None = None
    order: int = 0
    numbered: bool = True
    layout: Layout = Layout.BOOK
    on_request: bool = False

    @property
    def stem(self) -> str:
        """The name of its file, without an ending; the front page is what a folder opens with."""
        return "index" if self.layout is Layout.FRONT else self.name


def library(plan_root: Path | None = None, words: RegionWords = ANY) -> tuple[BookKind, ...]:
    """Every book that the shipped and the plan's own templates offer, in their order.

    `words` are what `{smart}` in their titles stands for.
    """
    found: dict[str, BookKind] = {}
    for home in homes(plan_root):
        for name in _folders(home):
            content = template(home, f"documents/{name}/document.yaml")
            if name in found or content is None:
                continue
            kind = _described(name, content, words)
            # A plan's own front page takes the place of the shipped one: both would be `index`.
            if kind.layout is Layout.FRONT and home == shipped() and _has_front(found.values()):
                continue
            found[name] = kind
    return _apart(sorted(found.values(), key=lambda kind: (kind.order, kind.name)))


def _has_front(kinds: Iterable[BookKind]) -> bool:
    return any(kind.layout is Layout.FRONT for kind in kinds)


def _folders(home: Path) -> list[str]:
    documents = home / "documents"
    if not os.path.lexists(documents):
        return []
    why = astray(documents, home) if home != shipped() else None
    if why is not None:
        raise Failure(_UNREAD.fill(name="documents", reason=why))
    try:
        return sorted(name for name in os.listdir(documents) if not name.startswith("."))  # noqa: PTH208
    except NotADirectoryError:
        return []
    except OSError as error:
        raise Failure(_UNREAD.fill(name="documents", reason=reason(error))) from None


def _apart(kinds: list[BookKind]) -> tuple[BookKind, ...]:
    """Books of which none would be written over another, on any system."""
    held: dict[str, str] = {}
    for kind in kinds:
        stem = kind.stem.casefold()
        if stem in held:
            raise Failure(_ALIKE.fill(name=kind.name, other=held[stem]))
        if _UNUSABLE.search(kind.name):
            raise Failure(_NO_NAME.fill(name=kind.name))
        held[stem] = kind.name
    return tuple(kinds)


def named(name: str, kinds: Iterable[BookKind]) -> BookKind:
    """The book of a name; a Failure that lists the others where there is none."""
    every = {kind.name: kind for kind in kinds}
    if name in every:
        return every[name]
    raise Failure(_NO_BOOK.fill(name=name, names=", ".join(every)))


def _described(name: str, content: bytes, words: RegionWords) -> BookKind:
    file = f"templates/documents/{name}/document.yaml"
    source, faults = read(file, content)
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
        title=words.titled(held.title.text),
        about=words.told(held.about.text) if held.about else None,
        book=held.book.text if held.book else None,
        order=held.order or 0,
        numbered=held.numbered is not False,
        layout=held.layout or Layout.BOOK,
        on_request=held.on_request is True,
    )


# What Windows takes for a device, or for no name at all.
_UNUSABLE = re.compile(
    r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[\x00-\x1f<>:\"/\\|?*]|[. ]$", re.IGNORECASE
)
_UNREAD = Text(
    "templates/{name} tidak dapat dibaca: {reason}", "templates/{name} cannot be read: {reason}"
)
_ALIKE = Text(
    "dokumen {name} dan {other} akan ditulis ke berkas yang sama; ganti nama foldernya",
    "the documents {name} and {other} would be written to the same file; rename one's folder",
)
_NO_NAME = Text(
    "templates/documents/{name}: Windows tidak dapat memakai nama ini; ganti nama foldernya",
    "templates/documents/{name}: Windows cannot hold this name; rename the folder",
)
_NO_BOOK = Text(
    "tidak ada dokumen bernama {name}; yang ada: {names}",
    "there is no document named {name}; there are: {names}",
)
