"""Inlines as Markdown, and the anchors and titles that their references lead to."""

import re

from smartplan.blocks import (
    BookRef,
    Break,
    Code,
    Drawn,
    Emphasis,
    Illustration,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Plain,
    Ref,
    Revised,
    Strong,
    Toned,
    Unfilled,
)
from smartplan.books.compose import Book
from smartplan.books.escape import readable
from smartplan.unseen import visible
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.markdown.contents import anchors


class MarkdownInlines:
    """Turns inlines into Markdown; it only carries the document that references need."""

    def __init__(self, document: Book) -> None:
        """Inlines of this document."""
        self.document = document
        self.lang = document.lang
        self.anchors = anchors(document)

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
            case Unfilled(text):
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
    ticks = "`" * (longest_ticks(text) + 1)
    # A blank at both ends goes, and a tick must not stand beside those of the span.
    is_edged = (text[:1] in _PADDED and text[-1:] in _PADDED) or "`" in text[:1] + text[-1:]
    pad = " " if is_edged else ""
    return f"{ticks}{pad}{text}{pad}{ticks}" if text.strip() else text


def _wrapped(sign: str, text: str) -> str:
    return f"{sign}{text}{sign}" if text.strip() else text


def _percent(found: "re.Match[str]") -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def longest_ticks(text: str) -> int:
    """How many ticks stand in a row at most."""
    return max((len(run) for run in re.findall("`+", text)), default=0)


_APART = "&#8203;"
_PADDED = frozenset("` ")
_AFTER_STOP = re.compile(r"([.!?:;,][*_]*) *\\\n")
_CELL_BREAK = re.compile(r" *\\\n")
_PIPE = re.compile(r"(?<!\\)\|")
_ENDS_IN_CALL = re.compile(r"(?<!\\)(?:\\\\)*!$")
_SPOILERS = re.compile(r"[\s<>\\|]")
