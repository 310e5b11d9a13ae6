"""Charts as Typst takes them: plain SVG in a font that it has, cut where a page is too short."""

import math
import re

from smartplan.books.charts.colour import resolved
from smartplan.writers.pdf.glyphs import drawable


def drawing(svg: str, *, on_slide: bool = False) -> str:
    """A chart with colours instead of properties, the font of the page, and drawable words."""
    plain = resolved(svg)
    if _MANY_WORDS in svg:
        # Typst makes outlines of words with an edge: heavy where there are hundreds of them, and
        # nobody could search them.
        plain = _HALO.sub("", plain)
    font = f"{SANS}, {FONT}" if on_slide else FONT
    return _FAMILY.sub(f'font-family="{font}"', drawable(plain))


def size(svg: str) -> tuple[float, float]:
    """Width and height of a chart in pixels."""
    found = _SIZE.search(svg)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)


def cuts(svg: str, most: float, tall: float) -> list[float]:
    """Heights at which a chart taller than `most` may be cut: through no word and no small mark.

    The slices are about equally tall, none taller than `tall` by much; a chart that is low
    enough is not cut.
    """
    height = size(svg)[1]
    if height <= most:
        return []
    count = math.ceil(height / tall)
    taken = _taken(svg)
    found: list[float] = []
    for part in range(1, count):
        wished = height * part / count
        reach = height / count / 3
        near = [(a, b) for a, b in taken if a < wished + reach and b > wished - reach]
        edges = [wished, *(edge for pair in near for edge in pair)]
        free = [
            y for y in edges if abs(y - wished) < reach and not any(a < y < b for a, b in near)
        ]
        found.append(min(free, key=lambda y: abs(y - wished), default=wished))
    return found


def _taken(svg: str) -> list[tuple[float, float]]:
    """From where to where something stands that must stay whole."""
    words = [float(y) for y in _WORDS.findall(svg)]
    boxes = [(float(y), float(y) + float(height)) for y, height in _BOXES.findall(svg)]
    return [(y - _ASCENT, y + _DESCENT) for y in words] + [
        (top - 1, bottom + 1) for top, bottom in boxes if bottom - top < _SMALL
    ]


FONT, SANS = "Libertinus Serif", "Source Sans Pro"

_ASCENT, _DESCENT = 13.0, 6.0
_SMALL = 60.0

_MANY_WORDS = 'class="chart chart-roadmap"'
_HALO = re.compile(
    r' stroke="[^"]*" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
)
_FAMILY = re.compile(r'font-family="[^"]*"')
_SIZE = re.compile(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"')
_WORDS = re.compile(r'<(?:text|tspan) x="[-\d.]+" y="([-\d.]+)"')
_BOXES = re.compile(r'<rect x="[-\d.]+" y="([-\d.]+)" width="[-\d.]+" height="([\d.]+)"')
