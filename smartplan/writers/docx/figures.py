"""Charts of a Word file: drawn as pictures, tall ones in parts that fit on pages."""

import re

from smartplan.blocks import Figure, Picture
from smartplan.books.pictures.jpeg import bare_bytes
from smartplan.books.words import words
from smartplan.wording import Text
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.drawings import drawn, size_of
from smartplan.writers.docx.inlines import STRONG, runs
from smartplan.writers.docx.markup import CM, paragraph, safe, shortened, style_of
from smartplan.writers.docx.photographs import upright

_EMU = 635  # English metric units in a twentieth of a point


def figure_xml(figure: Figure, context: WordContext) -> str:
    """A chart and the line below it."""
    caption = _caption(figure, context)
    svg = (figure.chart if context.width > _NARROW else figure.narrow).svg
    width, height = size_of(svg)
    id = context.picture(drawn(svg))
    room = min(context.width, _WIDEST)
    most = (
        context.tall * _SHARE * width / room
    )  # how tall it may be on the page, in its own pixels
    parts = slices(svg, height, most)
    share = _SHARE if len(parts) > 1 else _SHARE * _FIRST
    scale = min(room / width, context.tall * share / max(bottom - top for top, bottom in parts))
    scale *= context.share
    pictures = []
    for at, (top, bottom) in enumerate(parts):
        more = f", {_CONTINUED.say(context.document.lang)}" if at else ""
        spoken = f"{figure.label}{more}" if at else _spoken(figure)
        size = (round(width * scale * _EMU), round((bottom - top) * scale * _EMU))
        crop = (top / height, 1 - bottom / height)
        drawing = _drawing(id, next(context.serial), f"{figure.label}{more}", spoken, size, crop)
        flags = ("keepNext",) if bottom == height else ()
        pictures.append(paragraph(f"<w:r>{drawing}</w:r>", style_of(context.id("Figure"), *flags)))
    return "".join(pictures) + caption


def picture_xml(picture: Picture, context: WordContext) -> str:
    """A picture of the region's own, and the line below it."""
    width, height = picture.size
    data = upright_bytes(picture)
    scale = min(context.width / width, context.tall * _SHARE * _FIRST / height, _PIXEL)
    size = (round(width * scale * _EMU), round(height * scale * _EMU))
    name = picture.label or picture.alt
    drawing = _drawing(
        context.picture(data), next(context.serial), name, picture.alt, size, (0.0, 0.0)
    )
    flags = ("keepNext",) if picture.caption else ()
    shown = paragraph(f"<w:r>{drawing}</w:r>", style_of(context.id("Figure"), *flags))
    return shown + (_caption(picture, context) if picture.caption else "")


def upright_bytes(picture: Picture) -> bytes:
    """A picture as Word shows it: drawings drawn, photographs turned as they were taken."""
    if picture.form == "svg":
        return drawn(picture.data.decode("utf-8"))
    if picture.form == "png":
        return picture.data
    data, turn = bare_bytes(picture.data)
    return data if turn == 1 else drawn(upright(data, turn, picture.size))


def ornament(data: bytes, size: tuple[int, int], context: WordContext) -> str:
    """A picture in the middle of its line that says nothing to those who cannot see it."""
    number = next(context.serial)
    shown = _drawing(
        context.picture(data),
        number,
        f"{number}",
        "",
        (size[0] * _EMU, size[1] * _EMU),
        (0.0, 0.0),
    ).replace("/><wp:cNvGraphicFramePr>", f">{_DECORATIVE}</wp:docPr><wp:cNvGraphicFramePr>", 1)
    return paragraph(f"<w:r>{shown}</w:r>", style_of(context.id("Figure"), jc="center"))


def slices(svg: str, height: float, most: float) -> list[tuple[float, float]]:
    """Where a chart taller than `most` is cut: where no words stand, as low as possible.

    The first part leaves room for the heading that it stands below.
    """
    if height <= most * _FIRST * _STRETCH:
        return [(0.0, height)]
    taken = [(y - size, y + size * 0.4) for y, size in _placed(svg)]
    found, top = [], 0.0
    while height - top > most * (1 if top else _FIRST):
        low = at = top + most * (1 if top else _FIRST)
        while at > low - most / 3 and any(upper < at < lower for upper, lower in taken):
            at -= 1
        found.append((top, at))
        top = at
    return [*found, (top, height)]


def _placed(svg: str) -> list[tuple[float, float]]:
    """Baseline and size of every line of words in a chart."""
    found = []
    for text in _TEXT.finditer(svg):
        size = _FONT_SIZE.search(text[1])
        height = float(size[1]) if size else _USUAL
        found += [(float(y), height) for y in _BASELINE.findall(text[0])]
    return found


def _spoken(figure: Figure) -> str:
    caption = words(figure.caption)
    said = [caption, figure.chart.title if figure.chart.title != caption else ""]
    return ". ".join(part.rstrip(".") for part in (*said, figure.chart.desc) if part)


def _caption(figure: Figure | Picture, context: WordContext) -> str:
    said = f"{figure.label}. " if figure.caption and figure.label else figure.label
    text = context.mark(figure.id) + context.run(said, **STRONG) + runs(figure.caption, context)
    return paragraph(text, style_of(context.id("Figure Caption")))


def _drawing(
    id: str,
    number: int,
    name: str,
    spoken: str,
    size: tuple[int, int],
    crop: tuple[float, float],
) -> str:
    said = safe(shortened(spoken, _SPOKEN))
    named = f'id="{number}" name="{safe(name)}"'
    extent = f'cx="{max(size[0], 1)}" cy="{max(size[1], 1)}"'
    top, bottom = (round(part * 100_000) for part in crop)
    cut = f'<a:srcRect t="{top}" b="{bottom}"/>' if top or bottom else ""
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr {named} descr="{said}"/><wp:cNvGraphicFramePr>'
        '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/>'
        f"{cut}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
    '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_NARROW = 11 * CM  # where the chart that is made for phones reads better
_PIXEL = 15.0  # twentieths of a point that a pixel takes up at most
_WIDEST = 16 * CM  # also on a page that lies
_SHARE = 0.88  # of a page's height that a chart may take, so that its caption finds room
_FIRST = 0.82  # of that, for what stands below the heading that it belongs to
_STRETCH = 1.12  # a chart a little taller than that is made smaller instead of being cut
_USUAL = 13.0
_SPOKEN = 1500
_CONTINUED = Text("lanjutan", "continued")
_TEXT = re.compile(r"<text([^>]*)>.*?</text>", re.DOTALL)
_FONT_SIZE = re.compile(r'font-size="([\d.]+)"')
_BASELINE = re.compile(r'<(?:text|tspan)[^>]* y="([\d.]+)"')
