"""The list of contents as nested HTML lists."""

from smartplan.blocks import ContentsEntry
from smartplan.books.compose import Book
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.html.escape import escape
from smartplan.writers.html.inlines import text_html


def contents_html(document: Book, depth: int, *, noted: bool) -> str:
    """Chapters and what is below them, down to a depth; the notes come last."""
    entries = [entry for entry in document.contents if entry.level <= depth]
    if noted:
        entries.append(ContentsEntry("page_notes", "", FIXED_WORDS["notes"].say(document.lang)))
    parts: list[str] = []
    level = 0
    for entry in entries:
        at = min(entry.level, level + 1)
        if at > level:
            parts.append("<ol>")
        else:
            parts.append("</li>" + "</ol></li>" * (level - at))
        level = at
        parts.append(f"<li>{_link(entry, document)}")
    parts.append("</li></ol>" * level)
    return "".join(parts)


def _link(entry: ContentsEntry, document: Book) -> str:
    number = f"<span>{escape(entry.number)}</span> " if entry.number else ""
    return f'<a href="#{escape(entry.id)}">{number}{text_html(entry.title, document)}</a>'
