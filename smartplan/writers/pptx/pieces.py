"""Pieces below each other and side by side: what grows takes the room that is left."""

from smartplan.value import dataclass
from smartplan.writers.pptx.area import Area, side_by_side
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.piece import SlidePiece
from smartplan.writers.pptx.scale import Scale


@dataclass(frozen=True, slots=True)
class ColumnsPiece(SlidePiece):
    """Pieces side by side."""

    columns: tuple[tuple[SlidePiece, ...], ...]
    shares: tuple[float, ...]

    @property
    def grows(self) -> bool:  # type: ignore[override]
        """Whether anything in it grows."""
        return any(piece.grows for column in self.columns for piece in column)

    @property
    def below_each_other(self) -> tuple[SlidePiece, ...]:
        """The same, where there is no room side by side."""
        return tuple(piece for column in self.columns for piece in column)

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        places = side_by_side(Area(0, 0, width, 0), self.shares, _BETWEEN)
        return max(
            stacked_height(column, place.width, scale)
            for column, place in zip(self.columns, places, strict=True)
        )

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        places = side_by_side(area, self.shares, _BETWEEN)
        for column, place in zip(self.columns, places, strict=True):
            put_stacked(canvas, place, column, scale)


def stacked_height(pieces: tuple[SlidePiece, ...], width: float, scale: Scale) -> float:
    """How high pieces below each other are."""
    return sum(piece.height(width, scale) for piece in pieces) + GAP * max(len(pieces) - 1, 0)


def put_stacked(canvas: Canvas, area: Area, pieces: tuple[SlidePiece, ...], scale: Scale) -> None:
    """Put pieces below each other; those that grow share what is left."""
    needed = [piece.height(area.width, scale) for piece in pieces]
    growing = [at for at, piece in enumerate(pieces) if piece.grows]
    spare = area.height - sum(needed) - GAP * max(len(pieces) - 1, 0)
    for at in growing:
        needed[at] += spare / len(growing)
    top = area.top
    for piece, height in zip(pieces, needed, strict=True):
        held = max(min(height, area.bottom - top), 1)
        piece.put(canvas, Area(area.left, top, area.width, held), scale)
        top += height + GAP


GAP = 14.0  # between pieces
_BETWEEN = 24.0
