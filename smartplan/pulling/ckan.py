"""Rows of the answer of a CKAN portal (`datastore_search`), all of them or none."""

from typing import Any, Final

from smartplan.pulling.refusing import refusal
from smartplan.pulling.sheets import no_columns
from smartplan.pulling.table import AskedColumns, PulledTable, table_of
from smartplan.source.node import is_number
from smartplan.source.office.json_grids import grid_of
from smartplan.value import replace
from smartplan.wording import quoted


def of_ckan(answer: Any, asked: AskedColumns, file: str) -> PulledTable:
    """The rows of a portal's answer."""
    if not isinstance(answer, dict) or "success" not in answer:
        raise refusal("not ckan", file=file)
    if answer["success"] is not True:
        raise refusal("ckan error", file=file, said=_error(answer.get("error")))
    result = answer.get("result")
    records = result.get("records") if isinstance(result, dict) else None
    if not isinstance(result, dict) or records is None:
        raise refusal("not ckan", file=file)
    if not isinstance(records, list) or not all(isinstance(one, dict) for one in records):
        raise refusal("ckan form", file=file)
    total = result.get("total")
    if is_number(total) and total > len(records):
        why = "ckan part" if total <= _AT_ONCE else "ckan large"
        raise refusal(why, file=file, rows=len(records), total=int(total))
    if not records:
        raise refusal("empty", file=file)
    grid = grid_of(records)
    table = table_of(grid, asked, file, is_sheet=False)
    if table is None:
        raise no_columns([str(one) for one in grid.rows[0]], asked, file)
    return replace(table, exact=frozenset(_numeric(result.get("fields"))))


def _error(error: Any) -> str:
    """What the portal says is wrong, on one line."""
    said = error.get("message") if isinstance(error, dict) else error
    return quoted(str(said or "success: false"))


def _numeric(fields: Any) -> list[str]:
    """The columns of which the portal says that they hold numbers, whatever text they are in."""
    if not isinstance(fields, list):
        return []
    held = [one for one in fields if isinstance(one, dict)]
    return [str(one.get("id")) for one in held if one.get("type") in _NUMBERS]


_AT_ONCE: Final = 32_000  # rows of one answer, by CKAN's own limit
_NUMBERS: Final = ("numeric", "int", "int4", "int8", "float", "float4", "float8", "bigint")
