"""Charts without a native form, and pictures of the region's own, as pictures on a slide."""

from smartplan.blocks import Figure, Picture
from smartplan.books.words import words
from smartplan.writers.docx.drawings import drawn, size_of
from smartplan.writers.docx.figures import upright_bytes
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import Canvas


def put_drawing(canvas: Canvas, area: Area, figure: Figure, name: str, spoken: str) -> Area:
    """Put a chart as a picture: in the form of phones where that fills the room better."""
    forms = [(one.svg, *size_of(one.svg)) for one in (figure.chart, figure.narrow)]
    svg, width, height = max(
        forms, key=lambda form: min(area.width / form[1], area.height / form[2], _LARGEST)
    )
    place = _within(area, width, height, _LARGEST)
    canvas.picture(place, drawn(svg), name, spoken)
    return place


def put_picture(canvas: Canvas, area: Area, picture: Picture) -> Area:
    """Put a photograph as large as fits."""
    width, height = picture.size
    place = _within(area, width, height, _ENLARGED)
    name = picture.label or words(picture.caption) or picture.alt
    canvas.picture(place, upright_bytes(picture), name, picture.alt)
    return place


def _within(area: Area, width: float, height: float, most: float) -> Area:
    """As large as an area holds, in the middle of its width."""
    scale = min(area.width / max(width, 1), area.height / max(height, 1), most)
    wide, tall = width * scale, height * scale
    return Area(area.left + (area.width - wide) / 2, area.top, wide, tall)


_LARGEST = 1.3  # points for a pixel of a chart
_ENLARGED = 3.0
