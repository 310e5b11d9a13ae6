"""Which blocks of a Word file stand on upright pages, and which on pages that lie."""

from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.document.blocks import Block, Blocks, Box, Figure, Heading, Paragraph, Table
from smartplan.writers.docx_tables import is_turned


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks that stand on pages of one kind."""

    blocks: Blocks
    is_turned: bool


def stretches(blocks: Blocks, width: int) -> Iterator[Stretch]:
    """A document's blocks, cut where the paper has to be turned for what is wider than the text.

    The heading before a wide table and the line after it turn with it, and so does the little
    that stands between two of them: a page is not turned for a few lines.
    """
    turned = [_needs_turning(block, width) for block in blocks]
    last: int | None = None
    for at, block in enumerate(blocks):
        if turned[at] or (isinstance(block, Table) and block.wide):
            is_near = last is not None and _is_little(blocks[last + 1 : at])
            if last is not None and is_near:
                turned[last:at] = [True] * (at - last)
            turned[at] = turned[at] or is_near
            last = at if turned[at] else last
    for at in [at for at, lies in enumerate(turned) if lies]:
        for before in range(_lead(blocks, at), at):
            turned[before] = True
        if _has_remark(blocks, at):
            turned[at + 1] = True
    start = 0
    for at in range(1, len(blocks) + 1):
        if at == len(blocks) or turned[at] != turned[start]:
            yield Stretch(blocks[start:at], turned[start])
            start = at


def _needs_turning(block: Block, width: int) -> bool:
    if isinstance(block, Table):
        return is_turned(block, width)
    return isinstance(block, Box) and block.kind == "landscape"


def _is_little(blocks: Blocks) -> bool:
    return len(blocks) <= _LITTLE and all(
        block.level > 1 if isinstance(block, Heading) else isinstance(block, Paragraph | Figure)
        for block in blocks
    )


def _lead(blocks: Blocks, at: int) -> int:
    """Where what leads to a block begins: headings, and few paragraphs between them and it."""
    first = at
    while first and isinstance(blocks[first - 1], Paragraph):
        first -= 1
    is_led = first and at - first <= _MOST_LEAD and isinstance(blocks[first - 1], Heading)
    first = first if is_led else at
    while first and isinstance(blocks[first - 1], Heading):
        first -= 1
    return first


def _has_remark(blocks: Blocks, at: int) -> bool:
    """Whether a lone paragraph follows: what it says is about the block before it."""
    if at + 1 >= len(blocks) or not isinstance(blocks[at + 1], Paragraph):
        return False
    return at + 2 == len(blocks) or isinstance(blocks[at + 2], Heading | Table | Box)


_LITTLE, _MOST_LEAD = 4, 3  # blocks
