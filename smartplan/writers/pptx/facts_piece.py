"""Key figures on a slide, side by side, each above what it counts."""

from smartplan.blocks import Fact
from smartplan.value import dataclass
from smartplan.wording import Text
from smartplan.writers.pptx.area import Area, side_by_side
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.piece import Piece
from smartplan.writers.pptx.scale import Scale
from smartplan.writers.pptx.texts import Ink, paragraph, runs


@dataclass(frozen=True, slots=True)
class FactsPiece(Piece):
    """Key figures side by side, each above what it counts."""

    facts: tuple[Fact, ...]

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        return sum(self._row(row, width, scale)[2] for row in self._rows(width, scale)) + _GAP * (
            len(self._rows(width, scale)) - 1
        )

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        top = area.top
        for row in self._rows(area.width, scale):
            large, tall, height = self._row(row, area.width, scale)
            places = side_by_side(
                Area(area.left, top, area.width, height), (1.0,) * len(row), _GAP
            )
            for fact, place in zip(row, places, strict=True):
                self._fact(canvas, place, fact, (large, tall), scale)
            top += height + _GAP

    def _fact(
        self, canvas: Canvas, place: Area, fact: Fact, sizes: tuple[float, float], scale: Scale
    ) -> None:
        large, tall = sizes
        value = runs(fact.value, Ink(large, bold=True, colour="title"), canvas.voice)
        label = runs(fact.label, Ink(scale.of(_LABEL), colour="muted"), canvas.voice)
        canvas.words(place.high(tall), paragraph(value, size=large), _NAME, anchor="b")
        canvas.words(place.beneath(tall + 2), paragraph(label, size=scale.of(_LABEL)), _NAME)

    def _rows(self, width: float, scale: Scale) -> list[tuple[Fact, ...]]:
        """All in one row where their figures are large enough there, else in several."""
        count = 1
        if len(self.facts) > 1 and self._size(self.facts, width, scale) < scale.of(_LARGE):
            count = -(-len(self.facts) // _MOST)
        if len(self.facts) > _MOST_OF_ALL:
            count = -(-len(self.facts) // _MOST)
        each = -(-len(self.facts) // count)
        return [self.facts[at : at + each] for at in range(0, len(self.facts), each)]

    def _size(self, row: tuple[Fact, ...], width: float, scale: Scale) -> float:
        """The largest size in which every figure of a row stands on one line."""
        room = (width - _GAP * (len(row) - 1)) / len(row)
        size = scale.of(_VALUE)
        while size > scale.of(_LABEL) and any(
            scale.lines(fact.value, size, room, bold=True) > 1 for fact in row
        ):
            size -= 1
        return size

    def _row(
        self, row: tuple[Fact, ...], width: float, scale: Scale
    ) -> tuple[float, float, float]:
        """The size of the figures of a row, how high they are, and the row with its words."""
        room = (width - _GAP * (len(row) - 1)) / len(row)
        large, small = self._size(row, width, scale), scale.of(_LABEL)
        tall = max(scale.high(fact.value, large, room, bold=True) for fact in row)
        below = max(scale.high(fact.label, small, room) for fact in row)
        return large, tall, tall + 2 + below


_VALUE, _LABEL = 40.0, 16.0
_MOST, _MOST_OF_ALL, _LARGE = 4, 6, 26.0  # in a row; the size that one row may shrink to
_GAP = 18.0
_NAME = Text("Angka", "Figure")
