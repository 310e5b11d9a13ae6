"""The marks that charts are made of, as SVG: lines, boxes, paths, patterns, words."""

import math
from collections.abc import Sequence
from html import escape
from typing import Literal

from smartplan.books.charts.colour import GRID, INK, PAPER
from smartplan.books.charts.measure import LEADING, Lines, tidy

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
PatternKind = Literal["hatch", "back", "dots", "cross", "rows", "columns", "tint"]


def escaped(text: str) -> str:
    """User text, safe inside an element or an attribute."""
    return escape(tidy(text), quote=True)


def at(value: float) -> str:
    """A coordinate with one decimal at most; what is not finite becomes 0."""
    if not math.isfinite(value):
        return "0"
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def words(
    x: float,
    y: float,
    text: str | Lines,
    *,
    size: float = 13,
    fill: str = INK,
    anchor: Anchor = "start",
    bold: bool = False,
    halo: bool = False,
) -> str:
    """A text whose first baseline is at `y`; the whole text goes along where it was shortened."""
    lines = text if isinstance(text, Lines) else Lines((tidy(text),))
    if not any(lines.lines):
        return ""
    look = f'font-size="{at(size)}" fill="{fill}"'
    look += f' text-anchor="{anchor}"' if anchor != "start" else ""
    look += ' font-weight="700"' if bold else ""
    look += _HALO if halo else ""
    full = f"<title>{escape(lines.full)}</title>" if lines.full else ""
    if lines.count == 1:
        said = escape(lines.lines[0])
        return f'<text x="{at(x)}" y="{at(y)}" {look}>{full}{said}</text>'
    step = round(size * LEADING)
    spans = "".join(
        f'<tspan x="{at(x)}" y="{at(y + step * i)}">{escape(line)}</tspan>'
        for i, line in enumerate(lines.lines)
    )
    return f"<text {look}>{full}{spans}</text>"


def line(a: Point, b: Point, *, stroke: str = GRID, width: float = 1, dash: str = "") -> str:
    """A straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{at(a[0])}" y1="{at(a[1])}" x2="{at(b[0])}" y2="{at(b[1])}" '
        f'stroke="{stroke}" stroke-width="{at(width)}"{dashed}/>'
    )


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str,
    stroke: str = "",
    dash: str = "",
    radius: float = 0,
    opacity: float = 1,
    title: str = "",
) -> str:
    """A rectangle; a negative size becomes 0."""
    look = f'fill="{fill}"'
    look += f' stroke="{stroke}"' if stroke else ""
    look += f' stroke-dasharray="{dash}"' if dash else ""
    look += f' rx="{at(radius)}"' if radius else ""
    look += f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    place = f'x="{at(x)}" y="{at(y)}" width="{at(max(width, 0))}" height="{at(max(height, 0))}"'
    return _titled("rect", f"{place} {look}", title)


def shape(
    points: Sequence[Point],
    *,
    closed: bool = True,
    fill: str = "none",
    stroke: str = "none",
    width: float = 1,
    dash: str = "",
    opacity: float = 1,
    title: str = "",
) -> str:
    """A polygon, or an open line through points."""
    steps = "L".join(f"{at(x)} {at(y)}" for x, y in points)
    look = f'd="M{steps}{"Z" if closed else ""}" fill="{fill}"'
    if stroke != "none":
        look += f' stroke="{stroke}" stroke-width="{at(width)}" stroke-linejoin="round"'
    look += f' stroke-dasharray="{dash}"' if dash else ""
    look += f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return _titled("path", look, title)


def dot(
    x: float, y: float, radius: float, *, fill: str, stroke: str = "", width: float = 1.5
) -> str:
    """A circle."""
    edge = f' stroke="{stroke}" stroke-width="{at(width)}"' if stroke else ""
    return f'<circle cx="{at(x)}" cy="{at(y)}" r="{at(radius)}" fill="{fill}"{edge}/>'


def diamond(
    x: float, y: float, radius: float, *, fill: str, stroke: str = PAPER, title: str = ""
) -> str:
    """A square on its corner."""
    corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    return shape(corners, fill=fill, stroke=stroke, width=1.2, title=title)


def pattern(name: str, kind: PatternKind, colour: str, *, paper: str = PAPER) -> str:
    """A filling of lines or dots, to be used as `url(#name)`."""
    size, drawn, turn = _PATTERNS[kind]
    turned = f' patternTransform="rotate({turn})"' if turn else ""
    return (
        f'<pattern id="{name}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"'
        f'{turned}><rect width="{size}" height="{size}" fill="{paper}"/>'
        f"{drawn.replace('COLOUR', colour)}</pattern>"
    )


def _titled(tag: str, look: str, title: str) -> str:
    return (
        f"<{tag} {look}><title>{escaped(title)}</title></{tag}>" if title else f"<{tag} {look}/>"
    )


_HALO = f' stroke="{PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'

_STROKE = '<path d="M0 0V6" stroke="COLOUR" stroke-width="3"/>'
_PATTERNS: dict[PatternKind, tuple[int, str, int]] = {
    "hatch": (6, _STROKE, 45),
    "back": (6, '<path d="M0 0V6" stroke="COLOUR" stroke-width="2"/>', -45),
    "dots": (6, '<circle cx="3" cy="3" r="1.5" fill="COLOUR"/>', 0),
    "tint": (6, '<path d="M0 0H6V6H0Z" fill="COLOUR" fill-opacity=".22"/>', 0),
    "cross": (7, '<path d="M0 0V7M0 0H7" stroke="COLOUR" stroke-width="2"/>', 45),
    "rows": (5, '<path d="M0 1H5" stroke="COLOUR" stroke-width="2.6"/>', 0),
    "columns": (5, '<path d="M1 0V5" stroke="COLOUR" stroke-width="2.6"/>', 0),
}
