"""A workbook that came back, read: its hidden base, and the grids that are its sheets."""

import stat
from collections.abc import Sequence
from pathlib import Path

from smartplan.failure import Failure
from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.plan.plan import Plan
from smartplan.sheets.catalogue import sheet_kinds
from smartplan.sheets.heads import Heads, concerns_of, heads_of, is_blank
from smartplan.sheets.hidden import BASE_SHEET, TAG, HiddenBase, hidden_base, version_in
from smartplan.sheets.known_heads import KnownHeads, labels, plain
from smartplan.sheets.marks import CHOICES_SHEET, CODE, GUIDE
from smartplan.sheets.workbook import FORMAT
from smartplan.source.office.foreign import FileForm, ForeignFile, foreign
from smartplan.source.office.grids import Grid, grids
from smartplan.source.opening import status
from smartplan.value import dataclass
from smartplan.wording import Text, quoted


@dataclass(frozen=True, slots=True)
class WrittenWorkbook:
    """A workbook that came back: its sheets in the order of their kinds.

    It is one file, or the CSV files of one export with the one that holds the base.
    """

    name: str
    base: HiddenBase
    sheets: tuple[Heads, ...]
    concerns: tuple[Concern, ...]


def read_workbooks(paths: Sequence[Path], plan: Plan) -> tuple[WrittenWorkbook, ...]:
    """Read files as the workbooks that they are; CSV files of one folder are one."""
    together: dict[Path, list[ForeignFile]] = {}
    for path in dict.fromkeys(each for one in paths for each in _files(one)):
        file = foreign(path)
        together.setdefault(path.parent if file.form is FileForm.CSV else path, []).append(file)
    found = []
    for path, files in together.items():
        base = path / f"{BASE_SHEET}.csv"
        is_alone = files[0].form is FileForm.CSV and all(Path(one.name) != base for one in files)
        beside = [foreign(base)] if is_alone and status(base) else []
        name = files[0].name if len(files) == 1 else path.as_posix()
        found.append(read_workbook(name, [*files, *beside], plan))
    return tuple(found)


def _files(path: Path) -> Sequence[Path]:
    """The files that a path means: the CSV files of a folder, or itself."""
    found = status(path)
    if found is None or not stat.S_ISDIR(found.st_mode):
        return [path]
    if not (files := sorted(path.glob("*.csv"))):
        raise Failure(_NO_CSV.fill(path=path.as_posix()))
    return files


def read_workbook(name: str, files: Sequence[ForeignFile], plan: Plan) -> WrittenWorkbook:
    """Read a workbook; Failure for one that is not of this plan, or does not know whose it is."""
    return workbook_in(name, [(grid, file) for file in files for grid in grids(file)], plan)


def workbook_in(
    name: str, every: Sequence[tuple[Grid, ForeignFile]], plan: Plan
) -> WrittenWorkbook:
    """The same of grids that have been read."""
    is_csv = all(file.form is FileForm.CSV for _, file in every)
    hidden = [grid for grid, _ in every if _first(grid) == TAG]
    if not hidden:
        raise Failure((_NO_CSV_BASE if is_csv else _NO_BASE).fill(file=name))
    base = _base(name, hidden[0])
    _refuse_strangers(name, base, plan)
    kinds = sheet_kinds(base.origin.kind, base.origin.span)
    known = [KnownHeads(kind) for kind in kinds]
    found: dict[str, Heads] = {}
    notices = {file.name: file.notice for _, file in every}
    concerns = [
        Concern(Provenance(file, ""), notice, ConcernKind.CHECK)
        for file, notice in notices.items()
        if notice
    ]
    for grid, file in every:
        if _first(grid) == TAG or _is_ours(grid):
            continue
        heads = heads_of(grid, file, known)
        if heads is None:
            concerns += _unread(grid, file)
            continue
        before = found.get(heads.kind.key)
        if before is None:
            found[heads.kind.key] = heads
            concerns += (*concerns_of(heads), *_codeless(heads))
        elif before.grid.rows != grid.rows:
            said = _TWICE.fill(name=heads.kind.name, other=quoted(before.grid.name))
            concerns.append(Concern(heads.whole, said, ConcernKind.WRONG))
    for kind in kinds:
        if kind.key in base.rows and kind.key not in found and not is_csv:
            said = _SHEET_GONE.fill(name=kind.name, count=len(base.rows[kind.key]))
            concerns.append(Concern(Provenance(name, kind.name.id), said, ConcernKind.KEPT))
    sheets = tuple(found[kind.key] for kind in kinds if kind.key in found)
    if not sheets:
        raise Failure(_NO_SHEET.fill(file=name))
    return WrittenWorkbook(name, base, sheets, tuple(concerns))


def _base(name: str, grid: Grid) -> HiddenBase:
    try:
        if version_in(grid.rows) > FORMAT:
            raise Failure(_NEWER.fill(file=name))
        return hidden_base(grid.rows)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        raise Failure(_BROKEN_BASE.fill(file=name)) from None


def _refuse_strangers(name: str, base: HiddenBase, plan: Plan) -> None:
    """A workbook of another plan, or for an agency that the plan does not have."""
    origin, region = base.origin, plan.manifest.region
    code = (region and region.code) or ""
    if origin.region != code or (not code and origin.plan != plan.name):
        theirs, ours = origin.region or origin.plan, code or plan.name
        raise Failure(_OTHER_PLAN.fill(file=name, theirs=theirs, ours=ours))
    if origin.agency not in plan.organization.agencies:
        raise Failure(_NO_AGENCY.fill(file=name, agency=quoted(origin.agency)))


def _first(grid: Grid) -> object:
    return grid.rows[0][0] if grid.rows and grid.rows[0] else None


def _is_ours(grid: Grid) -> bool:
    """Whether it is a sheet that holds no rows: the guide, or the lists of the dropdowns."""
    return grid.name == CHOICES_SHEET or plain(grid.name) in labels(GUIDE)


def _unread(grid: Grid, file: ForeignFile) -> list[Concern]:
    if all(is_blank(cell) for row in grid.rows for cell in row):
        return []
    return [Concern(Provenance(file.name, grid.name), _NO_KIND, ConcernKind.KEPT)]


def _codeless(heads: Heads) -> list[Concern]:
    """A sheet whose rows can no longer be told apart."""
    if CODE in heads.frame:
        return []
    return [Concern(heads.whole, _NO_CODE.fill(column=CODE), ConcernKind.WRONG)]


_NO_BASE = Text(
    "{file} bukan buku kerja smartplan, atau lembar tersembunyi _dasar di dalamnya sudah hilang; "
    "ekspor ulang dengan smartplan sheet export, lalu salin isiannya ke sana",
    "{file} is no workbook of smartplan, or its hidden sheet _dasar is gone; export it anew with "
    "smartplan sheet export and copy what was filled in into that",
)
_NO_CSV = Text(
    "folder {path} tidak memuat berkas .csv; sebut foldernya yang dibuat smartplan sheet export",
    "the folder {path} holds no .csv file; name the one that smartplan sheet export made",
)
_NO_CSV_BASE = Text(
    "berkas _dasar.csv dari ekspor yang sama tidak ada di samping {file}; taruh kembali di sana, "
    "atau ekspor ulang dengan smartplan sheet export",
    "the file _dasar.csv of the same export does not lie beside {file}; put it back there, or "
    "export anew with smartplan sheet export",
)
_BROKEN_BASE = Text(
    "lembar tersembunyi _dasar di {file} telah diubah dan tidak terbaca lagi; ekspor ulang dengan "
    "smartplan sheet export, lalu salin isiannya ke sana",
    "the hidden sheet _dasar of {file} has been changed and cannot be read; export it anew with "
    "smartplan sheet export and copy what was filled in into that",
)
_NEWER = Text(
    "{file} dibuat dengan smartplan yang lebih baru; perbarui smartplan dahulu",
    "{file} was made with a newer smartplan; update smartplan first",
)
_OTHER_PLAN = Text(
    "{file} berasal dari rencana lain ({theirs}), bukan rencana ini ({ours}); pilih rencananya "
    "dengan --plan",
    "{file} is of another plan ({theirs}), not of this one ({ours}); choose the plan with --plan",
)
_NO_AGENCY = Text(
    "{file} dibuat untuk {agency}, yang bukan perangkat daerah rencana ini; periksa idnya di "
    "organization.yaml",
    "{file} was made for {agency}, which is no agency of this plan; check its id in "
    "organization.yaml",
)
_NO_SHEET = Text(
    "tidak ada lembar yang dikenal di {file}; kembalikan baris judul kolomnya, atau ekspor ulang "
    "dengan smartplan sheet export",
    "{file} holds no sheet that is known; put its row of heads back, or export it anew with "
    "smartplan sheet export",
)
_NO_KIND = Text(
    "lembar ini bukan lembar buku kerja, jadi isinya tidak dibaca",
    "this is no sheet of the workbook, so what it holds is not read",
)
_SHEET_GONE = Text(
    "lembar {name} tidak ada lagi; isinya di rencana ({count} baris) dibiarkan",
    "the sheet {name} is gone; what the plan holds of it ({count} rows) stays",
)
_TWICE = Text(
    "lembar ini dan {other} sama-sama berisi {name} tetapi isinya berbeda; pindahkan salah "
    "satunya ke berkas lain",
    "this sheet and {other} both hold {name} but say different things; move one of them to "
    "another file",
)
_NO_CODE = Text(
    "kolom {column} tidak ada lagi, jadi barisnya tidak dapat dikenali; kembalikan kolom itu dari "
    "ekspor yang sama",
    "the column {column} is gone, so its rows cannot be told apart; put it back from the same "
    "export",
)
