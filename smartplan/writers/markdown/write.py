"""Blocks as Markdown that reads well as it is, on a git host, and in every CommonMark tool."""

import re
from collections.abc import Iterator
from html import escape

from smartplan import wording
from smartplan.blocks import (
    Block,
    Blocks,
    BookRef,
    Box,
    Break,
    Code,
    Contents,
    Divider,
    Drawn,
    Emphasis,
    Facts,
    Figure,
    Gap,
    Heading,
    Illustration,
    Inline,
    Inlines,
    Items,
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
    Toned,
)
from smartplan.books.compose import Book
from smartplan.books.escape import readable, uncalling, unopened
from smartplan.books.library import Layout
from smartplan.books.words import words
from smartplan.unseen import flat, visible, visible_lines
from smartplan.writers.chart_numbers import sides
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.markdown.contents import anchors, contents
from smartplan.writers.markdown.pipes import filled, pipes, plain_cell


def write(document: Book) -> str:
    """A whole document as Markdown: CommonMark with pipe tables and footnotes, no HTML."""
    blocks = MarkdownBlocks(document)
    parts = [*blocks.head(), *blocks.blocks(document.blocks), *blocks.foot()]
    return visible_lines("\n\n".join(part for part in parts if part) + "\n")


class MarkdownBlocks:
    """Turns blocks into Markdown; it only carries the document that references need.

    With `folds`, details are folded as git hosts can, which takes a little HTML.
    """

    def __init__(self, document: Book, *, folds: bool = False) -> None:
        """Blocks of this document."""
        self.document = document
        self.folds = folds
        self.lang = document.lang
        self.anchors = anchors(document)

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
                fence = "`" * max(3, _longest_ticks(text) + 1)
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
            case Contents():  # git hosts show them by themselves
                return
            case Facts(facts):
                yield "\n".join(
                    f"- **{self.inlines(fact.value)}** {self.inlines(fact.label)}"
                    for fact in facts
                )
            case Signature(title, signatories):
                yield self.inlines(title)
                for signatory in signatories:
                    office, name = self.inlines(signatory.office), self.inlines(signatory.name)
                    line = f"{office}\\\n\\\n{_TO_SIGN}"
                    yield f"{line}\\\n**{name}**" if name else line

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
        yield f"**{figure.label}.** {said}{mark}"
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

    def cell(self, inlines: Inlines) -> str:
        """Inlines in a table: one line, every `|` escaped, in names as well."""
        text = _AFTER_STOP.sub(r"\1 ", self.inlines(inlines))
        return _PIPE.sub(r"\|", _CELL_BREAK.sub("; ", text))

    def inlines(self, inlines: Inlines) -> str:
        """Inlines as Markdown."""
        text = ""
        for inline in inlines:
            piece = self.inline(inline)
            if piece.startswith("[") and _ENDS_IN_CALL.search(text):
                text = f"{text[:-1]}\\!"  # a link behind it: the two would be an image
            text += piece
        return text

    def inline(self, inline: Inline) -> str:  # noqa: C901, PLR0912 -- one case per kind
        """One inline."""
        match inline:
            case Plain(text):
                return readable(text)
            case Strong(inner):
                return _wrapped("**", self.inlines(inner))
            case Emphasis(inner):
                return _wrapped("*", self.inlines(inner))
            case Gap(text):
                return f"*{readable(text)}*"
            case Code(text):
                return _code(text)
            case Link(href, inner):
                # a link as it is: no second one can come of its words
                said = self.inlines(inner).replace(f":{_APART}//", "://")
                return f"[{said}](<{_SPOILERS.sub(_percent, href)}>)"
            case Ref(target, inner):
                text = self.inlines(inner) or readable(self.document.labels.get(target, target))
                anchor = self.anchors.get(target)
                return f"[{text}](#{anchor})" if anchor else text
            case BookRef(book, _, inner):
                return self.book(book, inner)
            case NoteRef(number):
                return f"[^{number}]"
            case Illustration():
                return f"*({FIXED_WORDS['illustration'].say(self.lang)})*"
            case Break():
                return "\\\n"
            case Toned(_, inner):
                return self.inlines(inner)
            case Revised(fate, text):
                return _wrapped("~~" if fate == "gone" else "**", readable(text))
            case Drawn(text):
                return f"`{text}`"

    def book(self, name: str, inner: Inlines) -> str:
        """A link to another document of the set."""
        for kind in self.document.books:
            if kind.name == name:
                text = self.inlines(inner) or readable(self.document.say(kind.title))
                return f"[{text}]({kind.stem}.md)"
        return self.inlines(inner) or readable(name)


def _code(text: str) -> str:
    """A name as it is typed: nothing in it ends the span, and no line break does."""
    text = visible(text)
    ticks = "`" * (_longest_ticks(text) + 1)
    # A blank at both ends goes, and a tick must not stand beside those of the span.
    is_edged = (text[:1] in _PADDED and text[-1:] in _PADDED) or "`" in text[:1] + text[-1:]
    pad = " " if is_edged else ""
    return f"{ticks}{pad}{text}{pad}{ticks}" if text.strip() else text


def _wrapped(sign: str, text: str) -> str:
    return f"{sign}{text}{sign}" if text.strip() else text


def _prefixed(sign: str, text: str) -> str:
    return "\n".join((sign + line).rstrip() for line in text.split("\n"))


def _longest_ticks(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _percent(found: "re.Match[str]") -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


_APART = "&#8203;"
_TO_SIGN = r"\_" * 24
_PADDED = frozenset("` ")
_AFTER_STOP = re.compile(r"([.!?:;,][*_]*) *\\\n")
_CELL_BREAK = re.compile(r" *\\\n")
_PIPE = re.compile(r"(?<!\\)\|")
_ENDS_IN_CALL = re.compile(r"(?<!\\)(?:\\\\)*!$")
_TICKED = 2  # what belongs to an item that can be ticked stands below its words, not its box
_SPOILERS = re.compile(r"[\s<>\\|]")
_REMARKS = frozenset({"note", "warning", "missing"})
