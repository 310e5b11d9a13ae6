"""Which layouts of a presentation the slides use, and where on them there is room.

They are known by their names, in both languages; else by the kinds of their placeholders, never
by numbers, as offices number them differently.
"""

import re
from collections.abc import Iterable
from typing import Any

from smartplan.value import dataclass
from smartplan.writers.pptx import bare
from smartplan.writers.pptx.area import EMU, Area
from smartplan.writers.pptx.scale import Scale, narrowness


@dataclass(frozen=True, slots=True)
class SlideLayouts:
    """The layout of the first slide and that of all others; `size` is that of slides.

    `title` and `body` say where there is room for a title and for what stands below it, `foot`
    for what is cited; `is_own` is whether the region brought it. `font` and
    `headings` measure words.
    """

    opening: Any
    usual: Any
    size: Area
    title: Area
    body: Area
    foot: Area
    is_own: bool
    font: Scale
    headings: Scale


def layouts(held: Any, *, is_own: bool) -> SlideLayouts:
    """The layouts to use of a presentation."""
    every = [one for master in held.slide_masters for one in master.slide_layouts]
    size = Area(0, 0, held.slide_width / EMU, held.slide_height / EMU)
    usual = _named(every, _USUAL) or _typed(every, ("TITLE",), without=_CONTENT) or every[-1]
    opening = _named(every, _OPENING) or _typed(every, ("CENTER_TITLE", "TITLE"), ("SUBTITLE",))
    full = _named(every, _FULL) or _typed(every, ("TITLE",), ("OBJECT", "BODY"))
    title, body, foot = bare.TITLE, bare.BODY, bare.FOOT
    if is_own:
        title = _title(usual, size)
        body = _body(full, title, size)
        foot = Area(body.left, body.bottom - _FOOT, body.width, _FOOT)
        body = body.high(body.height - _FOOT - _ABOVE_FOOT)
    headings, font = (Scale(narrowness=narrowness(name)) for name in _fonts(held))
    return SlideLayouts(opening or usual, usual, size, title, body, foot, is_own, font, headings)


def _fonts(held: Any) -> tuple[str, str]:
    """The fonts of titles and of text, as the theme of the first master names them."""
    for one in held.slide_masters[0].part.rels.values():
        if one.reltype.endswith("/theme"):
            found = dict(_FONT.findall(one.target_part.blob.decode("utf-8", "replace")))
            return found.get("major", ""), found.get("minor", "")
    return "", ""


def placed(shape: Any, size: Area) -> Area | None:
    """Where a placeholder stands; None where it does not lie on the slide as a whole."""
    try:
        sides = (shape.left, shape.top, shape.width, shape.height)
    except (AttributeError, KeyError):
        return None
    if any(side is None for side in sides):
        return None
    area = Area(*(side / EMU for side in sides))
    is_there = area.width > 0 and area.height > 0 and size.holds(area)
    return area if is_there else None


def of_type(holder: Any, *kinds: str) -> Any:
    """The first placeholder of some kinds; None where there is none."""
    for kind in kinds:
        for shape in holder.placeholders:
            if _kind(shape) == kind:
                return shape
    return None


def _title(layout: Any, size: Area) -> Area:
    """Where titles stand, if that is wide and high enough to read."""
    held = of_type(layout, "TITLE", "CENTER_TITLE")
    area = placed(held, size) if held is not None else None
    is_fine = (
        area is not None
        and area.width >= size.width * _WIDE
        and size.height * _LOW <= area.height <= size.height * _HIGH
        and area.top <= size.height * _UPPER
    )
    usual = Area(size.width * _MARGIN, size.height * 0.045, size.width * (1 - 2 * _MARGIN), 74)
    return area if area is not None and is_fine else usual


def _body(layout: Any, title: Area, size: Area) -> Area:
    """Where content stands in the layout that is made for it, else all that is below the title."""
    held = of_type(layout, "OBJECT", "BODY") if layout is not None else None
    area = placed(held, size) if held is not None else None
    top = title.bottom + _BELOW_TITLE
    bottom = size.height * (1 - _END)
    if area is None or area.width < size.width * _WIDE or area.height < size.height * _TALL:
        return Area(title.left, top, title.width, bottom - top)
    top = max(area.top, title.bottom + 4)
    end = min(area.bottom, bottom)
    return Area(area.left, top, area.width, end - top)


def _named(every: Iterable[Any], names: frozenset[str]) -> Any:
    return next((one for one in every if " ".join(one.name.lower().split()) in names), None)


def _typed(every: Iterable[Any], *wanted: tuple[str, ...], without: tuple[str, ...] = ()) -> Any:
    """The layout with the fewest placeholders that has one of each of the wanted kinds."""
    found = []
    for one in every:
        kinds = {_kind(shape) for shape in one.placeholders}
        if all(kinds.intersection(some) for some in wanted) and not kinds.intersection(without):
            found.append(one)
    return min(found, key=lambda one: len(one.placeholders), default=None)


def _kind(shape: Any) -> str:
    kind = shape.placeholder_format.type
    return str(getattr(kind, "name", ""))


_FONT = re.compile(r"<a:(major|minor)Font>\s*<a:latin typeface=\"([^\"]*)\"")
_USUAL = frozenset({"title only", "judul saja", "hanya judul", "judul"})
_OPENING = frozenset({"title slide", "slide judul", "salindia judul", "judul slide", "pembuka"})
_FULL = frozenset(
    {"title and content", "judul dan konten", "judul dan isi", "title, content", "title content"}
)
_CONTENT = ("OBJECT", "BODY", "SUBTITLE", "TABLE", "CHART", "PICTURE", "MEDIA_CLIP", "ORG_CHART")
_WIDE, _TALL, _LOW, _HIGH, _UPPER = 0.5, 0.35, 0.06, 0.35, 0.4  # of a slide
_MARGIN, _END = 0.05, 0.03
_BELOW_TITLE = 20.0
_FOOT, _ABOVE_FOOT = 20.0, 12.0
