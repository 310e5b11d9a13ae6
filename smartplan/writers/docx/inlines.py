"""Inlines as runs of a Word paragraph; every word is escaped where a run is made."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from smartplan.blocks import (
    BookRef,
    Break,
    Code,
    Drawn,
    Emphasis,
    FieldMark,
    Illustration,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Plain,
    Ref,
    Revised,
    Strong,
    Tone,
    Toned,
    Unfilled,
)
from smartplan.books.fields.bookmarks import anchor
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.markup import attributes, colour, val
from smartplan.writers.fixed_words import FIXED_WORDS

_PLAIN: Mapping[str, str] = MappingProxyType({})
STRONG: Mapping[str, str] = MappingProxyType({"b": "", "bCs": ""})
EMPHASIS: Mapping[str, str] = MappingProxyType({"i": "", "iCs": ""})


def runs(inlines: Inlines, context: WordContext, look: Mapping[str, str] = _PLAIN) -> str:
    """Inlines one after another; `look` are properties that all of them have."""
    return "".join(_run(inline, context, look) for inline in inlines)


def _run(inline: Inline, context: WordContext, look: Mapping[str, str]) -> str:  # noqa: C901, PLR0912 -- one case per kind
    match inline:
        case FieldMark():
            return context.field_mark(inline)
        case Plain(text):
            return context.run(text, **look)
        case Strong(inner):
            return runs(inner, context, {**look, **STRONG})
        case Emphasis(inner):
            return runs(inner, context, {**look, **EMPHASIS})
        case Code(text):
            return context.run(text, **{**look, "rStyle": val(context.id("Code"))})
        case Link(href, inner):
            return _outward(address(href), inner, context, look)
        case Ref(target, inner):
            label = context.document.labels.get(target)
            words = inner or (Plain(label or target),)
            return inward(target, words, context, look) if label else runs(words, context, look)
        case BookRef(book, target, inner):
            return _book(book, target, inner, context, look)
        case NoteRef(number):
            style = {"rStyle": val(context.id("Note Mark"))}
            return inward(f"note:{number}", (Plain(f"[{number}]"),), context, style)
        case Illustration():
            word = FIXED_WORDS["illustration"].say(context.document.lang)
            return context.run(f"({word})", rStyle=val(context.id("Illustration")))
        case Unfilled(text):
            thin = attributes(val="single", sz=4, space=0, color=colour("grid"))
            return context.run(text, **{**look, "color": val(colour("muted")), "bdr": thin})
        case Break():
            return "<w:r><w:br/></w:r>"
        case Toned(tone, inner):
            return runs(inner, context, {**look, "color": val(colour(TONES[tone]))})
        case Revised("gone", text):
            return context.run(
                text, **{**look, "strike": "", "color": val(colour(TONES["error"]))}
            )
        case Revised(_, text):
            come = {"u": val("single"), "color": val(colour(TONES["good"]))}
            return context.run(text, **{**look, **come})
        case Drawn(text):
            typed = {"rStyle": val(context.id("Code")), "color": val(colour("accent"))}
            return context.run(text, **{**look, **typed})


def inward(target: str, inner: Inlines, context: WordContext, look: Mapping[str, str]) -> str:
    """A link to a bookmark of this document."""
    style = {"rStyle": val(context.id("Cross Reference"))}
    inside = runs(inner, context, {**style, **look})
    return _linked(f'w:anchor="{anchor(target)}"', inside)


def _outward(href: str, inner: Inlines, context: WordContext, look: Mapping[str, str]) -> str:
    if not href:
        return runs(inner, context, look)
    style = {"rStyle": val(context.id("Hyperlink"))}
    return _linked(f'r:id="{context.link(href)}"', runs(inner, context, {**look, **style}))


def _book(
    name: str, target: str, inner: Inlines, context: WordContext, look: Mapping[str, str]
) -> str:
    for kind in context.document.books:
        if kind.name == name:
            words = inner or (Plain(context.document.say(kind.title)),)
            place = f' w:anchor="{anchor(target)}"' if target else ""
            style = {"rStyle": val(context.id("Cross Reference")), **look}
            file = quote(f"{kind.stem}.docx")
            return _linked(f'r:id="{context.link(file)}"{place}', runs(words, context, style))
    return runs(inner or (Plain(name),), context, look)


def _linked(to: str, inside: str) -> str:
    """A link around runs; links never stand in one another, Word would refuse the file."""
    if "<w:hyperlink" in inside:
        return inside
    return f'<w:hyperlink {to} w:history="1">{inside}</w:hyperlink>' if inside else ""


def address(href: str) -> str:
    """An address as Word takes it, "" for one that it would call a damaged file."""
    href = quote(href, safe="%:/?#@!$&'()*+,;=~-._")
    return href if len(href) <= _LONGEST and _ADDRESS.fullmatch(href) else ""


# The tones that words may have, in the colours of the charts.
TONES: Mapping[Tone, str] = MappingProxyType(
    {
        "muted": "muted",
        "info": "accent",
        "good": "dim-environment",
        "warning": "dim-economy",
        "error": "error",
    }
)
_LONGEST = 2000
_ADDRESS = re.compile(
    r"https?://[\w-]+(?:\.[\w-]+)*\.?(?::\d{1,5})?(?:[/?][^#]*)?(?:#[^#]*)?"
    r"|mailto:[\w.+%-]+@[\w-]+(?:\.[\w-]+)*(?:\?[^#@]*)?",
    re.ASCII | re.IGNORECASE,
)
