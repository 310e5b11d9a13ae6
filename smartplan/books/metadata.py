"""The imprint of a document: whose plan it is, which version, and what must stand on each page."""

import re
from datetime import date

from smartplan.books.region_words import CITY, RegionWords, is_city, region_words
from smartplan.facts.instruments import foundations, progress
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.unseen import without
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, same


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on the cover and at the foot of every page; "" where it is not known.

    `government` is who publishes it ("Pemerintah Kota Tegal"), `year` that of the cover.
    `words` are those of its kind of region.
    """

    region: str = ""
    plan: str = ""
    period: str = ""
    status: str = ""
    version: str = ""
    updated: date | None = None
    disclaimer: str = ""
    government: str = ""
    year: str = ""
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
        government=without(_government(plan).say(lang)),
        year=_year(plan, updated),
        plan=without(manifest.title or ""),
        period="–".join(ends),
        status=manifest.status.label.say(lang) if manifest.status else "",
        version=without(version),
        updated=updated,
        disclaimer=without(" ".join((manifest.disclaimer or "").split())),
        words=region_words(plan),
    )


def _government(plan: Plan) -> Text:
    """The government of a region under its full name, also where the plan has the short one."""
    region = plan.manifest.region
    if region is None or not region.name:
        return same("")
    name = region.name
    if not _FULL.match(name) and region.code:
        name = f"{'Kota' if is_city(plan) else 'Kabupaten'} {name}"
    return _GOVERNMENT.fill(region=name)


def _year(plan: Plan, updated: date | None) -> str:
    """The year of enactment, else of the commitment, of the last change, of the first year."""
    signed = [one.date for one in foundations(plan) if progress(one) is InstrumentStatus.SIGNED]
    commitment = plan.process.commitment
    days = [*signed, commitment.date if commitment else None, updated]
    start = plan.manifest.period.start if plan.manifest.period else None
    return str(next((day.year for day in days if day), start or ""))


_FULL = re.compile(r"(?:kota|kabupaten|provinsi|daerah) ", re.IGNORECASE)
_GOVERNMENT = Text("Pemerintah {region}", "Government of {region}")
