"""What stands below the title of a slide: how high each piece is, and how it is put there."""

from abc import ABC, abstractmethod
from typing import ClassVar

from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.scale import Scale


class SlidePiece(ABC):
    """Something on a slide; `scale` says how large its letters are.

    One that `grows` takes the room that the others leave.
    """

    grows: ClassVar[bool] = False

    @abstractmethod
    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""

    @abstractmethod
    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""

    def parted(
        self, width: float, room: float, scale: Scale
    ) -> "tuple[SlidePiece | None, SlidePiece | None]":
        """What of it stands in a room, and what goes to the next slide."""
        return (self, None) if self.height(width, scale) <= room else (None, self)


BASE, BASE_TABLE, CAPTION = 20.0, 18.0, 14.0  # sizes of letters, in points
CLOSE = 4.0  # between a caption and what it is of
