"""What a book says outside of its tables and can mean one thing only: vision, ends of horizons."""

import re
from collections.abc import Iterator

from smartplan.importing.books.dimensions import PrintedCode
from smartplan.importing.books.found import Reading
from smartplan.importing.books.money_tables import unnumbered
from smartplan.importing.books.tables import ForeignBook
from smartplan.importing.spelling import bare, folded, on_one_line
from smartplan.incoming.said import GONE, Said, Utterance
from smartplan.plan.model.manifest import Horizons, Manifest
from smartplan.plan.model.profile import Profile, Vision
from smartplan.route import Route
from smartplan.shape.record import key_of


def of_prose(reading: Reading, book: ForeignBook) -> Iterator[Utterance]:
    """What the plan does not have yet: a vision in quotes, the last year of each horizon."""
    plan = reading.plan
    heading = ""
    has_vision, has_horizons = bool(plan.profile.vision), bool(plan.manifest.horizons)
    for paragraph in book.paragraphs:
        text = on_one_line(paragraph.new)
        if paragraph.level:
            heading = text
            continue
        if not has_vision and (match := re.match(_VISION, text)):
            has_vision = True
            at = Route((key_of(Profile.vision),))
            yield Said(at, GONE, {key_of(Vision.text): match["vision"]}, reading.at(heading))
        if not has_horizons and (match := re.search(_HORIZONS, text, re.IGNORECASE)):
            has_horizons = True
            at = Route((key_of(Manifest.horizons),))
            ends = {
                key_of(Horizons.short): int(match["short"]),
                key_of(Horizons.medium): int(match["medium"]),
                key_of(Horizons.long): int(match["long"]),
            }
            yield Said(at, GONE, {**ends}, reading.at(heading))


def reasons_in(book: ForeignBook) -> dict[str, str]:
    """Why programs were stopped, by their names: what stands behind that label."""
    found: dict[str, str] = {}
    for heading, text in book.told:
        if match := re.match(_REASON, text.strip()):
            name = PrintedCode.of(unnumbered(heading)).name
            found.setdefault(folded(name), bare(match["reason"]))
    return found


_REASON = r"(?:Alasan (?:penghentian|dihentikan)|Why it was stopped)\s*[.:]\s*(?P<reason>.+)"
_VISION = r"Visi\b[^:“\"]{0,60}:\s*[“\"](?P<vision>[^”\"]+)[”\"]"
_YEAR = r"[^.;]{0,60}?(?<!\d)(?P<%s>(?:19|20|21)\d\d)(?!\d)"
_HORIZONS = (
    r"jangka pendek" + _YEAR % "short"
    + r"[^.;]{0,20}jangka menengah" + _YEAR % "medium"
    + r"[^.;]{0,20}jangka panjang" + _YEAR % "long"
)  # fmt: skip
