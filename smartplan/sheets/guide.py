"""The first sheet of a workbook: what is waited for, how it is filled in, what stands where."""

from collections.abc import Iterator, Sequence

from smartplan.plan.plan import Plan
from smartplan.sheets.layout import SheetGrid
from smartplan.sheets.remarks import CellPlace, WorkbookPlaces
from smartplan.sheets.workbook import AgencyWorkbook, WorkbookOrigin
from smartplan.standing.duties import Duty
from smartplan.standing.wording import capital, duty_words
from smartplan.value import dataclass
from smartplan.wording import Text, dated, same


@dataclass(frozen=True, slots=True)
class OwedLine:
    """One thing that is waited for: what it is about and what is missing, until when, and where.

    `place` is None for what cannot be filled in here.
    """

    thing: Text
    text: Text
    due: Text
    is_overdue: bool
    place: CellPlace | None


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A sheet and what it is for; how many rows it has."""

    key: str
    name: Text
    about: Text
    rows: int


@dataclass(frozen=True, slots=True)
class Guide:
    """What the first sheet says, in the order of reading. `more` of what is owed is not listed."""

    title: str
    subtitle: Text
    owed: tuple[OwedLine, ...]
    more: int
    steps: tuple[Text, ...]
    sheets: tuple[SheetLine, ...]


def guide_of(
    plan: Plan,
    workbook: AgencyWorkbook,
    grids: Sequence[SheetGrid],
    owed: Sequence[Duty],
    places: WorkbookPlaces,
) -> Guide:
    """What an agency is told at the beginning of its workbook; `owed` is what it owes."""
    lines = tuple(line for one in owed if (line := _owed(one, plan, places)))
    takes_new = any(grid.sheet.owners for grid in grids)
    return Guide(
        _agency(plan, workbook.origin.agency),
        _subtitle(plan, workbook.origin),
        lines[:_LISTED],
        len(lines[_LISTED:]),
        tuple(_steps(takes_new=takes_new)),
        tuple(_sheet_line(grid) for grid in grids),
    )


def _agency(plan: Plan, id: str) -> str:
    agency = plan.organization.agencies.get(id)
    return agency.name if agency and agency.name else id


def _subtitle(plan: Plan, origin: WorkbookOrigin) -> Text:
    said = _OF_REVISION if origin.revision else _MADE
    return said.fill(
        region=plan.region_name, day=dated(origin.day), revision=origin.revision[:_SHORT]
    )


def _owed(one: Duty, plan: Plan, places: WorkbookPlaces) -> OwedLine | None:
    words = duty_words(one, plan)
    said = places.said(one.code, one.route, words.text)
    if said is None:
        return None
    due = dated(one.due) if one.due else same("")
    return OwedLine(words.thing, capital(said), due, one.is_overdue, places.to_fill(one.route))


def _steps(*, takes_new: bool) -> Iterator[Text]:
    yield _FILL
    yield _NOTES
    if takes_new:
        yield _NEW
    yield _SEVERAL
    yield _FORMS
    yield _EMPTY
    yield _SORT
    yield _BACK


def _sheet_line(grid: SheetGrid) -> SheetLine:
    kind = grid.sheet.kind
    labels = [one.label for one in kind.columns[:_NAMED]]
    more = len(kind.columns) - len(labels)
    about = Text(*(", ".join(one.say(lang) for one in labels) for lang in ("id", "en")))
    return SheetLine(
        kind.key, kind.name, _AND_MORE.fill(about=about) if more else about, len(grid.sheet.rows)
    )


_LISTED = 40  # what is owed, so that the first sheet stays one that is read
_SHORT = 9  # letters of a commit
_NAMED = 4
_AND_MORE = Text("{about}, …", "{about}, …")
_MADE = Text(
    "Rencana smart city {region} · keadaan {day}", "Smart city plan of {region} · as of {day}"
)
_OF_REVISION = Text(
    "Rencana smart city {region} · keadaan {day} · revisi {revision}",
    "Smart city plan of {region} · as of {day} · revision {revision}",
)
_FILL = Text(
    "Isi atau ubah sel berwarna kuning muda. Sel abu-abu terkunci: isinya menunjukkan baris mana "
    "yang dimaksud.",
    "Fill in or change the light yellow cells. Grey cells are locked: they say which row it is.",
)
_NOTES = Text(
    "Judul kolom bercatatan: arahkan penunjuk ke segitiga kecil di sudutnya. Sel berwarna jingga "
    "atau merah perlu diperbaiki; catatannya mengatakan apa. Judul bertanda * wajib diisi.",
    "Heads of columns have notes: point at the small triangle in their corner. Orange and red "
    "cells need mending; their note says what. A head with * has to be filled in.",
)
_NEW = Text(
    "Baris baru ditulis di bawah baris terakhir: Kode dibiarkan kosong, pemiliknya dipilih dari "
    'daftar. Baris yang hendak dihapus: pilih "ya" di kolom Hapus, di ujung kanan.',
    "New rows go below the last one: leave Code empty and choose from the list what the row "
    'belongs to. To have a row deleted, choose "yes" in the column Delete, at the far right.',
)
_SEVERAL = Text(
    "Beberapa isi dalam satu sel dipisah titik koma: Dinas Kesehatan; Dinas Sosial.",
    "Several values in one cell are parted by semicolons: Health Agency; Social Agency.",
)
_FORMS = Text(
    "Uang ditulis dalam rupiah utuh: 1250000000. Desimal memakai koma: 62,5. Tanggal diketik "
    "lengkap, misalnya 3 April 2026; setelah itu periksa bulan yang tampil.",
    "Money is written in whole rupiah: 1250000000. Decimals take a point: 62.5. Write dates in "
    "full, as 3 April 2026, then look which month is shown.",
)
_EMPTY = Text(
    "Mengosongkan sel tidak menghapus isi rencana; tim melihat sel mana yang dikosongkan.",
    "Emptying a cell deletes nothing from the plan; the team sees which cells were emptied.",
)
_SORT = Text(
    "Pakai penyaring, jangan mengurutkan. Jangan mengubah judul kolom atau menghapus lembar.",
    "Filter, do not sort. Leave the heads of columns and the sheets as they are.",
)
_BACK = Text(
    "Simpan dalam bentuk .xlsx atau .ods, lalu kirim kembali kepada tim yang mengirimkannya.",
    "Save as .xlsx or .ods and send it back to the team that sent it.",
)
