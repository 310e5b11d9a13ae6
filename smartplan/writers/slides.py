"""A document of slides taken apart: each heading of the first level begins one."""

from smartplan.blocks import Block, Blocks, Box, Heading
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class ShownSlide:
    """A slide: its title, what is on it, where that is from, and what is said to it."""

    heading: Heading | None
    blocks: Blocks
    foot: Blocks
    speaker: Blocks


def slides_of(blocks: Blocks) -> tuple[ShownSlide, ...]:
    """The slides of a document; what stands before the first heading is one without a title."""
    groups: list[list[Block]] = []
    for block in blocks:
        if not groups or (isinstance(block, Heading) and block.level == 1):
            groups.append([])
        groups[-1].append(block)
    return tuple(map(_slide, groups))


def _slide(group: list[Block]) -> ShownSlide:
    head = group[0] if isinstance(group[0], Heading) and group[0].level == 1 else None
    rest = group[1:] if head else group
    held = tuple(one for one in rest if not isinstance(one, Box) or one.kind not in _APART)
    return ShownSlide(head, held, _inside(rest, "foot"), _inside(rest, "speaker"))


def _inside(group: list[Block], kind: str) -> Blocks:
    boxes = (one for one in group if isinstance(one, Box) and one.kind == kind)
    return tuple(block for box in boxes for block in box.blocks)


_APART = frozenset({"foot", "speaker"})
