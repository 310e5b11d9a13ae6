"""What stands on the cover of a book, the same in PDF and Word."""

from dataclasses import dataclass

from smartplan import wording
from smartplan.books.charts.colour import LIGHT
from smartplan.books.compose import Book
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


HUES = tuple(
    LIGHT[f"dim-{name}"]
    for name in ("governance", "branding", "economy", "living", "society", "environment")
)
