"""The files of one call read by one recipe, and laid beside the plan."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from smartplan.importing.headings import said_in
from smartplan.importing.layouts import layouts
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import RecipeQuestion, TablesRead
from smartplan.importing.programs import programs_of
from smartplan.importing.recipe import ColumnRole, Recipe, kind_of_file
from smartplan.importing.recognise import recognised
from smartplan.importing.table import RecognisedTable, RowKind, Unrecognised
from smartplan.importing.taking import TablesTaken, taken
from smartplan.incoming.said import Concern, ConcernKind, NewEntry, Provenance, Utterance
from smartplan.plan.ids import id_of
from smartplan.plan.model.sources import Source
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.formulas import CellMake, formulas
from smartplan.source.office.grids import Grid, grids
from smartplan.source.office.json_grids import json_grids
from smartplan.value import dataclass, replace
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class ImportRead:
    """What the files say: all that is said of the plan, what is asked, rows and rupiah read."""

    taken: TablesTaken
    said: tuple[Utterance, ...]
    tables: tuple[RecognisedTable, ...]
    rows: Mapping[Provenance, int]
    source: str
    agencies: frozenset[str]  # of the plan, new ones, and names that answers use


def read_files(files: Sequence[ForeignFile], recipe: Recipe, plan: Plan) -> ImportRead:
    """Read files of any form by one recipe."""
    names = PrintedNames(plan, recipe)
    tables: list[RecognisedTable] = []
    concerns: list[Concern] = []
    reads: list[TablesRead] = []
    said: list[Utterance] = []
    asked: Sequence[RecipeQuestion] = ()
    books: list[ForeignFile] = []
    for file in files:
        if file.notice:
            concerns.append(Concern(Provenance(file.name, ""), file.notice, ConcernKind.CHECK))
        if file.form is FileForm.DOCX:
            books.append(file)
            continue
        for grid in _grids(file):
            found = _recognised(grid, recipe, file.name, concerns)
            if found is not None:
                tables.append(found)
                concerns += _uncomputed(found, file)
    if books:
        from smartplan.importing.books.book import read_books

        book = read_books(books, plan, names.agencies)
        reads.append(_with_rows(book.tables))
        said += book.said
        asked = book.tables.questions
        coded = (_recognised(grid, recipe, name, concerns) for name, grid in book.coded)
        tables += [one for one in coded if one is not None]
    reads.append(programs_of(tables, names))
    source = cited_id(recipe, files)
    made = taken(reads, names, source)
    if made.said and source not in plan.sources:
        said.insert(0, _source(source, recipe, files))
    rows = {at: money for one in reads for at, money in one.rows.items()}
    return ImportRead(
        replace(
            made,
            questions=(*made.questions, *asked),
            concerns=(*concerns, *made.concerns),
        ),
        (*said, *made.said),
        tuple(tables),
        rows,
        source,
        frozenset((*plan.organization.agencies, *names.agencies.new, *names.agencies.typed)),
    )


def _recognised(
    grid: Grid, recipe: Recipe, file: str, concerns: list[Concern]
) -> RecognisedTable | None:
    """A grid as a table; None, and a concern, where it is hidden or not recognised."""
    if grid.is_hidden:
        concerns.append(Concern(Provenance(file, grid.name), _HIDDEN, ConcernKind.KEPT))
        return None
    found = recognised(grid, recipe, file, layouts())
    if isinstance(found, Unrecognised):
        concerns.append(_unknown(found, file))
        return None
    return found


def _grids(file: ForeignFile) -> Sequence[Grid]:
    """The tables of a file; the only one of a file needs no name."""
    if file.form is FileForm.JSON:
        return json_grids(file)
    found = grids(file)
    if file.form is FileForm.CSV:
        return [replace(one, name="") for one in found]
    return found


def _uncomputed(table: RecognisedTable, file: ForeignFile) -> Iterator[Concern]:
    """The empty cells of money that are formulas without a value, or errors."""
    columns = table.having(ColumnRole.AMOUNT)
    empty = {
        (row.place, column.place): (row, column)
        for row in table.rows
        if row.kind is RowKind.DATA
        for column in columns
        if not said_in(row.cell(column))
    }
    for place, make in formulas(file, table.name, empty).items():
        if make is not CellMake.FORMULA:
            message = _NOT_WORKED_OUT if make is CellMake.UNCOMPUTED else _ERROR
            yield Concern(table.origin(*empty[place]), message, ConcernKind.WRONG)


def _with_rows(read: TablesRead) -> TablesRead:
    """The rows of a book: one for each amount."""
    if read.rows:
        return read
    rows = {one.origin: 0 for program in read.programs for one in program.money}
    for program in read.programs:
        for one in program.money:
            rows[one.origin] += one.rupiah
    return replace(read, rows=rows)


def _unknown(found: Unrecognised, file: str) -> Concern:
    heads = ", ".join(filter(None, found.headings))
    message = _UNKNOWN.fill(headings=heads) if heads else _NO_TABLE
    return Concern(Provenance(file, found.name), message, ConcernKind.KEPT)


def is_made_for(recipe: Recipe, files: Sequence[ForeignFile]) -> bool:
    """Whether a recipe names one of the files, or none."""
    names = [PurePath(one.name).name for one in files]
    return recipe.file is None or recipe.file in names


def cited_id(recipe: Recipe, files: Sequence[ForeignFile]) -> str:
    """The id of the source that the files are: as the recipe says, if it is theirs."""
    held = recipe.source
    if held is not None and held.id and is_made_for(recipe, files):
        return held.id
    return id_of(PurePath(files[0].name).stem) or "import"


def _source(id: str, recipe: Recipe, files: Sequence[ForeignFile]) -> NewEntry:
    name = PurePath(files[0].name).name
    held = recipe.source if is_made_for(recipe, files) else None
    data: dict[str, Node] = {
        key_of(Source.title): (held.title if held else None) or name,
        key_of(Source.kind): ((held.kind if held else None) or kind_of_file(name)).value,
    }
    if held is not None:
        more = {
            key_of(Source.publisher): held.publisher,
            key_of(Source.date): str(held.date) if held.date else None,
            key_of(Source.url): held.url,
        }
        data |= {key: node for key, node in more.items() if node}
    return NewEntry(_SOURCES, data, Provenance(files[0].name, ""), id=id)


_SOURCES = Route(("sources",))
_NO_TABLE = Text("tidak ada tabel yang dikenali di sini", "no table is recognised here")
_UNKNOWN = Text(
    "tabel ini tidak dikenali dan tidak diambil; kolomnya: {headings}",
    "this table is not recognised and not taken; its columns are: {headings}",
)
_HIDDEN = Text("lembar tersembunyi tidak dibaca", "a hidden sheet is not read")
_NOT_WORKED_OUT = Text(
    "rumus ini belum dihitung: buka berkasnya, simpan, lalu impor lagi",
    "this formula has not been worked out: open the file, save it, and import it again",
)
_ERROR = Text("rumus di sel ini salah", "the formula in this cell is an error")
