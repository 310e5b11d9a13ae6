"""SVG drawings: only those that need nothing else, do nothing, and are drawn in good time."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from smartplan.books.pictures.picture import BROKEN, NoPicture, PictureFile
from smartplan.wording import Text


def svg(data: bytes) -> PictureFile | NoPicture:
    """An SVG as it is, if it is harmless: scripts and anything from elsewhere are refused."""
    if _DECLARES.search(data):
        return NoPicture(_DECLARED)
    if _STYLESHEET.search(data):
        return NoPicture(_FROM_ELSEWHERE)
    try:
        data = data.decode("utf-8-sig").encode()
        root = _read(data)
    except (ParseError, ValueError, LookupError):
        return NoPicture(BROKEN)
    if root.tag != f"{_SVG}svg":
        return NoPicture(_NO_DRAWING)
    for element in root.iter():
        if why := _harm(element):
            return NoPicture(why)
    size = _size(root)
    if size is None:
        return NoPicture(_NO_SIZE)
    if not _is_moderate(root):
        return NoPicture(_TOO_MUCH)
    if not root.get("viewBox"):
        box = f'<svg viewBox="0 0 {size[0]:g} {size[1]:g}"'.encode()
        data = data.replace(b"<svg", box, 1)
    return PictureFile("svg", data, *size)


def _read(data: bytes) -> Element:
    """The tree of a drawing; a ValueError for one that is too deep or too large."""
    deep = 0
    root: Element | None = None
    events = iterparse(BytesIO(data), ("start", "end"))  # noqa: S314 -- nothing declares entities
    for count, (event, element) in enumerate(events):
        deep += 1 if event == "start" else -1
        root = element if root is None else root
        if deep > _DEEPEST or count > _MOST_PARTS:
            raise ValueError
    if root is None:
        raise ValueError
    return root


def _harm(element: Element) -> Text | None:
    """Why an element is not wanted in a drawing; None if it is harmless."""
    name = _local(element.tag)
    if name in _REFUSED:
        return _ACTIVE
    for key, value in element.attrib.items():
        at = _local(key).lower()
        if at.startswith("on"):
            return _ACTIVE
        if at in {"href", "src"} and not _INSIDE.match(value.strip()):
            return _FROM_ELSEWHERE
        if at == "base" or _leads_out(value, styled=at == "style"):
            return _FROM_ELSEWHERE
    if name == "style" and _leads_out("".join(element.itertext()), styled=True):
        return _FROM_ELSEWHERE
    return None


def _leads_out(text: str, *, styled: bool) -> bool:
    """Whether a value takes something from elsewhere; escapes in a style could hide that."""
    if styled and _STYLED_OUT.search(text):
        return True
    return any(not _INSIDE.match(found[1].strip("'\" ")) for found in _URL.finditer(text))


def _size(root: Element) -> tuple[float, float] | None:
    """Width and height, in whatever unit."""
    box = _NUMBER.findall(root.get("viewBox", ""))
    sides = [_LENGTH.fullmatch(root.get(side, "").strip()) for side in ("width", "height")]
    if len(box) == _FOUR:
        width, height = float(box[2]), float(box[3])
    elif all(sides):
        width, height = (float(side[1]) for side in sides if side)
    else:
        return None
    if any(_NOTHING.match(root.get(side, "1").strip()) for side in ("width", "height")):
        return None
    fits = _SMALLEST < width < _LARGEST and _SMALLEST < height < _LARGEST
    return (width, height) if fits else None


def _is_moderate(root: Element) -> bool:
    """Whether what is drawn stays moderate: parts used by parts used by parts add up, too."""
    named = {id: one for one in root.iter() if (id := one.get("id"))}
    costs: dict[str, int] = {}
    return _cost(root, named, costs, frozenset()) <= _MOST_PARTS


def _cost(
    element: Element, named: Mapping[str, Element], costs: dict[str, int], above: frozenset[str]
) -> int:
    """How many parts are drawn for an element; more than allowed for one that uses itself."""
    total = 0
    for one in element.iter():
        total += 1
        for target in _targets(one):
            if target not in named:
                continue
            if target in above or len(above) > _DEEPEST:
                return _MOST_PARTS + 1
            if target not in costs:
                costs[target] = _cost(named[target], named, costs, above | {target})
            total += costs[target]
        if total > _MOST_PARTS:
            return total
    return total


def _targets(element: Element) -> Iterator[str]:
    """The parts of the drawing that an element uses."""
    for key, value in element.attrib.items():
        if _local(key) == "href" and value.strip().startswith("#"):
            yield value.strip()[1:]
        for found in _URL.finditer(value):
            yield found[1].strip("'\" ").removeprefix("#")


def _local(name: str) -> str:
    return name.rpartition("}")[2]


_SVG = "{http://www.w3.org/2000/svg}"
_FOUR = 4
_DEEPEST, _MOST_PARTS = 60, 60_000
_SMALLEST, _LARGEST = 0.01, 1_000_000
_DECLARES = re.compile(
    rb"<!\s*(?:ENTITY|ATTLIST|ELEMENT|NOTATION)|<!DOCTYPE[^>]*\[", re.IGNORECASE
)
_STYLESHEET = re.compile(rb"<\?\s*xml-stylesheet", re.IGNORECASE)
_REFUSED = frozenset(
    {
        *("script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler"),
        *("listener", "set", "animate", "animateMotion", "animateTransform", "animateColor"),
    }
)
_INSIDE = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp);base64,")
_URL = re.compile(r"url\(\s*([^)]*)\)", re.IGNORECASE)
_STYLED_OUT = re.compile(r"@import|\\|//|image-set|\bsrc\(", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d*\.?\d+(?:[eE][-+]?\d+)?")
_NOTHING = re.compile(r"-|0*\.?0*(?:[a-z%]|$)")
_LENGTH = re.compile(r"(\d*\.?\d+)(?:px|pt|mm|cm|in|pc)?")

_DECLARED = Text(
    "berkasnya memuat deklarasi XML sendiri; simpan ulang sebagai SVG polos atau PNG",
    "it declares XML of its own; save it as plain SVG or as PNG",
)
_ACTIVE = Text(
    "berkasnya memuat skrip atau gerak; simpan ulang sebagai SVG polos atau PNG",
    "it holds a script or moves; save it as plain SVG or as PNG",
)
_FROM_ELSEWHERE = Text(
    "berkasnya mengambil sesuatu dari luar; simpan ulang sebagai SVG polos atau PNG",
    "it takes something from elsewhere; save it as plain SVG or as PNG",
)
_NO_DRAWING = Text("isinya bukan gambar SVG", "it is no SVG drawing")
_NO_SIZE = Text(
    "ukurannya tidak tercantum; simpan ulang dengan lebar dan tinggi",
    "it does not say its size; save it with a width and a height",
)
_TOO_MUCH = Text(
    "gambarnya terlalu rumit; simpan ulang sebagai PNG",
    "the drawing is too intricate; save it as PNG",
)
