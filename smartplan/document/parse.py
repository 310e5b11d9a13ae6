"""Markdown with directives becomes blocks, numbered in the order of reading."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast, get_args

from smartplan.document.attributes import Attributes, split_attributes
from smartplan.document.blocks import (
    Align,
    Block,
    Blocks,
    Box,
    BoxKind,
    Divider,
    Entry,
    Figure,
    Heading,
    Inlines,
    Items,
    Listing,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Strong,
    Table,
)
from smartplan.document.inlines import SLOT, InlineReader, markdown
from smartplan.document.lists import facts, signature
from smartplan.document.notes import Notes
from smartplan.document.numbers import Numbers
from smartplan.document.slots import ChartSlot, Draft, ProseSlot
from smartplan.document.words import words
from smartplan.failure import Failure
from smartplan.wording import Lang, Text

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a document, and what was counted while they were read."""

    blocks: Blocks
    labels: Mapping[str, str]
    contents: tuple[Entry, ...]
    tables: tuple[Entry, ...]
    figures: tuple[Entry, ...]
    notes: tuple[Note, ...]


def parse(draft: Draft, lang: Lang, *, numbered: bool = True) -> Parsed:
    """Read a rendered template."""
    reserved = set(_ASKED_ID.findall(draft.text))
    reserved |= {slot.id for slot in draft.slots if isinstance(slot, ChartSlot)}
    numbers = Numbers(lang, numbered, draft.file, frozenset(reserved))
    notes = Notes(draft.sources, lang)
    inline = InlineReader(draft.slots, notes)
    blocks = tuple(_Reader(draft, numbers, inline).lines(iter(draft.text.split("\n")), None))
    for target in sorted(inline.bare - numbers.labels.keys()):
        raise Failure(
            Text(
                f"{draft.file}: rujukan ke #{target} tidak menunjuk apa pun",
                f"{draft.file}: the reference to #{target} leads to nothing",
            )
        )
    return Parsed(
        blocks,
        numbers.labels,
        tuple(numbers.contents),
        tuple(numbers.tables),
        tuple(numbers.figures),
        notes.listed(),
    )


@dataclass(slots=True)
class _Reader:
    """Reads lines, then tokens. Inside a box headings have no numbers (`boxed`)."""

    draft: Draft
    numbers: Numbers
    inline: InlineReader
    boxed: bool = False

    def lines(self, lines: Iterator[str], closing: str | None) -> Iterator[Block]:
        """Blocks up to the closing line of a container, or to the end."""
        held: list[str] = []
        for line in lines:
            found = _CONTAINER.match(line)
            if not found:
                held.append(line)
                continue
            yield from self._markdown(held)
            held = []
            if not found[1]:
                if closing is None:
                    raise self._wrong(line, "tidak menutup apa pun", "closes nothing")
                return
            yield from self._container(found[1], found[2], lines)
        if closing is not None:
            raise self._wrong(f"::: {closing}", "tidak ditutup", "is not closed")
        yield from self._markdown(held)

    def _container(self, kind: str, rest: str, lines: Iterator[str]) -> Iterator[Block]:
        if kind == "pagebreak":
            yield PageBreak()
            return
        if kind not in _CONTAINERS:
            raise self._wrong(f"::: {kind}", "tidak dikenal", "is unknown")
        title, attributes = split_attributes(rest)
        inlines = self.inline.read(title)
        if attributes.id:
            self.numbers.claim(attributes.id, words(inlines), kind)
        inner = self if kind == "landscape" else replace(self, boxed=True)
        blocks = tuple(inner.lines(lines, kind))
        if kind == "facts":
            yield facts(blocks)
        elif kind == "signature":
            yield signature(inlines, blocks)
        else:
            hue = next(iter(attributes.classes), "")
            yield Box(cast("BoxKind", kind), inlines, blocks, attributes.id, hue)

    def _wrong(self, line: str, id: str, en: str) -> Failure:  # noqa: A002 -- the language code
        file = self.draft.file
        return Failure(Text(f'{file}: baris "{line}" {id}', f'{file}: the line "{line}" {en}'))

    def _markdown(self, lines: list[str]) -> Iterator[Block]:
        text = "\n".join(lines)
        if text.strip():
            yield from self.tokens(markdown().parse(text))

    def tokens(self, tokens: "list[Token]") -> Iterator[Block]:
        """The blocks of a stream of tokens."""
        caption: tuple[str, Attributes] | None = None
        at = 0
        while at < len(tokens):
            token = tokens[at]
            end = _closing(tokens, at)
            inner = tokens[at + 1 : end]
            match token.type:
                case "paragraph_open":
                    content = inner[0].content
                    if self.inline.trusted and content.startswith(_CAPTION):
                        caption = split_attributes(content[len(_CAPTION) :])
                    else:
                        yield from self._paragraph(content)
                case "table_open":
                    yield self._table(inner, caption)
                    caption = None
                case "heading_open":
                    yield self._heading(int(token.tag[1]), inner[0].content)
                case "bullet_list_open" | "ordered_list_open":
                    yield self._list(token, inner)
                case "blockquote_open":
                    yield Quote(tuple(self.tokens(inner)))
                case "fence":
                    yield Listing(token.content.rstrip("\n"))
                case "hr":
                    yield Divider()
            at = end + 1

    def _paragraph(self, content: str) -> Iterator[Block]:
        alone = SLOT.fullmatch(content.strip()) if self.inline.trusted else None
        slot = self.draft.slots[int(alone[1])] if alone else None
        match slot:
            case ProseSlot(text, inline=False):
                yield from self._prose(text)
            case ChartSlot(chart, narrow, caption, asked):
                inlines = self.inline.read(caption)
                id, label = self.numbers.figure(words(inlines) or chart.title, asked)  # noqa: A001
                yield Figure(chart, narrow, id, label, inlines)
            case _:
                if inlines := self.inline.read(content):
                    yield Paragraph(inlines)

    def _prose(self, text: str) -> Iterator[Block]:
        own = InlineReader((), self.inline.notes, trusted=False)
        if _ONE_PARAGRAPH.fullmatch(text := text.strip()):
            yield Paragraph(own.read(text))
            return
        yield from replace(self, inline=own, boxed=True).tokens(markdown().parse(text))

    def _heading(self, level: int, content: str) -> Block:
        if not self.inline.trusted:
            return Paragraph((Strong(self.inline.read(content)),))
        title, attributes = split_attributes(content)
        inlines = self.inline.read(title)
        if self.boxed:
            if attributes.id:
                self.numbers.claim(attributes.id, words(inlines), "")
            return Heading(min(level, 4), inlines, attributes.id)
        kind = next(iter(attributes.classes), "")
        id, number = self.numbers.heading(min(level, 4), words(inlines), attributes.id, kind)  # noqa: A001
        return Heading(min(level, 4), inlines, id, number)

    def _list(self, token: "Token", inner: "list[Token]") -> Items:
        items: list[Blocks] = []
        tight, at = True, 0
        while at < len(inner):
            end = _closing(inner, at)
            item = inner[at + 1 : end]
            tight = tight and all(part.hidden for part in item if part.level == token.level + 2
                                  and part.type == "paragraph_open")
            items.append(tuple(self.tokens(item)))
            at = end + 1
        ordered = token.type == "ordered_list_open"
        start = int(token.attrs.get("start", 1)) if ordered else 1
        return Items(tuple(items), ordered=ordered, start=start, tight=tight)

    def _table(
        self, inner: "list[Token]", caption: tuple[str, Attributes] | None
    ) -> Table:
        title, attributes = caption or ("", Attributes())
        words_of = self.inline.read(title)
        id, label = "", ""  # noqa: A001 -- the dialect's word
        if caption:
            id, label = self.numbers.table(words(words_of), attributes.id)  # noqa: A001
        align: list[Align] = []
        rows: list[tuple[Inlines, ...]] = []
        cells: list[Inlines] = []
        for token in inner:
            if token.type == "inline":
                cells.append(self.inline.read(token.content))
            elif token.type == "th_open":
                style = str(token.attrs.get("style", ""))
                align.append(cast("Align", style.partition(":")[2] or "left"))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        options = attributes.options
        return Table(
            head=rows[0],
            rows=tuple(rows[1:]),
            align=tuple(align),
            id=id,
            label=label,
            caption=words_of,
            wide="wide" in attributes.classes,
            filter="filter" in attributes.classes,
            filter_by=_columns(options.get("by", ""), len(align)),
            total="total" in attributes.classes,
            rowhead="rowhead" in attributes.classes,
            widths=_widths(options.get("widths", ""), len(align)),
        )


def _closing(tokens: "list[Token]", at: int) -> int:
    """Where what begins at a token ends; the same place for a token that stands alone."""
    if tokens[at].nesting != 1:
        return at
    level = tokens[at].level
    end = at + 1
    while tokens[end].nesting != -1 or tokens[end].level != level:
        end += 1
    return end


def _columns(text: str, count: int) -> tuple[int, ...]:
    numbers = (int(part) - 1 for part in text.split(",") if part.isdecimal())
    return tuple(number for number in numbers if 0 <= number < count)


def _widths(text: str, count: int) -> tuple[float, ...]:
    parts = [part for part in text.split(",") if re.fullmatch(r"\d+(\.\d+)?", part)]
    return tuple(map(float, parts)) if len(parts) == count else ()


_CONTAINER = re.compile(r"^:::+[ \t]*([a-z]*)[ \t]*(.*)$")
_ONE_PARAGRAPH = re.compile(r"[^\W\d_].*")  # one line that begins with a letter
_CAPTION = "Table: "
_ASKED_ID = re.compile(r"\{#([\w.:-]+)")
_CONTAINERS = frozenset(get_args(BoxKind)) | {"facts", "signature"}
