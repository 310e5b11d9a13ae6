"""Exports of SIPD in JSON as grids: a list of rows with keys, wherever it lies in the file."""

import json
from collections.abc import Iterator

from smartplan.failure import Failure
from smartplan.source.office.foreign import ForeignFile
from smartplan.source.office.grids import Grid, GridCell
from smartplan.wording import Text


def json_grids(file: ForeignFile) -> tuple[Grid, ...]:
    """Each list of rows as a grid whose head are the keys; Failure where there is none."""
    try:
        held = json.loads(file.content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Failure(_BROKEN.fill(path=file.name)) from None
    lists = list(_lists(held))
    if not lists:
        raise Failure(_NO_ROWS.fill(path=file.name))
    return tuple(_grid(rows) for rows in lists)


def _lists(held: object, depth: int = 0) -> Iterator[list[dict[str, object]]]:
    """The lists of rows in a value, the outermost ones."""
    if isinstance(held, list):
        rows = [one for one in held if isinstance(one, dict)]
        if rows and len(rows) == len(held):
            yield rows
    elif isinstance(held, dict) and depth < _DEEPEST:
        for one in held.values():
            yield from _lists(one, depth + 1)


def _grid(rows: list[dict[str, object]]) -> Grid:
    keys = list(dict.fromkeys(key for row in rows for key in row))
    cells = [tuple(_cell(row.get(key)) for key in keys) for row in rows]
    return Grid("", (tuple(keys), *cells))


def _cell(value: object) -> GridCell:
    """A value as a cell; what is no single value is none that a table could hold."""
    if isinstance(value, bool) or value is None:
        return None if value is None else value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str):
        return value if value.strip() else None
    return json.dumps(value, ensure_ascii=False)


_DEEPEST = 3
_BROKEN = Text("{path} bukan JSON yang utuh", "{path} is no whole JSON")
_NO_ROWS = Text("{path} tidak memuat daftar baris", "{path} holds no list of rows")
