"""A document of slides, parted into its slides: a title, what stands below it, what is said to it."""

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Contents,
    Divider,
    Heading,
    Inlines,
    Letterhead,
    PageBreak,
)
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class TalkSlide:
    """A slide as the document tells it; `said` are the blocks that its speaker reads."""

    title: Inlines
    blocks: Blocks
    said: Blocks


def slides(blocks: Blocks) -> tuple[TalkSlide, ...]:
    """The slides of a talk: each begins with a heading of the first level."""
    found: list[tuple[Inlines, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append((block.inlines, []))
        elif not isinstance(block, _PAPER):
            if not found:
                found.append(((), []))
            found[-1][1].append(block)
    return tuple(
        TalkSlide(
            title,
            tuple(block for block in held if not _is_said(block)),
            tuple(inner for block in held if _is_said(block) for inner in _inner(block)),
        )
        for title, held in found
        if title or held
    )


def _is_said(block: Block) -> bool:
    return isinstance(block, Box) and block.kind == "speaker"


def _inner(block: Block) -> Blocks:
    return block.blocks if isinstance(block, Box) else ()


_PAPER = (PageBreak, Contents, Divider, Letterhead)
