"""Sheets and pairs of a Word file: what is kept on one page, and two columns of two to one."""

from smartplan.blocks import Blocks, Box, Figure, Heading
from smartplan.value import replace
from smartplan.writers.docx.boxes import Written
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.heights import height_of
from smartplan.writers.docx.inlines import runs
from smartplan.writers.docx.markup import edge, paragraph, style_of
from smartplan.writers.docx.tables import gap, grid
from smartplan.writers.paper.sheets import colour_of, has_pair, hued, tint_of


def sheet_xml(box: Box, context: WordContext, written: Written) -> str:
    """A sheet: one row of a table, which goes to the next page as a whole, behind its headings.

    Headings stay outside: in tables Word does not list them beside the text. Where the row is
    taller than a page, Word and LibreOffice split it.
    """
    is_tinted = bool(box.hue) and not has_pair(box.blocks)
    rule = edge("top", colour_of(box.hue).lstrip("#"), _RULE, _AWAY) if box.hue else ""
    opening, rest = _opened(hued(box).blocks)
    head = context.mark(box.id)
    if box.title:
        head += paragraph(runs(box.title, context), style_of(context.id("Box Title")))
    if opening:
        head += _ruled(written(opening, context), rule)
        rule = ""
    text, share, fits = _letters(opening, rest, context)
    if not fits and not is_tinted:  # it begins a page of its own and may run on to another
        page = paragraph("", style_of(context.id("Point"), "pageBreakBefore"))
        return page + head + written(rest, replace(context, text=text))
    inner = context.inside(context.width - (_PADS if is_tinted else 0), text)
    inner = replace(inner, share=share)
    cell = written(rest, inner)
    if not cell:
        return head
    fills = (tint_of(box.hue),) if is_tinted else ()
    made = grid([[_ended(cell, inner)]], context, fills=fills, borders=rule, pad=0, keep=fits)
    return head + made


def _letters(opening: Blocks, blocks: Blocks, context: WordContext) -> tuple[str, float, bool]:
    """The style of a sheet's text and the share of its charts, smaller where it fits only so.

    The height is a guess on the safe side: what seems a little too tall mostly fits in small
    letters at the head of a page.
    """
    room = context.width / 20
    level = min((one.level for one in opening if isinstance(one, Heading)), default=1)
    spare = _SPARE + _LEADS[level]
    tall = context.tall / 20 - height_of(opening, room, _LETTERS) - spare
    drawn = height_of(tuple(one for one in blocks if isinstance(one, Figure)), room, _LETTERS)
    for style, size, share in _TRIES:
        if height_of(blocks, room, size) - drawn * (1 - share) <= tall:
            return style, share, True
    style, _, share = _TRIES[-2]
    return style, share, False


def _opened(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """The headings that a sheet begins with, and the rest."""
    at = 0
    while at < len(blocks) and isinstance(blocks[at], Heading):
        at += 1
    return blocks[:at], blocks[at:]


def _ruled(head: str, rule: str) -> str:
    """A line above the heading that comes first."""
    style, rest = head.split("/>", 1)
    return f"{style}/><w:pBdr>{rule}</w:pBdr>{rest}" if rule else head


def pair_xml(box: Box, context: WordContext, written: Written) -> str:
    """Two columns, the narrow one smaller and on a tint."""
    if len(box.blocks) < _TWO:
        return context.mark(box.id) + written(box.blocks, context)
    wide = context.width * 2 // 3
    widths = (wide, context.width - wide)
    inner = (
        context.inside(widths[0] - _GAP, context.text),
        context.inside(widths[1] - _PADS, _SMALLER.get(context.text, "Box Text")),
    )
    cells = [
        _ended(written((column,), inner[at % 2]), context) for at, column in enumerate(box.blocks)
    ]
    rows = [cells[at : at + _TWO] for at in range(0, len(cells), _TWO)]
    made = grid(rows, context, widths=widths, fills=("", tint_of(box.hue)), keep=False)
    return context.mark(box.id) + made


def _ended(cell: str, context: WordContext) -> str:
    """A cell ends with a paragraph: Word calls the file damaged otherwise."""
    return cell if cell.endswith("</w:p>") else cell + gap(replace(context, depth=0))


_LETTERS = 9.5
_TRIES = (  # styles, their letters, and the share of charts, one after another
    ("Sheet Text", _LETTERS, 1.0),
    ("Sheet Text", _LETTERS, 0.85),
    ("Sheet Small", 8.5, 0.85),
    ("Sheet Small", 8.5, 0.7),
    ("Sheet Fine", 7.5, 0.7),
)
_SMALLER = dict.fromkeys(("Sheet Small", "Sheet Fine"), "Sheet Fine") | {
    "Sheet Text": "Sheet Small"
}
_LEADS = {1: 0, 2: 65, 3: 90, 4: 90}  # points of headings and lines that may lead to a sheet
_SPARE = 25  # points that the guess may be wrong by
_TWO = 2
_GAP = 200
_PADS = 360
_RULE, _AWAY = 18, 6
