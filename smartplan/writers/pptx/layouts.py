"""Which layouts of a presentation the slides use, and where on them there is room.

They are known by their names, in both languages; else by the kinds of their placeholders, never
by numbers, as offices number them differently. Letters are as large as the slides are.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from smartplan.value import dataclass
from smartplan.writers.pptx import bare
from smartplan.writers.pptx.area import EMU, Area
from smartplan.writers.pptx.palette import OURS, Palette, has_styles, palette_of
from smartplan.writers.pptx.scale import Scale, narrowness


@dataclass(frozen=True, slots=True)
class SlideLayouts:
    """The layout of the first slide and that of all others; `size` is that of slides.

    `title` and `body` say where there is room for a title and for what stands below it, `foot`
    for what is cited, `number` for that of the slide; `is_own` is whether the region brought it.
    `headings` and `font` measure titles and all else; the first slide `opens_in` colours that the
    others may not be `written_in`.
    """

    opening: Any
    usual: Any
    size: Area
    title: Area
    body: Area
    foot: Area
    number: Area | None
    is_own: bool
    headings: Scale
    font: Scale
    opens_in: Palette = OURS
    written_in: Palette = OURS


def layouts(held: Any, *, is_own: bool) -> SlideLayouts:
    """The layouts to use of a presentation."""
    first, every = _shown_layouts(held)
    size = Area(0, 0, held.slide_width / EMU, held.slide_height / EMU)
    usual = _named(every, _USUAL) or _typed(every, ("TITLE",), without=_CONTENT) or every[-1]
    opening = _named(first, _OPENING) or _typed(first, ("CENTER_TITLE", "TITLE"), ("SUBTITLE",))
    full = _named(every, _FULL) or _typed(every, ("TITLE",), ("OBJECT", "BODY"))
    number = _number(usual, size)
    title, body, foot = bare.TITLE, bare.BODY, bare.FOOT
    if is_own:
        shown = _examples(held, usual)
        title = _title([*shown, usual], size)
        body = _body([*shown, *filter(None, (full,))], title, size)
        if number is not None and number.top > body.top + body.height * _TALL:
            body = body.high(min(body.height, number.top - _CLOSE - body.top))
        foot = Area(body.left, body.bottom - _FOOT, body.width, _FOOT)
        body = body.high(body.height - _FOOT - _ABOVE_FOOT)
    share = min(size.height / bare.SIZE.height, size.width / _NARROWEST)
    headings, font = (Scale(share, narrowness(name)) for name in _fonts(held))
    return SlideLayouts(
        opening=opening or usual,
        usual=usual,
        size=size,
        title=title,
        body=body,
        foot=foot,
        number=number,
        is_own=is_own,
        headings=headings,
        font=font,
        opens_in=palette_of(opening, opening, [*held.slides][:1]) if is_own and opening else OURS,
        written_in=palette_of(usual, full, [*held.slides][1:]) if is_own else OURS,
    )


def _shown_layouts(held: Any) -> tuple[list[Any], list[Any]]:
    """The layouts for the first slide, and for the others, those to be taken rather first.

    Offices that know no layouts give each of their masters all of them; which master is for what,
    the slides show that the presentation brings.
    """
    masters = list(held.slide_masters)
    shown = [slide.slide_layout.slide_master for slide in held.slides]
    opens = next((at for at, one in enumerate(masters) if one in shown[:1]), 0)
    rest = Counter(at for one in shown[1:] for at, held_ in enumerate(masters) if one == held_)
    usual = max(rest, key=lambda at: (rest[at], -at)) if rest else opens
    return _led(masters, opens), _led(masters, usual)


def _led(masters: list[Any], first: int) -> list[Any]:
    """Every layout, those of one master before all others."""
    led = [masters[first], *masters[:first], *masters[first + 1 :]]
    return [layout for master in led for layout in master.slide_layouts]


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


def _examples(held: Any, layout: Any) -> list[Any]:
    """Slides of the presentation that show where things stand, where its layouts do not say it.

    So it is with offices that know masters alone: they have no styles of text either.
    """
    master = layout.slide_master
    if has_styles(master):
        return []
    later = list(held.slides)[1:]  # the first one opens the talk
    return [one for one in later if one.slide_layout.slide_master == master][:1]


def _first(holders: list[Any], *kinds: str) -> Any:
    """The first placeholder of some kinds on slides and layouts."""
    found = (of_type(one, *kinds) for one in holders)
    return next((one for one in found if one is not None), None)


def _title(holders: list[Any], size: Area) -> Area:
    """Where titles stand, if that is wide and high enough to read."""
    held = _first(holders, "TITLE", "CENTER_TITLE")
    area = placed(held, size) if held is not None else None
    is_fine = (
        area is not None
        and area.width >= size.width * _WIDE
        and size.height * _LOW <= area.height <= size.height * _HIGH
        and area.top <= size.height * _UPPER
    )
    usual = Area(size.width * _MARGIN, size.height * 0.045, size.width * (1 - 2 * _MARGIN), 74)
    return area if area is not None and is_fine else usual


def _number(layout: Any, size: Area) -> Area | None:
    """Where the number of a slide stands; None where its layout has no such place on the slide."""
    held = of_type(layout, "SLIDE_NUMBER")
    return placed(held, size) if held is not None else None


def _body(holders: list[Any], title: Area, size: Area) -> Area:
    """Where content stands in the layout that is made for it, else all that is below the title."""
    held = _first(holders, "OBJECT", "BODY")
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
_NARROWEST = 700.0  # points that letters of the usual size want
_FOOT, _ABOVE_FOOT, _CLOSE = 20.0, 12.0, 4.0
