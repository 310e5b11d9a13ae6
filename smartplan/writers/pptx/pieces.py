"""What stands below the title of a slide, piece by piece: how high each is, and how it is put there."""

from abc import ABC, abstractmethod
from typing import ClassVar

from smartplan.blocks import Fact, Figure, Picture, Table
from smartplan.books.charts.measure import wrap
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.pptx.area import Area, side_by_side
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.captions import caption_of, spoken_of
from smartplan.writers.pptx.native import native
from smartplan.writers.pptx.native_chart import ChartData
from smartplan.writers.pptx.paragraphs import LEADING, Para, height_of, lines, xml_of
from smartplan.writers.pptx.pictures import put_drawing, put_picture
from smartplan.writers.pptx.tables import TableGrid, cut, laid, parted, put_table
from smartplan.writers.pptx.texts import Ink, paragraph, run, runs


class Piece(ABC):
    """Something on a slide; `share` says how large its letters are against the usual ones.

    One that `grows` takes the room that the others leave.
    """

    grows: ClassVar[bool] = False

    @abstractmethod
    def height(self, width: float, share: float) -> float:
        """The height that it needs."""

    @abstractmethod
    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        """Put it on a slide."""

    def parted(
        self, width: float, room: float, share: float
    ) -> "tuple[Piece | None, Piece | None]":
        """What of it stands in a room, and what goes to the next slide."""
        return (self, None) if self.height(width, share) <= room else (None, self)


@dataclass(frozen=True, slots=True)
class WordsPiece(Piece):
    """Paragraphs and lists below each other."""

    paras: tuple[Para, ...]

    def height(self, width: float, share: float) -> float:
        return height_of(self.paras, width, BASE * share)

    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        name = _TEXT
        canvas.words(area, xml_of(self.paras, BASE * share, canvas.voice), name)

    def parted(self, width: float, room: float, share: float) -> tuple[Piece | None, Piece | None]:
        at, base = len(self.paras), BASE * share
        while at and height_of(self.paras[:at], width, base) > room:
            at -= 1
        while at and at < len(self.paras) and self.paras[at - 1].bold:
            at -= 1  # a heading stands with what it heads
        if at:
            rest = self.paras[at:]
            return WordsPiece(self.paras[:at]), WordsPiece(rest) if rest else None
        return None, self

    def broken(self, width: float, room: float, share: float) -> tuple[Piece, Piece | None]:
        """A first paragraph too long for any slide, parted between two lines."""
        first, base = self.paras[0], BASE * share
        size = first.size(base)
        most = max(int(room / (size * LEADING)), 1)
        held = wrap(words(first.inlines), size, width - first.indent(base), most=_MANY)
        taken = replace(first, inlines=_plain(" ".join(held.lines[:most])))
        rest = [*self.paras[1:]]
        if held.lines[most:]:
            said = _plain(" ".join(held.lines[most:]))
            rest.insert(0, replace(first, inlines=said, mark=""))
        return WordsPiece((taken,)), WordsPiece(tuple(rest)) if rest else None


@dataclass(frozen=True, slots=True)
class TablePiece(Piece):
    """A table with its caption above it."""

    table: Table

    def height(self, width: float, share: float) -> float:
        return self._grid(width, share).height + self._head(width, share)

    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        grid = self._grid(area.width, share)
        head = self._head(area.width, share)
        voice = canvas.voice
        if head:
            ink = Ink(CAPTION * share, colour="muted")
            said = paragraph(runs(self.table.caption, ink, voice), size=ink.size)
            canvas.words(area.high(head), said, _CAPTION)
        if grid.height > area.height - head:
            grid = cut(grid, area.height - head)
        name = self.table.label or words(self.table.caption) or _TABLE
        put_table(canvas, area.beneath(head), grid, name)

    def parted(self, width: float, room: float, share: float) -> tuple[Piece | None, Piece | None]:
        if self.height(width, share) <= room:
            return self, None
        grid, head = self._grid(width, share), self._head(width, share)
        first, rest = parted(self.table, grid, room - head)
        held = TablePiece(first)
        if held.height(width, share) > room:
            return None, self
        return held, TablePiece(rest) if rest else None

    def _grid(self, width: float, share: float) -> TableGrid:
        return laid(self.table, width, max(BASE_TABLE * share, _LEAST_TABLE))

    def _head(self, width: float, share: float) -> float:
        caption = self.table.caption
        if not caption:
            return 0
        size = CAPTION * share
        return lines(caption, size, width) * size * LEADING + _CLOSE


@dataclass(frozen=True, slots=True)
class FactsPiece(Piece):
    """Key figures side by side, each above what it counts."""

    facts: tuple[Fact, ...]

    def height(self, width: float, share: float) -> float:
        return sum(self._row(row, width, share)[2] for row in self._rows(share)) + _GAP * (
            len(self._rows(share)) - 1
        )

    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        top = area.top
        for row in self._rows(share):
            large, tall, height = self._row(row, area.width, share)
            places = side_by_side(
                Area(area.left, top, area.width, height), (1.0,) * len(row), _GAP
            )
            for fact, place in zip(row, places, strict=True):
                self._fact(canvas, place, fact, (large, tall), share)
            top += height + _GAP

    def _fact(
        self, canvas: Canvas, place: Area, fact: Fact, sizes: tuple[float, float], share: float
    ) -> None:
        large, tall = sizes
        value = runs(fact.value, Ink(large, bold=True, colour="title"), canvas.voice)
        label = runs(fact.label, Ink(_LABEL * share, colour="muted"), canvas.voice)
        canvas.words(place.high(tall), paragraph(value, size=large), _FIGURE, anchor="b")
        canvas.words(place.beneath(tall + 2), paragraph(label, size=_LABEL * share), _FIGURE)

    def _rows(self, share: float) -> list[tuple[Fact, ...]]:
        most = _MOST if share > _SMALL else _MOST + 2
        count = -(-len(self.facts) // most)
        each = -(-len(self.facts) // count)
        return [self.facts[at : at + each] for at in range(0, len(self.facts), each)]

    def _row(
        self, row: tuple[Fact, ...], width: float, share: float
    ) -> tuple[float, float, float]:
        """The size of the figures of a row, how high they are, and the row with its words."""
        room = (width - _GAP * (len(row) - 1)) / len(row)
        large = _VALUE * share
        while large > _LABEL * share and any(
            lines(fact.value, large, room, bold=True) > 1 for fact in row
        ):
            large -= 1
        tall = max(lines(fact.value, large, room, bold=True) for fact in row) * large * LEADING
        small = _LABEL * share
        below = max(lines(fact.label, small, room) for fact in row) * small * LEADING
        return large, tall, tall + 2 + below


@dataclass(frozen=True, slots=True)
class FigurePiece(Piece):
    """A chart: native where it has such a form, else a picture; what it is stands above it."""

    figure: Figure
    grows: ClassVar[bool] = True

    def height(self, width: float, share: float) -> float:
        return max(_LEAST_CHART * share, width * 0.2) + self._head(width, share)

    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        figure, voice = self.figure, canvas.voice
        chart = native(figure.data, voice.lang)
        said = caption_of(figure, chart, voice.lang)
        head = self._head(area.width, share)
        ink = Ink(CAPTION * share, colour="muted")
        mark = FIXED_WORDS["illustration"].say(voice.lang)
        marked = run(f" ({mark})", replace(ink, italic=True), voice.lang)
        inside = runs(said, ink, voice) + (marked if figure.illustration else "")
        canvas.words(area.high(head), paragraph(inside, size=ink.size), _CAPTION)
        name, spoken = figure.label or _CHART, spoken_of(figure)
        if chart is None:
            put_drawing(canvas, area.beneath(head), figure, name, spoken)
        else:
            canvas.chart(area.beneath(head), ChartData(chart, voice.lang), name, spoken)

    def _head(self, width: float, share: float) -> float:
        size = CAPTION * share
        said = self.figure.caption or _plain(self.figure.chart.title)
        return min(lines((*said, *_plain("x" * _MARKED)), size, width), 3) * size * LEADING + 4


@dataclass(frozen=True, slots=True)
class PicturePiece(Piece):
    """A photograph or drawing of the region's own."""

    picture: Picture
    grows: ClassVar[bool] = True

    def height(self, width: float, share: float) -> float:
        return max(_LEAST_CHART * share * 0.8, width * 0.15) + self._foot(width, share)

    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        foot = self._foot(area.width, share)
        place = put_picture(canvas, area.high(area.height - foot), self.picture)
        if foot:
            ink = Ink(CAPTION * share, colour="muted")
            said = paragraph(runs(self.picture.caption, ink, canvas.voice), size=ink.size)
            canvas.words(Area(area.left, place.bottom + 4, area.width, foot - 4), said, _CAPTION)

    def _foot(self, width: float, share: float) -> float:
        if not self.picture.caption:
            return 0
        size = CAPTION * share
        return lines(self.picture.caption, size, width) * size * LEADING + 4


@dataclass(frozen=True, slots=True)
class ColumnsPiece(Piece):
    """Pieces side by side."""

    columns: tuple[tuple[Piece, ...], ...]
    shares: tuple[float, ...]

    @property
    def grows(self) -> bool:  # type: ignore[override]
        return any(piece.grows for column in self.columns for piece in column)

    def height(self, width: float, share: float) -> float:
        places = side_by_side(Area(0, 0, width, 0), self.shares, _BETWEEN)
        return max(
            stacked_height(column, place.width, share)
            for column, place in zip(self.columns, places, strict=True)
        )

    def put(self, canvas: Canvas, area: Area, share: float) -> None:
        places = side_by_side(area, self.shares, _BETWEEN)
        for column, place in zip(self.columns, places, strict=True):
            put_stacked(canvas, place, column, share)


def stacked_height(pieces: tuple[Piece, ...], width: float, share: float) -> float:
    """How high pieces below each other are."""
    return sum(piece.height(width, share) for piece in pieces) + GAP * max(len(pieces) - 1, 0)


def put_stacked(canvas: Canvas, area: Area, pieces: tuple[Piece, ...], share: float) -> None:
    """Put pieces below each other; those that grow share what is left."""
    needed = [piece.height(area.width, share) for piece in pieces]
    growing = [at for at, piece in enumerate(pieces) if piece.grows]
    spare = area.height - sum(needed) - GAP * max(len(pieces) - 1, 0)
    for at in growing:
        needed[at] += spare / len(growing)
    top = area.top
    for piece, height in zip(pieces, needed, strict=True):
        held = max(min(height, area.bottom - top), 1)
        piece.put(canvas, Area(area.left, top, area.width, held), share)
        top += height + GAP


def _plain(text: str) -> tuple:
    from smartplan.blocks import Plain

    return (Plain(text),)


BASE, BASE_TABLE, CAPTION = 20.0, 18.0, 14.0  # sizes of letters, in points
GAP = 14.0  # between pieces
_LEAST_TABLE = 11.0
_VALUE, _LABEL = 40.0, 16.0
_MOST, _SMALL = 4, 0.8
_GAP, _BETWEEN, _CLOSE = 18.0, 24.0, 4.0
_LEAST_CHART = 190.0
_MANY = 2000
_MARKED = 14
