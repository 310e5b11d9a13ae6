"""A promise with what became of it, in words and as bars: planned, of that run, of that done."""

from collections.abc import Sequence

from smartplan.books.charts.data import ChartHeading, DimensionLabel
from smartplan.books.charts.data_talk import ComparedBar, ComparedBars
from smartplan.books.parts.nouns import PROGRAM, counted
from smartplan.books.talk.slide import SlideChart
from smartplan.facts.promised import PromiseCount
from smartplan.wording import Lang, Text


def became(year: int, count: PromiseCount, lang: Lang) -> str:
    """What became of the programs of a year; of what there is none of is not spoken."""
    parts = (
        (_RAN, count.ran, True),
        (_DONE, count.done, bool(count.done)),
        (_SILENT, count.silent, bool(count.silent)),
    )
    said = [text.fill(count=len(held)).say(lang) for text, held, is_told in parts if is_told]
    promise = _PROMISED.fill(year=year, programs=counted(len(count.planned), PROGRAM)).say(lang)
    return f"{promise}: {', '.join(said)}"


def compared(
    bars: Sequence[ComparedBar], caption: str, lang: Lang, *, is_made_up: bool
) -> SlideChart:
    """The bars as the chart of a slide."""
    series = tuple(head.say(lang) for head in (PLANNED, STARTED, FINISHED))
    about = ChartHeading(caption, illustration=is_made_up)
    data = ComparedBars(series, tuple(bars), "promise", about=about)
    return SlideChart("compared-bars", data, caption)


def bar(
    name: str, held: PromiseCount, lang: Lang, label: DimensionLabel | None = None
) -> ComparedBar:
    """What was promised and what became of it: beside the bar what ran, below it the rest."""
    planned, ran, done, silent = map(len, (held.planned, held.ran, held.done, held.silent))
    rest = ((_IS_DONE, done), (_IS_SILENT, silent))
    return ComparedBar(
        name,
        (planned, ran, done),
        _HAVE_RUN.fill(ran=ran, planned=planned).say(lang),
        ", ".join(text.fill(count=count).say(lang) for text, count in rest if count),
        label,
    )


PLANNED, STARTED = Text("Direncanakan", "Planned"), Text("Berjalan", "Ran")
FINISHED = Text("Selesai", "Done")
_HAVE_RUN = Text("{ran} dari {planned} berjalan", "{ran} of {planned} ran")
_IS_DONE = Text("{count} selesai", "{count} done")
_IS_SILENT = Text("{count} tanpa laporan", "{count} silent")
_PROMISED = Text(
    "Janji untuk tahun {year} mencakup {programs}", "For {year}, {programs} were promised"
)
_RAN = Text("{count} berjalan", "{count} ran")
_DONE = Text("{count} di antaranya selesai", "{count} of them are done")
_SILENT = Text("{count} tanpa laporan", "{count} silent")
