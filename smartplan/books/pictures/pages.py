"""The pages of an annexed PDF as pictures, as documents that all can read hold no others."""

import importlib.util
import tempfile
from collections.abc import Callable
from pathlib import Path

from smartplan.books.pictures.picture import NoPicture, PictureFile
from smartplan.books.pictures.png import png
from smartplan.wording import Text

SIGNATURE = b"%PDF-"
MOST_PAGES = 20


def pages(data: bytes) -> tuple[PictureFile, ...] | NoPicture:
    """The first pages of a PDF, one more than are shown where there are more of them."""
    if importlib.util.find_spec("typst") is None:
        return NoPicture(_APART)
    with tempfile.TemporaryDirectory(prefix="smartplan-") as name:
        folder = Path(name)
        (folder / "annex.pdf").write_bytes(data)
        (folder / "page.typ").write_text(_PAGE, encoding="utf-8")
        drawn = _drawing(folder)
        found: list[PictureFile] = []
        while len(found) <= MOST_PAGES and (page := drawn(len(found) + 1)):
            found.append(page)
    return tuple(found) or NoPicture(_UNREADABLE)


def _drawing(folder: Path) -> Callable[[int], PictureFile | None]:
    import typst

    compiler = typst.Compiler(
        (folder / "page.typ").as_posix(), root=folder.as_posix(), ignore_system_fonts=True
    )

    def drawn(number: int) -> PictureFile | None:
        (folder / "number.txt").write_text(str(number), encoding="utf-8")
        try:
            made = compiler.compile(format="png", ppi=_DOTS)
        except typst.TypstError:  # there is no such page, or it cannot be drawn
            return None
        picture = png(made) if isinstance(made, bytes) else None
        return picture if isinstance(picture, PictureFile) else None

    return drawn


_DOTS = 110.0  # to an inch
_PAGE = """#let page-of() = image("annex.pdf", page: int(read("number.txt")))
#set page(width: auto, height: auto, margin: 0.5pt, fill: white)
#context {
  let size = measure(page-of())
  let share = calc.min(480pt / size.width, 660pt / size.height)
  let shown = scale(share * 100%, reflow: true, page-of())
  box(stroke: 0.5pt + luma(190), shown)  // where the page ends
}
"""
_APART = Text("disertakan sebagai berkas tersendiri", "it goes along as a file of its own")
_UNREADABLE = Text("isinya tidak dapat dibaca", "it cannot be read")
