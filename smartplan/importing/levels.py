"""Totals, and levels that hold the money of others once more: checks of what was read.

They catch a wrong unit, a merged cell and a slip of the office's: one that does not agree is asked
about, with both figures, in the recipe's `answers`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from smartplan.importing.amounts import CellAmount, amount_in
from smartplan.importing.codes import activity_of, program_of, starts
from smartplan.importing.headings import said_in
from smartplan.importing.names import PrintedNames
from smartplan.importing.recipe import ColumnRole, Recipe
from smartplan.importing.table import RecognisedColumn, RecognisedRow, RecognisedTable, RowKind
from smartplan.incoming.said import Offered, Provenance
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.wording import Text, rupiah

CellAmounts = Mapping[tuple[int, int], int]
"""The rupiah of rows of data, by the places of row and column."""


def checked_levels(
    table: RecognisedTable, read: CellAmounts, names: PrintedNames
) -> frozenset[int]:
    """Ask about each total that its rows do not give; the places of columns that are proved."""
    proved: set[int] = set()
    for column in table.having(ColumnRole.AMOUNT):
        found = list(_checks(table, column, read))
        wrong = [one for one in found if one[1] not in one[2]]
        for row, printed, sums in wrong:
            _ask(table.origin(row, column), printed, sums[0], names)
        if found and not wrong:
            proved.add(column.place)
    _check_rows(table, read, names)
    return frozenset(proved)


_Check = tuple[RecognisedRow, int, Sequence[int]]


def _checks(
    table: RecognisedTable, column: RecognisedColumn, read: CellAmounts
) -> Iterator[_Check]:
    """Each total of a column: its row, what it says, and what its rows may come to."""
    data: list[RecognisedRow] = []
    since = 0  # how many rows of data stood above the last total of a part
    for at, row in enumerate(table.rows):
        if row.kind is RowKind.DATA:
            data.append(row)
        printed = _printed(table, row, column)
        if row.kind is RowKind.ABOVE and printed is not None:
            inside = _inside(table.rows[at + 1 :], row.code)
            yield row, printed, [_sum(inside, column, read)]
        elif row.kind is RowKind.TOTAL:
            parts = _parts(table, row, data, since)
            if printed is not None:
                yield row, printed, [_sum(part, column, read) for part in parts]
            if len(parts) > 1 or parts[0] is not data:
                since = len(data)


def _printed(table: RecognisedTable, row: RecognisedRow, column: RecognisedColumn) -> int | None:
    found = amount_in(row.cell(column), column.unit, table.recipe.dash)
    return found.amount if isinstance(found, CellAmount) else None


def _inside(rows: Sequence[RecognisedRow], code: str) -> Iterator[RecognisedRow]:
    """The rows of data below a level, as far as they go on without another one between."""
    for row in rows:
        if row.kind in (RowKind.DATA, RowKind.ABOVE) and not starts(row.code, code):
            return
        if row.kind is RowKind.DATA:
            yield row


def _parts(
    table: RecognisedTable, row: RecognisedRow, data: list[RecognisedRow], since: int
) -> Sequence[Sequence[RecognisedRow]]:
    """The rows that a total may be of, the likeliest first."""
    label = next((text for cell in row.cells if (text := said_in(cell))), "").casefold()
    last = data[-1].code if data else ""
    if re.search(_OF_ALL, label):
        return [data]
    if re.search(r"\bprogram\b", label):
        own = [one for one in data if program_of(one.code) == program_of(last)]
        return [own, data[since:]]
    if re.search(r"\bkegiatan\b", label):
        own = [one for one in data if activity_of(one.code) == activity_of(last)]
        return [own, data[since:]]
    is_last = not any(one.kind is RowKind.DATA for one in table.rows if one.place > row.place)
    return [data, data[since:]] if is_last else [data[since:], data]


def _sum(
    rows: Sequence[RecognisedRow] | Iterator[RecognisedRow],
    column: RecognisedColumn,
    read: CellAmounts,
) -> int:
    return sum(read.get((row.place, column.place), 0) for row in rows)


def _check_rows(table: RecognisedTable, read: CellAmounts, names: PrintedNames) -> None:
    """Compare what a column says of all years with the years of each row."""
    columns = table.having(ColumnRole.AMOUNT)
    for column in table.having(ColumnRole.SUM):
        for row in table.rows:
            printed = _printed(table, row, column) if row.kind is RowKind.DATA else None
            years = sum(read.get((row.place, one.place), 0) for one in columns)
            if printed is not None and printed != years:
                _ask(table.origin(row, column), printed, years, names)


def _ask(origin: Provenance, printed: int, found: int, names: PrintedNames) -> None:
    if names.answer(origin.place) == TAKE_ROWS:
        return
    names.ask(
        Route((key_of(Recipe.answers), origin.place)),
        _DIFFERS.fill(
            printed=Text(rupiah(printed, "id"), rupiah(printed, "en")),
            rows=Text(rupiah(found, "id"), rupiah(found, "en")),
        ),
        origin,
        (Offered(_ROWS, TAKE_ROWS),),
    )


TAKE_ROWS = "rows"
_OF_ALL = r"seluruh|umum|grand|pindah|keseluruhan|^total$|overall"
_ROWS = Text("pakai angka barisnya", "take the figures of the rows")
_DIFFERS = Text(
    "jumlah tercetak {printed}, barisnya {rows}: mana yang benar?",
    "the total says {printed}, its rows come to {rows}: which is right?",
)
