"""A PowerPoint file as python-pptx reads it, and what PowerPoint would find fault with."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pptx import Presentation
from pptx.util import Pt

from smartplan.unseen import is_clean
from smartplan.writers.pptx.scale import LEADING, Scale

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


class SlideFile:
    """The slides of a file, and its parts."""

    def __init__(self, content: bytes) -> None:
        """Open it."""
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        self.held = Presentation(io.BytesIO(content))
        self.slides = list(self.held.slides)

    @property
    def text(self) -> str:
        """Every word on the slides, those of charts too, and in the notes."""
        parts = re.compile(r"ppt/(slides|notesSlides|charts)/[^/]*\.xml")
        found = [
            self.archive.read(name).decode()
            for name in self.archive.namelist()
            if parts.fullmatch(name)
        ]
        words = re.compile(r"<(?:a:t|c:v)>([^<]*)<")
        return " ".join(word for text in found for word in words.findall(text))

    @property
    def words(self) -> str:
        """The words of the slides alone, line by line."""
        texts = [shape.text_frame.text for shape in self.shapes() if shape.has_text_frame]
        cells = [cell for table in self.tables() for row in table for cell in row]
        return "\n".join([*texts, *cells])

    def charts(self) -> list[Any]:
        """The native charts, in the order of the slides."""
        return [shape.chart for shape in self.shapes() if shape.has_chart]

    def tables(self) -> list[list[list[str]]]:
        """The words of the cells of every table."""
        return [
            [[cell.text for cell in row.cells] for row in shape.table.rows]
            for shape in self.shapes()
            if shape.has_table
        ]

    def pictures(self) -> list[Any]:
        """The pictures, in the order of the slides."""
        return [shape for shape in self.shapes() if shape.shape_type == 13]

    def shapes(self) -> Iterator[Any]:
        """Every shape of every slide."""
        for slide in self.slides:
            yield from slide.shapes

    def notes(self) -> list[str]:
        """What is said to each slide."""
        return [
            slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
            for slide in self.slides
        ]


def faults(file: SlideFile) -> list[str]:
    """What is wrong: beside the slide, over each other, too much text, no words, names twice."""
    found = []
    wide, high = file.held.slide_width, file.held.slide_height
    for number, slide in enumerate(file.slides, 1):
        ids = Counter(shape.shape_id for shape in slide.shapes)
        found += [f"{number}: id {id} twice" for id, count in ids.items() if count > 1]
        for shape in slide.shapes:
            where = f"{number}: {shape.name}"
            if shape.left < 0 or shape.top < 0:
                found.append(f"{where} is beside the slide")
            if shape.left + shape.width > wide + Pt(1) or shape.top + shape.height > high + Pt(1):
                found.append(f"{where} goes beyond the slide")
            if shape.has_text_frame:
                found += [f"{where}: {fault}" for fault in _overflow(shape)]
            named = shape.element.xpath(".//p:cNvPr")[0]
            is_drawn = shape.has_chart or shape.has_table or shape.shape_type == 13
            is_ornament = "decorative" in "".join(one.tag for one in named.iter())
            if is_drawn and not named.get("descr") and not is_ornament:
                found.append(f"{where} says nothing to those who cannot see it")
        found += [f"{number}: {a} over {b}" for a, b in _overlaps(slide)]
        for element in slide.element.iter(f"{A}rPr"):
            if not element.get("lang"):
                found.append(f"{number}: words without a language")
    names = file.archive.namelist()
    found += [f"{name} twice" for name in set(names) if names.count(name) > 1]
    if not is_clean(file.text):
        found.append("unseen characters")
    return found


def _overflow(shape: Any) -> Iterator[str]:
    """Whether words, measured in the font of the file, are higher than their box."""
    tall = 0.0
    for paragraph in shape.text_frame.paragraphs:
        sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
        if not sizes:
            continue
        above = paragraph.space_before.pt if paragraph.space_before and tall else 0
        left = int(paragraph._p.pPr.get("marL", 0)) if paragraph._p.pPr is not None else 0
        bold = any(run.font.bold for run in paragraph.runs)
        room = (shape.width - left) / 12700
        held = Scale(narrowness=0.9)
        lines = held.broken(paragraph.text, max(sizes), room + 1, bold=bold)[0]
        tall += above + max(len(lines), 1) * max(sizes) * LEADING
    if tall > shape.height / 12700 + 2:
        yield f"words of {tall:.0f} pt in {shape.height / 12700:.0f} pt"


def _overlaps(slide: Any) -> Iterator[tuple[str, str]]:
    """Shapes that stand in one another; ornaments may lie under words."""
    held = [
        (shape.name, shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
        for shape in slide.shapes
        if "decorative" not in "".join(one.tag for one in shape.element.iter())
    ]
    for at, (name, left, top, right, bottom) in enumerate(held):
        for other, x, y, x2, y2 in held[at + 1 :]:
            across = min(right, x2) - max(left, x)
            down = min(bottom, y2) - max(top, y)
            if across > Pt(1) and down > Pt(1):
                yield name, other
