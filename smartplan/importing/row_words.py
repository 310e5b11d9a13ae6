"""What the rows of one table say in words: names, agencies, years, groups, quick wins."""

import re
from collections.abc import Iterator

from smartplan.importing.agencies import AgenciesSaid
from smartplan.importing.codes import AFFAIR, starts
from smartplan.importing.headings import folded, said_in
from smartplan.importing.names import PrintedNames
from smartplan.importing.recipe import ColumnRole, Recipe, TableLevel, TableRecipe
from smartplan.importing.recognise import ALL_TABLES
from smartplan.importing.table import RecognisedRow, RecognisedTable
from smartplan.importing.years import years_in
from smartplan.incoming.dates import day_in
from smartplan.incoming.said import Offered, Provenance
from smartplan.incoming.unsure import Unsure
from smartplan.plan.model.program import ActionKind
from smartplan.plan.model.quick_win import QuickWin
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.wording import Text


class RowWords:
    """The words of one table; what they mean, the names know or ask."""

    def __init__(self, table: RecognisedTable, names: PrintedNames) -> None:
        """Find out whose table it is."""
        self.table, self.names = table, names
        self._own = self._own_agency()

    def text(self, row: RecognisedRow, role: ColumnRole) -> str:
        """What the first column of a role says in a row, on one line."""
        return " ".join(self.raw(row, role).split())

    def raw(self, row: RecognisedRow, role: ColumnRole) -> str:
        """The same with its line breaks."""
        for column in self.table.having(role):
            cell = row.cell(column)
            if text := cell.strip() if isinstance(cell, str) else said_in(cell):
                return text
        return ""

    def place(self, row: RecognisedRow, role: ColumnRole) -> Provenance:
        """Where that stands."""
        return self.table.origin(row, next(iter(self.table.having(role)), None))

    def agency(self, row: RecognisedRow) -> str:
        """The agency of a row: its own, else that of the table."""
        said = self._agencies(row)
        return self._own if said is None else said.lead

    def _agencies(self, row: RecognisedRow) -> AgenciesSaid | None:
        """The agencies of a row's own cell; rows with codes belong to one agency each."""
        said = self.raw(row, ColumnRole.AGENCY)
        if not said.strip("-–— "):
            return None
        origin = self.place(row, ColumnRole.AGENCY)
        return self.names.agencies_said(said, origin, is_one=bool(row.code))

    def support(self, row: RecognisedRow) -> Iterator[str]:
        """The agencies that support what a row is about."""
        said = self._agencies(row)
        yield from said.support if said else ()
        for printed in re.split(r"[;\n]", self.raw(row, ColumnRole.SUPPORT)):
            if printed.strip(" -–—"):
                yield self.names.agency(printed, self.place(row, ColumnRole.SUPPORT))

    def dimension(self, row: RecognisedRow) -> str:
        """The dimension that a row names."""
        said = self.text(row, ColumnRole.DIMENSION)
        return self.names.dimension_said(said, self.place(row, ColumnRole.DIMENSION))

    def subdimension(self, row: RecognisedRow) -> str:
        """The sub-dimension of the whole table, else of the row's group."""
        recipe, plain = self.table.recipe, folded(row.group)
        groups = ((id, folded(printed)) for printed, id in recipe.groups.items())
        return recipe.subdimension or next((id for id, said in groups if said == plain), "")

    def affair(self, row: RecognisedRow, code: str) -> str:
        """The field of affairs, as the row or a line above the head has it."""
        if said := self.text(row, ColumnRole.AFFAIR):
            return said
        start = re.escape(".".join(code.split(".")[:AFFAIR]))
        for line in self.table.title if code else ():
            if match := re.search(rf"(?<![\d.]){start}[. :-]+([^\W\d][^;:\d]*)", line):
                return match[1].strip()
        return ""

    def kind(self, row: RecognisedRow) -> ActionKind | None:
        """The group of the action plan that a row, or the one of its group, names."""
        said = folded(self.text(row, ColumnRole.GROUP) or row.group)
        for kind in ActionKind:
            if said in (kind.value, folded(kind.label.id), folded(kind.label.en)):
                return kind
        return None

    def years(self, row: RecognisedRow) -> tuple[int, ...]:
        """The years in which something runs."""
        return years_in(self.text(row, ColumnRole.YEARS))

    def level(self, row: RecognisedRow) -> TableLevel | None:
        """What a row is: by its code, by the recipe, else by the columns of its table."""
        recipe = self.table.recipe
        if row.level or recipe.level or row.code:
            return row.level or recipe.level
        has = {column.role for column in self.table.columns}
        if ColumnRole.CODE in has:
            return None
        if ColumnRole.PROGRAM in has:
            return TableLevel.ACTION if ColumnRole.NAME in has else TableLevel.PROGRAM
        at = (key_of(Recipe.tables), self.table.name or ALL_TABLES, key_of(TableRecipe.level))
        choices = tuple(Offered(one.label, one.value) for one in TableLevel)
        self.names.ask(Route(at), _WHICH_LEVEL, self.table.origin(row), choices)
        return None

    def is_skipped(self, code: str, name: str) -> bool:
        """Whether the recipe leaves something out."""
        skipped = self.names.recipe.skipped
        return any(starts(code, one) or folded(one) == folded(name) for one in skipped if one)

    def quick_win(self, row: RecognisedRow) -> dict[str, Node]:
        """What a row says of a quick win; a deadline has to be a sure day."""
        said: dict[str, Node] = {
            key_of(field): text for role, field in _QUICK_WIN if (text := self.raw(row, role))
        }
        for column in self.table.having(ColumnRole.DEADLINE):
            day = day_in(row.cell(column)) if said_in(row.cell(column)) else None
            if isinstance(day, Unsure):
                self.names.note(self.table.origin(row, column), day.message)
            elif day is not None:
                said[key_of(QuickWin.deadline)] = day
        return said

    def _own_agency(self) -> str:
        """The agency of the whole table: by the recipe, else by a line above its head."""
        if self.table.recipe.agency:
            return self.table.recipe.agency
        origin = Provenance(self.table.file, self.table.name)
        for line in self.table.title:
            if match := re.fullmatch(_AGENCY_LINE, line, re.IGNORECASE):
                return self.names.agency(match[1], origin)
        return ""


_QUICK_WIN = (
    (ColumnRole.PROBLEM, QuickWin.problem),
    (ColumnRole.USERS, QuickWin.users),
    (ColumnRole.BENEFIT, QuickWin.benefit),
    (ColumnRole.BEFORE, QuickWin.before),
    (ColumnRole.AFTER, QuickWin.after),
)
_AGENCY_LINE = (
    r"(?:nama )?(?:perangkat daerah|opd|skpd|unit (?:kerja|organisasi))\s*:\s*(?:[\d.]+ )?(.+)"
)
_WHICH_LEVEL = Text(
    "baris tabel ini tanpa kode: program, kegiatan, atau subkegiatan?",
    "the rows of this table have no codes: programs, activities or sub-activities?",
)
