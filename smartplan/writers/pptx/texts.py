"""Inlines as runs of DrawingML, and paragraphs of them; words are escaped where a run is made."""

from collections.abc import Callable

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
    OtherLanguage,
    Plain,
    Ref,
    Revised,
    Strong,
    Tone,
    Toned,
    Unfilled,
)
from smartplan.books.compose import Book
from smartplan.value import dataclass, replace
from smartplan.wording import Lang
from smartplan.writers.docx.inlines import TONES, address
from smartplan.writers.docx.markup import safe
from smartplan.writers.docx.styles import TAGS, TYPED
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.pptx.palette import OURS, Palette

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)


@dataclass(frozen=True, slots=True)
class Ink:
    """How words look; `colour` is a name of the palette, "" that which their place gives them."""

    size: float = 18
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    more: str = ""
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """What words need to know of the document that they stand in."""

    document: Book
    link: Callable[[str], str]
    palette: Palette = OURS

    @property
    def lang(self) -> Lang:
        """The language of the frame."""
        return self.document.lang


def runs(inlines: Inlines, ink: Ink, voice: Voice) -> str:
    """Inlines one after another."""
    return "".join(_run(inline, ink, voice) for inline in inlines)


def _run(inline: Inline, ink: Ink, voice: Voice) -> str:  # noqa: C901, PLR0912 -- one case per kind
    match inline:
        case FieldMark() | NoteRef():  # what is cited stands in the speaker's notes
            return ""
        case OtherLanguage(text, lang):
            return run(text, ink, voice, tag=TAGS.get(lang, ""))
        case Plain(text):
            return run(text, ink, voice)
        case Strong(inner):
            return runs(inner, replace(ink, bold=True), voice)
        case Emphasis(inner):
            return runs(inner, replace(ink, italic=True), voice)
        case Code(text) | Drawn(text):
            return run(text, replace(ink, typed=True), voice)
        case Link(href, inner):
            held = address(href)
            id = voice.link(held) if held else ""
            to = f'<a:hlinkClick r:id="{id}"/>' if id else ""
            return runs(inner, replace(ink, more=to or ink.more), voice)
        case Ref(target, inner):
            words = inner or (Plain(voice.document.labels.get(target) or target),)
            return runs(words, ink, voice)
        case BookRef(book, _, inner):
            return runs(inner or (Plain(_titled(book, voice.document)),), ink, voice)
        case Illustration():
            word = FIXED_WORDS["illustration"].say(voice.lang)
            return run(f"({word})", replace(ink, italic=True, bold=False), voice)
        case Unfilled(text):
            return run(text, replace(ink, colour="muted"), voice)
        case Break():
            return "<a:br/>"
        case Toned(tone, inner):
            return runs(inner, replace(ink, colour=_TONED[tone]), voice)
        case Revised("gone", text):
            return run(text, replace(ink, colour="error"), voice, ' strike="sngStrike"')
        case Revised(_, text):
            return run(text, replace(ink, colour="dim-environment"), voice, ' u="sng"')


def run(text: str, ink: Ink, voice: Voice, more: str = "", *, tag: str = "") -> str:
    """Words that look alike, in the language of the frame or another; no words, no run."""
    said = safe(text)
    if not said:
        return ""
    bold, italic = (' b="1"' if ink.bold else ""), (' i="1"' if ink.italic else "")
    font = f'<a:latin typeface="{TYPED}"/><a:cs typeface="{TYPED}"/>' if ink.typed else ""
    inside = f"{voice.palette.fill(ink.colour)}{font}{ink.more}"
    lang = tag or TAGS[voice.lang]
    held = f'lang="{lang}" sz="{round(ink.size * 100)}"{bold}{italic}{more} dirty="0"'
    return f"<a:r><a:rPr {held}>{inside}</a:rPr><a:t>{said}</a:t></a:r>"


def paragraph(inside: str, *, more: str = "", props: str = "", size: float = 18) -> str:
    """A paragraph of runs; `more` are attributes of it, `props` what stands in its properties."""
    end = f'<a:endParaRPr sz="{round(size * 100)}" dirty="0"/>' if not inside else ""
    return f"<a:p><a:pPr{more}>{props}</a:pPr>{inside}{end}</a:p>"


def body(paragraphs: str, *, anchor: str = "t", columns: str = "") -> str:
    """What a text box holds; its words begin at its very edge and stay as large as they are."""
    return (
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"{columns}>'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs or '<a:p/>'}"
    )


def _titled(name: str, document: Book) -> str:
    return next((document.say(kind.title) for kind in document.books if kind.name == name), name)


_TONED: dict[Tone, str] = {**TONES}
