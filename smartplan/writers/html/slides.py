"""Slides as HTML: a board for each as wide as sixteen to nine, below it what is said to it."""

import math
from collections.abc import Iterator

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Facts,
    Figure,
    Items,
    Paragraph,
    Table,
)
from smartplan.books.charts.measure import width_of, wrap
from smartplan.books.compose import Book
from smartplan.books.words import words
from smartplan.writers.fixed_words import FIXED_WORDS, stamp
from smartplan.writers.html.blocks import BlocksHtml
from smartplan.writers.html.drawings import chart_html
from smartplan.writers.html.escape import escape
from smartplan.writers.html.tables import numbers_html
from smartplan.writers.slides import ShownSlide, slides_of


def slides_html(html: BlocksHtml, emblem: str) -> str:
    """All slides of a document; `emblem` stands on the first, which has no markup of a text."""
    held = slides_of(html.document.blocks)
    return "\n".join(
        _slide(html, slide, at, len(held), emblem) for at, slide in enumerate(held, 1)
    )


def _slide(html: BlocksHtml, slide: ShownSlide, at: int, count: int, emblem: str) -> str:
    document = html.document
    title, name = "", ""
    if slide.heading:  # its place is that of the whole board, so that a link shows all of it
        title = f"<h2>{html.inlines(slide.heading.inlines)}</h2>"
        name = f' id="{escape(slide.heading.id)}"' if slide.heading.id else ""
    opening = _opening(html, emblem) if at == 1 else ""
    place = f'<p class="count">{at} / {count}</p>'
    said = html.blocks(slide.foot) + (_imprint(document) if at == 1 else "")
    foot = f'<div class="sources">{said}</div>'
    size = _size(slide, is_first=at == 1)
    body = "".join(_shown(html, block) for block in slide.blocks)
    closing = f'<div class="closing">{foot}{place}</div>'
    kind = "slide first" if at == 1 else "slide"
    return (
        f'<section class="{kind} size-{size}"{name}><div class="board">{opening}{title}'
        f'<div class="shown">{body}</div>{closing}</div>{_notes(html, slide, document)}</section>'
    )


def _opening(html: BlocksHtml, emblem: str) -> str:
    """Whose talk it is."""
    document = html.document
    imprint = document.imprint
    crest = f'<p class="crest">{html.slot(emblem)}</p>' if emblem else ""
    whose = escape(imprint.government or imprint.region)
    return f'<div class="whose">{crest}<p>{whose}</p></div>'


def _imprint(document: Book) -> str:
    """Which edition it is, and what the plan says of itself on every cover."""
    imprint = document.imprint
    edition = " · ".join(part for part in (stamp(document), imprint.disclaimer) if part)
    lang = f' lang="{document.foreign.lang}"' if document.foreign else ""
    return f"<p{lang}>{escape(edition)}</p>" if edition else ""


def _shown(html: BlocksHtml, block: Block) -> str:
    """What is on the board: a chart without its caption, as it has a title of its own."""
    match block:
        case Figure():
            name = f' id="{escape(block.id)}"' if block.id else ""
            drawing = chart_html(block).replace("<svg ", _TO_THE_TOP)
            return f'<div class="drawn-chart"{name}>{html.slot(drawing)}</div>'
        case Box(kind="pair", blocks=blocks):
            return f'<div class="halves">{"".join(_shown(html, one) for one in blocks)}</div>'
        case Box(kind="column", blocks=blocks):
            return f'<div class="half">{"".join(_shown(html, one) for one in blocks)}</div>'
    return html.block(block)


def _notes(html: BlocksHtml, slide: ShownSlide, document: Book) -> str:
    """What is said to a slide, and the numbers of its charts, for those who read on."""
    figures = [one for one in _inside(slide.blocks) if isinstance(one, Figure)]
    if not slide.speaker and not figures:
        return ""
    word = escape(FIXED_WORDS["speaker"].say(document.lang))
    data = FIXED_WORDS["data"].say(document.lang)
    numbers = "".join(
        f"<details><summary>{data}</summary>"
        f"{numbers_html(one.chart.table, words(one.caption), document)}</details>"
        for one in figures
    )
    return (
        f'<aside class="speaker" role="note" aria-label="{word}"><p class="title">{word}</p>'
        f"{html.blocks(slide.speaker)}{numbers}</aside>"
    )


def _inside(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Box):
            yield from _inside(block.blocks)


def _size(slide: ShownSlide, *, is_first: bool) -> str:
    """Which of the sizes of letters is the largest in which a slide holds what is on it.

    A slide of mere words has larger ones, so that few of them have weight.
    """
    title = words(slide.heading.inlines) if slide.heading else ""
    letters = _FIRST_TITLE if is_first else _TITLE
    taken = wrap(title, letters, _WIDTH, most=6, bold=True).count * letters * _LEADING
    room = _HEIGHT - taken - (_OPENING if is_first else 0)
    has_chart = any(isinstance(one, Figure) for one in slide.blocks)
    is_words = not is_first and all(isinstance(one, Paragraph | Items) for one in slide.blocks)
    for size, at in (_OF_WORDS if is_words else _SIZES).items():
        is_small = size <= _BESIDE_CHART or not has_chart
        if is_small and sum(_height(one, size, _WIDTH) + _GAP for one in slide.blocks) <= room:
            return at
    return str(len(_SIZES))


def _height(block: Block, size: float, width: float) -> float:
    """About how many pixels a block takes on a board of 960 by 540."""
    match block:
        case Paragraph(inlines):
            return _lines(words(inlines), size, width) + size * 0.6
        case Items(items):
            held = sum(_height(one, size, width - size * 1.5) for item in items for one in item)
            return held + size * 0.4
        case Table():
            return _table(block, size, width)
        case Facts():
            return size * 4.6
        case Box(kind="pair", blocks=blocks):
            rooms = (width * 2 / 3 - size, width / 3 - size)
            pairs = zip(blocks, rooms, strict=False)
            return max((_height(one, size, room) for one, room in pairs), default=0)
        case Box(kind="column", blocks=blocks):
            return sum(_height(one, size, width) + _GAP for one in blocks)
        case Box(blocks=blocks):
            return sum(_height(one, size * 1.15, width) for one in blocks)
    return 0.0  # a drawing takes the room that is left


def _table(table: Table, size: float, width: float) -> float:
    widths = table.widths or (1.0,) * len(table.head)
    rooms = [width * each / sum(widths) - size for each in widths]
    rows = [[words(cell) for cell in row] for row in (table.head, *table.rows)]
    longest = (
        max(width_of(word, size, bold=True) for row in rows for word in row[at].split() or [""])
        for at in range(len(table.head))
    )
    if sum(longest) + size * 0.7 * len(table.head) > width:  # no column gives way to a word
        return math.inf
    return sum(
        max(_lines(cell, size, room) for cell, room in zip(row, rooms, strict=False)) + size * 0.64
        for row in rows
    )


def _lines(text: str, size: float, width: float) -> float:
    return wrap(text, size, max(width * _SLIMMER, size * 3), most=40).count * size * 1.31


_TO_THE_TOP = '<svg preserveAspectRatio="xMinYMin meet" '
# Pixels on a board that is 960 wide and 540 high: letters, the width inside, the height below the
# edge and above the foot, and what else stands there.
_SLIMMER = 1.08  # charts measure letters for the widest font that a page may have
_SIZES = {
    size: str(at)
    for at, size in enumerate((22.0, 20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0), 1)
}
_OF_WORDS = {30.0: "a", 26.0: "b", **_SIZES}
_BESIDE_CHART = 18.0
_WIDTH, _HEIGHT, _GAP = 868.0, 436.0, 14.4
_TITLE, _FIRST_TITLE, _OPENING, _LEADING = 29.8, 40.3, 72.0, 1.16
