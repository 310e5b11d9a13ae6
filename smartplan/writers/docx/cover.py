"""The cover of a Word file: a table of its rows, so that it fills the page in every office."""

from smartplan.blocks import Letterhead
from smartplan.books.compose import Book
from smartplan.books.pictures.picture import PictureFile
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.drawings import drawn
from smartplan.writers.docx.figures import ornament, upright_bytes
from smartplan.writers.docx.inlines import runs
from smartplan.writers.docx.markup import CM, attributes, paragraph, props, style_of, val
from smartplan.writers.paper.cover import HUES, cover_words, ring


def cover(document: Book, context: WordContext) -> str:
    """Emblem and government, the title over the six hues, year and book at the foot."""
    said, pictures = cover_words(document), document.cover
    head = _emblem(pictures.emblem, context, _EMBLEM) + _line(
        "Cover Region", said.government, context
    )
    title = (
        _line("Title", said.title.upper(), context)
        + _line("Subtitle", said.about, context)
        + _line("Cover Period", said.period, context)
    )
    photo = _photo(pictures.picture, context) if pictures.picture else ""
    foot = (
        _line("Cover Book", said.book.upper(), context)
        + _line("Cover Year", said.year, context)
        + _line("Cover Fact", said.edition, context)
        + _line("Disclaimer", said.disclaimer, context)
    )
    tall = context.tall - _SPARE
    heights = (_HEAD_WITH_PHOTO, _TITLE_WITH_PHOTO) if photo else (_HEAD, _TITLE)
    rows = [_row(head, round(tall * heights[0]), "top", context)]
    rows.append(_row(title, round(tall * heights[1]), "bottom", context))
    if photo:
        rows.append(_row(photo, _PHOTO, "bottom", context))
    band = _BAND // 2 if photo else _BAND
    rest = tall - round(tall * heights[0]) - round(tall * heights[1]) - band
    rows += [
        _band(band, context),
        _row(foot, rest - (_PHOTO if photo else 0), "bottom", context),
    ]
    tbl = props(
        "tblPr",
        tblW=attributes(w=context.width, type="dxa"),
        tblLayout='w:type="fixed"',
        tblCellMar=_NO_MARGINS,
        tblLook=_LOOK,
    )
    columns = "".join(f"<w:gridCol {attributes(w=width)}/>" for width in _widths(context))
    return f"<w:tbl>{tbl}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def letterhead(document: Book, context: WordContext) -> str:
    """Emblem and government over a double rule."""
    emblem = _emblem(document.cover.emblem, context, _LETTER_EMBLEM)
    government = cover_words(document).government.upper()
    return emblem + paragraph(context.run(government), style_of(context.id("Letterhead")))


def letter_xml(head: Letterhead, context: WordContext) -> str:
    """The head of one letter of several, which the region's own base may bring; place and day."""
    name = context.mark(head.id)
    drawn = "" if context.has_own_head else letterhead(context.document, context)
    dated = paragraph(
        name + runs(head.dated, context), style_of(context.id(context.text), jc="right")
    )
    return drawn + dated


def _line(style: str, text: str, context: WordContext) -> str:
    if not text:
        return ""
    ppr = style_of(context.id(style), jc="center")
    return paragraph(context.run(text), ppr)


def _emblem(emblem: PictureFile | None, context: WordContext, tall: int) -> str:
    if emblem is None:
        return ornament(drawn(ring()), (tall, tall), context)
    return ornament(
        drawn(emblem.data.decode()) if emblem.form == "svg" else emblem.data,
        (round(tall * emblem.width / emblem.height), tall),
        context,
    )


def _photo(photo: PictureFile, context: WordContext) -> str:
    """The region's picture as wide as the text, no taller than its row."""
    scale = min(context.width / photo.width, (_PHOTO - _SPARE) / photo.height)
    size = (round(photo.width * scale), round(photo.height * scale))
    return ornament(upright_bytes(photo.block("")), size, context)


def _row(cell: str, height: int, side: str, context: WordContext) -> str:
    tc = props(
        "tcPr",
        tcW=attributes(w=context.width, type="dxa"),
        gridSpan=val(len(HUES)),
        vAlign=val(side),
    )
    inner = cell or paragraph("", style_of(context.id("Point")))
    return f"<w:tr>{_height(height, 'atLeast')}<w:tc>{tc}{inner}</w:tc></w:tr>"


def _band(height: int, context: WordContext) -> str:
    point = paragraph("", style_of(context.id("Point")))
    cells = []
    for hue, width in zip(HUES, _widths(context), strict=True):
        fill = attributes(val="clear", color="auto", fill=hue.lstrip("#"))
        tc = props("tcPr", tcW=attributes(w=width, type="dxa"), shd=fill)
        cells.append(f"<w:tc>{tc}{point}</w:tc>")
    return f"<w:tr>{_height(height, 'exact')}{''.join(cells)}</w:tr>"


def _height(height: int, rule: str) -> str:
    """A row of a height; LibreOffice cuts off the last lines of one that may not be higher."""
    return props("trPr", cantSplit="", trHeight=attributes(val=height, hRule=rule))


def _widths(context: WordContext) -> tuple[int, ...]:
    each = context.width // len(HUES)
    return (*(each,) * (len(HUES) - 1), context.width - each * (len(HUES) - 1))


_EMBLEM = round(3.2 * CM)
_LETTER_EMBLEM = round(2.1 * CM)
_PHOTO = 8 * CM
_BAND = round(0.3 * CM)
_SPARE = 500  # for the paragraph that ends the section
_HEAD, _TITLE = 0.27, 0.28  # of the height of the text
_HEAD_WITH_PHOTO, _TITLE_WITH_PHOTO = 0.23, 0.16
_NO_MARGINS = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
_LOOK = attributes(
    val="0600", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
)
