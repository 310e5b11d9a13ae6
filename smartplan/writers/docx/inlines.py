"""Inlines as runs of a Word paragraph; every word is escaped where a run is made."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from smartplan.blocks import (
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
)
from smartplan.writers.docx.context import Pen
from smartplan.writers.docx.markup import anchor, val
from smartplan.writers.fixed_words import FIXED_WORDS

_PLAIN: Mapping[str, str] = MappingProxyType({})
STRONG: Mapping[str, str] = MappingProxyType({"b": "", "bCs": ""})
EMPHASIS: Mapping[str, str] = MappingProxyType({"i": "", "iCs": ""})


def runs(inlines: Inlines, pen: Pen, look: Mapping[str, str] = _PLAIN) -> str:
    """Inlines one after another; `look` are properties that all of them have."""
    return "".join(_run(inline, pen, look) for inline in inlines)


def _run(inline: Inline, pen: Pen, look: Mapping[str, str]) -> str:  # noqa: C901 -- one case per kind
    match inline:
        case Plain(text):
            return pen.run(text, **look)
        case Strong(inner):
            return runs(inner, pen, {**look, **STRONG})
        case Emphasis(inner):
            return runs(inner, pen, {**look, **EMPHASIS})
        case Code(text):
            return pen.run(text, **{**look, "rStyle": val(pen.id("Code"))})
        case Link(href, inner):
            return _outward(address(href), inner, pen, look)
        case Ref(target, inner):
            label = pen.document.labels.get(target)
            words = inner or (Plain(label or target),)
            return inward(target, words, pen, look) if label else runs(words, pen, look)
        case BookRef(book, target, inner):
            return _book(book, target, inner, pen, look)
        case NoteRef(number):
            style = {"rStyle": val(pen.id("Note Mark"))}
            return inward(f"note:{number}", (Plain(f"[{number}]"),), pen, style)
        case Illustration():
            word = FIXED_WORDS["illustration"].say(pen.document.lang)
            return pen.run(f"({word})", rStyle=val(pen.id("Illustration")))
        case Break():
            return "<w:r><w:br/></w:r>"


def inward(target: str, inner: Inlines, pen: Pen, look: Mapping[str, str]) -> str:
    """A link to a bookmark of this document."""
    style = {"rStyle": val(pen.id("Cross Reference"))}
    inside = runs(inner, pen, {**style, **look})
    return _linked(f'w:anchor="{anchor(target)}"', inside)


def _outward(href: str, inner: Inlines, pen: Pen, look: Mapping[str, str]) -> str:
    if not href:
        return runs(inner, pen, look)
    style = {"rStyle": val(pen.id("Hyperlink"))}
    return _linked(f'r:id="{pen.link(href)}"', runs(inner, pen, {**look, **style}))


def _book(name: str, target: str, inner: Inlines, pen: Pen, look: Mapping[str, str]) -> str:
    for kind in pen.document.books:
        if kind.name == name:
            words = inner or (Plain(pen.document.say(kind.title)),)
            place = f' w:anchor="{anchor(target)}"' if target else ""
            style = {"rStyle": val(pen.id("Cross Reference")), **look}
            file = quote(f"{kind.stem}.docx")
            return _linked(f'r:id="{pen.link(file)}"{place}', runs(words, pen, style))
    return runs(inner or (Plain(name),), pen, look)


def _linked(to: str, inside: str) -> str:
    """A link around runs; links never stand in one another, Word would refuse the file."""
    if "<w:hyperlink" in inside:
        return inside
    return f'<w:hyperlink {to} w:history="1">{inside}</w:hyperlink>' if inside else ""


def address(href: str) -> str:
    """An address as Word takes it, "" for one that it would call a damaged file."""
    href = quote(href, safe="%:/?#@!$&'()*+,;=~-._")
    return href if len(href) <= _LONGEST and _ADDRESS.fullmatch(href) else ""


_LONGEST = 2000
_ADDRESS = re.compile(
    r"https?://[\w-]+(?:\.[\w-]+)*\.?(?::\d{1,5})?(?:[/?][^#]*)?(?:#[^#]*)?"
    r"|mailto:[\w.+%-]+@[\w-]+(?:\.[\w-]+)*(?:\?[^#@]*)?",
    re.ASCII | re.IGNORECASE,
)
