"""The rows of recognised tables as programs, with their activities, money and indicators."""

from collections.abc import Sequence

from smartplan.importing.codes import activity_of, program_of
from smartplan.importing.drafts import ActionDraft, ProgramDraft
from smartplan.importing.headings import folded, said_in
from smartplan.importing.indicators import indicators_in
from smartplan.importing.levels import checked_levels
from smartplan.importing.matching import is_everybodys
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import TablesRead
from smartplan.importing.recipe import ColumnRole, TableLevel
from smartplan.importing.row_money import RowMoney
from smartplan.importing.row_words import RowWords
from smartplan.importing.table import RecognisedRow, RecognisedTable, RowKind
from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.value import dataclass
from smartplan.wording import Text


def programs_of(tables: Sequence[RecognisedTable], names: PrintedNames) -> TablesRead:
    """What recognised tables say; what their words mean, `names` knows or asks."""
    drafts: dict[str, ProgramDraft] = {}
    rows: dict[Provenance, int] = {}
    concerns: list[Concern] = []
    for table in tables:
        reader = _TableReader(table, names, drafts)
        reader.read()
        rows |= reader.rows
        concerns += (*reader.concerns, *reader.money.concerns)
    programs = tuple(draft.printed() for draft in drafts.values())
    return TablesRead(programs, names.questions, tuple(concerns), rows)


@dataclass(frozen=True, slots=True)
class _Above:
    """The row that the next one may go on with, and what it made."""

    row: RecognisedRow
    draft: ProgramDraft
    action: ActionDraft | None = None


class _TableReader:
    """One table under way."""

    def __init__(
        self, table: RecognisedTable, names: PrintedNames, drafts: dict[str, ProgramDraft]
    ) -> None:
        self.table, self.names, self.drafts = table, names, drafts
        self.words = RowWords(table, names)
        self.money = RowMoney(self.words)
        self.concerns: list[Concern] = []
        self.rows: dict[Provenance, int] = {}
        self.named: dict[str, str] = {}  # levels above, by code
        self.last: _Above | None = None
        self.program_said = ""

    def read(self) -> None:
        """Read the rows from the top down, then check them against totals and levels."""
        readers = {
            RowKind.ABOVE: self._above,
            RowKind.DATA: self._data,
            RowKind.MORE: self._more,
        }
        for row in self.table.rows:
            if row.kind in readers:
                readers[row.kind](row)
        self.money.ask_points(checked_levels(self.table, self.money.read, self.names))
        if self.table.unknown:
            message = _NOT_TAKEN.fill(headings=", ".join(self.table.unknown))
            origin = Provenance(self.table.file, self.table.name)
            self.concerns.append(Concern(origin, message, ConcernKind.KEPT))

    def _above(self, row: RecognisedRow) -> None:
        """A program or activity whose rows of data follow."""
        words = self.words
        name = words.text(row, ColumnRole.NAME) or words.text(row, ColumnRole.PROGRAM)
        self.named[row.code] = name
        self.last = None
        program = program_of(row.code)
        if row.level is None or words.is_skipped(row.code, name) or program not in self.named:
            return
        draft = self._draft(program, self.named[program], row)
        if row.level is TableLevel.PROGRAM:
            draft.told(indicators_in(self.table, row, None, self.names))
            self.last = _Above(row, draft)
        else:
            self.last = _Above(row, draft, self._action(draft, row, row.code, name))

    def _data(self, row: RecognisedRow) -> None:
        words, origin = self.words, self.table.origin(row)
        level, name = words.level(row), words.text(row, ColumnRole.NAME)
        self.program_said = words.text(row, ColumnRole.PROGRAM) or self.program_said
        code = program_of(row.code)
        program = self.named.get(code, "") or self.program_said
        if level is TableLevel.PROGRAM:
            code, program = row.code, name or program
        printed = list(self.money.amounts(row, row))
        placed = sum(one.rupiah for one in printed)
        self.rows[origin] = placed + self.money.unplaced.get(row.place, 0)
        self.last = None
        if words.is_skipped(row.code, program) or words.is_skipped(row.code, name):
            return
        if level is None or not (code or program):
            self._wrong(row)
            return
        draft = self._draft(code, program, row)
        draft.rows.append(origin)
        draft.by(words.agency(row))
        draft.money += printed
        draft.told(indicators_in(self.table, row, TableLevel.PROGRAM, self.names))
        self._around(draft, row)
        action = None
        if level is TableLevel.PROGRAM:
            draft.told(indicators_in(self.table, row, None, self.names))
            draft.years = draft.years or words.years(row)
            draft.summary = draft.summary or words.raw(row, ColumnRole.SUMMARY)
        else:
            key, about = activity_of(row.code) or folded(name), name
            if level is TableLevel.SUBACTIVITY:
                about = self.named.get(key, "") or words.text(row, ColumnRole.ACTIVITY)
            action = self._action(draft, row, key, about)
        self.last = _Above(row, draft, action)

    def _more(self, row: RecognisedRow) -> None:
        """A row that goes on with the one above: further indicators, money of another fund."""
        last = self.last
        if last is None:
            if any(said_in(row.cell(column)) for column in self.money.columns):
                self._wrong(row)
            return
        (last.action or last.draft).told(indicators_in(self.table, row, None, self.names))
        if last.row.kind is RowKind.DATA:
            printed = list(self.money.amounts(row, last.row))
            self.rows[self.table.origin(last.row)] += sum(one.rupiah for one in printed)
            last.draft.money += printed

    def _draft(self, code: str, name: str, row: RecognisedRow) -> ProgramDraft:
        """The program of a code, else of a name; one that every agency has is each one's own."""
        key = code or folded(name)
        if is_everybodys(code):
            key += f" {self.words.agency(row)}"
        if key not in self.drafts:
            self.drafts[key] = ProgramDraft(
                self.table.origin(row),
                code,
                dimension=self.table.recipe.dimension or "",
                subdimension=self.words.subdimension(row),
            )
        draft = self.drafts[key]
        draft.name = draft.name or name
        draft.affair = draft.affair or self.words.affair(row, code)
        return draft

    def _action(self, draft: ProgramDraft, row: RecognisedRow, key: str, name: str) -> ActionDraft:
        """The activity that a row is, or belongs to."""
        words = self.words
        if key not in draft.actions:
            draft.actions[key] = ActionDraft(name, self.table.origin(row))
            draft.actions[key].code = activity_of(row.code)
        action = draft.actions[key]
        action.name = action.name or name
        action.kind = action.kind or words.kind(row) or self.names.kind(action.code)
        action.output = action.output or words.text(row, ColumnRole.OUTPUT)
        action.years = action.years or words.years(row)
        action.by(words.agency(row))
        action.told(indicators_in(self.table, row, None, self.names))
        return action

    def _around(self, draft: ProgramDraft, row: RecognisedRow) -> None:
        """What is said of a program around its money."""
        words = self.words
        for role, held in (
            (ColumnRole.LOCATION, draft.locations),
            (ColumnRole.BENEFICIARIES, draft.beneficiaries),
            (ColumnRole.NATIONAL, draft.national),
            (ColumnRole.REGIONAL, draft.regional),
        ):
            text = words.text(row, role)
            if text.strip("-–—"):
                held.setdefault(folded(text), text)
        draft.dimension = draft.dimension or words.dimension(row)
        if self.table.recipe.quick_win:
            draft.quick_win = {**(draft.quick_win or {}), **words.quick_win(row)}
        for agency in words.support(row):
            draft.supported(agency)

    def _wrong(self, row: RecognisedRow) -> None:
        """A row of which nobody can say what it is."""
        said = next((text for cell in row.cells if (text := said_in(cell))), "")
        message = (_NO_CODE if row.code else _NO_LEVEL).fill(said=row.code or said)
        self.concerns.append(Concern(self.table.origin(row), message, ConcernKind.WRONG))


_NO_CODE = Text('"{said}" bukan kode nomenklatur', '"{said}" is no nomenclature code')
_NO_LEVEL = Text(
    'baris "{said}" tanpa kode, jadi tidak jelas termasuk program mana',
    'row "{said}" has no code, so that it is not clear to which program it belongs',
)
_NOT_TAKEN = Text("kolom yang tidak diambil: {headings}", "columns that are not taken: {headings}")
