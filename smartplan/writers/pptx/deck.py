"""The slides of a talk, one after the other."""

from collections.abc import Iterator
from typing import Any

from smartplan.blocks import Blocks, Box, Inlines, Paragraph, Plain
from smartplan.books.compose import Book
from smartplan.wording import Text
from smartplan.writers.paper.cover import cover_words
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.flow import Filling, fillings
from smartplan.writers.pptx.layouts import SlideLayouts, of_type, placed
from smartplan.writers.pptx.notes import put_notes, sources_of
from smartplan.writers.pptx.opening import BENEATH, TITLE, put_edition, put_ornaments
from smartplan.writers.pptx.paragraphs import plain_of
from smartplan.writers.pptx.texts import Ink, paragraph, runs
from smartplan.writers.pptx.titles import place, put_title
from smartplan.writers.slides import ShownSlide


def put_slides(held: Any, on: SlideLayouts, document: Book, shown: tuple[ShownSlide, ...]) -> None:
    """Make every slide; what one cannot hold goes on to a further one of the same title."""
    deck = _Deck(held, on, document)
    for at, slide in enumerate(shown):
        if at or slide.heading is None:
            deck.usual(slide)
        elif on.is_own:
            deck.opening_of_region(slide)
        else:
            deck.opening(slide)


class _Deck:
    """A presentation that is being made."""

    def __init__(self, held: Any, on: SlideLayouts, document: Book) -> None:
        """Keep what all slides need."""
        self._held = held
        self._on = on
        self._document = document

    def usual(self, slide: ShownSlide) -> None:
        """A title and what stands below it, on further slides where it must."""
        parts = list(self._parts(slide.blocks, self._on.body)) or [Filling((), self._on.font)]
        self._shown(slide, parts[0], is_first=True)
        for part in parts[1:]:
            self._shown(slide, part)

    def _shown(self, slide: ShownSlide, part: Filling, *, is_first: bool = False) -> None:
        """A slide, the first of its title or a further one."""
        canvas = self._added(self._on.usual)
        title = slide.heading.inlines if slide.heading else ()
        again = (Plain(f" ({_CONTINUED.say(self._document.lang)})"),)
        is_whole = self._title(canvas, title if is_first else (*title, *again))
        part.put(canvas, self._on.body)
        self._foot(canvas, slide.foot)
        self._number(canvas)
        if is_first:
            self._say(canvas, slide, () if is_whole else title)

    def _parts(self, blocks: Blocks, area: Area) -> Iterator[Filling]:
        return fillings(blocks, area, self._document.lang, self._on.font)

    def opening(self, slide: ShownSlide) -> None:
        """The first slide, under emblem and government."""
        canvas = self._added(self._on.opening)
        _drop(canvas, "SUBTITLE")
        width = put_ornaments(canvas)
        title = slide.heading.inlines if slide.heading else ()
        area = Area(TITLE.left, TITLE.top, width, TITLE.height)
        is_whole = self._title(canvas, title, area, _LARGE)
        beneath = Area(BENEATH.left, BENEATH.top, width, BENEATH.height)
        parts = list(self._parts(slide.blocks, beneath))
        for part in parts[:1]:
            part.put(canvas, beneath)
        put_edition(canvas, width, _line(slide.foot), self._on.font)
        self._say(canvas, slide, () if is_whole else title)
        for part in parts[1:]:
            self._shown(slide, part)

    def opening_of_region(self, slide: ShownSlide) -> None:
        """The first slide on the region's own layout; what it has no room for is on a second."""
        canvas = self._added(self._on.opening)
        title = slide.heading.inlines if slide.heading else ()
        is_whole = self._title(canvas, title, None, _LARGE)
        lead = next((one for one in slide.blocks if _is_lead(one)), None)
        below = of_type(canvas.slide, "SUBTITLE")
        said = plain_of(lead) if lead else (Plain(cover_words(self._document).government),)
        if below is not None:
            area = self._own_place(canvas, "SUBTITLE")
            if placed(below, self._on.size) != area:
                place(below, area)
            put_title(below, area.within(*_INSETS), said, canvas.voice, _SMALL, self._on.font)
        _drop(canvas, "SUBTITLE", "TITLE", "CENTER_TITLE", others=True)
        rest = tuple(one for one in slide.blocks if one is not lead or below is None)
        self._say(canvas, slide, () if is_whole else title)
        for part in self._parts(rest, self._on.body):
            self._shown(slide, part)

    def _added(self, layout: Any) -> Canvas:
        on = self._on
        palette = on.opens_in if layout is on.opening else on.written_in
        return Canvas(self._held.slides.add_slide(layout), self._document, palette)

    def _title(
        self,
        canvas: Canvas,
        title: Inlines,
        area: Area | None = None,
        sizes: range | None = None,
    ) -> bool:
        """Write the title; where the layout has no place for one, it is a text box."""
        on = self._on
        shape = of_type(canvas.slide, "TITLE", "CENTER_TITLE")
        if sizes is None:
            _drop(canvas, "TITLE", "CENTER_TITLE", others=True)
        held = placed(shape, on.size) if shape is not None else None
        if area is None:
            area = on.title if sizes is None else self._own_place(canvas, "TITLE", "CENTER_TITLE")
        if shape is None:
            ink = Ink(self._on.headings.of(_UNPLACED), bold=True, colour="title")
            canvas.words(area, paragraph(runs(title, ink, canvas.voice)), _TITLE)
            return True
        if held != area:
            place(shape, area)
        if on.is_own:
            area = area.within(*_INSETS)
        return put_title(shape, area, title, canvas.voice, sizes or _USUAL, on.headings)

    def _own_place(self, canvas: Canvas, *kinds: str) -> Area:
        """Where the layout of the first slide has a placeholder, or where one may be."""
        size, title = self._on.size, self._on.title
        held = of_type(canvas.slide.slide_layout, *kinds)
        area = placed(held, size) if held is not None else None
        if area is not None and area.height >= _LEAST:
            return area
        top = _SUBTITLE if "SUBTITLE" in kinds else _HEADING
        return Area(title.left, size.height * top, title.width, size.height * _HIGH)

    def _foot(self, canvas: Canvas, foot: Blocks) -> None:
        """Where the figures of a slide stand, and that they are an illustration."""
        said, area = _line(foot), self._on.foot
        if not said:
            return
        font = self._on.font
        sizes = [font.of(one) for one in _FOOT_SIZES]
        size = next((one for one in sizes if font.lines(said, one, area.width) == 1), sizes[-1])
        ink = Ink(size, colour="muted")
        text = paragraph(runs(said, ink, canvas.voice), size=size)
        canvas.words(area, text, _FOOT, anchor="b")

    def _number(self, canvas: Canvas) -> None:
        """The number of the slide, where its layout has a place for it."""
        holder = of_type(canvas.slide.slide_layout, "SLIDE_NUMBER")
        if holder is not None and self._on.number is not None:
            index = int(holder.placeholder_format.idx)
            canvas.number(self._on.number, index, len(self._held.slides))

    def _say(self, canvas: Canvas, slide: ShownSlide, title: Inlines) -> None:
        whole = (Paragraph(title),) if title else ()
        shown = (slide.heading, *slide.blocks, *slide.foot) if slide.heading else slide.blocks
        put_notes(canvas, (*whole, *slide.speaker), sources_of(shown, self._document))


def _line(foot: Blocks) -> Inlines:
    """The blocks of a foot on one line, marked where an illustration is."""
    found: list[Any] = []
    for block in foot:
        if isinstance(block, Paragraph) and block.inlines:
            found += [*((Plain(" · "),) if found else ()), *block.inlines]
    return tuple(found)


def _is_lead(block: Any) -> bool:
    return isinstance(block, Box) and block.kind == "lead"


def _drop(canvas: Canvas, *kinds: str, others: bool = False) -> None:
    """Take out placeholders of some kinds, or all but those: empty ones ask to be clicked at."""
    for shape in list(canvas.slide.placeholders):
        name = getattr(shape.placeholder_format.type, "name", "")
        if (name in kinds) is not others:
            shape.element.getparent().remove(shape.element)


_USUAL = range(28, 13, -1)
_LARGE = range(40, 19, -1)
_SMALL = range(20, 11, -1)
_INSETS = (7.2, 3.6)  # which placeholders of an office have at their sides and ends
_UNPLACED = 20
_FOOT_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_LEAST = 24.0
_HEADING, _SUBTITLE, _HIGH = 0.3, 0.58, 0.25  # of the height of the first slide
_FOOT, _TITLE = Text("Kaki", "Foot"), Text("Judul", "Title")
_CONTINUED = Text("lanjutan", "continued")
