"""The rows of a sheet that came back, whatever it looks like: each with its cells by column."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from smartplan.incoming.said import Concern, ConcernKind
from smartplan.sheets.heads import Heads, cell_at
from smartplan.sheets.known_heads import Keys, plain
from smartplan.sheets.marks import CODE, CONTENT, DELETE, ITEM
from smartplan.source.office.grids import GridCell
from smartplan.value import dataclass, replace
from smartplan.wording import Text, quoted


class WrittenCell(NamedTuple):
    """What stands in a cell, and where, from 0."""

    cell: GridCell
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row that came back: what it says that it is, and its cells by the keys of the columns.

    `delete` is what stands in the column that wishes rows gone. `number` is its first line, `own`
    the column of its code, or else of its owner, for what is to be said of the row as a whole.
    """

    number: int
    own: int
    code: str
    owner: str
    delete: GridCell
    cells: Mapping[Keys, WrittenCell]

    @property
    def mark(self) -> tuple[str, str]:
        """What it is known by."""
        return plain(self.code), plain(self.owner)

    @property
    def is_filled(self) -> bool:
        """Whether any of its cells holds anything."""
        return any(one.cell is not None for one in self.cells.values())


def written_rows(heads: Heads) -> Iterator[WrittenRow]:
    """The rows of a sheet in which a line is a row."""
    code, delete = heads.frame.get(CODE), heads.frame.get(DELETE)
    owner = heads.frame.get(heads.kind.owner) if heads.kind.owner else None
    own = next((one for one in (code, owner) if one is not None), 0)
    for number, cells in heads.lines:
        yield WrittenRow(
            number,
            own,
            text_of(cell_at(cells, code)),
            text_of(cell_at(cells, owner)),
            cell_at(cells, delete),
            {
                keys: WrittenCell(cell_at(cells, column), number, column)
                for keys, column in heads.places.items()
            },
        )


def written_long(heads: Heads) -> tuple[list[WrittenRow], list[Concern]]:
    """The rows of a long sheet, in which each line holds one value of a row, with its label."""
    found: dict[tuple[str, str], WrittenRow] = {}
    concerns: list[Concern] = []
    content = heads.frame[CONTENT]
    for line in written_rows(heads):
        cells = heads.grid.rows[line.number]
        written = WrittenCell(cell_at(cells, content), line.number, content)
        item = text_of(cell_at(cells, heads.frame[ITEM]))
        mark = _whole(line.mark, found)
        row = found.setdefault(mark, replace(line, cells={}))
        column = heads.known.items.get(plain(item))
        if column is None:
            if written.cell is not None:
                origin = heads.origin(line.number, heads.frame[ITEM])
                said = _STRANGE.fill(item=quoted(item)) if item else _NAMELESS
                concerns.append(Concern(origin, said, ConcernKind.WRONG))
            continue
        before = row.cells.get(column.keys)
        if before is None or before.cell is None:
            found[mark] = replace(row, cells={**row.cells, column.keys: written})
        elif written.cell not in (None, before.cell):
            origin = heads.origin(line.number, content)
            place = heads.origin(before.row, content).place
            said = _TWICE.fill(item=quoted(item), place=place)
            concerns.append(Concern(origin, said, ConcernKind.WRONG))
    return list(found.values()), concerns


def _whole(mark: tuple[str, str], found: Mapping[tuple[str, str], object]) -> tuple[str, str]:
    """The row of a line of which half of the names is missing: the only one with the other."""
    if mark in found or all(mark):
        return mark
    likely = [one for one in found if mark[0] in ("", one[0]) and mark[1] in ("", one[1])]
    return likely[0] if len(likely) == 1 and any(mark) else mark


def text_of(cell: GridCell) -> str:
    """A code or an owner as text; a number as it is written."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return str(cell).strip()


def gone_columns(heads: Heads) -> list[Keys]:
    """The columns of the sheet that are not there any more."""
    if heads.kind.is_long:
        return []
    return [one.keys for one in heads.kind.columns if one.keys not in heads.places]


_STRANGE = Text(
    "butir {item} tidak dikenal lembar ini; tulis isinya pada butir yang ada",
    "this sheet knows no item {item}; write what it holds at an item that is there",
)
_NAMELESS = Text(
    "baris ini berisi tetapi tidak menyebut butirnya; pilih butirnya",
    "this line holds something but names no item; choose the item",
)
_TWICE = Text(
    "butir {item} sudah diisi lain di {place}; gabungkan isinya di satu baris",
    "the item {item} says something else at {place}; bring both into one line",
)
