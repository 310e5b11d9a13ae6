"""Charts without a native form, and pictures of the region's own, as pictures on a slide."""

from smartplan.blocks import Figure, Picture
from smartplan.books.words import words
from smartplan.value import dataclass
from smartplan.writers.docx.drawings import drawn, size_of
from smartplan.writers.docx.figures import slices, upright_bytes
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import Canvas


@dataclass(frozen=True, slots=True)
class DrawingPart:
    """From where to where a part of a chart goes, in its own pixels; `scale` is points for one."""

    top: float
    bottom: float
    scale: float


def put_drawing(canvas: Canvas, area: Area, figure: Figure, name: str, spoken: str) -> Area:
    """Put a chart as a picture: in the form of phones where that fills the room better."""
    forms = [(one.svg, *size_of(one.svg)) for one in (figure.chart, figure.narrow)]
    svg, width, height = max(
        forms, key=lambda form: min(area.width / form[1], area.height / form[2], _LARGEST)
    )
    place = _within(area, width, height, _LARGEST)
    canvas.picture(place, drawn(svg), name, spoken)
    return place


def put_part(
    canvas: Canvas, area: Area, figure: Figure, part: DrawingPart, said: tuple[str, str]
) -> None:
    """Put a part of a tall chart; `said` are its name and what it tells."""
    svg = figure.chart.svg
    width, height = size_of(svg)
    place = _within(area, width, part.bottom - part.top, part.scale)
    crop = (0, part.top / height, 0, 1 - part.bottom / height)
    canvas.picture(place, drawn(svg), *said, crop=crop)


def parts_of(figure: Figure, area: Area) -> tuple[DrawingPart, ...]:
    """The parts of a tall chart that could not be read if all of it were to stand in a room.

    Nothing where it can be, or is a picture more than a list: none is cut where words stand.
    """
    forms = [size_of(one.svg) for one in (figure.chart, figure.narrow)]
    if max(min(area.width / wide, area.height / tall) for wide, tall in forms) >= _READABLE:
        return ()
    width, height = size_of(figure.chart.svg)
    if height < width * _TALL:
        return ()
    scale = min(area.width / width, _IN_PARTS)
    found = slices(figure.chart.svg, height, area.height / scale)
    return tuple(DrawingPart(top, bottom, scale) for top, bottom in found)


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


_READABLE = 0.5  # points for a pixel: letters of 13 pixels are of 6 points and a half
_IN_PARTS, _TALL = 0.75, 1.5
_LARGEST = 1.3  # points for a pixel of a chart
_ENLARGED = 3.0
