"""A data file read as its `pull` says: which form it has, and which columns are asked for."""

from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.plan.model.data import Pull, PullKind
from smartplan.pulling.bps import of_bps
from smartplan.pulling.ckan import of_ckan
from smartplan.pulling.personal_columns import personal_columns
from smartplan.pulling.refusing import refusal
from smartplan.pulling.selecting import YearCell, by_year, empty_cells
from smartplan.pulling.sheets import no_columns, of_records, of_sdmx, of_sheet
from smartplan.pulling.table import AskedColumns, PulledTable, is_year, plainly
from smartplan.shape.record import key_of
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.formulas import CellMake, formulas
from smartplan.source.office.grids import grids
from smartplan.source.office.json_grids import grids_in, json_held
from smartplan.value import dataclass, replace
from smartplan.wording import Text, listed


@dataclass(frozen=True, slots=True)
class PulledYears:
    """What a file says for each year; the table that it was read of knows its day.

    `notes` are what a person should know of it, each with its place.
    """

    years: tuple[YearCell, ...]
    table: PulledTable
    notes: tuple[tuple[str, Text], ...] = ()


def pulled_years(file: ForeignFile, pull: Pull, id: str) -> PulledYears:
    """The values of a file by year; Failure, in one sentence, where they cannot be taken of it."""
    kind = pull.kind
    if kind is None:
        kinds = ", ".join(one.value for one in PullKind)
        raise refusal("no kind", id=id, kinds=kinds)
    file = _of_form(file, kind, id)
    value, year = pull.value or "", pull.year or ""
    by_years = False
    if kind not in _KNOWN_COLUMNS:
        by_years = not value and not year and bool(pull.where)
        if not value and not by_years:
            raise refusal("no column", id=id, key=key_of(Pull.value), called=_VALUES)
        if value and not year and not is_year(value):
            raise refusal("no column", id=id, key=key_of(Pull.year), called=_YEARS)
    asked = AskedColumns(tuple(one for one in (*pull.where, value, year) if one), by_years)
    table = _table(file, pull, kind, asked)
    found = by_year(table, pull.where, value or table.value, year or table.year, file.name)
    notes = [("", file.notice)] if file.notice else []
    if kind is PullKind.XLSX:
        notes += _formulas(file, table, empty_cells(table, pull.where, value, file.name))
    return PulledYears(found, table, tuple(notes))


def _formulas(
    file: ForeignFile, table: PulledTable, empty: Mapping[tuple[int, int], str]
) -> Iterator[tuple[str, Text]]:
    """The errors among empty cells; Failure where a formula was never worked out."""
    for at, make in formulas(file, table.sheet, empty).items():
        if make is CellMake.UNCOMPUTED:
            raise refusal("formula", place=empty[at], file=file.name)
        if make is CellMake.ERROR:
            yield empty[at], _ERROR


def _table(file: ForeignFile, pull: Pull, kind: PullKind, asked: AskedColumns) -> PulledTable:
    if kind in _SHEETS:
        sheets = grids(file)
        _impersonal(personal_columns(sheets), file.name)
        if kind is PullKind.SDMX_CSV:
            return of_sdmx(file, sheets[0], asked)
        return of_sheet(file, sheets, pull, asked)
    held = json_held(file)
    lists = grids_in(held)
    _impersonal(personal_columns(lists), file.name)
    if kind is PullKind.CKAN:
        return of_ckan(held, asked, file.name)
    if kind is PullKind.BPS:
        table = of_bps(held, file.name)
        known = {plainly(one) for one in table.columns}
        if any(plainly(one) not in known for one in asked.names):
            raise no_columns(table.columns, asked, file.name)
        return table
    return of_records(lists, asked, file.name)


def _impersonal(found: list[Text], file: str) -> None:
    if found:
        raise refusal("personal", file=file, kinds=listed(found))


def _of_form(file: ForeignFile, kind: PullKind, id: str) -> ForeignFile:
    """The file, where its form is that of a kind; what portals send has any name."""
    forms = _FORMS[kind]
    if FileForm.JSON in forms and file.form is FileForm.CSV:
        start = file.content[:_START].decode(
            "utf-16" if b"\0" in file.content else "utf-8", "ignore"
        )
        if start.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
            file = replace(file, form=FileForm.JSON)
    if file.form not in forms:
        raise refusal("form", id=id, kind=kind.value, file=file.name, form=_CALLED[file.form])
    return file


_START: Final = 200
_SHEETS: Final = frozenset({PullKind.CSV, PullKind.XLSX, PullKind.SDMX_CSV})
_KNOWN_COLUMNS: Final = frozenset({PullKind.SDMX_CSV, PullKind.BPS})
_FORMS: Final = {
    PullKind.CSV: {FileForm.CSV},
    PullKind.SDMX_CSV: {FileForm.CSV},
    PullKind.XLSX: {FileForm.XLSX, FileForm.ODS},
    PullKind.JSON: {FileForm.JSON},
    PullKind.BPS: {FileForm.JSON},
    PullKind.CKAN: {FileForm.JSON},
}
_CALLED: Final = {
    FileForm.CSV: Text("teks CSV", "CSV text"),
    FileForm.XLSX: Text("buku kerja Excel", "an Excel workbook"),
    FileForm.ODS: Text("buku kerja OpenDocument", "an OpenDocument spreadsheet"),
    FileForm.DOCX: Text("dokumen Word", "a Word document"),
    FileForm.JSON: Text("JSON", "JSON"),
}
_ERROR: Final = Text(
    "rumus di sel ini salah; nilainya tidak diambil",
    "the formula of this cell is an error; nothing is taken of it",
)
_VALUES: Final = Text("kolom nilai", "column of values")
_YEARS: Final = Text("kolom tahun", "column of years")
