"""The first slide: whose talk it is, the six hues, the emblem and the picture of the region."""

from smartplan.blocks import Inlines, Plain
from smartplan.books.words import words
from smartplan.wording import Text
from smartplan.writers.docx.drawings import drawn
from smartplan.writers.docx.figures import upright_bytes
from smartplan.writers.docx.markup import colour
from smartplan.writers.paper.cover import cover_words, ring
from smartplan.writers.pptx.area import Area, side_by_side
from smartplan.writers.pptx.bare import SIZE
from smartplan.writers.pptx.canvas import Canvas, Crop
from smartplan.writers.pptx.scale import LEADING, Scale
from smartplan.writers.pptx.texts import Ink, paragraph, run, runs

LEFT = 48.0
TITLE = Area(LEFT, 120, 864, 96)
BENEATH = Area(LEFT, 240, 864, 218)


def put_ornaments(canvas: Canvas) -> float:
    """The picture at the right, the band, emblem and government; returns how wide text may be."""
    document = canvas.voice.document
    pictures, said = document.cover, cover_words(document)
    right = SIZE.width
    if pictures.picture:
        right = SIZE.width * (1 - _PICTURE)
        place = Area(right, 0, SIZE.width - right, SIZE.height)
        photo = pictures.picture
        crop = _crop(photo.width / photo.height, place.width / place.height)
        canvas.picture(place, upright_bytes(photo.block("")), _ORNAMENT, "", crop=crop)
    band = Area(0, _BAND_TOP, right, _BAND)
    for hue, place in zip(_HUES, side_by_side(band, (1.0,) * len(_HUES), 0), strict=True):
        solid = f'<a:solidFill><a:srgbClr val="{colour(hue).upper()}"/></a:solidFill>'
        canvas.panel(place, _ORNAMENT, f"{solid}<a:ln><a:noFill/></a:ln>")
    width = _emblem(canvas)
    ink = Ink(16, bold=True)
    beside = Area(LEFT + width + 14, _TOP, right - LEFT - width - 28, _EMBLEM)
    text = paragraph(run(said.government, ink, canvas.voice), size=ink.size)
    canvas.words(beside, text, _GOVERNMENT, anchor="ctr")
    return right - 2 * LEFT if right == SIZE.width else right - LEFT - 28


def put_edition(canvas: Canvas, width: float, marks: Inlines, font: Scale) -> None:
    """What is cited, edition and disclaimer at the foot, in letters as small as they must be."""
    said = cover_words(canvas.voice.document)
    parts = [part for part in (said.edition, said.disclaimer) if part]
    inlines: Inlines = tuple(Plain(part) for part in (" · ".join(parts),) if part)
    if marks:
        inlines = (*marks, *((Plain(" · "),) if inlines else ()), *inlines)
    if not inlines:
        return
    area = Area(LEFT, _BAND_TOP + _BAND + 8, width, SIZE.height - _BAND_TOP - _BAND - 14)
    most = [(size, int(area.height / (size * LEADING))) for size in _SMALL]
    fits = (size for size, rows in most if font.lines(inlines, size, area.width) <= rows)
    size = next(fits, None)
    if size is None:
        size, rows = most[-1]
        held, _ = font.broken(words(inlines), size, area.width, most=rows)
        inlines = (Plain(" ".join(held)),)
    text = paragraph(runs(inlines, Ink(size, colour="muted"), canvas.voice), size=size)
    canvas.words(area, text, _EDITION)


def _emblem(canvas: Canvas) -> float:
    emblem = canvas.voice.document.cover.emblem
    if emblem is None:
        canvas.picture(Area(LEFT, _TOP, _EMBLEM, _EMBLEM), drawn(ring()), _ORNAMENT, "")
        return _EMBLEM
    data = drawn(emblem.data.decode()) if emblem.form == "svg" else emblem.data
    width = min(_EMBLEM * emblem.width / emblem.height, _EMBLEM * 2)
    canvas.picture(Area(LEFT, _TOP, width, _EMBLEM), data, _ORNAMENT, "")
    return width


def _crop(own: float, wanted: float) -> Crop:
    """How much goes at both sides, or at both ends, of a picture that fills a place."""
    if own > wanted:
        side = (1 - wanted / own) / 2
        return (side, 0, side, 0)
    end = (1 - own / wanted) / 2
    return (0, end, 0, end)


_HUES = tuple(
    f"dim-{name}"
    for name in ("governance", "branding", "economy", "living", "society", "environment")
)
_ORNAMENT = Text("Hiasan", "Ornament")
_GOVERNMENT = Text("Pemerintah daerah", "Government")
_EDITION = Text("Edisi", "Edition")
_PICTURE = 0.36
_SMALL = (11.0, 10.0, 9.0, 8.0)
_TOP, _EMBLEM = 40.0, 64.0
_BAND_TOP, _BAND = 470.0, 8.0
