"""Blocks of Markdown: the parser's tokens become headings, paragraphs, lists, figures."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Divider,
    Figure,
    Heading,
    Inlines,
    Items,
    Listing,
    Paragraph,
    Picture,
    PictureForm,
    Plain,
    Quote,
    Strong,
)
from smartplan.books.attributes import split_attributes
from smartplan.books.inlines import PLACEHOLDER, InlineReader, joined, markdown
from smartplan.books.lacks import Lacks
from smartplan.books.numbers import FRONT, Numbers
from smartplan.books.pictures.gallery import Gallery
from smartplan.books.pictures.picture import NoPicture
from smartplan.books.placeholders import (
    Held,
    HeldBlock,
    HeldChart,
    HeldCitation,
    HeldFootnote,
    HeldMark,
    HeldPicture,
    HeldProse,
)
from smartplan.books.tables import pipes_of, table_of
from smartplan.books.words import words
from smartplan.facts.pictures import PictureLine, picture_line, without_pictures
from smartplan.unseen import without
from smartplan.value import dataclass, replace
from smartplan.wording import Text

if TYPE_CHECKING:
    from markdown_it.token import Token

LOWEST = 4  # the level of the smallest headings


@dataclass(frozen=True, slots=True)
class TokenReader:
    """Reads Markdown with what its marks stand for. Headings inside a box have no numbers.

    In a final `lacks` takes what is missing, and says which headings are left out.
    """

    held: tuple[Held, ...]
    numbers: Numbers
    inline: InlineReader
    gallery: Gallery
    boxed: bool = False
    lacks: Lacks | None = None

    def read(self, text: str) -> Iterator[Block]:
        """The blocks of a text."""
        if text.strip():
            yield from self._blocks(markdown().parse(text))

    def _blocks(self, tokens: "list[Token]") -> Iterator[Block]:
        at = 0
        while at < len(tokens):
            end = _closing(tokens, at)
            yield from self._block(tokens[at], tokens[at + 1 : end])
            at = end + 1

    def _block(self, token: "Token", inner: "list[Token]") -> Iterator[Block]:
        match token.type:
            case "paragraph_open":
                yield from self._paragraph(inner[0].content)
            case "heading_open":
                yield from self._heading(int(token.tag[1]), inner[0].content)
            case "table_open":
                yield table_of(pipes_of(inner), self.inline)
            case "bullet_list_open" | "ordered_list_open":
                yield self._list(token, inner)
            case "blockquote_open":
                yield Quote(tuple(self._blocks(inner)))
            case "fence":
                yield Listing(without(token.content).rstrip("\n"))
            case "hr":
                yield Divider()

    def _paragraph(self, content: str) -> Iterator[Block]:
        alone = _ALONE.fullmatch(content.strip()) if self.inline.trusted else None
        held = self.held[int(alone[1])] if alone else None
        marks = alone[2] if alone else ""
        match held:
            case HeldProse(text, inline=False) if not marks:
                yield from self._prose(text)
            case HeldProse(text, inline=False) if self._are_marks(marks):
                yield from ended(tuple(self._prose(text)), self.inline.read(marks.strip()))
            case HeldChart() if not marks:
                yield self._figure(held)
            case HeldBlock(made) if not marks:
                yield made(self.inline.read)
            case HeldPicture() if not marks:
                yield self._picture(held)
            case _:
                yield from self._lines(content)

    def _lines(self, content: str) -> Iterator[Block]:
        """The lines of a paragraph; one of the plan's own may be a picture."""
        held: list[str] = []
        for line in () if self.inline.trusted else content.split("\n"):
            if shown := picture_line(line):
                yield from self._words(held)
                held = []
                yield from self._shown(shown)
            else:
                held.append(without_pictures(line))
        yield from self._words([content] if self.inline.trusted else held)

    def _words(self, lines: list[str]) -> Iterator[Block]:
        if inlines := self.inline.read("\n".join(lines)):
            yield Paragraph(inlines)

    def _shown(self, shown: PictureLine) -> Iterator[Block]:
        """A picture of the plan's own text, below it what it shows; one that cannot be is told."""
        lang = self.numbers.lang
        found = self.gallery.find(shown.path)
        alt = without(shown.alt) or _PICTURE.say(lang)
        said = without(shown.title or shown.alt)
        if isinstance(found, NoPicture):
            told = Paragraph((Plain(_UNSHOWN.fill(alt=alt, reason=found.why).say(lang)),))
            if self.lacks is not None:
                self.lacks.take((told,))
            else:
                yield Box("missing", (), (told,))
        elif not said:
            yield found.block(alt)
        else:
            id, label = self.numbers.figure(said, "")
            yield replace(found.block(alt), id=id, label=label, caption=(Plain(said),))

    def _are_marks(self, text: str) -> bool:
        """Whether nothing but marks follows the plan's own words: they stand at its last one."""
        found = PLACEHOLDER.findall(text)
        return all(isinstance(self.held[int(one)], _MARKS) for one in found)

    def _figure(self, held: HeldChart) -> Figure:
        caption = self.inline.read(held.caption)
        id, label = self.numbers.figure(words(caption) or held.chart.title, held.id)
        return Figure(
            held.chart,
            held.narrow,
            id,
            label,
            caption,
            without(held.source),
            held.illustration,
            held.data,
        )

    def _picture(self, held: HeldPicture) -> Picture:
        """A picture with its number; one without a caption has none."""
        caption = self.inline.read(held.caption)
        alt = without(held.picture.alt)
        if not caption:
            return Picture(*_pixels(held.picture), alt)
        id, label = self.numbers.figure(words(caption), held.id)
        return Picture(*_pixels(held.picture), alt, id, label, caption)

    def _prose(self, text: str) -> Iterator[Block]:
        own = InlineReader((), self.inline.notes, trusted=False)
        if _ONE_PARAGRAPH.fullmatch(text := text.strip()):
            yield Paragraph(own.read(without_pictures(text)))
        else:
            yield from replace(self, inline=own, boxed=True).read(text)

    def _heading(self, level: int, content: str) -> Iterator[Block]:
        if not self.inline.trusted:
            yield Paragraph((Strong(self.inline.read(content)),))
            return
        title, attributes = split_attributes(content)
        level = min(level, LOWEST)
        inlines = self.inline.read(title)
        if self.lacks and self.lacks.leaves_out(words(inlines)):
            return
        id, number = attributes.id, ""
        kind = "" if self.boxed else next(iter(attributes.classes), "")
        if kind == "program":
            number = attributes.options.get("code", "")
            id = self.numbers.program(level, words(inlines), id, number)
        elif not self.boxed:
            id, number = self.numbers.heading(level, words(inlines), id, kind)
        elif id:
            self.numbers.claim(id, words(inlines), "")
        heading = Heading(level, inlines, id, number, front=kind == FRONT)
        lacks = self.lacks
        yield from lacks.heads(heading, words(inlines), self.numbers.lang) if lacks else (heading,)

    def _list(self, token: "Token", inner: "list[Token]") -> Items:
        items: list[Blocks] = []
        at = 0
        while at < len(inner):
            end = _closing(inner, at)
            items.append(tuple(self._blocks(inner[at + 1 : end])))
            at = end + 1
        level = token.level + 2  # of the items' own paragraphs; those of a tight list are hidden
        tight = all(
            part.hidden for part in inner if part.level == level and part.type == "paragraph_open"
        )
        ordered = token.type == "ordered_list_open"
        start = int(token.attrs.get("start", 1)) if ordered else 1
        return Items(tuple(items), ordered=ordered, start=start, tight=tight)


def _pixels(picture: Picture) -> tuple[bytes, PictureForm, tuple[int, int]]:
    return picture.data, picture.form, picture.size


def ended(blocks: Blocks, marks: Inlines) -> Blocks:
    """Blocks with marks at the end of their last words; a paragraph of their own failing that."""
    if not marks:
        return blocks
    *before, last = blocks or (Paragraph(()),)
    match last:
        case Paragraph(inlines):
            return (*before, Paragraph(joined([*inlines, Plain(" "), *marks])))
        case Items(items) if items:
            held = (*items[:-1], ended(items[-1], marks))
            return (*before, Items(held, last.ordered, last.start, last.tight))
        case _:
            return (*blocks, Paragraph(marks))


def _closing(tokens: "list[Token]", at: int) -> int:
    """Where what begins at a token ends; the same place for a token that stands alone."""
    if tokens[at].nesting != 1:
        return at
    level = tokens[at].level
    end = at + 1
    while tokens[end].nesting != -1 or tokens[end].level != level:
        end += 1
    return end


_ONE_PARAGRAPH = re.compile(r"[^\W\d_].*")  # one line that begins with a letter

# A mark alone on its line, or with the marks that stand behind it.
_ALONE = re.compile(rf"{PLACEHOLDER.pattern}((?:\s*{PLACEHOLDER.pattern.replace('(', '(?:')})*)")
_MARKS = (HeldCitation, HeldFootnote, HeldMark)

_PICTURE = Text("gambar", "picture")
_UNSHOWN = Text(
    "Gambar \u201c{alt}\u201d belum dapat dicetak: {reason}.",
    "The picture \u201c{alt}\u201d cannot be printed yet: {reason}.",
)
