"""What each row of a table is: data, a level above it, a group, a total, or no row at all."""

import re
from collections.abc import Iterator, Sequence

from smartplan.importing.codes import code_in, level_of
from smartplan.importing.headings import TableHead, said_in
from smartplan.importing.recipe import ColumnRole, TableRecipe
from smartplan.importing.table import RecognisedColumn, RecognisedRow, RowKind
from smartplan.source.office.grids import Grid, GridCell
from smartplan.value import replace


def rows_of(
    grid: Grid, head: TableHead, columns: Sequence[RecognisedColumn], recipe: TableRecipe
) -> tuple[RecognisedRow, ...]:
    """The rows below a head, each with what it is."""
    reader = _Rows(columns, recipe, _texts(grid.rows[head.top]))
    rows = _filled(grid, columns)
    found = [reader.row(at, row) for at, row in enumerate(rows[head.end :], head.end)]
    return tuple(_levelled(found))


def _filled(grid: Grid, columns: Sequence[RecognisedColumn]) -> Sequence[tuple[GridCell, ...]]:
    """The rows, each with what a cell that is merged over several rows says around its money."""
    around = _places(columns, *_AROUND)
    rows = list(grid.rows)
    for top, left, bottom, right in grid.merged:
        said = rows[top][left] if top < len(rows) and left < len(rows[top]) else None
        if bottom == top or said is None or not any(left <= one <= right for one in around):
            continue
        for at in range(top + 1, min(bottom + 1, len(rows))):
            cells = [*rows[at], *[None] * (left + 1 - len(rows[at]))]
            cells[left] = said
            rows[at] = tuple(cells)
    return rows


def _texts(row: Sequence[GridCell]) -> tuple[str, ...]:
    return tuple(said_in(cell) for cell in row)


class _Rows:
    """The rows of one table, from the top down."""

    def __init__(
        self, columns: Sequence[RecognisedColumn], recipe: TableRecipe, head: tuple[str, ...]
    ) -> None:
        self.recipe, self.head, self.group = recipe, [text for text in head if text], ""
        self.codes = _places(columns, ColumnRole.CODE)
        self.names = _places(columns, ColumnRole.NAME, ColumnRole.PROGRAM)
        self.labels = sorted(
            {*self.codes, *self.names, *_places(columns, ColumnRole.NUMBER, ColumnRole.ACTIVITY)}
        )
        self.values = _places(columns, ColumnRole.AMOUNT, ColumnRole.SUM)
        self.others = [one.place for one in columns if one.place not in self.labels]

    def row(self, at: int, cells: tuple[GridCell, ...]) -> RecognisedRow:
        """What one row is, given those above it."""
        texts = _texts(cells)
        said = [text for text in texts if text]
        if not said or said == self.head or _counts(said):
            return RecognisedRow(at, RowKind.NOTHING, cells)
        label = next((texts[one] for one in self.labels if one < len(texts) and texts[one]), "")
        code = code_in([cells[one] for one in self.codes if one < len(cells)])
        level = level_of(code)
        if level is None and label and re.match(_TOTAL, label.casefold()):
            return RecognisedRow(at, RowKind.TOTAL, cells, group=self.group)
        if level is not None:
            return RecognisedRow(at, RowKind.DATA, cells, code, level, self.group)
        if re.fullmatch(_AFFAIR, code):
            return RecognisedRow(at, RowKind.ABOVE, cells, code, group=self.group)
        name = next((texts[one] for one in self.names if one < len(texts) and texts[one]), "")
        if self._is_group(said, texts):
            self.group = name or max(said, key=len)
            return RecognisedRow(at, RowKind.GROUP, cells, group=self.group)
        if not name and not code:
            return RecognisedRow(at, RowKind.MORE, cells, group=self.group)
        return RecognisedRow(at, RowKind.DATA, cells, code, self.recipe.level, self.group)

    def _is_group(self, said: Sequence[str], texts: Sequence[str]) -> bool:
        """Whether nothing but a label stands in a row: in one cell, or behind a letter."""
        rest = [text for text in said if not re.fullmatch(_LETTER, text)]
        return len(rest) <= 1 and not any(texts[one] for one in self.others if one < len(texts))


def _places(columns: Sequence[RecognisedColumn], *roles: ColumnRole) -> list[int]:
    return [one.place for one in columns if one.role in roles]


def _counts(said: Sequence[str]) -> bool:
    """Whether a row numbers the columns: 1, 2, 3 or (1), (2), (3), also with `4=5+6`."""
    numbers = [match[1] for text in said if (match := re.fullmatch(_NUMBERED, text))]
    return len(numbers) == len(said) > _FEW and [int(one) for one in numbers] == list(
        range(1, len(numbers) + 1)
    )


def _levelled(rows: Sequence[RecognisedRow]) -> Iterator[RecognisedRow]:
    """The rows with codes above that of a row further down are no data, but what is above it."""
    coded = {row.code for row in rows if row.kind is RowKind.DATA and row.level}
    above = {code.rsplit(".", cut)[0] for code in coded for cut in range(1, code.count(".") + 1)}
    for row in rows:
        is_above = row.kind is RowKind.DATA and row.level and row.code in above
        yield replace(row, kind=RowKind.ABOVE) if is_above else row


_AROUND = (
    ColumnRole.FUND,
    ColumnRole.AGENCY,
    ColumnRole.SUPPORT,
    ColumnRole.AFFAIR,
    ColumnRole.LOCATION,
    ColumnRole.BENEFICIARIES,
    ColumnRole.NATIONAL,
    ColumnRole.REGIONAL,
    ColumnRole.YEARS,
    ColumnRole.GROUP,
)
_TOTAL = r"(sub ?-?|grand |rekap )?(jumlah|total|jml)\b"
_AFFAIR = r"[0-9X](\.([0-9]{2}|XX))?"
_LETTER = r"[A-Za-z]|[IVXLivxl]+|[0-9]+"
_NUMBERED = r"\(?([0-9]{1,2})\)?(?:=.*)?"
_FEW = 3
