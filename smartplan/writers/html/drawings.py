"""Drawings and pictures as HTML: what is put into a page after its text was cleaned."""

import base64

from smartplan.blocks import Figure, Picture
from smartplan.writers.html.escape import escape


def chart_html(figure: Figure) -> str:
    """A chart as pages show it and, where that differs, as phones do."""
    if figure.narrow.svg == figure.chart.svg:
        return f'<div class="chart">{figure.chart.svg}</div>'
    return (
        f'<div class="chart roomy">{figure.chart.svg}</div>'
        f'<div class="chart narrow">{figure.narrow.svg}</div>'
    )


def picture_html(picture: Picture) -> str:
    """A picture inside of the page, where nothing that it holds can act."""
    width, height = picture.size
    data = base64.b64encode(picture.data).decode()
    kind = {"svg": "svg+xml"}.get(picture.form, picture.form)
    return (
        f'<img src="data:image/{kind};base64,{data}" alt="{escape(picture.alt)}" '
        f'width="{width}" height="{height}">'
    )
