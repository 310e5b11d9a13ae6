"""Sheets and pairs on paper: where the tint of a dimension's hue stands, and how light it is."""

from smartplan.blocks import Block, Blocks, Box
from smartplan.books.charts.colour import LIGHT, hue, resolved
from smartplan.books.charts.data import DimensionLabel
from smartplan.value import replace


def has_pair(blocks: Blocks) -> bool:
    """Whether a sheet has a narrow column, which then bears its tint instead of all of it."""
    return any(isinstance(block, Box) and block.kind == "pair" for block in blocks)


def hued(sheet: Box) -> Box:
    """A sheet whose pairs have its hue."""

    def told(block: Block) -> Block:
        if isinstance(block, Box) and block.kind == "pair" and not block.hue:
            return replace(block, hue=sheet.hue)
        return block

    return replace(sheet, blocks=tuple(map(told, sheet.blocks)))


def colour_of(dimension: str) -> str:
    """The colour of a dimension as `#rrggbb`, "" without one."""
    return resolved(hue(DimensionLabel(dimension, dimension))) if dimension else ""


def tint_of(dimension: str) -> str:
    """The light tint of a dimension's hue; a grey without one."""
    colour = colour_of(dimension)
    if not colour:
        return LIGHT["band"]
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * TINT):02x}" for part in parts)


TINT = 0.07
