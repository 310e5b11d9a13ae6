"""Labels beside points, placed so that none lies on another."""

from collections.abc import Sequence

from smartplan.books.charts.colour import INK
from smartplan.books.charts.marks import Anchor, words
from smartplan.books.charts.measure import width_of
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """A word for the point at `x`, `y`; `below` tries that side first."""

    x: float
    y: float
    text: str
    fill: str = INK
    bold: bool = False
    below: bool = False


Box = tuple[float, float, float, float]


def placed(
    labels: Sequence[Label], size: float, inside: Box, taken: Sequence[Box] = ()
) -> list[str]:
    """Draw the labels in the order of their weight; one that finds no free place is left out."""
    used = list(taken)
    parts = []
    for label in labels:
        for x, y, anchor in _places(label, size):
            spot = _box(x, y, anchor, label, size)
            if _within(spot, inside) and not any(_meet(spot, other) for other in used):
                used.append(spot)
                parts.append(
                    words(
                        x,
                        y,
                        label.text,
                        size=size,
                        fill=label.fill,
                        anchor=anchor,
                        bold=label.bold,
                        halo=True,
                    )
                )
                break
    return parts


def _places(label: Label, size: float) -> list[tuple[float, float, Anchor]]:
    above: tuple[float, float, Anchor] = (label.x, label.y - 9, "middle")
    below: tuple[float, float, Anchor] = (label.x, label.y + size + 8, "middle")
    right: tuple[float, float, Anchor] = (label.x + 9, label.y + size / 3, "start")
    left: tuple[float, float, Anchor] = (label.x - 9, label.y + size / 3, "end")
    first, second = (below, above) if label.below else (above, below)
    higher: tuple[float, float, Anchor] = (label.x, label.y - 9 - size, "middle")
    return [first, second, right, left, higher]


def _box(x: float, y: float, anchor: Anchor, label: Label, size: float) -> Box:
    wide = width_of(label.text, size, bold=label.bold)
    start = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    return start - 2, y - size * 0.85, start + wide + 2, y + size * 0.3


def _within(spot: Box, inside: Box) -> bool:
    return (
        spot[0] >= inside[0]
        and spot[1] >= inside[1]
        and spot[2] <= inside[2]
        and spot[3] <= inside[3]
    )


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
