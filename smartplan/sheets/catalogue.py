"""All sheets: which each kind of workbook has, in their order."""

import functools

from smartplan.sheets.kinds import SheetKind, SheetSpan, WorkbookKind
from smartplan.sheets.of_data import of_data
from smartplan.sheets.of_programs import of_programs
from smartplan.sheets.of_progress import of_progress


@functools.cache
def sheet_kinds(kind: WorkbookKind, span: SheetSpan) -> tuple[SheetKind, ...]:
    """The sheets of a kind of workbook."""
    if kind is WorkbookKind.PROGRESS:
        return tuple(of_progress(span))
    if kind is WorkbookKind.DATA:
        return tuple(of_data())
    return (*of_programs(span), next(of_data()), *of_progress(span))
