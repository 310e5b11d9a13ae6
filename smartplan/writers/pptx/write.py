"""A document of slides as a PowerPoint file; the same bytes each time."""

import importlib.util
import io
from pathlib import Path

from smartplan.books.compose import Book
from smartplan.books.library import Layout
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers.docx.properties import describe
from smartplan.writers.slides import slides_of


def write(document: Book, plan_root: Path | None = None) -> bytes:
    """The file; a Failure for a document that is no talk.

    `plan_root` is where the region's own base may be.
    """
    if document.kind.layout is not Layout.SLIDES:
        raise Failure(_NO_SLIDES)
    for module in ("pptx", "resvg_py", "font_source_sans_pro"):
        if importlib.util.find_spec(module) is None:
            raise Failure(_NOT_INSTALLED)
    from smartplan.writers.pptx.deck import put_slides
    from smartplan.writers.pptx.layouts import layouts
    from smartplan.writers.pptx.own_base import empty, opened, own_base
    from smartplan.writers.pptx.packing import repacked

    base = own_base(plan_root)
    held = opened(base, document.lang)
    on = layouts(held, is_own=base is not None)
    empty(held)
    put_slides(held, on, document, slides_of(document.blocks))
    describe(held.core_properties, document)
    out = io.BytesIO()
    held.save(out)
    return repacked(out.getvalue())


_NO_SLIDES = Text(
    "PowerPoint hanya dibuat dari salindia; tambahkan --document deck",
    "PowerPoint is made of slides alone; add --document deck",
)
_NOT_INSTALLED = Text(
    'format pptx memerlukan paket tambahan; pasang dengan: pip install "smartplan[pptx]"',
    'the format pptx needs an extra; install it with: pip install "smartplan[pptx]"',
)
