"""Parts of a legal text in Word: a table without lines, so that numbers stand under each other."""

from smartplan.blocks import Clause, Clauses
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.inlines import runs
from smartplan.writers.docx.markup import CM, attributes, paragraph, props, style_of, val
from smartplan.writers.docx.tables import gap


def clauses_xml(clauses: Clauses, context: WordContext) -> str:
    """The opening word, its colon, the number, the words."""
    has_labels = any(one.label for one in clauses.rows)
    lead = (_LABEL, _COLON) if has_labels else ()
    widths = (*lead, _MARK, context.width - sum(lead) - _MARK)
    rows = "".join(_row(one, widths, context, labelled=has_labels) for one in clauses.rows)
    tbl = props(
        "tblPr",
        tblW=attributes(w=sum(widths), type="dxa"),
        tblLayout='w:type="fixed"',
        tblCellMar=_NO_MARGINS,
        tblLook=_LOOK,
    )
    columns = "".join(f"<w:gridCol {attributes(w=width)}/>" for width in widths)
    return f"<w:tbl>{tbl}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>{gap(context)}"


def _row(one: Clause, widths: tuple[int, ...], context: WordContext, *, labelled: bool) -> str:
    *lead, mark, text = widths
    cells = ""
    if labelled:
        colon = context.run(":") if one.label else ""
        cells = _cell(runs(one.label, context), lead[0], context)
        cells += _cell(colon, lead[1], context)
    if one.mark:
        cells += _cell(runs(one.mark, context), mark, context)
        cells += _cell(runs(one.text, context), text, context)
    else:
        cells += _cell(runs(one.text, context), mark + text, context, span=2)
    return f"<w:tr>{cells}</w:tr>"


def _cell(said: str, width: int, context: WordContext, *, span: int = 1) -> str:
    spans = {"gridSpan": val(span)} if span > 1 else {}
    tc = props("tcPr", tcW=attributes(w=width, type="dxa"), **spans)
    return f"<w:tc>{tc}{paragraph(said, style_of(context.id('Clause')))}</w:tc>"


_LABEL, _COLON, _MARK = round(2.7 * CM), round(0.4 * CM), round(1.0 * CM)
_NO_MARGINS = '<w:left w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>'
_LOOK = attributes(
    val="0600", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
)
