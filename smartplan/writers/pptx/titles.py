"""Titles as large as fit: measured, as no office is to be trusted to make them smaller."""

from typing import Any

from smartplan.blocks import Inlines, Plain
from smartplan.books.words import words
from smartplan.writers.pptx.area import Area, emu
from smartplan.writers.pptx.scale import LEADING, Scale
from smartplan.writers.pptx.texts import NAMESPACES, Ink, Voice, runs


def put_title(
    shape: Any, area: Area, title: Inlines, voice: Voice, sizes: range, font: Scale
) -> bool:
    """Write a title into its placeholder; returns whether all of it is there."""
    from pptx.oxml import parse_xml

    size, held = fitted(title, area, sizes, font)
    frame = shape.text_frame._txBody  # noqa: SLF001 -- python-pptx has no public way to it
    for old in frame.findall(f"{{{_A}}}p"):
        frame.remove(old)
    ink = Ink(size, colour=voice.palette.heading)
    inside = runs(held, ink, voice)
    made = parse_xml(f"<a:p {NAMESPACES}>{inside}</a:p>")
    frame.append(made)
    return held is title


def place(shape: Any, area: Area) -> None:
    """Put a placeholder where there is room for it."""
    shape.left, shape.top = emu(area.left), emu(area.top)
    shape.width, shape.height = emu(area.width), emu(area.height)


def fitted(title: Inlines, area: Area, sizes: range, font: Scale) -> tuple[float, Inlines]:
    """The largest of some sizes in which a title fits, cut at the smallest where none does."""
    said = words(title)
    held = [font.of(size) for size in sizes]
    for size in held:
        room = max(int(area.height / (size * LEADING)), 1)
        most = room if size == held[-1] else min(room, _LINES)
        if font.broken(said, size, area.width, bold=True, most=most)[1]:
            return size, title
    size = held[-1]
    most = max(int(area.height / (size * LEADING)), 1)
    lines, _ = font.broken(said, size, area.width, bold=True, most=most)
    return size, (Plain(" ".join(lines)),)


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LINES = 3
