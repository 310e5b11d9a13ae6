"""The rows of recognised tables as programs, with their activities, money and indicators."""

import re
from collections.abc import Iterable, Sequence

from smartplan.importing.amounts import AmountDoubt, amount_in
from smartplan.importing.codes import AFFAIR, activity_of, program_of, starts
from smartplan.importing.drafts import ActionDraft, ProgramDraft
from smartplan.importing.headings import folded, said_in
from smartplan.importing.indicators import indicators_in
from smartplan.importing.levels import checked_levels
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import PrintedAmount, TablesRead
from smartplan.importing.recipe import (
    ColumnRecipe,
    ColumnRole,
    Dash,
    MoneyUnit,
    Recipe,
    TableLevel,
    TableRecipe,
)
from smartplan.importing.recognise import ALL_TABLES
from smartplan.importing.table import RecognisedColumn, RecognisedRow, RecognisedTable, RowKind
from smartplan.importing.years import years_in
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.model.program import ActionKind
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.wording import Text


def programs_of(tables: Sequence[RecognisedTable], names: PrintedNames) -> TablesRead:
    """What recognised tables say; what their words mean, `names` knows or asks."""
    drafts: dict[str, ProgramDraft] = {}
    rows: dict[Provenance, int] = {}
    concerns: list[Concern] = []
    for table in tables:
        reader = _TableReader(table, names, drafts)
        reader.read()
        rows |= reader.money
        concerns += reader.concerns
    programs = tuple(draft.printed(names) for draft in drafts.values())
    return TablesRead(programs, names.questions, tuple(concerns), rows)


class _TableReader:
    """One table under way."""

    def __init__(
        self, table: RecognisedTable, names: PrintedNames, drafts: dict[str, ProgramDraft]
    ) -> None:
        self.table, self.names, self.drafts = table, names, drafts
        self.concerns: list[Concern] = []
        self.money: dict[Provenance, int] = {}
        self.amounts: dict[tuple[int, int], int] = {}  # by row and column
        self.by_custom: dict[int, Provenance] = {}  # by column, the first cell
        self.above: dict[str, str] = {}  # names by code
        self.last: tuple[ProgramDraft, RecognisedRow] | None = None
        self.program_said = ""
        self.agency = self._own_agency()

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
        proved = checked_levels(self.table, self.amounts, self.names)
        self._ask_points(proved)
        self._told()

    def _above(self, row: RecognisedRow) -> None:
        """A program or activity whose rows of data follow."""
        name = self._text(row, ColumnRole.NAME) or self._text(row, ColumnRole.PROGRAM)
        self.above[row.code] = name
        if row.level is TableLevel.PROGRAM and not self._is_skipped(row.code, name):
            draft = self._draft(row.code, name, row)
            draft.told(indicators_in(self.table, row, None, self.names))
            self.last = draft, row
        elif row.level is TableLevel.ACTIVITY:
            self.last = None
            program = program_of(row.code)
            if not self._is_skipped(row.code, name) and program in self.above:
                draft = self._draft(program, self.above[program], row)
                self._action(draft, row, row.code, name)

    def _data(self, row: RecognisedRow) -> None:
        table, origin = self.table, self.table.origin(row)
        level = row.level or self._level(row)
        name = self._text(row, ColumnRole.NAME)
        self.program_said = self._text(row, ColumnRole.PROGRAM) or self.program_said
        code = program_of(row.code)
        program = self.above.get(code, "") or self.program_said
        if level is TableLevel.PROGRAM:
            code, program = row.code, name or program
        agency = self._agency(row)
        amounts = list(self._amounts(row, name, agency))
        self.money[origin] = sum(one.amount for one in amounts)
        self.last = None
        if self._is_skipped(row.code, program) or self._is_skipped(row.code, name):
            return
        if level is None or not (code or program):
            self._wrong(row)
            return
        draft = self._draft(code, program, row)
        draft.rows.append(origin)
        draft.by(agency)
        draft.budget += amounts
        draft.told(indicators_in(table, row, TableLevel.PROGRAM, self.names))
        self._around(draft, row)
        if level is TableLevel.PROGRAM:
            draft.told(indicators_in(table, row, None, self.names))
        else:
            activity = activity_of(row.code) or folded(name)
            about = name
            if level is TableLevel.SUBACTIVITY:
                about = self.above.get(activity, "") or self._text(row, ColumnRole.ACTIVITY)
            self._action(draft, row, activity, about)
        self.last = draft, row

    def _more(self, row: RecognisedRow) -> None:
        """A row that goes on with the one above: further indicators, money of another fund."""
        if self.last is None:
            if any(said_in(row.cell(column)) for column in self._money_columns):
                self._wrong(row)
            return
        draft, above = self.last
        found = indicators_in(self.table, row, None, self.names)
        if above.level in (TableLevel.PROGRAM, None):
            draft.told(found)
        elif action := draft.actions.get(activity_of(above.code)):
            action.told(found)
        amounts = list(self._amounts(row, self._text(above, ColumnRole.NAME), self._agency(above)))
        if amounts and above.kind is RowKind.DATA:
            origin = self.table.origin(above)
            self.money[origin] = self.money.get(origin, 0) + sum(one.amount for one in amounts)
            draft.budget += amounts

    def _draft(self, code: str, name: str, row: RecognisedRow) -> ProgramDraft:
        """The program of a code, else of a name; one that every agency has is each one's own."""
        key = code or folded(name)
        if code.startswith("X"):
            key += f" {self._agency(row)}"
        if key not in self.drafts:
            recipe = self.table.recipe
            self.drafts[key] = ProgramDraft(
                self.table.origin(row),
                code,
                dimension=recipe.dimension or "",
                subdimension=recipe.subdimension or self._group(row),
            )
        draft = self.drafts[key]
        draft.name = draft.name or name
        draft.affair = draft.affair or self._text(row, ColumnRole.AFFAIR) or self._affair(code)
        return draft

    def _affair(self, code: str) -> str:
        """The name of a field of affairs, as a line above the head has it."""
        start = re.escape(".".join(code.split(".")[:AFFAIR]))
        for line in self.table.title if code else ():
            if match := re.search(rf"(?<![\d.]){start}[. :-]+([^\W\d][^;:\d]*)", line):
                return match[1].strip()
        return ""

    def _group(self, row: RecognisedRow) -> str:
        plain = folded(row.group)
        groups = self.table.recipe.groups.items()
        return next((id for printed, id in groups if folded(printed) == plain), "")

    def _action(self, draft: ProgramDraft, row: RecognisedRow, key: str, name: str) -> None:
        """The activity that a row is, or belongs to."""
        action = draft.actions.get(key)
        if action is None:
            action = draft.actions[key] = ActionDraft(name, self.table.origin(row))
            action.code = activity_of(row.code)
        action.name = action.name or name
        action.kind = action.kind or self._kind(row) or self.names.kind(action.code)
        action.output = action.output or self._text(row, ColumnRole.OUTPUT)
        action.years = action.years or self._years(row)
        action.by(self._agency(row))
        action.told(indicators_in(self.table, row, None, self.names))

    def _kind(self, row: RecognisedRow) -> ActionKind | None:
        said = folded(self._text(row, ColumnRole.GROUP) or row.group)
        return next(
            (
                kind
                for kind in ActionKind
                if said in (kind.value, folded(kind.label.id), folded(kind.label.en))
            ),
            None,
        )

    def _years(self, row: RecognisedRow) -> tuple[int, ...]:
        return years_in(self._text(row, ColumnRole.YEARS))

    def _around(self, draft: ProgramDraft, row: RecognisedRow) -> None:
        """What is said of a program around its money."""
        for role, held in (
            (ColumnRole.LOCATION, draft.locations),
            (ColumnRole.BENEFICIARIES, draft.beneficiaries),
            (ColumnRole.NATIONAL, draft.national),
            (ColumnRole.REGIONAL, draft.regional),
        ):
            text = self._text(row, role)
            if text.strip("-–—"):
                held.setdefault(folded(text), text)
        draft.summary = draft.summary or self._text(row, ColumnRole.SUMMARY)
        for printed in filter(None, re.split(r"[;\n]", self._raw(row, ColumnRole.SUPPORT))):
            draft.supported(self.names.agency(printed.strip(), self.table.origin(row)))
        if row.level is TableLevel.PROGRAM:
            draft.years = draft.years or self._years(row)

    # Money

    @property
    def _money_columns(self) -> Sequence[RecognisedColumn]:
        return self.table.having(ColumnRole.AMOUNT)

    def _amounts(self, row: RecognisedRow, name: str, agency: str) -> Iterable[PrintedAmount]:
        funds = self.names.funds(
            self._raw(row, ColumnRole.FUND), self._place(row, ColumnRole.FUND)
        )
        for column in self._money_columns:
            origin = self.table.origin(row, column)
            found = amount_in(row.cell(column), column.unit, self.table.recipe.dash)
            if isinstance(found, AmountDoubt):
                self._unclear(found, row, column)
                continue
            if found.amount is None:
                continue
            year = self._year(row, column)
            if year is None:
                at = (_TABLES, ALL_TABLES, _COLUMNS, column.heading, key_of(ColumnRecipe.year))
                self.names.ask(Route(at), _WHICH_YEAR.fill(heading=column.heading), origin)
                continue
            if found.is_by_custom:
                self.by_custom.setdefault(column.place, origin)
            self.amounts[row.place, column.place] = found.amount
            yield PrintedAmount(
                year,
                found.amount,
                origin,
                (column.fund,) if column.fund else funds,
                row.code,
                name,
                agency,
                activity_of(row.code) or (folded(name) if not row.code else ""),
                column.is_approximate,
            )

    def _year(self, row: RecognisedRow, column: RecognisedColumn) -> int | None:
        if column.year is not None or column.after is None:
            return column.year
        found = years_in(self._text(row, ColumnRole.YEAR))
        return found[0] + column.after if len(found) == 1 else None

    def _unclear(self, found: AmountDoubt, row: RecognisedRow, column: RecognisedColumn) -> None:
        origin, said = self.table.origin(row, column), said_in(row.cell(column))
        if found is AmountDoubt.DASH:
            at = Route((_TABLES, ALL_TABLES, key_of(TableRecipe.dash)))
            choices = tuple(Offered(one.label, one.value) for one in _DASH)
            self.names.ask(at, _WHICH_DASH.fill(said=said), origin, choices)
        elif found is AmountDoubt.UNIT:
            at = Route((_TABLES, self.table.name or ALL_TABLES, key_of(TableRecipe.unit)))
            choices = tuple(Offered(one.label, one.value) for one in _UNIT)
            self.names.ask(at, _WHICH_UNIT.fill(said=said), origin, choices)
        else:
            self.concerns.append(Concern(origin, _UNREADABLE.fill(said=said), ConcernKind.WRONG))

    # What a row says

    def _text(self, row: RecognisedRow, role: ColumnRole) -> str:
        """What the first column of a role says in a row, on one line."""
        return " ".join(self._raw(row, role).split())

    def _raw(self, row: RecognisedRow, role: ColumnRole) -> str:
        for column in self.table.having(role):
            cell = row.cell(column)
            if text := cell.strip() if isinstance(cell, str) else said_in(cell):
                return text
        return ""

    def _place(self, row: RecognisedRow, role: ColumnRole) -> Provenance:
        return self.table.origin(row, next(iter(self.table.having(role)), None))

    def _agency(self, row: RecognisedRow) -> str:
        """The agency of a row: its own, else that of the table."""
        said = self._text(row, ColumnRole.AGENCY)
        if not said.strip("-–—"):
            return self.agency
        return self.names.agency(said, self._place(row, ColumnRole.AGENCY))

    def _own_agency(self) -> str:
        """The agency of the whole table: by the recipe, else by a line above its head."""
        if self.table.recipe.agency:
            return self.table.recipe.agency
        origin = Provenance(self.table.file, self.table.name)
        for line in self.table.title:
            if match := re.fullmatch(_AGENCY_LINE, line, re.IGNORECASE):
                return self.names.agency(match[1], origin)
        return ""

    def _level(self, row: RecognisedRow) -> TableLevel | None:
        """What a row without a code is: told by the recipe, else by the columns of its table."""
        if self.table.recipe.level or row.code:
            return self.table.recipe.level
        has = {column.role for column in self.table.columns}
        if ColumnRole.CODE in has:
            return None
        if ColumnRole.PROGRAM in has and ColumnRole.NAME in has:
            return TableLevel.ACTION
        return TableLevel.PROGRAM if ColumnRole.PROGRAM in has else None

    def _is_skipped(self, code: str, name: str) -> bool:
        skipped = self.names.recipe.skipped
        return any(starts(code, one) or folded(one) == folded(name) for one in skipped if one)

    def _wrong(self, row: RecognisedRow) -> None:
        """A row of which nobody can say what it is."""
        said = next((text for cell in row.cells if (text := said_in(cell))), "")
        message = (_NO_CODE if row.code else _NO_LEVEL).fill(said=row.code or said)
        self.concerns.append(Concern(self.table.origin(row), message, ConcernKind.WRONG))

    def _ask_points(self, proved: frozenset[int]) -> None:
        """Ask what `1.250` is where no total proves that the point parts thousands."""
        unproved = [one for place, one in self.by_custom.items() if place not in proved]
        key = f"{self.table.name} 1.250".strip()
        if unproved and self.names.answer(key) != _THOUSANDS.value:
            self.names.ask(
                Route((key_of(Recipe.answers), key)), _WHICH_POINT, unproved[0], (_THOUSANDS,)
            )

    def _told(self) -> None:
        """What of the table is not taken, and what its points are taken for."""
        table = self.table
        if table.unknown:
            heads = ", ".join(table.unknown)
            origin = Provenance(table.file, table.name)
            message = _NOT_TAKEN.fill(headings=heads)
            self.concerns.append(Concern(origin, message, ConcernKind.KEPT))


_TABLES = key_of(Recipe.tables)
_COLUMNS = key_of(TableRecipe.columns)
_DASH = tuple(Dash)
_UNIT = tuple(MoneyUnit)
_AGENCY_LINE = (
    r"(?:nama )?(?:perangkat daerah|opd|skpd|unit (?:kerja|organisasi))\s*:\s*(?:[\d.]+ )?(.+)"
)
_THOUSANDS = Offered(Text("1.250 = seribu dua ratus lima puluh", "1.250 is 1250"), "thousands")
_WHICH_POINT = Text(
    "titik di depan tiga angka memisahkan ribuan? tidak ada jumlah yang membuktikannya",
    "does a point before three digits part thousands? no total proves it",
)
_WHICH_YEAR = Text("kolom {heading} untuk tahun berapa?", "of which year is column {heading}?")
_WHICH_DASH = Text(
    'apa arti "{said}" di kolom uang: nol, atau tidak ada?',
    'what does "{said}" mean in a column of money: zero, or nothing?',
)
_WHICH_UNIT = Text(
    "angka uang dalam satuan apa? misalnya {said}",
    "in which unit are the amounts? for example {said}",
)
_UNREADABLE = Text('"{said}" bukan jumlah uang yang pasti', '"{said}" is no sure amount of money')
_NO_CODE = Text('"{said}" bukan kode nomenklatur', '"{said}" is no nomenclature code')
_NO_LEVEL = Text(
    'baris "{said}" tanpa kode: program, kegiatan, atau subkegiatan?',
    'row "{said}" has no code: program, activity or sub-activity?',
)
_NOT_TAKEN = Text("kolom yang tidak diambil: {headings}", "columns that are not taken: {headings}")
