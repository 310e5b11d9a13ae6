"""The action plan of a book as one matrix: programs, their activities, and money in words."""

import re
from collections.abc import Iterator

from smartplan.importing.agencies import AgenciesSaid
from smartplan.importing.books.columns import BookHead, BookRole
from smartplan.importing.books.dimensions import PrintedCode
from smartplan.importing.books.found import FoundAction, FoundAmount, FoundProgram, Reading
from smartplan.importing.books.money import TableMoney
from smartplan.importing.books.program_words import kind_of, years_in
from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.importing.figures import folded_empty
from smartplan.importing.spelling import bare
from smartplan.incoming.said import Provenance
from smartplan.value import dataclass, replace
from smartplan.wording import Text


def tells_matrix(head: BookHead) -> bool:
    """Whether the head is that of activities with programs and money."""
    roles = {one.role for one in head.columns}
    return {BookRole.ACTION, BookRole.PROGRAM, BookRole.MONEY} <= roles


def tells_actions(head: BookHead) -> bool:
    """Whether the head is that of activities, each with its program."""
    roles = {one.role for one in head.columns}
    return {BookRole.ACTION, BookRole.PROGRAM, BookRole.YEARS} <= roles and not (
        roles & {BookRole.MONEY, BookRole.AMOUNT, BookRole.RISK, BookRole.STATUS}
    )


def matrix_programs(reading: Reading, table: BookTable, head: BookHead) -> list[FoundProgram]:
    """The programs of a matrix with their activities and money."""
    matrix = _Matrix(reading, table, head)
    for row in table.rows[head.height :]:
        matrix.take(row)
    return list(matrix.found.values())


def actions_of(reading: Reading, table: BookTable, head: BookHead) -> list[FoundProgram]:
    """The activities of a table, each as that of the program it names."""
    kind = next(filter(None, (kind_of(one) for one in (table.caption, table.heading))), None)
    made = []
    for at, row in enumerate(table.rows[head.height :], 1):
        origin = reading.at(f"{table.place} baris {at}")
        cells = _Cells(head, row)
        program = PrintedCode.of(cells.text(BookRole.PROGRAM))
        name = bare(next(iter(cells.text(BookRole.ACTION).splitlines()), ""))
        if folded_empty(name) or not (program.code or program.name):
            continue
        said = reading.agencies.said(cells.text(BookRole.LEAD), origin)
        action = FoundAction(
            name, origin, kind, years_in(cells.text(BookRole.YEARS)), said.lead if said else ""
        )
        made.append(
            FoundProgram(
                program.name, origin, table.place, program.code, actions=(action,), defines=False
            )
        )
    return made


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a row by what they say."""

    head: BookHead
    row: BookRow

    def text(self, role: BookRole) -> str:
        column = self.head.first(role)
        return self.row.texts[column.place].strip() if column else ""


class _Matrix:
    """A matrix as it is read: programs by their codes."""

    def __init__(self, reading: Reading, table: BookTable, head: BookHead) -> None:
        self.reading, self.table, self.head = reading, table, head
        self.money = TableMoney(reading, table, head, reading.questions.table(table))
        self.found: dict[str, FoundProgram] = {}

    def take(self, row: BookRow) -> None:
        cells = _Cells(self.head, row)
        edition = cells.text(BookRole.PROGRAM)
        origin = self.reading.at(f"{self.table.place} baris {row.place}")
        lines = cells.text(BookRole.ACTION).splitlines()
        name = bare(lines[0]) if lines else ""
        codes = tuple(re.findall(_CODE, cells.text(BookRole.CODE)))
        agency, *other = re.split(r"\s*;\s*", cells.text(BookRole.LEAD))
        said = self.reading.agencies.said(agency, origin) or AgenciesSaid()
        if edition not in self.found:
            whole = next((one for one in codes if one.count(".") == _PROGRAM_DOTS), "")
            years = years_in(cells.text(BookRole.YEARS))
            self.found[edition] = FoundProgram(
                name=name,
                origin=origin,
                place=self.table.place,
                edition=PrintedCode.of(edition).code,
                code=whole,
                lead=said.lead,
                dimension=self.reading.dimensions.by_code(edition),
                period=(years[0], years[-1]) if years else None,
            )
        elif years := years_in(cells.text(BookRole.YEARS)):
            output = " ".join(lines[1:]).partition(";")[0].strip()
            own = codes[0] if len(codes) > 1 else ""
            action = FoundAction(name, origin, None, years, said.lead, output, own)
            held = self.found[edition]
            self.found[edition] = replace(held, actions=(*held.actions, action))
        amounts = list(self._amounts(cells.text(BookRole.MONEY), origin))
        code = next((one for one in reversed(codes) if one.count(".") > _PROGRAM_DOTS), "")
        if code:
            amounts = [replace(one, code=code) for one in amounts]
        if other and (owner := self.reading.agencies.said(other[-1], origin)) and owner.lead:
            amounts = [replace(one, agency=owner.lead) for one in amounts]
        held = self.found[edition]
        if held.actions and held.actions[-1].origin == origin:
            amounts = [replace(one, action=name) for one in amounts]
        self.found[edition] = replace(held, money=(*held.money, *amounts))

    def _amounts(self, text: str, origin: Provenance) -> Iterator[FoundAmount]:
        """The money of `APBD Kota 2.520 (2023: 420; 2024: 560); APBN 2026: 150`."""
        fund = ""
        for part in re.split(r";\s*(?![^()]*\))", " ".join(text.split())):
            match = re.fullmatch(_PART, part.strip())
            if match is None:
                if not folded_empty(part):
                    self.reading.questions.note(origin, _UNREAD.fill(text=part))
                continue
            fund = match["fund"] or fund
            funds = self.reading.funds.said(_plain(fund), origin)
            years = match["years"] or f"{match['year']}: {match['amount']}"
            for one in re.split(r"\s*;\s*", years):
                year, _, amount = one.partition(":")
                said = self.money.cell(amount.strip(), None, origin)
                if not year.strip().isdigit():
                    self.reading.questions.note(origin, _UNREAD.fill(text=one))
                    continue
                yield from self.money.amounts(int(year), said, funds, origin)


def _plain(fund: str) -> str:
    """A fund without the words that its money is not passed on."""
    return re.sub(r"\s*\((tidak lewat|not through)[^)]*\)", "", fund)


_CODE = r"(?<![\w.])[\dX]\.(?:\d\d|XX)(?:\.\d\d(?:\.\d\.\d\d(?:\.\d{2,4})?)?)?(?![\w.])"
_PROGRAM_DOTS = 2
_PART = (
    r"(?P<fund>.*?)\s*(?:(?:[≈≥]\s*)?[\d.,]+\s*\((?P<years>[^()]*:[^()]*)\)"
    r"|(?P<year>\d{4}|[a-z ]+):\s*(?P<amount>[^:;]*))"
)
_UNREAD = Text(
    'anggaran "{text}" tidak terbaca dan tidak dicatat', 'money "{text}" is not read, nor written'
)
