"""Blocks: a document as plain values, so that every writer tells the same. No markup inside."""

from __future__ import annotations

from typing import Literal

from smartplan.courses import IndicatorBars, Timeline
from smartplan.figures import Chart, ChartTable, Figure, Picture, PictureForm
from smartplan.inlines import (
    Amount,
    BookRef,
    Break,
    Code,
    Drawn,
    Emphasis,
    FieldMark,
    Illustration,
    Inline,
    Inlines,
    Link,
    NoteRef,
    OtherLanguage,
    Plain,
    Ref,
    Revised,
    Strong,
    Tone,
    Toned,
    Unfilled,
)
from smartplan.signing import Clause, Clauses, Letterhead, Signature, SignatureLine
from smartplan.value import Value

# The whole vocabulary has one door.
__all__ = [
    "Align",
    "Amount",
    "Block",
    "Blocks",
    "BookRef",
    "Box",
    "BoxKind",
    "Break",
    "Chart",
    "ChartTable",
    "Clause",
    "Clauses",
    "Code",
    "Contents",
    "ContentsEntry",
    "Divider",
    "Drawn",
    "Emphasis",
    "Fact",
    "Facts",
    "FieldMark",
    "Figure",
    "Heading",
    "Illustration",
    "IndicatorBars",
    "Inline",
    "Inlines",
    "Items",
    "Letterhead",
    "Link",
    "Listing",
    "Note",
    "NoteRef",
    "OtherLanguage",
    "PageBreak",
    "Paragraph",
    "Picture",
    "PictureForm",
    "Plain",
    "Quote",
    "Ref",
    "Revised",
    "Signature",
    "SignatureLine",
    "Strong",
    "Table",
    "Terms",
    "Tick",
    "Timeline",
    "Tone",
    "Toned",
    "Unfilled",
]  # fmt: skip


class Heading(Value):
    """A heading, level 1 (chapter) to 4; `number` is "Bab I", "1.1" or empty.

    `front` is one of what stands before the first chapter: a foreword, the drafting team.
    """

    level: int
    inlines: Inlines
    id: str
    number: str = ""
    front: bool = False


class Paragraph(Value):
    """A paragraph."""

    inlines: Inlines


class Tick(Value):
    """The box before something that is to be done; `mark` is a name that readers do not see."""

    is_set: bool
    mark: str = ""


class Items(Value):
    """A list; an ordered one begins with `start`, one with `boxes` is to be ticked off.

    `ticks` says of each item how its box stands; without it they are all empty.
    """

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True
    boxes: bool = False
    ticks: tuple[Tick, ...] = ()

    def tick(self, at: int) -> Tick:
        """The box of an item, by its place from 0 on."""
        return self.ticks[at] if self.ticks else Tick(is_set=False)


class Terms(Value):
    """Short words, each with what there is to say of it."""

    rows: tuple[tuple[Inlines, Inlines], ...]

    @property
    def items(self) -> Items:
        """The same as a list, for forms that set no words beside others."""
        return Items(
            tuple((Paragraph((Strong(word), Plain(": "), *told)),) for word, told in self.rows)
        )


class Quote(Value):
    """A quotation."""

    blocks: Blocks


class Listing(Value):
    """Text as it is typed, over several lines."""

    text: str


class Divider(Value):
    """A thin rule."""


Align = Literal["left", "center", "right"]


class Table(Value):
    """A table; `label` is "Tabel 3.2", empty with the caption where it has none.

    `filter_by` has the columns (from 0) that a reader may choose values of; `widths` are relative.
    """

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    align: tuple[Align, ...]
    id: str = ""
    label: str = ""
    caption: Inlines = ()
    wide: bool = False
    filter: bool = False
    filter_by: tuple[int, ...] = ()
    total: bool = False
    rowhead: bool = False
    widths: tuple[float, ...] = ()


BoxKind = Literal[
    "note",
    "warning",
    "missing",
    "lead",
    "cards",
    "card",
    "columns",
    "column",
    "details",
    "landscape",
    "sheet",
    "pair",
    "centred",
    "speaker",
    "foot",
]


class Box(Value):
    """Blocks that belong together. `hue` is the id of a dimension whose colour marks it.

    A `sheet` is not split over pages as long as it fits on one, and its headings count as those
    of the document; a `pair` holds two columns, of two thirds and one third; what is `centred`
    heads an official text; `speaker` is what is said to a slide, and is not on it; `foot` stands
    small at the foot of a slide: where what it shows is from.
    """

    kind: BoxKind
    title: Inlines
    blocks: Blocks
    id: str = ""
    hue: str = ""


class Fact(Value):
    """A key figure: the value large, what it counts small."""

    value: Inlines
    label: Inlines


class Facts(Value):
    """Key figures side by side."""

    facts: tuple[Fact, ...]


class PageBreak(Value):
    """A new page where there are pages."""


class Contents(Value):
    """Where the lists of contents, tables and figures stand, in forms that print them.

    Without it they stand before everything else.
    """


Block = (
    Heading
    | Paragraph
    | Items
    | Terms
    | Quote
    | Listing
    | Divider
    | Table
    | Figure
    | Picture
    | Box
    | Facts
    | IndicatorBars
    | Timeline
    | Signature
    | Clauses
    | Letterhead
    | PageBreak
    | Contents
)
Blocks = tuple[Block, ...]


class Note(Value):
    """A note or source at the end of the document; it is pointed at `uses` times."""

    number: int
    inlines: Inlines
    uses: int


class ContentsEntry(Value):
    """A line of a list of contents, tables or figures."""

    id: str
    number: str
    title: str
    level: int = 1
