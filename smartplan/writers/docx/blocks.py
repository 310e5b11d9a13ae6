"""Blocks as paragraphs and tables of a Word file."""

from collections.abc import Mapping

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Clauses,
    Contents,
    Divider,
    Fact,
    Facts,
    Figure,
    Heading,
    IndicatorBars,
    Items,
    Letterhead,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Signature,
    Table,
    Terms,
    Timeline,
)
from smartplan.books.library import Layout
from smartplan.value import replace
from smartplan.writers.docx.boxes import box_xml
from smartplan.writers.docx.clauses import clauses_xml
from smartplan.writers.docx.context import NARROWEST, WordContext
from smartplan.writers.docx.courses import bars_xml, timeline_xml
from smartplan.writers.docx.cover import letter_xml
from smartplan.writers.docx.figures import figure_xml, picture_xml
from smartplan.writers.docx.inlines import runs
from smartplan.writers.docx.markup import (
    attributes,
    colour,
    edge,
    paragraph,
    props,
    style_of,
    val,
)
from smartplan.writers.docx.pages import lists
from smartplan.writers.docx.sheets import pair_xml, sheet_xml
from smartplan.writers.docx.signature import signature_xml
from smartplan.writers.docx.styles import FRAME, STEP
from smartplan.writers.docx.tables import gap, grid, table_xml


def blocks_xml(blocks: Blocks, context: WordContext) -> str:
    """Blocks one after another; each knows what follows it, to stay on the same page."""
    after = (*blocks[1:], None)
    return "".join(
        _spaced(block, following, context)
        for at, (block, following) in enumerate(zip(blocks, after, strict=False))
        if at or not isinstance(block, PageBreak)
    )


def _spaced(block: Block, after: Block | None, context: WordContext) -> str:
    """A block; a table before a new page is not parted from it, where that may fill a page."""
    made = _block(block, after, context)
    opens = after is not None and _opens_page(after, context)
    return made.removesuffix(gap(context)) if opens and isinstance(block, Table) else made


def _opens_page(block: Block, context: WordContext) -> bool:
    return context.chaptered and isinstance(block, Heading) and block.level == 1


def _block(block: Block, after: Block | None, context: WordContext) -> str:  # noqa: C901, PLR0912 -- one case per kind
    match block:
        case Heading():
            return _heading(block, context)
        case Paragraph(inlines):
            flags = ("keepNext",) if _is_led_to(after) else ()
            return paragraph(runs(inlines, context), _placed(context, context.text, *flags))
        case Items():
            return _items(block, context)
        case Terms():
            return _items(block.items, context)
        case Quote(blocks):
            return blocks_xml(blocks, replace(context, text="Quote"))
        case Listing(text):
            lines = "<w:r><w:br/></w:r>".join(context.run(line) for line in text.split("\n"))
            return paragraph(lines, _placed(context, "Listing"))
        case Divider():
            return paragraph("", style_of(context.id("Divider")))
        case Table():
            return table_xml(block, context)
        case Figure():
            return figure_xml(block, context)
        case Picture():
            return picture_xml(block, context)
        case Box(kind="sheet"):
            return sheet_xml(block, context, blocks_xml)
        case Box(kind="pair"):
            return pair_xml(block, context, blocks_xml)
        case Box():
            return box_xml(block, context, blocks_xml)
        case Facts(facts):
            return _facts(facts, context)
        case IndicatorBars():
            return bars_xml(block, context)
        case Timeline():
            return timeline_xml(block, context)
        case Signature():
            return signature_xml(block, context)
        case Clauses():
            return clauses_xml(block, context)
        case PageBreak():
            return _break(after, context)
        case Letterhead():
            return letter_xml(block, context)
        case Contents():
            return _lists(context)


def _is_led_to(block: Block | None) -> bool:
    """Whether the paragraph before a block belongs on its page."""
    if isinstance(block, Box):
        return block.kind in {"cards", "columns", "pair", "sheet"}
    led = Table | Figure | Picture | Items | Terms | Facts | IndicatorBars | Timeline | Signature
    return isinstance(block, led)


def _break(after: Block | None, context: WordContext) -> str:
    """A new page, unless nothing follows or what follows begins one itself."""
    if after is None or isinstance(after, PageBreak) or _opens_page(after, context):
        return ""
    return paragraph("", style_of(context.id("Point"), "pageBreakBefore"))


def _lists(context: WordContext) -> str:
    """The lists of contents, tables and figures on pages of their own."""
    document = context.document
    if document.kind.layout is not Layout.BOOK or not document.contents:
        return ""
    new = paragraph("", style_of(context.id("Point"), "pageBreakBefore"))
    return new + lists(document, context)


def _heading(heading: Heading, context: WordContext) -> str:
    ppr = style_of(context.id(f"heading {heading.level}"))
    number = ""
    if heading.level == 1 and heading.number:
        style = {"rStyle": val(context.id("Chapter Number"))}
        number = context.run(heading.number, **style) + "<w:r><w:br/></w:r>"
    elif heading.number:
        style = {"rStyle": val(context.id("Heading Number"))}
        number = context.run(heading.number, **style) + "<w:r><w:tab/></w:r>"
        stop = _HANGS.get(heading.level, _HANGS[3])
        more = attributes(left=stop, hanging=stop)
        tab = f'<w:tab w:val="left" w:pos="{stop}"/>'
        style_id = val(context.id(f"heading {heading.level}"))
        ppr = props("pPr", pStyle=style_id, tabs=tab, ind=more)
    if _opens_page(heading, context):
        number = number.replace(heading.number, heading.number.upper())
        ppr = style_of(context.id("heading 1"), "pageBreakBefore", jc="center")
    return paragraph(context.mark(heading.id) + number + runs(heading.inlines, context), ppr)


def _items(items: Items, context: WordContext) -> str:
    level = min(context.depth, _DEEPEST)
    number = context.numbering.ordered(items.start) if items.ordered else context.numbering.bullets
    left = context.indent + STEP
    style = context.id("List Number" if items.ordered else "List Bullet")
    inner = replace(
        context, depth=context.depth + 1, indent=left, width=max(context.width - STEP, NARROWEST)
    )
    frame = _frame_of(context, STEP)
    sized = _sizes(context)
    parts = []
    for at, item in enumerate(items.items, 1):
        is_last = at == len(items.items) and not context.depth
        more = {"spacing": attributes(after=140)} if is_last and len(item) == 1 else {}
        # a box to tick stands in place of a bullet
        bullet = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        num = {} if items.boxes else {"numPr": bullet}
        ppr = props(
            "pPr",
            pStyle=val(style),
            ind=attributes(left=left + _inset(context), hanging=STEP),
            **num,
            **frame,
            **more,
        )
        first = item[0] if item else None
        if isinstance(first, Paragraph):
            sign = "☑" if items.tick(at - 1).is_set else "☐"
            box = f"{context.run(sign)}<w:r><w:tab/></w:r>" if items.boxes else ""
            parts.append(paragraph(box + runs(first.inlines, context, sized), ppr))
            parts.append(blocks_xml(item[1:], inner))
        else:
            parts.append(paragraph("", ppr))
            parts.append(blocks_xml(item, inner))
    return "".join(parts)


def _placed(context: WordContext, style: str, *flags: str) -> str:
    """The properties of a paragraph, standing in as far as the list around it."""
    if not context.depth:
        return style_of(context.id(style), *flags)
    frame = _frame_of(context, 0)
    ind = attributes(left=context.indent + _inset(context))
    return props(
        "pPr", pStyle=val(context.id(style)), ind=ind, **dict.fromkeys(flags, ""), **frame
    )


def _inset(context: WordContext) -> int:
    return FRAME if context.text in _FRAMES else 0


def _frame_of(context: WordContext, hanging: int) -> Mapping[str, str]:
    """The rule at the left of a remark, which stays in place however far a list stands in."""
    if context.text not in _FRAMES:
        return {}
    tint, line = _FRAMES[context.text]
    away = 8 + (context.indent + hanging - (STEP if hanging else 0)) // 20
    return {"pBdr": edge("left", colour(tint), 18, min(away, 31), line)}


def _sizes(context: WordContext) -> Mapping[str, str]:
    """The size of the words of a list in a card, which the style of lists does not know."""
    return _SMALLER if context.text == "Box Text" else {}


def _facts(facts: tuple[Fact, ...], context: WordContext) -> str:
    count = min(range(_MOST_FACTS, 1, -1), key=lambda count: -len(facts) % count)
    count = len(facts) if len(facts) <= _MOST_FACTS else count
    cells = [
        paragraph(runs(fact.value, context), style_of(context.id("Key Figure")))
        + paragraph(runs(fact.label, context), style_of(context.id("Key Figure Label")))
        for fact in facts
    ]
    rows = [cells[at : at + count] for at in range(0, len(cells), count)]
    rule = edge("top", colour("grid"), 4) + edge("bottom", colour("grid"), 4)
    return gap(context) + grid(rows, context, borders=rule) if rows else ""


_FRAMES = {
    "Note": ("accent", "single"),
    "Warning": ("dim-economy", "single"),
    "Missing": ("muted", "dashed"),
}
_HANGS = {2: 680, 3: 794, 4: 907}
_SMALLER = {"sz": val(18), "szCs": val(18)}
_DEEPEST = 8
_MOST_FACTS = 4
