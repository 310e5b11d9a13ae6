"""JSON from outside as grids: its lists of rows with keys, wherever they lie in the file.

Exports of SIPD and answers of data portals are such files.
"""

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from smartplan.failure import Failure
from smartplan.source.office.foreign import ForeignFile
from smartplan.source.office.grids import Grid, GridCell
from smartplan.wording import Text, quoted

JsonRow = dict[str, object]


def json_grids(file: ForeignFile) -> tuple[Grid, ...]:
    """Each list of rows as a grid whose head are the keys; Failure where there is none."""
    found = grids_in(json_held(file))
    if not found:
        raise Failure(_NO_ROWS.fill(path=file.name))
    return found


def grids_in(held: object) -> tuple[Grid, ...]:
    """Each list of rows in a value that was read."""
    return tuple(grid_of(rows) for rows in _lists(held))


def json_held(file: ForeignFile) -> Any:
    """What a JSON file holds, read strictly; Failure where it is none.

    No key may stand twice in an object. What is no number, which some write as NaN, is nothing.
    """
    try:
        return json.loads(
            file.content.decode(_encoding(file.content)),
            object_pairs_hook=_once,
            parse_float=_finite,
            parse_int=_kept,
            parse_constant=_constant,
        )
    except _TwiceError as twice:
        raise Failure(_TWICE.fill(path=file.name, key=quoted(str(twice)))) from None
    except (ValueError, RecursionError):
        raise Failure(_BROKEN.fill(path=file.name)) from None


def grid_of(rows: Sequence[JsonRow]) -> Grid:
    """Rows with keys as a grid whose head are the keys."""
    keys = list(dict.fromkeys(key for row in rows for key in row))
    cells = [tuple(_cell(row.get(key)) for key in keys) for row in rows]
    return Grid("", (tuple(keys), *cells))


class _TwiceError(ValueError):
    """A key that stands twice in one object."""


def _once(pairs: list[tuple[str, object]]) -> JsonRow:
    held = dict(pairs)
    if len(held) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return held


def _finite(written: str) -> float | str:
    """A number with a point; as text where it is larger than any that can be reckoned with."""
    number = float(written)
    return number if math.isfinite(number) else written


def _kept(written: str) -> int | str:
    """A whole number; as text where digits of it would be lost."""
    return int(written) if len(written.lstrip("-")) <= _DIGITS else written


def _constant(written: str) -> str | None:
    return None if written == "NaN" else written


def _encoding(content: bytes) -> str:
    """How it is written: UTF-8, or what a Windows shell makes of the answer of a portal."""
    return "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"


def _lists(held: object, depth: int = 0) -> Iterator[list[JsonRow]]:
    """The lists of rows in a value, the outermost ones."""
    if isinstance(held, list):
        rows = [one for one in held if isinstance(one, dict)]
        if rows and len(rows) == len(held):
            yield rows
    elif isinstance(held, dict) and depth < _DEEPEST:
        for one in held.values():
            yield from _lists(one, depth + 1)


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
_DIGITS = 15
_BROKEN = Text("{path} bukan JSON yang utuh", "{path} is no whole JSON")
_TWICE = Text(
    "isian {key} ada dua kali dalam satu objek di {path}; minta berkasnya sekali lagi",
    "the key {key} stands twice in one object of {path}; ask for the file again",
)
_NO_ROWS = Text("{path} tidak memuat daftar baris", "{path} holds no list of rows")
