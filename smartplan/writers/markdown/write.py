"""Blocks as Markdown that reads well as it is, on a git host, and in every CommonMark tool."""

from collections.abc import Iterator
from html import escape

from smartplan import wording
from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Clauses,
    Contents,
    Divider,
    Facts,
    Figure,
    Heading,
    Illustration,
    IndicatorBars,
    Items,
    Letterhead,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Plain,
    Quote,
    Signature,
    Table,
    Terms,
    Timeline,
)
from smartplan.books.compose import Book
from smartplan.books.escape import readable, uncalling, unopened
from smartplan.books.library import Layout
from smartplan.books.words import words
from smartplan.unseen import flat, visible_lines
from smartplan.writers.chart_numbers import sides
from smartplan.writers.course_words import bars_items, timeline_items
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.markdown.contents import contents
from smartplan.writers.markdown.inlines import MarkdownInlines, longest_ticks
from smartplan.writers.markdown.pipes import filled, pipes, plain_cell


def write(document: Book) -> str:
    """A whole document as Markdown: CommonMark with pipe tables and footnotes, no HTML."""
    blocks = MarkdownBlocks(document)
    parts = [*blocks.head(), *blocks.blocks(document.blocks), *blocks.foot()]
    return visible_lines("\n\n".join(part for part in parts if part) + "\n")


class MarkdownBlocks(MarkdownInlines):
    """Turns blocks into Markdown.

    With `folds`, details are folded as git hosts can, which takes a little HTML.
    """

    def __init__(self, document: Book, *, folds: bool = False) -> None:
        """Blocks of this document."""
        super().__init__(document)
        self.folds = folds

    def head(self) -> Iterator[str]:
        """Title, region and imprint; a book also lists what it holds."""
        kind, imprint = self.document.kind, self.document.imprint
        book = self.document.say(kind.book)
        title = self.document.say(kind.title)
        yield f"# {readable(f'{book}: {title}' if book else title)}"
        facts = [imprint.region, imprint.plan, imprint.period, imprint.status]
        yield " · ".join(readable(fact) for fact in facts if fact)
        if imprint.disclaimer:
            yield f"> {readable(imprint.disclaimer)}"
        if kind.layout is Layout.BOOK:
            yield contents(self.document, self.anchors)

    def foot(self) -> Iterator[str]:
        """Footnotes, and which version this is."""
        notes = [f"[^{note.number}]: {self.inlines(note.inlines)}" for note in self.document.notes]
        yield "\n".join(notes)
        imprint = self.document.imprint
        version = FIXED_WORDS["version"].say(self.lang)
        stamps = [f"{version} {readable(imprint.version)}"] if imprint.version else []
        stamps += [wording.day(imprint.updated, self.lang)] if imprint.updated else []
        yield f"---\n\n{', '.join(stamps)}" if stamps else ""

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        """Each block as a piece of Markdown."""
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 -- one case per kind
        """One block."""
        match block:
            case Heading(level, inlines, _, number):
                sign = "#" * min(level + 1, 6)
                joint = ". " if number and level == 1 else " "
                yield f"{sign} {f'{number}{joint}' if number else ''}{self.inlines(inlines)}"
            case Paragraph(inlines):
                yield unopened(self.inlines(inlines))
            case Items():
                yield self.items(block)
            case Terms(rows):
                pairs = [f"- **{self.inlines(word)}** {self.inlines(told)}" for word, told in rows]
                yield "\n".join(pair.replace("\\\n", "\\\n  ") for pair in pairs)
            case Quote(blocks):
                yield _prefixed("> ", "\n\n".join(self.blocks(blocks)))
            case Listing(text):
                fence = "`" * max(3, longest_ticks(text) + 1)
                yield f"{fence}\n{text}\n{fence}"
            case Divider() | PageBreak():
                yield "---"
            case Table():
                yield from self.table(block)
            case Figure():
                yield from self.figure(block)
            case Picture():
                yield self.picture(block)
            case Box():
                yield from self.box(block)
            case Contents():  # they stand at the head
                return
            case Facts(facts):
                yield "\n".join(
                    f"- **{self.inlines(fact.value)}** {self.inlines(fact.label)}"
                    for fact in facts
                )
            case IndicatorBars():
                yield self.items(bars_items(block))
            case Timeline():
                yield self.items(timeline_items(block))
            case Clauses(rows):
                yield "\n".join(f"- {self.inlines(one.inlines)}" for one in rows)
            case Letterhead():
                yield from self.letterhead(block)
            case Signature(title, signatories):
                if title:
                    yield self.inlines(title)
                for one in signatories:
                    office, name = self.inlines(one.office), self.inlines(one.name)
                    below = [self.inlines(line) for line in one.below]
                    yield "\\\n".join([office, f"**{name}**" if name else _TO_SIGN, *below])

    def letterhead(self, head: Letterhead) -> Iterator[str]:
        """Whom the letter is for as a heading, then the government, place and day."""
        if head.name:
            yield f"## {self.inlines(head.name)}"
        imprint = self.document.imprint
        if government := imprint.government or imprint.region:
            yield f"**{readable(government.upper())}**"
        if head.dated:
            yield unopened(self.inlines(head.dated))

    def items(self, items: Items) -> str:
        """A list; what belongs to an item is indented below it."""
        lines = []
        for position, item in enumerate(items.items, items.start):
            tick = items.tick(position - items.start)
            box = "- [x] " if tick.is_set else "- [ ] "
            sign = f"{position}. " if items.ordered else box if items.boxes else "- "
            text = ("\n" if items.tight else "\n\n").join(self.blocks(item))
            indent = " " * (_TICKED if items.boxes else len(sign))
            mark = f" <!-- {tick.mark} -->" if tick.mark else ""
            lines.append(sign + _prefixed(indent, text).lstrip() + mark)
        return ("\n" if items.tight else "\n\n").join(lines)

    def table(self, table: Table) -> Iterator[str]:
        """Caption and pipe table."""
        if table.label:
            yield f"**{table.label}.** {self.inlines(table.caption)}"
        elif table.caption:
            yield self.inlines(table.caption)
        rows = [[self.cell(cell) for cell in row] for row in table.rows]
        if table.total and rows:
            rows[-1] = [f"**{cell}**" if cell else "" for cell in rows[-1]]
        yield pipes([self.cell(cell) for cell in table.head], rows, list(table.align))

    def figure(self, figure: Figure) -> Iterator[str]:
        """Caption, what the chart finds, its numbers, and where they come from."""
        numbers = filled(figure.chart.table)
        caption, finding = self.inlines(figure.caption), readable(figure.chart.title)
        said = f"{caption}. {finding}" if caption and caption != finding else finding
        mark = f" {self.inline(Illustration())}" if figure.illustration else ""
        label = f"**{figure.label}.** " if figure.label else ""
        yield f"{label}{said}{mark}"
        yield pipes(
            [plain_cell(cell) for cell in numbers.head],
            [[plain_cell(cell) for cell in row] for row in numbers.rows],
            list(sides(numbers)),
        )
        if figure.source:
            yield f"{FIXED_WORDS['source'].say(self.lang)}: {readable(figure.source)}"

    def picture(self, picture: Picture) -> str:
        """Caption, and what is to be seen: a text holds no pixels."""
        label = f"**{picture.label}.** " if picture.label else ""
        return f"{label}{self.inlines((*picture.caption, Plain(f' [{picture.alt}]')))}"

    def box(self, box: Box) -> Iterator[str]:
        """What belongs together: remarks as quotations, cards and columns one after another."""
        title = self.inlines(box.title)
        if box.kind in _REMARKS:
            word = title or FIXED_WORDS[box.kind].say(self.lang)
            text = "\n\n".join([f"**{word}**", *self.blocks(box.blocks)])
            yield _prefixed("> ", text)
            return
        if box.kind == "details" and self.folds:
            summary = uncalling(escape(flat(words(box.title)), quote=False))
            inside = "\n\n".join(self.blocks(box.blocks))
            yield f"<details><summary>{summary}</summary>\n\n{inside}\n\n</details>"
            return
        if title:
            yield f"**{title}**"
        yield from self.blocks(box.blocks)


def _prefixed(sign: str, text: str) -> str:
    return "\n".join((sign + line).rstrip() for line in text.split("\n"))


_TICKED = 2  # what belongs to an item that can be ticked stands below its words, not its box
_TO_SIGN = r"\_" * 24  # bare, it would be a rule across the page
_REMARKS = frozenset({"note", "warning", "missing", "speaker"})
