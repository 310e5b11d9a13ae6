"""The indicators of a row: names and values where both are single, names alone in lists."""

from collections.abc import Iterator

from smartplan.importing.headings import said_in
from smartplan.importing.measures import items, measure_in, unit_of
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import PrintedIndicator
from smartplan.importing.recipe import ColumnRole, Recipe, TableLevel, TableRecipe
from smartplan.importing.recognise import ALL_TABLES
from smartplan.importing.table import RecognisedColumn, RecognisedRow, RecognisedTable
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.wording import Text


def indicators_in(
    table: RecognisedTable, row: RecognisedRow, of: TableLevel | None, names: PrintedNames
) -> Iterator[PrintedIndicator]:
    """The indicators that a row tells of itself, or (`of`) of a level above it.

    Where a cell holds several, nobody can tell which value is whose: their names are taken.
    """
    for column in table.having(ColumnRole.INDICATOR, of):
        origin = table.origin(row, column)
        found = items(row.cell(column))
        values = [*table.having(ColumnRole.BASELINE, of), *table.having(ColumnRole.TARGET, of)]
        lists = [one for one in values if len(items(row.cell(one))) > 1]
        if len(found) == 1 and not lists:
            yield _single(table, row, column, found[0], of, names)
            continue
        for name in found:
            yield PrintedIndicator(name, origin)
        if found and any(said_in(row.cell(one)).strip("-–—") for one in values):
            names.unpaired(origin)


def _single(
    table: RecognisedTable,
    row: RecognisedRow,
    column: RecognisedColumn,
    name: str,
    of: TableLevel | None,
    names: PrintedNames,
) -> PrintedIndicator:
    units = table.having(ColumnRole.UNIT, of)
    unit = unit_of(row.cell(units[0])) if units else ""
    baseline: Node = None
    baseline_year = None
    targets: dict[int, Node] = {}
    for one in table.having(ColumnRole.BASELINE, of):
        found = measure_in(row.cell(one), unit)
        if found is None:
            _unread(table, row, one, names)
            continue
        baseline, unit = found.value, unit or found.unit
        baseline_year = one.year or table.recipe.baseline_year
        if baseline_year is None:
            at = (_TABLES, ALL_TABLES, _BASELINE_YEAR)
            names.ask(
                Route(at), _WHICH.fill(heading=one.heading), table.origin(row, one), stops=False
            )
    for one in table.having(ColumnRole.TARGET, of):
        found, year = measure_in(row.cell(one), unit), table.year(row, one)
        if found is None or year is None:
            _unread(table, row, one, names)
            continue
        targets[year], unit = found.value, unit or found.unit
    origin = table.origin(row, column)
    return PrintedIndicator(
        name, origin, unit, baseline=baseline, baseline_year=baseline_year, targets=targets
    )


def _unread(
    table: RecognisedTable, row: RecognisedRow, column: RecognisedColumn, names: PrintedNames
) -> None:
    said = said_in(row.cell(column))
    if said.strip("-–—"):
        names.unread(table.origin(row, column), said)


_TABLES = key_of(Recipe.tables)
_BASELINE_YEAR = key_of(TableRecipe.baseline_year)
_WHICH = Text(
    "nilai di kolom {heading} dari tahun berapa? (ditulis tanpa tahun)",
    "of which year are the values in column {heading}? (written without a year)",
)
