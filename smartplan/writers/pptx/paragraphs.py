"""Blocks of words as the paragraphs of a text box, and how high they are."""

from collections.abc import Iterable

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Clauses,
    Fact,
    Facts,
    Heading,
    IndicatorBars,
    Inline,
    Inlines,
    Items,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Signature,
    Strong,
    Terms,
    Timeline,
)
from smartplan.value import dataclass, replace
from smartplan.wording import Lang
from smartplan.writers.course_words import bars_items, timeline_items
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.pptx.area import emu
from smartplan.writers.pptx.scale import Scale
from smartplan.writers.pptx.texts import Ink, Voice, paragraph, run, runs


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its words, how large they are against the others, and how it stands.

    `mark` is what stands before it: a bullet, a number, a box to tick.
    """

    inlines: Inlines
    share: float = 1
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    level: int = 0
    mark: str = ""
    above: float = 0.35
    centred: bool = False

    def size(self, base: float) -> float:
        """The size of its letters where usual ones have `base` points."""
        return max(round(base * self.share * 2) / 2, _SMALLEST)

    def indent(self, base: float) -> float:
        """How far its words stand in."""
        return (self.level + (1 if self.mark else 0)) * _STEP * base

    def height(self, width: float, base: float, scale: Scale) -> float:
        """How high it is in a width, all of it in points."""
        return scale.high(self.inlines, self.size(base), width - self.indent(base), bold=self.bold)

    def xml(self, base: float, voice: Voice, *, is_first: bool) -> str:
        """It as a paragraph of DrawingML."""
        size = self.size(base)
        ink = Ink(size, self.bold, self.italic, self.colour)
        inside = runs(self.inlines, ink, voice)
        before = 0 if is_first else self.above * base
        props = (
            '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
        )
        if self.mark == BULLET:
            props += f'<a:buFont typeface="Arial"/><a:buChar char="{BULLET}"/>'
        else:
            props += "<a:buNone/>"
        side = ' algn="ctr"' if self.centred else ' algn="l"'
        left = emu(self.indent(base))
        hang = f' marL="{left}" indent="{-emu(_STEP * base) if self.mark else 0}"'
        if self.mark and self.mark != BULLET:
            mark = ink if not self.mark[0].isdigit() else replace(ink, bold=True, colour="accent")
            inside = f"{run(self.mark + TAB, mark, voice)}{inside}"
            props += f'<a:tabLst><a:tab pos="{left}" algn="l"/></a:tabLst>'
        return paragraph(inside, more=hang + side, props=props, size=size)


def height_of(paras: Iterable[Para], width: float, base: float, scale: Scale) -> float:
    """How high paragraphs are together, whose usual letters have `base` points."""
    found = 0.0
    for at, para in enumerate(paras):
        found += para.height(width, base, scale) + (para.above * base if at else 0)
    return found


def xml_of(paras: Iterable[Para], base: float, voice: Voice) -> str:
    """Paragraphs as DrawingML."""
    return "".join(para.xml(base, voice, is_first=not at) for at, para in enumerate(paras))


def paragraphs(block: Block, lang: Lang, level: int = 0) -> tuple[Para, ...] | None:  # noqa: C901, PLR0912 -- one case per kind
    """The paragraphs of a block of words; None for what is no such block."""
    match block:
        case Heading(inlines=inlines):
            return (Para(inlines, 1.05, bold=True, above=0.7),)
        case Paragraph(inlines):
            return (Para(inlines, level=level),)
        case Items():
            return _items(block, lang, level)
        case Terms():
            return _items(block.items, lang, level)
        case IndicatorBars():
            return _items(bars_items(block), lang, level)
        case Timeline():
            return _items(timeline_items(block), lang, level)
        case Quote(blocks):
            held = all_of(blocks, lang, level + 1)
            return tuple(replace(one, italic=True, colour="muted") for one in held)
        case Listing(text):
            return tuple(Para((Plain(line),), 0.8, above=0) for line in text.split("\n"))
        case Clauses(rows):
            return tuple(Para(row.inlines) for row in rows)
        case Signature():
            return _signed(block)
        case Facts(facts):
            return tuple(_told(fact) for fact in facts)
        case Box():
            return _boxed(block, lang, level)
        case _:
            return None


def all_of(blocks: Blocks, lang: Lang, level: int = 0) -> tuple[Para, ...]:
    """The paragraphs of all blocks of words among some."""
    return tuple(para for block in blocks for para in paragraphs(block, lang, level) or ())


def plain_of(block: Block) -> Inlines:
    """The words of a block on one line."""
    found: list[Inline] = []
    for at, para in enumerate(paragraphs(block, "id") or ()):
        found += [*((Plain(" "),) if at else ()), *para.inlines]
    return tuple(found)


def _items(items: Items, lang: Lang, level: int) -> tuple[Para, ...]:
    found: list[Para] = []
    for at, item in enumerate(items.items):
        held = list(all_of(item, lang, level))
        mark = f"{items.start + at}." if items.ordered else BULLET
        if items.boxes:
            mark = "☑" if items.tick(at).is_set else "☐"
        if held:
            found.append(replace(held[0], mark=mark, above=_TIGHT))
            found += [
                replace(one, level=one.level + 1, above=_TIGHT) if not one.mark else one
                for one in held[1:]
            ]
    return tuple(found)


def _boxed(box: Box, lang: Lang, level: int) -> tuple[Para, ...] | None:
    """A box of words; what is said to a slide does not stand on it."""
    if box.kind == "speaker":
        return ()
    inner = [paragraphs(block, lang, level) for block in box.blocks]
    if any(held is None for held in inner):
        return None
    title = box.title
    if not title and box.kind in _NAMED:
        title = (Plain(FIXED_WORDS[box.kind].say(lang)),)
    colour = "muted" if box.kind == "missing" else "ink"
    head = (Para(title, bold=True, colour=colour, above=0.6),) if title else ()
    share = _LEAD if box.kind == "lead" else 1
    rest = [
        replace(
            para, share=para.share * share, colour=para.colour if para.colour != "ink" else colour
        )
        for held in inner
        for para in held or ()
    ]
    if box.kind == "centred":
        rest = [replace(para, centred=True) for para in rest]
    return (*head, *rest)


def _signed(block: Signature) -> tuple[Para, ...]:
    title = (Para(block.title),) if block.title else ()
    found = [Para((Strong(one.office), Plain("  "), *one.name)) for one in block.signatories]
    return (*title, *found)


def _told(fact: Fact) -> Para:
    return Para((Strong(fact.value), Plain(" "), *fact.label))


BULLET = "•"
TAB = "\t"
_SMALLEST = 9.0
_STEP = 1.1  # sizes of letters that a list stands in
_TIGHT = 0.3
_LEAD = 1.15
_NAMED = frozenset({"note", "warning", "missing"})
