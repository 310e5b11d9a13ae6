"""The money columns of a table of programs: which count, what each row adds, what totals say."""

from collections import Counter
from collections.abc import Sequence

from smartplan.importing.books.columns import BookColumn, BookHead, BookRole
from smartplan.importing.books.found import FoundAmount, Reading
from smartplan.importing.books.money import TableMoney, YearTotal
from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.importing.figures import folded_empty
from smartplan.importing.funds import FundsSaid, fund_of
from smartplan.incoming.said import Offered, Provenance
from smartplan.value import replace
from smartplan.wording import Text, same


class ProgramSums:
    """The money of one table of programs as it is read, row by row."""

    def __init__(
        self, reading: Reading, table: BookTable, head: BookHead, money: TableMoney
    ) -> None:
        """Choose the columns that count."""
        self.reading, self.table, self.money = reading, table, money
        self.own_funds: dict[int, FundsSaid] = {}  # of columns that are each of one fund
        self.columns = self._columns(head.having(BookRole.AMOUNT))
        self.all: dict[int, list[FoundAmount]] = {}
        self.since: dict[int, list[FoundAmount]] = {}  # the last total
        self.open: set[int] = set()  # years with a cell that nobody can be sure of
        self.totals: dict[int, YearTotal] = {}

    def amounts(
        self, row: BookRow, origin: Provenance, funds: FundsSaid | None, action: str
    ) -> list[FoundAmount]:
        """What a row adds to its program."""
        made: list[FoundAmount] = []
        for column in self.columns:
            if column.year is None or not row.owns(column.place):
                continue
            said = self.money.cell(row.texts[column.place], column, origin)
            fund = self.own_funds.get(column.place, funds)
            found = self.money.amounts(column.year, said, fund, origin)
            if action:
                found = [replace(one, action=action) for one in found]
            made += found
            for sums in (self.all, self.since):
                sums.setdefault(column.year, []).extend(found)
            if said.is_unclear:
                self.open.add(column.year)
        return made

    def total(self, row: BookRow) -> None:
        """Keep what a total row says of each year, with the rows it is of.

        That of a group is of the rows since the last one, that of the table is of all.
        """
        years = Counter(one.year for one in self.columns)
        for column in self.columns:
            text, year = row.texts[column.place], column.year
            if year is None or year in self.open or years[year] > 1:
                continue
            if folded_empty(text) or text == row.said[0]:
                continue
            said = self.money.cell(text, column, self.reading.at(self.table.place))
            for held in (self.since.get(year, []), self.all.get(year, [])):
                rows = sum(one.rupiah for one in held)
                step = max((one.step for one in held), default=1)
                self.totals[year] = YearTotal(year, said, rows, len(held), step)
                if said.rupiah == rows:
                    break
        self.since = {}

    def are_rounded(self) -> bool:
        """Whether the totals show that the figures were rounded; others that differ are asked."""
        return self.money.check(list(self.totals.values()))

    def without_doubles(
        self, name: str, amounts: Sequence[FoundAmount], origin: Provenance
    ) -> tuple[FoundAmount, ...]:
        """The money of a program, that of its activities not counted once more in its own row."""
        own = [one for one in amounts if not one.action]
        parts = [one for one in amounts if one.action]
        if not own or not parts:
            return tuple(amounts)
        if _by_year(own) == _by_year(parts):
            return tuple(parts)
        said = self.reading.questions.chosen(
            f"{name}: {self.table.place} program dan kegiatan",
            _LEVELS.fill(name=name, place=self.table.place),
            origin,
            (Offered(_PARTS_ONLY, "activities"), Offered(_BOTH, "both")),
        )
        return tuple(amounts if said == "both" else parts)

    def _columns(self, held: Sequence[BookColumn]) -> tuple[BookColumn, ...]:
        """The columns that count: of several of one year each is of a fund, or it is asked."""
        chosen: list[BookColumn] = []
        for year in dict.fromkeys(one.year for one in held):
            some = [one for one in held if one.year == year]
            if len(some) == 1 or self._are_funds(some):
                chosen += some
                continue
            labels = {one.heading: same(one.heading) for one in some}
            said = self.reading.questions.chosen(
                f"{self.table.place}: uang {year}",
                _WHICH.fill(year=year, place=self.table.place),
                self.reading.at(self.table.place),
                tuple(Offered(label, heading) for heading, label in labels.items()),
            )
            chosen += [one for one in some if one.heading == said]
        return tuple(chosen)

    def _are_funds(self, some: Sequence[BookColumn]) -> bool:
        """Whether columns of one year are each of a fund by their heads."""
        funds = [
            next(filter(None, map(fund_of, reversed(one.heading.split(" / ")))), None)
            for one in some
        ]
        if None in funds or len(set(funds)) < len(funds):
            return False
        for column, fund in zip(some, funds, strict=True):
            if fund is not None:
                self.own_funds[column.place] = FundsSaid((fund,))
        return True


def _by_year(amounts: Sequence[FoundAmount]) -> dict[int, int]:
    found: dict[int, int] = {}
    for one in amounts:
        found[one.year] = found.get(one.year, 0) + one.rupiah
    return found


_WHICH = Text(
    "Kolom uang {year} mana yang dipakai di {place}?",
    "Which column of money of {year} counts in {place}?",
)
_LEVELS = Text(
    "Uang {name} di {place} ada di baris program dan di kegiatannya, jumlahnya berbeda: mana "
    "yang dihitung?",
    "The money of {name} in {place} stands in its row and in those of its activities, with other "
    "sums: which counts?",
)
_PARTS_ONLY = Text("kegiatannya saja", "the activities only")
_BOTH = Text("keduanya", "both")
