"""The colours of slides: ours, or those that the region's own slides are written in.

On slides that are written in a light colour the charts take the colours that they have on dark
pages, so that both can be read.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from smartplan.books.charts.colour import DARK, LIGHT
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as DrawingML has them: of words, titles, quieter words, rules, paper, figures.

    `heading` is the name of what titles are written in where their layout does not say it.
    """

    ink: str = '<a:schemeClr val="tx1"/>'
    title: str = '<a:schemeClr val="tx2"/>'
    muted: str = (
        '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>'
    )
    grid: str = (
        '<a:schemeClr val="tx1"><a:lumMod val="25000"/><a:lumOff val="75000"/></a:schemeClr>'
    )
    paper: str = '<a:schemeClr val="bg1"/>'
    accent: str = '<a:schemeClr val="tx2"/>'
    is_dark: bool = False
    heading: str = ""

    def fill(self, name: str) -> str:
        """A filling by its name: one of these colours, or one of the drawings; "" for none."""
        own = {
            "ink": self.ink,
            "title": self.title,
            "accent": self.accent,
            "muted": self.muted,
            "grid": self.grid,
            "paper": self.paper,
        }
        return f"<a:solidFill>{own.get(name) or self.colour(name)}</a:solidFill>" if name else ""

    def colour(self, name: str, inside: str = "") -> str:
        """A colour of the drawings by its name or as they write it; `inside` changes it."""
        known = DARK if self.is_dark else LIGHT
        found = _VARIABLE.search(name)
        digits = known.get(found[1] if found else name, known["ink"]).lstrip("#").upper()
        return f'<a:srgbClr val="{digits}">{inside}</a:srgbClr>'


OURS = Palette()


def palette_of(layout: Any, full: Any, slides: Iterable[Any] = ()) -> Palette:
    """The colours of titles on a layout, and of text on the layout that is `full` of it.

    `slides` are those that the presentation brings: some offices write the colours there alone.
    """
    master = layout.slide_master
    root = master._element  # noqa: SLF001 -- python-pptx has no public way to its styles
    found = _Found(_scheme(master), dict(_map(root)))
    own = [one for one in slides if one.slide_layout.slide_master == master]
    typed = [] if has_styles(master) else [*own, layout, master]
    text = [] if not typed else [*own, *filter(None, (full,)), layout, master]
    ink = (
        _typed(text, _BODY, found) or _written(full or layout, _BODY, found) or found.place("tx1")
    )
    if ink is None:
        return OURS
    said = _typed(typed, _TITLES, found)
    title = said or _written(layout, _TITLES, found) or ink
    is_dark = _light(ink) > _HALF
    paper = _PAPER[is_dark]
    return Palette(
        ink=_digits(ink),
        title=_digits(title),
        muted=_digits(_mixed(ink, paper, _QUIET)),
        grid=_digits(_mixed(ink, paper, _QUIETER)),
        paper=_digits(paper),
        accent=_digits(ink),
        is_dark=is_dark,
        heading="title" if said else "",
    )


def has_styles(master: Any) -> bool:
    """Whether a master says how its text looks; not all offices write that."""
    return master._element.find(f"{_P}txStyles") is not None  # noqa: SLF001 -- nor to that


@dataclass(frozen=True, slots=True)
class _Found:
    """The colours of a theme, and the places that a master gives them."""

    scheme: Mapping[str, str]
    places: Mapping[str, str]

    def place(self, name: str) -> str | None:
        """The colour of a place."""
        return self.scheme.get(self.places.get(name, name))

    def of(self, filling: Any) -> str | None:
        """The colour of a filling, as six digits."""
        if filling is None or not len(filling):
            return None
        value = filling[0].get("val", "")
        if filling[0].tag == f"{_A}srgbClr":
            return value if _HEX.fullmatch(value) else None
        return self.place(value)


def _written(layout: Any, kinds: tuple[str, ...], found: _Found) -> str | None:
    """The colour that the styles of placeholders of some kinds give to their words."""
    master = layout.slide_master
    for holder in (layout, master):
        for shape in _of(holder, kinds):
            held = found.of(shape.find(f".//{_A}lstStyle/{_LEVEL}"))
            if held:
                return held
    style = "titleStyle" if kinds is _TITLES else "bodyStyle"
    root = master._element  # noqa: SLF001 -- python-pptx has no public way to the styles of text
    return found.of(root.find(f"{_P}txStyles/{_P}{style}/{_LEVEL}"))


def _typed(holders: list[Any], kinds: tuple[str, ...], found: _Found) -> str | None:
    """The colour of the first words that stand in such a placeholder.

    Words that are put there do not take it over: it is to be given to them.
    """
    for holder in holders:
        for shape in _of(holder, kinds):
            for name in ("rPr", "endParaRPr"):
                held = found.of(shape.find(f".//{_A}p//{_A}{name}/{_A}solidFill"))
                if held:
                    return held
    return None


def _of(holder: Any, kinds: tuple[str, ...]) -> list[Any]:
    return [
        shape.element
        for shape in holder.placeholders
        if getattr(shape.placeholder_format.type, "name", "") in kinds
    ]


def _scheme(master: Any) -> dict[str, str]:
    """The colours of the theme by their places."""
    for one in master.part.rels.values():
        if one.reltype.endswith("/theme"):
            text = one.target_part.blob.decode("utf-8", "replace")
            return dict(_PLACE.findall(text))
    return {}


def _map(root: Any) -> list[tuple[str, str]]:
    held = root.find(f"{_P}clrMap")
    return [] if held is None else [(str(name), str(place)) for name, place in held.attrib.items()]


def _mixed(ink: str, paper: str, share: float) -> str:
    pairs = ((int(ink[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(one * share + other * (1 - share)):02X}" for one, other in pairs)


def _light(digits: str) -> float:
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _digits(digits: str) -> str:
    return f'<a:srgbClr val="{digits.upper()}"/>'


_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LEVEL = f"{_A}lvl1pPr/{_A}defRPr/{_A}solidFill"
_TITLES, _BODY = ("TITLE", "CENTER_TITLE"), ("OBJECT", "BODY", "SUBTITLE")
_HEX = re.compile(r"[0-9a-fA-F]{6}")
_PLACE = re.compile(
    r"<a:(dk1|lt1|dk2|lt2|accent[1-6])>\s*"
    r"<a:(?:srgbClr val|sysClr [^>]*lastClr)=\"([0-9a-fA-F]{6})\""
)
_VARIABLE = re.compile(r"var\(--([a-z0-9-]+)")
_PAPER = {False: "FFFFFF", True: "000000"}
_HALF = 0.5
_QUIET, _QUIETER = 0.7, 0.25  # how much of the ink there is in what is muted, and in rules
