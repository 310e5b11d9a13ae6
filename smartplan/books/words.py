"""The plain words of inlines: for lists of contents, window titles, alternative texts, ids."""

import hashlib
import re
import unicodedata

from smartplan.blocks import (
    Break,
    Code,
    Drawn,
    Illustration,
    Inline,
    Inlines,
    NoteRef,
    Plain,
    Revised,
    Unfilled,
)


def words(inlines: Inlines) -> str:
    """The words of inlines, without marks."""
    return " ".join("".join(_of(inline) for inline in inlines).split())


def _of(inline: Inline) -> str:
    match inline:
        case Plain(text) | Code(text) | Unfilled(text) | Drawn(text) | Revised(_, text):
            return text
        case Break():
            return " "
        case NoteRef() | Illustration():
            return ""
        case _:
            return "".join(_of(inner) for inner in inline.inlines)


def slug(text: str) -> str:
    """A text as an id: `Analisis SWOT` becomes `analisis-swot`; empty if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")


def anchor(id: str) -> str:
    """An id of the plan as an anchor of a document; also of ids that are none, each its own."""
    name = slug(id)
    if _PLAIN_ID.fullmatch(id):
        return name
    mark = hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{name}-{mark}" if name else mark


_PLAIN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
