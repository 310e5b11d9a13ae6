"""What is told, as Markdown; as a comment on a git host it is cut to what the host takes.

A host takes 65,536 characters at most; what is longer is cut between sections, and the comment
says where all of it is. A name in front tells it apart from others, so that it can be replaced.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from smartplan.blocks import Block, Box, Items, Paragraph, Plain, Quote
from smartplan.telling.page import page
from smartplan.telling.telling import Telling
from smartplan.unseen import visible_lines
from smartplan.wording import Lang
from smartplan.writers.markdown.write import MarkdownBlocks

LIMIT = 65_536


def write(telling: Telling, lang: Lang, *, limit: int = LIMIT) -> str:
    """All that is told; of a comment, as much as the host takes."""
    # The writer shows what is unseen in words and names; this holds for whatever else there is.
    return visible_lines(_written(telling, lang, limit))


def _written(telling: Telling, lang: Lang, limit: int) -> str:
    writer = MarkdownBlocks(page(telling, lang), folds=True)
    blocks = (*telling.blocks(), *telling.after)
    if not telling.comment:
        return "\n\n".join(writer.blocks(blocks)) + "\n"
    sections = [f"<!-- {telling.comment} -->"]
    for block in blocks:
        sections += [_said(part, writer) for part in _parted(block, writer)]
    (pointer,) = writer.block(Quote((Paragraph(telling.more),)))
    return _cut(sections, pointer, limit)


def _said(block: Block, writer: MarkdownBlocks) -> str:
    return "\n\n".join(writer.block(block))


def _parted(block: Block, writer: MarkdownBlocks) -> Iterator[Block]:
    """What is folded and long in several parts, so that a cut loses as little as possible."""
    if not (isinstance(block, Box) and block.kind == "details"):
        yield block
        return
    held: list[Block] = []
    box, size = block, 0
    for inner in (part for one in block.blocks for part in _sliced(one, writer)):
        if size > _PART:
            yield replace(box, blocks=tuple(held))
            box, held, size = replace(block, title=(*block.title, _MORE)), [], 0
        held.append(inner)
        size += len(_said(inner, writer))
    yield replace(box, blocks=tuple(held))


def _sliced(block: Block, writer: MarkdownBlocks) -> Iterator[Block]:
    """A list in pieces of the length of a part."""
    count = len(_said(block, writer)) // _PART + 1
    if not isinstance(block, Items) or count == 1:
        yield block
        return
    step = -(-len(block.items) // count)
    for at in range(0, len(block.items), step):
        yield replace(block, items=block.items[at : at + step])


def _cut(sections: Sequence[str], pointer: str, limit: int) -> str:
    """As many sections as fit; the pointer takes the place of what is left out."""
    whole = "\n\n".join(sections) + "\n"
    if len(whole) <= limit:
        return whole
    room = limit - len(pointer) - 2
    kept = ""
    for section in sections:
        if len(kept) + len(section) + 2 > room:
            break
        kept += f"{section}\n\n"
    return f"{kept}{pointer}\n"


_PART = 12_000
_MORE = Plain(" …")
