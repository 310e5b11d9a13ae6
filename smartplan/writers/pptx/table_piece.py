"""A table on a slide, with its caption above it; a long one goes on, row by row."""

from smartplan.blocks import Table
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.wording import Text
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import CAPTION_NAME, Canvas
from smartplan.writers.pptx.piece import BASE_TABLE, CAPTION, CLOSE, SlidePiece
from smartplan.writers.pptx.scale import Scale
from smartplan.writers.pptx.tables import TableGrid, cut, laid, parted, put_table
from smartplan.writers.pptx.texts import Ink, paragraph, runs


@dataclass(frozen=True, slots=True)
class TablePiece(SlidePiece):
    """A table with its caption above it."""

    table: Table

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        return self._grid(width, scale).height + self._head(width, scale)

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        grid = self._grid(area.width, scale)
        head = self._head(area.width, scale)
        voice = canvas.voice
        if head:
            ink = Ink(scale.of(CAPTION), colour="muted")
            said = paragraph(runs(self.table.caption, ink, voice), size=ink.size)
            canvas.words(area.high(head), said, CAPTION_NAME)
        if grid.height > area.height - head:
            grid = cut(grid, area.height - head, scale)
        name = self.table.label or words(self.table.caption) or _NAME.say(canvas.voice.lang)
        put_table(canvas, area.beneath(head), grid, name)

    def parted(
        self, width: float, room: float, scale: Scale
    ) -> tuple[SlidePiece | None, SlidePiece | None]:
        """What of it stands in a room, and what goes to the next slide."""
        if self.height(width, scale) <= room:
            return self, None
        grid, head = self._grid(width, scale), self._head(width, scale)
        first, rest = parted(self.table, grid, room - head)
        held = TablePiece(first)
        if held.height(width, scale) > room:
            return None, self
        return held, TablePiece(rest) if rest else None

    def first_row(self) -> tuple[SlidePiece, SlidePiece | None]:
        """The first row, which is too high for any slide, and the others."""
        rows = self.table.rows
        first = TablePiece(replace(self.table, rows=rows[:1], total=False))
        rest = TablePiece(replace(self.table, rows=rows[1:], id="")) if rows[1:] else None
        return first, rest

    def _grid(self, width: float, scale: Scale) -> TableGrid:
        return laid(self.table, width, max(scale.of(BASE_TABLE), _LEAST_TABLE), scale)

    def _head(self, width: float, scale: Scale) -> float:
        caption = self.table.caption
        if not caption:
            return 0
        size = scale.of(CAPTION)
        return scale.high(caption, size, width) + CLOSE


_LEAST_TABLE = 11.0
_NAME = Text("Tabel", "Table")
