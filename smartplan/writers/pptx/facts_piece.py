"""Key figures on a slide, side by side, each above what it counts."""

from smartplan.blocks import Fact
from smartplan.books.words import words
from smartplan.value import dataclass
from smartplan.wording import Text
from smartplan.writers.pptx.area import Area, side_by_side
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.piece import SlidePiece
from smartplan.writers.pptx.scale import Scale
from smartplan.writers.pptx.texts import Ink, paragraph, runs


@dataclass(frozen=True, slots=True)
class FactsPiece(SlidePiece):
    """Key figures side by side, each above what it counts."""

    facts: tuple[Fact, ...]

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        rows = self._rows(width, scale)
        tall = sum(self._row(row, width, scale).height for row in rows)
        return tall + _GAP * (len(rows) - 1)

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        top = area.top
        for row in self._rows(area.width, scale):
            held = self._row(row, area.width, scale)
            room = Area(area.left, top, area.width, held.height)
            for fact, place in zip(row, side_by_side(room, held.widths, _GAP), strict=True):
                self._fact(canvas, place, fact, held, scale)
            top += held.height + _GAP

    def _fact(
        self, canvas: Canvas, place: Area, fact: Fact, row: "_FactsRow", scale: Scale
    ) -> None:
        value = runs(fact.value, Ink(row.size, bold=True, colour="accent"), canvas.voice)
        label = runs(fact.label, Ink(scale.of(_LABEL), colour="muted"), canvas.voice)
        canvas.words(place.high(row.tall), paragraph(value, size=row.size), _NAME, anchor="b")
        beneath = place.beneath(row.tall + _CLOSE)
        canvas.words(beneath, paragraph(label, size=scale.of(_LABEL)), _NAME)

    def _rows(self, width: float, scale: Scale) -> list[tuple[Fact, ...]]:
        """All in one row where their figures are large enough there, else in several."""
        count = 1
        if len(self.facts) > 1 and self._row(self.facts, width, scale).size < scale.of(_LARGE):
            count = -(-len(self.facts) // _MOST)
        each = -(-len(self.facts) // count)
        return [self.facts[at : at + each] for at in range(0, len(self.facts), each)]

    def _row(self, row: tuple[Fact, ...], width: float, scale: Scale) -> "_FactsRow":
        """A row with figures as large as stand on one line each; a wide one has more room."""
        room, small = width - _GAP * (len(row) - 1), scale.of(_LABEL)
        size = scale.of(_VALUE)
        while size > small and sum(self._widths(row, size, scale)) > room:
            size -= 1
        wished = self._widths(row, size, scale)
        whole = self._widths(row, size, scale, whole=True)
        wished = whole if sum(whole) <= room else wished
        spare = (room - sum(wished)) / len(row)
        widths = tuple(wide + max(spare, 0) for wide in wished)
        places = side_by_side(Area(0, 0, width, 0), widths, _GAP)
        both = list(zip(row, places, strict=True))
        tall = max(scale.high(fact.value, size, at.width, bold=True) for fact, at in both)
        below = max(scale.high(fact.label, small, at.width) for fact, at in both)
        return _FactsRow(size, widths, tall, tall + _CLOSE + below)

    def _widths(
        self, row: tuple[Fact, ...], size: float, scale: Scale, *, whole: bool = False
    ) -> list[float]:
        """How wide figures are, and the longest word that says what they count, or all of it."""
        small = scale.of(_LABEL)
        found = []
        for fact in row:
            said = words(fact.label)
            parts = [said] if whole else said.split()
            long = max((scale.width(part, small) for part in parts), default=0)
            found.append(max(scale.width(words(fact.value), size, bold=True), long) + 1)
        return found


@dataclass(frozen=True, slots=True)
class _FactsRow:
    """Figures of a size, how wide and high they are, and the row with what they count."""

    size: float
    widths: tuple[float, ...]
    tall: float
    height: float


_VALUE, _LABEL = 40.0, 16.0
_MOST, _LARGE = 4, 26.0  # in a row, where one row would have smaller figures than these
_GAP, _CLOSE = 24.0, 2.0
_NAME = Text("Angka", "Figure")
