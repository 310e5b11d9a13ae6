"""Rows of CSV files, workbooks and SDMX-CSV: of the sheet that is meant, below its head."""

from collections.abc import Sequence
from typing import Final

from smartplan.failure import Failure
from smartplan.plan.model.data import Pull
from smartplan.pulling.refusing import refusal
from smartplan.pulling.table import AskedColumns, PulledTable, likely_heads, plainly, table_of
from smartplan.source.office.delimited import separator_of
from smartplan.source.office.foreign import FileForm, ForeignFile
from smartplan.source.office.grids import Grid, GridCell
from smartplan.value import replace
from smartplan.wording import quoted


def of_sheet(
    file: ForeignFile, held: Sequence[Grid], pull: Pull, asked: AskedColumns
) -> PulledTable:
    """The rows of a CSV file or of one sheet of a workbook."""
    grid = held[0] if file.form is FileForm.CSV else _meant(held, pull, file.name)
    if file.form is FileForm.CSV:
        grid = replace(grid, name="")
    return _with_columns([grid], asked, file.name, is_sheet=True)


def of_records(held: Sequence[Grid], asked: AskedColumns, file: str) -> PulledTable:
    """The rows of a JSON file: of its only list of objects that has the columns."""
    return _with_columns(held, asked, file, is_sheet=False)


def of_sdmx(file: ForeignFile, grid: Grid, asked: AskedColumns) -> PulledTable:
    """The rows of SDMX-CSV, whose heads and cells may carry their labels behind a colon."""
    heads = next((at for at, row in enumerate(grid.rows) if _OBSERVED in _bare(row)), None)
    rows = grid.rows if heads is None else (_bare(grid.rows[heads]), *grid.rows[heads + 1 :])
    known = asked if asked.names else AskedColumns((_OBSERVED, _PERIOD))
    table = _with_columns([Grid("", rows)], known, file.name, is_sheet=True)
    skipped = heads or 0
    moved = tuple(replace(row, number=row.number + skipped) for row in table.rows)
    # Where an office has saved it anew, its numbers may be written as that office does.
    is_exact = separator_of(file.name, file.content) == ","
    exact = frozenset({*table.columns} if is_exact else ())
    return replace(
        table,
        rows=moved,
        exact=exact,
        value=_OBSERVED,
        year=_PERIOD,
        is_labelled=True,
    )


def _with_columns(
    held: Sequence[Grid], asked: AskedColumns, file: str, *, is_sheet: bool
) -> PulledTable:
    """The only one of several tables that has the columns; Failure where none or several have."""
    filled = [one for one in held if one.rows]
    if not filled:
        raise refusal("empty", file=file)
    found = [table_of(one, asked, file, is_sheet=is_sheet) for one in filled]
    fitting = [one for one in found if one is not None]
    if len(fitting) > 1:
        raise refusal("lists", file=file)
    if not fitting:
        raise no_columns(likely_heads(filled[0], asked), asked, file)
    if not fitting[0].rows:
        raise refusal("empty", file=file)
    return fitting[0]


def no_columns(columns: Sequence[str], asked: AskedColumns, file: str) -> Failure:
    """The refusal of a file that lacks columns which a pull names."""
    known = {plainly(one) for one in columns}
    missing = [one for one in asked.names if plainly(one) not in known]
    if asked.by_years and not missing:
        return refusal("no years", file=file, columns=some(columns) or "–")
    return refusal(
        "columns",
        missing=", ".join(map(quoted, missing or asked.names)),
        file=file,
        columns=some(columns) or "–",
    )


def some(words: Sequence[str]) -> str:
    """The first of some words of a file, each in quotes."""
    told = ", ".join(quoted(one) for one in words[:_SHOWN])
    return f"{told}, …" if len(words) > _SHOWN else told


def _meant(held: Sequence[Grid], pull: Pull, file: str) -> Grid:
    """The sheet that a pull names, or the only one that is not hidden."""
    seen = [one for one in held if not one.is_hidden and one.rows]
    if pull.sheet:
        for one in held:
            if plainly(one.name) == plainly(pull.sheet):
                return one
        names = some([one.name for one in held])
        raise refusal("sheet", sheet=quoted(pull.sheet), file=file, sheets=names)
    if len(seen) > 1:
        raise refusal("sheets", file=file, sheets=some([one.name for one in seen]))
    if not seen:
        raise refusal("empty", file=file)
    return seen[0]


def _bare(row: Sequence[GridCell]) -> tuple[GridCell, ...]:
    return tuple(cell.partition(":")[0].strip() if isinstance(cell, str) else cell for cell in row)


_OBSERVED: Final = "OBS_VALUE"
_PERIOD: Final = "TIME_PERIOD"
_SHOWN: Final = 12
