"""The head of a letter as HTML: the emblem, which the page holds once, over the government."""

import base64

from smartplan.blocks import Letterhead
from smartplan.books.compose import Book
from smartplan.writers.html.escape import escape
from smartplan.writers.html.inlines import inlines_html
from smartplan.writers.paper.cover import cover_words, ring


def letterhead_html(head: Letterhead, document: Book, emblem: str) -> str:
    """Whom it is for, on the screen only; what stands at the head of the paper; place and day."""
    name = f' id="{escape(head.id)}"' if head.id else ""
    title = f"<h2>{inlines_html(head.name, document)}</h2>" if head.name else ""
    government = cover_words(document).government
    own = f' lang="{document.foreign.lang}"' if document.foreign else ""
    said = f"<p{own}>{escape(government)}</p>" if government else ""
    dated = f'<p class="dated">{inlines_html(head.dated, document)}</p>' if head.dated else ""
    return (
        f'<div class="letterhead"{name}>{title}<div class="kop">{emblem}{said}</div>{dated}</div>'
    )


def emblem_svg(document: Book, *, is_first: bool) -> str:
    """The emblem as a drawing: the first one of a page brings it, the others show it again."""
    held = document.cover.emblem
    kind, data, size = "svg", ring().encode(), (100.0, 100.0)
    if held is not None:
        kind, data, size = held.form, held.data, (held.width, held.height)
    width, height = (f"{length:g}" for length in size)
    box = f'viewBox="0 0 {width} {height}"'
    symbol = ""
    if is_first:
        kind = "svg+xml" if kind == "svg" else kind
        url = f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
        image = f'<image width="{width}" height="{height}" href="{url}"/>'
        symbol = f'<symbol id="{_SEAL}" {box}>{image}</symbol>'
    use = f'<use href="#{_SEAL}" width="{width}" height="{height}"/>'
    return f'<svg class="seal" {box} aria-hidden="true">{symbol}{use}</svg>'


_SEAL = "page_seal"
