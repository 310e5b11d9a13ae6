"""Tables of a book that tell of one program's money: funds by year, under its heading."""

import re
from collections.abc import Collection

from smartplan.importing.books.columns import BookHead, BookRole
from smartplan.importing.books.dimensions import PrintedCode
from smartplan.importing.books.found import FoundAmount, FoundProgram, Reading
from smartplan.importing.books.money import TableMoney, YearTotal
from smartplan.importing.books.tables import BookTable
from smartplan.importing.spelling import folded
from smartplan.value import replace


def tells_money(head: BookHead) -> bool:
    """Whether the head is that of funds by year."""
    roles = [one.role for one in head.columns]
    others = {BookRole.PROGRAM, BookRole.ACTION, BookRole.DIMENSION}
    return roles[:1] == [BookRole.FUND] and BookRole.AMOUNT in roles and not others & set(roles)


def program_of(table: BookTable, names: Collection[str]) -> PrintedCode | None:
    """The program that the nearest heading names: by a code of an edition, or as a known name."""
    said = PrintedCode.of(unnumbered(table.heading))
    return said if said.code or folded(said.name) in names else None


def money_of(
    reading: Reading, table: BookTable, head: BookHead, program: PrintedCode
) -> FoundProgram:
    """The money of the program that a table stands under."""
    money = TableMoney(reading, table, head, reading.questions.table(table))
    origin = reading.at(table.place)
    fund = head.columns[0]
    amounts: list[FoundAmount] = []
    totals: list[YearTotal] = []
    for row in table.rows[head.height :]:
        name = row.texts[fund.place]
        is_total = re.match(r"(jumlah|total)\b", folded(name)) is not None
        funds = None if is_total else reading.funds.said(name, origin)
        for column in head.having(BookRole.AMOUNT):
            if column.year is None or not row.owns(column.place):
                continue
            said = money.cell(row.texts[column.place], column, origin)
            if not is_total:
                amounts.extend(money.amounts(column.year, said, funds, origin))
                continue
            held = [one for one in amounts if one.year == column.year]
            rows, step = sum(one.rupiah for one in held), max((o.step for o in held), default=1)
            totals.append(YearTotal(column.year, said, rows, len(held), step))
    if money.check(totals):
        amounts = [replace(one, is_rounded=True) for one in amounts]
    names = reading.dimensions
    dimension = names.by_code(program.code) or names.of_headings(table.headings)
    groups = [one.text for one in reversed(table.headings[:-1])]
    subdimension = next(filter(None, (names.subdimension(dimension, one) for one in groups)), "")
    return FoundProgram(
        name=program.name,
        origin=origin,
        place=table.place,
        edition=program.code,
        dimension=dimension,
        subdimension=subdimension,
        money=tuple(amounts),
        defines=False,
    )


def unnumbered(heading: str) -> str:
    """A heading without its number: `3.1.2 Nama`."""
    return re.sub(r"^\s*\d+(\.\d+)*\.?\s+", "", heading)
