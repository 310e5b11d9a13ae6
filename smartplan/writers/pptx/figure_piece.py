"""A chart or a photograph on a slide, which takes what room there is."""

from typing import ClassVar

from smartplan.blocks import Figure, Inlines, Picture, Plain
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import CAPTION_NAME, Canvas
from smartplan.writers.pptx.captions import caption_of, spoken_of
from smartplan.writers.pptx.chart_data import ChartData
from smartplan.writers.pptx.chart_look import ChartLook
from smartplan.writers.pptx.native import native
from smartplan.writers.pptx.pictures import (
    DrawingPart,
    parts_of,
    put_drawing,
    put_part,
    put_picture,
)
from smartplan.writers.pptx.piece import CAPTION, CLOSE, SlidePiece
from smartplan.writers.pptx.scale import Scale
from smartplan.writers.pptx.texts import Ink, paragraph, run, runs


@dataclass(frozen=True, slots=True)
class FigurePiece(SlidePiece):
    """A chart: native where it has such a form, else a picture; what it is stands above it."""

    figure: Figure
    part: DrawingPart | None = None
    is_first: bool = True
    grows: ClassVar[bool] = True

    def in_parts(self, area: Area, scale: Scale, lang: Lang) -> "tuple[FigurePiece, ...]":
        """The same in parts that stand on several slides, where it could not be read on one."""
        if native(self.figure.data, lang) is not None:
            return (self,)
        parts = parts_of(self.figure, area.beneath(self._head(area.width, scale)))
        return tuple(replace(self, part=one, is_first=not at) for at, one in enumerate(parts)) or (
            self,
        )

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        if self.part is not None:
            tall = (self.part.bottom - self.part.top) * self.part.scale
            return tall + self._head(width, scale)
        return max(_LEAST_CHART * scale.share, width * 0.2) + self._head(width, scale)

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        figure, voice = self.figure, canvas.voice
        chart = native(figure.data, voice.lang)
        said = caption_of(figure, chart, voice.lang)
        head = self._head(area.width, scale)
        ink = Ink(scale.of(CAPTION), colour="muted")
        mark = FIXED_WORDS["illustration"].say(voice.lang)
        marked = run(f" ({mark})", replace(ink, italic=True), voice)
        inside = runs(said, ink, voice) + (marked if figure.illustration else "")
        canvas.words(area.high(head), paragraph(inside, size=ink.size), CAPTION_NAME)
        name, spoken = figure.label or _NAME.say(voice.lang), spoken_of(figure)
        room = area.beneath(head)
        if self.part is not None:
            told = spoken if self.is_first else words(said)
            put_part(canvas, room, figure, self.part, (name, told))
        elif chart is None:
            put_drawing(canvas, room, figure, name, spoken)
        else:
            look = ChartLook(room.width, room.height, scale.of(_LETTERS), voice.palette)
            canvas.chart(room, ChartData(chart, voice.lang, look), name, spoken)

    def _head(self, width: float, scale: Scale) -> float:
        size = scale.of(CAPTION)
        said = (*(self.figure.caption or _plain(self.figure.chart.title)), *_plain("n" * _MARKED))
        return scale.high(said, size, width) + CLOSE


@dataclass(frozen=True, slots=True)
class PicturePiece(SlidePiece):
    """A photograph or drawing of the region's own."""

    picture: Picture
    grows: ClassVar[bool] = True

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        return max(_LEAST_CHART * scale.share * 0.8, width * 0.15) + self._foot(width, scale)

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        foot = self._foot(area.width, scale)
        place = put_picture(canvas, area.high(area.height - foot), self.picture)
        if foot:
            ink = Ink(scale.of(CAPTION), colour="muted")
            said = paragraph(runs(self.picture.caption, ink, canvas.voice), size=ink.size)
            canvas.words(
                Area(area.left, place.bottom + 4, area.width, foot - 4), said, CAPTION_NAME
            )

    def _foot(self, width: float, scale: Scale) -> float:
        if not self.picture.caption:
            return 0
        size = scale.of(CAPTION)
        return scale.high(self.picture.caption, size, width) + 4


def _plain(text: str) -> Inlines:
    return (Plain(text),)


_LETTERS = 14.0  # in a chart
_LEAST_CHART = 190.0
_MARKED = 30  # letters that a unit and the mark of an illustration may add
_NAME = Text("Grafik", "Chart")
