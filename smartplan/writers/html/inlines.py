"""Inlines as HTML: every word escaped, every link one that the document holds or a safe one."""

from smartplan.blocks import (
    Amount,
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
    OtherLanguage,
    Plain,
    Ref,
    Revised,
    Strong,
    Toned,
    Unfilled,
)
from smartplan.books.compose import Book
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.html.escape import escape


def inlines_html(inlines: Inlines, document: Book) -> str:
    """Inlines one after another."""
    return "".join(_html(inline, document) for inline in inlines)


def text_html(text: str, document: Book) -> str:
    """A text that is no inline, such as a line of the contents, with the plan's own words told."""
    if document.foreign is None:
        return escape(text, quote=False)
    return inlines_html(tuple(document.foreign.parts(text)), document)


def _html(inline: Inline, document: Book) -> str:  # noqa: C901, PLR0912 -- one case per kind
    match inline:
        case Amount(text, rupiah, at_least):
            least = ' class="least"' if at_least else ""
            return f'<data value="{rupiah}"{least}>{escape(text, quote=False)}</data>'
        case OtherLanguage(text, lang):
            return f'<span lang="{lang}">{escape(text, quote=False)}</span>'
        case Plain(text):
            return escape(text, quote=False)
        case Strong(inner):
            return f"<strong>{inlines_html(inner, document)}</strong>"
        case Emphasis(inner):
            return f"<em>{inlines_html(inner, document)}</em>"
        case Code(text):
            return f"<code>{escape(text, quote=False)}</code>"
        case Link(href, inner):
            return f'<a href="{escape(href)}">{inlines_html(inner, document)}</a>'
        case Ref(target, inner):
            return _ref(target, inlines_html(inner, document), document)
        case BookRef(book, target, inner, form):
            return _book(book, target, inlines_html(inner, document), document, form or "html")
        case NoteRef(number, use):
            return (
                f'<sup id="r_{number}_{use}"><a href="#n_{number}" role="doc-noteref">'
                f"[{number}]</a></sup>"
            )
        case Illustration():
            word = FIXED_WORDS["illustration"].say(document.lang)
            return f'<small class="mark">{word}</small>'
        case Unfilled(text):
            return f'<span class="gap">{escape(text, quote=False)}</span>'
        case Break():
            return "<br>"
        case Toned(tone, inner):
            return f'<span class="tone-{tone}">{inlines_html(inner, document)}</span>'
        case Revised(fate, text):
            tag = "del" if fate == "gone" else "ins"
            return f"<{tag}>{escape(text, quote=False)}</{tag}>"
        case Drawn(text):
            return f'<span class="drawn" aria-hidden="true">{escape(text, quote=False)}</span>'


def _ref(target: str, text: str, document: Book) -> str:
    label = document.labels.get(target)
    if label is None:
        return text
    return f'<a class="ref" href="#{escape(target)}">{text or escape(label, quote=False)}</a>'


def _book(name: str, target: str, text: str, document: Book, form: str) -> str:
    for kind in document.books:
        if kind.name == name:
            place = f"#{escape(target)}" if target else ""
            said = text or escape(document.say(kind.title), quote=False)
            return f'<a class="ref" href="{escape(kind.stem)}.{form}{place}">{said}</a>'
    return text or escape(name, quote=False)
