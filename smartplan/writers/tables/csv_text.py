r"""Rows as CSV (RFC 4180, UTF-8) that says all that a table says, and does nothing by itself.

Nothing is empty and an empty text is `""`. A spreadsheet takes a cell that begins with `=`, `+`,
`-` or `@` for a formula, whoever wrote it into a plan: before such a text goes an apostrophe. It
goes there also behind a semicolon, a tab or a line break within a text, as a spreadsheet that is
set to divide cells by these (an Indonesian one divides by semicolons) sees a cell begin there. It
can be taken away again without a doubt. Numbers are no texts: `-5` stays.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from smartplan.portfolio.tables.columns import ColumnType, FactTable

Cell = Callable[[Any], str]


def head(table: FactTable) -> str:
    """The first line: what the columns are called."""
    return ",".join(table.names) + _END


def lines(
    table: FactTable, rows: Iterable[Sequence[Any]], *, guarded: bool = True
) -> Iterator[str]:
    """The rows as lines; not `guarded`, for a program that takes texts as they are."""
    text = _guarded if guarded else _quoted
    cells = [text if one.type is ColumnType.TEXT else _PLAIN[one.type] for one in table.columns]
    for row in rows:
        yield (
            ",".join(
                "" if value is None else cell(value)
                for cell, value in zip(cells, row, strict=True)
            )
            + _END
        )


def values(table: FactTable, content: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a file that was written so, its first line left out."""
    of = [_READ[one.type] for one in table.columns]
    first = True
    for cells in _split(content):
        if not first:
            yield tuple(
                None if cell is None else take(cell) for take, cell in zip(of, cells, strict=True)
            )
        first = False


def _split(content: str) -> Iterator[list[str | None]]:
    """The cells of each line; None where there is nothing, not even quotes."""
    row: list[str | None] = []
    at, end = 0, len(content)
    while at < end:
        found = _CELL.match(content, at)
        if found is None:
            raise ValueError(content[at : at + 40])
        quoted, bare, after = found.groups()
        row.append(quoted.replace('""', '"') if quoted is not None else bare or None)
        at = found.end()
        if after != ",":
            yield row
            row = []


def _guarded(text: str) -> str:
    return _quoted(_FORMULA.sub(r"\1'", text) if _SIGN.search(text) else text)


def _unguarded(text: str) -> str:
    return _DISARMED.sub(r"\1", text) if "'" in text else text


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if not text or _SPECIAL.search(text) else text


def _number(value: float) -> str:
    return repr(float(value))


def _truth(value: object) -> str:
    return "true" if value else "false"


_END = "\r\n"
_SPECIAL = re.compile('[",\r\n]')
_SIGN = re.compile("[=+\\-@\uff1d\uff0b\uff0d\uff20]")  # the last four: their full-width forms
# Blanks and apostrophes before the sign are of no account, so that each is told from what we add.
_AHEAD = rf"(?=['\s]*{_SIGN.pattern})"
_FORMULA = re.compile(rf"(\A|[;\t\r\n]){_AHEAD}")
_DISARMED = re.compile(rf"(\A|[;\t\r\n])'{_AHEAD}")
_CELL = re.compile('(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\\Z)')
_PLAIN: dict[ColumnType, Cell] = {
    ColumnType.WHOLE: str,
    ColumnType.NUMBER: _number,
    ColumnType.TRUTH: _truth,
    ColumnType.DAY: str,
}
_READ: dict[ColumnType, Callable[[str], Any]] = {
    ColumnType.TEXT: _unguarded,
    ColumnType.WHOLE: int,
    ColumnType.NUMBER: float,
    ColumnType.TRUTH: "true".__eq__,
    ColumnType.DAY: str,
}
