"""Which blocks of a Word file stand on upright pages, and which on pages that lie."""

from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.blocks import Block, Blocks, Box, Figure, Heading, Paragraph, Table
from smartplan.writers.docx.tables import is_turned


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks that stand on pages of one kind."""

    blocks: Blocks
    is_turned: bool


def stretches(blocks: Blocks, width: int) -> Iterator[Stretch]:
    """A document's blocks, cut where the paper has to be turned for what is wider than the text.

    Wide tables with little between them lie or stand together; what leads to them, and the line
    after them, goes along. So no page is turned for a few lines.
    """
    turned = [False] * len(blocks)
    for group in _groups(blocks):
        if any(_needs_turning(blocks[at], width) for at in group):
            first, last = _lead(blocks, group[0]), group[-1]
            last += _has_remark(blocks, last)
            turned[first : last + 1] = [True] * (last + 1 - first)
    start = 0
    for at in range(1, len(blocks) + 1):
        if at == len(blocks) or turned[at] != turned[start]:
            yield Stretch(blocks[start:at], turned[start])
            start = at


def _groups(blocks: Blocks) -> list[list[int]]:
    """The places of what is wide, those together that have little between them."""
    groups: list[list[int]] = []
    for at, block in enumerate(blocks):
        if _is_wide(block):
            if groups and _is_little(blocks[groups[-1][-1] + 1 : at]):
                groups[-1].append(at)
            else:
                groups.append([at])
    return groups


def _is_wide(block: Block) -> bool:
    if isinstance(block, Table):
        return block.wide
    return isinstance(block, Box) and block.kind == "landscape"


def _needs_turning(block: Block, width: int) -> bool:
    return not isinstance(block, Table) or is_turned(block, width)


def _is_little(blocks: Blocks) -> bool:
    return len(blocks) <= _LITTLE and all(
        block.level > 1 if isinstance(block, Heading) else isinstance(block, Paragraph | Figure)
        for block in blocks
    )


def _lead(blocks: Blocks, at: int) -> int:
    """Where what leads to a block begins: headings, each with a few paragraphs at most."""
    first = at
    while first:
        above = first
        while above and isinstance(blocks[above - 1], Paragraph):
            above -= 1
        if not above or first - above > _MOST_LEAD or not isinstance(blocks[above - 1], Heading):
            break
        first = above - 1
    return first


def _has_remark(blocks: Blocks, at: int) -> bool:
    """Whether a lone paragraph follows: what it says is about the block before it."""
    if at + 1 >= len(blocks) or not isinstance(blocks[at + 1], Paragraph):
        return False
    return at + 2 == len(blocks) or isinstance(blocks[at + 2], Heading | Table | Box)


_LITTLE, _MOST_LEAD = 4, 3  # blocks
