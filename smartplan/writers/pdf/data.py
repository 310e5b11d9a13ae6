"""Blocks as the Typst template takes them: every text drawable, every width known."""

import math
from functools import partial

from smartplan.blocks import (
    Block,
    Box,
    Facts,
    Figure,
    Heading,
    Inlines,
    Items,
    Letterhead,
    Picture,
    Quote,
    Table,
    Terms,
)
from smartplan.books.attachment import Attachment
from smartplan.books.library import Layout
from smartplan.books.pictures.picture import PictureFile
from smartplan.books.words import slug, words
from smartplan.value import dataclass, field, replace
from smartplan.writers.json.blocks import BlocksJson, Json
from smartplan.writers.paper.columns import WHOLE, WHOLE_TABLE, columns
from smartplan.writers.paper.letters import TableLetters
from smartplan.writers.paper.sheets import colour_of, has_pair, hued, tint_of
from smartplan.writers.pdf.breaks import NARROWNESS, em, fitted
from smartplan.writers.pdf.charts import cuts, drawing, size
from smartplan.writers.pdf.glyphs import drawable
from smartplan.writers.pdf.heights import Setting, height


def spelled(text: str, ems: float) -> str:
    """A text that the fonts can draw and that fits into so many ems."""
    return fitted(drawable(text), ems)


@dataclass(frozen=True, slots=True)
class PdfBlocks(BlocksJson):
    """Blocks as JSON for a place that is `room` points wide; `drawings` gathers the charts.

    Where there are `few` sheets, there is time to measure them.
    """

    room: float = 0
    few: bool = False
    drawings: list[tuple[str, bytes]] = field(default_factory=list)

    def within(self, room: float) -> "PdfBlocks":
        """The same for another width."""
        ems = min(room, MEASURE) / LETTER
        return replace(self, room=room, spell=partial(spelled, ems=ems))

    def block(self, block: Block) -> Json:
        """One block; what stands inside of another has less room."""
        match block:
            case Heading(inlines=inlines):
                title = self.spell(words(inlines)).strip() or block.number or _UNTITLED
                listed = bool(block.id) and block.id in {one.id for one in self.document.programs}
                return {**BlocksJson.block(self, block), "title": title, "code": listed}
            case Letterhead(name=name):
                title = self.spell(words(name)).strip() or _UNTITLED
                return {**BlocksJson.block(self, block), "title": title}
            case Facts(facts):
                told: Json = BlocksJson.block(self, block)
                for fact, said in zip(facts, told["facts"], strict=True):
                    value, label = words(fact.value), words(fact.label)
                    said["width"] = max(em(value) * 2, *map(em, label.split()), _FACT)
                return told
            case Box(kind="cards" | "columns", blocks=blocks):
                inner = self.within(self.room / min(max(len(blocks), 1), _ABREAST) - _INDENT)
                return BlocksJson.block(inner, block)
            case Box(kind="pair", blocks=blocks, hue=name):
                whole = UPRIGHT if self.document.kind.layout is Layout.SLIDES else self.room
                rooms = (whole * 2 / 3 - _INDENT, whole / 3 - _INDENT * 2)
                columns = [
                    self.within(rooms[at % 2] if len(blocks) > 1 else whole).block(column)
                    for at, column in enumerate(blocks)
                ]
                told = BlocksJson.block(self, replace(block, blocks=()))
                return {**told, "blocks": columns, "tint": tint_of(name)}
            case Box(kind="sheet"):
                return self._sheet(block)
            case Box(kind=kind, hue=name):
                inner = self if kind == "landscape" else self.within(self.room - _INDENT)
                return {**BlocksJson.block(inner, block), "hue": colour_of(name)}
            case Items() | Terms() | Quote():
                return BlocksJson.block(self.within(self.room - _INDENT), block)
        return BlocksJson.block(self, block)

    def _sheet(self, sheet: Box) -> Json:
        """A sheet with its tint, and what is known of its height without setting it."""
        is_tinted = bool(sheet.hue) and not has_pair(sheet.blocks)
        inner = self.within(self.room - _INDENT * 2) if is_tinted else self
        page = _TALL if self.room <= UPRIGHT else _TALL_TURNED
        sizes = _TINTED if is_tinted else _SHEET
        longest = math.inf if is_tinted else MEASURE
        around = (_EDGES if is_tinted else _RULE if sheet.hue else 0) + _TITLE * bool(sheet.title)
        tries: list[tuple[float, float, float]] = []
        for letters, share in sizes:
            setting = Setting(letters, longest=longest, share=share)
            tall = height(sheet.blocks, inner.room, setting) + around
            tries.append((letters, share, tall))
            if tall <= page:
                break
        first = tries[0][2]
        return {
            **BlocksJson.block(inner, hued(sheet)),
            "hue": colour_of(sheet.hue),
            "tint": tint_of(sheet.hue) if is_tinted else "",
            "sizes": sizes,
            # What surely does not fit is not tried, what surely fits is not measured.
            "tries": [
                (letters, share, tall <= page)
                for letters, share, tall in tries
                if tall <= page * _SURELY or first == math.inf
            ],
            "led": first <= page * _LED,
            "near": self.few and page * _HALF < first <= page * _NEAR,
        }

    def table(self, table: Table) -> Json:
        """A table with the widths of its columns, and which of its rows may break over pages."""
        on_slide = self.document.kind.layout is Layout.SLIDES
        held = columns(table, self.room, _SLIDE_LETTERS if on_slide else TABLE_LETTERS)
        cells = [
            replace(self, spell=partial(spelled, ems=held.ems(column))).inlines
            for column in range(len(table.head))
        ]

        def row(inlines: tuple[Inlines, ...]) -> list[Json]:
            return [cell(one) for cell, one in zip(cells, inlines, strict=False)]

        return {
            **BlocksJson.table(self, replace(table, head=(), rows=())),
            "head": row(table.head),
            "rows": [row(one) for one in table.rows],
            "tall": [lines > WHOLE for lines in held.lines],
            "whole": held.height <= WHOLE_TABLE,
            "columns": held.widths,
            "size": held.size,
            "gap": held.gap,
            "title": self.spell(words(table.caption)),
        }

    def figure(self, figure: Figure) -> Json:
        """A figure with the file of its drawing, how large that is and where it may be cut."""
        on_slide = self.document.kind.layout is Layout.SLIDES
        chart = figure.chart if on_slide or self.room >= _ROOMY else figure.narrow
        self.drawings.append(("svg", drawing(chart.svg, on_slide=on_slide).encode()))
        width, height = size(chart.svg)
        return {
            **BlocksJson.figure(self, figure),
            "file": f"{len(self.drawings)}.svg",
            "size": [width, height],
            "cuts": cuts(chart.svg, width * _TALLEST, width * _SLICE),
            "title": self.spell(words(figure.caption) or figure.chart.title),
        }

    def drawn(self, picture: PictureFile | None) -> str:
        """The file of a picture, "" without one."""
        if picture is None:
            return ""
        self.drawings.append((picture.form, picture.data))
        return f"{len(self.drawings)}.{picture.form}"

    def attached(self, attachment: Attachment) -> str:
        """The file of what goes along, whose name readers see."""
        suffix = f"{slug(attachment.title) or 'annex'}.pdf"
        self.drawings.append((suffix, attachment.data))
        return f"{len(self.drawings)}.{suffix}"

    def picture(self, picture: Picture) -> Json:
        """A picture with its file."""
        self.drawings.append((picture.form, picture.data))
        held: Json = BlocksJson.picture(self, picture)
        file = f"{len(self.drawings)}.{picture.form}"
        return {**held, "file": file, "size": list(picture.size)}


LETTER = 11.0  # points
MEASURE = 405.0  # points: the longest line of running text
UPRIGHT, TURNED = 459.2, 705.8  # points of width between the margins
_TALL, _TALL_TURNED = 685.0, 430.0  # points that are surely less than a page, as heights are
POSTER = 739.8  # the same on A3
SLIDE = 480.0  # the same on a slide, whose letters are drawn more than half as large again
# Letters of a sheet in points, and the share of the width that its charts have: the largest first.
_SHEET = ((10.0, 1.0), (9.0, 0.85), (8.5, 0.8))
_TINTED = ((11.0, 1.0), (10.0, 1.0), (10.0, 0.85), (9.5, 0.8), (9.0, 0.7))
_SURELY = 1.2  # times a page: a sheet that seems so tall is taller than one
_EDGES, _RULE, _TITLE = 23.0, 9.0, 18.0  # points that a sheet has around its blocks
_HALF, _NEAR = 0.49, 0.76  # of a page: what may be made half of one, where it seems so tall
_LED = 1.1  # of a page: with a taller one what leads to it would stand alone
TABLE_LETTERS = TableLetters(NARROWNESS, sizes=(9.0, 8.5, 8.0, 7.5, 7.0), gap=12.0, small_gap=7.0)
_SLIDE_LETTERS = TableLetters(NARROWNESS, sizes=(11.0, 10.5, 10.0), gap=12.0, small_gap=9.0)
_INDENT = 16.0
_ABREAST = 2
_ROOMY = 300.0
_UNTITLED = "–"
_FACT = 6.0
_TALLEST = 1.75  # times its width: a taller chart is cut into slices
_SLICE = 1.2  # times its width: how tall they are, so that no page is too short for one
