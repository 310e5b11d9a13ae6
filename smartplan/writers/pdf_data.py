"""A document as the Typst template takes it: JSON with every text drawable and every width known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from smartplan import wording
from smartplan.document.blocks import Blocks, Box, Entry, Figure, Heading, Inlines, Items, Table
from smartplan.document.charts.colour import LIGHT, hue, resolved
from smartplan.document.compose import Document
from smartplan.document.library import Layout
from smartplan.document.words import words
from smartplan.views.charts import DimensionLabel
from smartplan.wording import Text
from smartplan.writers.blocks_json import BlocksJson, Json, places
from smartplan.writers.pdf_columns import columns, lines
from smartplan.writers.pdf_glyphs import drawable
from smartplan.writers.pdf_pages import Stretch, stretches
from smartplan.writers.pdf_words import fitted
from smartplan.writers.terms import TERMS

NOTES = "page_notes"


@dataclass(frozen=True, slots=True)
class PdfBlocks(BlocksJson):
    """Blocks as JSON for a place that is `room` points wide; tables come with their columns."""

    room: float = 0

    def block(self, block: Any) -> Json:
        """One block; what stands inside of another has less room."""
        match block:
            case Box(kind=kind, hue=name) if kind in _BESIDE:
                inner = at_width(self, self.room * _BESIDE[kind])
                return {**BlocksJson.block(inner, block), "hue": _colour(name)}
            case Box(hue=name):
                inner = at_width(self, self.room - _INDENT)
                return {**BlocksJson.block(inner, block), "hue": _colour(name)}
            case Items():
                return BlocksJson.block(at_width(self, self.room - _INDENT), block)
            case Heading(level=level, id=id):
                return {**BlocksJson.block(self, block), "title": self.spell(words(block.inlines)), "look": level, "id": id}
        return BlocksJson.block(self, block)

    def table(self, table: Table) -> Json:
        """A table with the widths of its columns, and which of its rows may break over pages."""
        held = columns(table, self.room)
        cells = [at_ems(self, held.ems(column)) for column in range(len(table.head))]
        rows = [
            [one.inlines(cell) for one, cell in zip(cells, row, strict=False)]
            for row in table.rows
        ]
        return {
            **BlocksJson.table(replace_rows(self), replace(table, rows=())),
            "head": [one.inlines(cell) for one, cell in zip(cells, table.head, strict=True)],
            "rows": rows,
            "tall": [lines(row, held) > _TALL for row in table.rows],
            "columns": list(held.widths),
            "size": held.size,
            "title": self.spell(words(table.caption)),
        }
