"""Which blocks stand on turned pages: wide tables, the headings that lead to them, remarks below.

A turned page costs what is left empty on the one before it and on its own. So a table lies only
where its letters or its rows do not stand otherwise, or where that saves a page; a low one stays
upright with the text around it, and what little begins a chapter lies with the table behind it.
"""

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Emphasis,
    Heading,
    PageBreak,
    Paragraph,
    Plain,
    Table,
)
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.writers.paper.columns import columns
from smartplan.writers.paper.letters import TableLetters


@dataclass(frozen=True, slots=True)
class PageSection:
    """Blocks on pages of one orientation."""

    is_turned: bool
    blocks: Blocks


def sections(blocks: Blocks, room: float, letters: TableLetters) -> Iterator[PageSection]:
    """The blocks of a document in order, cut where pages turn; `room` is the width upright."""
    blocks = _remarked(blocks)
    turned = [False] * len(blocks)
    for group in _groups(blocks):
        if needs_turning([blocks[at] for at in group], room, letters):
            first, last = _lead(blocks, group[0]), _end(blocks, group[-1])
            turned[first:last] = [True] * (last - first)
    _gather(blocks, turned)
    start = 0
    for at in range(1, len(blocks) + 1):
        if at == len(blocks) or turned[at] != turned[start]:
            yield PageSection(turned[start], _opened(blocks[start:at]))
            start = at


def needs_turning(group: Sequence[Block], room: float, letters: TableLetters) -> bool:
    """Whether wide blocks read better on turned pages."""
    tables = [block for block in group if isinstance(block, Table)]
    if len(tables) < len(group):
        return True
    upright = [columns(table, room, letters) for table in tables]
    least, cramped = letters.sizes[-1], letters.sizes[0] * READABLE
    if any(one.size == least or max(one.lines, default=0) > TALL_ROW for one in upright):
        return True
    lying = sum(columns(table, room * LYING, letters).height for table in tables)
    pages = sum(one.height for one in upright) / UPRIGHT_LINES
    is_cramped = any(one.size < cramped for one in upright)
    return (is_cramped and lying > LOW) or pages - lying / LYING_LINES >= 1


def _groups(blocks: Blocks) -> list[list[int]]:
    """The places of wide blocks, those together that have little between them."""
    groups: list[list[int]] = []
    for at in (at for at, block in enumerate(blocks) if _is_wide(block)):
        if groups and _are_near(blocks, groups[-1][-1], at):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _are_near(blocks: Blocks, first: int, second: int) -> bool:
    return second - first <= FEW and all(map(_goes_along, blocks[first + 1 : second]))


def _is_wide(block: Block) -> bool:
    if isinstance(block, Table):
        return block.wide
    return isinstance(block, Box) and block.kind == "landscape"


def _remarked(blocks: Blocks) -> Blocks:
    """A short remark in italics under a table goes into its caption: it must not stand alone."""
    found: list[Block] = []
    for block in blocks:
        table = found[-1] if found else None
        if isinstance(table, Table) and _is_remark(block):
            caption = (*table.caption, Plain(". ")) if table.label else ()
            found[-1] = replace(table, caption=(*caption, *block.inlines))
        elif isinstance(block, Box) and block.kind == "landscape":
            found.append(replace(block, blocks=_remarked(block.blocks)))
        else:
            found.append(block)
    return tuple(found)


def _is_remark(block: Block) -> TypeGuard[Paragraph]:
    return (
        isinstance(block, Paragraph)
        and all(isinstance(inline, Emphasis) for inline in block.inlines)
        and len(words(block.inlines)) <= REMARK
    )


def _lead(blocks: Blocks, at: int) -> int:
    """Where what leads to a block begins: headings, outer ones too, and what little is between."""
    start = at
    while True:
        over = start - 1
        while over >= 0 and _is_light(blocks[over]):
            over -= 1
        if over < 0 or at - over > FEW or not _leads_to(blocks[over], blocks[start]):
            return start
        start = over


def _leads_to(outer: Block, inner: Block) -> bool:
    if not isinstance(outer, Heading):
        return False
    return not isinstance(inner, Heading) or outer.level < inner.level


def _end(blocks: Blocks, at: int) -> int:
    """Where what a block takes along ends: short remarks under it, up to the next heading."""
    end = at + 1
    while end < len(blocks) and _is_light(blocks[end]) and end - at < REMARKS:
        end += 1
    if end == len(blocks) or isinstance(blocks[end], Heading | PageBreak | Table | Box):
        return end
    return at + 1


def _gather(blocks: Blocks, turned: list[bool]) -> None:
    """What little begins a chapter, or stands between two turned pages, is turned with them."""
    for at in range(1, len(blocks)):
        if not turned[at] or turned[at - 1]:
            continue
        start = at
        while start > 0 and not turned[start - 1] and _lines(blocks[start - 1]) is not None:
            start -= 1
            if _is_chapter(blocks[start]):
                break
        is_page = _is_chapter(blocks[start]) or (start > 0 and turned[start - 1])
        if is_page and sum(_lines(block) or 0 for block in blocks[start:at]) <= SPARSE:
            turned[start:at] = [True] * (at - start)


def _is_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _lines(block: Block) -> int | None:
    """About how many lines a block takes that goes along; None for others."""
    if isinstance(block, Heading):
        return 5 if block.level == 1 else 2
    if isinstance(block, Paragraph) and len(words(block.inlines)) <= LIGHT:
        return 2 + len(words(block.inlines)) // _LINE
    return None


def _goes_along(block: Block) -> bool:
    return isinstance(block, Heading) or _is_light(block)


def _is_light(block: Block) -> bool:
    """Whether a block is a few lines that may go along."""
    if isinstance(block, Box) and block.kind in {"note", "warning", "missing"}:
        return all(_is_light(inner) for inner in block.blocks)
    return isinstance(block, Paragraph) and len(words(block.inlines)) <= LIGHT


def _opened(blocks: Blocks) -> Blocks:
    """A section begins a page by itself."""
    while blocks and isinstance(blocks[0], PageBreak):
        blocks = blocks[1:]
    return blocks


READABLE = 0.85  # of the usual size of letters: a wide table in smaller ones is cramped
UPRIGHT_LINES, LYING_LINES = 54, 34  # lines of tables on a page
LYING = 1.54  # times as wide is a turned page
LOW, TALL_ROW = 18, 24  # lines of tables on a turned page that are few, of a row that stands
FEW, REMARKS = 6, 4  # blocks that go along before a table or between two, and below one
LIGHT, REMARK = 700, 90  # letters of a paragraph that goes along, of a remark in a caption
SPARSE = 16  # lines that leave a page half empty
_LINE = 95  # letters of a line
