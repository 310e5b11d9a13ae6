"""Blocks as paragraphs and tables of a Word file."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Divider,
    Fact,
    Facts,
    Figure,
    Heading,
    Items,
    Listing,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Table,
)
from smartplan.writers.docx.context import Pen
from smartplan.writers.docx.figures import figure_xml
from smartplan.writers.docx.inlines import STRONG, runs
from smartplan.writers.docx.markup import attributes, colour, edge, paragraph, props, style_of, val
from smartplan.writers.docx.styles import FRAME, STEP
from smartplan.writers.docx.tables import gap, grid, table_xml
from smartplan.writers.fixed_words import FIXED_WORDS


def blocks_xml(blocks: Blocks, pen: Pen) -> str:
    """Blocks one after another; each knows what follows it, to stay on the same page."""
    after = (*blocks[1:], None)
    return "".join(
        _block(block, following, pen)
        for at, (block, following) in enumerate(zip(blocks, after, strict=False))
        if at or not isinstance(block, PageBreak)
    )


def _opens_page(block: Block, pen: Pen) -> bool:
    return pen.chaptered and isinstance(block, Heading) and block.level == 1


def _block(block: Block, after: Block | None, pen: Pen) -> str:  # noqa: C901 -- one case per kind
    match block:
        case Heading():
            return _heading(block, pen)
        case Paragraph(inlines):
            flags = ("keepNext",) if _is_led_to(after) else ()
            return paragraph(runs(inlines, pen), _placed(pen, pen.text, *flags))
        case Items():
            return _items(block, pen)
        case Quote(blocks):
            return blocks_xml(blocks, replace(pen, text="Quote"))
        case Listing(text):
            lines = "<w:r><w:br/></w:r>".join(pen.run(line) for line in text.split("\n"))
            return paragraph(lines, _placed(pen, "Listing"))
        case Divider():
            return paragraph("", style_of(pen.id("Divider")))
        case Table():
            return table_xml(block, pen)
        case Figure():
            return figure_xml(block, pen)
        case Box():
            return _BOXES[block.kind](block, pen)
        case Facts(facts):
            return _facts(facts, pen)
        case Signature():
            return _signature(block, pen)
        case PageBreak():
            return _break(after, pen)


def _is_led_to(block: Block | None) -> bool:
    """Whether the paragraph before a block belongs on its page."""
    if isinstance(block, Box):
        return block.kind in {"cards", "columns"}
    return isinstance(block, Table | Figure | Items | Facts)


def _break(after: Block | None, pen: Pen) -> str:
    """A new page, unless nothing follows or what follows begins one itself."""
    if after is None or isinstance(after, PageBreak) or _opens_page(after, pen):
        return ""
    return paragraph("", style_of(pen.id("Point"), "pageBreakBefore"))


def _heading(heading: Heading, pen: Pen) -> str:
    ppr = style_of(pen.id(f"heading {heading.level}"))
    number = ""
    if heading.level == 1 and heading.number:
        style = {"rStyle": val(pen.id("Chapter Number"))}
        number = pen.run(heading.number, **style) + "<w:r><w:br/></w:r>"
    elif heading.number:
        style = {"rStyle": val(pen.id("Heading Number"))}
        number = pen.run(heading.number, **style) + "<w:r><w:tab/></w:r>"
        stop = _HANGS.get(heading.level, _HANGS[3])
        more = attributes(left=stop, hanging=stop)
        tab = f'<w:tab w:val="left" w:pos="{stop}"/>'
        style_id = val(pen.id(f"heading {heading.level}"))
        ppr = props("pPr", pStyle=style_id, tabs=tab, ind=more)
    if _opens_page(heading, pen):
        ppr = style_of(pen.id("heading 1"), "pageBreakBefore")
    return paragraph(pen.mark(heading.id) + number + runs(heading.inlines, pen), ppr)


def _items(items: Items, pen: Pen) -> str:
    level = min(pen.depth, _DEEPEST)
    number = pen.numbering.ordered(items.start) if items.ordered else pen.numbering.bullets
    left = pen.indent + STEP
    style = pen.id("List Number" if items.ordered else "List Bullet")
    inner = replace(pen, depth=pen.depth + 1, indent=left, width=max(pen.width - STEP, _NARROWEST))
    frame = _frame_of(pen, STEP)
    sized = _sizes(pen)
    parts = []
    for at, item in enumerate(items.items, 1):
        is_last = at == len(items.items) and not pen.depth
        more = {"spacing": attributes(after=140)} if is_last and len(item) == 1 else {}
        ppr = props(
            "pPr",
            pStyle=val(style),
            numPr=f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>',
            ind=attributes(left=left + _inset(pen), hanging=STEP),
            **frame,
            **more,
        )
        first = item[0] if item else None
        if isinstance(first, Paragraph):
            parts.append(paragraph(runs(first.inlines, pen, sized), ppr))
            parts.append(blocks_xml(item[1:], inner))
        else:
            parts.append(paragraph("", ppr))
            parts.append(blocks_xml(item, inner))
    return "".join(parts)


def _placed(pen: Pen, style: str, *flags: str) -> str:
    """The properties of a paragraph, standing in as far as the list around it."""
    if not pen.depth:
        return style_of(pen.id(style), *flags)
    frame = _frame_of(pen, 0)
    ind = attributes(left=pen.indent + _inset(pen))
    return props("pPr", pStyle=val(pen.id(style)), ind=ind, **dict.fromkeys(flags, ""), **frame)


def _inset(pen: Pen) -> int:
    return FRAME if pen.text in _FRAMES else 0


def _frame_of(pen: Pen, hanging: int) -> Mapping[str, str]:
    """The rule at the left of a remark, which stays in place however far a list stands in."""
    if pen.text not in _FRAMES:
        return {}
    tint, line = _FRAMES[pen.text]
    away = 8 + (pen.indent + hanging - (STEP if hanging else 0)) // 20
    return {"pBdr": edge("left", colour(tint), 18, min(away, 31), line)}


def _sizes(pen: Pen) -> Mapping[str, str]:
    """The size of the words of a list in a card, which the style of lists does not know."""
    return _SMALLER if pen.text == "Box Text" else {}


def _remark(box: Box, pen: Pen) -> str:
    style = box.kind.capitalize()
    word = FIXED_WORDS[box.kind].say(pen.document.lang)
    said = runs(box.title, pen, STRONG) or pen.run(word, **STRONG)
    spacing = attributes(before=200, after=40)
    ppr = props("pPr", pStyle=val(pen.id(style)), keepNext="", spacing=spacing)
    title = paragraph(pen.mark(box.id) + said, ppr)
    return title + blocks_xml(box.blocks, replace(pen, text=style))


def _group(box: Box, pen: Pen) -> str:
    title = ""
    if box.title:
        title = paragraph(runs(box.title, pen), style_of(pen.id("Box Title")))
    text = {"lead": "Lead"}.get(box.kind, pen.text)
    return pen.mark(box.id) + title + blocks_xml(box.blocks, replace(pen, text=text))


def _side_by_side(box: Box, pen: Pen) -> str:
    """Cards and columns next to each other, two or three to a row."""
    cards = [block for block in box.blocks if isinstance(block, Box)]
    others = tuple(block for block in box.blocks if not isinstance(block, Box))
    if not cards or pen.width < _NARROWEST * 2:
        return _group(box, pen)
    count = 2 if len(cards) != _THREE else _THREE
    width = pen.width // count - 260
    cells = [_card(card, pen.inside(width, "Box Text")) for card in cards]
    rows = [cells[at : at + count] for at in range(0, len(cells), count)]
    return pen.mark(box.id) + blocks_xml(others, pen) + grid(rows, pen)


def _card(box: Box, pen: Pen) -> str:
    tint = colour(f"dim-{box.hue}") if f"dim-{box.hue}" in _HUES else colour("muted")
    border = edge("top", tint, 18, 6)
    title = pen.mark(box.id)
    if box.title:
        ppr = props("pPr", pStyle=val(pen.id("Box Title")), pBdr=border)
        title = paragraph(title + runs(box.title, pen), ppr)
    inner = title + blocks_xml(box.blocks, pen)
    return inner if inner.endswith("</w:p>") else inner + _end(pen)


def _end(pen: Pen) -> str:
    return paragraph("", style_of(pen.id("Table End")))


def _facts(facts: tuple[Fact, ...], pen: Pen) -> str:
    count = min(range(_MOST_FACTS, 1, -1), key=lambda count: -len(facts) % count)
    count = len(facts) if len(facts) <= _MOST_FACTS else count
    cells = [
        paragraph(runs(fact.value, pen), style_of(pen.id("Key Figure")))
        + paragraph(runs(fact.label, pen), style_of(pen.id("Key Figure Label")))
        for fact in facts
    ]
    rows = [cells[at : at + count] for at in range(0, len(cells), count)]
    rule = edge("top", colour("grid"), 4) + edge("bottom", colour("grid"), 4)
    return gap(pen) + grid(rows, pen, borders=rule) if rows else ""


def _signature(signature: Signature, pen: Pen) -> str:
    """Place and date, then who signs, two to a row.

    An office, its line and its name are never parted, and few signatories stand on one page.
    """
    style = pen.id("Signature")
    title = paragraph(runs(signature.title, pen), style_of(style)) if signature.title else ""
    if not signature.signatories:
        return title
    line = {
        "pStyle": val(style),
        "pBdr": edge("top", colour("ink"), 4, 3),
        "spacing": attributes(before=_ROOM_TO_SIGN, after=200),
    }
    people = signature.signatories
    last = len(people) - 1
    rows = []
    for at in range(0, len(people), 2):
        pair = people[at : at + 2]
        is_kept = len(people) <= _MOST_TOGETHER and at + 1 < last
        ppr = props("pPr", keepNext="" if is_kept else val(0), **line)
        rows.append([paragraph(runs(one.office, pen), style_of(style)) for one in pair])
        rows.append([paragraph(runs(one.name, pen, STRONG), ppr) for one in pair])
    return title + grid(rows, pen)


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
    }
)
_FRAMES = {
    "Note": ("accent", "single"),
    "Warning": ("dim-economy", "single"),
    "Missing": ("muted", "dashed"),
}
_HUES = {
    f"dim-{one}"
    for one in (
        "governance",
        "branding",
        "economy",
        "living",
        "society",
        "environment",
        "mobility",
    )
}
_HANGS = {2: 680, 3: 794, 4: 907}
_SMALLER = {"sz": val(18), "szCs": val(18)}
_DEEPEST = 8
_THREE = 3
_MOST_FACTS = 4
_NARROWEST = 2200
_ROOM_TO_SIGN = 1080
_MOST_TOGETHER = 10
