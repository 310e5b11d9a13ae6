"""Markdown within a line becomes inlines; the placeholders become what they stand for."""

import html
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown_it import MarkdownIt

from smartplan.blocks import (
    Amount,
    BookRef,
    Break,
    Code,
    Emphasis,
    Illustration,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Plain,
    Ref,
    Strong,
    Unfilled,
)
from smartplan.books.blank import BLANK
from smartplan.books.escape import PLACEHOLDER_CLOSE, PLACEHOLDER_OPEN
from smartplan.books.notes import Notes, Remark, stopped
from smartplan.books.placeholders import (
    Held,
    HeldAmount,
    HeldBlock,
    HeldBreak,
    HeldChart,
    HeldCitation,
    HeldFootnote,
    HeldGap,
    HeldMark,
    HeldPicture,
    HeldProse,
)
from smartplan.books.printing import Printing
from smartplan.facts.pictures import without_pictures
from smartplan.unseen import without
from smartplan.value import dataclass, field

if TYPE_CHECKING:
    from markdown_it.token import Token

NOTHING = "–"  # what a final shows where nothing has been filled in
PLACEHOLDER = re.compile(f"{PLACEHOLDER_OPEN}(\\d+){PLACEHOLDER_CLOSE}")


@cache
def markdown() -> MarkdownIt:
    """The parser: CommonMark with tables; no HTML, no images, no code by indentation."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table")
    parser.disable(["html_block", "html_inline", "image", "code", "lheading", "reference"])
    parser.core.ruler.disable("inline")
    return parser


@cache
def _inline_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40})
    return parser.disable(["html_inline", "image"])


@dataclass(slots=True)
class InlineReader:
    """Reads the lines of one document; `notes` takes its marks in the order of reading.

    `bare` gathers the ids of references that have no words of their own.
    `has_illustrations` tells whether anything was marked as one; a final shows no such marks.
    `trusted` is False for the plan's own Markdown: its links lead out of the document or nowhere.
    """

    held: tuple[Held, ...]
    notes: Notes
    trusted: bool = True
    printing: Printing = Printing.DRAFT
    bare: set[str] = field(default_factory=set)
    has_illustrations: bool = False

    def read(self, text: str) -> Inlines:
        """The inlines of a text."""
        if not _MARKED.search(text):
            return joined(self._plain(_decoded(text) if "&" in text else text))
        tokens = _inline_parser().parseInline(text)
        children = tokens[0].children if tokens else None
        found, _ = self._until(children or [], 0, "")
        return joined(found)

    def _until(self, tokens: "list[Token]", at: int, closing: str) -> tuple[list[Inline], int]:
        found: list[Inline] = []
        while at < len(tokens):
            token = tokens[at]
            at += 1
            match token.type:
                case kind if kind == closing:
                    break
                case "text" | "text_special":
                    found += self._plain(token.content)
                case "softbreak":
                    found.append(Plain(" "))
                case "hardbreak":
                    found.append(Break())
                case "code_inline":
                    found += self._code(token.content)
                case "strong_open":
                    inner, at = self._until(tokens, at, "strong_close")
                    found.append(Strong(joined(inner)))
                case "em_open":
                    inner, at = self._until(tokens, at, "em_close")
                    found.append(Emphasis(joined(inner)))
                case "link_open":
                    inner, at = self._until(tokens, at, "link_close")
                    found += self._link(str(token.attrs.get("href", "")), joined(inner))
                case _:
                    found += self._plain(token.content)
        return found, at

    def _code(self, text: str) -> Inlines:
        text = _decoded(text) if self.trusted else text
        return (Code(without(PLACEHOLDER.sub("", text))),)

    def _link(self, href: str, inner: Inlines) -> Inlines:
        if href.lower().startswith(("https://", "http://", "mailto:")):
            return (Link(href, inner or (Plain(href),)),)
        if self.trusted and href.startswith("#"):
            target = unquote(href[1:])
            if not inner:
                self.bare.add(target)
            return (Ref(target, inner),)
        if self.trusted and href.startswith("book:"):
            book, _, target = unquote(href[len("book:") :]).partition("#")
            name, _, form = book.rpartition(".")
            if name and form in _FILES:
                return (BookRef(name, target, inner, form),)
            return (BookRef(book, target, inner),)
        return inner

    def _plain(self, text: str) -> list[Inline]:
        if PLACEHOLDER_OPEN not in text or not self.trusted:
            # only here: entities of the plan's own Markdown have become what they stand for
            text = without(text)
            return [Plain(text)] if text else []
        found: list[Inline] = []
        for index, part in enumerate(PLACEHOLDER.split(text)):
            if index % 2:
                shown = self._held(self.held[int(part)])
                if not shown and found and isinstance(found[-1], Plain):
                    found[-1] = Plain(found[-1].text.rstrip(" "))  # a final shows no such mark
                found += shown
            elif clean := without(part):
                found.append(Plain(clean))
        return found

    def _held(self, held: Held) -> Inlines:  # noqa: C901 -- one case per kind
        match held:
            case HeldCitation(sources, remarks):
                return (*self.notes.cite(sources), *map(self._remark, remarks))
            case HeldMark():
                return self._illustration()
            case HeldGap():
                return (self._gap(),)
            case HeldBreak():
                return (Break(),)
            case HeldFootnote(text):
                return (self.notes.add(self.read(text)),)
            case HeldProse(text):
                return self._prose(text)
            case HeldAmount(words):
                return (Amount(without(words), words.rupiah, words.at_least),)
            case HeldChart(chart):
                return (Plain(chart.title),)
            case HeldBlock():
                return ()  # a block has no place in a line
            case HeldPicture(picture):
                return (Plain(without(picture.alt)),)

    def _gap(self) -> Inline:
        is_final = self.printing.is_final
        return Plain(NOTHING) if is_final else Unfilled(BLANK.say(self.notes.lang))

    def _illustration(self) -> Inlines:
        self.has_illustrations = True
        return () if self.printing.is_final else (Illustration(),)

    def _remark(self, remark: Remark) -> NoteRef:
        text = stopped(remark.text)
        told = self._prose(text) if remark.prose else (Plain(without(" ".join(text.split()))),)
        return self.notes.remark(told, remark.sources)

    def _prose(self, text: str) -> Inlines:
        """The plan's own Markdown on one line."""
        lines = [without_pictures(_LINE_MARKS.sub("", line)).strip() for line in text.splitlines()]
        own = InlineReader((), self.notes, trusted=False)
        return own.read(" ".join(line for line in lines if line))


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def joined(inlines: list[Inline]) -> Inlines:
    """Neighbouring words as one, and no blank before the mark of a note."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if type(inline) is Plain and type(last) is Plain:
            found[-1] = Plain(last.text + inline.text)
        elif isinstance(inline, NoteRef) and type(last) is Plain:
            found[-1:] = [Plain(last.text.rstrip(" ")), inline]  # a mark stands at its word
        else:
            found.append(inline)
    return tuple(found)


# Without any of these a line is words and entities only, and needs no parser.
_MARKED = re.compile(r"[\\`*_\[\]<\n]")

_FILES = frozenset({"pdf", "docx"})  # forms that a page leads to besides pages
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

# What begins a heading, a list item or a quotation in the plan's own Markdown.
_LINE_MARKS = re.compile(r"^\s*(?:#{1,6}\s|[-+*]\s|>\s?)+")
