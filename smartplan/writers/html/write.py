"""A document as one HTML file that needs nothing else: text, charts, style and script inside."""

import base64
import functools
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from smartplan.books.charts.colour import custom_properties
from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.books.paths import homes, shipped, template
from smartplan.unseen import visible_lines, without
from smartplan.value import dataclass
from smartplan.writers.fixed_words import FIXED_WORDS, FOREIGN, stamp
from smartplan.writers.html.blocks import SLOT, BlocksHtml
from smartplan.writers.html.clean import clean
from smartplan.writers.html.contents import contents_html
from smartplan.writers.html.drawings import picture_html
from smartplan.writers.html.escape import escape
from smartplan.writers.html.inlines import inlines_html
from smartplan.writers.html.peers import PEERS, peers_json
from smartplan.writers.html.print import print_style
from smartplan.writers.html.search import search_json
from smartplan.writers.html.slides import slides_html

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class BookLink:
    """A document of the set as the head of a page links to it."""

    title: str
    href: str
    current: bool


def write(document: Book, *, plan_root: Path | None = None) -> str:
    """A whole document as HTML; `plan_root` is where the plan's own style may be.

    The same document gives the same text. Nothing is loaded from elsewhere, and the policy in the
    page forbids it: only the style and the script that are written here may run.
    """
    theme = shipped() / "theme"
    page = _page(theme / "page.html.j2")
    style = _style(document, theme, plan_root)
    imprint, kind, say = document.imprint, document.kind, document.say
    script = _script(theme, _parts(document))
    title, book = say(kind.title), say(kind.book)
    has_contents = kind.layout is Layout.BOOK and bool(document.contents)
    is_noted = bool(document.notes)
    made = page.render(
        lang=document.lang,
        layout=kind.layout.value,
        front=kind.layout is Layout.FRONT,
        about=say(kind.about),
        window=" – ".join(part for part in (book, title, imprint.region) if part),
        title=title,
        book=book,
        imprint=imprint,
        own=_own(document),
        said_in=FOREIGN[document.foreign.lang].say(document.lang) if document.foreign else "",
        facts=_facts(document),
        emblem=_emblem(document),
        stamp=stamp(document),
        books=_books(document),
        terms={key: text.say(document.lang) for key, text in FIXED_WORDS.items()},
        words=_words(document),
        search=say(FIXED_WORDS["search-all" if document.search else "search"]),
        everywhere=_everywhere(document),
        index=Markup(search_json(document.search)) if document.search else "",  # noqa: S704 -- no sign of markup in it
        contents=Markup(contents_html(document, 4, noted=is_noted)) if has_contents else "",  # noqa: S704 -- escaped there
        short_contents=Markup(contents_html(document, 2, noted=is_noted)),  # noqa: S704 -- escaped there
        peers=Markup(peers_json(document.peers, document.lang)) if document.peers else "",  # noqa: S704 -- no sign of markup in it
        peers_title=say(PEERS),
        body=Markup(_body(document)),  # noqa: S704 -- escaped in its writer, then cleaned
        style=Markup(style),  # noqa: S704 -- our own, or without any end tag
        script=Markup(script),  # noqa: S704 -- our own
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return visible_lines(made)  # the frame of the page has words of a plan, too


@functools.cache
def _page(path: Path) -> "Template":
    import jinja2

    env = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return env.from_string(path.read_text(encoding="utf-8"))


def _body(document: Book) -> str:
    writer = BlocksHtml(document)
    if document.kind.layout is Layout.SLIDES:
        made = slides_html(writer, _emblem(document))
    else:
        made = writer.blocks(document.blocks)
    text = clean(made + _notes(document))
    return SLOT.sub(lambda found: writer.drawings[int(found[1])], text)


def _emblem(document: Book) -> str:
    """The emblem of the region, where the plan brings one; the words below it name the region."""
    held = document.cover.emblem
    if held is None:
        return ""
    return Markup(picture_html(held.block("")))  # noqa: S704 -- escaped there


def _notes(document: Book) -> str:
    if not document.notes:
        return ""
    back = escape(FIXED_WORDS["back"].say(document.lang))
    items = []
    for note in document.notes:
        ways = "".join(
            f' <a href="#r_{note.number}_{use}" role="doc-backlink" aria-label="{back} {use}">'
            f"↩{f'<sup>{use}</sup>' if note.uses > 1 else ''}</a>"
            for use in range(1, min(note.uses, _MOST_WAYS) + 1)
        )
        text = inlines_html(note.inlines, document)
        items.append(f'<li id="n_{note.number}">{text}{ways}</li>')
    title = FIXED_WORDS["notes"].say(document.lang)
    return (
        f'<section class="notes" role="doc-endnotes"><h2 id="page_notes">{title}</h2>'
        f"<ol>{''.join(items)}</ol></section>"
    )


def _facts(document: Book) -> list[str]:
    imprint = document.imprint
    facts = [imprint.period, imprint.status[:1].upper() + imprint.status[1:], stamp(document)]
    return [fact for fact in facts if fact]


def _books(document: Book) -> list[BookLink]:
    links = [
        BookLink(
            ": ".join(
                said for said in (document.say(kind.book), document.say(kind.title)) if said
            ),
            f"{kind.stem}.html",
            kind.name == document.kind.name,
        )
        for kind in document.books
    ]
    return links if len(links) > 1 else []


def _own(document: Book) -> str:
    """The language of what the plan itself says on the frame of a page, as an attribute."""
    return Markup(f' lang="{document.foreign.lang}"') if document.foreign else ""  # noqa: S704 -- one of two words


def _words(document: Book) -> str:
    """The words of the script, as JSON."""
    said = {name: FIXED_WORDS[name].say(document.lang) for name in _SPOKEN}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _everywhere(document: Book) -> str:
    """The page on which all documents can be searched, where that is another one."""
    for kind in document.books:
        if kind.layout is Layout.FRONT and kind.name != document.kind.name:
            return f"{kind.stem}.html"
    return ""


def _parts(document: Book) -> tuple[str, ...]:
    """The parts of the script that a document has something for."""
    if document.kind.layout is Layout.SLIDES:
        return ("start", "slides", "end")
    return (*_SCRIPT, "peers", "end") if document.peers is not None else (*_SCRIPT, "end")


def _script(theme: Path, names: Iterable[str]) -> str:
    """One script of all its parts, none of whose names are known outside of it."""
    parts = [(theme / "script" / f"{name}.js").read_text("utf-8") for name in names]
    return f'"use strict";\n(() => {{\n{"".join(parts)}}})();'


def _style(document: Book, theme: Path, plan_root: Path | None) -> str:
    light, dark = custom_properties(), custom_properties(dark=True)
    is_talk = document.kind.layout is Layout.SLIDES
    parts = [
        f":root {{ {light} }}",
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}",
        (theme / "page.css").read_text(encoding="utf-8"),
        (theme / "peers.css").read_text(encoding="utf-8") if document.peers else "",
        print_style(document),
        (theme / "slides.css").read_text(encoding="utf-8") if is_talk else "",
    ]
    if plan_root:
        parts.append(_own_style(plan_root))
    return "\n".join(part for part in parts if part)


def _own_style(plan_root: Path) -> str:
    """The plan's own style; it can neither end the style element nor come from elsewhere."""
    for home in homes(plan_root)[:-1]:
        content = template(home, "theme/own.css")
        if content is not None:
            return without(content.decode("utf-8", "replace")).replace("<", r"\3C ")
    return ""


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"sha256-{digest}"


_SCRIPT = ("start", "contents", "search", "tables")
_SPOKEN = (
    *("all", "filter", "of", "rows", "no-rows", "hits"),
    *("sort", "unsorted", "reset", "show-all", "csv", "least"),
)
_MOST_WAYS = 9
