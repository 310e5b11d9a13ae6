"""Which blocks stand on turned pages: wide tables, and the headings that lead to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
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
from smartplan.writers.pdf.columns import columns, lines


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks on pages of one orientation."""

    turned: bool
    blocks: Blocks


def stretches(blocks: Blocks) -> tuple[Stretch, ...]:
    """The blocks of a document in order, cut where the pages turn."""
    blocks = _remarked(blocks)
    turned = [_is_wide(block) for block in blocks]
    wide = [at for at, is_wide in enumerate(turned) if is_wide]
    for at in wide:
        for near in (*_before(blocks, at), *_after(blocks, at)):
            turned[near] = True
    for first, second in pairwise(at for at, is_turned in enumerate(turned) if is_turned):
        if second - first <= _FEW and all(map(_goes_along, blocks[first + 1 : second])):
            turned[first:second] = [True] * (second - first)  # no page for a few lines alone
    found: list[Stretch] = []
    start = 0
    for at in range(1, len(blocks) + 1):
        if at == len(blocks) or turned[at] != turned[start]:
            found.append(Stretch(turned[start], _opened(blocks[start:at])))
            start = at
    return tuple(found)


def _remarked(blocks: Blocks) -> Blocks:
    """A short remark in italics under a table goes into its caption: it must not stand alone."""
    found: list[Block] = []
    for block in blocks:
        table = found[-1] if found else None
        if isinstance(table, Table) and _is_remark(block):
            caption = (*table.caption, Plain(". ")) if table.label else ()
            found[-1] = replace(table, caption=(*caption, *block.inlines))
        else:
            found.append(block)
    return tuple(found)


def _is_remark(block: Block) -> TypeGuard[Paragraph]:
    return (
        isinstance(block, Paragraph)
        and all(isinstance(inline, Emphasis) for inline in block.inlines)
        and len(words(block.inlines)) <= _REMARK
    )


def _is_wide(block: Block) -> bool:
    if isinstance(block, Table):
        return block.wide and not _fits_upright(block)
    return isinstance(block, Box) and block.kind == "landscape"


def _fits_upright(table: Table) -> bool:
    """Whether a short table is as easy to read on an upright page: a turned one costs two."""
    if len(table.rows) > _SHORT_TABLE:
        return False
    held = columns(table, UPRIGHT)
    return held.size >= _READABLE and all(lines(row, held) <= _LINES for row in table.rows)


def _before(blocks: Blocks, at: int) -> Sequence[int]:
    """The headings over a wide block, outer ones too, and what little stands between."""
    start = at
    while (over := _heading_over(blocks, start)) is not None and at - over <= _FEW:
        inner, outer = blocks[start], blocks[over]
        if (
            isinstance(inner, Heading)
            and isinstance(outer, Heading)
            and outer.level >= inner.level
        ):
            break
        start = over
    return range(start, at)


def _heading_over(blocks: Blocks, at: int) -> int | None:
    """The heading before a block with nothing but a few lines between them."""
    over = at - 1
    while over >= 0 and _is_light(blocks[over]):
        over -= 1
    return over if over >= 0 and isinstance(blocks[over], Heading) else None


def _after(blocks: Blocks, at: int) -> Sequence[int]:
    """The short remarks under a wide block, up to the next heading."""
    end = at + 1
    while end < len(blocks) and _is_light(blocks[end]) and end - at < _REMARKS:
        end += 1
    ends_well = (
        end == len(blocks) or isinstance(blocks[end], Heading | PageBreak) or _is_wide(blocks[end])
    )
    return range(at + 1, end) if ends_well else ()


def _goes_along(block: Block) -> bool:
    return isinstance(block, Heading) or _is_light(block)


def _is_light(block: Block) -> bool:
    """Whether a block is a few lines that may go along."""
    if isinstance(block, Box) and block.kind in {"note", "warning", "missing"}:
        return all(_is_light(inner) for inner in block.blocks)
    return isinstance(block, Paragraph) and len(words(block.inlines)) <= _SHORT


def _opened(blocks: Blocks) -> Blocks:
    """A stretch begins a page by itself."""
    while blocks and isinstance(blocks[0], PageBreak):
        blocks = blocks[1:]
    return blocks


UPRIGHT, TURNED = 459.2, 705.8  # points of width between the margins

_SHORT_TABLE, _READABLE, _LINES = 14, 8.0, 2
_FEW = 6
_REMARKS = 4
_SHORT = 700
_REMARK = 90
