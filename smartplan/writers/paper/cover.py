"""What stands on the cover of a book, the same in PDF and Word."""

import math

from smartplan import wording
from smartplan.books.charts.colour import LIGHT
from smartplan.books.compose import Book
from smartplan.value import dataclass
from smartplan.writers.fixed_words import FIXED_WORDS


@dataclass(frozen=True, slots=True)
class CoverWords:
    """The words of a cover from its top to its foot; "" where there are none.

    `about` is the plan's own title where it says more than the book's; `edition` tells how far
    the text has come.
    """

    government: str
    title: str
    about: str
    period: str
    book: str
    year: str
    edition: str
    disclaimer: str


def cover_words(document: Book) -> CoverWords:
    """The words of a document's cover."""
    imprint, lang, say = document.imprint, document.lang, document.say
    title = say(document.kind.title)
    updated = imprint.updated
    named = imprint.plan.replace("-", "–")  # a title may have the years already
    status = imprint.status[:1].upper() + imprint.status[1:]
    version = f"{FIXED_WORDS['version'].say(lang)} {imprint.version}" if imprint.version else ""
    day = wording.day(updated, lang) if updated else ""
    return CoverWords(
        government=imprint.government or imprint.region,
        title=title,
        about=imprint.plan if imprint.plan != title else "",
        period=imprint.period if imprint.period not in named else "",
        book=say(document.kind.book),
        year=imprint.year,
        edition=" · ".join(part for part in (status, version, day) if part),
        disclaimer=imprint.disclaimer,
    )


def ring() -> str:
    """Six arcs, one for each hue, where the region has given no emblem: an SVG."""
    arcs = "".join(
        f'<path d="M {_at(turn * 60 + _GAP)} A 46 46 0 0 1 {_at(turn * 60 + 60 - _GAP)}" '
        f'stroke="{hue}"/>'
        for turn, hue in enumerate(HUES)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">'
        f'<g fill="none" stroke-width="4">{arcs}</g>'
        f'<circle cx="50" cy="50" r="41" fill="none" stroke="{LIGHT["grid"]}"/></svg>'
    )


def _at(degrees: float) -> str:
    turn = math.radians(degrees)
    return f"{50 + 46 * math.sin(turn):.2f} {50 - 46 * math.cos(turn):.2f}"


_GAP = 2.5

HUES = tuple(
    LIGHT[f"dim-{name}"]
    for name in ("governance", "branding", "economy", "living", "society", "environment")
)
