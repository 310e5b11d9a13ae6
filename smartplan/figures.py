"""Charts and pictures as documents hold them, each with words for those who cannot see it."""

from __future__ import annotations

from typing import Literal

from smartplan.inlines import Inlines
from smartplan.value import Value


class ChartTable(Value):
    """The numbers of a chart, worded in its language."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chart(Value):
    """A drawn chart: SVG text, what it finds, what it says to those who cannot see it, its table.

    `svg` uses CSS custom properties; `books.charts.colour.resolved` makes it plain for converters.
    """

    svg: str
    title: str
    desc: str
    table: ChartTable


class Figure(Value):
    """A chart with its caption; `label` is "Gambar 1.1", `narrow` the chart as phones show it.

    Without a caption the chart's own title tells what it is. `source` and `illustration` are
    written in the chart, too: they are for writers that show only its numbers. `data` is the
    value that the chart was drawn of (one of `books.charts.data*`), for writers that draw it in
    their own way: the same numbers, never a second reading.
    """

    chart: Chart
    narrow: Chart
    id: str
    label: str
    caption: Inlines
    source: str = ""
    illustration: bool = False
    data: object | None = None


PictureForm = Literal["png", "jpeg", "svg"]


class Picture(Value):
    """A picture of the region's own, such as a photograph or a map.

    `data` is a whole file of the `form`, made safe where it was read; `size` its width and height
    in pixels; `alt` tells what is to be seen. `label` is "Gambar 1.2", empty without a caption.
    """

    data: bytes
    form: PictureForm
    size: tuple[int, int]
    alt: str
    id: str = ""
    label: str = ""
    caption: Inlines = ()
