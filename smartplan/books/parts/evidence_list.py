"""Evidence item by item: each source with its page, its name in the archive, or why none."""

from collections.abc import Iterable, Iterator, Sequence

from smartplan.books.archive import Archive, ArchivedFile
from smartplan.books.parts.archive_names import ArchiveNames
from smartplan.books.parts.evaluation_items import ItemName, mark_words
from smartplan.books.parts.evidence_files import EvidenceFiles
from smartplan.books.parts.evidence_lines import page_words
from smartplan.books.parts.names import capital
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.plan.model.sources import Source
from smartplan.plan.plan import Plan
from smartplan.source.office.delimited import guarded
from smartplan.unseen import without
from smartplan.value import dataclass, field
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow(BookPart):
    """A source of an item: its name, its folder and file in the archive, how it stands."""

    title: str
    folder: str
    file: str
    state: str
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class ProvenThing:
    """An item, or a recommendation, with its evidence, and what of it goes into the archive."""

    name: ItemName
    rows: tuple[ProofRow, ...]
    files: tuple[ArchivedFile, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Gathering:
    """Gathers evidence; no name is given twice, no file read twice."""

    plan: Plan
    reader: EvidenceFiles
    lang: Lang
    names: ArchiveNames = field(default_factory=ArchiveNames)

    def thing(self, name: ItemName, claim: float | None, sources: Sequence[str]) -> ProvenThing:
        """The evidence of a thing, one row for each source; one row in the list where none is."""
        rows, files = [], []
        folder = ""
        for id in dict.fromkeys(sources):
            held = self.plan.sources.get(id)
            content = self.reader.read(held.file) if held and held.file else None
            if held and held.file and isinstance(content, bytes):
                folder = folder or self.names.folder(*name.mark.split(), name.asks)
                file = self.names.file(folder, held.title, held.file)
                files.append(ArchivedFile(file, content))
                rows.append(self._row(id, held, _INSIDE, file))
            else:
                why = content if isinstance(content, Text) else _unfiled(held)
                rows.append(self._row(id, held, why, ""))
        told = [
            self._cells(name, claim, row, id)
            for row, id in zip(rows, dict.fromkeys(sources), strict=True)
        ]
        return ProvenThing(
            name, tuple(rows), tuple(files), tuple(told) or (self._bare(name, claim),)
        )

    def _row(self, id: str, held: Source | None, state: Text, file: str) -> ProofRow:
        folder, _, name = file.rpartition("/")
        page = page_words(held.page, self.lang) if held else ""
        title = held.title if held else id
        return ProofRow(
            title=f"{title}, {page}" if page else title,
            folder=folder,
            file=name,
            state=capital(state.say(self.lang)),
            is_missing=held is None or bool(held.file and not file) or state is _NO_FILE,
            sources=(id,),
            illustration=held is not None and illustrated(held),
        )

    def _cells(
        self, name: ItemName, claim: float | None, row: ProofRow, id: str
    ) -> tuple[str, ...]:
        held = self.plan.sources.get(id)
        details = (
            held.title if held else id,
            (held.publisher or "") if held else "",
            (held.number or "") if held else "",
            day(held.date, self.lang) if held and held.date else "",
            (held.page or "") if held else "",
            (held.url or "") if held else "",
            f"{row.folder}/{row.file}" if row.file else "",
            f"{row.state} ({_MADE_UP.say(self.lang)})" if row.illustration else row.state,
        )
        return _listed((*_own(name, claim, self.lang), *details))

    def _bare(self, name: ItemName, claim: float | None) -> tuple[str, ...]:
        empty = ("",) * (len(_HEAD) - len(_own(name, claim, self.lang)) - 1)
        return _listed((*_own(name, claim, self.lang), *empty, _NOTHING.say(self.lang)))


def _listed(cells: Iterable[str]) -> tuple[str, ...]:
    """Cells of the list: each on one line, none of which an office program takes for a formula."""
    return tuple(guarded(" ".join(without(one).split())) for one in cells)


def archive_of(things: Sequence[ProvenThing], lang: Lang) -> Archive:
    """All that was gathered, under the head of its list."""
    head = tuple(one.say(lang) for one in _HEAD)
    return Archive(
        tuple(file for one in things for file in one.files),
        (head, *(cells for one in things for cells in one.cells)),
    )


def missing_files(things: Sequence[ProvenThing]) -> Iterator[ProofRow]:
    """The evidence that cannot be handed on, for want of its file or its place."""
    return (row for one in things for row in one.rows if row.is_missing)


def _unfiled(held: Source | None) -> Text:
    """How evidence stands that names no file."""
    if held is None:
        return _UNKNOWN
    return _ON_THE_WEB if held.url else _NO_FILE


def _own(name: ItemName, claim: float | None, lang: Lang) -> tuple[str, ...]:
    row, _, number = name.mark.rpartition(" ")
    return row, number, name.asks, "" if claim is None else mark_words(claim, lang)


_INSIDE = Text("dalam arsip", "in the archive")
_ON_THE_WEB = Text("alamat web", "web address")
_NO_FILE = Text("berkas belum ada", "no file yet")
_UNKNOWN = Text("tidak tercatat dalam daftar sumber", "not in the list of sources")
_NOTHING = Text("bukti belum ada", "no evidence yet")
_MADE_UP = Text("ilustrasi", "illustration")
_HEAD = (
    Text("tabel", "table"),
    Text("nomor", "number"),
    Text("yang ditanyakan", "what is asked"),
    Text("nilai menurut daerah", "value claimed"),
    Text("bukti", "evidence"),
    Text("penerbit", "publisher"),
    Text("nomor dokumen", "number of the document"),
    Text("tanggal", "date"),
    Text("halaman", "page"),
    Text("alamat web", "web address"),
    Text("berkas", "file"),
    Text("keterangan", "state"),
)
