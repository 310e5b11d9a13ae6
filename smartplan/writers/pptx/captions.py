"""What is said of a chart on its slide, and to those who cannot see it."""

from smartplan.blocks import Figure, Inlines, Plain
from smartplan.books.words import words
from smartplan.wording import Lang
from smartplan.writers.pptx.native_chart import NativeChart


def caption_of(figure: Figure, chart: NativeChart | None, lang: Lang) -> Inlines:
    """The caption of a figure and, where its numbers are drawn here, what they count."""
    said = figure.caption or (Plain(figure.chart.title),)
    if chart is None or chart.unit is None:
        return said
    return (*said, Plain(f" · {chart.unit.say(lang)}"))


def spoken_of(figure: Figure) -> str:
    """What a chart tells, in words."""
    caption, title = words(figure.caption), figure.chart.title
    said = [caption, title if title != caption else ""]
    return ". ".join(part.rstrip(".") for part in (*said, figure.chart.desc) if part)
