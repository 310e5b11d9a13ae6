"""Blocks as plain JSON values, for writers that hand a document on to another program.

Words are strings; everything else is an object whose `kind` is the block's name in lower case.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from smartplan.blocks import (
    Block,
    Blocks,
    BookRef,
    Box,
    Break,
    Clauses,
    Code,
    Contents,
    Divider,
    Drawn,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Illustration,
    IndicatorBars,
    Inline,
    Inlines,
    Items,
    Letterhead,
    Link,
    Listing,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    Plain,
    Quote,
    Ref,
    Revised,
    Signature,
    Strong,
    Table,
    Terms,
    Timeline,
    Toned,
    Unfilled,
)
from smartplan.books.compose import Book
from smartplan.value import dataclass
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.json.courses import bars_json, timeline_json

Json = Any


def _same(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class BlocksJson:
    """What a document's blocks are as JSON.

    `spell` is what becomes of every text. References lead only to ids that are there: `ids` has
    those of the blocks, the others become words.
    """

    document: Book
    ids: frozenset[str]
    spell: Callable[[str], str] = _same

    def blocks(self, blocks: Blocks) -> list[Json]:
        """Blocks one after another."""
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Json:  # noqa: C901, PLR0912 -- one case per kind
        """One block."""
        match block:
            case Heading(level, inlines, id, number, front):
                words = self.inlines(inlines)
                more: dict[str, Json] = {"front": True} if front else {}
                return _kind(block, level=level, inlines=words, id=id, number=number, **more)
            case Paragraph(inlines):
                return _kind(block, inlines=self.inlines(inlines))
            case Items(items, ordered, start, tight, boxes, ticks):
                inner = [self.blocks(item) for item in items]
                ticked = [tick.is_set for tick in ticks]
                marks: dict[str, Json] = {"boxes": True} if boxes else {}
                marks |= {"ticked": ticked} if any(ticked) else {}
                return _kind(
                    block, items=inner, ordered=ordered, start=start, tight=tight, **marks
                )
            case Terms():
                return self.block(block.items)
            case Quote(blocks):
                return _kind(block, blocks=self.blocks(blocks))
            case Listing(text):
                return _kind(block, text="\n".join(map(self.spell, text.split("\n"))))
            case Divider() | PageBreak() | Contents():
                return _kind(block)
            case Letterhead(name, dated, id):
                return _kind(block, name=self.inlines(name), dated=self.inlines(dated), id=id)
            case Table():
                return self.table(block)
            case Figure():
                return self.figure(block)
            case Picture():
                return self.picture(block)
            case Box(kind, title, blocks, id, hue):
                return _kind(
                    block,
                    box=kind,
                    title=self.inlines(title),
                    blocks=self.blocks(blocks),
                    id=id,
                    hue=hue,
                )
            case Facts(facts):
                pairs = [
                    {"value": self.inlines(fact.value), "label": self.inlines(fact.label)}
                    for fact in facts
                ]
                return _kind(block, facts=pairs)
            case IndicatorBars():
                return bars_json(block, self.inlines, self.spell)
            case Timeline():
                return timeline_json(block, self.inlines, self.spell)
            case Clauses(rows):
                parts = [
                    {
                        "label": self.inlines(one.label),
                        "mark": self.inlines(one.mark),
                        "text": self.inlines(one.text),
                    }
                    for one in rows
                ]
                return _kind(block, rows=parts)
            case Signature(title, signatories, alone):
                people = [
                    {
                        "office": self.inlines(one.office),
                        "name": self.inlines(one.name),
                        "below": [self.inlines(line) for line in one.below],
                    }
                    for one in signatories
                ]
                return _kind(block, title=self.inlines(title), signatories=people, alone=alone)

    def table(self, table: Table) -> Json:
        """A table with its cells."""
        return _kind(
            table,
            id=table.id,
            label=table.label,
            caption=self.inlines(table.caption),
            head=[self.inlines(cell) for cell in table.head],
            rows=[[self.inlines(cell) for cell in row] for row in table.rows],
            align=list(table.align),
            widths=list(table.widths),
            wide=table.wide,
            total=table.total,
            rowhead=table.rowhead,
        )

    def figure(self, figure: Figure) -> Json:
        """A figure with the words for those who cannot see it; the drawing itself stays out."""
        return _kind(
            figure,
            id=figure.id,
            label=figure.label,
            caption=self.inlines(figure.caption),
            title=self.spell(figure.chart.title),
            alt=self.spell(f"{figure.chart.title}. {figure.chart.desc}".strip(". ")),
        )

    def picture(self, picture: Picture) -> Json:
        """A picture with the words for those who cannot see it; its pixels stay out."""
        return _kind(
            picture,
            id=picture.id,
            label=picture.label,
            caption=self.inlines(picture.caption),
            alt=self.spell(picture.alt),
        )

    def inlines(self, inlines: Inlines) -> list[Json]:
        """Inlines one after another."""
        return [self.inline(inline) for inline in inlines]

    def inline(self, inline: Inline) -> Json:  # noqa: C901 -- one case per kind
        """One inline; words are just a string."""
        match inline:
            case Plain(text):
                return self.spell(text)
            case Strong(inner) | Emphasis(inner):
                return _kind(inline, inlines=self.inlines(inner))
            case Code(text) | Unfilled(text):
                return _kind(inline, text=self.spell(text))
            case Link(href, inner):
                return _kind(inline, href=href, inlines=self.inlines(inner))
            case Ref(target, inner):
                words = self.inlines(inner)
                words = words or [self.spell(self.document.labels.get(target, target))]
                to = target if target in self.ids else ""
                return _kind(inline, to=to, inlines=words)
            case BookRef(book, _, inner):
                return _kind(inline, inlines=self.inlines(inner) or [self._title(book)])
            case NoteRef(number):
                return _kind(inline, number=number)
            case Illustration():
                return _kind(inline, text=FIXED_WORDS["illustration"].say(self.document.lang))
            case Break():
                return _kind(inline)
            case Toned(tone, inner):
                return _kind(inline, tone=tone, inlines=self.inlines(inner))
            case Revised(fate, text):
                return _kind(inline, fate=fate, text=self.spell(text))
            case Drawn(text):
                return _kind(inline, text=self.spell(text))

    def _title(self, book: str) -> str:
        for kind in self.document.books:
            if kind.name == book:
                return self.spell(self.document.say(kind.title))
        return self.spell(book)


def places(blocks: Blocks) -> Iterator[str]:
    """The ids of blocks and of those inside them."""
    for block in blocks:
        if isinstance(block, _NAMED) and block.id:
            yield block.id
        if isinstance(block, Quote | Box):
            yield from places(block.blocks)
        if isinstance(block, Items):
            for item in block.items:
                yield from places(item)


def _kind(value: Block | Inline, **fields: Json) -> Mapping[str, Json]:
    return {"kind": type(value).__name__.lower(), **fields}


_NAMED = Heading | Table | Figure | Picture | Box | Letterhead
