"""A sheet as a grid of heads and lines, whatever it is written to."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from smartplan.incoming.words import Cell
from smartplan.route import Route
from smartplan.sheets.columns import SheetColumn
from smartplan.sheets.marks import CODE, CONTENT, DELETE, ITEM
from smartplan.sheets.workbook import SheetRow, SheetRows
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


class Role(Enum):
    """What a column of a grid is there for."""

    CODE = auto()
    OWNER = auto()
    ITEM = auto()
    CONTENT = auto()
    VALUE = auto()
    DELETE = auto()


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a grid; `column` where it holds one of the sheet's.

    What stands aside is rarely asked for, and empty: it comes last and is on no paper.
    """

    role: Role
    label: Text
    width: int
    column: SheetColumn | None = None
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line below the heads: what it shows of a row; in a long sheet, of which `item` of it."""

    row: SheetRow
    cells: tuple[Cell, ...]
    item: SheetColumn | None = None
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """A sheet as it is laid out: the first line holds the heads."""

    sheet: SheetRows
    columns: tuple[GridColumn, ...]
    lines: tuple[GridLine, ...]

    def places(self) -> Iterator[tuple[Route, int, int]]:
        """The place, from 0, of each value of the plan, and of each row as a whole."""
        last = len(self.columns) - 1
        for at, line in enumerate(self.lines, 1):
            if line.item is not None:
                yield line.row.place(line.item), at, last
            else:
                for place, one in enumerate(self.columns):
                    if one.column is not None:
                        yield line.row.place(one.column), at, place
            yield line.row.route, at, 0


def grid_of(sheet: SheetRows, lang: Lang) -> SheetGrid:
    """A sheet with its heads, and a line for each row, or for each value of one that is long."""
    kind = sheet.kind
    code = _room([row.code for row in sheet.rows], _CODE_WIDTH)
    frame = [GridColumn(Role.CODE, CODE, code)]
    if kind.owner is not None:
        owners = [row.owner for row in sheet.rows]
        most = _NAMED_WIDTH if kind.names_itself else _OWNER_WIDTH
        most = _LONG_OWNER_WIDTH if kind.is_long else most
        frame.append(GridColumn(Role.OWNER, kind.owner, _room([*owners, *sheet.owners], most)))
    if kind.is_long:
        frame.append(GridColumn(Role.ITEM, ITEM, _ITEM_WIDTH))
        frame.append(GridColumn(Role.CONTENT, CONTENT, _CONTENT_WIDTH))
        return SheetGrid(sheet, tuple(frame), tuple(_long_lines(sheet, lang)))
    for one in kind.columns:
        is_aside = one.is_rare and not any(one.keys in row.cells for row in sheet.rows)
        frame.append(GridColumn(Role.VALUE, one.label, one.width, one, is_aside))
    if kind.takes_new:
        frame.append(GridColumn(Role.DELETE, DELETE, _DELETE_WIDTH, is_aside=True))
    frame.sort(key=lambda one: one.is_aside)
    lines = tuple(GridLine(row, tuple(_shown(row, frame))) for row in sheet.rows)
    return SheetGrid(sheet, tuple(frame), lines)


def _room(texts: Sequence[str], most: int) -> int:
    """How wide a column is that shows some texts: as the longest, if that is not too much."""
    longest = max(map(len, texts), default=0)
    return max(_LEAST, min(most, int(longest / LETTERS) + 2))


def _shown(row: SheetRow, columns: list[GridColumn]) -> Iterator[Cell]:
    for one in columns:
        if one.column is not None:
            yield row.cells.get(one.column.keys)
        elif one.role is Role.CODE:
            yield row.code
        elif one.role is Role.OWNER:
            yield row.owner
        else:
            yield None


def _long_lines(sheet: SheetRows, lang: Lang) -> list[GridLine]:
    found = [line for row in sheet.rows for line in _items(row, sheet.kind.columns, lang)]
    return sorted(found, key=lambda one: one.is_aside)


def _items(row: SheetRow, columns: Iterable[SheetColumn], lang: Lang) -> Iterator[GridLine]:
    for one in columns:
        cell = row.cells.get(one.keys)
        shown = (row.code, row.owner, one.label.say(lang), cell)
        yield GridLine(row, shown, one, is_aside=one.is_rare and cell is None)


FRAME = (Role.CODE, Role.OWNER, Role.ITEM)
LETTERS = 1.15  # letters of a cell's face in the room of one digit
_CODE_WIDTH, _OWNER_WIDTH, _LONG_OWNER_WIDTH, _NAMED_WIDTH, _LEAST = 18, 34, 38, 46, 7
_ITEM_WIDTH, _CONTENT_WIDTH = 24, 70
_DELETE_WIDTH = 8
