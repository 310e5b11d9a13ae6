"""The imprint of a document: whose plan it is, which version, and what must stand on each page."""

from dataclasses import dataclass
from datetime import date

from smartplan.books.region_words import CITY, RegionWords, region_words
from smartplan.plan.plan import Plan
from smartplan.unseen import without
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on the cover and at the foot of every page; "" where it is not known.

    `words` are those of its kind of region.
    """

    region: str = ""
    plan: str = ""
    period: str = ""
    status: str = ""
    version: str = ""
    updated: date | None = None
    disclaimer: str = ""
    words: RegionWords = CITY


def imprint_of(
    plan: Plan, lang: Lang, *, version: str = "", updated: date | None = None
) -> Imprint:
    """The imprint of a plan's documents; version and date of the last commit come from git."""
    manifest = plan.manifest
    period = manifest.period
    ends = [str(year) for year in (period.start, period.end) if year] if period else []
    return Imprint(
        region=without(plan.region_name),
        plan=without(manifest.title or ""),
        period="–".join(ends),
        status=manifest.status.label.say(lang) if manifest.status else "",
        version=without(version),
        updated=updated,
        disclaimer=without(" ".join((manifest.disclaimer or "").split())),
        words=region_words(plan),
    )
