"""Blocks as lines for a terminal: as wide as it is, words first, colour only as an addition."""

from collections.abc import Iterator, Sequence

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
from smartplan.telling.telling import Telling
from smartplan.unseen import flat, visible
from smartplan.value import dataclass
from smartplan.wording import Lang
from smartplan.writers.chart_numbers import sides
from smartplan.writers.course_words import bars_items, timeline_items
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.text.columns import NO_BREAK, STEP, Run, columns, length, wrapped
from smartplan.writers.text.terminal import WIDTH, Line


def write(telling: Telling, lang: Lang, width: int = WIDTH) -> Iterator[Line]:
    """All that is told, and at the end what to run next."""
    yield from lines(telling.blocks(), lang, width)
    if telling.after:
        if telling.sections:
            yield []
        yield from lines(telling.after, lang, width)
    text, command = telling.hint
    if command:
        has_room = len(text) + len(command) <= width or len(command) > width
        hint = [(text, "muted"), (command, "accent")]
        yield from ([], hint) if has_room else ([], hint[:1], hint[1:])


def lines(blocks: Blocks, lang: Lang, width: int = WIDTH) -> Iterator[Line]:
    """Blocks as lines."""
    yield from map(_printed, _Lines(lang, width).blocks(blocks, 0))


def _printed(line: Line) -> Line:
    return [(words.replace(NO_BREAK, " "), style) for words, style in line]


@dataclass(slots=True)
class _Lines:
    """Blocks below each other; what stands under a heading of the second level is set in."""

    lang: Lang
    width: int
    inset: int = 0

    def blocks(self, blocks: Blocks, indent: int) -> Iterator[Line]:
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Heading) and not indent:
                self.inset = 0 if block.level == 1 else STEP
            if before is not None and _is_apart(before, block):
                yield []
            yield from self.block(block, indent)
            before = block

    def block(self, block: Block, indent: int) -> Iterator[Line]:  # noqa: C901, PLR0912 -- one case per kind
        at = indent or self.inset
        match block:
            case Heading():
                yield from self.heading(block, indent)
            case Paragraph(inlines):
                hang = STEP if any(isinstance(one, Break) for one in inlines) else 0
                yield from self.wrapped(inlines, at, at + hang)
            case Items():
                yield from self.items(block, indent or STEP)
            case Terms(rows):
                yield from self.terms(rows, indent or STEP)
            case Quote(blocks):
                yield from self.blocks(blocks, at + STEP)
            case Listing(text):
                yield from ([(f"{' ' * (at + STEP)}{line}", "")] for line in text.split("\n"))
            case Divider():
                yield [("─" * self.width, "muted")]
            case Table():
                yield from self.table(block, at)
            case Figure():
                yield from self.figure(block, at)
            case Picture(alt=alt, label=label, caption=caption):
                said = (Plain(f"{label}. "), *caption, Plain(" ")) if label else ()
                yield from self.wrapped((*said, Plain(f"[{alt}]")), at, at + STEP)
            case Box():
                yield from self.box(block, indent)
            case Facts(facts):
                for fact in facts:
                    pair = (Strong(fact.value), Plain(" "), *fact.label)
                    yield from self.wrapped(pair, at, at + STEP)
            case IndicatorBars():
                yield from self.items(bars_items(block), indent or STEP)
            case Timeline():
                yield from self.items(timeline_items(block), indent or STEP)
            case Clauses(rows):
                for clause in rows:
                    yield from self.wrapped(clause.inlines, at, at + STEP)
            case Signature(title, signatories):
                yield from self.wrapped(title, at, at)
                for one in signatories:
                    yield from self.wrapped((*one.office, Plain(" "), *one.name), at, at + STEP)
                    for line in one.below:
                        yield from self.wrapped(line, at + STEP, at + STEP)
            case Letterhead(name, dated):
                yield from self.wrapped(name, at, at + STEP, "strong")
                yield from self.wrapped(dated, at, at + STEP)
            case PageBreak() | Contents():
                return

    def heading(self, heading: Heading, indent: int) -> Iterator[Line]:
        style = _HEADINGS[heading.level]
        number = (Plain(f"{heading.number} "),) if heading.number else ()
        number = (Plain(_RULE), *number) if heading.level == _RULED else number
        yield from self.wrapped((*number, *heading.inlines), indent, indent + STEP, style)

    def items(self, items: Items, indent: int) -> Iterator[Line]:
        for position, item in enumerate(items.items, items.start):
            box = "[x] " if items.tick(position - items.start).is_set else "[ ] "
            mark = f"{position}. " if items.ordered else box if items.boxes else "- "
            inner = list(self.blocks(item, indent + len(mark)))
            for row, line in enumerate(inner):
                if row:
                    yield line
                else:
                    (blanks, _), *rest = line or [("", "")]
                    said = blanks[indent + len(mark) :]
                    yield [(" " * indent + mark, "muted"), (said, ""), *rest]

    def terms(self, rows: Sequence[tuple[Inlines, Inlines]], indent: int) -> Iterator[Line]:
        """Each word with what is said of it beside it."""
        labels = [self.runs(word) for word, _ in rows]
        width = max([_TERM, *(length(label) + 1 for label in labels)])
        for label, (_, told) in zip(labels, rows, strict=True):
            room = indent + width
            gap = " " * (width - length(label))
            for row, line in enumerate(self.wrapped(told, room, room)):
                yield line if row else [(" " * indent, ""), *label, (gap, ""), *line[1:]]

    def table(self, table: Table, indent: int) -> Iterator[Line]:
        """Caption and columns as wide as what is in them; the widest give way if they must."""
        if table.label:
            yield from self.wrapped((Strong((Plain(table.label),)), Plain(". "), *table.caption))
        elif table.caption:
            yield from self.wrapped(table.caption)
        head = [self.runs(cell, "muted") for cell in table.head]
        last = len(table.rows) - 1 if table.total else -1
        body = [
            [self.runs(cell, "strong" if position == last else "") for cell in row]
            for position, row in enumerate(table.rows)
        ]
        has_head = any(words for cell in head for words, _ in cell)
        rows = [head, *body] if has_head else body
        yield from columns(rows, table.align, indent, self.width)

    def figure(self, figure: Figure, indent: int) -> Iterator[Line]:
        """Caption, what the chart finds, its numbers, where they come from."""
        label = f"{figure.label}. " if figure.label else ""
        finding = (Plain(label), *figure.caption, Plain(f" {figure.chart.title}"))
        mark = (Plain(" "), Illustration()) if figure.illustration else ()
        yield from self.wrapped((*finding, *mark), indent, indent + STEP)
        numbers = figure.chart.table
        rows = [[[(flat(cell), "muted")] for cell in numbers.head]]
        rows += [[[(flat(cell), "")] for cell in row] for row in numbers.rows]
        yield from columns(rows, sides(numbers), indent, self.width)
        if figure.source:
            source = f"{FIXED_WORDS['source'].say(self.lang)}: {figure.source}"
            yield from self.wrapped((Plain(source),), indent, indent + STEP)

    def box(self, box: Box, indent: int) -> Iterator[Line]:
        """What belongs together: its title, and what is in it below."""
        title: Inlines = box.title
        if box.kind in {"note", "warning", "missing", "speaker"} and not title:
            title = (Plain(FIXED_WORDS[box.kind].say(self.lang)),)
        if title:
            yield from self.wrapped(title, indent, indent + STEP, "strong")
            self.inset = STEP
        yield from self.blocks(box.blocks, indent)

    def wrapped(
        self, inlines: Inlines, first: int = 0, rest: int = 0, style: str = ""
    ) -> Iterator[Line]:
        return wrapped(self.runs(inlines, style), first, rest, self.width)

    def runs(self, inlines: Inlines, style: str = "") -> list[Run]:
        return [run for inline in inlines for run in self.run(inline, style)]

    def run(self, inline: Inline, style: str) -> list[Run]:  # noqa: C901, PLR0912 -- one case per kind
        match inline:
            case Plain(text):
                return [(flat(text), style)]
            case Code(text):  # a name is not broken over two lines
                return [(visible(text).replace(" ", NO_BREAK), style)]
            case Strong(inner):
                return self.runs(inner, style or "strong")
            case Emphasis(inner):
                return self.runs(inner, style)
            case Toned(tone, inner):
                return self.runs(inner, tone)
            case Revised(fate, text):
                opening, closing, colour = _MARKS[fate]
                return [(f"{opening}{flat(text)}{closing}", colour)]
            case Drawn(text):
                return [(text.replace(" ", NO_BREAK), "accent" if style != "muted" else style)]
            case Link(href, inner):
                said = self.runs(inner, style)
                is_told = "".join(words for words, _ in said) == href
                return said if is_told else [*said, (f" ({visible(href)})", "muted")]
            case Ref(target, inner):
                return self.runs(inner, style) or [(visible(target), style)]
            case BookRef(book, _, inner):
                return self.runs(inner, style) or [(visible(book), style)]
            case NoteRef(number):
                return [(f"[{number}]", "muted")]
            case Illustration():
                return [(f"({FIXED_WORDS['illustration'].say(self.lang)})", "muted")]
            case Unfilled(text):
                return [(flat(text), "muted")]
            case Break():
                return [("\n", "")]


def _is_apart(before: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks."""
    if isinstance(before, Heading):
        return isinstance(block, Heading) and before.level == 1
    if isinstance(before, Paragraph):
        if isinstance(block, Items | Terms):
            return False
        last = before.inlines[-1] if before.inlines else None
        while isinstance(last, Toned | Strong | Emphasis):
            last = last.inlines[-1]
        return not (isinstance(last, Plain) and last.text.endswith(":"))
    return True


_TERM = 12
_HEADINGS = {1: "strong", 2: "strong", 3: "muted", 4: "accent"}
_RULED, _RULE = 3, "── "
_MARKS = {"gone": ("[-", "-]", "error"), "come": ("{+", "+}", "good")}
