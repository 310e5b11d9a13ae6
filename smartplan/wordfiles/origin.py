"""The plan that a Word file was made of: as it was at that revision, where git still has it."""

from datetime import date
from pathlib import Path

from smartplan.books.fields.bookmarks import FIELD_BOOKMARK
from smartplan.books.stamp import STAMP, STAMP_VERSION
from smartplan.failure import Failure
from smartplan.plan.load import Loaded, load
from smartplan.source.office.wordfile import WordFile
from smartplan.source.revision import read_revision
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """The plan that a book tells; not `exact` where no revision is known: then the plan of now."""

    loaded: Loaded
    revision: str
    document: str
    is_exact: bool


class PrintedPlans:
    """The plans that several books were made of; each revision is read once."""

    def __init__(self, folder: Path, ours: Loaded, day: date, against: str) -> None:
        """Take the plan as it is; `against` is the revision that was asked for."""
        self.folder, self.ours, self.day, self.against = folder, ours, day, against
        self._read: dict[str, Loaded | None] = {}

    def of(self, file: WordFile) -> PrintedPlan:
        """The plan of a book; Failure where it is of another one, or of a later form."""
        said = {
            name.removeprefix(STAMP): text
            for name, text in file.properties.items()
            if name.startswith(STAMP)
        }
        if said.get("format", STAMP_VERSION) != STAMP_VERSION:
            raise Failure(_LATER.fill(file=file.name))
        region = self.ours.plan.manifest.region
        code = (region and region.code) or ""
        if (other := said.get("plan", code)) and code and other != code:
            raise Failure(_OTHER.fill(file=file.name, other=other, code=code))
        if not said and not _has_marks(file) and not file.revision:
            raise Failure(_UNKNOWN.fill(file=file.name))
        revision = self.against or said.get("revision", "")
        loaded = self._at(revision) if revision else None
        if loaded is None and self.against:
            raise Failure(_NO_REVISION.fill(revision=self.against))
        name = revision or file.revision
        document = said.get("document", "")
        return PrintedPlan(loaded or self.ours, name, document, is_exact=loaded is not None)

    def _at(self, revision: str) -> Loaded | None:
        if revision not in self._read:
            try:
                bundle = read_revision(self.folder, revision)
            except Failure:
                self._read[revision] = None
            else:
                self._read[revision] = load(bundle, self.day)
        return self._read[revision]


def _has_marks(file: WordFile) -> bool:
    return any(
        mark.startswith(FIELD_BOOKMARK)
        for paragraph in file.paragraphs
        for mark in paragraph.marks
    )


_LATER = Text(
    "{file} dibuat oleh smartplan yang lebih baru; pasang dahulu versi itu",
    "{file} was made by a later smartplan; install that first",
)
_OTHER = Text(
    "{file} adalah buku dari rencana lain (kode daerah {other}, rencana ini {code}); sebutkan "
    "rencananya dengan --plan",
    "{file} is a book of another plan (region {other}, this is {code}); name its plan with --plan",
)
_UNKNOWN = Text(
    "{file} bukan buku yang dibuat smartplan; untuk mengambil isi tabelnya pakai smartplan import",
    "{file} is no book that smartplan made; to take in what its tables hold use smartplan import",
)
_NO_REVISION = Text(
    "revisi {revision} tidak dapat dibaca, padahal buku ini akan dibandingkan dengannya",
    "revision {revision} cannot be read, and this book was to be compared with it",
)
