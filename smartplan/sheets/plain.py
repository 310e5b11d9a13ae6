"""A workbook as CSV, for those without the extra: a file for each sheet, another for its base."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from smartplan.incoming.words import Cell
from smartplan.sheets.hidden import BASE_SHEET, hidden_lines
from smartplan.sheets.layout import SheetGrid
from smartplan.sheets.workbook import AgencyWorkbook
from smartplan.source.office.delimited import guarded
from smartplan.wording import Lang


def csv_files(
    workbook: AgencyWorkbook, grids: Iterable[SheetGrid], lang: Lang
) -> Iterator[tuple[str, bytes]]:
    """The files by their names: the sheets with the columns of the Excel file, and the base."""
    for grid in grids:
        heads = [one.label.say(lang) for one in grid.columns]
        lines = ([_text(cell) for cell in line.cells] for line in grid.lines)
        yield f"{grid.sheet.kind.name.say(lang)}.csv", _written([heads, *lines])
    yield f"{BASE_SHEET}.csv", _written(list(hidden_lines(workbook)))


def _text(cell: Cell) -> str:
    """A cell as text: a day as ISO writes it, a number without its thousands."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return str(cell)


def _written(lines: Iterable[Sequence[str]]) -> bytes:
    """Lines as an Indonesian office opens them: a mark of the encoding, and semicolons."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    for line in lines:
        writer.writerow([guarded(cell) for cell in line])
    return target.getvalue().encode("utf-8-sig")
