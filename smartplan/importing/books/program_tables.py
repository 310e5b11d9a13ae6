"""Tables of programs in a book: a row or several for each, groups between, totals below."""

import re
from enum import Enum

from smartplan.importing.agencies import AgenciesSaid
from smartplan.importing.books.activities import action_of, lead_of
from smartplan.importing.books.columns import BookHead, BookRole
from smartplan.importing.books.dimensions import PrintedCode
from smartplan.importing.books.found import FoundProgram, Reading
from smartplan.importing.books.money import TableMoney
from smartplan.importing.books.program_sums import ProgramSums
from smartplan.importing.books.program_words import status_of, years_in
from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.importing.books.values import TableValues
from smartplan.importing.figures import folded_empty
from smartplan.importing.printed import PrintedIndicator
from smartplan.importing.spelling import folded, on_one_line
from smartplan.incoming.said import Offered, Provenance
from smartplan.shape.days import sure_day
from smartplan.value import replace
from smartplan.wording import Text, same, some_of


class ProgramTable:
    """One table of programs as it is read, row by row."""

    def __init__(self, reading: Reading, table: BookTable, head: BookHead) -> None:
        """Take what the recipe decides, and what stands above the table."""
        self.reading, self.table, self.head = reading, table, head
        self.decided = reading.questions.table(table)
        self.money = TableMoney(reading, table, head, self.decided)
        self.values = TableValues(reading, table, head, self.decided)
        self.dimension = (self.decided and self.decided.dimension) or self._dimension()
        self.group = ""
        self.led_by = self._chapter_agency()
        self.sums = ProgramSums(reading, table, head, self.money)

    def programs(self) -> list[FoundProgram]:
        """The programs of the table, in its order."""
        self._list_left()
        made: list[FoundProgram] = []
        for row in self.table.rows[self.head.height :]:
            kind = self._kind(row)
            if kind is _Row.GROUP:
                self.group = row.said[-1]
            elif kind is _Row.TOTAL:
                self.sums.total(row)
            elif kind is _Row.PROGRAM:
                made.append(self._program(row, len(made) + 1))
            elif kind is _Row.MORE and made:
                made[-1] = self._more(made[-1], row)
        if self.sums.are_rounded():
            made = [
                replace(one, money=tuple(replace(a, is_rounded=True) for a in one.money))
                for one in made
            ]
        return [self._finished(one) for one in made]

    def _list_left(self) -> None:
        """List the columns of which nothing is taken."""
        left = [one.heading for one in self.head.having(BookRole.OTHER) if one.heading]
        if not self.head.having(BookRole.AMOUNT):
            left += [one.heading for one in self.head.having(BookRole.SUM)]
        if left:
            names = some_of([same(one) for one in left])
            message = _COLUMNS.fill(names=names)
            self.reading.questions.note(self.reading.at(self.table.place), message)

    def _kind(self, row: BookRow) -> "_Row":
        said = row.said
        if not said:
            return _Row.NOTHING
        if re.match(_TOTAL_WORDS, folded(next(iter(said)))):
            return _Row.CARRIED if re.search(_CARRIED, folded(said[0])) else _Row.TOTAL
        own = [row.texts[at] for at in sorted(row.starts) if row.texts[at].strip()]
        name = self._text(row, BookRole.PROGRAM)
        if len(said) == 1 and (len(row.spans) < _GROUP_CELLS or self._is_group(said[0])):
            return _Row.GROUP
        number = self.head.first(BookRole.NUMBER)
        if len(said) == 1 and number and not row.texts[number.place].strip():
            return _Row.GROUP
        if len(own) == 2 and re.fullmatch(r"([A-Z]|[IVX]+)\.?", own[0]):  # noqa: PLR2004
            return _Row.GROUP
        column = self.head.first(BookRole.PROGRAM)
        if column and row.owns(column.place) and name:
            return _Row.PROGRAM
        return _Row.MORE

    def _is_group(self, text: str) -> bool:
        """Whether the only words of a row are those of a sub-dimension."""
        return bool(self.reading.dimensions.subdimension(self.dimension, text))

    def _program(self, row: BookRow, at: int) -> FoundProgram:
        place = f"{self.table.place} baris {self._place(row, at)}"
        origin = self.reading.at(place)
        self._ask_shared(row, origin)
        code = self._text(row, BookRole.CODE)
        printed = PrintedCode.of(on_one_line(self._text(row, BookRole.PROGRAM)))
        edition = printed.code or PrintedCode.of(code).code
        said = self.led_by
        if column := self.head.first(BookRole.LEAD):
            said = self.reading.agencies.said(row.texts[column.place], origin)
            if said and said.everyone:
                self.reading.questions.note(origin, _EVERYONE.fill(text=said.everyone))
        support = said.support if said else ()
        if column := self.head.first(BookRole.SUPPORT):
            support += self.reading.agencies.several(row.texts[column.place], origin)
        dimension = self.dimension
        if column := self.head.first(BookRole.DIMENSION):
            dimension = self.reading.dimensions.named(row.texts[column.place])
        return self._with_row(
            FoundProgram(
                name=printed.name,
                origin=origin,
                place=self.table.place,
                edition=edition,
                code=code if re.fullmatch(_NOMENCLATURE, code) else "",
                lead=said.lead if said else "",
                support=tuple(dict.fromkeys(support)),
                dimension=dimension or self.reading.dimensions.by_code(edition),
                subdimension=self._subdimension(dimension, row),
                period=self._period(row),
                status=status_of(self._text(row, BookRole.STATUS)),
                deadline=self._deadline(row),
            ),
            row,
        )

    def _ask_shared(self, row: BookRow, origin: Provenance) -> None:
        """Ask about money whose cell reaches down from the program above."""
        for column in self.head.having(BookRole.AMOUNT):
            text = row.texts[column.place]
            if row.owns(column.place) or folded_empty(text):
                continue
            self.reading.questions.chosen(
                f"{origin.place}: uang bersama",
                _SHARED.fill(text=" ".join(text.split())),
                origin,
                (Offered(_ABOVE, ABOVE),),
            )
            return

    def _more(self, program: FoundProgram, row: BookRow) -> FoundProgram:
        """A program with a further row of it: another indicator, other money."""
        return self._with_row(program, row)

    def _with_row(self, program: FoundProgram, row: BookRow) -> FoundProgram:
        action = action_of(self.reading, self.table, self.head, row, program.origin)
        fund = self.head.first(BookRole.FUND)
        funds = self.reading.funds.said(row.texts[fund.place], program.origin) if fund else None
        name = action.name if action else ""
        found = self.sums.amounts(row, program.origin, funds, name)
        years = sorted({one.year for one in found})
        indicators = [*program.indicators]
        if one := self.values.indicator(row, program.origin):
            indicators.append(one)
        actions = [*program.actions]
        if action:
            actions.append(replace(action, years=action.years or tuple(years)))
        return replace(
            program,
            money=(*program.money, *found),
            indicators=tuple(indicators),
            actions=tuple(actions),
        )

    def _finished(self, program: FoundProgram) -> FoundProgram:
        amounts = self.sums.without_doubles(program.name, program.money, program.origin)
        indicators: tuple[PrintedIndicator, ...] = program.indicators
        if self.values.tells and not indicators:
            indicators = self.values.without(program.name, program.origin)
        lead = lead_of(self.reading, program)
        return replace(program, money=amounts, indicators=indicators, lead=lead)

    def _dimension(self) -> str:
        names = self.reading.dimensions
        return names.of_headings(self.table.headings) or names.named(self.table.caption)

    def _chapter_agency(self) -> AgenciesSaid | None:
        """The agency whose chapter it is, where the line above says that it leads these."""
        if not re.search(_LED, f"{self.table.caption} {self.table.above}", re.IGNORECASE):
            return None
        found = (self.reading.agencies.known(one.text) for one in reversed(self.table.headings))
        id = next(filter(None, found), "")
        return AgenciesSaid(id) if id else None

    def _subdimension(self, dimension: str, row: BookRow) -> str:
        if self.decided and self.decided.subdimension:
            return self.decided.subdimension
        names = self.reading.dimensions
        if text := self._text(row, BookRole.SUBDIMENSION):
            return names.subdimension(dimension, text)
        if not self.group:
            return ""
        if self.decided and (said := self.decided.groups.get(self.group)):
            return said
        found = names.subdimension(dimension, self.group)
        if not found and dimension:
            origin = self.reading.at(self.table.place)
            self.reading.questions.note(origin, _GROUP.fill(group=self.group))
        return found

    def _deadline(self, row: BookRow) -> str:
        """The deadline of a quick win, in a list of them."""
        heads = (self.table.caption, *(one.text for one in self.table.headings))
        if not any(re.search(r"quick.?win", one, re.IGNORECASE) for one in heads):
            return ""
        day = sure_day(self._text(row, BookRole.DEADLINE))
        return str(day) if day else ""

    def _period(self, row: BookRow) -> tuple[int, int] | None:
        years = years_in(self._text(row, BookRole.YEARS))
        return (years[0], years[-1]) if years else None

    def _place(self, row: BookRow, at: int) -> str:
        """The number of a row as it is printed, else its place among the programs."""
        number = self._text(row, BookRole.NUMBER).strip(" .()")
        return number if number.isdigit() else str(at)

    def _text(self, row: BookRow, role: BookRole) -> str:
        column = self.head.first(role)
        return row.texts[column.place].strip() if column else ""


class _Row(Enum):
    """What a row is."""

    GROUP = "group"
    TOTAL = "total"
    CARRIED = "carried"  # the sum so far, over to the next page
    PROGRAM = "program"
    MORE = "more"  # of the program above
    NOTHING = "nothing"


_NOMENCLATURE = r"[\dX]\.(\d\d|XX)(\.\d\d(\.\d\.\d\d(\.\d{2,4})?)?)?"
_TOTAL_WORDS = r"(sub ?)?(jumlah|total|grand total)\b"
_LED = r"\b(dipimpin|memimpin|menjadi tanggung jawab|led by|it leads)\b|programs led"
_CARRIED = r"\b(dipindahkan|pindahan|carried|brought)\b"
_GROUP_CELLS = 3
_EVERYONE = Text(
    'pendukung "{text}" tidak menyebut satu perangkat daerah pun; tidak dicatat',
    'supporting "{text}" names no agency; it is not written',
)
ABOVE = "above"
_SHARED = Text(
    "Uang {text} di sel gabungan: milik program mana?",
    "The money {text} stands in a cell of several programs: whose is it?",
)
_ABOVE = Text("program di atasnya saja", "only the program above")
_COLUMNS = Text(
    "kolom tabel program yang tidak diambil: {names}",
    "columns of tables of programs that are not taken: {names}",
)
_GROUP = Text(
    'kelompok "{group}" tidak dikenal sebagai subdimensi; subdimensinya dikosongkan',
    'group "{group}" is not known as a sub-dimension; that is left empty',
)
