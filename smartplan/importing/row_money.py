"""The money in the rows of one table; what is not sure of it is asked, or told."""

from collections.abc import Iterator

from smartplan.importing.amounts import AmountDoubt, amount_in
from smartplan.importing.codes import activity_of
from smartplan.importing.headings import folded, said_in
from smartplan.importing.printed import PrintedAmount
from smartplan.importing.recipe import (
    ColumnRecipe,
    ColumnRole,
    Dash,
    MoneyUnit,
    Recipe,
    TableRecipe,
)
from smartplan.importing.recognise import ALL_TABLES
from smartplan.importing.row_words import RowWords
from smartplan.importing.table import RecognisedColumn, RecognisedRow
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.wording import Text


class RowMoney:
    """Reads the cells of money of one table.

    `read` holds the rupiah by the places of row and column; `unplaced` those of several years in
    one cell, by row.
    """

    def __init__(self, words: RowWords) -> None:
        """Begin with nothing read."""
        self.words, self.table, self.names = words, words.table, words.names
        self.columns = self.table.having(ColumnRole.AMOUNT)
        self.read: dict[tuple[int, int], int] = {}
        self.unplaced: dict[int, int] = {}
        self.concerns: list[Concern] = []
        self._by_custom: dict[int, Provenance] = {}  # by column, the first cell

    def amounts(self, row: RecognisedRow, about: RecognisedRow) -> Iterator[PrintedAmount]:
        """The amounts of a row; `about` is the one that names what they are for."""
        words = self.words
        name = words.text(about, ColumnRole.NAME)
        raw = words.raw(row, ColumnRole.FUND)
        funds = self.names.funds(raw, words.place(row, ColumnRole.FUND))
        for column in self.columns:
            amount = self._amount(row, column)
            year = None if amount is None else self._year(row, column)
            if amount is None or year is None:
                continue
            self.read[row.place, column.place] = amount
            yield PrintedAmount(
                year,
                amount,
                self.table.origin(row, column),
                (column.fund,) if column.fund else funds,
                about.code,
                name,
                words.agency(about),
                activity_of(about.code) or (folded(name) if not about.code else ""),
                column.is_approximate,
            )

    def ask_points(self, proved: frozenset[int]) -> None:
        """Ask what `1.250` is where no total proves that the point parts thousands."""
        unproved = [one for place, one in self._by_custom.items() if place not in proved]
        key = f"{self.table.name} 1.250".strip()
        if unproved and self.names.answer(key) != _THOUSANDS.value:
            at = Route((key_of(Recipe.answers), key))
            self.names.ask(at, _WHICH_POINT, unproved[0], (_THOUSANDS,))

    def _amount(self, row: RecognisedRow, column: RecognisedColumn) -> int | None:
        origin = self.table.origin(row, column)
        found = amount_in(row.cell(column), column.unit, self.table.recipe.dash)
        if isinstance(found, AmountDoubt):
            self._unclear(found, origin, said_in(row.cell(column)))
            return None
        if found.is_by_custom:
            self._by_custom.setdefault(column.place, origin)
        if found.amount is not None and self._is_of_several(row, column):
            self.concerns.append(Concern(origin, _SEVERAL_YEARS, ConcernKind.KEPT))
            self.read[row.place, column.place] = found.amount
            self.unplaced[row.place] = self.unplaced.get(row.place, 0) + found.amount
            return None
        return found.amount

    def _year(self, row: RecognisedRow, column: RecognisedColumn) -> int | None:
        """The year of a column, else of the row; asked where neither tells."""
        if (year := self.table.year(row, column)) is not None:
            return year
        if column.after is None and len(found := self.words.years(row)) == 1:
            return found[0]
        columns, key = key_of(TableRecipe.columns), key_of(ColumnRecipe.year)
        at = (key_of(Recipe.tables), ALL_TABLES, columns, column.heading, key)
        message = _WHICH_YEAR.fill(heading=column.heading)
        self.names.ask(Route(at), message, self.table.origin(row, column))
        return None

    def _is_of_several(self, row: RecognisedRow, column: RecognisedColumn) -> bool:
        """Whether one amount stands for all years in which something runs."""
        is_open = column.year is None and column.after is None
        return is_open and len(self.words.years(row)) > 1

    def _unclear(self, found: AmountDoubt, origin: Provenance, said: str) -> None:
        tables, name = key_of(Recipe.tables), self.table.name or ALL_TABLES
        if found is AmountDoubt.DASH:
            at = Route((tables, ALL_TABLES, key_of(TableRecipe.dash)))
            choices = tuple(Offered(one.label, one.value) for one in Dash)
            self.names.ask(at, _WHICH_DASH.fill(said=said), origin, choices)
        elif found is AmountDoubt.UNIT:
            at = Route((tables, name, key_of(TableRecipe.unit)))
            choices = tuple(Offered(one.label, one.value) for one in MoneyUnit)
            self.names.ask(at, _WHICH_UNIT.fill(said=said), origin, choices)
        else:
            message = _UNREADABLE.fill(said=said)
            self.concerns.append(Concern(origin, message, ConcernKind.WRONG))


_SEVERAL_YEARS = Text(
    "satu jumlah untuk beberapa tahun: tulis jumlah tiap tahunnya",
    "one amount for several years: write the amount of each year",
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
