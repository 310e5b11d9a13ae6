"""Boxes of a Word file: remarks behind a rule, groups, cards and columns side by side."""

from collections.abc import Callable
from types import MappingProxyType

from smartplan.blocks import Blocks, Box
from smartplan.value import replace
from smartplan.writers.docx.context import NARROWEST, WordContext
from smartplan.writers.docx.inlines import STRONG, runs
from smartplan.writers.docx.markup import (
    CM,
    attributes,
    colour,
    edge,
    paragraph,
    props,
    style_of,
    val,
)
from smartplan.writers.docx.tables import gap, grid
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.paper.sheets import colour_of

Written = Callable[[Blocks, WordContext], str]


def box_xml(box: Box, context: WordContext, written: Written) -> str:
    """A box of any kind but sheets and pairs; `written` tells how what is in it is written."""
    return _BOXES[box.kind](box, context, written)


def _remark(box: Box, context: WordContext, written: Written) -> str:
    style = "Note" if box.kind == "speaker" else box.kind.capitalize()
    word = FIXED_WORDS[box.kind].say(context.document.lang)
    said = runs(box.title, context, STRONG) or context.run(word, **STRONG)
    spacing = attributes(before=200, after=40)
    ppr = props("pPr", pStyle=val(context.id(style)), keepNext="", spacing=spacing)
    title = paragraph(context.mark(box.id) + said, ppr)
    return title + written(box.blocks, replace(context, text=style))


def _group(box: Box, context: WordContext, written: Written) -> str:
    title = ""
    if box.title:
        title = paragraph(runs(box.title, context), style_of(context.id("Box Title")))
    text = {"lead": "Lead", "foot": "Figure Caption"}.get(box.kind, context.text)
    return context.mark(box.id) + title + written(box.blocks, replace(context, text=text))


def _side_by_side(box: Box, context: WordContext, written: Written) -> str:
    """Cards and columns next to each other, two or three to a row."""
    cards = [block for block in box.blocks if isinstance(block, Box)]
    others = tuple(block for block in box.blocks if not isinstance(block, Box))
    if not cards or context.width < NARROWEST * 2:
        return _group(box, context, written)
    is_roomy = len(cards) % _THREE == 0 and context.width > _ROOMY
    count = _THREE if len(cards) == _THREE or is_roomy else 2
    width = context.width // count - 260
    cells = [_card(card, context.inside(width, "Box Text"), written) for card in cards]
    rows = [cells[at : at + count] for at in range(0, len(cells), count)]
    return context.mark(box.id) + written(others, context) + grid(rows, context)


def _centred(box: Box, context: WordContext, written: Written) -> str:
    """The head of an official text."""
    return context.mark(box.id) + written(box.blocks, replace(context, text="Centred"))


def _card(box: Box, context: WordContext, written: Written) -> str:
    border = edge("top", colour_of(box.hue).lstrip("#") or colour("muted"), 18, 6)
    title = context.mark(box.id)
    if box.title:
        ppr = props("pPr", pStyle=val(context.id("Box Title")), pBdr=border)
        title = paragraph(title + runs(box.title, context), ppr)
    inner = title + written(box.blocks, context)
    return inner if inner.endswith("</w:p>") else inner + gap(context)


_BOXES = MappingProxyType(
    {
        "note": _remark,
        "warning": _remark,
        "missing": _remark,
        "lead": _group,
        "cards": _side_by_side,
        "card": _group,
        "columns": _side_by_side,
        "column": _group,
        "details": _group,
        "landscape": _group,
        "centred": _centred,
        "speaker": _remark,
        "foot": _group,
    }
)
_THREE = 3
_ROOMY = 20 * CM  # only a poster is so wide
