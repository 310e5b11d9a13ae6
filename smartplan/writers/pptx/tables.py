"""Tables as tables of PowerPoint: letters as large as fit, columns by what there is to read."""

from smartplan.blocks import Align, Inlines, Plain, Table
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.writers.paper.columns import Columns, columns
from smartplan.writers.paper.letters import BOLD, TableLetters
from smartplan.writers.pptx.area import Area, emu
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.palette import Palette
from smartplan.writers.pptx.scale import LEADING, Scale
from smartplan.writers.pptx.texts import Ink, Voice, paragraph, runs


@dataclass(frozen=True, slots=True)
class TableGrid:
    """A table at a size of letters: how wide its columns and how high its rows are.

    The first row is its head.
    """

    table: Table
    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """How high it is."""
        return sum(self.heights)


def laid(table: Table, width: float, size: float, scale: Scale) -> TableGrid:
    """A table in a width, with letters of a size or, where words would break, a little less."""
    held = _columns(table, width, size, scale)
    rows = (table.head, *table.rows) if has_head(table) else table.rows
    heights = tuple(
        _height(row, held, scale, bold=not at and has_head(table)) for at, row in enumerate(rows)
    )
    return TableGrid(table, held.size, held.widths, heights)


def has_head(table: Table) -> bool:
    """Whether any column has a name."""
    return any(words(cell) for cell in table.head)


def parted(table: Table, grid: TableGrid, room: float) -> tuple[Table, Table | None]:
    """As many rows as a room holds, at least one, and the rest; heads stand over both."""
    first = 1 if has_head(table) else 0
    taken, at = sum(grid.heights[:first]), 0
    for height in grid.heights[first:]:
        if at and taken + height > room:
            break
        taken, at = taken + height, at + 1
    if at >= len(table.rows):
        return table, None
    rest = replace(table, rows=table.rows[at:], id="")
    return replace(table, rows=table.rows[:at], total=False), rest


def cut(grid: TableGrid, room: float, scale: Scale) -> TableGrid:
    """A table with rows higher than any slide, with as much of each as there is room for."""
    table, headed = grid.table, has_head(grid.table)
    rows = [table.head, *table.rows] if headed else [*table.rows]
    heights, left = list(grid.heights), room
    for at, height in enumerate(heights):
        most = left / 2 if at < len(heights) - 1 else left
        if height > most:
            fits = max(int((most - 2 * _ABOVE) / (grid.size * LEADING)), 1)
            heights[at] = fits * grid.size * LEADING + 2 * _ABOVE
            rows[at] = tuple(
                _shortened(cell, grid.size, width - 2 * _SIDE, fits, scale)
                for cell, width in zip(rows[at], grid.widths, strict=True)
            )
        left -= heights[at]
    head = rows[0] if headed else table.head
    held = replace(table, head=head, rows=tuple(rows[1:] if headed else rows))
    return replace(grid, table=held, heights=tuple(heights))


def _shortened(cell: Inlines, size: float, width: float, most: int, scale: Scale) -> Inlines:
    held, is_whole = scale.broken(words(cell), size, width, most=most)
    return cell if is_whole else (Plain(" ".join(held)),)


def put_table(canvas: Canvas, area: Area, grid: TableGrid, name: str) -> None:
    """Put a table on a slide."""
    table, headed = grid.table, has_head(grid.table)
    rows = (table.head, *table.rows) if headed else table.rows
    made = "".join(
        _row(row, grid, height, canvas.voice, headed=headed and not at, last=at == len(rows) - 1)
        for at, (row, height) in enumerate(zip(rows, grid.heights, strict=True))
    )
    wide = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
    first = ' firstRow="1"' if headed else ""
    named = ' firstCol="1"' if table.rowhead else ""
    inside = f"<a:tbl><a:tblPr{first}{named}/><a:tblGrid>{wide}</a:tblGrid>{made}</a:tbl>"
    spoken = words(table.caption) or name
    canvas.table(Area(area.left, area.top, sum(grid.widths), grid.height), inside, name, spoken)


def _columns(table: Table, width: float, size: float, scale: Scale) -> Columns:
    wide = scale.narrowness * scale.bold / BOLD  # heads are bold, and their words do not break
    smaller = max(int(size - _SMALLEST), 0)
    sizes = tuple(size - less for less in range(smaller + 1))
    return columns(table, width, TableLetters(wide, sizes, 2 * _SIDE, 2 * _SIDE))


def _height(row: tuple[Inlines, ...], held: Columns, scale: Scale, *, bold: bool) -> float:
    most = max(
        scale.high(cell, held.size, width - 2 * _SIDE, bold=bold)
        for cell, width in zip(row, held.widths, strict=True)
    )
    return most + 2 * _ABOVE


def _row(
    row: tuple[Inlines, ...],
    grid: TableGrid,
    height: float,
    voice: Voice,
    *,
    headed: bool,
    last: bool,
) -> str:
    table = grid.table
    bold = headed or (last and table.total)
    cells = "".join(
        _cell(
            cell,
            side,
            Ink(grid.size, bold or (table.rowhead and not at)),
            voice,
            _lines(voice.palette, headed=headed, last=last, total=table.total),
        )
        for at, (cell, side) in enumerate(zip(row, table.align, strict=True))
    )
    return f'<a:tr h="{emu(height)}">{cells}</a:tr>'


def _cell(inlines: Inlines, side: Align, ink: Ink, voice: Voice, edges: str) -> str:
    inside = paragraph(
        runs(inlines, ink, voice),
        more=f' algn="{_SIDES[side]}"',
        props='<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>',
        size=ink.size,
    )
    margins = f'marL="{emu(_SIDE)}" marR="{emu(_SIDE)}" marT="{emu(_ABOVE)}" marB="{emu(_ABOVE)}"'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{inside}</a:txBody>"
        f"<a:tcPr {margins}>{edges}<a:noFill/></a:tcPr></a:tc>"
    )


def _lines(palette: Palette, *, headed: bool, last: bool, total: bool) -> str:
    """Thin rules between rows, a strong one under the head, none at the sides."""
    top = _edge("lnT", _STRONG, palette.ink) if last and total else ""
    below = _edge("lnB", _STRONG, palette.ink) if headed else _edge("lnB", _THIN, palette.grid)
    return f'<a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR>{top}{below}'


def _edge(name: str, width: float, colour: str) -> str:
    return f'<a:{name} w="{emu(width)}"><a:solidFill>{colour}</a:solidFill></a:{name}>'


_SIDES = {"left": "l", "center": "ctr", "right": "r"}
_SIDE, _ABOVE = 6.0, 4.0  # between an edge of a cell and its words
_SMALLEST = 11.0  # letters that are taken rather than that words break
_THIN, _STRONG = 0.75, 1.5
